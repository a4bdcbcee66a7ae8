/** The plan, what it includes, and how much of that is used. */

import type { Me } from "@/api/account";
import { formatBytes } from "@/lib/format";
import { messages } from "@/lib/messages";
import { wordsFor } from "@/lib/report";
import { Button } from "@/ui/Button";
import { Badge, Meter } from "@/ui/Feedback";
import styles from "./Account.module.css";

const text = messages.account;

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
    </section>
  );
}

/** What is used of each limit. */
export function Meters({ limits, usage }: Pick<Me, "limits" | "usage">) {
  return (
    <div className={styles.meters}>
      <Usage label={text.slots} used={usage.base_resumes} limit={limits.base_resume_slots} />
      <Usage label={text.resumeAi} used={usage.resume_ai} limit={limits.resume_ai_per_month} />
      <Usage
        label={text.coverLetters}
        used={usage.cover_letters}
        limit={limits.cover_letters_per_month}
      />
      <Usage
        label={text.publishes}
        used={usage.portfolio_publishes}
        limit={limits.portfolio_publishes_per_month}
      />
      <Usage
        label={text.storage}
        used={usage.storage_bytes}
        limit={limits.storage_bytes}
        format={formatBytes}
      />
    </div>
  );
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
