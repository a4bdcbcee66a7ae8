import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { corpusFileAndPosting } from "./material";
import {
  draftOf,
  expectSaved,
  registerByForm,
  saveImport,
  type StoredResume,
  storedResume,
} from "./steps";

test("a newcomer imports, edits, checks, tailors and exports", async ({ page }) => {
  await page.goto("/");
  await registerByForm(page);

  const { file, posting } = corpusFileAndPosting("pdf-1col");
  const id = await importFile(page, file);
  const title = await fixPosition(page);
  await check(page, posting);
  const rejected = await tailorAllButOne(page);

  const stored = await storedResume(page, id);
  expect(stored.resume.work?.[0]?.position).toBe(title);
  expect(at(stored.resume, rejected.path)).toEqual(rejected.before ?? undefined);

  const parsed = await exportAndParse(page);
  expect(parsed.basics?.name).toBe(stored.resume.basics?.name);
  for (const { name, position } of stored.resume.work ?? []) {
    if (name) expect(parsed.work?.map((item) => item.name)).toContain(name);
    if (position) expect(parsed.work?.map((item) => item.position)).toContain(position);
  }
  expect(parsed.work?.map((item) => item.position)).toContain(title);
});

async function importFile(page: Page, file: string): Promise<string> {
  await page.getByRole("button", { name: "Import a resume" }).click();
  await page.getByLabel("Choose a file").setInputFiles(file);
  await expect(page.getByRole("heading", { name: "Review the import" })).toBeVisible();
  await expect(page.getByText("sure overall")).toBeVisible();
  const id = await saveImport(page);
  await expect(page.getByRole("img", { name: /^Page 1 of/ })).toBeVisible();
  return id;
}

/** Gives the first position another title, and sees it on the page. */
async function fixPosition(page: Page): Promise<string> {
  await page.getByRole("button", { name: /^Experience/ }).click();
  const section = page.getByRole("group", { name: "Experience", exact: true });
  await section.getByRole("button", { expanded: false }).first().click();
  const position = page.getByRole("textbox", { name: "Position", exact: true });
  const title = `Lead ${await position.inputValue()}`;
  const drawn = page.waitForResponse((reply) => reply.url().endsWith("/api/render/preview"));
  await position.fill(title);
  expect((await (await drawn).json()).page_count).toBeGreaterThan(0);
  await expectSaved(page);
  return title;
}

async function check(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "Job posting" }).fill(text);
  await page.getByRole("button", { name: "Check against this posting" }).click();
  await expect(page.getByRole("img", { name: /^Score \d+ of 100, grade [A-F]$/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "What the posting asks" })).toBeVisible();
}

type Proposal = { id: string; path: string; before?: unknown; verdict: string };

/** Makes a draft, rejects its first supported edit, applies the others. */
async function tailorAllButOne(page: Page): Promise<Proposal> {
  await page.getByRole("tab", { name: "Tailor" }).click();
  const made = page.waitForResponse((reply) => reply.url().endsWith("/api/editor/ai/tailor"));
  await page.getByRole("radio", { name: /^Full/ }).check();
  await page.getByRole("button", { name: "Make a draft" }).click();
  const draft = draftOf<{ edits: Proposal[] }>(await (await made).text());
  const supported = draft.edits.filter((edit) => edit.verdict === "supported");
  expect(supported.length, "the draft has edits to choose from").toBeGreaterThan(1);
  await expect(page.getByText("Rule-based")).toBeVisible();

  const [rejected] = supported;
  const index = draft.edits.findIndex((edit) => edit.id === rejected?.id);
  await page
    .getByRole("checkbox", { name: /^Accept edit/ })
    .nth(index)
    .uncheck();
  await page.getByRole("button", { name: /^Apply \d+ edit/ }).click();
  await expect(page.getByText(/edits? applied/)).toBeVisible();
  await expectSaved(page);
  if (!rejected) throw new Error("there is no supported edit");
  return rejected;
}

async function exportAndParse(page: Page): Promise<StoredResume["resume"]> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: /^PDF/ }).click();
  const path = await (await download).path();
  const file = { name: "resume.pdf", mimeType: "application/pdf", buffer: readFileSync(path) };
  const reply = await page.request.post("/api/resumes/parse", { multipart: { file } });
  expect(reply.status(), await reply.text()).toBe(200);
  return (await reply.json()).resume;
}

/** The value at a JSON pointer. */
function at(document: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (value, key) => Object.entries(value ?? {}).find(([other]) => other === key)?.[1],
      document,
    );
}
