/**
 * Bold, italic and links inside texts: `**bold**`, `*italic*`, `[words](address)`, in documents that say so.
 * The same rules as the server's; both read crates/resume/cases/marks.json.
 */

import { addressOf, type Edit, setEdit } from "./edits";
import { isList, isObject, type Json, step } from "./json";
import { isMarked, isProse, MARKS_KEY, PROSE } from "./marked";

const LONGEST_LINK = 2000;

/** A piece of a text with one look. */
export type Span = { text: string; bold?: true; italic?: true; link?: string };

type Look = Omit<Span, "text">;

/** A character as it reads, its look, and where it stands in the text with marks. */
type Sign = { sign: string; look: Look; at: number };

export function spans(text: string): Span[] {
  return joined(signs(text));
}

/** The text without its marks. */
export function plain(text: string): string {
  return signs(text)
    .map(({ sign }) => sign)
    .join("");
}

/** A text of a document as it reads. */
export function reading(document: Json, text: string): string {
  return isMarked(document) ? plain(text) : text;
}

/** Backslashes before what would be read as marks. */
export function escaped(text: string): string {
  return signs(text).every(({ look }) => isPlain(look)) && plain(text) === text
    ? text
    : guarded(text);
}

/** The address to follow: web, mail and telephone addresses only, a bare domain with https. */
export function linkTarget(text: string): string | undefined {
  const url = text.trim();
  if (url === "" || url.length > LONGEST_LINK || /[\s\p{Cc}<>"`{}|\\^]/u.test(url))
    return undefined;
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(url)) return url;
  const host = url.split(/[/?#]/)[0] ?? "";
  return host.includes(".") && !/[:@]/.test(host) && !host.startsWith(".")
    ? `https://${url}`
    : undefined;
}

/** A text, and what is chosen in it. */
export type Chosen = { text: string; start: number; end: number };

/** Gives what is chosen a look, or takes it away where all of it has it. */
export function toggled(chosen: Chosen, kind: "bold" | "italic"): Chosen {
  return restyled(chosen, (all) => {
    const off = all.every(({ sign, look }) => look[kind] || /\s/.test(sign));
    return (look) => cleaned({ ...look, [kind]: !off });
  });
}

/** Lets what is chosen lead to an address, or nowhere. */
export function linked(chosen: Chosen, link: string | undefined): Chosen {
  return restyled(chosen, () => (look) => cleaned({ ...look, link }));
}

/** A look with the keys only that say something. */
function cleaned(look: {
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  link?: string | undefined;
}): Look {
  return {
    ...(look.bold && { bold: true as const }),
    ...(look.italic && { italic: true as const }),
    ...(look.link !== undefined && { link: look.link }),
  };
}

/** The look that all of what is chosen has. */
export function lookOf({ text, start, end }: Chosen): Look {
  const all = signs(text).filter(({ sign, at }) => at >= start && at < end && !/\s/.test(sign));
  const first = all[0]?.look;
  if (!first) return {};
  const has = (kind: "bold" | "italic") => all.every(({ look }) => look[kind]);
  const link = all.every(({ look }) => look.link === first.link) ? first.link : undefined;
  return cleaned({ bold: has("bold"), italic: has("italic"), link });
}

/** The changes after which a document's texts carry marks and still read as they did. */
export function turnedOn(document: Json): Edit[] {
  if (isMarked(document)) return [];
  const edits: Edit[] = [setEdit({ field: [MARKS_KEY] }, step(document, MARKS_KEY), true)];
  const walk = (value: Json, path: string[]) => {
    if (typeof value === "string" && isProse(path)) {
      const after = escaped(value);
      if (after !== value) edits.push(setEdit(addressOf(document, path), value, after));
    } else if (isList(value)) {
      value.forEach((one, index) => walk(one, [...path, String(index)]));
    } else if (isObject(value)) {
      Object.entries(value).forEach(([key, one]) => walk(one, [...path, key]));
    }
  };
  walk(document, []);
  return edits;
}

/** A value of one document as the other one writes it. */
export function carriedOver(value: Json, from: Json, to: Json, prose = false): Json {
  const [marked, wanted] = [isMarked(from), isMarked(to)];
  if (marked === wanted) return value;
  if (typeof value === "string") {
    if (!prose) return value;
    return marked ? plain(value) : escaped(value);
  }
  if (isList(value)) return value.map((one) => carriedOver(one, from, to, prose));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, carriedOver(one, from, to, PROSE.has(key))]),
  );
}

/** Writes pieces as one text; a backslash stands only where it is needed. */
export function marked(pieces: readonly Span[]): string {
  const bare = written(pieces, (text) => text);
  const wanted = pieces.flatMap(({ text, ...look }) =>
    Array.from(text, (sign) => ({ sign, look, at: 0 })),
  );
  const found = signs(bare);
  const same =
    found.length === wanted.length &&
    found.every(({ sign, look }, index) => {
      const other = wanted[index];
      return other && sign === other.sign && (/\s/.test(sign) || alike(look, other.look));
    });
  return same ? bare : written(pieces, guarded);
}

function restyled(chosen: Chosen, change: (all: Sign[]) => (look: Look) => Look): Chosen {
  const all = signs(chosen.text);
  const inside = ({ at }: Sign) => at >= chosen.start && at < chosen.end;
  let first = all.findIndex(inside);
  let last = all.findLastIndex(inside);
  while (first <= last && /\s/.test(all[first]?.sign ?? "")) first += 1;
  while (last >= first && /\s/.test(all[last]?.sign ?? "")) last -= 1;
  if (first < 0 || last < first) return chosen;
  const to = change(all.slice(first, last + 1));
  const changed = all.map((one, index) =>
    index >= first && index <= last ? { ...one, look: to(one.look) } : one,
  );
  const text = marked(joined(changed));
  const now = signs(text);
  const start = now[first]?.at ?? 0;
  const end = now[last];
  return { text, start, end: end ? end.at + end.sign.length : start };
}

