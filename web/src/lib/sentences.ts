/** Sentences that the server says in English, known by their pattern and said in another language with the same values. */

/** What the server says and what is said instead; `{a name}` stands for a value, which both have. */
export type Sentences = readonly (readonly [said: string, instead: string])[];

/** A value as it is said; the name is that in the pattern. Absent: as the server gave it. */
export type SayValue = (name: string, value: string) => string | undefined;

/** Gives the other wording of a text, or nothing where no pattern fits. */
export type Translate = (text: string) => string | undefined;

/** A sentence's pattern, with the names of its values. */
type Pattern = { start: string; shape: RegExp; names: string[]; instead: string };

/** What stands between braces. */
const VALUE = /\{([^{}]*)\}/g;

export function translator(sentences: Sentences, sayValue: SayValue = () => undefined): Translate {
  const whole = new Map<string, string>(sentences);
  // The one that says most of itself is meant: "Add {text}, if you have it" before "Add {text}".
  const patterns = sentences
    .filter(([said]) => said.includes("{"))
    .toSorted(([one], [two]) => weight(two) - weight(one))
    .map(([said, instead]) => patternOf(said, instead));
  return (text) => {
    const known = whole.get(text);
    if (known !== undefined) return known;
    for (const pattern of patterns) {
      const found = text.startsWith(pattern.start) ? pattern.shape.exec(text) : null;
      if (found)
        return filled(
          pattern,
          found.slice(1),
          (name, value) => sayValue(name, value) ?? whole.get(value) ?? value,
        );
    }
    return undefined;
  };
}

function weight(said: string): number {
  return said.replaceAll(VALUE, "").length;
}

function patternOf(said: string, instead: string): Pattern {
  const parts = said.split(VALUE);
  const shape = parts.map((part, at) => (at % 2 === 0 ? escaped(part) : "([^]*?)")).join("");
  const names = parts.filter((_, at) => at % 2 === 1);
  return { start: parts[0] ?? "", shape: new RegExp(`^${shape}$`), names, instead };
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^$()|[\]\\{}]/g, "\\$&");
}

function filled(
  { names, instead }: Pattern,
  values: string[],
  say: (name: string, value: string) => string,
) {
  return instead.replaceAll(VALUE, (_, name: string) =>
    say(name, values[names.indexOf(name)] ?? ""),
  );
}
