/** Bars side by side, one for a day or a thing; whoever cannot see them hears the summary and has a table beside. */

import { niceTop } from "@/lib/scale";
import styles from "./BarChart.module.css";

export type ChartBar = { name: string; value: number; text: string };

type Props = {
  /** What is shown, and what it comes to: the bars as a sentence. */
  summary: string;
  bars: readonly ChartBar[];
  format: (value: number) => string;
};

/** So many names fit under the bars of a wide window; a narrow one shows every second of them. */
const NAMES = 16;

export function BarChart({ summary, bars, format }: Props) {
  const top = niceTop(Math.max(0, ...bars.map(({ value }) => value)));
  const every = Math.ceil(bars.length / NAMES);
  return (
    <figure role="img" aria-label={summary} className={styles.chart}>
      <div className={styles.scale} aria-hidden="true">
        {[top, top / 2, 0].map((value) => (
          <span key={value}>{format(value)}</span>
        ))}
      </div>
      <div className={styles.plot} aria-hidden="true">
        {bars.map(({ name, value, text }, index) => (
          <span key={name} className={styles.column} data-text={text}>
            <span
              className={styles.bar}
              data-some={value > 0}
              style={{ height: `${(100 * value) / top}%` }}
            />
            {index % every === 0 && <span className={styles.name}>{name}</span>}
          </span>
        ))}
      </div>
    </figure>
  );
}
