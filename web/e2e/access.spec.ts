import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { twoColumns } from "./material";
import { createResume, leaveOver, register, reviewFile, sample } from "./steps";

const looks = [
  { name: "light", width: 1440, height: 900, colorScheme: "light" },
  { name: "dark", width: 1440, height: 900, colorScheme: "dark" },
  { name: "small", width: 360, height: 740, colorScheme: "light" },
] as const;

/** No rule of axe is broken, nothing is wider than the window, no policy or script fails; a portfolio in its frame lets axe in only after half a minute of waiting. */
async function expectGood(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await page.screenshot({ path: `screenshots/${name}.png` });
}

for (const { name, width, height, colorScheme } of looks) {
  test.describe(name, () => {
    test.use({ viewport: { width, height }, colorScheme });

    let errors: string[] = [];
    test.beforeEach(({ page }) => {
      errors = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        // Asking who is signed in is answered with 401 before anybody is; a portfolio's page lets no script in, not even axe.
        const expected = /401|Blocked script execution/.test(message.text());
        if (message.type() === "error" && !expected) errors.push(message.text());
      });
    });
    test.afterEach(() => expect(errors).toEqual([]));

    test("signed out", async ({ page }) => {
      for (const path of ["/sign-in", "/register", "/setup?token=x", "/nowhere"]) {
        await page.goto(path);
        await expect(page.getByRole("main")).toBeVisible();
        await expectGood(page, `${name}-${path.replaceAll(/\W/g, "")}`);
      }
    });

    test("home and account", async ({ page }) => {
      await register(page);
      await page.goto("/");
      await expect(page.getByText("Bring the resume you have")).toBeVisible();
      await expectGood(page, `${name}-home-empty`);
      await createResume(page, "Robin", sample);
      await createResume(page, "Robin, short", sample);
      await page.reload();
      await expect(page.getByRole("link", { name: "Robin", exact: true })).toBeVisible();
      await expectGood(page, `${name}-home`);
      await page.getByRole("button", { name: "Import a resume" }).click();
      await expect(page.getByText("Drop a file here")).toBeVisible();
      await expectGood(page, `${name}-import`);
      await page.goto("/account");
      await expect(page.getByRole("heading", { name: "Plan and usage" })).toBeVisible();
      await expectGood(page, `${name}-account`);
    });

    test("letters and portfolios", async ({ page }) => {
      await register(page);
      const { id } = await createResume(page, "Robin", sample);
      await page.goto("/documents?new=cover_letter");
      await expect(page.getByRole("dialog", { name: "Write a cover letter" })).toBeVisible();
      await expectGood(page, `${name}-letter-dialog`);
      const data = { resume_id: id };
      const proposed = await page.request.post("/api/editor/ai/generate-portfolio", { data });
      await page.goto(`/documents/drafts/${(await proposed.json()).id}`);
      await expect(page.getByText("Backed by your resume").first()).toBeVisible();
      await expectGood(page, `${name}-proposal`);
      const letter = await page.request.post("/api/documents", { data: {} });
      await page.goto(`/documents/letters/${(await letter.json()).id}`);
      await expect(page.getByRole("textbox", { name: "Subject" })).toBeVisible();
      await expectGood(page, `${name}-letter`);
      const portfolio = await page.request.post("/api/portfolios", { data: {} });
      await page.goto(`/documents/portfolios/${(await portfolio.json()).id}`);
      await expect(page.getByRole("textbox", { name: "Headline" })).toBeVisible();
      await expectGood(page, `${name}-portfolio`);
      await page.goto("/documents");
      await expect(page.getByRole("link", { name: "Portfolio", exact: true })).toBeVisible();
      await expectGood(page, `${name}-documents`);
    });

    test("review of an import", async ({ page }) => {
      await register(page);
      await leaveOver(page);
      await reviewFile(page, await twoColumns(page));
      await expect(
        page.getByRole("img", { name: "Page 1 of 1", includeHidden: true }),
      ).toBeAttached();
      await page.waitForLoadState("networkidle");
      for (const view of ["form", "page", "leftovers"]) {
        await page.goto(`/import?section=work&view=${view}`);
        await expect(page.getByRole("heading", { name: "Review the import" })).toBeVisible();
        await page.waitForLoadState("networkidle");
        await expectGood(page, `${name}-review-${view}`);
      }
      await page.getByRole("button", { name: "Save…" }).click();
      await expect(page.getByRole("radio", { name: "A new slot" })).toBeEnabled();
      await expectGood(page, `${name}-review-save`);
    });

    test("editor", async ({ page }) => {
      await register(page);
      const { id } = await createResume(page, "Robin", sample);
      for (const form of ["content", "layout", "design"]) {
        await page.goto(`/resumes/${id}?form=${form}&section=work`);
        await expect(page.getByRole("tab", { selected: true }).first()).toBeVisible();
        await page.waitForLoadState("networkidle");
        await expectGood(page, `${name}-editor-${form}`);
      }
      await page.goto(`/resumes/${id}?view=page`);
      await expect(page.getByRole("img", { name: /^Page 1 of/ })).toBeVisible();
      await expectGood(page, `${name}-page`);
      for (const panel of ["ats", "tailor", "history"]) {
        await page.goto(`/resumes/${id}?view=assist&panel=${panel}`);
        await page.waitForLoadState("networkidle");
        await expectGood(page, `${name}-${panel}`);
      }
    });
  });
}
