/** What the tests work on: documents of the corpus, postings of the data set. */

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";

const shared = resolve(import.meta.dirname, "../../../shared");
const corpus = process.env["CORPUS_DIR"] ?? join(shared, "corpus");
const data = process.env["DATA_DIR"] ?? join(shared, "data");

type CorpusDocument = { name: string; file: string; kind: string; language: string };
type Sentence = { idx: number; source: string; tokens: string[] };

/** The path of the first English document of a kind that shows two named positions. */
export function corpusFile(kind: string): string {
  const manifest: { documents: CorpusDocument[] } = readJson("manifest.json");
  const found = manifest.documents.find((document) => {
    if (document.kind !== kind || document.language !== "en") return false;
    const truth: { work?: { name?: string; position?: string }[] } = readJson(
      `${document.name}.json`,
    );
    const named = (truth.work ?? []).filter((item) => item.name && item.position);
    return named.length >= 2;
  });
  if (!found) throw new Error(`the corpus has no ${kind} with two positions`);
  return join(corpus, found.file);
}

function readJson(name: string) {
  return JSON.parse(readFileSync(join(corpus, name), "utf8"));
}

/** A real posting of at least `least` characters, put together from its sentences. */
export function posting(least: number, most: number): string {
  const lines = gunzipSync(readFileSync(join(data, "skillspan/dev.jsonl.gz")))
    .toString("utf8")
    .trim()
    .split("\n");
  const postings = new Map<string, string[]>();
  for (const line of lines) {
    const sentence: Sentence = JSON.parse(line);
    const key = `${sentence.source} ${sentence.idx}`;
    postings.set(key, [...(postings.get(key) ?? []), sentence.tokens.join(" ")]);
  }
  const texts = [...postings.values()].map((sentences) => sentences.join("\n"));
  const found = texts.find((text) => text.length >= least && text.length <= most);
  if (!found) throw new Error("no posting of that length");
  return found;
}
