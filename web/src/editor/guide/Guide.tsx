/** The first steps as a list that ticks itself off; it covers nothing and can be put away. */

import { useEffect, useId, useState } from "react";
import { type Guide as GuideState, type GuideStep, nextStep, STEPS } from "@/lib/guide";
import { messages } from "@/lib/messages";
import { Button, IconButton } from "@/ui/Button";
import { Icon } from "@/ui/Icon";
import { useSay } from "@/ui/Toasts";
import styles from "./Guide.module.css";
import { SamplePosting } from "./SamplePosting";
import { useProven, useStepTaker } from "./useSteps";

type Props = {
  guide: GuideState;
  show: (shown: boolean) => void;
  finish: (steps: readonly GuideStep[]) => void;
};

export function Guide({ guide, show, finish }: Props) {
  const text = messages.guide;
  const id = useId();
  const [open, setOpen] = useState(false);
  const take = useStepTaker();
  const say = useSay();
  const news = useProgress(guide, finish);
  const next = nextStep(guide);
  const hide = () => {
    show(false);
    // The button that had the focus is gone.
    document.getElementById("view-panel")?.focus();
    say(text.hidden);
  };
  return (
    <section className={styles.guide} aria-labelledby={`${id}-title`} data-open={open}>
      <h2 id={`${id}-title`}>{text.title}</h2>
      <span className={styles.progress}>{text.progress(guide.done.length, STEPS.length)}</span>
      {next ? (
        <>
          <span className={styles.fold}>
            <Button
              small
              look="quiet"
              aria-expanded={open}
              aria-controls={`${id}-steps`}
              onClick={() => setOpen(!open)}
            >
              {text.showAll}
            </Button>
          </span>
          <ol id={`${id}-steps`} className={styles.steps}>
            {STEPS.map((step) => (
              <li key={step} data-next={step === next} data-done={guide.done.includes(step)}>
                <Step
                  step={step}
                  isNext={step === next}
                  isDone={guide.done.includes(step)}
                  onTake={() => take(step)}
                />
                {step === "posting" && next === step && <SamplePosting />}
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p className={styles.finished}>{text.finished}</p>
      )}
      <span className={styles.close}>
        <IconButton icon="close" label={text.hide} onClick={hide} />
      </span>
      <p className="unseen" role="status">
        {news}
      </p>
    </section>
  );
}

type StepProps = { step: GuideStep; isNext: boolean; isDone: boolean; onTake: () => void };

function Step({ step, isNext, isDone, onTake }: StepProps) {
  const label = messages.guide.steps[step];
  return (
    <button
      type="button"
      className={styles.step}
      aria-current={isNext ? "step" : undefined}
      onClick={onTake}
    >
      <span className={styles.tick}>{isDone && <Icon name="check" size={13} />}</span>
      <span>{label}</span>
      {isDone && <span className="unseen">, {messages.guide.done}</span>}
    </button>
  );
}

/** Remembers what was done since the last drawing, and says what was done last. */
function useProgress(guide: GuideState, finish: Props["finish"]): string {
  const fresh = useProven()
    .filter((step) => !guide.done.includes(step))
    .join(" ");
  useEffect(() => {
    finish(STEPS.filter((step) => fresh.split(" ").includes(step)));
  }, [fresh, finish]);
  const text = messages.guide;
  if (guide.latest.length === 0) return "";
  const names = guide.latest.map((step) => text.steps[step]).join(", ");
  return text.stepDone(names, guide.done.length, STEPS.length);
}
