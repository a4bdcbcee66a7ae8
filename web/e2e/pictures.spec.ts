/** The pictures of the documentation, taken anew with `DOCS_PICTURES=1 npx playwright test pictures`; ImageMagick makes them small. */

import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { twoColumns } from "./material";
import { createResume, leaveOver, register, reviewFile } from "./steps";

const docs = resolve(import.meta.dirname, "../../docs/users");
const cases = resolve(import.meta.dirname, "../../crates/resume/cases");

test.skip(process.env["DOCS_PICTURES"] !== "1", "only when the pictures are to be taken anew");

/** Pictures side by side in one file with few colours. */
function keep(name: string, ...taken: string[]): void {
  const together = ["-bordercolor", "#d8d4c8", "-border", "1", "+append", "+dither"];
  execFileSync("convert", [...taken, ...together, "-colors", "160", `PNG8:${docs}/${name}.png`]);
  for (const path of taken) rmSync(path);
}

async function take(page: Page, name: string): Promise<string> {
  const path = `test-results/${name}.png`;
  // Messages that come and go are no part of a page.
  await expect(page.getByRole("status").filter({ hasText: /undo|copy/ })).toHaveCount(0);
  await page.screenshot({ path });
  return path;
}

/** Stores one of the repository's resumes, opens it with a posting checked, and gives its id. */
async function checked(page: Page): Promise<string> {
  await register(page);
  const resume = JSON.parse(readFileSync(`${cases}/resumes/backend.json`, "utf8"));
  const { id } = await createResume(page, resume.basics.name, resume);
  await page.goto(`/resumes/${id}?view=assist&panel=ats`);
  const posting = readFileSync(`${cases}/postings/backend.txt`, "utf8");
  await page.getByRole("textbox", { name: "Job posting" }).fill(posting);
  await page.getByRole("button", { name: "Check against this posting" }).click();
  await expect(page.getByRole("img", { name: /^Score \d+ of 100/ })).toBeVisible();
  return id;
}

test("the review of an import", async ({ page }) => {
  await register(page);
  await leaveOver(page);
  await reviewFile(page, await twoColumns(page));
  await page.getByRole("img", { name: "Page 1 of 1" }).waitFor();
  await page.getByRole("textbox", { name: "E-mail", exact: true }).focus();
  await page.getByRole("heading", { name: "Check these first" }).scrollIntoViewIfNeeded();
  // The page's marked place is scrolled to smoothly.
  await page.waitForTimeout(600);
  keep("import-review", await take(page, "import-review"));
});

test("the editor, and what the check found", async ({ page }) => {
  await checked(page);
  await page.getByRole("button", { name: "About you", exact: true }).click();
  await page.getByRole("button", { name: "Experience 2", exact: true }).click();
  await page.getByRole("button", { name: /^Senior Backend Engineer/ }).click();
  await page.getByRole("img", { name: /^Page 1 of/ }).waitFor();
  await expect(page.getByRole("img", { name: /^Score \d+ of 100/ })).toBeVisible();
  keep("editor", await take(page, "editor"));
  const met = page.locator("details").filter({ hasText: /^Met/ });
  if (!(await met.getByRole("listitem").first().isVisible())) await met.locator("summary").click();
  await page.getByRole("heading", { name: "What the posting asks" }).scrollIntoViewIfNeeded();
  await met.getByRole("button").first().click();
  await expect(page.locator("[data-marked=true]").first()).toBeVisible();
  await page.waitForTimeout(600);
  keep("ats-evidence", await take(page, "ats-evidence"));
});

test.describe("in the dark", () => {
  test.use({ colorScheme: "dark" });
  test("a draft of edits", async ({ page }) => {
    const id = await checked(page);
    await page.goto(`/resumes/${id}?section=summary&panel=tailor`);
    await page.getByRole("radio", { name: /^Full/ }).check();
    await page.getByRole("button", { name: "Make a draft" }).click();
    await expect(page.getByRole("checkbox", { name: /^Accept edit/ }).first()).toBeVisible();
    keep("tailoring", await take(page, "tailoring"));
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test("form, page and assistant", async ({ page }) => {
    const id = await checked(page);
    const assist = await take(page, "phone-assist");
    await page.goto(`/resumes/${id}?view=edit&section=work`);
    await page.getByRole("button", { name: /^Senior Backend Engineer/ }).click();
    const edit = await take(page, "phone-edit");
    await page.goto(`/resumes/${id}?view=page`);
    await page.getByRole("img", { name: /^Page 1 of/ }).waitFor();
    keep("phone", edit, await take(page, "phone-page"), assist);
  });
});
