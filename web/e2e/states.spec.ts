/** States that a person meets on the way: windows, menus, results and refusals, in every look. */

import { expect, type Page, test } from "@playwright/test";
import { expectGood, looks } from "./good";
import { corpusFileAndPosting } from "./material";
import { startFreeServer, startModel, startServer } from "./servers";
import {
  createResume,
  draftOf,
  expectSaved,
  newEmail,
  password,
  register,
  reviewFile,
  sample,
  saveImport,
  secondWindow,
} from "./steps";

const other = {
  basics: { name: "Robin Warren" },
  work: [
    { name: "Harbour Ltd", position: "Platform Engineer", highlights: ["Cut the run by half"] },
  ],
};

/** The part of the editor that a small window shows is in its address. */
const assist = (id: string, panel: string) => `/resumes/${id}?view=assist&panel=${panel}`;

/** Opens one of the windows behind the button for files. */
async function openExport(page: Page, item: RegExp): Promise<void> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

for (const { name, width, height, colorScheme } of looks) {
  test.describe(name, () => {
    test.use({ viewport: { width, height }, colorScheme });
    // The small look has the same colours; a wide one in the light is for people to look at.
    test.skip(name === "light" && process.env["SCREENSHOTS"] !== "1", "only for the pictures");
    const look = (page: Page, state: string) => expectGood(page, `${name}-${state}`);

    test("windows and menus of the editor", async ({ page }) => {
      await register(page);
      const { id } = await createResume(page, "Robin", sample);
      await createResume(page, "For ports", other);
      await page.goto(`/resumes/${id}?section=work`);
      await page.getByRole("button", { name: /^Data Engineer Meadow/ }).click();
      await look(page, "item-open");
      await page.getByRole("button", { name: "More for Data Engineer" }).click();
      await look(page, "item-menu");
      await page.keyboard.press("Escape");
      await page.keyboard.press("ControlOrMeta+k");
      await expect(page.getByRole("dialog", { name: "All commands" })).toBeVisible();
      await look(page, "commands");
      await page.keyboard.press("Escape");
      await page.keyboard.press("ControlOrMeta+Shift+f");
      await page.getByRole("textbox", { name: "Find", exact: true }).fill("SQL");
      await look(page, "find");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Export", exact: true }).click();
      await look(page, "export-menu");
      await page.keyboard.press("Escape");
      await openExport(page, /^What a parser sees/);
      await expect(page.getByText("Everything comes back")).toBeVisible();
      await look(page, "parser");
      await page.keyboard.press("Escape");
      await openExport(page, /^Copy into a form/);
      await expect(page.getByRole("dialog", { name: "Copy into a form" })).toBeVisible();
      await look(page, "paste");
      await page.keyboard.press("Escape");
      await openExport(page, /^Share a link/);
      const share = page.getByRole("dialog", { name: "Share a link" });
      await share.getByLabel("For whom").fill("Burrow Data, the second round");
      await share.getByRole("button", { name: "Make the link" }).click();
      await expect(share.getByRole("button", { name: /^Take back/ })).toBeVisible();
      await look(page, "share");
      await page.keyboard.press("Escape");
      await page.goto(assist(id, "history"));
      await page.getByRole("button", { name: "Save a named version" }).click();
      await page.getByRole("textbox", { name: "Name of the version" }).fill("Sent in November");
      await look(page, "version-name");
    });

    test("the assistant at work", async ({ page }) => {
      const { file, posting } = corpusFileAndPosting("pdf-1col");
      await register(page);
      await reviewFile(page, file);
      const id = await saveImport(page);
      await page.goto(assist(id, "ats"));
      await page.getByRole("textbox", { name: "Job posting" }).fill(posting);
      await page.getByRole("button", { name: "Check against this posting" }).click();
      await expect(page.getByRole("img", { name: /^Score \d+ of 100/ })).toBeVisible();
      await look(page, "report");
      const groups = page.locator("details:not([open]) > summary");
      while ((await groups.count()) > 0) await groups.first().click();
      await look(page, "report-open");
      await page.goto(assist(id, "tailor"));
      await page.getByRole("radio", { name: /^Full/ }).check();
      await look(page, "tailor-choice");
      await page.getByRole("button", { name: "Make a draft" }).click();
      await expect(page.getByRole("checkbox", { name: /^Accept edit/ }).first()).toBeVisible();
      await look(page, "tailor-draft");
      await page.getByRole("radio", { name: /^A copy/ }).check();
      await page.getByRole("button", { name: /^Apply \d+ edit/ }).click();
      await expect(page.getByText("Kept as a copy for this posting.")).toBeVisible();
      await look(page, "tailor-copies");
      await page.goto(assist(id, "write"));
      await expect(page.getByText("this server has no language model")).toBeVisible();
      await look(page, "write");
      await page.getByLabel("What to write").selectOption({ label: "Summary" });
      await page.getByRole("button", { name: "Make a draft" }).click();
      await expect(page.getByText("Rule-based")).toBeVisible();
      await look(page, "write-draft");
    });

    test("what stands in the way", async ({ browser, page }) => {
      await register(page);
      const { id } = await createResume(page, "Robin", sample);
      const { id: inactive } = await createResume(page, "For ports", other);
      await page.goto(`/resumes/${inactive}`);
      await expect(page.getByText("This is not your active resume.")).toBeVisible();
      await look(page, "view-only");
      await page.goto("/resumes/01990000-0000-7000-8000-000000000000");
      await expect(page.getByRole("alert")).toBeVisible();
      await look(page, "no-such-resume");

      await page.goto(`/resumes/${id}?section=summary`);
      const summary = page.getByRole("textbox", { name: "Summary", exact: true });
      await expect(summary).toBeVisible();
      const elsewhere = await secondWindow(browser, page);
      await elsewhere.goto(`/resumes/${id}?section=summary`);
      await expect(elsewhere.getByRole("textbox", { name: "Summary", exact: true })).toBeVisible();
      await page.context().setOffline(true);
      await summary.fill("Data engineer who was on a train.");
      await expect(page.getByText("Offline – kept on this device")).toBeVisible();
      await look(page, "offline");
      await elsewhere
        .getByRole("textbox", { name: "Summary", exact: true })
        .fill("Data engineer who was at home.");
      await expectSaved(elsewhere);
      await page.context().setOffline(false);
      await summary.press("End");
      await page.keyboard.type(" Really.");
      await expect(
        page.getByRole("dialog", { name: "This resume was changed elsewhere" }),
      ).toBeVisible();
      await look(page, "conflict");
      await elsewhere.context().close();
    });

    test("a page that does not come", async ({ page }) => {
      await register(page);
      await createResume(page, "Robin", sample);
      await page.goto("/");
      await page.route("**/assets/ApplicationsPage-*.js", (route) => route.abort());
      await page.getByRole("link", { name: "Applications" }).click();
      await expect(page.getByRole("heading", { name: "This page stopped working" })).toBeVisible();
      await look(page, "stopped");
      await page.goBack();
      await expect(page.getByRole("heading", { name: "Your resumes" })).toBeVisible();
      await page.goForward();
      await expect(page.getByRole("heading", { name: "This page stopped working" })).toBeVisible();
      await page.unroute("**/assets/ApplicationsPage-*.js");
      await page.getByRole("button", { name: "Load again" }).click();
      await expect(page.getByRole("heading", { name: "No applications yet" })).toBeVisible();
    });

    test("windows of the start page, the documents and the account", async ({ page }) => {
      await register(page);
      await createResume(page, "Robin", sample);
      await page.goto("/");
      await page.getByRole("button", { name: "More for Robin" }).click();
      await look(page, "slot-menu");
      await page.getByRole("menuitem", { name: "Delete" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await look(page, "slot-delete");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Your account" }).click();
      await look(page, "account-menu");
      await page.keyboard.press("Escape");

      await page.goto("/documents");
      await expect(page.getByText("No letters or portfolios yet")).toBeVisible();
      await look(page, "documents-empty");
      await page.request.post("/api/documents", { data: { name: "For the harbour" } });
      await page.reload();
      await page
        .getByRole("button", { name: /^Delete / })
        .first()
        .click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await look(page, "document-delete");
      await page.keyboard.press("Escape");

      await page.goto("/account");
      await page.getByLabel("Name of the key").fill("My own program");
      await page.getByRole("button", { name: "Create key" }).click();
      await expect(page.getByText("Copy the key now")).toBeVisible();
      await page.getByRole("button", { name: "Set up" }).click();
      const ask = page.getByRole("dialog", { name: "Is it you?" });
      await ask.getByLabel("Your password").fill(password);
      await ask.getByRole("button", { name: "Go on" }).click();
      await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
      await look(page, "two-factor");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Delete account" }).click();
      await expect(page.getByRole("dialog", { name: "Delete account" })).toBeVisible();
      await look(page, "account-delete");
      await page.context().clearCookies();
      for (const path of ["/forgot-password", "/reset-password?token=x", "/verify-email?token=x"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await look(page, path.replaceAll(/\W|token.*/g, ""));
      }
    });

    test("a letter and a portfolio with something in them", async ({ page }) => {
      await register(page);
      const { id } = await createResume(page, "Robin", sample);
      const posting = { title: "Data Engineer", company: "Harbour Ltd", text: TEXT };
      for (const [kind, call, path] of [
        ["letter", "generate-cover-letter", "documents"],
        ["portfolio", "generate-portfolio", "portfolios"],
      ] as const) {
        const data = { resume_id: id, ...(kind === "letter" ? { posting } : {}) };
        const proposed = await page.request.post(`/api/editor/ai/${call}`, { data });
        const draft = draftOf<{ id: string }>(await proposed.text());
        await page.goto(`/documents/drafts/${draft.id}`);
        await expect(page.getByRole("button", { name: "Keep as a document" })).toBeVisible();
        await look(page, `${kind}-proposal`);
        await page.getByRole("button", { name: "Keep as a document" }).click();
        await expect(page).toHaveURL(new RegExp(path === "documents" ? "letters" : path));
        await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeAttached();
        // The ways to download say what they are, also on a phone.
        const download = page.getByRole("button", { name: "Export" });
        await expect(download).toHaveText("Export");
        expect((await download.boundingBox())?.width).toBeGreaterThan(80);
        await look(page, `${kind}-kept`);
        await download.click();
        await expect(page.getByRole("menuitem", { name: /^PDF/ })).toBeInViewport({ ratio: 1 });
        await look(page, `${kind}-export`);
        await page.keyboard.press("Escape");
      }
      await page.goto("/documents");
      await expect(page.getByRole("heading", { name: "Portfolios" })).toBeVisible();
      await look(page, "documents-kept");
    });

    test("what an administrator sees of costs and health", async ({ browser }) => {
      const model = await startModel();
      const server = await startServer({
        OPENAI_BASE_URL: model.url,
        OPENAI_API_KEY: "k",
        AI_MONTHLY_BUDGET_USD: "1",
      });
      const context = await browser.newContext({
        baseURL: server.url,
        viewport: { width, height },
        colorScheme,
      });
      const page = await context.newPage();
      try {
        await server.administer(page.request);
        const { id } = await createResume(page, "Robin", sample);
        const data = { resume_id: id, section: "work" };
        await page.request.post("/api/editor/ai/generate-content", { data });
        await page.request.post("/api/resumes/parse", {
          multipart: {
            file: {
              name: "robin.json",
              mimeType: "application/json",
              buffer: Buffer.from(JSON.stringify(sample)),
            },
          },
        });
        await page.goto("/admin?tab=costs");
        const chart = page.getByRole("img", { name: /^Cost by day/ });
        await expect(chart).toBeVisible();
        await look(page, "admin-costs-some");
        await page.getByRole("tab", { name: "Calls" }).press("Enter");
        await expect(page.getByRole("img", { name: /^Calls by day: [1-9]/ })).toBeVisible();
        const day = new Intl.DateTimeFormat("en", {
          day: "numeric",
          month: "short",
          timeZone: "UTC",
        }).format(new Date());
        const table = page.getByRole("table", { name: "By day" });
        await expect(table.getByRole("row").filter({ hasText: day })).toBeVisible();
        await page.goto("/admin?tab=health");
        const reading = page.getByRole("region", { name: "Reading of files" });
        await expect(reading.getByRole("row").nth(1)).toContainText("100 %");
        await look(page, "admin-health-some");
      } finally {
        await context.close();
        server.stop();
        model.stop();
      }
    });

    test("a plan that has come to its end", async ({ browser }) => {
      const server = await startFreeServer();
      const context = await browser.newContext({
        baseURL: server.url,
        viewport: { width, height },
        colorScheme,
      });
      const page = await context.newPage();
      try {
        await page.request.post("/api/auth/register", { data: { email: newEmail(), password } });
        const { id } = await createResume(page, "Robin", sample);
        await page.goto("/");
        await expect(page.getByText("1/1 – upgrade for more")).toBeVisible();
        await look(page, "home-full");
        await page.goto(assist(id, "tailor"));
        await expect(page.getByText("Tailoring is part of Pro and Premium")).toBeVisible();
        await expect(page.getByRole("link", { name: "Compare the plans" })).toBeVisible();
        await look(page, "tailor-upgrade");
        await page.goto(`/resumes/${id}?form=design`);
        await expect(page.getByText("In a paid plan").first()).toBeVisible();
        await expect(page.getByRole("link", { name: "Compare the plans" })).toBeVisible();
        await look(page, "design-locked");
        await page.goto("/account");
        await expect(page.getByRole("heading", { name: "Plan and usage" })).toBeVisible();
        await look(page, "account-free");
        await page.goto("/documents?new=portfolio");
        await expect(page.getByText("Portfolios are written with Premium")).toBeVisible();
        await look(page, "portfolio-upgrade");
        await page.getByRole("dialog").getByRole("link", { name: "Compare the plans" }).click();
        const plans = page.getByRole("table").filter({ hasText: "Portfolios written for you" });
        await expect(plans).toBeInViewport();
        await expect(plans.getByRole("columnheader", { name: "Free Your plan" })).toBeVisible();
        await expect(plans.getByRole("row", { name: /^Templates/ })).toContainText("all");
        await expect(page.getByText("changed by whoever runs this server")).toBeVisible();
        await look(page, "plans");
      } finally {
        await context.close();
        server.stop();
      }
    });
  });
}

const TEXT =
  "Data Engineer\n\nRequirements\n- Python and SQL\n- Building data pipelines\n- Dashboards for colleagues\n\nHarbour Ltd runs the harbour's data platform, and you would be the person who keeps it reliable, documented and cheap to run for everybody who depends on it.";
