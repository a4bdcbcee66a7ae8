/**
 * How long Chromium takes to print an HTML page as a PDF.
 *
 * usage: node chromium.mjs WEB PAGE.html OUT.pdf
 *
 * Prints one line of JSON: version, cold_ms (a new browser for each file) and warm_ms (one browser and one page, whose
 * text changes each time), each the lowest median of some batches. Playwright is taken from the folder WEB, Chromium from CHROMIUM or /usr/bin/chromium.
 */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const BATCHES = 4;
const COLD_ROUNDS = 3;
const WARM_ROUNDS = 15;

const [web, page, out] = process.argv.slice(2).map((path) => resolve(path));
const { chromium } = createRequire(join(web, "package.json"))("@playwright/test");
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const args = ["--no-sandbox", "--disable-background-networking", "--no-first-run"];

const cold = [];
for (let round = 0; round < BATCHES * COLD_ROUNDS; round += 1) {
  const profile = mkdtempSync(join(tmpdir(), "chromium-print-"));
  const started = performance.now();
  execFileSync(
    executablePath,
    ["--headless", ...args, `--user-data-dir=${profile}`, "--no-pdf-header-footer", `--print-to-pdf=${out}`, `file://${page}`],
    { stdio: "ignore" },
  );
  cold.push(performance.now() - started);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
if (!readFileSync(out).subarray(0, 4).equals(Buffer.from("%PDF"))) throw new Error("Chromium made no PDF");

const html = readFileSync(page, "utf8");
const browser = await chromium.launch({ executablePath, args });
const tab = await browser.newPage();
const warm = [];
for (let round = 0; round <= BATCHES * WARM_ROUNDS; round += 1) {
  const edited = html.replace("edit 0.", `edit ${round}.`);
  const started = performance.now();
  await tab.setContent(edited);
  await tab.pdf({ format: "A4" });
  if (round > 0) warm.push(performance.now() - started);
}
const version = `${browser.version()}, printing our own HTML export`;
await browser.close();

const middle = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
const quietest = (times, size) =>
  Math.min(...Array.from({ length: BATCHES }, (_, at) => middle(times.slice(at * size, (at + 1) * size))));
const figures = { cold_ms: quietest(cold, COLD_ROUNDS), warm_ms: quietest(warm, WARM_ROUNDS) };
console.log(JSON.stringify({ version, ...figures }));
