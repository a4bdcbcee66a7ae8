/** Bold, italic and links: put with the keyboard and with buttons, pasted from a word processor, and on the page. */

import { expect, type Page, test } from "@playwright/test";
import { expectGood, looks } from "./good";
import { createResume, expectSaved, register, sample, storedResume } from "./steps";

async function open(page: Page): Promise<string> {
  await register(page);
  const { id } = await createResume(page, "Main", sample);
  await page.goto(`/resumes/${id}?section=work`);
  await page.getByRole("button", { name: /^Data Engineer Meadow/ }).click();
  return id;
}

function line(page: Page, number: number) {
  return page.getByRole("textbox", { name: `Highlights, line ${number}`, exact: true });
}

/** Chooses words of a text, as a person does with the mouse or Shift and arrow keys. */
async function choose(page: Page, number: number, words: string): Promise<void> {
  const box = line(page, number);
  await box.focus();
  await box.evaluate((element, wanted) => {
    if (!(element instanceof HTMLTextAreaElement)) throw new Error("no text box");
    const start = element.value.indexOf(wanted);
    element.setSelectionRange(start, start + wanted.length);
  }, words);
  await expect(page.getByRole("toolbar", { name: "Look of the chosen words" })).toBeVisible();
}

async function highlights(page: Page, id: string): Promise<string[] | undefined> {
  await expectSaved(page);
  return (await storedResume(page, id)).resume.work?.[0]?.highlights;
}

test("words become bold, italic and links, on the page and in the files", async ({ page }) => {
  const id = await open(page);
  await choose(page, 1, "40 sources");
  await page.keyboard.press("Control+b");
  await expect(line(page, 1)).toHaveValue(
    "Built pipelines in Python and SQL that load **40 sources** every night",
  );
  // What was chosen stays chosen.
  const bar = page.getByRole("toolbar", { name: "Look of the chosen words" });
  await expect(bar.getByRole("button", { name: /^Bold/ })).toHaveAttribute("aria-pressed", "true");
  await bar.getByRole("button", { name: /^Italic/ }).click();
  await expect(line(page, 1)).toHaveValue(/\*\*\*40 sources\*\*\*/);
  await page.keyboard.press("Control+i");
  await expect(line(page, 1)).toHaveValue(/load \*\*40 sources\*\* every/);

  await choose(page, 2, "dashboards");
  await page.keyboard.press("Control+k");
  const address = page.getByRole("textbox", { name: "Web or e-mail address" });
  await expect(address).toBeFocused();
  await address.fill("javascript:alert(1)");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("An address like");
  await address.fill("example.org/boards");
  await page.keyboard.press("Enter");
  await expect(line(page, 2)).toHaveValue(
    "Moved reports from spreadsheets to [dashboards](https://example.org/boards) for 120 colleagues",
  );
  await expect(line(page, 2)).toBeFocused();
  expect(await highlights(page, id)).toEqual([
    "Built pipelines in Python and SQL that load **40 sources** every night",
    "Moved reports from spreadsheets to [dashboards](https://example.org/boards) for 120 colleagues",
  ]);

  const file = async (format: string) => {
    const reply = await page.request.post(`/api/base-resumes/${id}/export`, { data: { format } });
    return reply.text();
  };
  const html = await file("html");
  expect(html).toContain("load <strong>40 sources</strong> every night");
  expect(html).toContain('<a href="https://example.org/boards"');
  expect(await file("txt")).toContain("dashboards (https://example.org/boards) for 120");

  // The score reads through the marks.
  const posting = `${"We look for a data engineer with Python and SQL. ".repeat(6)}Requirements: Python, SQL.`;
  const data = { resume_id: id, posting };
  const report = await (await page.request.post("/api/editor/ats/run", { data })).json();
  expect(report.requirements.map(({ verdict }: { verdict: string }) => verdict)).toContain("met");

  // Away from the box the text stands there as it will look.
  await page.getByRole("textbox", { name: "Location" }).focus();
  const cover = page.locator("[data-cover]").first();
  await expect(cover.locator("strong")).toHaveText("40 sources");
  await page.reload();
  await expect(cover.locator("strong")).toHaveText("40 sources");
  await line(page, 1).click();
  await expect(cover).toBeHidden();
});

test("undo takes a look away, and the choice with it", async ({ page }) => {
  const id = await open(page);
  await choose(page, 1, "Python and SQL");
  await page.keyboard.press("Control+i");
  await expect(line(page, 1)).toHaveValue(/\*Python and SQL\*/);
  await page.keyboard.press("Control+z");
  await expect(line(page, 1)).toHaveValue(sample.work[0]?.highlights?.[0] ?? "");
  expect(await highlights(page, id)).toEqual(sample.work[0]?.highlights);
});

test("what is pasted from a word processor keeps its looks and its bullets", async ({ page }) => {
  const id = await open(page);
  await line(page, 2).click();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await line(page, 3).evaluate((element) => {
    const data = new DataTransfer();
    data.setData("text/plain", "Led 12 people\nWrote *args and the guide\nSee the site");
    data.setData(
      "text/html",
      `<html><style>p{}</style><body><ul><li>Led <b>12 people</b></li>
        <li><span style="font-weight:normal">Wrote *args and <i>the guide</i></span></li></ul>
        <p><b style="font-weight:normal">See <a href="https://example.org/x">the site</a>
        or <a href="javascript:alert(1)">this</a></b></p></body></html>`,
    );
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(line(page, 5)).toBeVisible();
  expect((await highlights(page, id))?.slice(2)).toEqual([
    "Led **12 people**",
    String.raw`Wrote \*args and *the guide*`,
    "See [the site](https://example.org/x) or this",
  ]);
});

test("a text that looks like marks stays what it is", async ({ page }) => {
  const id = await open(page);
  await line(page, 2).fill("Wrote *stars* and 2 * 3");
  await choose(page, 1, "40 sources");
  await page.keyboard.press("Control+b");
  expect((await highlights(page, id))?.[1]).toBe(String.raw`Wrote \*stars\* and 2 \* 3`);
  const reply = await page.request.post(`/api/base-resumes/${id}/export`, {
    data: { format: "txt" },
  });
  expect(await reply.text()).toContain("- Wrote *stars* and 2 * 3");
});

for (const { name, width, height, colorScheme } of looks) {
  test(`looks of words are easy to see and to change: ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    await open(page);
    await choose(page, 1, "40 sources");
    await page.keyboard.press("Control+b");
    await expect(line(page, 1)).toHaveValue(/\*\*40 sources\*\*/);
    await expectGood(page, `${name}-marks-bar`);
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("textbox", { name: "Web or e-mail address" })).toBeFocused();
    await expectGood(page, `${name}-marks-address`);
    await page.keyboard.press("Escape");
    await expect(line(page, 1)).toBeFocused();
    await page.getByRole("textbox", { name: "Location" }).focus();
    await expectGood(page, `${name}-marks-cover`);
  });
}
