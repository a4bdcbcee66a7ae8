import { expect, test } from "@playwright/test";
import { corpusFile } from "./material";
import { createResume, register, reviewFile, sample } from "./steps";

test("with all slots in use an import replaces, after an explicit yes", async ({ page }) => {
  await register(page);
  const first = await createResume(page, "Resume 1", sample);
  const { slots } = await (await page.request.get("/api/base-resumes")).json();
  for (let slot = 2; slot <= slots; slot += 1) await createResume(page, `Resume ${slot}`, sample);

  await page.goto("/");
  await expect(page.getByText(`${slots}/${slots} – upgrade for more`)).toBeVisible();
  await expect(page.getByRole("button", { name: "New blank resume" })).toBeDisabled();

  await reviewFile(page, corpusFile("txt"));
  await page.getByRole("button", { name: "Save…" }).click();
  const dialog = page.getByRole("dialog", { name: "Save this import" });
  await expect(dialog.getByRole("radio", { name: /^A new slot/ })).toBeDisabled();
  await dialog.getByRole("radio", { name: "Replace slot 1: Resume 1" }).check();
  const go = dialog.getByRole("button", { name: "Replace and open" });
  await expect(go).toBeDisabled();
  await dialog.getByRole("checkbox", { name: /^Yes, replace/ }).check();
  await go.click();
  await expect(page).toHaveURL(new RegExp(first.id));

  await page.getByRole("tab", { name: "History" }).click();
  await page.getByRole("button", { name: "Restore" }).last().click();
  await expect(page.getByText("Restored. You can undo it.")).toBeVisible();
  await page.getByRole("button", { name: "About you" }).click();
  await page.getByRole("button", { name: "About you" }).click();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue(
    sample.basics.name,
  );
});

test("a resume is duplicated, renamed and deleted", async ({ page }) => {
  await register(page);
  await createResume(page, "Robin", sample);
  await page.goto("/");
  await page.getByRole("button", { name: "More for Robin" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  const rename = page.getByRole("dialog", { name: "Rename resume" });
  await rename.getByLabel("Name").fill("Robin, data roles");
  await rename.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: "Robin, data roles" })).toBeVisible();

  await page.getByRole("button", { name: "More for Robin, data roles" }).click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(page.getByRole("row")).toHaveCount(3);

  await page
    .getByRole("button", { name: /^More for/ })
    .last()
    .click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByRole("row")).toHaveCount(2);
});
