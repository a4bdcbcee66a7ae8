/** The texts of commands, find and replace, help, comparison of versions, and the editor's header, in German. */

import type { tools as english } from "./en-tools";

export const tools: typeof english = {
  commands: {
    title: "Alle Befehle",
    search: "Was möchten Sie tun?",
    none: "So heißt kein Befehl.",
    count: (count) => `${count} ${count === 1 ? "Befehl" : "Befehle"}`,
    groups: {
      edit: "Bearbeiten",
      go: "Gehe zu",
      add: "Hinzufügen",
      page: "Seite",
      assist: "Assistent",
      files: "Dateien",
      pages: "RoleRabbit",
    },
    goTo: (section) => `Gehe zu ${section}`,
    open: (what) => `${what} öffnen`,
    exportAs: (format) => `Als ${format} exportieren`,
    find: "Suchen und ersetzen",
    save: "Jetzt speichern",
    help: "Tasten und Hilfe",
  },
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
  header: {
    letter: "Anschreiben",
    slot: (slot) => `Platz ${slot}`,
    slots: (used, slots) => `${used}/${slots} Plätze`,
    full: (used, slots) => `${used}/${slots} – mehr mit einem größeren Tarif`,
    aiLeft: (left) => `noch ${left} KI-${left === 1 ? "Nutzung" : "Nutzungen"}`,
    aiNone: "Keine KI-Nutzung mehr in diesem Monat",
    usage: "Tarif und Verbrauch",
  },
  compare: {
    title: "Was sich geändert hat",
    from: "Von",
    to: "Bis",
    now: "Jetzt",
    open: "Vergleichen",
    close: "Zurück zur Liste",
    same: "Diese beiden sind gleich.",
    changes: (count) => `${count} ${count === 1 ? "Änderung" : "Änderungen"}`,
    added: "Neu",
    removed: "Entfernt",
    movedTo: (place) => `An Stelle ${place} verschoben`,
  },
  language: {
    choose: "Sprache",
    names: { en: "English", de: "Deutsch" },
  },
};
