import { expect, type Page, test } from "@playwright/test";
import { expectGood, looks } from "./good";
import { startServer } from "./servers";
import { createResume, newEmail, password, register, sample } from "./steps";

type Server = Awaited<ReturnType<typeof startServer>>;

/** Does something with a server of its own, whose administrator is signed in on `page`. */
async function administered(
  page: Page,
  settings: Record<string, string>,
  act: (server: Server) => Promise<void>,
): Promise<void> {
  const server = await startServer(settings);
  try {
    await server.administer(page.request);
    await act(server);
  } finally {
    server.stop();
  }
}

/** Gives the reason that every act asks for. */
async function confirm(page: Page, button: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: button })).toBeDisabled();
  await dialog.getByLabel("Why?").fill("as agreed in the meeting");
  await dialog.getByRole("button", { name: button }).click();
  await expect(dialog).toBeHidden();
}

test("an administrator changes a plan, which the user sees and the log keeps", async ({
  browser,
  page,
}) => {
  await administered(page, { DEFAULT_TIER: "free" }, async ({ url }) => {
    const context = await browser.newContext({ baseURL: url });
    const user = await context.newPage();
    const email = newEmail();
    await user.request.post("/api/auth/register", { data: { email, password } });
    await page.goto(`${url}/admin`);
    await page.getByLabel("Search by address or name").fill(email);
    await expect(page.getByText("1 account", { exact: true })).toBeVisible();
    await page.getByRole("link", { name: email }).click();
    await expect(page.getByRole("heading", { name: email })).toBeVisible();
    await expect(page.getByText("Free plan")).toBeVisible();
    await page.getByRole("button", { name: "Change the plan" }).click();
    await page.getByLabel("New plan").selectOption("pro");
    await confirm(page, "Change");
    await expect(page.getByText("Pro plan")).toBeVisible();
    await user.goto("/account");
    await expect(user.getByText("Pro plan")).toBeVisible();
    await page.getByRole("button", { name: "Suspend" }).click();
    await confirm(page, "Suspend");
    await expect(page.getByText("Suspended", { exact: true })).toBeVisible();
    await user.goto("/account");
    await user.getByLabel("E-mail").fill(email);
    await user.getByLabel("Password").fill(password);
    await user.getByRole("button", { name: "Sign in" }).click();
    await expect(user.getByText("This account is suspended")).toBeVisible();
    await page.goto(`${url}/admin?tab=audit`);
    await expect(page.getByText("tier free → pro")).toBeVisible();
    await expect(page.getByText("as agreed in the meeting")).toHaveCount(2);
    await context.close();
  });
});

test("a link of an administrator brings a new password", async ({ browser, page }) => {
  await administered(page, {}, async ({ url }) => {
    const context = await browser.newContext({ baseURL: url });
    const user = await context.newPage();
    const email = newEmail();
    await user.request.post("/api/auth/register", { data: { email, password } });
    await page.goto(`${url}/admin`);
    await page.getByRole("link", { name: email }).click();
    await page.getByRole("button", { name: "Link for a new password" }).click();
    await confirm(page, "Make the link");
    const link = await page.getByRole("alert").locator("code").innerText();
    await user.goto(link);
    await user.getByLabel("New password").fill("a louder burrow");
    await user.getByRole("button", { name: "Set the password" }).click();
    await expect(user.getByText("Your new password is set.")).toBeVisible();
    await user.getByRole("link", { name: "Sign in" }).click();
    await user.getByLabel("E-mail").fill(email);
    await user.getByLabel("Password").fill("a louder burrow");
    await user.getByRole("button", { name: "Sign in" }).click();
    await expect(user.getByText("Bring the resume you have")).toBeVisible();
    await context.close();
  });
});

test("the AI switched off: the page hides the actions and says why", async ({ page }) => {
  await administered(page, {}, async ({ url }) => {
    const reply = await page.request.post(`${url}/api/base-resumes`, {
      data: { name: "Robin", resume: sample },
    });
    const { id } = await reply.json();
    await page.goto(`${url}/resumes/${id}?view=assist&panel=write`);
    await expect(page.getByRole("button", { name: "Make a draft" })).toBeVisible();
    await page.goto(`${url}/admin?tab=flags`);
    await page.getByRole("button", { name: "Turn AI actions off" }).click();
    await confirm(page, "Change");
    await expect(page.getByRole("button", { name: "Turn AI actions on" })).toBeVisible();
    for (const panel of ["write", "tailor"]) {
      await page.goto(`${url}/resumes/${id}?view=assist&panel=${panel}`);
      await expect(page.getByText(/switched off/).first()).toBeVisible();
      await expect(page.getByRole("button", { name: "Make a draft" })).toHaveCount(0);
    }
    await page.goto(`${url}/resumes/${id}?view=assist&panel=ats`);
    await expect(page.getByRole("button", { name: /check/i }).first()).toBeVisible();
    await page.goto(`${url}/admin?tab=flags`);
    await page.getByRole("button", { name: "Reset AI actions" }).click();
    await confirm(page, "Back to the environment");
    await page.goto(`${url}/resumes/${id}?view=assist&panel=write`);
    await expect(page.getByRole("button", { name: "Make a draft" })).toBeVisible();
  });
});

