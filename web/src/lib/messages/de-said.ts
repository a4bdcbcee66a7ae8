/** The sentences of the server that its answers hold, in German. */

import { type Sentences, translator } from "../sentences";
import { advice } from "./problems/de-advice";
import { serverAdvice } from "./problems/server-advice";
import { drafts, steps } from "./said/de-drafts";
import { findings } from "./said/de-findings";
import { pages } from "./said/de-pages";
import { site } from "./said/de-site";
import { templates } from "./said/de-templates";

/** What to do about each code: the server gives it elsewhere, too. */
const advices: Sentences = Object.entries(serverAdvice).map(([code, english]) => [
  english,
  advice[code] ?? english,
]);

const sentence = translator(
  [...findings, ...drafts, ...pages, ...site, ...templates, ...advices],
  (name, value) => {
    if (name === "message") return finding(value);
    if (name === "problem") return page(value);
    if (name === "list" || name === "added") return withUnd(value);
    return undefined;
  },
);
const finding = translator(findings);
const page = translator(pages);
const step = translator(steps);

/** The same in German, or nothing where it is not known. */
export function inGerman(text: string): string | undefined {
  return sentence(text) ?? stepsInGerman(text);
}

function withUnd(list: string): string {
  return list.replace(/ and (?!.* and )/, " und ");
}

/** What was done to a text, as "Begins with what you did, puts the verb first and begins with a capital." */
function stepsInGerman(text: string): string | undefined {
  if (text === "") return undefined;
  const parts: string[] = [];
  let rest = text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, "");
  while (rest !== "") {
    const found = firstStep(rest);
    if (!found) return undefined;
    parts.push(found.german);
    rest = found.rest;
  }
  const last = parts.pop() ?? "";
  const all = parts.length > 0 ? `${parts.join(", ")} und ${last}` : last;
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}.`;
}

/** The shortest beginning that is a step, up to where the next one may begin. */
function firstStep(text: string): { german: string; rest: string } | undefined {
  for (const end of text.matchAll(/, | and |$/g)) {
    const german = step(text.slice(0, end.index));
    if (german !== undefined) return { german, rest: text.slice(end.index + end[0].length) };
  }
  return undefined;
}
