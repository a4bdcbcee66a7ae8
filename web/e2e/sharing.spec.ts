import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { createResume, register, sample } from "./steps";

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

async function openMenu(page: Page, item: RegExp): Promise<void> {
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

test("what a parser sees is shown beside the download", async ({ page }) => {
  await register(page);
  const { id } = await createResume(page, "Data", sample);
  await page.goto(`/resumes/${id}`);
  await openMenu(page, /^What a parser sees/);
  const dialog = page.getByRole("dialog", { name: "What a parser sees" });
  await expect(dialog.getByText("Everything comes back")).toBeVisible();
  await expect(dialog.getByText("Accessible: PDF/UA-1")).toBeVisible();
  await expect(dialog.getByText("100.0 % of the letters")).toHaveCount(3);
  const row = dialog.getByRole("row").filter({ hasText: "Meadow Analytics" });
  await expect(row.getByText("Same")).toBeVisible();
  await dialog.getByText("Show the text").first().click();
  await expect(dialog.locator("pre").first()).toContainText("Robin Warren");
  await expectAccessible(page);
  const downloading = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download this file" }).click();
  expect((await downloading).suggestedFilename()).toBe("Robin Warren – Resume.pdf");
});

test("characters that no font has are named before a PDF is downloaded", async ({ page }) => {
  await register(page);
  // Nobody has given this place a letter, so no font has it anywhere.
  const basics = { ...sample.basics, summary: "Runs pipelines \u0378 at night" };
  const { id } = await createResume(page, "Data", { ...sample, basics });
  await page.goto(`/resumes/${id}`);
  await expect(page.getByText("No font here has these characters: \u0378")).toBeVisible();
  await openMenu(page, /^PDF/);
  const dialog = page.getByRole("dialog", { name: "Some characters would be boxes" });
  await expect(dialog.getByRole("listitem")).toHaveText(/^Summary\u0378/);
  await expectAccessible(page);
  const word = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download as Word" }).click();
  expect((await word).suggestedFilename()).toBe("Robin Warren – Resume.docx");
  await openMenu(page, /^PDF/);
  const pdf = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download the PDF all the same" }).click();
  expect((await pdf).suggestedFilename()).toBe("Robin Warren – Resume.pdf");
  await openMenu(page, /^PDF/);
  await dialog.getByRole("button", { name: "Edit Summary" }).click();
  await expect(page.getByRole("textbox", { name: "Summary" })).toBeFocused();
});

test("fields are copied one by one into a form", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await register(page);
  const { id } = await createResume(page, "Data", sample);
  await page.goto(`/resumes/${id}`);
  await openMenu(page, /^Copy into a form/);
  const dialog = page.getByRole("dialog", { name: "Copy into a form" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: /^Copy Last name/ }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Warren");
  await dialog.getByRole("button", { name: "Copy Description, Experience 1" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("• Built pipelines");
});

test("a link with a password and an end is given away and taken back", async ({
  page,
  browser,
}) => {
  await register(page);
  const { id } = await createResume(page, "Data", sample);
  await page.goto(`/resumes/${id}`);
  await openMenu(page, /^Share a link/);
  const dialog = page.getByRole("dialog", { name: "Share a link" });
  await dialog.getByLabel("For whom").fill("Burrow Data");
  await dialog.getByLabel("Password").fill("under the oak");
  const end = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel("Ends on").fill(end);
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const row = dialog.getByRole("listitem").filter({ hasText: "Burrow Data" });
  await expect(row).toContainText("with password");
  await expectAccessible(page);
  const address = (await row.getByRole("link").getAttribute("href")) ?? "";

  const stranger = await browser.newContext();
  const visit = await stranger.newPage();
  expect((await visit.goto(address))?.status()).toBe(401);
  await expect(visit.getByText("Robin Warren")).toHaveCount(0);
  const door = await stranger.newPage();
  await door.setContent(await (await visit.request.get(address)).text());
  await expectAccessible(door);
  await visit.getByLabel("Password").fill("a wild guess");
  await visit.getByRole("button", { name: "Open the page" }).click();
  await expect(visit.getByRole("alert")).toHaveText("That is not the password.");
  await visit.getByLabel("Password").fill("under the oak");
  await visit.getByRole("button", { name: "Open the page" }).click();
  await expect(visit.getByRole("heading", { level: 1 })).toHaveText("Robin Warren");
  await expect(visit.getByText("robin@example.org")).toHaveCount(0);
  const pdf = await visit.request.get(`${address}/resume.pdf`);
  expect(pdf.headers()["content-type"]).toBe("application/pdf");

  await row.getByRole("button", { name: /^Take back/ }).click();
  await expect(dialog.getByText("No links yet.")).toBeVisible();
  expect((await visit.goto(address))?.status()).toBe(404);
  await stranger.close();
});

test("a portfolio asks for a password when its owner says so", async ({ page, browser }) => {
  await register(page);
  const name = `Robin Oak ${Date.now()}`;
  const made = await page.request.post("/api/portfolios", { data: { content: { name } } });
  const { id } = await made.json();
  await page.request.post(`/api/portfolios/${id}/publish`, { data: {} });
  await page.goto(`/documents/portfolios/${id}`);
  await page.getByText("Who may see it").click();
  await page.getByLabel("New password").fill("under the oak");
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText(/A password is asked for/)).toBeVisible();
  await expectAccessible(page);
  const address =
    (await page.getByRole("link", { name: /\/p\/robin-oak/ }).getAttribute("href")) ?? "";
  const stranger = await browser.newContext();
  const visit = await stranger.newPage();
  expect((await visit.goto(address))?.status()).toBe(401);
  await visit.getByLabel("Password").fill("under the oak");
  await visit.getByRole("button", { name: "Open the page" }).click();
  await expect(visit.getByRole("heading", { level: 1 })).toHaveText(name);
  await page.getByRole("button", { name: "Remove password" }).click();
  await expect(page.getByText(/A password is asked for/)).toBeHidden();
  for (const [choice, ending] of [
    [/^Site \(ZIP\)/, "zip"],
    [/^PDF/, "pdf"],
    [/^Word \(DOCX\)/, "docx"],
  ] as const) {
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: choice }).click();
    expect((await downloading).suggestedFilename()).toMatch(new RegExp(`Portfolio\\.${ending}$`));
  }
  await stranger.close();
});
