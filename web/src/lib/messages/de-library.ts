/** The texts of what is used again from other resumes, in German. */

import type { library as english } from "./en-library";

export const library: typeof english = {
  library: {
    entries: (section) => `${section} aus Ihren anderen Lebensläufen`,
    bullets: "Aufzählungspunkte aus Ihren anderen Lebensläufen",
    detail: "Eine Kopie kommt ans Ende der Liste. Der andere Lebenslauf bleibt, wie er ist.",
    search: "Suchen",
    loading: "Ihre Lebensläufe werden gelesen …",
    found: (shown, all) => (shown < all ? `die ersten ${shown} von ${all}` : `${all}`),
    count: (count) => `Gefunden: ${count}`,
    none: "Nichts gefunden.",
    emptyTitle: "Nichts zu übernehmen",
    emptyDetail:
      "Ihre anderen Lebensläufe und Kopien für Ausschreibungen haben hier nichts, was diesem fehlt.",
    from: (names) => `Aus: ${names}`,
    insert: "Einfügen",
    insertNamed: (what) => `Einfügen: ${what}`,
    inserted: "Eingefügt. Sie können es rückgängig machen.",
    bounded: (count) =>
      `Von Ihren Kopien für Ausschreibungen werden die neuesten ${count} angesehen.`,
  },
};
