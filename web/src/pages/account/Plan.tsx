/** The plan, what it includes, and how much of that is used. */

import type { Me } from "@/api/account";
import { formatBytes } from "@/lib/format";
import { language } from "@/lib/language";
import { messages } from "@/lib/messages";
import { wordsFor } from "@/lib/report";
import { nextMonth } from "@/lib/usage";
import { Button } from "@/ui/Button";
import { Badge, Meter } from "@/ui/Feedback";
import styles from "./Account.module.css";
import { Plans } from "./Plans";

const text = messages.account;
const more = messages.usage;

export function Plan({ me, onSignOut }: { me: Me; onSignOut: () => void }) {
  const { limits, usage, user } = me;
  return (
    <section className={styles.card} aria-labelledby="plan">
      <div className={styles.row}>
        <h2 id="plan">{text.plan}</h2>
        <Badge tone="accent">{text.tier(wordsFor({}, user.tier))}</Badge>
        {user.role === "admin" && <Badge>{text.admin}</Badge>}
      </div>
      <div className={styles.row}>
        <p className={styles.soft}>
          {text.session} <strong>{user.email}</strong>
        </p>
        <Button small onClick={onSignOut}>
          {messages.nav.signOut}
        </Button>
      </div>
      <Meters limits={limits} usage={usage} />
      <Plans me={me} />
    </section>
  );
}

/** What is used of each limit: what is stored, and what is counted by the month. */
export function Meters({ limits, usage }: Pick<Me, "limits" | "usage">) {
  return (
    <>
      <div role="group" className={styles.stack} aria-labelledby="usage-month">
        <div className={styles.row}>
          <strong id="usage-month">{more.month}</strong>
          <span className={styles.soft}>{more.resets(resetDay())}</span>
        </div>
        <div className={styles.meters}>
          <Usage label={more.resumeAi} used={usage.resume_ai} limit={limits.resume_ai_per_month} />
          <Usage
            label={more.coverLetters}
            used={usage.cover_letters}
            limit={limits.cover_letters_per_month}
          />
          <Usage
            label={more.publishes}
            used={usage.portfolio_publishes}
            limit={limits.portfolio_publishes_per_month}
          />
        </div>
      </div>
      <div role="group" className={styles.stack} aria-labelledby="usage-stored">
        <strong id="usage-stored">{more.stored}</strong>
        <div className={styles.meters}>
          <Usage label={text.slots} used={usage.base_resumes} limit={limits.base_resume_slots} />
          <Usage
            label={text.storage}
            used={usage.storage_bytes}
            limit={limits.storage_bytes}
            format={formatBytes}
          />
        </div>
      </div>
      <Hourly hourly={limits.hourly} />
    </>
  );
}

/** How often something can be done within an hour; nobody needs it at a glance. */
function Hourly({ hourly }: { hourly: Me["limits"]["hourly"] }) {
  const rows = Object.entries(more.hourlyNames).map(([key, name]) => {
    const limit = isHourly(key, hourly) ? hourly[key] : 0;
    return { name, limit: limit > 0 ? String(limit) : text.none };
  });
  return (
    <details className={styles.hourly}>
      <summary>{more.hourly}</summary>
      <dl>
        {rows.map(({ name, limit }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{limit}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function isHourly(
  key: string,
  hourly: Me["limits"]["hourly"],
): key is keyof Me["limits"]["hourly"] {
  return key in hourly;
}

function resetDay(): string {
  const written = new Intl.DateTimeFormat(language, {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  return written.format(nextMonth(new Date()));
}

type UsageProps = {
  label: string;
  used: number;
  limit: number | null | undefined;
  format?: (value: number) => string;
};

function Usage({ label, used, limit, format = String }: UsageProps) {
  const most = limit ?? undefined;
  const words = usageText(format(used), most === undefined ? undefined : format(most), most === 0);
  return <Meter label={label} value={used} max={most ?? 0} text={words} full="near" />;
}

function usageText(used: string, limit: string | undefined, none: boolean): string {
  if (none) return text.none;
  return limit === undefined ? text.unlimited(used) : text.of(used, limit);
}
