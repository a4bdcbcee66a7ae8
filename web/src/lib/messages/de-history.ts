/** The texts of saved versions, in German. */

import type { history as english } from "./en-history";

export const history: typeof english = {
  history: {
    emptyTitle: "Noch keine gespeicherten Versionen",
    emptyDetail:
      "Versionen entstehen, während Sie arbeiten, und vor jedem Import, Zurückholen und Entwurf.",
    look: "Ansehen",
    restore: "Zurückholen",
    restored: "Zurückgeholt. Sie können es rückgängig machen.",
    saveNamed: "Version mit Namen sichern",
    nameTitle: "Diese Version benennen",
    nameNow: "Der Lebenslauf, wie er jetzt ist, unter einem eigenen Namen aufgehoben.",
    nameLabel: "Name der Version",
    nameHint: "Ohne Text ist der Name weg; die Version bleibt.",
    name: (revision) => `Stand ${revision} benennen`,
    saveName: "Speichern",
    named: "Mit Namen",
    others: "Andere Versionen",
    older: "Ältere Versionen zeigen",
    onlyNamed: "Nur Versionen mit Namen",
    noneNamed: "Noch keine Version hat einen Namen.",
    namedAs: (name) => `Aufgehoben als „${name}“.`,
    unnamed: "Der Name ist weg.",
    revision: (revision) => `Stand ${revision}`,
    reasons: {
      create: "Angelegt",
      duplicate: "Verdoppelt",
      import: "Importiert",
      edit: "Bearbeitet",
      draft: "Entwurf übernommen",
      restore: "Zurückgeholt",
    },
  },
};
