/** How texts are to be written; remembered for each resume on this device. */

import { useCallback, useState } from "react";
import type { Writer } from "@/api/writing";
import { isObject, isText } from "@/lib/json";

export type KeptWishes = {
  writer: Writer;
  tone: string;
  length: string;
  mode: "partial" | "full";
  redact: boolean;
};

const START: KeptWishes = {
  writer: "auto",
  tone: "professional",
  length: "medium",
  mode: "partial",
  redact: false,
};

/** What was kept, with the start value for everything that is missing or odd. */
export function readWishes(kept: unknown): KeptWishes {
  if (!isObject(kept)) return START;
  const word = <T extends string>(key: string, known: readonly T[], otherwise: T): T =>
    known.find((option) => option === kept[key]) ?? otherwise;
  return {
    writer: word("writer", ["auto", "rules", "model"], START.writer),
    mode: word("mode", ["partial", "full"], START.mode),
    tone: isText(kept["tone"]) ? kept["tone"] : START.tone,
    length: isText(kept["length"]) ? kept["length"] : START.length,
    redact: kept["redact"] === true,
  };
}

export function useWishes(resumeId: string) {
  const key = `rolerabbit.wishes.${resumeId}`;
  const [wishes, setWishes] = useState(() => load(key));
  const change = useCallback(
    (changes: Partial<KeptWishes>) =>
      setWishes((before) => {
        const next = { ...before, ...changes };
        try {
          localStorage.setItem(key, JSON.stringify(next));
        } catch {
          // A full shelf only means that the choice is not remembered.
        }
        return next;
      }),
    [key],
  );
  return [wishes, change] as const;
}

function load(key: string): KeptWishes {
  try {
    return readWishes(JSON.parse(localStorage.getItem(key) ?? "null"));
  } catch {
    return START;
  }
}
