/** A walk through the editor as a person goes it, with captions; recorded picture by picture where that is asked for. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { corpusFileAndPosting } from "./material";
import { startServer } from "./servers";
import { expectSaved, registerByForm, saveImport } from "./steps";

/** Where the pictures go; absent: the walk is a test like any other, and nobody reads its captions. */
const frames = process.env["WALKTHROUGH_FRAMES"];

/** Keeps what the window shows, each picture with its time, until it is told to stop. */
async function record(page: Page, folder: string): Promise<() => Promise<number>> {
  mkdirSync(folder, { recursive: true });
  const session = await page.context().newCDPSession(page);
  const shown: { name: string; at: number }[] = [];
  session.on("Page.screencastFrame", ({ data, metadata, sessionId }) => {
    const name = `${String(shown.length).padStart(6, "0")}.jpg`;
    writeFileSync(join(folder, name), Buffer.from(data, "base64"));
    shown.push({ name, at: metadata.timestamp ?? 0 });
    void session.send("Page.screencastFrameAck", { sessionId });
  });
  await session.send("Page.startScreencast", { format: "jpeg", quality: 85, everyNthFrame: 1 });
  return async () => {
    await session.send("Page.stopScreencast");
    const lines = shown.flatMap(({ name, at }, index) => {
      const next = shown[index + 1]?.at ?? at + 2;
      return [`file '${name}'`, `duration ${Math.max(next - at, 0.02).toFixed(3)}`];
    });
    const last = shown.at(-1);
    writeFileSync(join(folder, "pictures.txt"), `${lines.join("\n")}\nfile '${last?.name}'\n`);
    return shown.length;
  };
}

/** Says in a line at the bottom what is about to be shown, and waits until it was read. */
async function say(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    document.querySelector("[data-caption]")?.remove();
    const caption = document.createElement("div");
    caption.dataset["caption"] = "";
    caption.setAttribute("aria-hidden", "true");
    caption.textContent = words;
    Object.assign(caption.style, {
      position: "fixed",
      insetInline: "0",
      bottom: "0",
      zIndex: "9999",
      padding: "0.7rem 1.5rem",
      font: "1.1rem/1.4 system-ui, sans-serif",
      color: "white",
      background: "rgb(20 20 30 / 0.88)",
      textAlign: "center",
      pointerEvents: "none",
    });
    document.body.append(caption);
  }, text);
  if (frames) await page.waitForTimeout(2600);
}

test("a walk through the editor", async ({ page }) => {
  const server = await startServer({});
  await page.goto(server.url);
  const stop = frames ? await record(page, frames) : undefined;
  await say(page, "RoleRabbit: bring the resume that you have.");
  await registerByForm(page);

  const { file, posting } = corpusFileAndPosting("pdf-1col");
  await say(page, "A PDF is imported. Nothing is stored before it was looked at.");
  await page.getByRole("button", { name: "Import a resume" }).click();
  await page.getByLabel("Choose a file").setInputFiles(file);
  await expect(page.getByRole("heading", { name: "Review the import" })).toBeVisible();
  await say(page, "Every value has its place on the original page; doubtful ones come first.");
  await saveImport(page);
  await expect(page.getByRole("img", { name: /^Page 1 of/ })).toBeVisible();

  await say(page, "The editor: forms on the left, the page that will be exported in the middle.");
  await page.getByRole("button", { name: /^Experience/ }).click();
  const section = page.getByRole("group", { name: "Experience", exact: true });
  await section.getByRole("button", { expanded: false }).first().click();
  const position = page.getByRole("textbox", { name: "Position", exact: true });
  await position.fill(`Lead ${await position.inputValue()}`);
  await expectSaved(page);
  await say(page, "Each change is saved at once, and never overwrites another device unseen.");

  await page.getByRole("textbox", { name: "Job posting" }).fill(posting);
  await say(page, "A job posting is pasted and compared.");
  await page.getByRole("button", { name: "Check against this posting" }).click();
  await expect(page.getByRole("img", { name: /^Score \d+ of 100/ })).toBeVisible();
  await say(page, "Every point has its reason and its place in the resume.");

  await page.getByRole("tab", { name: "Tailor" }).click();
  await page.getByRole("radio", { name: /^Full/ }).check();
  await page.getByRole("button", { name: "Make a draft" }).click();
  await expect(page.getByRole("checkbox", { name: /^Accept edit/ }).first()).toBeVisible();
  await say(
    page,
    "Tailoring proposes single edits, each with its reason. Nothing is applied unseen.",
  );
  await page
    .getByRole("checkbox", { name: /^Accept edit/ })
    .first()
    .uncheck();
  await say(page, "One is left out; the others are applied, and can be undone.");
  await page.getByRole("button", { name: /^Apply \d+ edit/ }).click();
  await expect(page.getByText(/edits? applied/)).toBeVisible();
  await expectSaved(page);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  await say(page, "The file is the page: PDF for people and machines, Word, text and more.");
  await page.getByRole("menuitem", { name: /^PDF/ }).click();
  await download;
  await say(page, "That is the way from a resume to an application.");

  await server.administer(page.request);
  await page.goto(`${server.url}/admin?tab=flags`);
  await say(page, "For those who run it: switches that every server follows within seconds.");
  await page.getByRole("button", { name: "Turn AI actions off" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Why?").fill("the provider has trouble");
  await say(page, "Each change has a reason.");
  await dialog.getByRole("button", { name: "Change" }).click();
  await expect(page.getByRole("button", { name: "Turn AI actions on" })).toBeVisible();
  await say(page, "Checking, editing and exporting go on; the editor says why writing is away.");
  await page.getByRole("button", { name: "Reset AI actions" }).click();
  await dialog.getByLabel("Why?").fill("the provider is back");
  await dialog.getByRole("button", { name: "Back to the environment" }).click();
  await expect(page.getByRole("button", { name: "Turn AI actions off" })).toBeVisible();
  for (const [tab, words] of [
    ["rollout", "A staged release: who has the editor, group by group."],
    ["costs", "What language models cost, against the budget of the month."],
    ["audit", "And the log of who changed what, when and why."],
  ] as const) {
    await page.goto(`${server.url}/admin?tab=${tab}`);
    await say(page, words);
  }
  server.stop();
  if (stop) expect(await stop(), "pictures of the walk").toBeGreaterThan(30);
});
