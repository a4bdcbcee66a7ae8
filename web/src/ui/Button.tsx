/** Buttons with words, and buttons with an icon alone. */

import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from "react";
import styles from "./Button.module.css";
import { Icon, type IconName } from "./Icon";

type Look = "primary" | "plain" | "quiet" | "danger";

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> & {
  look?: Look;
  icon?: IconName;
  small?: boolean;
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
};

export function Button({ look = "plain", icon, small, busy, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      // A button that is at work takes no second press, and keeps the focus.
      aria-busy={busy}
      aria-disabled={busy === true || undefined}
      onClick={busy === true ? refuse : rest.onClick}
      className={[styles.button, styles[look], small && styles.small].filter(Boolean).join(" ")}
    >
      {busy ? <span className={styles.spinner} /> : icon && <Icon name={icon} size={16} />}
      {children}
    </button>
  );
}

function refuse(event: MouseEvent): void {
  event.preventDefault();
}

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> & {
  icon: IconName;
  label: string;
  danger?: boolean;
};

export function IconButton({ icon, label, danger, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={[styles.icon, danger && styles.iconDanger].filter(Boolean).join(" ")}
    >
      <Icon name={icon} />
    </button>
  );
}
