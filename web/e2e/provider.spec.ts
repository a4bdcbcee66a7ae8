import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { expect, type Page, test } from "@playwright/test";
import { startServer } from "./servers";
import { password } from "./steps";
import { totp } from "./totp";

/** A certified implementation of OpenID Connect, and our server beside it. */
async function start() {
  const child = spawn(process.execPath, ["e2e/oidc-provider.mjs"], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const issuer = String((await lines.next()).value);
  const server = await startServer({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: "rolerabbit",
    OIDC_CLIENT_SECRET: "a secret of the test",
    OIDC_NAME: "The Warren",
  });
  child.stdin.write(`${server.url}/api/auth/oidc/callback\n`);
  await lines.next();
  return {
    url: server.url,
    stop: () => {
      server.stop();
      child.kill();
    },
  };
}

/** Signs in at the provider and agrees to what it asks. */
async function atProvider(page: Page, name: string): Promise<void> {
  await page.getByPlaceholder("Enter any login").fill(name);
  await page.getByPlaceholder("and password").fill("anything");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

test("signing in with a real provider, and connecting an account that exists", async ({
  browser,
  page,
}) => {
  const { url, stop } = await start();
  try {
    await page.goto(`${url}/documents`);
    await page.getByRole("link", { name: "Sign in with The Warren" }).click();
    await atProvider(page, "robin");
    await expect(page).toHaveURL(`${url}/documents`);
    await page.goto(`${url}/account`);
    await expect(page.getByRole("textbox", { name: "Your name" })).toHaveValue("Robin Warren");
    await expect(page.getByText("You sign in with a provider.")).toBeVisible();

    // Somebody with a password connects, and from then on comes in by the provider.
    const context = await browser.newContext();
    const other = await context.newPage();
    const data = { email: "clover@example.org", password };
    await other.request.post(`${url}/api/auth/register`, { data });
    await other.goto(`${url}/account`);
    await other.getByRole("link", { name: "Connect The Warren" }).click();
    await atProvider(other, "clover");
    await expect(other).toHaveURL(`${url}/account`);
    await expect(other.getByText("Connected")).toBeVisible();
    await other.getByRole("button", { name: "Set up" }).click();
    await other.getByLabel("Your password").fill(password);
    await other.keyboard.press("Enter");
    const secret = await other.getByRole("dialog").locator("code").innerText();
    await other.getByLabel("The code that the app shows now").fill(totp(secret));
    await other.keyboard.press("Enter");
    await other.getByRole("button", { name: "I have kept them" }).click();
    await other.getByRole("button", { name: "Sign out", exact: true }).click();
    await other.getByRole("link", { name: "Sign in with The Warren" }).click();
    // The provider knows the browser already; our own second step is asked for all the same.
    await expect(other.getByRole("heading", { name: "One more step" })).toBeVisible();
    await other.getByLabel("Code").fill(totp(secret, 1));
    await other.keyboard.press("Enter");
    await expect(other.getByRole("heading", { name: "Your resumes" })).toBeVisible();
    await context.close();
  } finally {
    stop();
  }
});

test("an address alone opens no account", async ({ page }) => {
  const { url, stop } = await start();
  try {
    const data = { email: "clover@example.org", password };
    await page.request.post(`${url}/api/auth/register`, { data });
    await page.request.post(`${url}/api/auth/logout`);
    await page.goto(`${url}/sign-in`);
    await page.getByRole("link", { name: "Sign in with The Warren" }).click();
    await atProvider(page, "clover");
    await expect(page.getByText("There is an account with your e-mail address.")).toBeVisible();
    expect((await page.request.get(`${url}/api/me`)).status()).toBe(401);
  } finally {
    stop();
  }
});
