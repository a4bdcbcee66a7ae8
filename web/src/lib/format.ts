/** Times and sizes for people. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long ago, or the date when that is more than a week. */
export function formatWhen(time: string, now_ms: number = Date.now()): string {
  const then_ms = Date.parse(time);
  if (Number.isNaN(then_ms)) return "";
  const ago_ms = now_ms - then_ms;
  const ago = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  if (ago_ms < MINUTE_MS) return ago.format(0, "second");
  if (ago_ms < HOUR_MS) return ago.format(-Math.floor(ago_ms / MINUTE_MS), "minute");
  if (ago_ms < DAY_MS) return ago.format(-Math.floor(ago_ms / HOUR_MS), "hour");
  if (ago_ms < 7 * DAY_MS) return ago.format(-Math.floor(ago_ms / DAY_MS), "day");
  return new Intl.DateTimeFormat("en", { dateStyle: "medium" }).format(then_ms);
}

export function formatBytes(bytes: number): string {
  const units = ["B", "KB", "MB", "GB"];
  const power = bytes > 0 ? Math.min(3, Math.floor(Math.log(bytes) / Math.log(1024))) : 0;
  const value = bytes / 1024 ** power;
  return `${value >= 10 || power === 0 ? Math.round(value) : value.toFixed(1)} ${units[power] ?? ""}`;
}
