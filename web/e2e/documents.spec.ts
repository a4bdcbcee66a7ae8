import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { startModel, startServer } from "./servers";
import { createResume, expectSaved, newEmail, password, register, sample } from "./steps";

const posting = [
  "Senior Data Engineer",
  "We are looking for somebody who keeps our nightly pipelines healthy.",
  "Requirements",
  "- 5+ years of experience with Python and SQL",
  "- Experience with dashboards and reports for many colleagues",
  "Nice to have",
  "- Kafka",
  "We are an equal opportunity employer and offer a friendly office.",
].join("\n");

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test("a letter is written, looked at, kept, changed and exported", async ({ page }) => {
  await register(page);
  const { id } = await createResume(page, "Data", sample);
  await page.goto(`/resumes/${id}?panel=ats`);
  await page.getByRole("textbox", { name: "Job posting" }).fill(posting);
  await page.getByRole("textbox", { name: "Company" }).fill("Burrow Data");
  await page.getByRole("link", { name: "Cover letter" }).click();

  const dialog = page.getByRole("dialog", { name: "Write a cover letter" });
  await expect(dialog.getByText("Senior Data Engineer")).toBeVisible();
  await dialog.getByLabel("Tone").selectOption("confident");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Write it" }).click();

  await expect(
    page.getByRole("heading", { name: "Your letter, before you keep it" }),
  ).toBeVisible();
  const cards = page.getByRole("listitem").filter({ has: page.getByRole("checkbox") });
  const count = await cards.count();
  expect(count).toBeGreaterThan(2);
  await expect(page.getByText("Backed by your resume").first()).toBeVisible();
  await page.getByRole("checkbox", { name: `Keep: Paragraph ${count - 1}` }).uncheck();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Keep as a document" }).click();

  await expect(page).toHaveURL(/\/documents\/letters\//);
  await expect(page.getByRole("textbox", { name: `Paragraph ${count - 1}` })).toBeVisible();
  await expect(page.getByRole("textbox", { name: `Paragraph ${count}` })).toBeHidden();
  await expect(page.getByRole("textbox", { name: "Company" })).toHaveValue("Burrow Data");
  await page.getByRole("textbox", { name: "Person" }).fill("Ms Hazel Oak");
  await page
    .getByRole("textbox", { name: "Paragraph 1" })
    .fill("I would like to keep your pipelines healthy.");
  await expectSaved(page);
  await expect(page.getByRole("img", { name: /^Page 1/ })).toBeVisible();
  await expectAccessible(page);

  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: /^PDF/ }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe("Robin Warren – Cover letter.pdf");
  expect(
    readFileSync(await file.path())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");

  await page.reload();
  await expect(page.getByRole("textbox", { name: "Person" })).toHaveValue("Ms Hazel Oak");
  await page.getByRole("link", { name: "Letters and portfolios" }).click();
  const row = page.getByRole("listitem").filter({ hasText: "Burrow Data" });
  await expect(row).toBeVisible();
  await expectAccessible(page);
  await row.getByRole("button", { name: /^Delete/ }).click();
  await page.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByRole("heading", { name: "No letters or portfolios yet" })).toBeVisible();
});

test("a change made elsewhere is never written over unseen", async ({ page }) => {
  await register(page);
  await createResume(page, "Data", sample);
  const made = await (await page.request.post("/api/documents", { data: {} })).json();
  await page.goto(`/documents/letters/${made.id}`);
  const subject = page.getByRole("textbox", { name: "Subject" });
  await expect(subject).toBeVisible();
  const elsewhere = await page.request.patch(`/api/documents/${made.id}`, {
    data: { content: { ...made.content, subject: "From another device" } },
    headers: { "If-Match": '"1"' },
  });
  expect(elsewhere.status()).toBe(200);
  await subject.fill("From this screen");
  const dialog = page.getByRole("dialog", { name: "This document was changed elsewhere" });
  await dialog.getByRole("button", { name: "Take the other version" }).click();
  await expect(subject).toHaveValue("From another device");
  await subject.fill("From this screen after all");
  await expectSaved(page);
  const stored = await (await page.request.get(`/api/documents/${made.id}`)).json();
  expect(stored.content.subject).toBe("From this screen after all");
});

