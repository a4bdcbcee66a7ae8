/** Steps that several tests share. */

import { type Browser, expect, type Page } from "@playwright/test";

export const password = "a quiet burrow under the oak";

let count = 0;

export function newEmail(): string {
  count += 1;
  return `person-${Date.now()}-${process.pid}-${count}@example.org`;
}

/** Makes an account and signs this page's browser in. */
export async function register(page: Page): Promise<void> {
  const data = { email: newEmail(), password };
  const reply = await page.request.post("/api/auth/register", { data });
  expect(reply.status(), await reply.text()).toBe(201);
}

/** Makes an account as a newcomer does, from the page of who is not signed in. */
export async function registerByForm(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Create account" }).click();
  await page.getByLabel("E-mail").fill(newEmail());
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { name: "Your resumes" })).toBeVisible();
}

export type StoredResume = {
  id: string;
  revision: number;
  resume: {
    basics?: { name?: string; email?: string; summary?: string; label?: string };
    work?: { name?: string; position?: string; highlights?: string[] }[];
  };
};

/** Stores a resume for the signed-in user. */
export async function createResume(
  page: Page,
  name: string,
  resume: object,
): Promise<StoredResume> {
  const reply = await page.request.post("/api/base-resumes", { data: { name, resume } });
  expect(reply.status(), await reply.text()).toBe(201);
  return reply.json();
}

export async function storedResume(page: Page, id: string): Promise<StoredResume> {
  return (await page.request.get(`/api/base-resumes/${id}`)).json();
}

/** A second window of the same person. */
export async function secondWindow(browser: Browser, page: Page): Promise<Page> {
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  return context.newPage();
}

/** The sign in the bar says that the server has everything. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
}

export const sample = {
  basics: {
    name: "Robin Warren",
    label: "Data Engineer",
    email: "robin@example.org",
    summary: "Data engineer with eight years of experience in Python and SQL.",
    profiles: [{ network: "GitHub", username: "robinwarren" }],
  },
  work: [
    {
      name: "Meadow Analytics",
      position: "Data Engineer",
      startDate: "2019-04",
      highlights: [
        "Built pipelines in Python and SQL that load 40 sources every night",
        "Moved reports from spreadsheets to dashboards for 120 colleagues",
      ],
    },
    { name: "Clover Retail", position: "Analyst", startDate: "2016-02", endDate: "2019-03" },
  ],
  education: [{ institution: "Oak University", studyType: "BSc", area: "Statistics" }],
  skills: [{ name: "Languages", keywords: ["Python", "SQL", "C#"] }],
};

/** Chooses a file on the import page and waits for its review. */
export async function reviewFile(page: Page, file: string | UploadedFile): Promise<void> {
  await page.goto("/import");
  await page.getByLabel("Choose a file").setInputFiles(file);
  await expect(page.getByRole("heading", { name: "Review the import" })).toBeVisible();
}

export type UploadedFile = { name: string; mimeType: string; buffer: Buffer };

/** Saves the reviewed import into a new slot and waits for the editor; gives its id. */
export async function saveImport(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Save…" }).click();
  const dialog = page.getByRole("dialog", { name: "Save this import" });
  await dialog.getByRole("button", { name: "Save and open" }).click();
  await expect(page).toHaveURL(/\/resumes\//);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** What a reader leaves over changes with every reader, so one text more is added to its answer. */
export const OVER = "Beekeeper since 2016 and treasurer of the allotment society";

export async function leaveOver(page: Page): Promise<void> {
  await page.route("**/api/resumes/parse", async (route) => {
    const headers = { ...route.request().headers(), accept: "application/json" };
    const reply = await route.fetch({ headers });
    const parsed = await reply.json();
    parsed.report.leftover.push(OVER);
    await route.fulfill({ response: reply, json: parsed });
  });
}

/** The draft that a call answered with, as JSON or as the last of its events. */
export function draftOf<T>(answer: string): T {
  const last = answer.split("\n").findLast((line) => line.startsWith("data: "));
  return JSON.parse(last ? last.slice("data: ".length) : answer);
}
