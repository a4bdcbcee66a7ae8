/** Who may see a published portfolio: its password and its end. */

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { guardPortfolio, type StoredPortfolio } from "@/api/documents";
import { asProblem } from "@/api/problem";
import type { PageGuard } from "@/api/shares";
import { ProblemBanner } from "@/components/ProblemBanner";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { useSay } from "@/ui/Toasts";
import styles from "./Documents.module.css";

const text = messages.exporting;

type Published = NonNullable<StoredPortfolio["publication"]>;
type Props = { id: string; publication: Published; onSaved: (saved: StoredPortfolio) => void };

export function GuardForm({ id, publication, onSaved }: Props) {
  const [password, setPassword] = useState("");
  const [ends, setEnds] = useState("");
  const say = useSay();
  const save = useMutation({
    mutationFn: (guard: PageGuard) => guardPortfolio(id, guard),
    onSuccess: (saved) => {
      setPassword("");
      setEnds("");
      say(text.guardSaved);
      onSaved(saved);
    },
  });
  const { expires_at: end, has_password, view_count } = publication;
  const facts = [
    text.views(view_count),
    ...(has_password ? [text.hasPassword] : []),
    ...(end ? [text.until(new Date(end).toLocaleDateString())] : []),
  ];
  return (
    <details>
      <summary>
        {text.guard} <span className={styles.note}>{facts.join(" · ")}</span>
      </summary>
      <div className={styles.stack}>
        <TextField
          label={text.guardPassword}
          hint={text.passwordHint}
          value={password}
          maxLength={200}
          autoComplete="off"
          onChange={setPassword}
        />
        <div className={styles.decide}>
          <Button small disabled={password === ""} onClick={() => save.mutate({ password })}>
            {text.savePassword}
          </Button>
          {has_password && (
            <Button small onClick={() => save.mutate({ password: null })}>
              {text.removePassword}
            </Button>
          )}
        </div>
        <TextField label={text.ends} type="date" value={ends} onChange={setEnds} />
        <div className={styles.decide}>
          <Button
            small
            disabled={ends === ""}
            onClick={() => save.mutate({ expires_at: new Date(`${ends}T23:59:59`).toISOString() })}
          >
            {text.saveEnd}
          </Button>
          {end && (
            <Button small onClick={() => save.mutate({ expires_at: null })}>
              {text.removeEnd}
            </Button>
          )}
        </div>
        {save.error && <ProblemBanner problem={asProblem(save.error)} />}
      </div>
    </details>
  );
}
