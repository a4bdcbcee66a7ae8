/** What somebody does who has a keyboard and nothing else. */

import { expect, type Page } from "@playwright/test";

/** What a screen reader would call the control that has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement;
    if (!(here instanceof HTMLElement)) return "";
    const input =
      here instanceof HTMLInputElement ||
      here instanceof HTMLTextAreaElement ||
      here instanceof HTMLSelectElement;
    const label = input ? here.labels?.[0]?.textContent : here.textContent;
    return (here.getAttribute("aria-label") ?? label ?? "").trim();
  });
}

/** Presses Tab until the control of this name has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, name: RegExp | string, most = 80): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press("Tab");
    const found = await focused(page);
    if (typeof name === "string" ? found === name : name.test(found)) return;
  }
  throw new Error(`no Tab leads to ${String(name)}`);
}

/** Something on the page has the focus, and it can be seen that it has it. */
export async function expectFocusKept(page: Page, when: string): Promise<void> {
  const here = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return "nothing";
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 ? "" : `out of sight: ${element.outerHTML.slice(0, 80)}`;
  });
  expect(here, `the focus is kept ${when}`).toBe("");
}
