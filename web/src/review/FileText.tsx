/** The text of a file without pages, with the values that were found in it. */

import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { nearestPlaced } from "@/lib/evidence";
import { fieldName, valueText } from "@/lib/fieldNames";
import { messages } from "@/lib/messages";
import { markLines } from "@/lib/textMarks";
import styles from "./FileView.module.css";
import { useReview } from "./ReviewContext";
import { scrolling } from "@/ui/motion";

export function FileText({ lines }: { lines: readonly string[] }) {
  const { traced, review, focused, goTo } = useReview();
  const root = useRef<HTMLDivElement>(null);
  const { found } = review;
  // What the file says does not change with what the user makes of it.
  const marks = useMemo(
    () =>
      markLines(
        lines,
        found.map(({ id, value }) => ({ id, text: valueText(value) })),
      ),
    [lines, found],
  );
  const shown = useMemo(() => new Set(marks.flat().map(({ id }) => id)), [marks]);
  const marked = nearestPlaced(
    traced.filter(({ id }) => shown.has(id)),
    focused,
  )?.id;

  useEffect(() => {
    const mark = marked && root.current?.querySelector("[data-marked=true]");
    if (mark) mark.scrollIntoView({ block: "center", behavior: scrolling() });
  }, [marked]);

  return (
    <div ref={root} data-sheet className={styles.text}>
      {marks.map((stretches, index) => (
        <p key={index}>
          {stretches.map(({ text, id }, place) => {
            const one = id === undefined ? undefined : traced.find((value) => value.id === id);
            const { pointer } = one ?? {};
            if (!one || pointer === undefined) return <span key={place}>{text}</span>;
            const name = messages.review.placeOf(fieldName(pointer));
            return (
              <span
                key={place}
                role="button"
                tabIndex={-1}
                title={name}
                className={styles.mark}
                data-level={one.edited || review.confirmed.includes(one.id) ? "clear" : one.level}
                data-marked={one.id === marked}
                onClick={() => goTo(pointer)}
                onKeyDown={(event: KeyboardEvent) => event.key === "Enter" && goTo(pointer)}
              >
                {text}
              </span>
            );
          })}
        </p>
      ))}
    </div>
  );
}
