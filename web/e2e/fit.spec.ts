/** Fitting a resume to pages: found options are one change, what is too much can be gone to. */

import { expect, type Page, test } from "@playwright/test";
import { createResume, expectSaved, register, sample, storedResume } from "./steps";

function career(bullets: number) {
  const highlights = Array.from(
    { length: bullets },
    (_, index) => `Kept part ${index + 1} of the pipelines running through the night`,
  );
  const [first] = sample.work;
  return { ...sample, work: [{ ...first, highlights }] };
}

async function open(page: Page, bullets: number): Promise<string> {
  await register(page);
  const { id } = await createResume(page, "Robin", career(bullets));
  await page.goto(`/resumes/${id}?form=design`);
  await expect(page.getByRole("img", { name: /^Page 1 of 2$/ })).toBeVisible();
  return id;
}

async function designOf(page: Page, id: string): Promise<unknown> {
  const reply = await page.request.get(`/api/base-resumes/${id}`);
  return (await reply.json()).resume["x-design"];
}

test("a little too much is tightened by one change that one undo takes back", async ({ page }) => {
  const id = await open(page, 46);
  await page.getByRole("button", { name: "Fit to 1 page" }).click();
  await expect(page.getByText("It fits 1 page now")).toBeVisible();
  await expect(page.getByRole("img", { name: "Page 1 of 1" })).toBeVisible();
  await expectSaved(page);
  expect(await designOf(page, id)).toMatchObject({ spacing: expect.any(Number) });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("img", { name: "Page 1 of 2" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
  await expectSaved(page);
  await expect.poll(async () => (await designOf(page, id)) ?? {}).toEqual({});
});

test("what does not fit names its bullets, and a click opens the field of one", async ({
  page,
}) => {
  const id = await open(page, 75);
  await page.getByRole("button", { name: "Fit to 1 page" }).click();
  await expect(page.getByText(/^\d+ lines? more than 1 page/)).toBeVisible();
  const last = page.getByRole("button", { name: /^Kept part 75 of/ });
  await last.click();
  const field = page.getByRole("textbox", { name: "Highlights, line 75" });
  await expect(field).toBeFocused();
  await field.fill("");
  await field.press("Backspace");
  await page.getByRole("tab", { name: "Design" }).click();
  await expect(page.getByText(/^\d+ lines? more than 1 page/)).toBeVisible();
  await expect(last).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Kept part 74 of/ })).toBeVisible();
  await expectSaved(page);
  expect((await storedResume(page, id)).resume.work?.[0]?.highlights).toHaveLength(74);
});

test("what fits keeps its design; page numbers are a choice", async ({ page }) => {
  const id = await open(page, 60);
  await page.getByRole("button", { name: "Fit to 2 pages" }).click();
  await expect(page.getByText("It takes 2 pages already: nothing was changed")).toBeVisible();
  expect((await designOf(page, id)) ?? {}).toEqual({});
  await page.getByRole("checkbox", { name: /^Name and page number at the foot/ }).check();
  await expectSaved(page);
  expect(await designOf(page, id)).toEqual({ pageNumbers: true });
});

test("a newer version of the design is offered, and one undo takes it back", async ({ page }) => {
  await register(page);
  const design = { template: "compact", templateVersion: "1.0.0" };
  const { id } = await createResume(page, "Robin", { ...sample, "x-design": design });
  await page.goto(`/resumes/${id}?form=design`);
  await expect(page.getByText("A newer version of Compact is there")).toBeVisible();
  await page.getByRole("button", { name: "Use it" }).click();
  await expect(page.getByText("A newer version of Compact is there")).toBeHidden();
  await expectSaved(page);
  expect(await designOf(page, id)).toMatchObject({ templateVersion: "1.1.0" });
  await page.getByRole("button", { name: "Undo" }).click();
  await expectSaved(page);
  await expect.poll(async () => designOf(page, id)).toEqual(design);
  await page.getByText("Classic", { exact: true }).first().click();
  await expect(page.getByText("A newer version of Compact is there")).toBeHidden();
  await expectSaved(page);
  expect(await designOf(page, id)).toEqual({ template: "classic", templateVersion: "1.0.0" });
});
