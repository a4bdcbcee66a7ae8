/** What the server says in English beside its codes – findings, reasons, warnings – in the chosen language. */

import { germanOnce } from "./germanOnce";
import type { Translate } from "./sentences";

let translate: Translate | undefined;

/** Fetches the sentences of the chosen language, where they are not the server's own. */
export const loadSaid = germanOnce(async () => {
  translate = (await import("./messages/de-said")).inGerman;
});

/** A sentence of the server in the chosen language; one that is not known stays as it is. */
export function said(text: string): string {
  return translate?.(text) ?? text;
}
