/** For people who use a keyboard alone, a page at 400 %, less motion, or the dark. */

import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { tabTo } from "./keyboard";
import {
  createResume,
  expectSaved,
  newEmail,
  password,
  register,
  sample,
  storedResume,
} from "./steps";

async function expectGood(page: Page, name: string) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    name,
  ).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${name} is not wider than the window`).toBeLessThanOrEqual(0);
  await page.screenshot({ path: `screenshots/${name}.png` });
}

test("the main job is done without a mouse", async ({ page }) => {
  await page.goto("/register");
  await expect(page.getByRole("textbox", { name: "E-mail" })).toBeVisible();
  await tabTo(page, "E-mail");
  await page.keyboard.type(newEmail());
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Bring the resume you have")).toBeVisible();
  await tabTo(page, "New blank resume");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/resumes\//);
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await tabTo(page, "Name");
  await page.keyboard.type("Robin Warren");

  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("add position");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Position", exact: true })).toBeFocused();
  await page.keyboard.type("Data Engineer");
  await tabTo(page, "From");
  await page.keyboard.type("Apr 2019");
  await tabTo(page, "Add a line");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Highlights, line 1" })).toBeFocused();
  await page.keyboard.type("Loaded 40 sources every night");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Highlights, line 2" })).toBeFocused();
  await page.keyboard.type("Led a team of 4");
  await page.keyboard.press("Alt+ArrowUp");
  await expectSaved(page);
  await expect
    .poll(async () => (await storedResume(page, id)).resume)
    .toMatchObject({
      basics: { name: "Robin Warren" },
      work: [
        {
          position: "Data Engineer",
          startDate: "2019-04",
          highlights: ["Led a team of 4", "Loaded 40 sources every night"],
        },
      ],
    });

  const file = page.waitForEvent("download");
  await tabTo(page, "Export", 120);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: /^PDF/ })).toBeFocused();
  await page.keyboard.press("Enter");
  expect((await file).suggestedFilename()).toMatch(/\.pdf$/);
  await expect(page.getByRole("button", { name: "Export" }), "the focus is not lost").toBeFocused();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    // 1280 pixels at 400 % are 320.
    test.use({ viewport: { width: 320, height: 640 }, colorScheme, reducedMotion: "reduce" });

    test("everything fits at 400 %", async ({ page }) => {
      const look = (name: string) => expectGood(page, `${colorScheme}-320-${name}`);
      await register(page);
      const { id } = await createResume(page, "A resume with rather a long name", sample);
      await page.goto("/");
      await expect(page.getByRole("link", { name: /^A resume/ })).toBeVisible();
      await look("home");
      await page.goto(`/resumes/${id}?section=work`);
      await page.getByRole("button", { name: /^Data Engineer Meadow/ }).click();
      await page.getByRole("button", { name: "Add a private note" }).click();
      await look("item");
      await page.getByRole("button", { name: "More for Data Engineer" }).click();
      await look("item-menu");
      await page.keyboard.press("Escape");
      await page.keyboard.press("ControlOrMeta+k");
      await look("commands");
      await page.keyboard.press("Escape");
      await page.keyboard.press("ControlOrMeta+Shift+f");
      await page.getByRole("textbox", { name: "Find", exact: true }).fill("SQL");
      await look("find");
      await page.keyboard.press("Escape");
      await page.goto(`/resumes/${id}?view=assist&panel=history&compare=1-now`);
      await expect(page.getByText("These two are the same.")).toBeVisible();
      await look("compare");
      await page.getByRole("tab", { name: "Page" }).focus();
      await page.keyboard.press("?");
      await look("help");
    });
  });
}

test("nothing moves for people who asked for less motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await register(page);
  const { id } = await createResume(page, "Robin", sample);
  await page.goto(`/resumes/${id}?section=work`);
  await page.getByRole("button", { name: /^Data Engineer Meadow/ }).click();
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("body *")].flatMap((part) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(part);
      const still = /^(0m?s(, )?)+$/;
      const animated = animationName !== "none" && !still.test(animationDuration);
      return animated || !still.test(transitionDuration) ? [part.outerHTML.slice(0, 90)] : [];
    }),
  );
  expect(moving).toEqual([]);
});
