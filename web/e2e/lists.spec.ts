/** Items and bullets are moved, copied and pasted. */

import { expect, type Page, type Route, test } from "@playwright/test";
import { createResume, expectSaved, register, sample, storedResume } from "./steps";

let id = "";
test.beforeEach(async ({ page }) => {
  await register(page);
  ({ id } = await createResume(page, "Robin", sample));
  await page.goto(`/resumes/${id}?section=work`);
  await expect(page.getByRole("button", { name: "Add position" })).toBeVisible();
});

const stored = async (page: Page) => {
  await expectSaved(page);
  return (await storedResume(page, id)).resume;
};
const positions = async (page: Page) => (await stored(page)).work?.map((item) => item.position);

async function paste(page: Page, field: string, text: string) {
  await page.getByRole("textbox", { name: field, exact: true }).evaluate((input, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    const event = { clipboardData, bubbles: true, cancelable: true };
    input.dispatchEvent(new ClipboardEvent("paste", event));
  }, text);
}

test("items are dragged by pointer and by keyboard", async ({ page }) => {
  const grip = page.getByRole("button", { name: "Move Data Engineer by dragging" });
  const other = page.getByRole("button", { name: "Move Analyst by dragging" });
  await expect(grip).toHaveAttribute("aria-roledescription", "sortable");
  const [from, to] = [await grip.boundingBox(), await other.boundingBox()];
  if (!from || !to) throw new Error("the grips are not on the screen");
  await page.mouse.move(from.x + 8, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 30, { steps: 4 });
  await page.mouse.move(to.x + 8, to.y + 24, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => positions(page)).toEqual(["Analyst", "Data Engineer"]);

  await grip.focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("Data Engineer is at place 2 of 2.")).toBeAttached();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText("Data Engineer is at place 1 of 2.")).toBeAttached();
  await page.keyboard.press("Space");
  await expect.poll(() => positions(page)).toEqual(["Data Engineer", "Analyst"]);
  await expect(grip, "the focus is not lost").toBeFocused();
});

test("what moves rows may come late: nothing that is being typed is lost", async ({ page }) => {
  const held: Route[] = [];
  await page.route("**/assets/Movers-*.js", (route) => {
    held.push(route);
  });
  await page.reload();
  await page.getByRole("button", { name: /^Data Engineer Meadow/ }).click();
  const line = page.getByRole("textbox", { name: "Highlights, line 1", exact: true });
  await line.fill("Before");
  const grip = page.getByRole("button", { name: "Move Highlights, line 1 by dragging" });
  await expect(grip).not.toHaveAttribute("aria-roledescription");
  await expect.poll(() => held.length).toBe(1);
  await held[0]?.continue();
  await expect(grip).toHaveAttribute("aria-roledescription", "sortable");
  await expect(line, "the focus stays").toBeFocused();
  await page.keyboard.type(" and after");
  await expect(line).toHaveValue("Before and after");
  await grip.focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("Highlights, line 1 is at place 1 of 2.")).toBeAttached();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByText("Highlights, line 1 is at place 2 of 2.")).toBeAttached();
  await page.keyboard.press("Space");
  await expect
    .poll(async () => (await stored(page)).work?.[0]?.highlights?.[1])
    .toBe("Before and after");
});

test("an item is copied, and moved to another section", async ({ page }) => {
  await page.getByRole("button", { name: "More for Analyst" }).click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect.poll(() => positions(page)).toEqual(["Data Engineer", "Analyst", "Analyst"]);
  await page.getByRole("button", { name: "More for Analyst" }).first().click();
  await page.getByRole("menuitem", { name: "Move to Volunteering" }).click();
  await expect(page.getByText("“Analyst” is now under Volunteering.")).toBeVisible();
  await expect.poll(() => positions(page)).toEqual(["Data Engineer", "Analyst"]);
  expect(await stored(page)).toMatchObject({
    volunteer: [{ position: "Analyst", organization: "Clover Retail", startDate: "2016-02" }],
  });
  await page.keyboard.press("ControlOrMeta+z");
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => positions(page)).toEqual(["Data Engineer", "Analyst"]);
});

test("bullets and skills keep their structure when pasted, in one step to undo", async ({
  page,
}) => {
  await page.getByRole("button", { name: /^Data Engineer Meadow/ }).click();
  await page.getByRole("textbox", { name: "Highlights, line 2" }).fill("");
  await paste(page, "Highlights, line 2", "•\tLed a team of 4\r\n•\tCut costs\r\n");
  const [first] = sample.work[0]?.highlights ?? [];
  const highlights = async () => (await stored(page)).work?.[0]?.highlights;
  await expect.poll(highlights).toEqual([first, "Led a team of 4", "Cut costs"]);
  await expect(page.getByRole("textbox", { name: "Highlights, line 3" })).toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(highlights).toEqual([first, ""]);

  await page.getByRole("button", { name: "Skills" }).click();
  await page
    .getByRole("button", { name: /^Languages/ })
    .first()
    .click();
  await paste(page, "Add: Skills", "Rust, Go; dbt");
  await expect
    .poll(() => stored(page))
    .toMatchObject({ skills: [{ keywords: ["Python", "SQL", "C#", "Rust", "Go", "dbt"] }] });
});

test("a date is stored in its ISO form, whatever way it was typed", async ({ page }) => {
  await page.getByRole("button", { name: /^Data Engineer Meadow/ }).click();
  const from = page.getByRole("textbox", { name: "From", exact: true });
  const to = page.getByRole("textbox", { name: "To", exact: true });
  await from.fill("Sept 2019");
  await to.fill("heute");
  await to.blur();
  await expect(from).toHaveValue("2019-09");
  await expect(to).toHaveValue("present");
  await expect
    .poll(() => stored(page))
    .toMatchObject({ work: [{ startDate: "2019-09", endDate: "present" }, {}] });
  await from.fill("in spring");
  await from.blur();
  await expect(from).toHaveValue("in spring");
  await expect(page.getByText("Kept as typed.")).toBeVisible();
});

test("a private note is stored with its item and is on no page", async ({ page }) => {
  await page.getByRole("button", { name: /^Data Engineer Meadow/ }).click();
  await page.getByRole("button", { name: "Add a private note" }).click();
  const note = page.getByRole("textbox", { name: "Private note" });
  await expect(note).toBeFocused();
  await note.fill("Ask Kim for zebrafish figures");
  await expect
    .poll(() => stored(page))
    .toMatchObject({ work: [{ "x-note": "Ask Kim for zebrafish figures" }, {}] });
  await expectSaved(page);
  for (const format of ["txt", "md", "html", "json"]) {
    const file = await page.request.post(`/api/base-resumes/${id}/export`, { data: { format } });
    expect(file.status(), await file.text()).toBe(200);
    expect(await file.text()).toContain("Meadow Analytics");
    expect(await file.text()).not.toContain("zebrafish");
  }
});
