/** The order and the days of applications. */

export const STATES = ["saved", "applied", "interview", "offer", "rejected", "withdrawn"] as const;
export type State = (typeof STATES)[number];

export const ORDERS = ["made", "applied", "status", "name"] as const;
export type Order = (typeof ORDERS)[number];

export type Application = {
  name: string;
  status: State;
  applied_on?: string | null;
  created_at: string;
};

/** What needs attention comes first: talks and offers before what waits, what is over last. */
const BY_STATE: readonly State[] = [
  "offer",
  "interview",
  "applied",
  "saved",
  "rejected",
  "withdrawn",
];

/** The applications in an order; those that are equal in it by the last made. */
export function inOrder<T extends Application>(items: readonly T[], order: Order): T[] {
  const newest = items.toSorted((a, b) => compare(b.created_at, a.created_at));
  switch (order) {
    case "made":
      return newest;
    case "name":
      return newest.toSorted((a, b) => a.name.localeCompare(b.name));
    case "status":
      return newest.toSorted((a, b) => BY_STATE.indexOf(a.status) - BY_STATE.indexOf(b.status));
    case "applied":
      // Without a day they come last.
      return newest.toSorted((a, b) => compare(b.applied_on ?? "", a.applied_on ?? ""));
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The day that it is here, as `2026-11-26`. */
export function today(now: Date = new Date()): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** The day that is to be stored with a new state; a first application is today's. */
export function dayFor(state: State, before: string | null | undefined): string | undefined {
  return state === "applied" && !before ? today() : undefined;
}

/** A stored day for people; it has no time zone. */
export function formatDay(day: string, language: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return day;
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(time);
}
