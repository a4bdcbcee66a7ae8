/** When the counts of a month begin anew. */

/** The first of the next month in UTC, whose calendar months the counts follow. */
export function nextMonth(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));
}
