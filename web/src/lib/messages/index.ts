/** The texts of the chosen language. */

import { language } from "../language";
import type { de } from "./de";
import { en } from "./en";
import { type Part, PARTS, type PartTexts } from "./parts";

export type { Part } from "./parts";
export type Messages = typeof en & PartTexts;

const core: typeof en | typeof de = language === "de" ? (await import("./de")).de : en;

/** Texts of a part of the application are here once `loadTexts` has been waited for. */
export const messages: Messages = Object.assign(Object.create(null), core);

/** Loads the texts of a part; its pages are imported after that. */
export async function loadTexts(...parts: readonly Part[]): Promise<void> {
  await Promise.all(
    parts.map(async (part) => Object.assign(messages, await PARTS[part][language]())),
  );
}
