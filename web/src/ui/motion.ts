/** How things move: at once for people who asked their system for less motion. */

export function isStill(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** How a place is scrolled into view. */
export function scrolling(): ScrollBehavior {
  return isStill() ? "auto" : "smooth";
}
