/** Passkeys with an authenticator that Chromium plays: at a name, as browsers want it, not at a bare number. */

import { type CDPSession, expect, type Page, test as base } from "@playwright/test";
import { expectGood, looks } from "./good";
import { newEmail, password, register } from "./steps";

const test = base.extend({
  baseURL: async ({ baseURL }, provide) => provide(baseURL?.replace("127.0.0.1", "localhost")),
});

type Device = { cdp: CDPSession; authenticatorId: string };

/** A device that keeps passkeys and recognises its owner. */
async function plugIn(page: Page): Promise<Device> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
}

/** Without offers in the field for the address, which this device takes as soon as they are made. */
const withoutOffers = (page: Page) =>
  page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });

const recognise = ({ cdp, authenticatorId }: Device, isUserVerified: boolean) =>
  cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });

const keysOn = async ({ cdp, authenticatorId }: Device) =>
  (await cdp.send("WebAuthn.getCredentials", { authenticatorId })).credentials;

const section = (page: Page) => page.getByRole("region", { name: "Passkeys" });

/** Adds a passkey on the account page. */
async function add(page: Page, name: string): Promise<void> {
  await section(page).getByRole("button", { name: "Add a passkey" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a passkey" });
  await expect(dialog.getByLabel("Name of the passkey")).toHaveValue(/^Chrome on /);
  await dialog.getByLabel("Name of the passkey").fill(name);
  await dialog.getByLabel("Your password").fill(password);
  await dialog.getByRole("button", { name: "Go on" }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
}

test("a passkey is added, signs in, gets a name and is removed", async ({ page }) => {
  await withoutOffers(page);
  const device = await plugIn(page);
  await register(page);
  await page.goto("/account");
  await expect(section(page).getByText("You have no passkey yet.")).toBeVisible();
  await add(page, "This laptop");
  await expect(page.getByText("Your passkey is added.")).toBeVisible();
  const row = section(page).getByRole("listitem");
  await expect(row).toContainText("This laptop");
  await expect(row).toContainText("never used");
  const [key] = await keysOn(device);
  expect(key).toMatchObject({ rpId: "localhost", isResidentCredential: true });

  await signOut(page);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("heading", { name: "Your resumes" })).toBeVisible();
  await page.goto("/account");
  await expect(row).toContainText("last used");
  await expect(row).not.toContainText("never used");

  await row.getByRole("button", { name: "Rename This laptop" }).click();
  const naming = page.getByRole("dialog", { name: "Name the passkey" });
  await naming.getByLabel("Name of the passkey").fill("Old laptop");
  await page.keyboard.press("Enter");
  await expect(row).toContainText("Old laptop");
  await page.reload();
  await expect(row).toContainText("Old laptop");

  await row.getByRole("button", { name: "Remove Old laptop" }).click();
  const removing = page.getByRole("dialog", { name: "Remove the passkey “Old laptop”?" });
  await removing.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(page.getByText("The passkey is removed.")).toBeVisible();
  await expect(section(page).getByText("You have no passkey yet.")).toBeVisible();

  // The device still has it, the account does not.
  await signOut(page);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByText("This passkey opens no account here")).toBeVisible();
  await expectGood(page, "passkeys-unknown");
});

test("what a device refuses is said, and asked again", async ({ page }) => {
  await withoutOffers(page);
  const device = await plugIn(page);
  await register(page);
  await page.goto("/account");
  const dialog = page.getByRole("dialog", { name: "Add a passkey" });

  await section(page).getByRole("button", { name: "Add a passkey" }).click();
  await dialog.getByLabel("Your password").fill("not my password");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("E-mail address or password is wrong")).toBeVisible();
  await recognise(device, false);
  await dialog.getByLabel("Your password").fill(password);
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("No passkey came from your browser")).toBeVisible();
  expect(await keysOn(device)).toHaveLength(0);
  await recognise(device, true);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(section(page).getByRole("listitem")).toHaveCount(1);

  await add(page, "Once more");
  await expect(
    dialog.getByText("This device has a passkey for your account already"),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(section(page).getByRole("listitem")).toHaveCount(1);

  await recognise(device, false);
  await signOut(page);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByText("No passkey came from your browser")).toBeVisible();
  await recognise(device, true);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("heading", { name: "Your resumes" })).toBeVisible();
});

