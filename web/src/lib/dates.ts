/** Dates as people type them, read as the ISO forms that a resume stores. */

/** What a typed date means: a date to store, "still going on", or nothing that we know. */
export type ReadDate = { kind: "date"; iso: string } | { kind: "present" } | { kind: "unknown" };

const PRESENT = new Set(
  (
    "present now current currently today ongoing to_date until_now till_now " +
    "heute jetzt aktuell derzeit laufend bis_heute bis_jetzt gegenwart gegenwärtig " +
    "présent aujourd’hui aujourd'hui actuel en_cours à_ce_jour " +
    "actualidad actualmente presente hoy oggi attuale in_corso heden"
  )
    .split(" ")
    .map((word) => word.replaceAll("_", " ")),
);

/** The names of each month; three letters or more of the beginning of one are enough. */
const MONTHS: readonly (readonly string[])[] = [
  "january januar jänner janvier enero gennaio janeiro januari",
  "february februar feber février fevrier febrero febbraio fevereiro februari",
  "march märz maerz mrz mars marzo março marco maart",
  "april avril abril aprile",
  "may mai mayo maggio maio mei",
  "june juni juin junio giugno junho",
  "july juli juillet julio luglio julho",
  "august août aout agosto augustus",
  "september septembre septiembre settembre setembro",
  "october oktober octobre octubre ottobre outubro",
  "november novembre noviembre novembro",
  "december dezember décembre decembre diciembre dicembre dezembro",
].map((names) => names.split(" "));

const unknown: ReadDate = { kind: "unknown" };

/** Reads a year, a month of a year or a day, with figures or with a month's name in five languages. */
export function readDate(typed: string): ReadDate {
  const text = typed.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ");
  if (PRESENT.has(text.replace(/\.$/, ""))) return { kind: "present" };
  const parts = text.split(/[\s/.,\-–’']+/u).filter((part) => part !== "" && !isFiller(part));
  const names = parts.filter((part) => !/\d/.test(part));
  const figures = parts.filter((part) => /^\d+$/.test(ordinal(part))).map(ordinal);
  if (names.length + figures.length !== parts.length) return unknown;
  if (names.length > 1 || figures.length === 0) return unknown;
  const [name] = names;
  return name === undefined ? fromFigures(figures, text) : fromName(name, figures);
}

/** A text to store for what was typed: an ISO date where that is what it means, or the text itself. */
export function storedDate(typed: string): string {
  const read = readDate(typed);
  if (read.kind === "date") return read.iso;
  return read.kind === "present" ? "present" : typed.trim();
}

function fromName(name: string, figures: string[]): ReadDate {
  const month = monthOf(name);
  const [first = "", second = ""] = figures;
  if (month === undefined || figures.length > 2) return unknown;
  if (figures.length === 1) return dated(yearOf(first), month);
  return second.length >= 3 || first.length < 3
    ? dated(yearOf(second), month, Number(first))
    : dated(yearOf(first), month, Number(second));
}

/** The month that a name begins, when it begins one alone. */
function monthOf(name: string): number | undefined {
  if (name.length < 3) return undefined;
  const months = MONTHS.flatMap((names, index) =>
    names.some((full) => full.startsWith(name)) ? [index + 1] : [],
  );
  return months.length === 1 ? months[0] : undefined;
}

/** Without a name: `2019`, `03/2018`, `2018-03`, `201803`, `2018-03-05`, and days with dots or a day above 12. */
function fromFigures(figures: string[], text: string): ReadDate {
  const [first = "", second = "", third = ""] = figures;
  if (figures.length === 1) {
    if (first.length === 6) return dated(Number(first.slice(0, 4)), Number(first.slice(4)));
    return first.length === 4 ? dated(Number(first)) : unknown;
  }
  if (figures.length === 2) {
    if (first.length === 4) return dated(Number(first), Number(second));
    return second.length === 4 || text.includes("/")
      ? dated(yearOf(second), Number(first))
      : unknown;
  }
  if (figures.length !== 3) return unknown;
  if (first.length === 4) return dated(Number(first), Number(second), Number(third));
  if (third.length !== 4) return unknown;
  // Dots are written with the day first. With slashes only a number above 12 tells which is the day.
  if (text.includes(".") || Number(first) > 12) {
    return dated(Number(third), Number(second), Number(first));
  }
  return Number(second) > 12 ? dated(Number(third), Number(first), Number(second)) : unknown;
}

function dated(year: number, month?: number, day?: number): ReadDate {
  if (!(year >= 1900 && year <= 2100)) return unknown;
  if (month === undefined) return { kind: "date", iso: String(year) };
  if (!(month >= 1 && month <= 12)) return unknown;
  const start = `${year}-${String(month).padStart(2, "0")}`;
  if (day === undefined) return { kind: "date", iso: start };
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (!(day >= 1 && day <= days)) return unknown;
  return { kind: "date", iso: `${start}-${String(day).padStart(2, "0")}` };
}

/** A year of two figures is in this century up to ten years from now. */
function yearOf(figures: string): number {
  if (figures.length !== 2) return Number(figures);
  const soon = (new Date().getFullYear() % 100) + 10;
  return Number(figures) + (Number(figures) <= soon ? 2000 : 1900);
}

function isFiller(part: string): boolean {
  return ["of", "de", "del", "the", "im", "seit", "since", "ab", "from"].includes(part);
}

function ordinal(part: string): string {
  return part.replace(/^(\d{1,2})(st|nd|rd|th|er|º|ª)$/, "$1");
}
