/** What the review says beside fields: how sure we are, in words and with an icon. */

import { type Level, type Traced, tracedAt } from "@/lib/evidence";
import { fieldName } from "@/lib/fieldNames";
import { messages } from "@/lib/messages";
import { Icon, type IconName } from "@/ui/Icon";
import styles from "./FieldNote.module.css";

const text = messages.review;

export const levelIcons: Record<Level, IconName> = {
  unsure: "warning",
  look: "eye",
  clear: "check",
};

/** A level as a small sign with its word. */
export function LevelSign({ level }: { level: Level }) {
  return (
    <span className={styles.sign} data-level={level}>
      <Icon name={levelIcons[level]} size={14} />
      {text.levels[level]}
    </span>
  );
}

type Surroundings = {
  traced: readonly Traced[];
  review: { confirmed: readonly string[] };
  confirm: (...ids: string[]) => void;
};

/** The note of a field; nothing for a value that was clear, or that the file does not have. */
export function fieldNote({ traced, review, confirm }: Surroundings, pointer: string) {
  const one = tracedAt(traced, pointer);
  if (!one || one.level === "clear") return undefined;
  if (one.edited) return <Done label={text.edited} />;
  if (review.confirmed.includes(one.id)) return <Done label={text.confirmed} />;
  const onConfirm = () => {
    confirm(one.id);
    // The button goes; its field keeps the focus.
    document.querySelector<HTMLElement>(`[data-path="${CSS.escape(pointer)}"]`)?.focus();
  };
  return (
    <span className={styles.note} data-level={one.level}>
      <Icon name={levelIcons[one.level]} size={14} />
      <span className={styles.word}>{text.fieldLevels[one.level]}</span>
      <button
        type="button"
        className={styles.confirm}
        aria-label={text.confirmNamed(fieldName(pointer), one.text)}
        onClick={onConfirm}
      >
        <Icon name="check" size={14} />
        <span className={styles.word}>{text.confirm}</span>
      </button>
    </span>
  );
}

/** How many values of a section or item are to be checked. */
export function countMark(count: number) {
  if (count === 0) return undefined;
  return (
    <span className={styles.count}>
      <Icon name="eye" size={13} />
      {text.toCheck(count)}
    </span>
  );
}

function Done({ label }: { label: string }) {
  return (
    <span className={styles.done}>
      <Icon name="check" size={14} />
      <span className={styles.word}>{label}</span>
    </span>
  );
}
