/**
 * Prints what the web app costs a visitor beside its targets, and fails where one is missed:
 * Lighthouse's scores of five pages, how soon a key is seen in a resume of six pages, and the sizes of the scripts.
 *
 * `cargo xtask bench web` builds everything and calls it; `ROLERABBIT_BIN` names the server, `CHROMIUM` the browser.
 */

import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer as createWebServer } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import lighthouse, { desktopConfig } from "lighthouse";
import { sixPages } from "./six-pages.mjs";

const SCORE_LEAST = 95;
const INTERACTION_MOST_MS = 100;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
/** Lighthouse measures a page so often; the middle score counts. */
const RUNS = Number(process.env["BENCH_RUNS"] ?? 3);
/** `BENCH_COLD=1`: the browser has none of the files yet, as at somebody's first visit. */
const IS_COLD = process.env["BENCH_COLD"] === "1";
/** `lighthouse`, `typing` or `sizes`, and of the first the page whose name begins so. */
const [only, pageWanted] = process.argv.slice(2);

const say = (line) => process.stdout.write(`${line}\n`);
let missed = 0;
let signedIn = false;

/** Says a figure, and whether its target is met. */
function figure(met, text) {
  if (!met) missed += 1;
  say(`${met ? "ok    " : "MISSED"}  ${text}`);
}

const port = await freePort();
const address = `http://127.0.0.1:${port}`;
const data = mkdtempSync(join(tmpdir(), "rolerabbit-bench-"));
const server = spawn(process.env["ROLERABBIT_BIN"] ?? "../target/release/rolerabbit", ["serve"], {
  env: {
    PATH: process.env["PATH"],
    PORT: String(port),
    ROLERABBIT_DATA_DIR: data,
    LOG_LEVEL: "warn",
  },
  stdio: ["ignore", "ignore", "inherit"],
});
const debugging = await freePort();
let browser;
try {
  await ready();
  browser = await chromium.launchPersistentContext(join(data, "browser"), {
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    viewport: { width: 1440, height: 900 },
    args: [`--remote-debugging-port=${debugging}`, "--no-sandbox", "--disable-quic"],
  });
  const page = await browser.newPage();
  if (!only || only === "lighthouse") await scoreAll(page);
  if (!only || only === "typing") await typing(page);
  if (!only || only === "sizes") sizes();
} finally {
  await browser?.close();
  server.kill();
  rmSync(data, { recursive: true, force: true });
}
process.exitCode = missed > 0 ? 1 : 0;

async function scoreAll(page) {
  say(
    `Lighthouse, middle of ${RUNS}: ${CATEGORIES.join(", ")}; target ${SCORE_LEAST}${IS_COLD ? "; nothing in the cache" : ""}`,
  );
  // What a browser does at its first page only is no cost of a page.
  await lighthouse(`${address}/sign-in`, { port: debugging, logLevel: "silent" });
  await score("sign-in", `${address}/sign-in`);
  await signIn(page);
  // Whoever begins without a resume sees the first steps in the editor from then on.
  await page.goto(address);
  await page.getByText("Bring the resume you have").waitFor();
  await score("start page, new account", `${address}/`);
  const { id } = await make(page, "/api/base-resumes", { name: "Six pages", resume: sixPages });
  await score("start page", `${address}/`);
  await score("editor, six pages", `${address}/resumes/${id}`);
  await score("import", `${address}/import`);
  const published = await publish(page);
  const front = await withoutPolicy();
  await score("published portfolio", front.at + published);
  front.stop();
}

async function score(name, target, devices = ["desktop", "phone"]) {
  if (pageWanted && !name.startsWith(pageWanted)) return;
  for (const device of devices) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) {
      const config = device === "desktop" ? desktopConfig : undefined;
      const flags = { port: debugging, disableStorageReset: !IS_COLD, logLevel: "silent" };
      const result = await lighthouse(target, { ...flags, onlyCategories: CATEGORIES }, config);
      if (!result) throw new Error(`Lighthouse has no result for ${target}`);
      runs.push(result.lhr);
    }
    const scores = CATEGORIES.map((category) =>
      middle(runs.map(({ categories }) => Math.round((categories[category]?.score ?? 0) * 100))),
    );
    const value = (audit) => middle(runs.map(({ audits }) => audits[audit]?.numericValue ?? 0));
    const [last] = runs.slice(-1);
    const at = new URL(last.finalDisplayedUrl).pathname;
    const isThere = at === new URL(target).pathname;
    const paint = `first paint ${Math.round(value("first-contentful-paint"))} ms, largest ${Math.round(value("largest-contentful-paint"))} ms`;
    const rest = `blocked ${Math.round(value("total-blocking-time"))} ms, shift ${value("cumulative-layout-shift").toFixed(3)}`;
    figure(
      isThere && scores.every((one) => one >= SCORE_LEAST),
      `${`${name}, ${device}`.padEnd(34)} ${scores.map((one) => String(one).padStart(3)).join(" ")}   ${paint}, ${rest}${isThere ? "" : ` (ended at ${at})`}`,
    );
    for (const fault of faultsOf(last)) say(`          ${fault}`);
  }
}

