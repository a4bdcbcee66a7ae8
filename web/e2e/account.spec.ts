import { expect, type Page, test } from "@playwright/test";
import { expectGood, looks } from "./good";
import { newEmail, password, register, secondWindow } from "./steps";
import { totp } from "./totp";

/** Makes an account through the page. */
async function registerByPage(page: Page): Promise<string> {
  const email = newEmail();
  await page.goto("/register");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText("Bring the resume you have")).toBeVisible();
  return email;
}

/** Sets two-step sign-in up on the account page; gives the secret and the recovery codes. */
async function setUpTwoFactor(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.getByRole("button", { name: "Set up" }).click();
  const ask = page.getByRole("dialog", { name: "Is it you?" });
  await ask.getByLabel("Your password").fill(password);
  await ask.getByRole("button", { name: "Go on" }).click();
  const scan = page.getByRole("dialog", { name: "Scan this with your authenticator app" });
  await expect(scan.getByRole("img", { name: /QR code/ })).toBeVisible();
  const secret = (await scan.locator("code").innerText()).replaceAll(" ", "");
  await scan.getByLabel("The code that the app shows now").fill(totp(secret));
  await scan.getByRole("button", { name: "Turn on" }).click();
  const shown = page.getByRole("dialog", { name: "Your recovery codes" });
  await expect(shown.locator("code")).toHaveCount(10);
  const codes = await shown.locator("code").allInnerTexts();
  await shown.getByRole("button", { name: "I have kept them" }).click();
  await expect(shown).toBeHidden();
  return { secret, codes };
}

test("signing in with a code of the authenticator app, then with a recovery code", async ({
  page,
}) => {
  const email = await registerByPage(page);
  await page.goto("/account");
  const { secret, codes } = await setUpTwoFactor(page);
  await expect(page.getByText("10 recovery codes are left.")).toBeVisible();
  for (const [code, left] of [
    [() => totp(secret, 1), 10],
    [() => codes[0] ?? "", 9],
  ] as const) {
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("heading", { name: "One more step" })).toBeVisible();
    await expect(page.getByLabel("Code")).toBeFocused();
    await page.keyboard.type("000000");
    await page.keyboard.press("Enter");
    await expect(page.getByText("The code is wrong or was used already")).toBeVisible();
    await page.getByLabel("Code").fill(code());
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Your resumes" })).toBeVisible();
    await page.goto("/account");
    await expect(page.getByText(`${left} recovery codes are left.`)).toBeVisible();
  }
});

test("a session elsewhere is seen and ended", async ({ browser, page }) => {
  const email = await registerByPage(page);
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto("/sign-in");
  await other.getByLabel("E-mail").fill(email);
  await other.getByLabel("Password").fill(password);
  await other.getByRole("button", { name: "Sign in" }).click();
  await expect(other.getByRole("heading", { name: "Your resumes" })).toBeVisible();
  await page.goto("/account");
  const sessions = page.getByRole("region", { name: "Where you are signed in" });
  await expect(sessions.getByText("this browser")).toHaveCount(1);
  await sessions.getByRole("button", { name: /^Sign out Chrome/ }).click();
  await expect(page.getByText("One session has ended.")).toBeVisible();
  await expect(sessions.getByText("You are signed in here and nowhere else.")).toBeVisible();
  await other.goto("/account");
  await expect(other.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  await context.close();
});

test("a changed password ends other sessions and keeps this one", async ({ browser, page }) => {
  const email = await registerByPage(page);
  const copy = await secondWindow(browser, page);
  await page.goto("/account");
  await page.getByLabel("Present password").fill("not my password");
  await page.getByLabel("New password").fill("a louder burrow");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("E-mail address or password is wrong")).toBeVisible();
  await page.getByLabel("Present password").fill(password);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Account", exact: true })).toBeVisible();
  // A copy of the old cookie is worth nothing.
  await copy.goto("/account");
  await copy.getByLabel("E-mail").fill(email);
  await copy.getByLabel("Password").fill("a louder burrow");
  await copy.getByRole("button", { name: "Sign in" }).click();
  await expect(copy.getByRole("heading", { name: "Account", exact: true })).toBeVisible();
  await copy.context().close();
});

test("an account ends only when its address is typed out", async ({ page }) => {
  const email = await registerByPage(page);
  await page.goto("/account");
  await page.getByRole("button", { name: "Delete account" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete account" });
  await dialog.getByLabel("Your password").fill(password);
  const confirm = dialog.getByRole("button", { name: "Delete my account" });
  await expect(confirm).toBeDisabled();
  await dialog.getByLabel(/^Type /).fill("somebody@example.org");
  await expect(confirm).toBeDisabled();
  await dialog.getByLabel(/^Type /).fill(email.toUpperCase());
  await confirm.click();
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  const reply = await page.request.post("/api/auth/login", { data: { email, password } });
  expect(reply.status()).toBe(401);
});

for (const { name, width, height, colorScheme } of looks) {
  test(`account and ways back in, ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    for (const path of [
      "/forgot-password",
      "/reset-password?token=x",
      "/reset-password",
      "/sign-in?step=code",
      "/sign-in?problem=SIGN_IN_PROVIDER_FAILED",
    ]) {
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      await expectGood(page, `${name}${path.replaceAll(/\W/g, "-")}`);
    }
    await page.goto("/verify-email?token=nonsense");
    await expect(page.getByText("This link is not valid any more")).toBeVisible();
    await expectGood(page, `${name}-verify-email`);
    await register(page);
    await page.goto("/account");
    await expect(page.getByText("You are signed in here and nowhere else.")).toBeVisible();
    await expectGood(page, `${name}-account-all`);
    await page.getByRole("button", { name: "Set up" }).click();
    await page.getByLabel("Your password").fill(password);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
    await expectGood(page, `${name}-account-scan`);
    const secret = (await page.getByRole("dialog").locator("code").innerText()).replaceAll(" ", "");
    await page.getByLabel("The code that the app shows now").fill(totp(secret));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Your recovery codes" })).toBeVisible();
    await expectGood(page, `${name}-account-codes`);
  });
}
