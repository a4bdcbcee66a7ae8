import { expect, type Page, test } from "@playwright/test";
import { createResume, expectSaved, register, sample, secondWindow, storedResume } from "./steps";

async function openSummary(page: Page, id: string) {
  await page.goto(`/resumes/${id}?section=summary`);
  const summary = page.getByRole("textbox", { name: "Summary", exact: true });
  await expect(summary).toBeVisible();
  return summary;
}

test.beforeEach(({ page }) => register(page));

test("what is typed is saved within a second and survives a reload", async ({ page }) => {
  const { id } = await createResume(page, "Robin", sample);
  const summary = await openSummary(page, id);
  const text = "Ünïcode, <b>, C#, = and שלום stay as typed.";
  const saved = page.waitForResponse((reply) => reply.request().method() === "PATCH");
  await summary.fill(text);
  const start = Date.now();
  await saved;
  expect(Date.now() - start).toBeLessThan(1000);
  await expectSaved(page);
  expect((await storedResume(page, id)).resume.basics?.summary).toBe(text);
  await page.reload();
  await expect(summary).toHaveValue(text);
});

test("undo and redo go through the same saving", async ({ page }) => {
  const { id } = await createResume(page, "Robin", sample);
  const summary = await openSummary(page, id);
  await summary.fill("Changed.");
  await expectSaved(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(summary).toHaveValue(sample.basics.summary);
  await expectSaved(page);
  await expect
    .poll(async () => (await storedResume(page, id)).resume.basics?.summary)
    .toBe(sample.basics.summary);
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(summary).toHaveValue("Changed.");
});

test("without a connection changes stay on this device, also over a reload", async ({ page }) => {
  const { id } = await createResume(page, "Robin", sample);
  const summary = await openSummary(page, id);
  await page.route(`**/api/base-resumes/${id}`, (route) =>
    route.request().method() === "PATCH" ? route.abort() : route.continue(),
  );
  await summary.fill("Written in a tunnel.");
  await expect(page.getByText("Offline – kept on this device")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Summary", exact: true })).toHaveValue(
    "Written in a tunnel.",
  );
  await page.unrouteAll();
  await expect
    .poll(async () => (await storedResume(page, id)).resume.basics?.summary, { timeout: 30_000 })
    .toBe("Written in a tunnel.");
  await expectSaved(page);
});

test("two windows: other fields are merged, the same field is asked about", async ({
  page,
  browser,
}) => {
  const { id } = await createResume(page, "Robin", sample);
  const mine = await openSummary(page, id);
  const other = await secondWindow(browser, page);
  const theirs = await openSummary(other, id);

  await other.getByRole("button", { name: "About you" }).click();
  await other.getByRole("textbox", { name: "Professional title" }).fill("Principal Engineer");
  await expectSaved(other);
  await mine.fill("My summary.");
  await expectSaved(page);
  expect((await storedResume(page, id)).resume.basics).toMatchObject({
    label: "Principal Engineer",
    summary: "My summary.",
  });

  await other.goto(`/resumes/${id}?section=summary`);
  await theirs.fill("Their summary.");
  await expectSaved(other);
  await mine.fill("My second summary.");
  const dialog = page.getByRole("dialog", { name: "This resume was changed elsewhere" });
  await expect(dialog).toContainText("My second summary.");
  await expect(dialog).toContainText("Their summary.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(dialog, "nothing is decided by leaving").toBeVisible();
  await dialog.getByRole("radio", { name: /Saved elsewhere/ }).check();
  await dialog.getByRole("button", { name: "Keep these choices" }).click();
  await expect(mine).toHaveValue("Their summary.");
  await expectSaved(page);
  expect((await storedResume(page, id)).resume.basics?.summary).toBe("Their summary.");
});

test("a resume that is not active can only be looked at", async ({ page }) => {
  await createResume(page, "First", sample);
  const { id } = await createResume(page, "Second", sample);
  const summary = await openSummary(page, id);
  await expect(summary).not.toBeEditable();
  await page.getByRole("button", { name: "Set active" }).click();
  await expect(summary).toBeEditable();
  await summary.fill("Now active.");
  await expectSaved(page);
});