test("full tailoring switched off is not offered", async ({ page }) => {
  await administered(page, {}, async ({ url }) => {
    const reply = await page.request.post(`${url}/api/base-resumes`, {
      data: { name: "Robin", resume: sample },
    });
    const { id } = await reply.json();
    const full = page.getByRole("radio", { name: /^Full/ });
    await page.goto(`${url}/resumes/${id}?view=assist&panel=tailor`);
    await expect(full).toBeVisible();
    const data = { value: false, reason: "as agreed in the meeting" };
    const path = `${url}/api/admin/flags/EDITOR_TAILOR_FULL_ENABLED`;
    expect((await page.request.put(path, { data })).status()).toBe(200);
    await page.reload();
    await expect(page.getByRole("button", { name: "Make a draft" })).toBeVisible();
    await expect(full).toHaveCount(0);
  });
});

test("who is outside of the release sees a friendly page and keeps data and account", async ({
  browser,
  page,
}) => {
  await administered(page, {}, async ({ url }) => {
    const context = await browser.newContext({ baseURL: url });
    const user = await context.newPage();
    await register(user);
    const { id } = await createResume(user, "Robin", sample);
    await page.goto(`${url}/admin?tab=rollout`);
    await page.getByRole("radio", { name: "Internal accounts" }).check();
    await page.getByRole("button", { name: "Apply" }).click();
    await confirm(page, "Apply");
    await expect(page.getByText("everyone → internal")).toBeVisible();
    for (const path of ["/", `/resumes/${id}`, "/import", "/documents"]) {
      await user.goto(path);
      await expect(
        user.getByRole("heading", { name: "The new editor is not open for you yet" }),
      ).toBeVisible();
    }
    await expectGood(user, "light-not-yet");
    const download = user.waitForEvent("download");
    await user.getByRole("link", { name: "Download everything" }).click();
    expect((await download).suggestedFilename()).toBe("rolerabbit-data.zip");
    await user.getByRole("link", { name: "Your account" }).click();
    await expect(user.getByRole("heading", { name: "Plan and usage" })).toBeVisible();
    await page.goto(`${url}/`);
    await expect(page.getByText("Bring the resume you have")).toBeVisible();
    await page.goto(`${url}/admin?tab=rollout`);
    await page.getByRole("radio", { name: "Everyone" }).check();
    await page.getByRole("button", { name: "Apply" }).click();
    await confirm(page, "Apply");
    await user.goto(`/resumes/${id}`);
    await expect(user.getByRole("tab", { selected: true }).first()).toBeVisible();
    await context.close();
  });
});

test("who is outside goes on to the present editor where there is one", async ({ page }) => {
  const legacy = await startServer({});
  const server = await startServer({ EDITOR_ROLLOUT: "internal", LEGACY_EDITOR_URL: legacy.url });
  try {
    const data = { email: newEmail(), password };
    await page.request.post(`${server.url}/api/auth/register`, { data });
    await page.goto(server.url);
    await expect(page.getByText("We are taking you there.")).toBeVisible();
    await page.waitForURL(`${legacy.url}/**`);
  } finally {
    server.stop();
    legacy.stop();
  }
});

for (const { name, width, height, colorScheme } of looks) {
  test(`administration, ${name}`, async ({ browser, page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await administered(page, { EDITOR_ROLLOUT: "pro:25" }, async ({ url }) => {
      const emails = Array.from({ length: 3 }, newEmail);
      const { request } = await browser.newContext({ baseURL: url });
      for (const email of emails) {
        await request.post("/api/auth/register", { data: { email, password } });
      }
      await page.goto(`${url}/admin`);
      await expect(page.getByText("4 accounts")).toBeVisible();
      await expectGood(page, `${name}-admin-users`);
      await page.getByLabel("Search by address or name").fill("nobody at all");
      await expect(page.getByText("No account fits.")).toBeVisible();
      await expectGood(page, `${name}-admin-no-users`);
      const reason = "as agreed in the meeting";
      await page.request.put(`${url}/api/admin/flags/AI_FEATURES_ENABLED`, {
        data: { value: false, reason },
      });
      for (const [tab, shown] of [
        ["flags", "Release of the editor"],
        ["rollout", "Steps so far"],
        ["audit", reason],
        ["costs", "No calls in this month."],
        ["health", "The server is ready"],
      ] as const) {
        await page.goto(`${url}/admin?tab=${tab}`);
        await expect(page.getByText(shown).first()).toBeVisible();
        await page.waitForLoadState("networkidle");
        const tabs = page.getByRole("tablist", { name: "Sections" }).getByRole("tab");
        const boxes = await tabs.evaluateAll((all) =>
          all.map((one) => one.getBoundingClientRect().top),
        );
        expect(new Set(boxes).size, "the tabs are one row").toBe(1);
        // The one that is chosen is in sight as a whole, wherever in the row it is.
        await expect(tabs.and(page.getByRole("tab", { selected: true }))).toBeInViewport({
          ratio: 1,
        });
        await expectGood(page, `${name}-admin-${tab}`);
      }
      await page.goto(`${url}/admin`);
      await page.getByRole("link", { name: emails[0] ?? "" }).click();
      await expect(page.getByRole("heading", { name: "What you can do" })).toBeVisible();
      await expectGood(page, `${name}-admin-user`);
      await page.getByRole("button", { name: "Mark as internal" }).click();
      await expectGood(page, `${name}-admin-reason`);
    });
  });
}
