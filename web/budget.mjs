/** Prints how much JavaScript a page needs before it can be used, and fails above the limit. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const LIMIT_BYTES = 200 * 1000;
const folder = new URL("dist/assets", import.meta.url).pathname;
const files = readdirSync(folder).filter((name) => name.endsWith(".js"));
const page = readFileSync(new URL("dist/index.html", import.meta.url), "utf8");
const entries = [...page.matchAll(/<script[^>]+src="\/assets\/([^"]+)"/g)].map(([, name]) => name);
if (entries.length === 0) throw new Error("dist/index.html starts no script");

/** A script and everything that it imports before it runs. */
function needed(name, known = new Set()) {
  if (known.has(name)) return known;
  known.add(name);
  const code = readFileSync(join(folder, name), "utf8");
  for (const [, other] of code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) {
    needed(other, known);
  }
  return known;
}

const size = (name) => gzipSync(readFileSync(join(folder, name)), { level: 6 }).length;
const chunkOf = (start) => files.find((name) => new RegExp(`^${start}-.{8}\\.js$`).test(name));
const pages = {
  start: [],
  editor: ["EditorPage"],
  import: ["ImportPage", "en-review"],
  "editor, German": ["EditorPage", "de", "de-assistant"],
  "import, German": ["ImportPage", "de", "de-review"],
};

let tooLarge = false;
for (const [name, chunks] of Object.entries(pages)) {
  const scripts = new Set(entries.flatMap((entry) => [...needed(entry)]));
  for (const chunk of chunks) {
    const file = chunkOf(chunk);
    if (!file) throw new Error(`the build has no chunk ${chunk}`);
    for (const other of needed(file)) scripts.add(other);
  }
  const bytes = [...scripts].reduce((sum, script) => sum + size(script), 0);
  const isOver = bytes > LIMIT_BYTES;
  tooLarge ||= isOver;
  process.stdout.write(
    `${isOver ? "TOO LARGE " : ""}JavaScript before the first use, ${name}: ` +
      `${(bytes / 1000).toFixed(1)} kB compressed of ${LIMIT_BYTES / 1000} kB, ${scripts.size} files\n`,
  );
}
if (tooLarge) process.exit(1);
