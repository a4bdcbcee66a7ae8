/** The parts of the review's window. */

import { expect, type Page } from "@playwright/test";

export const file = (page: Page) => page.getByRole("region", { name: "Your file" }).first();
export const leftovers = (page: Page) => page.getByRole("region", { name: "Leftovers" });
export const checks = (page: Page) => page.getByRole("region", { name: "Check these first" });
export const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

/** The marked place on the page, as a part of the window. */
export async function markedPlace(page: Page): Promise<string> {
  const marked = file(page).locator('[data-marked="true"]');
  await expect(marked).toHaveCount(1);
  await expect(marked).toBeInViewport();
  return (await marked.getAttribute("title")) ?? "";
}
