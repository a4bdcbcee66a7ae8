/** The texts of find and replace, of the help sheet, and of the first steps, in German. */

import type { help as english } from "./en-help";

export const help: typeof english = {
  find: {
    title: "Suchen und ersetzen",
    what: "Suchen",
    by: "Ersetzen durch",
    matchCase: "Groß- und Kleinschreibung wie geschrieben",
    wholeWords: "Nur ganze Wörter",
    found: (places) =>
      places === 0
        ? "Nicht gefunden."
        : `In ${places} ${places === 1 ? "Feld" : "Feldern"} gefunden.`,
    choose: (field) => `In ${field} ersetzen`,
    replace: (count) => (count === 1 ? "Einmal ersetzen" : `${count}-mal ersetzen`),
    done: (count) =>
      `${count === 1 ? "Einmal" : `${count}-mal`} ersetzt. Rückgängig nimmt es zurück.`,
  },
  help: {
    title: "Tasten und Hilfe",
    keys: "Tasten",
    shift: "Umschalt",
    shortcuts: {
      commands: "Alle Befehle",
      find: "Suchen und ersetzen",
      undo: "Rückgängig",
      redo: "Wiederholen",
      save: "Jetzt speichern",
      help: "Dieses Blatt",
    },
    inLists: [
      { label: "Neuer Aufzählungspunkt", keys: ["Eingabe"] },
      { label: "Leeren Aufzählungspunkt entfernen", keys: ["⌫"] },
      { label: "Aufzählungspunkt verschieben", keys: ["Alt", "↑ ↓"] },
      { label: "Gewählte Wörter fett, kursiv, als Verweis", keys: ["Strg", "B/I/K"] },
      { label: "Am Griff heben, verschieben, ablegen", keys: ["Leertaste", "↑ ↓"] },
    ],
    answers: [
      {
        title: "Was ein ATS ist und was nicht",
        texts: [
          "Ein Bewerbungssystem (ATS) bewahrt Bewerbungen auf, liest den Text der Dateien und lässt Menschen darin suchen. Es muss Ihren Namen, Ihre Daten und Ihre Worte in der Datei finden; darauf werden unsere Exporte geprüft.",
          "Kaum ein System lehnt Menschen wegen einer Punktzahl ab. Unsere Punktzahl vergleicht Ihren Lebenslauf nach festen Regeln mit einer Ausschreibung und belegt jeden Punkt. Sie ist nicht die Punktzahl eines Arbeitgebers.",
        ],
      },
      {
        title: "Geht offline etwas verloren?",
        texts: [
          "Nein. Was Sie schreiben, ist sofort auf diesem Gerät aufgehoben und wird gesendet, sobald der Server wieder zu erreichen ist, auch nach einem geschlossenen Fenster oder einem Absturz. Melden Sie sich auf fremden Geräten ab: Dann ist vergessen, was sich rückgängig machen ließ.",
        ],
      },
      {
        title: "Wer sieht meine eigenen Notizen?",
        texts: [
          "Nur Sie. Sie sind mit dem Lebenslauf gespeichert und fehlen auf jeder Seite und in jeder Datei für andere, auch im JSON Resume. Das Archiv all Ihrer Daten enthält sie.",
        ],
      },
    ],
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
