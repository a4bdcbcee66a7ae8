/** Times, numbers and sizes for people. */

import { language } from "./language";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long ago, or the date when that is more than a week. */
export function formatWhen(time: string, now_ms: number = Date.now()): string {
  const then_ms = Date.parse(time);
  if (Number.isNaN(then_ms)) return "";
  const ago_ms = now_ms - then_ms;
  const ago = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  if (ago_ms < MINUTE_MS) return ago.format(0, "second");
  if (ago_ms < HOUR_MS) return ago.format(-Math.floor(ago_ms / MINUTE_MS), "minute");
  if (ago_ms < DAY_MS) return ago.format(-Math.floor(ago_ms / HOUR_MS), "hour");
  if (ago_ms < 7 * DAY_MS) return ago.format(-Math.floor(ago_ms / DAY_MS), "day");
  return new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(then_ms);
}

/** How long until something, rounded up: nobody comes back too early. */
export function formatWait(wait_ms: number): string {
  const until = new Intl.RelativeTimeFormat(language);
  const steps = [
    ["second", 1000, 90],
    ["minute", MINUTE_MS, 90],
    ["hour", HOUR_MS, 36],
  ] as const;
  for (const [unit, unit_ms, most] of steps) {
    const count = Math.max(1, Math.ceil(wait_ms / unit_ms));
    if (count <= most) return until.format(count, unit);
  }
  return until.format(Math.ceil(wait_ms / DAY_MS), "day");
}

/** The time of day, in hours and minutes. */
export function formatClock(time_ms: number): string {
  return new Intl.DateTimeFormat(language, { timeStyle: "short" }).format(time_ms);
}

/** What stands between groups of digits. */
const GROUPS: Record<typeof language, string> = { en: ",", de: "." };

/** A whole number with its digits in groups; `Intl` would cost the first page some milliseconds. */
export function formatCount(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, GROUPS[language]);
}

/** A share of the whole in percent, with one digit behind the point. */
export function formatShare(share: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return (100 * share).toLocaleString(language, digits);
}

export function formatBytes(bytes: number): string {
  const units = ["B", "KB", "MB", "GB"];
  const power = bytes > 0 ? Math.min(3, Math.floor(Math.log(bytes) / Math.log(1024))) : 0;
  const value = bytes / 1024 ** power;
  const digits = value >= 10 || power === 0 ? 0 : 1;
  const number = value.toLocaleString(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  });
  return `${number} ${units[power] ?? ""}`;
}

/** This month in UTC, as the ledger counts it: `YYYY-MM`. */
export function thisMonth(): string {
  return new Date().toISOString().slice(0, 7);
}

/** Every day of a month, as `YYYY-MM-DD`. */
export function daysOf(month: string): string[] {
  const [year = 1970, number = 1] = month.split("-").map(Number);
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: count }, (_, at) => `${month}-${String(at + 1).padStart(2, "0")}`);
}

/** A day of the ledger, which counts in UTC. */
export function formatDay(day: string): string {
  return new Intl.DateTimeFormat(language, {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  }).format(Date.parse(day));
}

/** Millionths of a dollar as dollars, with as many digits as it takes to see them. */
export function usd(microusd: number): string {
  const small = Math.abs(microusd) < 1e6 && microusd !== 0;
  return (microusd / 1e6).toLocaleString(language, {
    style: "currency",
    currency: "USD",
    minimumFractionDigits: 2,
    maximumFractionDigits: small ? 6 : 2,
  });
}
