/** One account as support sees it: slots, quota, last errors, and what an administrator can do. */

import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { findAccount, type Support } from "@/api/admin";
import { asProblem } from "@/api/problem";
import { ProblemBanner } from "@/components/ProblemBanner";
import { formatCount, formatBytes, formatWhen } from "@/lib/format";
import { messages } from "@/lib/messages";
import { wordsFor } from "@/lib/report";
import { helpPath, paths } from "@/paths";
import { Badge, Skeleton } from "@/ui/Feedback";
import card from "../account/Account.module.css";
import { Meters } from "../account/Plan";
import styles from "./Admin.module.css";
import { UserActions } from "./UserActions";
import { Marks } from "./UsersTab";

const text = messages.administration;

export function UserPage() {
  const id = useParams()["id"] ?? "";
  const account = useQuery({ queryKey: ["users", "one", id], queryFn: () => findAccount(id) });
  return (
    <>
      <p>
        <Link to={paths.adminTab("users")}>{text.back}</Link>
      </p>
      <h1 className={styles.title}>{account.data?.user.email ?? text.user}</h1>
      {account.isPending && <Skeleton lines={8} />}
      {account.error && <ProblemBanner problem={asProblem(account.error)} />}
      {account.data && <Account account={account.data} />}
    </>
  );
}

function Account({ account }: { account: Support }) {
  const { user, me, security } = account;
  const used = text.slotsUsed(account.slots.length, me.limits.base_resume_slots);
  return (
    <>
      <section className={card.card} aria-label={text.user}>
        <div className={card.row}>
          <Badge tone="accent">{messages.account.tier(wordsFor({}, user.tier))}</Badge>
          <Marks user={user} />
        </div>
        <p className={card.soft}>
          {[
            user.name,
            `${text.created} ${formatWhen(user.created_at)}`,
            text.sessions(account.sessions.length),
            text.keys(account.api_keys),
            security.two_factor_since ? text.twoFactor : text.noTwoFactor,
            text.passkeys(security.passkeys),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <Meters limits={me.limits} usage={me.usage} />
      </section>
      <UserActions
        user={user}
        hasTwoFactor={Boolean(security.two_factor_since)}
        hasPasskeys={security.passkeys > 0}
      />
      <section className={card.card} aria-labelledby="slots">
        <div className={card.row}>
          <h2 id="slots">{text.slots}</h2>
          <span className={card.soft}>{used}</span>
        </div>
        {account.slots.length === 0 && <p className={card.soft}>{text.noSlots}</p>}
        <ul className={card.list}>
          {account.slots.map((slot) => (
            <li key={slot.id}>
              <span>
                <strong>{text.slot(slot.slot)}</strong>{" "}
                {slot.active && <Badge tone="good">{text.activeSlot}</Badge>}
              </span>
              <span className={card.soft}>
                {text.revision(slot.revision)} · {formatBytes(slot.size_bytes)} ·{" "}
                {formatWhen(slot.updated_at)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Errors account={account} />
      <Calls account={account} />
    </>
  );
}

function Errors({ account }: { account: Support }) {
  return (
    <section className={card.card} aria-labelledby="errors">
      <h2 id="errors">{text.errors}</h2>
      <p className={card.soft}>{account.errors.length === 0 ? text.noErrors : text.errorsDetail}</p>
      <ul className={card.list}>
        {account.errors.map((error) => (
          <li key={`${error.request_id}${error.created_at}`}>
            <a href={helpPath(error.code)} target="_blank" rel="noreferrer">
              <code>{error.code}</code>
            </a>
            <span className={card.soft}>
              {error.route} · {formatWhen(error.created_at)} · {error.request_id}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Calls({ account }: { account: Support }) {
  return (
    <section className={card.card} aria-labelledby="calls">
      <h2 id="calls">{text.calls}</h2>
      {account.ai_requests.length === 0 && <p className={card.soft}>{text.noCalls}</p>}
      <ul className={card.list}>
        {account.ai_requests.map((call) => (
          <li key={`${call.action}${call.created_at}`}>
            <span>
              {call.action.replaceAll("_", " ")}{" "}
              <Badge tone={call.status === "ok" ? "good" : "bad"}>{call.status}</Badge>
            </span>
            <span className={card.soft}>
              {call.model} · {formatCount(call.duration_ms)} ms · {formatWhen(call.created_at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
