import { readFileSync } from "node:fs";
import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { corpusFile, loose, scanOf, twoColumns } from "./material";
import { checks, field, file, leftovers, markedPlace } from "./review";
import { startFreeServer, startSlowServer } from "./servers";
import {
  createResume,
  leaveOver,
  OVER,
  password,
  register,
  reviewFile,
  sample,
  saveImport,
  storedResume,
} from "./steps";

test.describe("two columns", () => {
  test.beforeEach(async ({ page }) => {
    await register(page);
    await leaveOver(page);
    await reviewFile(page, await twoColumns(page));
    await expect(page.getByRole("img", { name: "Page 1 of 1" })).toBeVisible();
  });

  test("a place on the page leads to its field, and a field to its place", async ({ page }) => {
    await file(page).getByTitle("Go to Experience 2 · Position", { exact: true }).click();
    await expect(field(page, "Position")).toBeFocused();
    await expect(field(page, "Position")).toHaveValue("Shift Planner");
    expect(await markedPlace(page)).toBe("Go to Experience 2 · Position");

    await page.getByRole("button", { name: /^About you/ }).click();
    await field(page, "E-mail").focus();
    expect(await markedPlace(page)).toBe("Go to E-mail");
    const mark = await file(page).locator('[data-marked="true"]').boundingBox();
    const sheet = await page.getByRole("img", { name: "Page 1 of 1" }).boundingBox();
    if (!mark || !sheet) throw new Error("nothing is drawn");
    expect(mark.x + mark.width, "it stands in the left column").toBeLessThan(
      sheet.x + sheet.width / 2,
    );
  });

  test("a leftover is put into a field by its dialog, in part, and undone", async ({ page }) => {
    await leftover(page)
      .getByRole("button", { name: /^Put into…/ })
      .click();
    const dialog = page.getByRole("dialog", { name: "Put into…" });
    await expect(dialog.getByLabel("Text")).toHaveValue(OVER);
    await dialog.getByLabel("Text").fill("Beekeeper since 2016");
    await dialog.getByLabel("Section").selectOption({ label: "Experience" });
    await dialog.getByLabel("Place").selectOption({ label: "Shift Planner · Highlights" });
    await dialog.getByRole("button", { name: "Put it there" }).click();
    const second = field(page, "Highlights, line 2");
    await expect(second).toBeFocused();
    await expect(second).toHaveValue("Beekeeper since 2016");
    const rest = "and treasurer of the allotment society";
    await expect(leftovers(page).getByText(rest, { exact: true })).toBeVisible();

    await page.getByRole("button", { name: "Undo" }).click();
    await expect(second).toBeHidden();
    await expect(leftover(page)).toBeVisible();
  });

  test("a leftover is dragged into a section and stored with the rest", async ({ page }) => {
    await page.getByRole("button", { name: /^Summary/ }).click();
    await leftover(page).locator("[draggable=true]").dragTo(field(page, "Summary"));
    await expect(field(page, "Summary")).toHaveValue(OVER);

    const id = await saveImport(page);
    const { resume } = await storedResume(page, id);
    expect(resume.basics?.name).toBe("Juniper Hale");
    expect(resume.basics?.summary).toBe(OVER);
    expect(resume.work?.map(({ name }) => name)).toEqual(["Harrow Freight", "Bramble Foods"]);
    await page.goto("/");
    await expect(page.getByText("An import is waiting")).toBeHidden();
  });

  test("what is left at the end is named, and kept as notes off the page", async ({ page }) => {
    await page.getByRole("button", { name: "Save…" }).click();
    const dialog = page.getByRole("dialog", { name: "Save this import" });
    await expect(dialog.getByRole("listitem").filter({ hasText: OVER })).toBeVisible();
    await expect(dialog.getByRole("radio", { name: /^Keep them as notes/ })).toBeChecked();
    await dialog.getByRole("button", { name: "Save and open" }).click();
    await expect(page).toHaveURL(/\/resumes\//);
    const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    expect(JSON.stringify((await storedResume(page, id)).resume)).toContain(OVER);
    const printed = await page.request.post(`/api/base-resumes/${id}/export`, {
      data: { format: "txt" },
    });
    const text = await printed.text();
    expect(text).toContain("Harrow Freight");
    expect(text).not.toContain(OVER);
    expect(text).not.toContain("Notes from the import");
  });

  test("nothing is lost by a reload or by the end of the session", async ({ page }) => {
    await field(page, "Professional title").fill("Head of Operations");
    const before = (await leftovers(page).getByRole("listitem").count()) ?? 0;
    await page.reload();
    await expect(field(page, "Professional title")).toHaveValue("Head of Operations");
    await expect(leftovers(page).getByRole("listitem")).toHaveCount(before);

    const me = await (await page.request.get("/api/me")).json();
    await page.request.post("/api/auth/logout");
    await page.reload();
    await page.getByLabel("E-mail").fill(me.user.email);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(field(page, "Professional title")).toHaveValue("Head of Operations");

    await page.getByRole("link", { name: /^Back to your resumes/ }).click();
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(field(page, "Professional title")).toHaveValue("Head of Operations");
  });

  test("somebody else at the same browser does not see it", async ({ page }) => {
    await page.request.post("/api/auth/logout");
    await register(page);
    await page.goto("/import");
    await expect(page.getByText("Drop a file here")).toBeVisible();
  });
});

function leftover(page: Page): Locator {
  return leftovers(page).getByRole("listitem").filter({ hasText: OVER });
}

test("the least certain values come first, and the count goes down", async ({ page }) => {
  await register(page);
  await reviewFile(page, loose());
  const rows = checks(page).getByRole("listitem");
  await expect(rows.first()).toBeVisible();
  const signs = await rows.getByText(/^(Unsure|Worth a look)$/).allTextContents();
  expect(signs, "unsure ones stand before those worth a look").toEqual(
    signs.toSorted((a, b) => a.localeCompare(b)),
  );
  const count = async () =>
    Number.parseInt(
      (await checks(page)
        .getByText(/to check$/)
        .textContent()) ?? "",
      10,
    );
  const before = await count();

  await rows
    .first()
    .getByRole("button", { name: /^Looks right/ })
    .click();
  expect(await count()).toBe(before - 1);
  await expect(
    rows.first().getByRole("button", { name: /^Looks right/ }),
    "the focus stays in the list",
  ).toBeFocused();

  await rows
    .first()
    .getByRole("button", { name: /^Go to/ })
    .click();
  const input = page.locator("input:focus, textarea:focus");
  await expect(input).toHaveCount(1);
  await input.fill("Changed by hand");
  await expect(async () => expect(await count()).toBe(before - 2)).toPass();
});

test("a file without pages is shown as text with its values marked", async ({ page }) => {
  await register(page);
  const lines = ["Robin Warren", "Data Engineer", "robin@example.org", "", "Experience"];
  lines.push("Data Engineer, Meadow Analytics, 2019 - 2024", "- Built pipelines in Python and SQL");
  const buffer = Buffer.from(lines.join("\n"));
  await reviewFile(page, { name: "robin.txt", mimeType: "text/plain", buffer });
  const name = await field(page, "Name").inputValue();
  await field(page, "Name").focus();
  const marked = file(page).locator('[data-marked="true"]');
  await expect(marked.first()).toHaveText(name);
  await file(page).getByRole("button").filter({ hasText: /@/ }).first().click();
  await expect(field(page, "E-mail")).toBeFocused();
});

test("a scan is reviewed, or the way to have it read is told", async ({ page }) => {
  await register(page);
  const { id } = await createResume(page, "Robin", sample);
  const scan = await scanOf(page, id);
  const answer = await page.request.post("/api/resumes/parse", { multipart: { file: scan } });
  await page.goto("/import");
  await page.getByLabel("Choose a file").setInputFiles(scan);
  if (!answer.ok()) {
    // Without a way to recognise letters: a clear problem, and the file is still there.
    const { code } = await answer.json();
    expect(code).not.toBe("INTERNAL");
    await expect(page.getByRole("alert")).toContainText(code);
    await expect(page.getByRole("button", { name: "Try again" })).toBeFocused();
    await page.getByLabel("Choose a file").setInputFiles(await twoColumns(page));
    await expect(page.getByRole("heading", { name: "Review the import" })).toBeVisible();
    return;
  }
  await expect(page.getByRole("img", { name: "Page 1 of 1" })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/^Recognised from a picture/)).toBeVisible();
  await expect(field(page, "E-mail")).toHaveValue(sample.basics.email);
  await field(page, "E-mail").focus();
  expect(await markedPlace(page)).toBe("Go to E-mail");
  const mark = await file(page).locator('[data-marked="true"]').boundingBox();
  const sheet = await page.getByRole("img", { name: "Page 1 of 1" }).boundingBox();
  if (!mark || !sheet) throw new Error("nothing is drawn");
  expect(mark.y, "the address stands in the head of the page").toBeLessThan(
    sheet.y + sheet.height / 4,
  );
});