test("a browser offers passkeys where the address is typed", async ({ page }) => {
  await plugIn(page);
  await register(page);
  await page.goto("/account");
  await add(page, "This laptop");
  await expect(section(page).getByRole("listitem")).toHaveCount(1);
  // This device takes the offer by itself; a person clicks into the field.
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Your resumes" })).toBeVisible();
  await page.goto("/account");
  await expect(section(page).getByRole("listitem")).toContainText("last used");

  // One that opens nothing any more is said once, and the password still does.
  await section(page)
    .getByRole("button", { name: /^Remove / })
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }).click();
  await expect(section(page).getByText("You have no passkey yet.")).toBeVisible();
  const tries: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/auth/passkey")) tries.push(request.url());
  });
  await signOut(page);
  await expect(page.getByText("This passkey opens no account here")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveAttribute("autocomplete", "username webauthn");
  await page.waitForTimeout(1000);
  expect(tries).toHaveLength(1);
});

test("at a bare number the page says why there are no passkeys", async ({ page, baseURL }) => {
  const bare = (baseURL ?? "").replace("localhost", "127.0.0.1");
  await page.goto(`${bare}/sign-in`);
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toHaveCount(0);
  const data = { email: newEmail(), password };
  expect((await page.request.post(`${bare}/api/auth/register`, { data })).status()).toBe(201);
  await page.goto(`${bare}/account`);
  await expect(section(page)).toContainText(`On this machine open ${baseURL} instead.`);
  await expect(section(page).getByRole("button")).toHaveCount(0);
  await expectGood(page, "passkeys-bare-number");
});

for (const { name, ...look } of looks) {
  test.describe(`passkeys, ${name}`, () => {
    test.use({ viewport: look, colorScheme: look.colorScheme });
    test("are good in every state", async ({ page }) => {
      const device = await plugIn(page);
      await page.goto("/sign-in");
      await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toBeVisible();
      await expectGood(page, `${name}-passkeys-sign-in`);
      await register(page);
      await page.goto("/account");
      await expect(section(page).getByText("You have no passkey yet.")).toBeVisible();
      await section(page).getByRole("button", { name: "Add a passkey" }).click();
      await recognise(device, false);
      await page.getByRole("dialog").getByLabel("Your password").fill(password);
      await page.keyboard.press("Enter");
      await expect(page.getByText("No passkey came from your browser")).toBeVisible();
      await expectGood(page, `${name}-passkeys-add`);
      await page.keyboard.press("Escape");
      await recognise(device, true);
      await add(page, `A security key in the drawer ${"x".repeat(60)}`);
      await expect(section(page).getByRole("listitem")).toHaveCount(1);
      await expectGood(page, `${name}-passkeys-list`);
      await section(page)
        .getByRole("button", { name: /^Remove / })
        .click();
      const removing = page.getByRole("dialog", { name: /^Remove the passkey/ });
      const cut = await removing.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
      expect(cut).toBeLessThanOrEqual(0);
      await expectGood(page, `${name}-passkeys-remove`);
    });
  });
}

test("in German a passkey is added and signs in", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("rolerabbit.language", "de"));
  await withoutOffers(page);
  await plugIn(page);
  await register(page);
  await page.goto("/account");
  await expect(section(page).getByText("Sie haben noch keinen Passkey.")).toBeVisible();
  await section(page).getByRole("button", { name: "Passkey hinzufügen" }).click();
  await page.getByRole("dialog").getByLabel("Ihr Passwort").fill(password);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Ihr Passkey ist hinzugefügt.")).toBeVisible();
  await expectGood(page, "de-passkeys-list");
  await page.getByRole("button", { name: "Abmelden", exact: true }).click();
  await page.getByRole("button", { name: "Mit Passkey anmelden" }).click();
  await expect(page).toHaveURL(/\/$/);
});
