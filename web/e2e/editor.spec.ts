import { expect, type Page, test } from "@playwright/test";
import { createResume, expectSaved, register, sample, storedResume } from "./steps";

const posting =
  "Data Engineer\nWe look for a data engineer with 5+ years of experience. You must know Python, SQL and " +
  "Terraform. Nice to have: dashboards, C#. You will build pipelines that load many sources every night " +
  "and work with colleagues in analytics.";

let id = "";

test.beforeEach(async ({ page }) => {
  await register(page);
  ({ id } = await createResume(page, "Robin", sample));
  await page.goto(`/resumes/${id}?section=work`);
  await expect(page.getByRole("img", { name: /^Page 1 of/ })).toBeVisible();
});

async function work(page: Page) {
  return (await storedResume(page, id)).resume.work ?? [];
}

test("a click on a text of the page opens its field", async ({ page }) => {
  await page.getByTitle("Edit Experience 1 · Highlights 2", { exact: true }).first().click();
  const line = page.getByRole("textbox", { name: "Highlights, line 2" });
  await expect(line).toBeFocused();
  await expect(line).toHaveValue(sample.work[0]?.highlights?.[1] ?? "");
  await page.getByTitle("Edit Experience 2 · Position", { exact: true }).first().click();
  await expect(page.getByRole("textbox", { name: "Position", exact: true })).toHaveValue("Analyst");
});

test("the page follows what is typed", async ({ page }) => {
  await page.getByTitle("Edit Name", { exact: true }).click();
  const drawn = page.waitForResponse((reply) => reply.url().endsWith("/api/render/preview"));
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Robin O’Warren-Łuk");
  const request = (await drawn).request().postDataJSON();
  expect(request.resume.basics.name).toBe("Robin O’Warren-Łuk");
});

test("bullets are written, moved and removed by keyboard", async ({ page }) => {
  await page.getByRole("button", { name: /^Data Engineer Meadow/ }).click();
  await page.getByRole("textbox", { name: "Highlights, line 2" }).press("Enter");
  const third = page.getByRole("textbox", { name: "Highlights, line 3" });
  await expect(third).toBeFocused();
  await third.fill("Third line");
  await third.press("Alt+ArrowUp");
  await expectSaved(page);
  const [first = "", second = ""] = sample.work[0]?.highlights ?? [];
  expect((await work(page))[0]?.highlights).toEqual([first, "Third line", second]);
  await page.getByRole("textbox", { name: "Highlights, line 2" }).fill("");
  await page.getByRole("textbox", { name: "Highlights, line 2" }).press("Backspace");
  await expectSaved(page);
  await expect.poll(async () => (await work(page))[0]?.highlights).toEqual([first, second]);
});

test("items are added, moved and removed", async ({ page }) => {
  await page.getByRole("button", { name: "Add position" }).click();
  await page.getByRole("textbox", { name: "Position", exact: true }).fill("Intern");
  await page.getByRole("button", { name: "Move Intern up" }).click();
  await page.getByRole("button", { name: "Remove Data Engineer" }).click();
  await expectSaved(page);
  await expect
    .poll(async () => (await work(page)).map((item) => item.position))
    .toEqual(["Intern", "Analyst"]);
});

test("the check shows its evidence and says when it is out of date", async ({ page }) => {
  await page.getByRole("textbox", { name: "Job posting" }).fill(posting);
  await page.getByRole("button", { name: "Check against this posting" }).click();
  await expect(page.getByRole("img", { name: /^Score/ })).toBeVisible();
  await expect(page.getByText("It is not the score of any employer's system.")).toBeVisible();
  await page.getByText("Met", { exact: true }).click();
  await page
    .getByRole("button", { name: /^Python Summary/ })
    .first()
    .click();
  const summary = page.getByRole("textbox", { name: "Summary", exact: true });
  await expect(summary).toBeFocused();
  await summary.fill("Data engineer.");
  await expect(page.getByText("Out of date: you have edited since")).toBeVisible();
});

test("an applied draft can be undone", async ({ page }) => {
  await page.getByRole("tab", { name: "Tailor" }).click();
  await page.getByRole("textbox", { name: "Job posting" }).fill(posting);
  await page.getByRole("radio", { name: /^Full/ }).check();
  await page.getByRole("button", { name: "Make a draft" }).click();
  await page.getByRole("button", { name: /^Apply \d+ edit/ }).click();
  await expect(page.getByText(/edits? applied/)).toBeVisible();
  const after = await storedResume(page, id);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect
    .poll(async () => (await storedResume(page, id)).revision)
    .toBeGreaterThan(after.revision);
  const before = await storedResume(page, id);
  expect(before.resume.basics?.summary).toBe(sample.basics.summary);
  expect(before.resume.work?.map((item) => item.highlights)).toEqual(
    sample.work.map((item) => item.highlights),
  );
});
