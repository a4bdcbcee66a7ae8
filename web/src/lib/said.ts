/** What the server says in English beside its codes – findings, reasons, warnings – in the chosen language. */

import { language } from "./language";
import type { Translate } from "./sentences";

let translate: Translate | undefined;
let asked: Promise<void> | undefined;

/** Fetches the sentences of the chosen language, where they are not the server's own. */
export function loadSaid(): Promise<void> {
  asked ??= language === "de" ? fetchGerman() : Promise.resolve();
  return asked;
}

async function fetchGerman(): Promise<void> {
  try {
    translate = (await import("./messages/de-said")).inGerman;
  } catch {
    // Without a network the server's own words remain; whoever shows some asks again.
    asked = undefined;
  }
}

/** A sentence of the server in the chosen language; one that is not known stays as it is. */
export function said(text: string): string {
  return translate?.(text) ?? text;
}
