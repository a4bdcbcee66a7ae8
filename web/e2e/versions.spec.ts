/** Saved versions are named, found by their name, and lose it again. */

import { expect, type Page, test } from "@playwright/test";
import { expectGood, looks } from "./good";
import { createResume, expectSaved, register, sample } from "./steps";

type Listed = { revision: number; label: string | null };

async function labels(page: Page, id: string): Promise<Listed[]> {
  const reply = await page.request.get(`/api/base-resumes/${id}/history`);
  return (await reply.json()).items.map(({ revision, label }: Listed) => ({ revision, label }));
}

test("what is typed is saved first, and then named", async ({ page }) => {
  await register(page);
  const { id } = await createResume(page, "Robin", sample);
  await page.goto(`/resumes/${id}?section=summary&panel=history`);
  await page.getByRole("textbox", { name: "Summary", exact: true }).fill("Before the interview.");
  await page.getByRole("button", { name: "Save a named version" }).click();
  const dialog = page.getByRole("dialog", { name: "Save a named version" });
  const name = dialog.getByRole("textbox", { name: "Name of the version" });
  await expect(name).toBeFocused();
  await expect(dialog.getByRole("button", { name: "Save", exact: true })).toBeDisabled();
  await name.fill("For the harbour");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Kept as “For the harbour”.")).toBeVisible();
  await expectSaved(page);
  const [newest] = await labels(page, id);
  expect(newest?.label).toBe("For the harbour");
  const saved = await page.request.get(`/api/base-resumes/${id}/history/${newest?.revision}`);
  expect((await saved.json()).resume.basics.summary).toBe("Before the interview.");
});

test("a version is named, renamed, found and unnamed", async ({ page }) => {
  await register(page);
  const { id } = await createResume(page, "Robin", sample);
  await page.goto(`/resumes/${id}?panel=history`);
  const dialog = page.getByRole("dialog", { name: "Name this version" });
  const name = dialog.getByRole("textbox", { name: "Name of the version" });
  const save = dialog.getByRole("button", { name: "Save", exact: true });

  await page.getByRole("button", { name: "Name revision 1" }).click();
  await name.fill("First");
  await save.click();
  await expect(page.getByRole("heading", { name: "Named", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Name revision 1" }).click();
  await expect(name).toHaveValue("First");
  await name.fill("As imported");
  await save.click();
  await expect(page.getByText("As imported", { exact: true })).toBeVisible();
  expect(await labels(page, id)).toEqual([{ revision: 1, label: "As imported" }]);

  await page.getByRole("checkbox", { name: "Only named versions" }).check();
  await expect(page.getByText("Revision 1")).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole("checkbox", { name: "Only named versions" })).toBeChecked();
  await page.getByRole("button", { name: "Name revision 1" }).click();
  await name.fill("");
  await save.click();
  await expect(page.getByText("No version has a name yet.")).toBeVisible();
  expect(await labels(page, id)).toEqual([{ revision: 1, label: null }]);
});

for (const { name, width, height, colorScheme } of looks) {
  test(`named versions are easy to look at: ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    await register(page);
    const { id } = await createResume(page, "Robin", sample);
    const data = { label: "Before the interview at the harbour, with the long list of projects" };
    await page.request.patch(`/api/base-resumes/${id}/history/1`, { data });
    await page.goto(`/resumes/${id}?view=assist&panel=history`);
    await expect(page.getByRole("heading", { name: "Named", exact: true })).toBeVisible();
    await expectGood(page, `${name}-named-versions`);
    await page.getByRole("button", { name: "Save a named version" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectGood(page, `${name}-name-version`);
  });
}

test("of very many versions a hundred are drawn at once", async ({ page }) => {
  await register(page);
  const { id } = await createResume(page, "Robin", sample);
  const many = Array.from({ length: 150 }, (_, index) => ({
    revision: 150 - index,
    reason: "edit",
    label: null,
    created_at: "2026-11-01T10:00:00Z",
  }));
  await page.route("**/history", (route) => route.fulfill({ json: { items: many } }));
  await page.goto(`/resumes/${id}?panel=history`);
  await expect(page.getByRole("button", { name: "Look" })).toHaveCount(100);
  await page.getByRole("button", { name: "Show older versions" }).click();
  await expect(page.getByRole("button", { name: "Look" })).toHaveCount(150);
  await expect(page.getByRole("button", { name: "Show older versions" })).toHaveCount(0);
});
