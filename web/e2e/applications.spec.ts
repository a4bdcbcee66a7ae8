/** Applications are tracked, and the very files that went out are kept. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { expectGood, looks } from "./good";
import { createResume, draftOf, register, sample } from "./steps";

const posting = (title: string, company: string) => ({
  title,
  company,
  text: `${title}\n\nRequirements\n- Python and SQL\n- Building data pipelines\n- Dashboards for colleagues\n\n${company} runs the harbour's data platform, and you would be the person who keeps it reliable, documented and cheap to run for everybody who depends on it.`,
});

/** A copy of a new resume for a posting; gives the id of the resume. */
async function tailored(page: Page, title: string, company: string): Promise<string> {
  const { id, revision } = await createResume(page, "Robin", sample);
  await page.request.post(`/api/base-resumes/${id}/activate`);
  const data = { resume_id: id, posting: posting(title, company), mode: "partial" };
  const reply = await page.request.post("/api/editor/ai/tailor", { data });
  expect(reply.status(), await reply.text()).toBe(200);
  const draft = draftOf<{ id: string; edits: { id: string }[] }>(await reply.text());
  const applied = await page.request.post("/api/editor/ai/apply-draft", {
    data: {
      draft_id: draft.id,
      accept: draft.edits.map((edit) => edit.id),
      revision,
      target: "tailored_version",
    },
  });
  expect(applied.status(), await applied.text()).toBe(200);
  return id;
}

const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

test("an application goes from the first idea to the answer", async ({ page }) => {
  await register(page);
  await tailored(page, "Data Engineer", "Harbour Ltd");
  await tailored(page, "Analyst", "Orchard Ltd");
  await page.goto("/applications");
  const names = page.getByRole("row").locator("strong");
  await expect(names).toHaveText(["Analyst", "Data Engineer"]);

  await page.getByRole("combobox", { name: "State of Data Engineer" }).selectOption("applied");
  const now = new Date();
  const day = new Intl.DateTimeFormat("en", { dateStyle: "medium" }).format(now);
  await expect(row(page, "Harbour Ltd")).toContainText(day);

  await page.getByRole("button", { name: "Details of Analyst" }).click();
  const dialog = page.getByRole("dialog", { name: "Details" });
  await dialog.getByRole("textbox", { name: "Address of the posting" }).fill("https://a.example/1");
  await dialog.getByRole("textbox", { name: "Company" }).fill("Apple Orchard");
  await dialog.getByRole("combobox", { name: "State" }).selectOption("interview");
  await dialog.getByLabel("Applied on").fill("2026-10-01");
  await dialog.getByRole("textbox", { name: "Note" }).fill("Ask for Ms Plum");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(row(page, "Apple Orchard")).toContainText("Oct 1, 2026");
  await expect(page.getByRole("link", { name: "Open the posting" })).toHaveAttribute(
    "href",
    "https://a.example/1",
  );

  await page.getByRole("combobox", { name: "Order" }).selectOption("applied");
  await expect(names).toHaveText(["Data Engineer", "Analyst"]);
  await page.getByRole("combobox", { name: "Order" }).selectOption("status");
  await expect(names).toHaveText(["Analyst", "Data Engineer"]);
  await page.getByRole("combobox", { name: "Show" }).selectOption("applied");
  await expect(names).toHaveText(["Data Engineer"]);
  await page.reload();
  await expect(names, "the choice is in the address").toHaveText(["Data Engineer"]);
  await page.getByRole("combobox", { name: "Show" }).selectOption("offer");
  await expect(page.getByText("Nothing is in this state.")).toBeVisible();

  await page.getByRole("combobox", { name: "Show" }).selectOption("");
  await page.getByRole("button", { name: "Delete Analyst" }).click();
  await page.getByRole("button", { name: "Delete for good" }).click();
  await expect(names).toHaveText(["Data Engineer"]);
});

