/** The controls of a part of the page that can have the focus. */

const USABLE =
  "button:enabled, input:enabled, select:enabled, textarea:enabled, a[href], summary, [tabindex='0']";

/** They are in the order of the page; what cannot be seen is left out. */
export function usableIn(part: Element): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(USABLE)].filter(
    (one) => one.getClientRects().length > 0,
  );
}
