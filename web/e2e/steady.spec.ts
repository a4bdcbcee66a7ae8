/** Nothing moves under the reader while a page comes together, with a server that takes its time. */

import { expect, type Page, test } from "@playwright/test";
import { createResume, register, sample } from "./steps";

/** A shift of the page in the browser's own measure, and what moved from where to where. */
type Shift = { value: number; moved: string };
/** How the browser tells of it. */
type Told = PerformanceEntry & {
  value: number;
  hadRecentInput: boolean;
  sources: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[];
};

/**
 * The most that a page may move in all; 0.1 is what browsers call good. A word may be a little wider in its own font than
 * in the one that stands in for it until it has come; no more than that.
 */
const MOST = 0.003;

declare global {
  interface Window {
    shifts?: Shift[];
  }
}

/** Notes what moves, and lets answers come one after the other. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const found: Shift[] = [];
    window.shifts = found;
    new PerformanceObserver((list) => {
      const entries: Partial<Told>[] = list.getEntries();
      for (const { value = 0, hadRecentInput, sources = [] } of entries) {
        if (hadRecentInput) continue;
        const moved = sources.map(({ node, previousRect: a, currentRect: b }) => {
          const name = node instanceof Element ? `${node.localName}.${node.className}` : "text";
          return `${name} by ${b.x - a.x}, ${b.y - a.y}, larger by ${b.width - a.width}, ${b.height - a.height}`;
        });
        found.push({ value, moved: moved.join("; ") });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  let number = 0;
  await page.route("**/api/**", async (route) => {
    number += 1;
    await new Promise((after) => setTimeout(after, 150 + 70 * (number % 5)));
    await route.continue().catch(() => {});
  });
}

/** What moved at an address, when it was too much. */
async function movedAt(page: Page, path: string): Promise<string[]> {
  await page.goto(path, { waitUntil: "commit" });
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(500);
  const shifts = await page.evaluate(() => window.shifts ?? []);
  const sum = shifts.reduce((all, { value }) => all + value, 0);
  return sum > MOST ? shifts.map(({ value, moved }) => `${path}: ${value} ${moved}`) : [];
}

for (const [device, viewport] of [
  ["desktop", { width: 1350, height: 940 }],
  ["phone", { width: 390, height: 844 }],
] as const) {
  test(`pages keep still while they come, ${device}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await watch(page);
    const moved = [...(await movedAt(page, "/sign-in")), ...(await movedAt(page, "/register"))];
    await register(page);
    moved.push(...(await movedAt(page, "/")));
    const { id } = await createResume(page, "Robin", sample);
    const editor = `/resumes/${id}`;
    for (const path of ["/", editor, `${editor}?section=work`, "/import", "/documents"]) {
      moved.push(...(await movedAt(page, path)));
    }
    for (const path of ["/applications", "/account"]) moved.push(...(await movedAt(page, path)));
    expect(moved).toEqual([]);
  });
}