test("what the server refuses is told and the form stays", async ({ page }) => {
  await register(page);
  await tailored(page, "Data Engineer", "Harbour Ltd");
  await page.goto("/applications");
  await page.getByRole("button", { name: "Details of Data Engineer" }).click();
  const dialog = page.getByRole("dialog", { name: "Details" });
  await dialog.getByRole("textbox", { name: "Address of the posting" }).fill("ftp://a.example");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("FIELDS_INVALID")).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: "Address of the posting" })).toHaveValue(
    "ftp://a.example",
  );
});

test("the file that was sent stays the same, to the byte", async ({ page }) => {
  await register(page);
  const id = await tailored(page, "Data Engineer", "Harbour Ltd");
  await page.goto("/applications");
  await page.getByRole("button", { name: "I sent this…: Data Engineer" }).click();
  const dialog = page.getByRole("dialog", { name: "What you sent" });
  await expect(dialog.getByText("No file is kept yet.")).toBeVisible();
  await dialog.getByRole("button", { name: "I send this as PDF" }).click();
  const link = dialog.getByRole("link", { name: "Download Robin Warren – Resume.pdf" });
  const sumOf = async () => {
    const file = page.waitForEvent("download");
    await link.click();
    const path = await (await file).path();
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  };
  const first = await sumOf();
  await expect(dialog.getByText(first)).toBeVisible();

  const edits = [{ field: ["basics", "name"], op: "set", before: "Robin Warren", after: "R. W." }];
  const changed = await page.request.patch(`/api/base-resumes/${id}`, {
    headers: { "If-Match": "1" },
    data: { edits },
  });
  expect(changed.status()).toBe(200);
  expect(await sumOf()).toBe(first);
  await dialog.getByRole("button", { name: "I send this as Word (DOCX)" }).click();
  await expect(dialog.getByRole("link", { name: "Download R. W. – Resume.docx" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("combobox", { name: "State of Data Engineer" })).toHaveValue(
    "applied",
  );
  await page.getByRole("button", { name: "Files (2): Data Engineer" }).click();
  await dialog.getByRole("button", { name: "Delete R. W. – Resume.docx" }).click();
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
});

for (const { name, width, height, colorScheme } of looks) {
  test(`the page of applications is easy to look at: ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    await register(page);
    await page.goto("/applications");
    await expect(page.getByRole("heading", { name: "No applications yet" })).toBeVisible();
    await expectGood(page, `${name}-applications-empty`);
    await tailored(page, "Senior Engineer for Data Platforms", "Harbour and Canal Logistics Ltd");
    await tailored(page, "Analyst", "Orchard");
    const list = await (await page.request.get("/api/tailored-versions")).json();
    for (const [index, { id }] of list.items.entries()) {
      const data = { status: index ? "interview" : "saved", posting_url: "https://a.example/job" };
      await page.request.patch(`/api/tailored-versions/${id}`, { data });
      await page.request.post(`/api/tailored-versions/${id}/sent-files`, {
        data: { format: "docx", applied_on: "2026-11-20" },
      });
    }
    await page.reload();
    await expect(row(page, "Orchard")).toBeVisible();
    await expectGood(page, `${name}-applications`);
    await page.getByRole("button", { name: "Details of Analyst" }).click();
    await expectGood(page, `${name}-application-details`);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Files (1): Analyst" }).click();
    await expectGood(page, `${name}-application-files`);
  });
}

test("the page speaks German", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("rolerabbit.language", "de"));
  await register(page);
  await tailored(page, "Data Engineer", "Harbour Ltd");
  await page.goto("/applications");
  await expect(page.getByRole("heading", { name: "Bewerbungen" })).toBeVisible();
  await page.getByRole("combobox", { name: "Stand von Data Engineer" }).selectOption("applied");
  await page.getByRole("button", { name: "Das verschicke ich …: Data Engineer" }).click();
  await expect(page.getByRole("dialog", { name: "Was Sie verschickt haben" })).toBeVisible();
});
