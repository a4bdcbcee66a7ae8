/** A button that opens a list of actions; arrow keys move, Escape closes. */

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button, IconButton } from "./Button";
import { Icon, type IconName } from "./Icon";
import styles from "./Menu.module.css";

export type MenuItem = {
  label: string;
  hint?: string;
  icon?: IconName;
  danger?: boolean;
  disabled?: boolean;
  /** Begins a group of its own. */
  apart?: boolean;
  onSelect: () => void;
};

type MenuProps = {
  label: string;
  items: readonly MenuItem[];
  /** Shows an icon alone. */
  icon?: IconName;
  look?: "primary" | "plain" | "quiet";
  busy?: boolean;
  children?: ReactNode;
};

export function Menu({ label, items, icon, look, busy, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLElement>("[role=menuitem]:enabled")?.focus();
    const leave = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, [open]);

  const close = () => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>("[aria-haspopup]")?.focus();
  };
  const trigger = {
    "aria-haspopup": "menu",
    "aria-expanded": open,
    onClick: () => setOpen(!open),
  } as const;

  return (
    <div
      ref={root}
      className={styles.root}
      onBlur={(event) => {
        const next = event.relatedTarget;
        if (next instanceof Node && !event.currentTarget.contains(next)) setOpen(false);
      }}
    >
      {children ? (
        <Button
          {...trigger}
          look={look ?? "plain"}
          busy={busy ?? false}
          {...(icon ? { icon } : {})}
        >
          {children}
        </Button>
      ) : (
        <IconButton {...trigger} icon={icon ?? "more"} label={label} />
      )}
      {open && (
        <div
          role="menu"
          tabIndex={-1}
          aria-label={label}
          className={styles.menu}
          onKeyDown={(event) => onKey(event, close)}
        >
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              disabled={item.disabled}
              className={item.danger ? `${styles.item} ${styles.danger}` : styles.item}
              data-apart={item.apart}
              onClick={() => {
                close();
                item.onSelect();
              }}
            >
              {item.icon && <Icon name={item.icon} size={16} />}
              <span>
                {item.label}
                {item.hint && <small>{item.hint}</small>}
              </span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function onKey(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  if (event.key === "Escape") {
    event.stopPropagation();
    close();
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=menuitem]:enabled")];
  const here = items.findIndex((item) => item === document.activeElement);
  const next = here + (event.key === "ArrowDown" ? 1 : -1);
  items.at(next % items.length)?.focus();
}