test("reading shows how far it is, can be cancelled and begun again", async ({ page }) => {
  const slow = await startSlowServer();
  try {
    await register(page);
    await page.route("**/api/resumes/parse", (route) => route.continue({ url: slow.url }));
    await page.goto("/import");
    await page.getByLabel("Choose a file").setInputFiles(corpusFile("txt"));
    const bar = page.getByRole("progressbar");
    await expect(bar).toHaveAttribute("aria-valuetext", /Recognising .*, page 2 of 4/);
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByText("Reading was cancelled. The file is still here.")).toBeVisible();
    await expect.poll(() => slow.ended, "the server was told").toBe(1);

    await page.unroute("**/api/resumes/parse");
    await page.getByRole("button", { name: "Read it again" }).click();
    await expect(page.getByRole("heading", { name: "Review the import" })).toBeVisible();
  } finally {
    await slow.stop();
  }
});

test("a file that cannot be read is a clear problem with a way on", async ({ page }) => {
  await register(page);
  await page.goto("/import");
  const buffer = Buffer.from("%PDF-1.7 x");
  const broken = { name: "broken.pdf", mimeType: "application/pdf", buffer };
  await page.getByLabel("Choose a file").setInputFiles(broken);
  await expect(page.getByRole("alert")).toContainText("FILE_DAMAGED");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("alert")).toContainText("FILE_DAMAGED");
  await page.getByLabel("Choose a file").setInputFiles(corpusFile("docx"));
  await expect(page.getByRole("heading", { name: "Review the import" })).toBeVisible();
});

