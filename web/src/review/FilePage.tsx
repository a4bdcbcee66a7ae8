/** A page of the file with the values that were found on it. */

import type { ShownPage } from "@/api/imports";
import { areasOf } from "@/lib/areas";
import type { Traced } from "@/lib/evidence";
import { fieldName } from "@/lib/fieldNames";
import { messages } from "@/lib/messages";
import styles from "./FileView.module.css";
import { useReview } from "./ReviewContext";

const text = messages.review;

type Props = { page: ShownPage; label: string; values: readonly Traced[]; marked: string };

export function FilePage({ page, label, values, marked }: Props) {
  const { goTo, review } = useReview();
  const { width, height } = page;
  const areas = areasOf(values);
  return (
    <div data-sheet className={styles.sheet} style={{ aspectRatio: `${width} / ${height}` }}>
      <img src={page.image} alt={label} className={styles.image} />
      {/* The forms are the way for keyboards and screen readers; this is for the mouse alone. */}
      <div aria-hidden="true">
        {areas.map(({ id, pointer, rect, level, edited }) => (
          <button
            key={id}
            type="button"
            tabIndex={-1}
            className={styles.area}
            data-level={edited || review.confirmed.includes(id) ? "clear" : level}
            data-marked={id === marked}
            aria-label={text.placeOf(fieldName(pointer))}
            title={text.placeOf(fieldName(pointer))}
            style={{
              left: `${(rect.x / width) * 100}%`,
              top: `${(rect.y / height) * 100}%`,
              width: `${(rect.width / width) * 100}%`,
              height: `${(rect.height / height) * 100}%`,
            }}
            onClick={() => goTo(pointer)}
          />
        ))}
      </div>
    </div>
  );
}
