/** The application in German. */

import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { expectGood } from "./good";
import { twoColumns } from "./material";
import { startServer } from "./servers";
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

test("the help with errors leads from one language to the other", async ({ page }) => {
  await page.goto("/help");
  await page.getByRole("link", { name: "Auf Deutsch" }).click();
  await expect(page.getByRole("heading", { name: "Hilfe zu Fehlern" })).toBeVisible();
  await page.getByRole("link", { name: "In English" }).click();
  await expect(page.getByRole("heading", { name: "Help with errors" })).toBeVisible();
});

test.describe("every page in German", () => {
  test.use({ locale: "de-DE" });
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("rolerabbit.language", "de"));
  });

  test("signing in, the first run, the editor and its assistant", async ({ page }) => {
    await page.goto("/register");
    await expect(page.getByRole("heading", { name: "Konto anlegen" })).toBeVisible();
    await page.goto("/forgot-password");
    await expect(page.getByRole("heading", { name: "Ein neues Passwort" })).toBeVisible();
    await register(page);
    await page.goto("/");
    await page.getByRole("button", { name: "Mit einem Muster ausprobieren" }).click();
    await expect(page.getByText("Das ist ein Muster")).toBeVisible();
    const guide = page.getByRole("region", { name: "Erste Schritte" });
    await guide.getByRole("button", { name: "Kontaktdaten durchsehen" }).click();
    await guide.getByRole("button", { name: "Erfundene Ausschreibung nehmen" }).click();
    await page.getByRole("button", { name: "Gegen diese Ausschreibung prüfen" }).click();
    await expect(
      page.getByRole("img", { name: /^\d+ von 100 Punkten, Note [A-F]$/ }),
    ).toBeVisible();
    await expectGood(page, "de-editor");
    for (const tab of ["Anpassen", "Schreiben", "Verlauf"]) {
      await page.getByRole("tab", { name: tab }).click();
      await page.waitForLoadState("networkidle");
      await expectGood(page, `de-${tab.toLowerCase()}`);
    }
    await page.getByRole("tab", { name: "Anpassen" }).click();
    await page.getByRole("radio", { name: /^Ganz/ }).check();
    await page.getByRole("button", { name: "Entwurf machen" }).click();
    await expect(page.getByText("Nach Regeln", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: /^\d+ Änderung(en)? übernehmen/ }).click();
    await expect(page.getByText(/übernommen\. Sie können es rückgängig machen\./)).toBeVisible();
  });

  test("letters and portfolios", async ({ page }) => {
    await register(page);
    await createResume(page, "Robin", sample);
    await page.goto("/documents?new=cover_letter");
    await expect(page.getByRole("dialog", { name: "Anschreiben schreiben" })).toBeVisible();
    await expectGood(page, "de-letter-dialog");
    const letter = await page.request.post("/api/documents", { data: {} });
    await page.goto(`/documents/letters/${(await letter.json()).id}`);
    await expect(page.getByRole("textbox", { name: "Betreff" })).toBeVisible();
    const portfolio = await page.request.post("/api/portfolios", { data: {} });
    await page.goto(`/documents/portfolios/${(await portfolio.json()).id}`);
    await expect(page.getByRole("textbox", { name: "Überschrift" })).toBeVisible();
    await expectGood(page, "de-portfolio");
  });

  test("the review of an import", async ({ page }) => {
    await register(page);
    await page.goto("/import");
    await expectGood(page, "de-import");
    await page.getByLabel("Datei wählen").setInputFiles(await twoColumns(page));
    await expect(page.getByRole("heading", { name: "Import durchsehen" })).toBeVisible();
    await page.waitForLoadState("networkidle");
    await expectGood(page, "de-review");
    await page.getByRole("button", { name: "Speichern …" }).click();
    await expect(page.getByRole("dialog", { name: "Diesen Import speichern" })).toBeVisible();
    await expectGood(page, "de-review-save");
  });

  test("the account, and the administration", async ({ browser }) => {
    const server = await startServer({});
    const context = await browser.newContext({ baseURL: server.url, locale: "de-DE" });
    const page = await context.newPage();
    try {
      await page.addInitScript(() => localStorage.setItem("rolerabbit.language", "de"));
      await server.administer(page.request);
      await page.goto("/account");
      await expect(page.getByRole("heading", { name: "Tarif und Verbrauch" })).toBeVisible();
      await page.waitForLoadState("networkidle");
      await expectGood(page, "de-account");
      await page.goto("/admin");
      for (const tab of ["Konten", "Schalter", "Freigabe", "Protokoll", "Kosten", "Zustand"]) {
        await page.getByRole("tab", { name: tab, exact: true }).click();
        await page.waitForLoadState("networkidle");
        await expectGood(page, `de-admin-${tab.toLowerCase()}`);
      }
    } finally {
      await context.close();
      server.stop();
    }
  });
});
