/** The main job from the first page to the file, with a keyboard alone; and the focus after every window. */

import { expect, test } from "@playwright/test";
import { expectGood } from "./good";
import { expectFocusKept, tabTo } from "./keyboard";
import { corpusFileAndPosting, twoColumns } from "./material";
import {
  createResume,
  expectSaved,
  newEmail,
  password,
  register,
  sample,
  storedResume,
} from "./steps";

test("a resume is imported, edited, checked, tailored and exported without a mouse", async ({
  page,
}) => {
  const { file, posting } = corpusFileAndPosting("pdf-1col");
  await page.goto("/register");
  await expect(page.getByRole("textbox", { name: "E-mail" })).toBeVisible();
  await tabTo(page, "E-mail");
  await page.keyboard.type(newEmail());
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Bring the resume you have")).toBeVisible();

  await tabTo(page, "Import a resume");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Drop a file here")).toBeVisible();
  await tabTo(page, /^Choose a file/);
  const choosing = page.waitForEvent("filechooser");
  await page.keyboard.press("Enter");
  await (await choosing).setFiles(file);
  await expect(page.getByRole("heading", { name: "Review the import" })).toBeVisible();
  await tabTo(page, "Save…");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Save this import" })).toBeVisible();
  await expectFocusKept(page, "in the window that saves");
  await tabTo(page, "Save and open");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/resumes\//);
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";

  await tabTo(page, /^Experience/);
  await page.keyboard.press("Enter");
  const section = page.getByRole("group", { name: "Experience", exact: true });
  const item = section.getByRole("button", { expanded: false }).first();
  await tabTo(page, ((await item.textContent()) ?? "").trim());
  await page.keyboard.press("Enter");
  await tabTo(page, "Position");
  const before = await page.getByRole("textbox", { name: "Position", exact: true }).inputValue();
  await page.keyboard.press("Home");
  await page.keyboard.type("Lead ");
  await expectSaved(page);
  await expect
    .poll(async () => (await storedResume(page, id)).resume.work?.[0]?.position)
    .toBe(`Lead ${before}`);

  await tabTo(page, "Job posting", 250);
  await page.keyboard.insertText(posting);
  await tabTo(page, "Check against this posting");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("img", { name: /^Score \d+ of 100/ })).toBeVisible();
  await expectFocusKept(page, "after the check");

  // Shift and Tab lead back to the tabs, the arrow to the next one.
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("open tailor");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: "Tailor", selected: true })).toBeVisible();
  await expectFocusKept(page, "after a command");
  await tabTo(page, /^Partial/, 250);
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /^Full/ })).toBeChecked();
  await tabTo(page, "Make a draft");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Rule-based", { exact: true })).toBeVisible();
  await expectFocusKept(page, "when the draft is there");
  await tabTo(page, /^Accept/);
  await page.keyboard.press("Space");
  await page.keyboard.press("Space");
  await tabTo(page, /^Apply \d+ edit/, 250);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/edits? applied/)).toBeVisible();
  await expectSaved(page);
  await expectFocusKept(page, "after the draft was applied");

  const download = page.waitForEvent("download");
  await tabTo(page, "Export", 250);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: /^PDF/ })).toBeFocused();
  await page.keyboard.press("Enter");
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
  await expect(page.getByRole("button", { name: "Export" })).toBeFocused();
});

test("the focus is where it was when a window closes", async ({ page }) => {
  await register(page);
  const { id } = await createResume(page, "Robin", sample);
  await page.goto("/");
  const more = page.getByRole("button", { name: "More for Robin" });
  await more.press("Enter");
  await page.getByRole("menuitem", { name: "Rename" }).press("Enter");
  await expect(page.getByRole("dialog", { name: "Rename resume" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(more).toBeFocused();

  await page.goto(`/resumes/${id}`);
  const help = page.getByRole("button", { name: "Keys and help" });
  await help.press("Enter");
  await expect(page.getByRole("dialog", { name: "Keys and help" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(help).toBeFocused();
  const commands = page.getByRole("button", { name: "All commands" });
  await commands.press("Enter");
  await expect(page.getByRole("dialog", { name: "All commands" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(commands).toBeFocused();

  await page.goto("/documents");
  const write = page.getByRole("button", { name: "Write a cover letter" });
  await write.press("Enter");
  await expect(page.getByRole("dialog", { name: "Write a cover letter" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(write).toBeFocused();
});

test.describe("a window of 1280 by 1024 pixels at 400 %", () => {
  test.use({ viewport: { width: 320, height: 256 }, reducedMotion: "reduce" });

  test("everything can be read and reached by scrolling in one direction", async ({ page }) => {
    await page.goto("/sign-in");
    await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
    await expectGood(page, "zoom-sign-in");
    await register(page);
    await page.goto("/");
    await page.getByRole("button", { name: "Play with a sample" }).click();
    await expect(page.getByText("This is a sample")).toBeVisible();
    const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    await expectGood(page, "zoom-editor");
    // Typing has room: the field and its label are in the window together.
    const city = page.getByRole("textbox", { name: "City" });
    await city.focus();
    await expect(city).toBeInViewport({ ratio: 1 });
    await page.keyboard.type("!");
    for (const panel of ["ats", "tailor", "write", "history"]) {
      await page.goto(`/resumes/${id}?view=assist&panel=${panel}`);
      await page.waitForLoadState("networkidle");
      await expectGood(page, `zoom-${panel}`);
    }
    await page.goto(`/resumes/${id}?view=page`);
    await expect(page.getByRole("img", { name: /^Page 1 of/ })).toBeVisible();
    await expectGood(page, "zoom-page");
    await page.goto("/documents?new=cover_letter");
    await expect(page.getByRole("dialog", { name: "Write a cover letter" })).toBeVisible();
    await expectGood(page, "zoom-letter-dialog");
    const write = page.getByRole("button", { name: "Write it" });
    await write.scrollIntoViewIfNeeded();
    await expect(write).toBeInViewport();
    await page.goto("/account");
    await expect(page.getByRole("heading", { name: "Plan and usage" })).toBeVisible();
    await expectGood(page, "zoom-account");
    await page.goto("/import");
    await page.getByLabel("Choose a file").setInputFiles(await twoColumns(page));
    await expect(page.getByRole("heading", { name: "Review the import" })).toBeVisible();
    await page.waitForLoadState("networkidle");
    await expectGood(page, "zoom-review");
  });
});
