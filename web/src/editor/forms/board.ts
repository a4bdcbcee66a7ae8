/** What the rows of a list and what moves them know of each other. */

import type { ButtonHTMLAttributes, CSSProperties } from "react";

/** What a row is given by what moves it. */
export type Hold = {
  grip: ButtonHTMLAttributes<HTMLButtonElement>;
  isDragged: boolean;
  style: CSSProperties;
};

/** Where a row is on the page. */
export type Spot = { row: HTMLElement | null; grip: HTMLElement | null };

const NOWHERE: Spot = { row: null, grip: null };

export class Board {
  readonly #holds = new Map<string, Hold>();
  readonly #spots = new Map<string, Spot>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (tell: () => void): (() => void) => {
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  };

  holdOf(id: string): Hold | undefined {
    return this.#holds.get(id);
  }

  /** The rows are drawn again with what is new. */
  hold(id: string, hold: Hold | undefined): void {
    if (hold) this.#holds.set(id, hold);
    else this.#holds.delete(id);
    this.#tell();
  }

  spotOf(id: string): Spot {
    return this.#spots.get(id) ?? NOWHERE;
  }

  place(id: string, part: Partial<Spot>): void {
    const spot = { ...this.spotOf(id), ...part };
    if (spot.row ?? spot.grip) this.#spots.set(id, spot);
    else this.#spots.delete(id);
    this.#tell();
  }

  #tell(): void {
    for (const tell of this.#listeners) tell();
  }
}
