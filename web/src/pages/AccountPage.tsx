/** The account: plan and usage, API keys, own data, the end. */

import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { archiveUrl, deleteAccount, type Me } from "@/api/account";
import { asProblem } from "@/api/problem";
import { meQuery } from "@/api/queries";
import { ApiKeys } from "@/components/ApiKeys";
import { ProblemBanner } from "@/components/ProblemBanner";
import { useSignOut } from "@/components/Shell";
import { formatBytes } from "@/lib/format";
import { messages } from "@/lib/messages";
import { wordsFor } from "@/lib/report";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Badge, Meter } from "@/ui/Feedback";
import { TextField } from "@/ui/Field";
import styles from "./AccountPage.module.css";

const text = messages.account;

export function AccountPage() {
  const me = useQuery(meQuery).data;
  const leave = useSignOut();
  const [deleting, setDeleting] = useState(false);
  return (
    <>
      <h1>{text.title}</h1>
      {me && <Plan me={me} onSignOut={leave} />}
      <section className={styles.card} aria-labelledby="keys">
        <h2 id="keys">{text.keys}</h2>
        <ApiKeys />
      </section>
      <section className={styles.card} aria-labelledby="data">
        <h2 id="data">{text.data}</h2>
        <p className={styles.soft}>{text.exportDetail}</p>
        <div className={styles.row}>
          <a className={styles.link} href={archiveUrl} download>
            {text.exportAll}
          </a>
          <Button look="danger" onClick={() => setDeleting(true)}>
            {text.deleteTitle}
          </Button>
        </div>
      </section>
      {deleting && <DeleteAccount onClose={() => setDeleting(false)} onDone={leave} />}
    </>
  );
}

function Plan({ me, onSignOut }: { me: Me; onSignOut: () => void }) {
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
    </section>
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

function DeleteAccount({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const [password, setPassword] = useState("");
  const run = useMutation({ mutationFn: () => deleteAccount(password), onSuccess: onDone });
  return (
    <Dialog
      title={text.deleteTitle}
      close={{ label: messages.app.close, onClose }}
      actions={
        <>
          <Button onClick={onClose}>{messages.app.cancel}</Button>
          <Button
            look="danger"
            busy={run.isPending}
            disabled={password === ""}
            onClick={() => run.mutate()}
          >
            {text.deleteConfirm}
          </Button>
        </>
      }
    >
      <p>{text.deleteDetail}</p>
      <TextField
        label={text.password}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      {run.error && <ProblemBanner problem={asProblem(run.error)} />}
    </Dialog>
  );
}