async function names(page: Page): Promise<string[]> {
  const { items } = await (await page.request.get("/api/base-resumes")).json();
  return items.map(({ name }: { name: string }) => name);
}

test.describe("on the Free plan with its slot in use", () => {
  let server: Awaited<ReturnType<typeof startFreeServer>>;
  test.beforeAll(async () => {
    server = await startFreeServer();
  });
  test.afterAll(() => server.stop());

  async function openSave(
    browser: Browser,
  ): Promise<{ page: Page; dialog: Locator; ways: Locator }> {
    const context = await browser.newContext({ baseURL: server.url });
    const page = await context.newPage();
    await register(page);
    await createResume(page, "Resume 1", sample);
    await reviewFile(page, await twoColumns(page));
    await page.getByRole("button", { name: "Save…" }).click();
    const dialog = page.getByRole("dialog", { name: "Save this import" });
    const ways = dialog.getByRole("region", { name: "The slot of your Free plan is in use" });
    await expect(ways).toContainText("Pro has 5 slots, Premium has 10 slots");
    await expect(dialog.getByRole("button", { name: "Save and open" })).toBeDisabled();
    return { page, dialog, ways };
  }

  test("the slot is freed after a download, and the import goes there", async ({ browser }) => {
    const { page, dialog, ways } = await openSave(browser);
    const download = page.waitForEvent("download");
    await ways.getByRole("button", { name: "Download Resume 1" }).click();
    const saved = JSON.parse(readFileSync(await (await download).path(), "utf8"));
    expect(saved.basics.name).toBe(sample.basics.name);

    await ways.getByRole("button", { name: "Delete Resume 1" }).click();
    await page
      .getByRole("dialog", { name: "Delete this resume?" })
      .getByRole("button", { name: "Delete for good" })
      .click();
    await expect(ways).toBeHidden();
    await dialog.getByRole("button", { name: "Save and open" }).click();
    await expect(page).toHaveURL(/\/resumes\//);
    expect(await names(page)).toEqual(["Juniper Hale"]);
    await page.close();
  });

  test("what is in the slot is replaced, after an explicit yes", async ({ browser }) => {
    const { page, dialog } = await openSave(browser);
    await dialog.getByRole("radio", { name: "Replace slot 1: Resume 1" }).check();
    const go = dialog.getByRole("button", { name: "Replace and open" });
    await expect(go).toBeDisabled();
    await dialog.getByRole("checkbox", { name: /^Yes, replace “Resume 1”/ }).check();
    await go.click();
    await expect(page).toHaveURL(/\/resumes\//);
    expect(await names(page)).toEqual(["Juniper Hale"]);
    await page.close();
  });
});

test("the whole way by keyboard alone", async ({ page }) => {
  await register(page);
  await leaveOver(page);
  await reviewFile(page, await twoColumns(page));
  const press = async (name: RegExp, key = "Enter") => {
    await tabTo(page, name);
    await page.keyboard.press(key);
  };
  if (
    await checks(page)
      .getByRole("button", { name: /^Looks right/ })
      .count()
  ) {
    await press(/^Looks right/);
  }
  await press(/^Leave out/);
  await expect(page.locator(":focus"), "the focus is not lost").not.toHaveCount(0);
  await press(/^Undo$/);
  await press(/^Put into…/);
  await tabTo(page, /^Section$/);
  await page.keyboard.type("Own sections");
  await press(/^Put it there$/);
  await expect(page.locator("input:focus, textarea:focus")).toHaveCount(1);
  await press(/^Save…$/);
  await press(/^Save and open$/);
  await expect(page).toHaveURL(/\/resumes\//);
});

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen = [];
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const now = document.activeElement;
      if (!(now instanceof HTMLElement)) return "";
      const labels = now instanceof HTMLSelectElement ? now.labels : undefined;
      const name = now.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? now.textContent;
      return (name ?? "").trim();
    });
    if (name.test(here)) return;
    seen.push(here);
  }
  throw new Error(`nothing called ${name} can be reached; seen: ${seen.join(" | ")}`);
}
