/** The focus goes where something was opened. */

/** Puts the focus on the first of these that is there after the next drawing. */
export function focusSoon(...selectors: string[]): void {
  setTimeout(() => {
    for (const selector of selectors) {
      const found = document.querySelector<HTMLElement>(selector);
      if (found) return found.focus();
    }
  });
}
