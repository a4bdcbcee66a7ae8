/** Small signs: badges, banners, waiting, emptiness, meters. */

import type { ReactNode } from "react";
import styles from "./Feedback.module.css";
import { Icon, type IconName } from "./Icon";

export type Tone = "plain" | "good" | "warn" | "bad" | "accent";

export function Badge({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.badge} ${styles[tone]}`}>{children}</span>;
}

type BannerProps = {
  tone?: Tone;
  /** What matters, in a few words; longer sentences alone are its content. */
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Read out at once. */
  urgent?: boolean;
};

export function Banner({ tone = "plain", title, children, actions, urgent }: BannerProps) {
  return (
    <div className={`${styles.banner} ${styles[tone]}`} role={urgent ? "alert" : undefined}>
      <div className={styles.bannerText}>
        {title && <strong>{title}</strong>}
        {children}
      </div>
      {actions && <div className={styles.bannerActions}>{actions}</div>}
    </div>
  );
}

export function Waiting({ label }: { label: string }) {
  return (
    <p className={styles.waiting} role="status">
      <span className={styles.ring} />
      {label}
    </p>
  );
}

/** Grey lines in the place of text that is on its way. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div className={styles.skeleton} aria-hidden="true">
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}

type EmptyProps = {
  icon: IconName;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Where its title stands in the outline of the page. */
  level?: 1 | 2 | 3;
};

export function Empty({ icon, title, children, actions, level = 3 }: EmptyProps) {
  const Title = `h${level}` as const;
  return (
    <div className={styles.empty}>
      <span className={styles.emptyIcon}>
        <Icon name={icon} size={26} />
      </span>
      <Title className={styles.emptyTitle}>{title}</Title>
      {children && <div className={styles.emptyText}>{children}</div>}
      {actions && <div className={styles.emptyActions}>{actions}</div>}
    </div>
  );
}

type MeterProps = {
  label: string;
  text: string;
  value: number;
  /** Nothing to measure against: 0, and no bar is drawn. */
  max: number;
  /** Whether a full bar is good news (points earned), a limit that is near (things used), or neither. */
  full: "good" | "near" | "plain";
};

export function Meter({ label, value, max, text, full }: MeterProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const tone = full === "good" ? earned(share) : full === "near" ? used(share) : "accent";
  return (
    <div className={styles.meter}>
      <span>{label}</span>
      <span className={styles.meterText}>{text}</span>
      {max > 0 && (
        <span className={styles.track} aria-hidden="true">
          <span className={`${styles.bar} ${styles[tone]}`} style={{ width: `${share * 100}%` }} />
        </span>
      )}
    </div>
  );
}

function earned(share: number): Tone {
  return share >= 0.75 ? "good" : share >= 0.4 ? "warn" : "bad";
}

function used(share: number): Tone {
  return share < 0.8 ? "accent" : "warn";
}
