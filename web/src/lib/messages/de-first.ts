/** The texts of the first run in German. */

import type { first as english } from "./en-first";

export const first: typeof english = {
  sample: {
    try: "Mit einem Muster ausprobieren",
    tryDetail:
      "Das Muster ist ein erfundener Lebenslauf auf einem eigenen Platz. Ein Klick wirft es wieder weg.",
    badge: "Muster",
    title: "Das ist ein Muster",
    detail: "Die Person, die Betriebe und die Zahlen sind erfunden. Probieren Sie alles aus.",
    discard: "Muster wegwerfen",
    discarded: "Das Muster ist weg.",
    posting: "Erfundene Ausschreibung nehmen",
    postingTaken: "Eine erfundene Ausschreibung ist eingesetzt. Sie können jetzt dagegen prüfen.",
  },
};
