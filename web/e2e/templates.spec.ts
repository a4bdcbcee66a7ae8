/** The parts of the editor that an address names, on phones; and one's own resume in other templates. */

import { expect, test } from "@playwright/test";
import { expectGood } from "./good";
import { startFreeServer } from "./servers";
import {
  createResume,
  expectSaved,
  newEmail,
  password,
  register,
  sample,
  storedResume,
} from "./steps";

let id = "";

test.beforeEach(async ({ page }) => {
  await register(page);
  ({ id } = await createResume(page, "Robin", sample));
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("an address that names a panel opens the assistant with it", async ({ page }) => {
    const panels = { ats: "ATS check", tailor: "Tailor", write: "Write", history: "History" };
    for (const [panel, name] of Object.entries(panels)) {
      await page.goto(`/resumes/${id}?panel=${panel}`);
      const tab = page.getByRole("tab", { name, exact: true });
      await expect(tab).toHaveAttribute("aria-selected", "true");
      await expect(tab).toBeInViewport();
      await expect(page.getByRole("tab", { name: "Assist" })).toHaveAttribute(
        "aria-selected",
        "true",
      );
    }
    await page.getByRole("tab", { name: "Edit" }).click();
    await expect(page.getByRole("tab", { name: "Content" })).toBeVisible();
    await page.goto(`/resumes/${id}?section=work&panel=write`);
    await expect(page.getByRole("button", { name: "Add position" })).toBeVisible();
  });

  test("a tapped template shows the resume in it, among the templates", async ({ page }) => {
    await page.goto(`/resumes/${id}?form=design`);
    const sidebar = page.locator("label", { has: page.getByRole("radio", { name: /^Sidebar/ }) });
    await sidebar.tap();
    const picture = sidebar.getByRole("presentation", { includeHidden: true });
    await expect(picture).toBeVisible();
    const box = await picture.boundingBox();
    expect(box?.width, "as wide as the form").toBeGreaterThan(280);
    expect(box?.height, "a whole page").toBeGreaterThan(380);
    await expectGood(page, "small-template-tapped");
  });
});

test("pointing at a template shows the resume in it, and changes nothing", async ({ page }) => {
  await page.goto(`/resumes/${id}?form=design`);
  const sign = page.getByText(/: only a look, until you choose it$/);
  const label = (name: RegExp) =>
    page.locator("label", { has: page.getByRole("radio", { name }) }).first();
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/render/preview")) {
      asked.push(request.postDataJSON().resume["x-design"]?.template);
    }
  });
  const first = page.getByRole("img", { name: /^Page 1 of/ });
  await expect(first).toBeVisible();
  const before = await first.getAttribute("src");
  await label(/^Sidebar/).hover();
  await expect(sign).toHaveText(/^Sidebar/);
  await expect(label(/^Sidebar/).locator("img")).toBeVisible();
  expect(await first.getAttribute("src")).not.toBe(before);
  await expect(page.getByRole("radio", { name: /^Sidebar/ })).not.toBeChecked();
  await page.getByRole("heading", { level: 1 }).hover();
  await expect(sign).toHaveCount(0);
  // A template that comes below a mouse at rest is not looked at.
  const box = await label(/^Sidebar/).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) - 60);
  await page.mouse.wheel(0, 90);
  await page.waitForTimeout(600);
  await expect(sign).toHaveCount(0);
  await page.mouse.wheel(0, -90);
  await page.getByRole("heading", { level: 1 }).hover();
  // What was drawn once is kept as long as the resume is the same, also when another part was looked at.
  await page.getByRole("tab", { name: "Sections" }).click();
  await page.getByRole("tab", { name: "Design" }).click();
  await label(/^Sidebar/).hover();
  await expect(sign).toHaveText(/^Sidebar/);
  expect(asked.filter((template) => template === "sidebar")).toHaveLength(1);
  // Whoever only crosses a template asks for nothing.
  const compact = await label(/^Compact/).boundingBox();
  if (!compact) throw new Error("the template is not on the screen");
  await Promise.all([
    page.mouse.move(compact.x + 20, compact.y + 20),
    page.mouse.move(compact.x + 40, compact.y + 40),
    page.mouse.move(800, 10),
  ]);
  await page.waitForTimeout(400);
  expect(asked).not.toContain("compact");
  await label(/^Sidebar/).click();
  await expect(page.getByRole("radio", { name: /^Sidebar/ }).first()).toBeChecked();
  await expect(sign).toHaveCount(0);
  await expectSaved(page);
  expect((await storedResume(page, id)).resume).toMatchObject({
    "x-design": { template: "sidebar" },
  });
});

test("with the keyboard a template of another plan is looked at, and not chosen", async ({
  browser,
}) => {
  const server = await startFreeServer();
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  try {
    await page.request.post("/api/auth/register", { data: { email: newEmail(), password } });
    const { id: own } = await createResume(page, "Robin", sample);
    await page.goto(`/resumes/${own}?form=design`);
    const locked = page.getByRole("radio", { name: /In a paid plan$/ }).first();
    await expect(locked).toHaveAttribute("aria-disabled", "true");
    await locked.focus();
    await expect(page.getByText(/: only a look, until you choose it$/)).toBeVisible();
    await page.keyboard.press("Space");
    await expect(locked).not.toBeChecked();
    const stored = await storedResume(page, own);
    expect(stored.revision).toBe(1);
  } finally {
    await context.close();
    server.stop();
  }
});