/** What costs points, with the first thing that is at fault. */
function faultsOf({ categories, audits }) {
  return CATEGORIES.flatMap((category) =>
    (categories[category]?.score ?? 0) * 100 >= SCORE_LEAST && process.env["BENCH_ALL"] !== "1"
      ? []
      : (categories[category]?.auditRefs ?? [])
          .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
          .map(({ id }) => {
            const items = audits[id]?.details?.items ?? [];
            const first = items[0]?.node?.snippet ?? items[0]?.description ?? items[0]?.url ?? "";
            return `${category}: ${id} ${audits[id]?.displayValue ?? ""} ${first}`;
          }),
  );
}

/** How long from a key to the next frame, while somebody types into a resume of six pages beside its preview. */
async function typing(page) {
  await signIn(page);
  const { id } = await make(page, "/api/base-resumes", { name: "Six pages", resume: sixPages });
  const drawn = page.waitForResponse((reply) => reply.url().endsWith("/api/render/preview"));
  await page.goto(`${address}/resumes/${id}?section=work`);
  const pages = (await (await drawn).json()).page_count;
  if (pages < 6) throw new Error(`the resume has ${pages} pages`);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => {
    window.presses = new Map();
    const watch = new PerformanceObserver((list) => {
      for (const { interactionId, name, duration } of list.getEntries()) {
        if (!interactionId || !name.startsWith("key")) continue;
        window.presses.set(
          interactionId,
          Math.max(window.presses.get(interactionId) ?? 0, duration),
        );
      }
    });
    watch.observe({ type: "event", durationThreshold: 16, buffered: false });
  });
  const section = page.getByRole("group", { name: "Experience", exact: true });
  await section.getByRole("button", { expanded: false }).first().click();
  for (const name of ["Position", "Highlights, line 1", "Highlights, line 3"]) {
    const field = page.getByRole("textbox", { name, exact: true }).first();
    await field.waitFor();
    await field.focus();
    await page.keyboard.press("End");
    await page.keyboard.type(
      " who plans the work of four teams in three countries and writes it down",
      {
        delay: 60,
      },
    );
  }
  await page.waitForTimeout(1000);
  const slow = await page.evaluate(() => [...window.presses.values()]);
  const count = await page.evaluate(() => performance.interactionCount ?? 0);
  // A press that is answered within 16 ms has no entry of its own.
  const all = [
    ...slow,
    ...Array.from({ length: Math.max(0, count - slow.length) }, () => 16),
  ].toSorted((a, b) => a - b);
  const at = (share) =>
    all[Math.min(all.length - 1, Math.ceil(all.length * share) - 1)] ?? Number.NaN;
  say(`From a key to the next frame, ${pages} pages, ${all.length} presses, in steps of 8 ms:`);
  figure(
    all.length > 100 && at(0.98) <= INTERACTION_MOST_MS,
    `middle ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms, 98 of 100 within ${at(0.98)} ms; target ${INTERACTION_MOST_MS} ms`,
  );
}

function sizes() {
  const told = spawnSync("node", ["budget.mjs"], { encoding: "utf8" });
  for (const line of told.stdout.trim().split("\n")) figure(!line.startsWith("TOO LARGE"), line);
}

async function signIn(page) {
  if (signedIn) return;
  await make(page, "/api/auth/register", {
    email: "bench@example.org",
    password: "a quiet burrow under the oak",
  });
  signedIn = true;
}

/** Writes a portfolio from the active resume and puts it on the web for everybody to find; gives its address. */
async function publish(page) {
  const { items } = await (await page.request.get(`${address}/api/base-resumes`)).json();
  const draft = await make(page, "/api/editor/ai/generate-portfolio", { resume_id: items[0].id });
  const accept = draft.passages.map(({ id }) => id);
  const { document } = await make(page, "/api/editor/ai/apply-draft", {
    draft_id: draft.id,
    accept,
    confirm_unsupported: accept,
    target: "document",
  });
  const path = `${address}/api/portfolios/${document.id}`;
  const { content, title, revision } = await (await page.request.get(path)).json();
  const saved = await page.request.patch(path, {
    headers: { "If-Match": `"${revision}"` },
    data: { title, content: { ...content, searchable: true } },
  });
  if (!saved.ok()) throw new Error(await saved.text());
  await make(page, `/api/portfolios/${document.id}/publish`, {
    revision: (await saved.json()).revision,
  });
  const list = await (await page.request.get(`${address}/api/documents`)).json();
  return `/p/${list.items.find(({ id }) => id === document.id).slug}`;
}

/** The server without its content security policy: a published page lets no script in, not even Lighthouse's. */
async function withoutPolicy() {
  const listen = await freePort();
  const front = createWebServer(async (request, response) => {
    const reply = await fetch(address + request.url, { headers: { accept: "*/*" } });
    const headers = Object.fromEntries(reply.headers);
    for (const name of ["content-security-policy", "content-encoding", "content-length"]) {
      delete headers[name];
    }
    response.writeHead(reply.status, headers);
    response.end(Buffer.from(await reply.arrayBuffer()));
  }).listen(listen, "127.0.0.1");
  return { at: `http://127.0.0.1:${listen}`, stop: () => front.close() };
}

async function make(page, path, body) {
  const reply = await page.request.post(address + path, { data: body });
  if (!reply.ok()) throw new Error(`${path}: ${await reply.text()}`);
  return reply.json();
}

async function ready() {
  for (let tries = 0; tries < 300; tries += 1) {
    const there = await fetch(`${address}/healthz`).catch(() => undefined);
    if (there?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the server did not start");
}

function middle(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** A port that nobody listens on. */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port: found } = probe.address();
      probe.close(() => resolve(found));
    });
  });
}
