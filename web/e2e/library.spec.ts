/** Entries and bullets of other resumes are found and used again. */

import { expect, type Page, test } from "@playwright/test";
import { expectGood, looks } from "./good";
import { createResume, expectSaved, register, sample, storedResume } from "./steps";

const other = {
  basics: { name: "Robin Warren" },
  work: [
    sample.work[0],
    {
      name: "Harbour Ltd",
      position: "Platform Engineer",
      highlights: ["Cut the nightly run from 6 hours to 40 minutes", "Café reports for 9 ports"],
    },
  ],
};

async function start(page: Page): Promise<string> {
  await register(page);
  const { id } = await createResume(page, "Main", sample);
  await createResume(page, "For ports", other);
  return id;
}

test("an entry is inserted as a copy, in one step to undo", async ({ page }) => {
  const id = await start(page);
  await page.goto(`/resumes/${id}?section=work`);
  await page.getByRole("button", { name: "From your other resumes" }).click();
  const dialog = page.getByRole("dialog", { name: "Experience from your other resumes" });
  await expect(dialog.getByRole("searchbox", { name: "Search" })).toBeFocused();
  await expect(dialog.getByRole("listitem"), "what is here already is not offered").toHaveCount(1);
  await expect(dialog.getByRole("listitem")).toContainText("From: For ports");
  await dialog.getByRole("button", { name: "Insert: Platform Engineer" }).click();
  await expect(dialog.getByRole("heading", { name: "Nothing to take over" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expectSaved(page);
  const names = async () => (await storedResume(page, id)).resume.work?.map(({ name }) => name);
  expect(await names()).toEqual(["Meadow Analytics", "Clover Retail", "Harbour Ltd"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expectSaved(page);
  await expect.poll(names).toEqual(["Meadow Analytics", "Clover Retail"]);
});

test("bullets are searched and put at the end of the list", async ({ page }) => {
  const id = await start(page);
  await page.goto(`/resumes/${id}?section=work`);
  await page.getByRole("button", { name: /^Data Engineer Meadow/ }).click();
  await page.getByRole("button", { name: "From your other resumes" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Bullets from your other resumes" });
  await expect(dialog.getByRole("listitem")).toHaveCount(2);
  await dialog.getByRole("searchbox", { name: "Search" }).fill("cafe PORTS");
  await expect(dialog.getByText("Found: 1")).toBeVisible();
  await dialog.getByRole("button", { name: "Insert: Café reports for 9 ports" }).click();
  await expect(page.getByText("Inserted. You can undo it.")).toBeVisible();
  await dialog.getByRole("searchbox", { name: "Search" }).fill("orchard");
  await expect(dialog.getByText("Nothing found.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: "Highlights, line 3" })).toHaveValue(
    "Café reports for 9 ports",
  );
  await expectSaved(page);
});

test("copies for postings are looked at, too", async ({ page }) => {
  const id = await start(page);
  await page.route("**/api/tailored-versions", (route) =>
    route.fulfill({ json: { items: [{ id: "c", base_resume_id: id, name: "For the mill" }] } }),
  );
  await page.route("**/api/tailored-versions/c", (route) =>
    route.fulfill({ json: { id: "c", resume: { work: [{ position: "Miller" }] } } }),
  );
  await page.goto(`/resumes/${id}?section=work`);
  await page.getByRole("button", { name: "From your other resumes" }).click();
  const miller = page.getByRole("listitem").filter({ hasText: "Miller" });
  await expect(miller).toContainText("From: For the mill");
});

for (const { name, width, height, colorScheme } of looks) {
  test(`the window of other resumes is easy to look at: ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    const id = await start(page);
    await page.goto(`/resumes/${id}?section=work`);
    const reuse = page.getByRole("button", { name: "From your other resumes" });
    await expect(reuse).toBeVisible();
    await expectGood(page, `${name}-reuse-buttons`);
    await reuse.click();
    await expect(page.getByRole("button", { name: "Insert: Platform Engineer" })).toBeVisible();
    await expectGood(page, `${name}-library`);
  });
}
