/** Limits say how long they last and what helps, in both languages. */

import { expect, type Page, test } from "@playwright/test";
import { startFreeServer } from "./servers";
import { createResume, newEmail, password, sample } from "./steps";

/** What a free account may have written within an hour. */
const HOURLY = 5;

async function usedUp(page: Page, url: string): Promise<string> {
  const data = { email: newEmail(), password };
  const registered = await page.request.post(`${url}/api/auth/register`, { data });
  expect(registered.status(), await registered.text()).toBe(201);
  const made = await page.request.post(`${url}/api/base-resumes`, {
    data: { name: "Robin", resume: sample },
  });
  expect(made.status(), await made.text()).toBe(201);
  const { id } = await made.json();
  for (let call = 0; call < HOURLY; call += 1) {
    const reply = await page.request.post(`${url}/api/editor/ai/generate-content`, {
      data: { resume_id: id, section: "summary" },
    });
    expect(reply.status(), await reply.text()).toBeLessThan(300);
  }
  return id;
}

const asked = { en: "Make a draft", de: "Entwurf machen" };
const told = {
  en: /^You can try again in \d+ minutes, at \d/,
  de: /^In \d+ Minuten, um \d\d:\d\d Uhr, können Sie es noch einmal versuchen\.$/,
};
const titles = {
  en: "The hourly limit of your plan is reached",
  de: "Die Grenze Ihres Tarifs für diese Stunde ist erreicht",
};

for (const language of ["en", "de"] as const) {
  test(`the hourly limit says how long to wait: ${language}`, async ({ page }) => {
    const server = await startFreeServer();
    try {
      const id = await usedUp(page, server.url);
      await page.addInitScript((one) => localStorage.setItem("rolerabbit.language", one), language);
      await page.goto(`${server.url}/resumes/${id}?view=assist&panel=write`);
      await page.getByRole("button", { name: asked[language], exact: true }).click();
      const alert = page.getByRole("alert");
      await expect(alert.getByText(titles[language])).toBeVisible();
      await expect(alert.getByText(told[language])).toBeVisible();
      await expect(alert).not.toContainText(/as the answer says|wie die Antwort sagt/);
      await expect(alert.getByRole("link", { name: /^(Compare|Tarife)/ })).toBeVisible();
      if (language === "en") return;
      const opening = page.waitForEvent("popup");
      await alert.getByRole("link", { name: "Hilfe zu diesem Fehler" }).click();
      const help = await opening;
      await expect(help.getByRole("heading", { name: "Hilfe zu Fehlern" })).toBeVisible();
      await expect(help.getByRole("heading", { name: titles.de })).toBeInViewport();
    } finally {
      server.stop();
    }
  });
}

test("when the time has come, the message says so", async ({ page }) => {
  const email = newEmail();
  await page.request.post("/api/auth/register", { data: { email, password } });
  const { id } = await createResume(page, "Robin", sample);
  await page.route("**/api/editor/ai/generate-content", (route) =>
    route.fulfill({
      status: 429,
      headers: { "content-type": "application/problem+json", "retry-after": "2" },
      json: { code: "AI_PROVIDER_BUSY", title: "Busy", detail: "", help: "/help#AI_PROVIDER_BUSY" },
    }),
  );
  await page.goto(`/resumes/${id}?view=assist&panel=write`);
  await page.getByRole("button", { name: "Make a draft" }).click();
  await expect(page.getByText(/^You can try again in \d seconds?, at /)).toBeVisible();
  await expect(page.getByText("You can try again now.")).toBeVisible();
});
