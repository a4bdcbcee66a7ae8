/** What the server's source says: for tests alone, so that no sentence of it is forgotten here. */

import { readdirSync, readFileSync } from "node:fs";
import type { Sentences } from "../sentences";

const CRATES = new URL("../../../../crates/", import.meta.url);

/** The source of a file, without its comments and its own tests. */
export function sourceOf(path: string): string {
  const [code = ""] = readFileSync(new URL(path, CRATES), "utf8").split(/^#\[cfg\(test\)\]/m);
  return code.replaceAll(/^\s*\/\/.*$/gm, "");
}

/** The Rust files of a folder and all below it, as paths. */
export function sourcesBelow(folder: string): string[] {
  return readdirSync(new URL(folder, CRATES), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".rs"))
    .map((name) => folder + name.replaceAll("\\", "/"));
}

/** The texts between quotation marks that are more than a word and say something beside their values. */
export function textsIn(code: string): string[] {
  return [...code.matchAll(/'(?:\\.|[^\\'\n])'|"((?:[^"\\]|\\[^])*)"/g)]
    .flatMap(([, text]) => (text === undefined ? [] : [unescaped(text)]))
    .filter((text) => text.includes(" ") && /\p{L}{2}/u.test(plain(text)));
}

function unescaped(text: string): string {
  return text
    .replaceAll(/\\\n\s*/g, "")
    .replaceAll('\\"', '"')
    .replaceAll("\\n", "\n");
}

/** What stands in the parentheses or braces that begin behind each of these words, or up to the semicolon. */
export function after(code: string, words: RegExp): string[] {
  return [...code.matchAll(words)].map(({ 0: word, index }) => {
    const start = index + word.length;
    return /[({]$/.test(word) ? inside(code, start) : code.slice(start, code.indexOf(";\n", start));
  });
}

function inside(code: string, start: number): string {
  let depth = 1;
  for (let at = start; at < code.length; at += 1) {
    if ("({".includes(code.charAt(at))) depth += 1;
    if (")}".includes(code.charAt(at))) depth -= 1;
    if (depth === 0) return code.slice(start, at);
  }
  return code.slice(start);
}

/** The sentences that no pattern has, whatever the values are called; a part of a pattern's sentence is had, too. */
export function missingIn(sentences: Sentences, said: readonly string[]): string[] {
  const known = sentences.map(([english]) => plain(english));
  return said.filter((text) => !known.some((sentence) => sentence.includes(plain(text))));
}

const plain = (text: string) => text.replaceAll(/\{[^{}]*\}/g, "{}");
