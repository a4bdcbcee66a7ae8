/** A place in which the focus is not lost when the thing that has it goes away. */

import { type RefObject, useLayoutEffect, useRef } from "react";
import { usableIn } from "./usable";

/** What comes next in its list has the focus then, or else the place itself: it needs `tabIndex={-1}`. */
export function useKeptFocus<T extends HTMLElement>(): RefObject<T | null> {
  const place = useRef<T>(null);
  useLayoutEffect(() => {
    const root = place.current;
    if (!root) return;
    let last: EventTarget | null = null;
    const isGone = () => last instanceof Element && !last.isConnected;
    let entry: Entry | undefined;
    const remember = ({ target }: FocusEvent) => {
      last = target;
      entry = target instanceof Element ? entryOf(target, root) : undefined;
    };
    const forget = () =>
      setTimeout(() => {
        // Somebody went elsewhere of their own accord.
        if (!isGone() && !root.contains(document.activeElement)) last = null;
      });
    const changes = new MutationObserver(() => {
      if (!isGone() || document.activeElement !== document.body) return;
      last = null;
      const next = entry && nextOf(entry);
      if (next) next.focus();
      else root.focus({ preventScroll: true });
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

/** An entry of a list, and where it stands there. */
type Entry = { list: Element; place: number };

function entryOf(element: Element, root: Element): Entry | undefined {
  const item = element.closest("li, tr");
  const list = item?.parentElement;
  if (!item || !list || !root.contains(list)) return undefined;
  return { list, place: [...list.children].indexOf(item) };
}

/** The first control of the entry that has come in its place, or of the last one. */
function nextOf({ list, place }: Entry): HTMLElement | undefined {
  const entry = list.isConnected ? (list.children[place] ?? list.lastElementChild) : null;
  return entry ? usableIn(entry)[0] : undefined;
}