test("a portfolio is written, published, seen by strangers, and taken down", async ({
  page,
  browser,
}) => {
  await register(page);
  const name = `Robin Warren ${Date.now()}`;
  await createResume(page, "Data", { ...sample, basics: { ...sample.basics, name } });
  await page.goto("/documents");
  await page.getByRole("button", { name: "Write a portfolio" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Write it" }).click();
  await page.getByRole("button", { name: "Keep as a document" }).click();
  await expect(page).toHaveURL(/\/documents\/portfolios\//);
  await page.getByRole("radio", { name: /^Studio/ }).check();
  await page.getByRole("textbox", { name: "Headline" }).fill("Pipelines that sleep well");
  await expectSaved(page);
  await expect(page.frameLocator("iframe").getByRole("heading", { name })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const link = page.getByRole("link", { name: /\/p\/robin-warren/ });
  await expect(link).toBeVisible();
  const address = (await link.getAttribute("href")) ?? "";

  const stranger = await browser.newContext();
  const visit = await stranger.newPage();
  expect((await visit.goto(address))?.status()).toBe(200);
  await expect(visit.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(visit.getByText("Pipelines that sleep well")).toBeVisible();
  await expect(visit.getByText("robin@example.org")).toHaveCount(0);
  // The published page runs no script, so its look is judged on a copy.
  const copy = await stranger.newPage();
  await copy.setContent(await (await visit.request.get(address)).text());
  await expectAccessible(copy);

  await page.getByRole("button", { name: "Take it down" }).click();
  await expect(page.getByText("Only you can see this page.")).toBeVisible();
  expect((await visit.goto(address))?.status()).toBe(404);
  await stranger.close();
});

test("a letter by a model is looked at before it is sent, and can be left to the rules", async ({
  browser,
}) => {
  const model = await startModel();
  const server = await startServer({ OPENAI_BASE_URL: model.url, DEFAULT_TIER: "free" });
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  try {
    await page.request.post("/api/auth/register", { data: { email: newEmail(), password } });
    await createResume(page, "Data", sample);
    await page.goto("/documents?new=cover_letter");
    const dialog = page.getByRole("dialog", { name: "Write a cover letter" });
    await expect(dialog.getByText("2 of 2 letters by a model left this month")).toBeVisible();
    await expect(dialog.getByText("What would be sent to the model")).toBeHidden();
    await dialog.getByRole("textbox", { name: "Job posting" }).fill(posting);
    await dialog.getByRole("checkbox", { name: /^Hide name/ }).check();
    await dialog.getByText("What would be sent to the model").click();
    await expect(dialog.getByText(/1 call, about [\d,.]+ tokens, at most \$/)).toBeVisible();
    const sent = dialog.getByRole("listitem").getByRole("textbox");
    await expect(sent).toContainText("40 sources");
    await expect(sent).not.toContainText("Meadow Analytics");
    await expect(sent).not.toContainText("Robin");
    await expectAccessible(page);

    // The rules send nothing, and say who wrote.
    await dialog.getByRole("combobox", { name: "Writer" }).selectOption("rules");
    await expect(dialog.getByText("What would be sent to the model")).toBeHidden();
    await dialog.getByRole("button", { name: "Write it" }).click();
    await expect(page.getByText("Rule-based", { exact: true })).toBeVisible();

    // The choice is remembered for this resume, also in the editor.
    await page.goto("/documents?new=cover_letter");
    await expect(dialog.getByRole("combobox", { name: "Writer" })).toHaveValue("rules");
    await dialog.getByRole("combobox", { name: "Writer" }).selectOption("auto");
    await expect(dialog.getByRole("checkbox", { name: /^Hide name/ })).toBeChecked();
    await dialog.getByRole("button", { name: "Write it" }).click();
    await expect(page.getByText("Your letter, before you keep it")).toBeVisible();
  } finally {
    await context.close();
    server.stop();
    model.stop();
  }
});
