/** Catalogues of texts that lean on the English one. */

/** A catalogue in which texts may be missing; those that are there take what the English ones take. */
export type Partly<T> = T extends (...args: never[]) => unknown
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Item[]
    : T extends object
      ? { [Key in keyof T]?: Partly<T[Key]> }
      : T;

/** The catalogue with the English text wherever it has none; `Partly` is the type of what can be in the other. */
export function completed<T extends object>(english: T, other: object): T {
  const whole: T = { ...english };
  for (const key of keysOf(english)) {
    const mine = Object.entries(other).find(([name]) => name === key)?.[1];
    if (mine === undefined) continue;
    const theirs = english[key];
    whole[key] = isGroup(theirs) && isGroup(mine) ? completed(theirs, mine) : mine;
  }
  return whole;
}

function keysOf<T extends object>(value: T): Extract<keyof T, string>[] {
  const keys: Extract<keyof T, string>[] = [];
  for (const key in value) if (Object.hasOwn(value, key)) keys.push(key);
  return keys;
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
