import { expect, type Page, test } from "@playwright/test";
import { expectGood, looks } from "./good";
import { createResume, expectSaved, register, sample } from "./steps";

/** Signs a newcomer in and lets them begin with the sample. */
async function beginSample(page: Page): Promise<void> {
  await register(page);
  await page.goto("/");
  await page.getByRole("button", { name: "Play with a sample" }).click();
  await expect(page).toHaveURL(/\/resumes\//);
  await expect(page.getByText("This is a sample")).toBeVisible();
}

const guide = (page: Page) => page.getByRole("region", { name: "First steps" });

test("the first steps tick themselves off as they are really taken", async ({ page }) => {
  await beginSample(page);
  const steps = guide(page);
  await expect(steps.getByText("1 of 6 done")).toBeVisible();
  await expect(steps.getByRole("listitem")).toHaveCount(6);

  await steps.getByRole("button", { name: "Look over your contact details" }).click();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toBeFocused();
  await expect(steps.getByText("2 of 6 done")).toBeVisible();
  await expect(steps.getByRole("status")).toHaveText(
    "Done: Look over your contact details. 2 of 6 first steps.",
  );

  await steps.getByRole("button", { name: "Take the made-up posting" }).click();
  const posting = page.getByRole("textbox", { name: "Job posting" });
  await expect(posting).toBeFocused();
  await expect(posting).toHaveValue(/made-up posting/);
  await expect(steps.getByText("3 of 6 done")).toBeVisible();

  await page.getByRole("button", { name: "Check against this posting" }).click();
  await expect(page.getByRole("img", { name: /^Score \d+ of 100/ })).toBeVisible();
  await expect(steps.getByText("4 of 6 done")).toBeVisible();

  await page.getByRole("textbox", { name: "Professional title" }).fill("Project Manager");
  await expect(steps.getByText("5 of 6 done")).toBeVisible();
  await expectSaved(page);

  const download = page.waitForEvent("download");
  await steps.getByRole("button", { name: "Download your resume" }).click();
  await expect(page.getByRole("button", { name: "Export", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: /^PDF/ }).click();
  await download;
  await expect(
    steps.getByText("That was all of it: from a resume to an application."),
  ).toBeVisible();
  await page.reload();
  await expect(steps.getByText("6 of 6 done")).toBeVisible();
});

test("the first steps are put away, and the help sheet has them", async ({ page }) => {
  await beginSample(page);
  await guide(page).getByRole("button", { name: "Put the first steps away" }).press("Enter");
  await expect(guide(page)).toBeHidden();
  await expect(page.getByRole("main")).toBeFocused();
  await page.reload();
  await expect(page.getByText("This is a sample")).toBeVisible();
  await expect(guide(page)).toBeHidden();
  await page.keyboard.press("?");
  await page.getByRole("button", { name: "Show the first steps" }).click();
  await expect(guide(page).getByText("1 of 6 done")).toBeVisible();
});

test("whoever has resumes is not led through first steps, and does not lose them", async ({
  page,
}) => {
  await register(page);
  const { id } = await createResume(page, "Robin", sample);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Robin", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Play with a sample" })).toBeHidden();
  await page.goto(`/resumes/${id}`);
  await expect(page.getByRole("img", { name: /^Page 1 of/ })).toBeVisible();
  await expect(guide(page)).toBeHidden();
});

test("the sample is marked as one and goes with one click", async ({ page }) => {
  await beginSample(page);
  await page.goto("/");
  const row = page.getByRole("row").filter({ hasText: "Sample" });
  await expect(row.getByText("Active")).toBeVisible();
  await row.getByRole("button", { name: "Throw the sample away" }).click();
  await expect(page.getByText("The sample is gone.")).toBeVisible();
  await expect(page.getByText("Bring the resume you have")).toBeVisible();

  // In the editor, too.
  await page.getByRole("button", { name: "Play with a sample" }).click();
  await page.getByRole("button", { name: "Throw the sample away" }).click();
  await expect(page.getByText("Bring the resume you have")).toBeVisible();
  const me = await (await page.request.get("/api/me")).json();
  expect(me.usage.base_resumes).toBe(0);
});

test("a sample with another name on it is somebody's own, and is not thrown away with one click", async ({
  page,
}) => {
  await beginSample(page);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Robin Warren");
  await expect(page.getByText("This is a sample")).toBeHidden();
  await expectSaved(page);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Sample", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Throw the sample away" })).toBeHidden();
});

for (const look of looks) {
  test.describe(look.name, () => {
    test.use({
      viewport: { width: look.width, height: look.height },
      colorScheme: look.colorScheme,
    });
    test("the first run is good to look at", async ({ page }) => {
      await beginSample(page);
      await expect(guide(page)).toBeVisible();
      await expect(
        page.getByRole("img", { name: /^Page 1 of/, includeHidden: true }),
      ).toBeAttached();
      await expectGood(page, `${look.name}-first-steps`);
      if (look.name === "small") {
        await guide(page).getByRole("button", { name: "All steps" }).click();
        await expect(guide(page).getByRole("listitem")).toHaveCount(6);
        await expectGood(page, `${look.name}-first-steps-open`);
      }
      await page.goto("/");
      await expect(page.getByText("Throw the sample away")).toBeVisible();
      await expectGood(page, `${look.name}-home-sample`);
    });
  });
}
