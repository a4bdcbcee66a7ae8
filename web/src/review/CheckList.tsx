/** What to check first: the values that we are least sure of. */

import { useEffect, useRef, useState } from "react";
import type { Traced } from "@/lib/evidence";
import { fieldName } from "@/lib/fieldNames";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Icon } from "@/ui/Icon";
import styles from "./CheckList.module.css";
import { LevelSign } from "./FieldNote";
import { useReview } from "./ReviewContext";

const text = messages.review;
const FIRST = 5;

export function CheckList() {
  const { open, traced, confirm, focused } = useReview();
  const [all, setAll] = useState(false);
  const [news, setNews] = useState("");
  const root = useRef<HTMLElement>(null);
  const next = useRef<number>(undefined);
  const shown = all ? open : open.slice(0, FIRST);
  const sure = open.filter(({ level }) => level === "look");

  // A confirmed row goes; the focus stays at its place in the list.
  useEffect(() => {
    if (next.current === undefined) return;
    const buttons = root.current?.querySelectorAll<HTMLElement>("[data-confirm]");
    const button = buttons?.[Math.min(next.current, buttons.length - 1)];
    (button ?? root.current?.querySelector<HTMLElement>("h2"))?.focus();
    next.current = undefined;
  });

  const onConfirm = (index: number, ...ones: readonly Traced[]) => {
    next.current = index;
    const name = ones[0]?.pointer && ones.length === 1 ? fieldName(ones[0].pointer) : "";
    setNews(text.confirmedNews(name || String(ones.length), open.length - ones.length));
    confirm(...ones.map(({ id }) => id));
  };

  return (
    <section ref={root} className={styles.list} aria-label={text.check}>
      <header className={styles.head}>
        <h2 tabIndex={-1}>{open.length > 0 ? text.check : text.checkDone}</h2>
        {open.length > 0 && <span className={styles.count}>{text.checkCount(open.length)}</span>}
      </header>
      <p className="unseen" role="status">
        {news}
      </p>
      <p className={styles.lead}>{lead(open, traced)}</p>
      <ol className={styles.rows}>
        {shown.map((one, index) => (
          <Row
            key={one.id}
            one={one}
            marked={one.pointer === focused}
            onConfirm={() => onConfirm(index, one)}
          />
        ))}
      </ol>
      <div className={styles.actions}>
        {open.length > FIRST && !all && (
          <Button look="quiet" small icon="down" onClick={() => setAll(true)}>
            {text.showMore(open.length - FIRST)}
          </Button>
        )}
        {sure.length > 1 && sure.length === open.length && (
          <Button look="quiet" small icon="check" onClick={() => onConfirm(0, ...sure)}>
            {text.confirmRest(sure.length)}
          </Button>
        )}
      </div>
    </section>
  );
}

type RowProps = { one: Traced; marked: boolean; onConfirm: () => void };

function Row({ one, marked, onConfirm }: RowProps) {
  const { goTo } = useReview();
  const { pointer = "", level } = one;
  const name = fieldName(pointer);
  return (
    <li className={styles.row} data-level={level} data-marked={marked}>
      <button
        type="button"
        className={styles.go}
        aria-label={`${text.edit(name)}: ${one.text}. ${text.levels[level]}`}
        onClick={() => goTo(pointer)}
      >
        <span className={styles.name}>
          <LevelSign level={level} />
          <span>{name}</span>
        </span>
        <span className={styles.value}>{one.text}</span>
      </button>
      <button
        type="button"
        data-confirm
        className={styles.confirm}
        aria-label={text.confirmNamed(name, one.text)}
        title={text.confirm}
        onClick={onConfirm}
      >
        <Icon name="check" size={16} />
        <span className={styles.confirmWord}>{text.confirm}</span>
      </button>
    </li>
  );
}

function lead(open: readonly Traced[], traced: readonly Traced[]): string {
  if (open.length > 0) return text.checkLead;
  return traced.some(({ level }) => level !== "clear") ? text.checkDoneDetail : text.checkClear;
}
