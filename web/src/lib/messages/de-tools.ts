/** The texts of commands, comparison of versions, and the editor's header, in German. */

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
    exportAs: (format) => `Exportieren: ${format}`,
    find: "Suchen und ersetzen",
    save: "Jetzt speichern",
    help: "Tasten und Hilfe",
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
