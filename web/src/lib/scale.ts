/** Where the scale of a chart ends. */

const STEPS = [1, 2, 2.5, 4, 5, 8, 10];

/** The next round number at or above the largest value; 1 where there is nothing. */
export function niceTop(largest: number): number {
  if (!(largest > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(largest));
  const step = STEPS.find((one) => one * power >= largest * (1 - 1e-9)) ?? 10;
  return step * power;
}
