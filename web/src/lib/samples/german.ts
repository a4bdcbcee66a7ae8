/** Das Muster auf Deutsch. Nichts und niemand darin ist echt. */

import type { Sample } from "./kind";

export const sample: Sample = {
  name: "Muster",
  resume: {
    "x-sample": true,
    "x-design": { language: "de" },
    basics: {
      name: "Mika Muster",
      label: "Projektkoordination",
      email: "mika.muster@example.org",
      phone: "+49 30 23125 000",
      location: { city: "Musterstadt", countryCode: "DE" },
      summary:
        "Projektkoordination, die Termine, Budgets und Menschen zusammenhält. Acht Jahre in einem erfundenen Gartenbetrieb und einer erfundenen Agentur.",
    },
    work: [
      {
        name: "Klee & Dickicht Gärten (erfunden)",
        position: "Projektkoordination",
        location: "Musterstadt",
        startDate: "2021-04",
        highlights: [
          "Verantwortlich für die Termine von 14 öffentlichen Gärten, vom ersten Entwurf bis zur Eröffnung",
          "Führt ein Budget von 640.000 € in Excel und berichtet jeden Monat darüber",
          "Hat eine wöchentliche Risikorunde eingeführt; verspätete Lieferungen sanken in einem Jahr von 9 auf 2",
          "Hat das Handbuch geschrieben, mit dem fünf neue Kolleginnen und Kollegen eingearbeitet wurden",
        ],
      },
      {
        name: "Laternengasse Veranstaltungen (erfunden)",
        position: "Veranstaltungsassistenz",
        location: "Musterstadt",
        startDate: "2018-09",
        endDate: "2021-03",
        highlights: [
          "30 Veranstaltungen mit bis zu 400 Gästen zu dritt geplant",
          "Mit 25 Lieferanten verhandelt und ihre Rechnungen geprüft",
          "Beim Newsletter für 3.000 Leserinnen und Leser geholfen",
        ],
      },
    ],
    education: [
      {
        institution: "Hochschule Musterstadt (erfunden)",
        studyType: "Bachelor",
        area: "Betriebswirtschaft",
        startDate: "2015-10",
        endDate: "2018-07",
      },
    ],
    skills: [
      { name: "Planung", keywords: ["Projektmanagement", "Terminplanung", "Budgetierung", "Jira"] },
      { name: "Büro", keywords: ["Excel", "PowerPoint"] },
    ],
    languages: [
      { language: "Deutsch", fluency: "Muttersprache" },
      { language: "Spanisch", fluency: "B2" },
    ],
  },
  posting: {
    title: "Projektleitung",
    company: "Bachufer Parks (erfunden)",
    text: `Projektleitung (erfundene Ausschreibung zum Ausprobieren)

Bachufer Parks baut und pflegt Parks in drei Städten. Wir suchen eine Projektleitung, die Vorhaben von der ersten Idee bis zur Eröffnung führt.

Ihre Aufgaben
- Mehrere Projekte gleichzeitig leiten, mit Terminen und Budgets
- Risiken steuern und jeden Monat an den Vorstand berichten
- Mit Lieferanten verhandeln und mit den Ämtern der Stadt arbeiten

Ihr Profil
- Mindestens fünf Jahre Erfahrung im Projektmanagement
- Ein Studium der Betriebswirtschaft oder eines ähnlichen Fachs
- Erfahrung mit Budgetierung, Risikomanagement und Jira
- Sehr gute Kenntnisse in Excel
- Stakeholdermanagement

Von Vorteil
- Spanisch
- Scrum
`,
  },
};
