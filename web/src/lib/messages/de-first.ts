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
  guide: {
    title: "Erste Schritte",
    progress: (done, all) => `${done} von ${all} erledigt`,
    next: (step) => `Als Nächstes: ${step}`,
    done: "erledigt",
    stepDone: (step, done, all) => `Erledigt: ${step}. ${done} von ${all} ersten Schritten.`,
    showAll: "Alle Schritte",
    hide: "Erste Schritte weglegen",
    hidden: "Die ersten Schritte sind weggelegt. Das Hilfeblatt hat sie.",
    finished: "Das war alles: vom Lebenslauf zur Bewerbung.",
    show: "Erste Schritte zeigen",
    about:
      "Eine kurze Liste im Editor führt vom Lebenslauf, den Sie haben, zur Datei, die Sie verschicken. Jeder Schritt wird abgehakt, wenn Sie ihn getan haben.",
    steps: {
      start: "Lebenslauf mitbringen oder beginnen",
      contact: "Kontaktdaten durchsehen",
      posting: "Ausschreibung einfügen",
      score: "Sehen, wie gut er passt",
      change: "Anpassen oder selbst bearbeiten",
      download: "Lebenslauf herunterladen",
    },
  },
};
