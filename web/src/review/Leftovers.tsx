/** Text that found no place: to be dragged into the form, or put there by a dialog. */

import { useEffect, useRef, useState } from "react";
import { messages } from "@/lib/messages";
import { NOTE } from "@/lib/placement";
import { type Leftover, openLeftovers } from "@/lib/review";
import { Button, IconButton } from "@/ui/Button";
import { Icon } from "@/ui/Icon";
import { useSay } from "@/ui/Toasts";
import { LEFTOVER_TYPE } from "./dropping";
import styles from "./Leftovers.module.css";
import { PutDialog } from "./PutDialog";
import { useReview } from "./ReviewContext";

const text = messages.review;

export function Leftovers() {
  const { review, put, ignore } = useReview();
  const [putting, setPutting] = useState<Leftover>();
  const say = useSay();
  const root = useRef<HTMLElement>(null);
  const next = useRef<number>(undefined);
  const open = openLeftovers(review);
  const done = review.leftovers.filter(({ state }) => state !== "open");

  // A text that was dealt with goes; the focus stays at its place in the list.
  useEffect(() => {
    if (next.current === undefined) return;
    const buttons = root.current?.querySelectorAll<HTMLElement>("[data-put] button");
    const button = buttons?.[Math.min(next.current, buttons.length - 1)];
    (button ?? root.current?.querySelector<HTMLElement>("h2"))?.focus();
    next.current = undefined;
  });

  if (review.leftovers.length === 0) {
    return (
      <section className={styles.leftovers} aria-label={text.leftovers}>
        <p className={styles.small}>{text.leftoverNone}</p>
      </section>
    );
  }
  return (
    <section ref={root} className={styles.leftovers} aria-label={text.leftovers}>
      <h2 tabIndex={-1}>{text.leftoverCount(open.length)}</h2>
      {open.length > 0 && (
        <p className={styles.small}>
          <span className={styles.wide}>{text.leftoverLead}</span>
          <span className={styles.narrow}>{text.leftoverLeadTouch}</span>
        </p>
      )}
      <ul className={styles.list}>
        {open.map((leftover, index) => (
          <Chip
            key={leftover.id}
            leftover={leftover}
            onPut={() => setPutting(leftover)}
            onNote={() => {
              next.current = index;
              if (put(leftover.id, NOTE, leftover.text)) say(text.noteNews);
            }}
            onIgnore={() => {
              next.current = index;
              ignore(leftover.id, true);
              say(text.ignoreNews);
            }}
          />
        ))}
      </ul>
      {done.length > 0 && (
        <DoneWith
          done={done}
          onTakeBack={(id) => {
            next.current = open.length;
            ignore(id, false);
          }}
        />
      )}
      {putting && <PutDialog leftover={putting} onClose={() => setPutting(undefined)} />}
    </section>
  );
}

type ChipProps = {
  leftover: Leftover;
  onPut: () => void;
  onNote: () => void;
  onIgnore: () => void;
};

function Chip({ leftover, onPut, onNote, onIgnore }: ChipProps) {
  return (
    <li>
      <div
        className={styles.chip}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.setData(LEFTOVER_TYPE, leftover.id);
          event.dataTransfer.effectAllowed = "move";
        }}
      >
        <span className={styles.grip}>
          <Icon name="grip" size={16} />
        </span>
        <span className={styles.text}>{leftover.text}</span>
        <span className={styles.actions} data-put>
          <Button small aria-label={text.putIntoNamed(leftover.text)} onClick={onPut}>
            {text.putInto}
          </Button>
          <IconButton icon="note" label={text.keepNoteNamed(leftover.text)} onClick={onNote} />
          <IconButton icon="close" label={text.ignoreNamed(leftover.text)} onClick={onIgnore} />
        </span>
      </div>
    </li>
  );
}

type DoneProps = { done: readonly Leftover[]; onTakeBack: (id: string) => void };

function DoneWith({ done, onTakeBack }: DoneProps) {
  return (
    <details className={styles.done}>
      <summary>{text.done(done.length)}</summary>
      <ul className={styles.list}>
        {done.map((leftover) => (
          <li key={leftover.id} className={styles.doneRow}>
            <span className={styles.text}>{leftover.text}</span>
            <span className={styles.small}>{whatBecameOf(leftover)}</span>
            {leftover.state === "ignored" && (
              <Button
                look="quiet"
                small
                aria-label={text.takeBackNamed(leftover.text)}
                onClick={() => onTakeBack(leftover.id)}
              >
                {text.takeBack}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function whatBecameOf({ state, where }: Leftover): string {
  if (state === "open") return "";
  return state === "ignored" ? text.states.ignored : `${text.states[state]} ${where ?? ""}`;
}
