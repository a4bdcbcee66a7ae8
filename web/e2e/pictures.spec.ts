/** The pictures of the documentation, taken anew with `DOCS_PICTURES=1 npx playwright test pictures`. */

import { resolve } from "node:path";
import { test } from "@playwright/test";
import { twoColumns } from "./material";
import { leaveOver, register, reviewFile } from "./steps";

const folder = resolve(import.meta.dirname, "../../docs/users");

test("the review of an import", async ({ page }) => {
  test.skip(process.env["DOCS_PICTURES"] !== "1", "only when the pictures are to be taken anew");
  await register(page);
  await leaveOver(page);
  await reviewFile(page, await twoColumns(page));
  await page.getByRole("img", { name: "Page 1 of 1" }).waitFor();
  await page.getByRole("textbox", { name: "E-mail", exact: true }).focus();
  await page.getByRole("heading", { name: "Check these first" }).scrollIntoViewIfNeeded();
  // The page's marked place is scrolled to smoothly.
  await page.waitForTimeout(600);
  await page.screenshot({ path: `${folder}/import-review.png` });
});
