/** A file is being read: how far that is, and a way to stop it. */

import { useEffect, useState } from "react";
import type { Progress } from "@/api/imports";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Waiting } from "@/ui/Feedback";
import styles from "./Import.module.css";

const text = messages.import;

/** What is quicker than this shows no bar: it would only flicker. */
const SHOW_BAR_MS = 1000;

type Props = { fileName: string; progress: Progress | undefined; onCancel: () => void };

export function Reading({ fileName, progress, onCancel }: Props) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SHOW_BAR_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!slow) return <Waiting label={text.reading(fileName)} />;
  const { done = 0, total = 0 } = progress ?? {};
  const share = total > 0 ? Math.min(1, done / total) : undefined;
  const stage = stageName(progress?.stage ?? "reading");
  const label = total > 1 ? `${stage}, ${text.pagesDone(Math.min(done + 1, total), total)}` : stage;
  return (
    <section className={styles.reading}>
      <h2>{text.reading(fileName)}</h2>
      <div
        role="progressbar"
        aria-label={text.progress}
        aria-valuetext={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === undefined ? undefined : Math.round(share * 100)}
        className={styles.bar}
        data-open={share === undefined}
      >
        <span style={share === undefined ? undefined : { width: `${Math.max(4, share * 100)}%` }} />
      </div>
      <p role="status" className={styles.small}>
        {label}
      </p>
      <div className={styles.actions}>
        <Button onClick={onCancel}>{messages.app.cancel}</Button>
      </div>
    </section>
  );
}

function stageName(stage: string): string {
  return Object.entries(text.stages).find(([key]) => key === stage)?.[1] ?? text.stages.reading;
}
