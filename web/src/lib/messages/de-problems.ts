/** What every code of the server means, and what it says of one case alone, in German. */

import { fieldName } from "../fieldNames";
import { formatCount } from "../format";
import type { ProblemWords } from "../problemWords";
import { translator } from "../sentences";
import { advice } from "./problems/de-advice";
import { cases } from "./problems/de-cases";
import { faults, fields } from "./problems/de-fields";
import { titles } from "./problems/de-titles";
import { serverAdvice } from "./problems/server-advice";

export const problems: Readonly<Record<string, ProblemWords>> = Object.fromEntries(
  Object.entries(titles).map(([code, title]) => [
    code,
    { title, advice: advice[code] ?? "", english: serverAdvice[code] ?? "" },
  ]),
);

/** What the server says of one case, or nothing where that is not known. */
export function caseInWords(detail: string): string | undefined {
  return caseOf(detail) ?? fieldsInWords(detail);
}

const caseOf = translator(cases, (name, value) => {
  if (name === "place") return fieldName(value);
  if (name === "advice")
    return Object.values(problems).find(({ english }) => english === value)?.advice;
  if (name === "reason") return reasonOf(value);
  return counted(value);
});
const reasonOf = translator(cases);
const faultOf = translator(faults, (_, value) => counted(value));

/** Large numbers have their digits in groups. */
function counted(value: string): string | undefined {
  return /^\d{5,}$/.test(value) ? formatCount(Number(value)) : undefined;
}

/** The fields that are not acceptable, as "email: is not an e-mail address; password: …". */
function fieldsInWords(detail: string): string | undefined {
  const parts = detail.split(/; (?=[\w.]+: )/).map((part) => {
    const [, path = "", fault = ""] = /^([\w.]+): ([^]*)$/.exec(part) ?? [];
    return { name: fields[path] ?? path, fault: faultOf(fault) };
  });
  if (parts.some(({ fault }) => fault === undefined)) return undefined;
  return `${parts.map(({ name, fault }) => `${name}: ${fault}`).join("; ")}.`;
}
