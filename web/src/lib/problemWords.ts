/** What went wrong, in the chosen language: the server says it in English. */

import { germanOnce } from "./germanOnce";
import { language } from "./language";

/** A code of the server: what happened, what to do, and what the server says of the latter in general. */
export type ProblemWords = { title: string; advice: string; english: string };

/** Every code, and what the server says of one case alone. */
type Words = typeof import("./messages/de-problems");

type Said = { title: string; detail: string };

let known: Words | undefined;

/** Fetches the words of the chosen language, where they are not the server's own. */
export const loadProblemWords = germanOnce(async () => {
  known = await import("./messages/de-problems");
});

/** The words for a problem; a case that is not known keeps what the server says, behind the advice. */
export function inWords(code: string, said: Said, isWaitKnown: boolean): Said {
  const words = known?.problems[code];
  const title = words?.title ?? said.title;
  const detail = words && said.detail !== "" ? detailOf(words, said.detail) : said.detail;
  return { title, detail: isWaitKnown ? detail.replace(WAIT, "") : detail };
}

function detailOf(words: ProblemWords, detail: string): string {
  if (detail === words.english) return words.advice;
  return known?.caseInWords(detail) ?? `${words.advice} ${detail}`;
}

/** What is left in the server's English of a detail that is otherwise in the chosen language. */
export function leftInEnglish(detail: string, said: unknown): string {
  const isLeft = language !== "en" && typeof said === "string" && said !== "";
  return isLeft && detail.endsWith(said) ? said : "";
}

/** The sentence that is needless beside the time itself. */
const WAIT =
  /^(Wait as long as the answer says, (then try again|or choose a plan with a higher limit)|Warten Sie so lange, wie die Antwort sagt, (und versuchen Sie es dann noch einmal|oder wählen Sie einen Tarif mit einer höheren Grenze))\.\s*/;
