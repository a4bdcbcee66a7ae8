/** A window over the page; the browser keeps the focus in it and closes it on Escape. */

import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { IconButton } from "./Button";
import styles from "./Dialog.module.css";
import { useKeptFocus } from "./useKeptFocus";

type DialogProps = {
  title: string;
  /** The button that closes it, as Escape does; without one the user must choose an action. */
  close?: { label: string; onClose: () => void };
  children: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
  /** It is all text: the text itself takes the focus, so that keys can scroll it. */
  reading?: boolean;
};

export function Dialog({ title, close, children, actions, wide, reading }: DialogProps) {
  const dialog = useKeptFocus<HTMLDialogElement>();
  const id = useId();
  const isGoing = useRef(false);
  useLayoutEffect(() => {
    const window = dialog.current;
    isGoing.current = false;
    show(window);
    return () => {
      // Closing it while it is still on the page lets the browser put the focus back where it was.
      isGoing.current = true;
      window?.close();
    };
  }, [dialog]);
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      aria-labelledby={id}
      className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      onCancel={(event) => {
        event.preventDefault();
        close?.onClose();
      }}
      // A browser may insist on closing at a second Escape; a choice that must be made comes back.
      onClose={() => {
        if (isGoing.current || dialog.current?.open) return;
        if (close) close.onClose();
        else show(dialog.current);
      }}
    >
      <div className={styles.header}>
        <h2 id={id}>{title}</h2>
        {close && <IconButton icon="close" label={close.label} onClick={close.onClose} />}
      </div>
      {reading ? (
        <section className={styles.body} tabIndex={0} aria-labelledby={id} data-first>
          {children}
        </section>
      ) : (
        <div className={styles.body}>{children}</div>
      )}
      {actions && <div className={styles.actions}>{actions}</div>}
    </dialog>
  );
}

const FIELD =
  "textarea:enabled:not([readonly]), input:enabled:not([type=checkbox], [type=radio], [type=file], [type=color])";

function show(dialog: HTMLDialogElement | null): void {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  // Where typing begins, unless a keyboard would come up and cover half of a phone; otherwise the browser chooses.
  const first =
    dialog.querySelector<HTMLElement>("[data-first]") ??
    (window.matchMedia("(hover: hover)").matches ? dialog.querySelector<HTMLElement>(FIELD) : null);
  first?.focus();
}
