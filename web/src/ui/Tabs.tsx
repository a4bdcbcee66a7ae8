/** Tabs; arrow keys move between them. The panel is the caller's, with `tabPanel(id, value)`. */

import { type KeyboardEvent, useEffect, useRef } from "react";
import { Icon, type IconName } from "./Icon";
import styles from "./Tabs.module.css";

type TabsProps<T extends string> = {
  id: string;
  label: string;
  value: T;
  tabs: readonly { value: T; label: string; icon?: IconName; mark?: string }[];
  onChange: (value: T) => void;
  spread?: boolean;
};

export function Tabs<T extends string>({ id, label, value, tabs, onChange, spread }: TabsProps<T>) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where it stands is asked for when it has been drawn: asked at once, it would have to be found out twice.
    const timer = setTimeout(() => {
      if (row.current) show(row.current, `${id}-tab-${value}`);
    }, DRAWN_MS);
    return () => clearTimeout(timer);
  }, [id, value]);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = tabs.at((tabs.findIndex((tab) => tab.value === value) + move) % tabs.length);
    if (move === 0 || !next) return;
    event.preventDefault();
    onChange(next.value);
    document.getElementById(`${id}-tab-${next.value}`)?.focus();
  };
  return (
    <div
      ref={row}
      role="tablist"
      tabIndex={-1}
      aria-label={label}
      className={spread ? `${styles.tabs} ${styles.spread}` : styles.tabs}
      onKeyDown={onKeyDown}
    >
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          id={`${id}-tab-${tab.value}`}
          aria-selected={tab.value === value}
          aria-controls={tab.value === value ? `${id}-panel` : undefined}
          tabIndex={tab.value === value ? 0 : -1}
          className={styles.tab}
          onClick={() => onChange(tab.value)}
        >
          {tab.icon && <Icon name={tab.icon} size={16} />}
          {tab.label}
          {tab.mark && <span className={styles.mark}>{tab.mark}</span>}
        </button>
      ))}
    </div>
  );
}

/** Where the tabs do not all fit, the row scrolls: the chosen one is in sight, with a piece of its neighbour. */
function show(row: HTMLElement, id: string): void {
  const chosen = document.getElementById(id);
  if (!chosen) return;
  const start = chosen.offsetLeft - PIECE_PX;
  const end = chosen.offsetLeft + chosen.offsetWidth + PIECE_PX;
  if (start < row.scrollLeft) row.scrollLeft = start;
  else if (end > row.scrollLeft + row.clientWidth) row.scrollLeft = end - row.clientWidth;
}

const PIECE_PX = 40;
const DRAWN_MS = 50;

/** The attributes of the panel that belongs to tabs. */
export function tabPanel(id: string, value: string) {
  return { role: "tabpanel", id: `${id}-panel`, "aria-labelledby": `${id}-tab-${value}` } as const;
}
