/** Commands, shortcuts, find and replace, help, and undo that outlives a reload. */

import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { createResume, expectSaved, register, sample, storedResume } from "./steps";

let id = "";
test.beforeEach(async ({ page }) => {
  await register(page);
  ({ id } = await createResume(page, "Robin", sample));
  await page.goto(`/resumes/${id}?section=summary`);
  await expect(page.getByRole("textbox", { name: "Summary", exact: true })).toBeVisible();
});

async function expectGood(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
}

test("every command is found by name and run by keyboard", async ({ page }) => {
  await page.getByRole("button", { name: "All commands" }).focus();
  await page.keyboard.press("ControlOrMeta+k");
  const search = page.getByRole("combobox", { name: "What do you want to do?" });
  await expect(search).toBeFocused();
  await expectGood(page);
  await search.fill("nothing is called this");
  await expect(page.getByText("No command is called that.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "All commands" })).toBeFocused();

  await page.keyboard.press("ControlOrMeta+k");
  await search.fill("go education");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Education/ })).toBeFocused();

  await page.keyboard.press("ControlOrMeta+k");
  await search.fill("add award");
  await page.keyboard.press("Enter");
  const title = page.getByRole("textbox", { name: "Title", exact: true });
  await expect(title).toBeFocused();
  await title.fill("Best burrow");
  await expectSaved(page);
  expect((await storedResume(page, id)).resume).toMatchObject({
    awards: [{ title: "Best burrow" }],
  });

  const file = page.waitForEvent("download");
  await page.keyboard.press("ControlOrMeta+k");
  await search.fill("as pdf");
  await page.keyboard.press("Enter");
  expect((await file).suggestedFilename()).toMatch(/\.pdf$/);
});

test("find and replace changes what is chosen, in one step to undo", async ({ page }) => {
  await page.keyboard.press("ControlOrMeta+Shift+f");
  const dialog = page.getByRole("dialog", { name: "Find and replace" });
  await dialog.getByRole("textbox", { name: "Find", exact: true }).fill("python");
  await dialog.getByRole("textbox", { name: "Replace with" }).fill("Rust");
  await expect(dialog.getByText("Found in 3 fields.")).toBeVisible();
  await expectGood(page);
  await dialog.getByRole("checkbox", { name: /^Replace in Skills/ }).uncheck();
  await dialog.getByRole("button", { name: "Replace 2 times" }).click();
  await expect(dialog.getByText("Found in 1 field.")).toBeVisible();
  await dialog.getByRole("button", { name: /^Skills/ }).click();
  await expect(page.getByRole("textbox", { name: "Skills, entry 1" })).toBeFocused();
  await expectSaved(page);
  const { resume } = await storedResume(page, id);
  expect(resume.basics?.summary).toContain("experience in Rust and SQL");
  expect(resume.work?.[0]?.highlights?.[0]).toContain("Rust");
  expect(resume).toMatchObject({ skills: [{ keywords: ["Python", "SQL", "C#"] }] });
  await page.keyboard.press("ControlOrMeta+z");
  await expect
    .poll(async () => (await storedResume(page, id)).resume.work?.[0]?.highlights)
    .toEqual(sample.work[0]?.highlights);
});

test("the help sheet is a question mark away, but not while typing", async ({ page }) => {
  const summary = page.getByRole("textbox", { name: "Summary", exact: true });
  await summary.press("ControlOrMeta+End");
  await page.keyboard.type("?");
  await expect(summary).toHaveValue(`${sample.basics.summary}?`);
  await page.getByRole("button", { name: "Summary" }).focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys and help" })).toContainText("What an ATS is");
  await expectGood(page);
});

test("undo and redo go on after a reload", async ({ page }) => {
  const summary = page.getByRole("textbox", { name: "Summary", exact: true });
  await summary.fill("First change.");
  await expectSaved(page);
  await page.getByRole("button", { name: "Experience" }).click();
  await page.getByRole("button", { name: "Remove Analyst" }).click();
  await expectSaved(page);
  await page.reload();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: /^Analyst/ })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Summary" }).click();
  await expect(summary).toHaveValue(sample.basics.summary);
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(summary).toHaveValue("First change.");
  await expectSaved(page);
});

test("the header tells the slot, the slots used and the uses of AI that are left", async ({
  page,
}) => {
  const me = await (await page.request.get("/api/me")).json();
  const most = me.limits.resume_ai_per_month;
  const facts = page.getByRole("link", { name: /^Slot 1 ·/ });
  await expect(facts).toContainText(`1/${me.limits.base_resume_slots}`);
  if (typeof most === "number") await expect(facts).toContainText(`${most} AI uses left`);
  await page.screenshot({ path: "screenshots/light-header.png" });
});
