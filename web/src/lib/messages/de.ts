/** The texts that the start page, the ways to sign in and the editor need, in German. */

import { editor } from "./de-editor";
import { entry } from "./de-entry";
import { first } from "./de-first";
import { tools } from "./de-tools";
import type { en } from "./en";

export const de: typeof en = {
  ...editor,
  ...entry,
  ...tools,
  ...first,
  app: {
    name: "RoleRabbit",
    tagline: "Ein Lebenslauf-Editor mit ehrlicher KI",
    skip: "Zum Inhalt springen",
    loading: "Wird geladen …",
    close: "Schließen",
    cancel: "Abbrechen",
    back: "Zurück",
    retry: "Noch einmal versuchen",
    optional: "freiwillig",
  },
  problem: {
    unknownTitle: "Etwas ist schiefgegangen",
    offlineTitle: "Der Server ist nicht zu erreichen",
    offlineDetail: "Prüfen Sie Ihre Verbindung. Nichts, was Sie geschrieben haben, geht verloren.",
    help: "Hilfe zu diesem Fehler",
    code: (code) => `Code ${code}`,
    again: (when, clock) =>
      `${when.charAt(0).toUpperCase()}${when.slice(1)}${clock ? `, um ${clock} Uhr,` : ""} können Sie es noch einmal versuchen.`,
    againNow: "Sie können es jetzt noch einmal versuchen.",
    crashTitle: "Diese Seite funktioniert nicht mehr",
    crashDetail:
      "Ihre Änderungen sind auf diesem Gerät aufgehoben. Laden Sie die Seite neu, um weiterzumachen.",
    reload: "Neu laden",
    notFoundTitle: "Diese Seite gibt es nicht",
    notFoundDetail: "Die Adresse ist vielleicht veraltet oder vertippt.",
    goHome: "Zu Ihren Lebensläufen",
  },
  plans: { compare: "Tarife vergleichen" },
  nav: {
    resumes: "Lebensläufe",
    applications: "Bewerbungen",
    documents: "Dokumente",
    account: "Konto",
    admin: "Verwaltung",
    signOut: "Abmelden",
    main: "Hauptmenü",
    menu: "Ihr Konto",
    theme: "Zwischen Hell und Dunkel wechseln",
  },
  signIn: {
    title: "Willkommen zurück",
    registerTitle: "Konto anlegen",
    setupTitle: "Erste Verwaltung einrichten",
    setupDetail:
      "Dieser Link gilt einmal. Das Konto, das Sie hier anlegen, kann diese Installation verwalten.",
    setupNoToken:
      "Dem Link fehlt das Token. Öffnen Sie den, den der Server beim ersten Start ausgegeben hat.",
    setupNeeded: "Diese Installation hat noch keine Verwaltung",
    setupNeededDetail: "Öffnen Sie den einmaligen Link, den der Server beim Start ausgegeben hat.",
    email: "E-Mail",
    password: "Passwort",
    newPasswordHint: "Mindestens 8 Zeichen; ein kurzer Satz ist gut.",
    signIn: "Anmelden",
    register: "Konto anlegen",
    setup: "Verwaltung anlegen",
    noAccount: "Neu hier?",
    haveAccount: "Schon ein Konto?",
    closed: "Auf dieser Installation können keine neuen Konten angelegt werden.",
    ended:
      "Ihre Sitzung ist zu Ende. Melden Sie sich an, um weiterzumachen: Ihre Änderungen sind auf diesem Gerät aufgehoben.",
    promises: [
      "Ihre Worte bleiben genau so, wie Sie sie geschrieben haben.",
      "Vorschläge erfinden keinen Arbeitgeber, kein Datum und kein Können.",
      "Die Seite, die Sie sehen, ist die Datei, die Sie verschicken.",
    ],
  },
  home: {
    title: "Ihre Lebensläufe",
    lead: "Den aktiven bearbeiten, prüfen und passen Sie an.",
    slots: (used, slots) => `${used} von ${slots} Plätzen belegt`,
    full: (used, slots) => `${used}/${slots} – mehr mit einem größeren Tarif`,
    waitingTitle: "Ein Import wartet auf Ihre Durchsicht",
    waitingDetail: (name) =>
      `„${name}“ ist auf diesem Gerät aufgehoben, mit allem, was Sie geprüft haben.`,
    goOn: "Weiter",
    fullDetail: "Sie können trotzdem importieren und dabei ersetzen, was auf einem Platz liegt.",
    blank: "Neuer leerer Lebenslauf",
    import: "Lebenslauf importieren",
    emptyTitle: "Bringen Sie den Lebenslauf mit, den Sie haben",
    emptyDetail:
      "Legen Sie ein PDF, eine Word-Datei, reinen Text oder einen JSON Resume hier ab. Sie sehen, was verstanden wurde, bevor etwas gespeichert wird.",
    slot: "Platz",
    name: "Name",
    updated: "Letzte Änderung",
    actions: "Aktionen",
    active: "Aktiv",
    inactive: "Nur ansehen",
    open: "Öffnen",
    openNamed: (name) => `${name} öffnen`,
    setActive: "Aktiv machen",
    duplicate: "Verdoppeln",
    rename: "Umbenennen",
    delete: "Löschen",
    more: (name) => `Mehr zu ${name}`,
    renameTitle: "Lebenslauf umbenennen",
    save: "Speichern",
    deleteTitle: "Diesen Lebenslauf löschen?",
    deleteDetail: (name) =>
      `„${name}“, seine gespeicherten Versionen, seine Kopien für Ausschreibungen und die damit verschickten Dateien sind dann endgültig weg. Das lässt sich nicht rückgängig machen.`,
    deleteConfirm: "Endgültig löschen",
    blankName: "Mein Lebenslauf",
    untitled: "Lebenslauf ohne Namen",
    activated: (name) => `„${name}“ ist jetzt der aktive Lebenslauf.`,
    duplicated: "Verdoppelt.",
    deleted: "Gelöscht.",
  },
};
