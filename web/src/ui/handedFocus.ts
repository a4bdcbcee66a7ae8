/** A control that can no longer be used hands its focus on to a neighbour; otherwise a browser drops it. */

import { usableIn } from "./usable";

export function startHandedFocus(): void {
  let last: EventTarget | null = null;
  document.addEventListener("focusin", ({ target }) => {
    last = target;
  });
  const changes = new MutationObserver((records) => {
    const here = document.activeElement;
    for (const { target } of records) {
      if (target !== last || !(target instanceof HTMLElement)) continue;
      // Some browsers have dropped it by now, others say that it is still there.
      const isLost = here === null || here === document.body || here === target;
      if (isLost && target.matches(":disabled")) neighbourOf(target)?.focus();
    }
  });
  changes.observe(document, { subtree: true, attributes: true, attributeFilter: ["disabled"] });
}

/** The next control in the narrowest part of the page that has one, or the last one before it. */
function neighbourOf(element: HTMLElement): HTMLElement | undefined {
  for (let part = element.parentElement; part; part = part.parentElement) {
    const controls = usableIn(part);
    const next = controls.find((one) => isBefore(element, one));
    const found = next ?? controls.at(-1);
    if (found) return found;
  }
  return undefined;
}

function isBefore(element: Node, other: Node): boolean {
  return Boolean(element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
}
