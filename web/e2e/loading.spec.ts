/** A first visit: what a page needs is asked for at the same time, and each thing once. */

import { expect, type Route, test } from "@playwright/test";
import { createResume, register, sample } from "./steps";

test("the page of an address is on its way before the application runs", async ({ page }) => {
  await register(page);
  const { id } = await createResume(page, "Robin", sample);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const held: Route[] = [];
  await page.route("**/assets/start-*.js", (route) => {
    held.push(route);
  });
  await page.goto(`/resumes/${id}`, { waitUntil: "commit" });
  await expect
    .poll(() => asked.filter((path) => /\/editor-[^/]*\.js$/.test(path)).length)
    .toBeGreaterThan(0);
  await expect(page.getByRole("img", { name: "RoleRabbit" })).toBeVisible();
  expect(asked).toContain("/api/me");
  expect(asked).toContain(`/api/base-resumes/${id}`);
  await held[0]?.continue();
  await expect(page.getByRole("textbox", { name: "City" })).toBeVisible();
  for (const path of ["/api/me", `/api/base-resumes/${id}`]) {
    expect(
      asked.filter((one) => one === path),
      `${path} is asked for once`,
    ).toHaveLength(1);
  }
});

test("an answer that was asked for ahead is never shown when it is old", async ({ page }) => {
  await register(page);
  const { id } = await createResume(page, "Robin", sample);
  const held: Route[] = [];
  await page.route(`**/api/base-resumes/${id}`, async (route) => {
    if (route.request().method() === "GET" && held.length === 0) held.push(route);
    else await route.continue();
  });
  await page.goto(`/resumes/${id}`, { waitUntil: "commit" });
  await expect.poll(() => held.length).toBe(1);
  await held[0]?.continue();
  await page.getByRole("textbox", { name: "City" }).fill("Bergen");
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();
  await page.getByRole("link", { name: "Resumes", exact: true }).first().click();
  await page.goBack();
  await expect(page.getByRole("textbox", { name: "City" })).toHaveValue("Bergen");
});

test("what is not needed at first comes when the page is there", async ({ page }) => {
  await register(page);
  const { id } = await createResume(page, "Robin", sample);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`/resumes/${id}`, { waitUntil: "commit" });
  await expect(page.getByRole("img", { name: /^Page 1 of/ })).toBeVisible();
  const later = /\/assets\/(Movers|Tools|HistoryPanel|TailorPanel|WritePanel|DesignForm)-.*\.js$/;
  await expect.poll(() => asked.filter((path) => later.test(path)).length).toBe(6);
  const page1 = asked.indexOf("/api/render/preview");
  for (const [at, path] of asked.entries()) {
    if (later.test(path)) expect(at, path).toBeGreaterThan(page1);
  }
  // All of it is there without a network.
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await page.getByRole("tab", { name: "History" }).click();
  await expect(page.getByRole("tabpanel", { name: "History" })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("dialog", { name: "All commands" })).toBeVisible();
});

test("on a phone, pages that nobody looks at are not fetched for each word", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await register(page);
  const { id } = await createResume(page, "Robin", sample);
  const drawn: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/render/preview")) drawn.push(request.postData() ?? "");
  });
  await page.goto(`/resumes/${id}`);
  const city = page.getByRole("textbox", { name: "City" });
  await city.fill("B");
  for (const letter of "ergen sentrum") {
    await city.press(letter === " " ? "Space" : letter);
    await page.waitForTimeout(300);
  }
  expect(drawn.length, "nobody has looked yet").toBeLessThanOrEqual(1);
  await page.getByRole("tab", { name: "Page", exact: true }).click();
  await expect(page.getByRole("img", { name: /^Page 1 of/ })).toBeVisible();
  await expect.poll(() => drawn.at(-1)).toContain("Bergen sentrum");
  expect(drawn.length).toBeLessThanOrEqual(2);
});

test("scripts come packed to those who can unpack them, and whole to the others", async ({
  page,
}) => {
  const start = await (await page.request.get("/sign-in")).text();
  const path = /\/assets\/start-[^"]+\.js/.exec(start)?.[0] ?? "";
  const get = async (encoding: string) =>
    page.request.get(path, { headers: { "Accept-Encoding": encoding } });
  const packed = await get("gzip, deflate, br");
  const whole = await get("br;q=0, identity");
  expect(packed.headers()["content-encoding"]).toBe("br");
  expect(whole.headers()["content-encoding"]).toBeUndefined();
  expect(await packed.text()).toBe(await whole.text());
  expect(packed.headers()["etag"]).not.toBe(whole.headers()["etag"]);
  for (const reply of [packed, whole]) {
    expect(reply.headers()["vary"]).toContain("accept-encoding");
    expect(reply.headers()["content-type"]).toContain("javascript");
  }
});

test("a version that could not be drawn leaves no problem behind", async ({ page }) => {
  await register(page);
  const { id } = await createResume(page, "Robin", sample);
  await page.goto(`/resumes/${id}`);
  await expect(page.getByRole("img", { name: /^Page 1 of/ })).toBeVisible();
  await page.getByRole("tab", { name: "History" }).click();
  const json = { code: "INTERNAL", title: "No", detail: "", help: "/help#INTERNAL", status: 500 };
  await page.route("**/api/render/preview", (route) => route.fulfill({ status: 500, json }));
  await page.getByRole("button", { name: "Look" }).first().click();
  const problem = page.getByText("The page could not be drawn");
  await expect(problem).toBeVisible();
  await page.unroute("**/api/render/preview");
  await page.getByRole("button", { name: "Back to now" }).click();
  await expect(problem).toBeHidden();
});

test("a slow answer about the site keeps nobody from signing in", async ({ page }) => {
  await page.route("**/api/site", () => {});
  await page.goto("/sign-in", { waitUntil: "commit" });
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
});
