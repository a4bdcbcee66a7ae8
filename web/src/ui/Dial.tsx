/** A score out of 100 on a dial. */

import styles from "./Dial.module.css";

type DialProps = { value: number; label: string; caption: string; faded?: boolean };

const RADIUS = 42;
const SWEEP = 0.75 * 2 * Math.PI * RADIUS;
const ROUND = 2 * Math.PI * RADIUS;

export function Dial({ value, label, caption, faded }: DialProps) {
  const share = Math.min(100, Math.max(0, value)) / 100;
  const tone = value >= 75 ? styles.good : value >= 50 ? styles.warn : styles.bad;
  return (
    <div
      className={faded ? `${styles.dial} ${styles.faded}` : styles.dial}
      role="img"
      aria-label={label}
    >
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <g transform="rotate(135 50 50)" fill="none" strokeWidth="9" strokeLinecap="round">
          <circle
            className={styles.track}
            cx="50"
            cy="50"
            r={RADIUS}
            strokeDasharray={`${SWEEP} ${ROUND}`}
          />
          {share > 0 && (
            <circle
              className={tone}
              cx="50"
              cy="50"
              r={RADIUS}
              strokeDasharray={`${SWEEP * share} ${ROUND}`}
            />
          )}
        </g>
      </svg>
      <span className={styles.value} aria-hidden="true">
        {Math.round(value)}
      </span>
      <span className={styles.caption} aria-hidden="true">
        {caption}
      </span>
    </div>
  );
}
