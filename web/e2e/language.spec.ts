/** The application in German. */

import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { createResume, register, sample } from "./steps";

test("German is chosen once and holds, and what is typed stays", async ({ page }) => {
  await register(page);
  const { id } = await createResume(page, "Robin", sample);
  await page.goto("/");
  await page.getByRole("button", { name: "Your account" }).click();
  await page.getByRole("menuitem", { name: /^Deutsch/ }).click();
  await expect(page.getByRole("heading", { name: "Ihre Lebensläufe" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByText("jetzt", { exact: true })).toBeVisible();
  await page.screenshot({ path: "screenshots/light-home-de.png" });

  await page.goto(`/resumes/${id}?section=summary`);
  await page
    .getByRole("textbox", { name: "Zusammenfassung", exact: true })
    .fill("Dateningenieurin.");
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox", { name: "Was möchten Sie tun?" }).fill("sprache english");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id: rule }) => rule)).toEqual([]);
  await page.screenshot({ path: "screenshots/light-commands-de.png" });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Summary", exact: true })).toHaveValue(
    "Dateningenieurin.",
  );
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
