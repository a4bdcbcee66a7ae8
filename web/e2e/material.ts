/** What the tests work on: documents of the corpus and postings of the data set, or our own where those are not there. */

import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import type { UploadedFile } from "./steps";

const shared = resolve(import.meta.dirname, "../../../shared");
const corpus = process.env["CORPUS_DIR"] ?? join(shared, "corpus");
const data = process.env["DATA_DIR"] ?? join(shared, "data");

type CorpusDocument = { name: string; file: string; kind: string; language: string };
type Sentence = { idx: number; source: string; tokens: string[]; tags_knowledge: string[] };

/** A checkout alone has neither corpus nor data set: it tests with a resume and a posting of its own. */
const alone = ![join(corpus, "manifest.json"), join(data, "skillspan/dev.jsonl.gz")].every(
  existsSync,
);
const own = {
  file: resolve(import.meta.dirname, "fixtures/resume.pdf"),
  posting: resolve(import.meta.dirname, "../../crates/resume/cases/postings/backend.txt"),
};

/** The path of the first English document of a kind that shows two named positions. */
export function corpusFile(kind: string): string {
  if (alone) return own.file;
  const [first] = documents(kind);
  if (!first) throw new Error(`the corpus has no ${kind} with two positions`);
  return first.path;
}

/** A document of a kind and a real posting that name the most knowledge in common. */
export function corpusFileAndPosting(kind: string): { file: string; posting: string } {
  if (alone) return { file: own.file, posting: readFileSync(own.posting, "utf8") };
  const usual = postings().filter(({ text }) => text.length >= 800 && text.length <= 15_000);
  const pairs = documents(kind).flatMap(({ path, words }) =>
    usual.map(({ text, knowledge }) => {
      const shared = [...knowledge].filter((word) => words.has(word.toLowerCase())).length;
      return { file: path, posting: text, shared };
    }),
  );
  const [best] = pairs.toSorted((a, b) => b.shared - a.shared);
  if (!best) throw new Error("there is nothing to pair");
  return best;
}

function documents(kind: string): { path: string; words: Set<string> }[] {
  const manifest: { documents: CorpusDocument[] } = readJson("manifest.json");
  return manifest.documents.flatMap(({ name, file, ...document }) => {
    if (document.kind !== kind || document.language !== "en") return [];
    const truth: { work?: { name?: string; position?: string }[] } = readJson(`${name}.json`);
    const named = (truth.work ?? []).filter((item) => item.name && item.position);
    const words = JSON.stringify(truth)
      .toLowerCase()
      .match(/[\p{L}\p{N}+#]+/gu);
    return named.length < 2 ? [] : [{ path: join(corpus, file), words: new Set(words) }];
  });
}

function readJson(name: string) {
  return JSON.parse(readFileSync(join(corpus, name), "utf8"));
}

type Posting = { text: string; knowledge: Set<string> };

function postings(): Posting[] {
  const lines = gunzipSync(readFileSync(join(data, "skillspan/dev.jsonl.gz")));
  const found = new Map<string, Posting>();
  for (const line of lines.toString("utf8").trim().split("\n")) {
    const { source, idx, tokens, tags_knowledge }: Sentence = JSON.parse(line);
    const key = `${source} ${idx}`;
    const posting = found.get(key) ?? { text: "", knowledge: new Set() };
    posting.text += `${tokens.join(" ")}\n`;
    tokens.forEach((token, index) => {
      if (tags_knowledge[index] !== "O") posting.knowledge.add(token);
    });
    found.set(key, posting);
  }
  return [...found.values()];
}

/** A resume in two columns as a PDF, printed by the browser under test. */
export async function twoColumns(page: Page): Promise<UploadedFile> {
  const printer = await page.context().newPage();
  await printer.setContent(
    readFileSync(resolve(import.meta.dirname, "fixtures/two-columns.html"), "utf8"),
  );
  const buffer = await printer.pdf({ preferCSSPageSize: true });
  await printer.close();
  return { name: "two-columns.pdf", mimeType: "application/pdf", buffer };
}

/** A resume whose lines have no clear order: what is an employer and what a position can only be guessed. */
export function loose(): UploadedFile {
  const buffer = readFileSync(resolve(import.meta.dirname, "fixtures/loose.txt"));
  return { name: "loose.txt", mimeType: "text/plain", buffer };
}

/** A stored resume, exported by the server and photographed by the browser: a picture without any text in it. */
export async function scanOf(page: Page, id: string): Promise<UploadedFile> {
  const buffer = await photograph(page, id, "png");
  return { name: "scan.png", mimeType: "image/png", buffer };
}

/** The same as a scanner saves it: a PDF that is nothing but a picture. */
export async function scannedPdfOf(page: Page, id: string): Promise<UploadedFile> {
  const picture = await photograph(page, id, "jpeg");
  const printer = await page.context().newPage();
  await printer.setContent(
    `<style>@page { size: 210mm 297mm; margin: 0 } body { margin: 0 } img { display: block; width: 210mm }</style>
     <img src="data:image/jpeg;base64,${picture.toString("base64")}" alt="">`,
  );
  await printer.locator("img").evaluate((image: HTMLImageElement) => image.decode());
  const buffer = await printer.pdf({ preferCSSPageSize: true, pageRanges: "1" });
  await printer.close();
  return { name: "scan.pdf", mimeType: "application/pdf", buffer };
}

async function photograph(page: Page, id: string, type: "png" | "jpeg"): Promise<Buffer> {
  const reply = await page.request.post(`/api/base-resumes/${id}/export`, {
    data: { format: "html" },
  });
  const browser = page.context().browser();
  if (!browser) throw new Error("there is no browser");
  const camera = await browser.newPage({
    viewport: { width: 900, height: 1200 },
    deviceScaleFactor: 2,
    colorScheme: "light",
  });
  await camera.setContent(await reply.text());
  const picture = await camera.screenshot({ fullPage: true, type });
  await camera.close();
  return picture;
}
