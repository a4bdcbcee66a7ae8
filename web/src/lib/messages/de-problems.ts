/** What every code of the server means, in German. */

import type { ProblemWords } from "../problemWords";
import { advice } from "./problems/de-advice";
import { titles } from "./problems/de-titles";
import { serverAdvice } from "./problems/server-advice";

export const problems: Readonly<Record<string, ProblemWords>> = Object.fromEntries(
  Object.entries(titles).map(([code, title]) => [
    code,
    { title, advice: advice[code] ?? "", english: serverAdvice[code] ?? "" },
  ]),
);
