/** From a file to a stored resume: choose, read, review, save. */

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { meQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { Shell } from "@/components/Shell";
import { messages } from "@/lib/messages";
import { DropZone } from "@/review/DropZone";
import styles from "@/review/Import.module.css";
import { Reading } from "@/review/Reading";
import { ReviewProvider } from "@/review/ReviewContext";
import { ReviewFrame } from "@/review/ReviewFrame";
import { useImport } from "@/review/useImport";
import { Button } from "@/ui/Button";
import { Banner, Waiting } from "@/ui/Feedback";

const text = messages.import;

export function ImportPage() {
  const me = useQuery(meQuery).data;
  return me ? <Import key={me.user.id} userId={me.user.id} /> : null;
}

function Import({ userId }: { userId: string }) {
  const { phase, choose, again, stop, discard } = useImport(userId);
  if (phase.name === "review") {
    return (
      <ReviewProvider userId={userId} draft={phase.draft} parsed={phase.parsed}>
        <ReviewFrame onDiscard={discard} />
      </ReviewProvider>
    );
  }
  return (
    <Shell>
      <div className={styles.page}>
        <h1>{text.title}</h1>
        {phase.name === "loading" && <Waiting label={messages.app.loading} />}
        {phase.name === "reading" && (
          <Reading
            key={phase.draft.at_ms}
            fileName={phase.draft.file.name}
            progress={phase.progress}
            onCancel={() => stop(phase.draft)}
          />
        )}
        {phase.name === "stopped" && (
          <>
            {phase.problem ? (
              <ProblemBanner
                problem={phase.problem}
                actions={<Again onAgain={() => again(phase.draft)} label={messages.app.retry} />}
              />
            ) : (
              <Banner
                title={text.cancelled}
                actions={<Again onAgain={() => again(phase.draft)} label={text.readAgain} />}
              />
            )}
            <p className={styles.lead}>{text.failedDetail}</p>
          </>
        )}
        {phase.name === "choosing" && <p className={styles.lead}>{text.lead}</p>}
        {(phase.name === "choosing" || phase.name === "stopped") && (
          <DropZone onFile={(file) => void choose(file)} />
        )}
        {phase.name === "choosing" && (
          <ol className={styles.steps}>
            {text.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
      </div>
    </Shell>
  );
}

/** Takes the focus: what had it, the button to cancel, is gone. */
function Again({ onAgain, label }: { onAgain: () => void; label: string }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button ref={button} onClick={onAgain}>
      {label}
    </Button>
  );
}
