/** The focus stays somewhere when what had it is deleted, moved or closed, in places that other tests do not reach. */

import { expect, type Page, test } from "@playwright/test";
import { expectFocusKept } from "./keyboard";
import { createResume, draftOf, expectSaved, password, register, sample } from "./steps";

const text =
  "Data Engineer\n\nRequirements\n- Python and SQL\n- Building data pipelines\n- Dashboards for colleagues\n\nHarbour Ltd runs the harbour's data platform, and you would be the person who keeps it reliable, documented and cheap to run for everybody who depends on it.";

/** A copy of the resume for a posting. */
async function tailored(page: Page, id: string, title: string): Promise<void> {
  const posting = { title, company: "Harbour Ltd", text };
  const data = { resume_id: id, posting, mode: "partial" };
  const reply = await page.request.post("/api/editor/ai/tailor", { data });
  const draft = draftOf<{ id: string; edits: { id: string }[] }>(await reply.text());
  const accept = draft.edits.map((edit) => edit.id);
  const { revision } = await (await page.request.get(`/api/base-resumes/${id}`)).json();
  const applied = await page.request.post("/api/editor/ai/apply-draft", {
    data: { draft_id: draft.id, accept, revision, target: "tailored_version" },
  });
  expect(applied.status(), await applied.text()).toBe(200);
}

test("after something was deleted from a list", async ({ page }) => {
  await register(page);
  const { id } = await createResume(page, "Robin", sample);
  await createResume(page, "For ports", sample);
  await page.request.post(`/api/base-resumes/${id}/activate`);
  await tailored(page, id, "Data Engineer");
  await page.request.post("/api/documents", { data: {} });

  await page.goto("/");
  await page.getByRole("button", { name: "More for For ports" }).press("Enter");
  await page.getByRole("menuitem", { name: "Delete" }).press("Enter");
  await page.getByRole("button", { name: "Delete for good" }).press("Enter");
  await expect(page.getByRole("row")).toHaveCount(2);
  await expectFocusKept(page, "after a resume was deleted");

  await page.goto("/applications");
  await page.getByRole("button", { name: /^Delete / }).press("Enter");
  await page.getByRole("button", { name: "Delete for good" }).press("Enter");
  await expect(page.getByRole("heading", { name: "No applications yet" })).toBeVisible();
  await expectFocusKept(page, "after an application was deleted");

  await page.goto("/documents");
  await page.getByRole("button", { name: /^Delete / }).press("Enter");
  await page.getByRole("button", { name: "Delete for good" }).press("Enter");
  await expect(page.getByText("No letters or portfolios yet")).toBeVisible();
  await expectFocusKept(page, "after a document was deleted");

  await page.goto("/account");
  await page.getByLabel("Name of the key").fill("My own program");
  await page.getByRole("button", { name: "Create key" }).press("Enter");
  await page.getByRole("button", { name: "Delete key My own program" }).press("Enter");
  await expect(page.getByText("You have no API keys.")).toBeVisible();
  await expectFocusKept(page, "after a key was deleted");
});

test("after something was removed or moved in the editor", async ({ page }) => {
  await register(page);
  const { id } = await createResume(page, "Robin", sample);
  await tailored(page, id, "Data Engineer");
  await page.goto(`/resumes/${id}?section=work&panel=tailor`);
  await page.getByRole("button", { name: "Move Analyst up" }).press("Enter");
  await expectFocusKept(page, "after an entry was moved");
  await page.getByRole("button", { name: "Remove Analyst" }).press("Enter");
  await expectSaved(page);
  await expectFocusKept(page, "after an entry was removed");
  await page.getByRole("button", { name: "More for Data Engineer" }).press("Enter");
  await page.getByRole("menuitem", { name: "Duplicate" }).press("Enter");
  await expect(page.getByRole("button", { name: /^More for Data Engineer/ })).toHaveCount(2);
  await expectFocusKept(page, "after an entry was copied");
  await page.getByRole("button", { name: "More for Data Engineer" }).first().press("Enter");
  await page.getByRole("menuitem", { name: "Move to Projects" }).press("Enter");
  await expectSaved(page);
  await expectFocusKept(page, "after an entry went to another section");
  await page.getByRole("button", { name: /^Delete copy/ }).press("Enter");
  await expect(page.getByRole("button", { name: /^Delete copy/ })).toHaveCount(0);
  await expectFocusKept(page, "after a copy for a posting was deleted");
});

test("after a window of the editor was closed", async ({ page }) => {
  await register(page);
  const { id } = await createResume(page, "Robin", sample);
  await createResume(page, "For ports", { work: [{ name: "Harbour Ltd", position: "Engineer" }] });
  await page.request.post(`/api/base-resumes/${id}/activate`);
  await page.goto(`/resumes/${id}?section=work`);
  const files = page.getByRole("button", { name: "Export", exact: true });
  for (const [item, title] of [
    [/^What a parser sees/, "What a parser sees"],
    [/^Copy into a form/, "Copy into a form"],
    [/^Share a link/, "Share a link"],
  ] as const) {
    await files.press("Enter");
    await page.getByRole("menuitem", { name: item }).press("Enter");
    await expect(page.getByRole("dialog", { name: title })).toBeVisible();
    await expectFocusKept(page, `in the window ${title}`);
    await page.keyboard.press("Escape");
    await expect(files, `after the window ${title}`).toBeFocused();
  }
  await files.press("Enter");
  await page.getByRole("menuitem", { name: /^Share a link/ }).press("Enter");
  await page.getByRole("button", { name: "Make the link" }).press("Enter");
  await page.getByRole("button", { name: /^Take back/ }).press("Enter");
  await expect(page.getByText("No links yet.")).toBeVisible();
  await expectFocusKept(page, "after a link was taken back");
  await page.keyboard.press("Escape");
  await expect(files).toBeFocused();

  const reuse = page.getByRole("button", { name: "From your other resumes" });
  await reuse.press("Enter");
  await page.getByRole("button", { name: "Insert: Engineer" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Nothing to take over" })).toBeVisible();
  await expectFocusKept(page, "after an entry was inserted");
  await page.keyboard.press("Escape");
  await expect(reuse).toBeFocused();

  await page.goto(`/resumes/${id}?panel=history`);
  const name = page.getByRole("button", { name: "Save a named version" });
  await name.press("Enter");
  await page.getByRole("textbox", { name: "Name of the version" }).fill("November");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Kept as “November”.")).toBeVisible();
  await expectFocusKept(page, "after a version was named");
});

test("after a choice in the account", async ({ page }) => {
  await register(page);
  await page.goto("/account");
  const begin = page.getByRole("button", { name: "Delete account" });
  await begin.press("Enter");
  await expect(page.getByRole("dialog", { name: "Delete account" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(begin).toBeFocused();
  const setUp = page.getByRole("button", { name: "Set up" });
  await setUp.press("Enter");
  await page.getByRole("dialog").getByLabel("Your password").fill(password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  await expectFocusKept(page, "in the next window");
  await page.keyboard.press("Escape");
  await expectFocusKept(page, "after the windows were closed");
});
