/** A place in which the focus is not lost when the thing that has it goes away. */

import { type RefObject, useEffect, useRef } from "react";

/** The place takes the focus itself then: it needs `tabIndex={-1}`. */
export function useKeptFocus<T extends HTMLElement>(): RefObject<T | null> {
  const place = useRef<T>(null);
  useEffect(() => {
    const root = place.current;
    if (!root) return;
    let last: EventTarget | null = null;
    const isGone = () => last instanceof Element && !last.isConnected;
    const remember = ({ target }: FocusEvent) => {
      last = target;
    };
    const forget = () =>
      setTimeout(() => {
        // Somebody went elsewhere of their own accord.
        if (!isGone() && !root.contains(document.activeElement)) last = null;
      });
    const changes = new MutationObserver(() => {
      if (!isGone() || document.activeElement !== document.body) return;
      last = null;
      root.focus({ preventScroll: true });
    });
    root.addEventListener("focusin", remember);
    root.addEventListener("focusout", forget);
    changes.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener("focusin", remember);
      root.removeEventListener("focusout", forget);
      changes.disconnect();
    };
  }, []);
  return place;
}
