/** What an administrator can do with an account, each with a reason. */

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type AdminUser, changeUser, makeResetLink, type Orders, type Tier } from "@/api/admin";
import { meQuery } from "@/api/queries";
import { messages } from "@/lib/messages";
import { wordsFor } from "@/lib/report";
import { Button } from "@/ui/Button";
import { Banner } from "@/ui/Feedback";
import { SelectField } from "@/ui/Field";
import { useSay } from "@/ui/Toasts";
import card from "../account/Account.module.css";
import { ReasonDialog } from "./ReasonDialog";

const text = messages.administration;
const TIERS: readonly Tier[] = ["free", "pro", "premium"];

type Act = {
  title: string;
  confirm: string;
  detail?: string;
  danger?: boolean;
  orders: Omit<Orders, "reason">;
};

type WaysIn = { hasTwoFactor: boolean; hasPasskeys: boolean };

/** The changes that fit the account as it is now. */
function acts(user: AdminUser, { hasTwoFactor, hasPasskeys }: WaysIn): Act[] {
  const admin = user.role === "admin";
  const suspend: Act = user.suspended_at
    ? { title: text.lift, confirm: text.lift, orders: { suspended: false } }
    : {
        title: text.suspendTitle,
        confirm: text.suspend,
        detail: text.suspendDetail,
        danger: true,
        orders: { suspended: true },
      };
  const internal = user.internal ? text.unmakeInternal : text.makeInternal;
  const role = admin ? text.unmakeAdmin : text.makeAdmin;
  return [
    {
      title: internal,
      confirm: internal,
      detail: text.internalDetail,
      orders: { internal: !user.internal },
    },
    { title: role, confirm: role, detail: text.adminDetail, orders: { admin: !admin } },
    ...(hasTwoFactor
      ? [
          {
            title: text.removeTwoFactor,
            confirm: text.removeTwoFactor,
            detail: text.removeTwoFactorDetail,
            danger: true,
            orders: { remove_two_factor: true },
          },
        ]
      : []),
    ...(hasPasskeys
      ? [
          {
            title: text.removePasskeys,
            confirm: text.removePasskeys,
            detail: text.removePasskeysDetail,
            danger: true,
            orders: { remove_passkeys: true },
          },
        ]
      : []),
    suspend,
  ];
}

export function UserActions({ user, ...waysIn }: { user: AdminUser } & WaysIn) {
  const [act, setAct] = useState<Act>();
  const [open, setOpen] = useState<"tier" | "link">();
  const [link, setLink] = useState<string>();
  const queries = useQueryClient();
  const say = useSay();
  const close = () => {
    setAct(undefined);
    setOpen(undefined);
  };
  const done = () => {
    close();
    say(text.changed);
    void queries.invalidateQueries({ queryKey: ["users"] });
    void queries.invalidateQueries(meQuery);
  };
  return (
    <section className={card.card} aria-labelledby="actions">
      <h2 id="actions">{text.actions}</h2>
      <div className={card.row}>
        <Button onClick={() => setOpen("tier")}>{text.changePlan}</Button>
        <Button onClick={() => setOpen("link")}>{text.resetLink}</Button>
        {acts(user, waysIn).map((one) => (
          <Button
            key={one.confirm}
            look={one.danger ? "danger" : "plain"}
            onClick={() => setAct(one)}
          >
            {one.confirm}
          </Button>
        ))}
      </div>
      {link && (
        <Banner tone="accent" title={text.linkOnce} urgent>
          <code className={card.secret}>{link}</code>
        </Banner>
      )}
      {act && (
        <ReasonDialog
          title={act.title}
          confirm={act.confirm}
          danger={act.danger ?? false}
          act={(reason) => changeUser(user.id, { ...act.orders, reason })}
          onDone={done}
          onClose={close}
        >
          {act.detail && <p>{act.detail}</p>}
        </ReasonDialog>
      )}
      {open === "tier" && <TierDialog user={user} onDone={done} onClose={close} />}
      {open === "link" && (
        <ReasonDialog
          title={text.resetLink}
          confirm={text.makeLink}
          act={(reason) => makeResetLink(user.id, reason)}
          onDone={({ url }) => {
            setLink(url);
            close();
          }}
          onClose={close}
        >
          <p>{text.resetLinkDetail}</p>
        </ReasonDialog>
      )}
    </section>
  );
}

type TierProps = { user: AdminUser; onDone: () => void; onClose: () => void };

function TierDialog({ user, onDone, onClose }: TierProps) {
  const others = TIERS.filter((tier) => tier !== user.tier);
  const [chosen, setChosen] = useState<string>(others[0] ?? "free");
  return (
    <ReasonDialog
      title={text.changePlan}
      confirm={text.change}
      act={(reason) =>
        changeUser(user.id, { tier: others.find((tier) => tier === chosen) ?? user.tier, reason })
      }
      onDone={onDone}
      onClose={onClose}
    >
      <SelectField
        label={text.newPlan}
        value={chosen}
        options={others.map((tier) => ({ value: tier, label: wordsFor({}, tier) }))}
        onChange={setChosen}
      />
    </ReasonDialog>
  );
}