function isPlain({ bold, italic, link }: Look): boolean {
  return !bold && !italic && link === undefined;
}

function alike(one: Look, other: Look): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.link === other.link;
}

function joined(all: readonly Sign[]): Span[] {
  const found: Span[] = [];
  for (const { sign, look } of all) {
    const last = found.at(-1);
    if (last && alike(last, look)) last.text += sign;
    else found.push({ text: sign, ...look });
  }
  return found;
}

function guarded(text: string): string {
  return text.replace(/[*[\]\\]/g, String.raw`\$&`);
}

function written(pieces: readonly Span[], guard: (text: string) => string): string {
  const groups: { link: string | undefined; text: string }[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const text = emphasised(piece, guard);
    if (last && last.link === piece.link) last.text += text;
    else groups.push({ link: piece.link, text });
  }
  return groups
    .map(({ link, text }) => {
      const address = link?.replaceAll("(", "%28").replaceAll(")", "%29");
      return address === undefined ? text : `[${text}](${address})`;
    })
    .join("");
}

/** Blanks at the edges stay outside the marks, which would not be read otherwise. */
function emphasised({ text, bold, italic }: Span, guard: (text: string) => string): string {
  const mark = "*".repeat((bold ? 2 : 0) + (italic ? 1 : 0));
  const line = (one: string) => {
    const words = one.trim();
    if (words === "" || mark === "") return guard(one);
    const begin = one.indexOf(words);
    return `${one.slice(0, begin)}${mark}${guard(words)}${mark}${one.slice(begin + words.length)}`;
  };
  return text.split("\n").map(line).join("\n");
}

/** Reads a text sign by sign, each with its look. */
function signs(text: string): Sign[] {
  const found: Sign[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (start > 0) found.push({ sign: "\n", look: {}, at: start - 1 });
    new Line(line, start, found).read(0, line.length, {});
    start += line.length + 1;
  }
  return found;
}

class Line {
  /** How many characters the marks of a line may look at before the rest is taken as it is. */
  private looks = 200_000;

  private readonly text: string;
  private readonly start: number;
  private readonly found: Sign[];

  constructor(text: string, start: number, found: Sign[]) {
    this.text = text;
    this.start = start;
    this.found = found;
  }

  read(start: number, end: number, look: Look): void {
    let at = start;
    while (at < end) {
      const sign = this.text[at] ?? "";
      if (this.isGuard(at, end)) {
        this.push(at + 1, look);
        at += 2;
      } else if (sign === "*") at = this.emphasis(at, end, look);
      else if (sign === "[" && look.link === undefined) at = this.link(at, end, look);
      else at = this.push(at, look);
    }
  }

  private push(at: number, look: Look): number {
    const sign = String.fromCodePoint(this.text.codePointAt(at) ?? 0);
    this.found.push({ sign, look, at: this.start + at });
    return at + sign.length;
  }

  private isGuard(at: number, end: number): boolean {
    return this.text[at] === "\\" && at + 1 < end && "*[]\\".includes(this.text[at + 1] ?? " ");
  }

  private emphasis(at: number, end: number, look: Look): number {
    const count = this.run(at, end);
    const inner = at + count;
    const opens = inner < end && !/\s/.test(this.text[inner] ?? " ");
    const close = opens ? this.closing(inner, end, count) : undefined;
    if (close === undefined) {
      for (let one = at; one < inner; one += 1) this.push(one, look);
      return inner;
    }
    const more: Look = { ...look };
    if (count >= 2) more.bold = true;
    if (count % 2 === 1) more.italic = true;
    this.read(inner, close, more);
    return close + count;
  }

  private run(at: number, end: number): number {
    let to = at;
    while (to < end && this.text[to] === "*") to += 1;
    return to - at;
  }

  private closing(inner: number, end: number, count: number): number | undefined {
    if (count > 3) return undefined;
    let at = inner;
    while (at < end) {
      this.looks -= 1;
      if (this.looks < 0) return undefined;
      if (this.isGuard(at, end)) at += 2;
      else if (this.text[at] === "[") at = this.address(at, end)?.after ?? at + 1;
      else if (this.text[at] === "*") {
        const here = this.run(at, end);
        const afterWords = at > inner && !/\s/.test(this.text[at - 1] ?? " ");
        if (afterWords && (here === count || (here === 3 && count < 3))) return at + here - count;
        at += here;
      } else at += 1;
    }
    return undefined;
  }

  private link(at: number, end: number, look: Look): number {
    const found = this.address(at, end);
    if (!found) return this.push(at, look);
    this.read(at + 1, found.labelEnd, { ...look, link: found.link });
    return found.after;
  }

  private address(at: number, end: number) {
    let labelEnd = at + 1;
    for (; labelEnd < end && this.text[labelEnd] !== "]"; labelEnd += 1) {
      this.looks -= 1;
      if (this.looks < 0 || this.text[labelEnd] === "[") return undefined;
      if (this.isGuard(labelEnd, this.text.length)) labelEnd += 1;
    }
    const words = this.text.slice(at + 1, labelEnd).trim();
    if (labelEnd + 1 >= end || words === "" || this.text[labelEnd + 1] !== "(") return undefined;
    const begin = labelEnd + 2;
    const close = this.text.slice(begin, Math.min(end, begin + LONGEST_LINK + 1)).indexOf(")");
    const link = close < 0 ? undefined : linkTarget(this.text.slice(begin, begin + close));
    return link === undefined ? undefined : { labelEnd, after: begin + close + 1, link };
  }
}
