/** Nothing that was typed is lost: the server is killed, the tab crashes, the session ends. */

import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { createResume, expectSaved, password, register, sample, storedResume } from "./steps";

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

/** The program on one port with one data folder, which can be killed in the middle of its work and started again. */
async function startOn(port: number, folder: string) {
  const program = process.env["ROLERABBIT_BIN"] ?? "../target/release/rolerabbit";
  const child = spawn(program, ["serve"], {
    stdio: "ignore",
    env: { PORT: String(port), ROLERABBIT_DATA_DIR: folder, LOG_LEVEL: "warn" },
  });
  const url = `http://127.0.0.1:${port}`;
  await expect
    .poll(
      () =>
        fetch(`${url}/healthz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true);
  const kill = () =>
    new Promise<void>((resolve) => {
      child.once("exit", () => resolve());
      child.kill("SIGKILL");
    });
  return { url, kill };
}

async function openSummary(page: Page, id: string, base = "") {
  await page.goto(`${base}/resumes/${id}?section=summary`);
  const summary = page.getByRole("textbox", { name: "Summary", exact: true });
  await expect(summary).toBeVisible();
  return summary;
}

test("a killed server costs nothing that was typed", async ({ browser }) => {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "rolerabbit-e2e-"));
  let server = await startOn(port, folder);
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  await register(page);
  const { id } = await createResume(page, "Robin", sample);
  const summary = await openSummary(page, id);
  await summary.fill("Saved before the blow.");
  await expectSaved(page);
  await server.kill();
  await summary.fill("Typed while the server was gone.");
  await page.getByRole("button", { name: "About you" }).click();
  await page.getByRole("textbox", { name: "Professional title" }).fill("Chief Rabbit");
  await expect(page.getByText("Offline – kept on this device")).toBeVisible();

  server = await startOn(port, folder);
  await expectSaved(page);
  expect((await storedResume(page, id)).resume.basics).toMatchObject({
    summary: "Typed while the server was gone.",
    label: "Chief Rabbit",
  });
  await context.close();
  await server.kill();
});

test("what a crashed tab could not send is sent by the next one", async ({ page, context }) => {
  await register(page);
  const { id } = await createResume(page, "Robin", sample);
  const summary = await openSummary(page, id);
  await context.route(`**/api/base-resumes/${id}`, (route) =>
    route.request().method() === "PATCH" ? route.abort() : route.continue(),
  );
  await summary.fill("Typed just before the crash.");
  await expect(page.getByText("Offline – kept on this device")).toBeVisible();
  const crash = page.waitForEvent("crash");
  page.goto("chrome://crash").catch(() => {});
  await crash;
  await page.close();
  await context.unrouteAll();

  const next = await context.newPage();
  // Another tab may still be at work, so a new one waits until the old one has been silent for a while.
  await next.clock.install({ time: Date.now() + 60_000 });
  const again = await openSummary(next, id);
  await expect(again).toHaveValue("Typed just before the crash.");
  await expect(next.getByText("Changes kept on this device were restored.")).toBeVisible();
  await next.clock.runFor(2000);
  await expectSaved(next);
  expect((await storedResume(next, id)).resume.basics?.summary).toBe(
    "Typed just before the crash.",
  );
  await next.clock.runFor(2000);
  await next.getByRole("button", { name: "Undo" }).click();
  await expect(again, "the crashed tab's steps can be undone").toHaveValue(sample.basics.summary);
});

test("a session that ends keeps what is typed until the next sign-in", async ({
  page,
  context,
}) => {
  await register(page);
  const { email } = (await (await page.request.get("/api/me")).json()).user;
  const { id } = await createResume(page, "Robin", sample);
  const summary = await openSummary(page, id);
  await context.clearCookies();
  await summary.fill("Typed after the session had ended.");
  await page.getByRole("link", { name: "Sign in" }).click();
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("textbox", { name: "Summary", exact: true })).toHaveValue(
    "Typed after the session had ended.",
  );
  await expectSaved(page);
  expect((await storedResume(page, id)).resume.basics?.summary).toBe(
    "Typed after the session had ended.",
  );
});

test("any two versions are compared change by change", async ({ page }) => {
  await register(page);
  const { id } = await createResume(page, "Robin", sample);
  const summary = await openSummary(page, id);
  await summary.fill("Rewritten.");
  await expectSaved(page);
  await page.goto(`/resumes/${id}?section=work&view=assist&panel=history`);
  await page.getByRole("button", { name: "Remove Analyst" }).click();
  await expectSaved(page);
  await page.getByRole("button", { name: "Compare: Revision 1" }).click();
  const compared = page.getByRole("region", { name: "What changed" });
  await expect(compared.getByText("2 changes")).toBeVisible();
  await expect(compared.getByText("Experience 2 (Analyst)")).toBeVisible();
  await expect(compared).toContainText("Rewritten.");
  await compared.getByRole("combobox", { name: "From" }).selectOption({ label: "Now" });
  await expect(compared.getByText("These two are the same.")).toBeVisible();
});
