/** Tabs; arrow keys move between them. The panel is the caller's, with `tabPanel(id, value)`. */

import type { KeyboardEvent } from "react";
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

/** The attributes of the panel that belongs to tabs. */
export function tabPanel(id: string, value: string) {
  return { role: "tabpanel", id: `${id}-panel`, "aria-labelledby": `${id}-tab-${value}` } as const;
}
