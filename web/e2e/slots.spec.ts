import { expect, test } from "@playwright/test";
import { corpusFile } from "./material";
import { createResume, register, sample } from "./steps";

test("with all slots in use an import replaces, after an explicit yes", async ({ page }) => {
  await register(page);
  const first = await createResume(page, "Resume 1", sample);
  const { slots } = await (await page.request.get("/api/base-resumes")).json();
  for (let slot = 2; slot <= slots; slot += 1) await createResume(page, `Resume ${slot}`, sample);

  await page.goto("/");
  await expect(page.getByText(`${slots}/${slots} – upgrade for more`)).toBeVisible();
  await expect(page.getByRole("button", { name: "New blank resume" })).toBeDisabled();

  await page.getByRole("button", { name: "Import a resume" }).click();
  await page.getByLabel("Choose a file").setInputFiles(corpusFile("txt"));
  const dialog = page.getByRole("dialog", { name: "What was understood" });
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

test("a file that cannot be read is a clear problem, and the dialog goes on", async ({ page }) => {
  await register(page);
  await page.goto("/");
  await page.getByRole("button", { name: "Import a resume" }).click();
  const broken = {
    name: "broken.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7 x"),
  };
  await page.getByLabel("Choose a file").setInputFiles(broken);
  await expect(page.getByRole("alert")).toContainText("Code ");
  await page.getByLabel("Choose a file").setInputFiles(corpusFile("docx"));
  await expect(page.getByRole("dialog", { name: "What was understood" })).toBeVisible();
});
