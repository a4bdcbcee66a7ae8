/** The texts of importing a file and reviewing what was understood, in German. */

import type { review as english } from "./en-review";

export const review: typeof english = {
  import: {
    title: "Lebenslauf importieren",
    lead: "Wählen Sie die Datei, die Sie haben. Sie sehen neben dem Original, was verstanden wurde, und nichts wird gespeichert, bevor Sie es sagen.",
    drop: "Datei hier ablegen",
    choose: "Datei wählen",
    kinds: "PDF, Word, Bild oder Scan, Text, Markdown oder JSON Resume, bis 10 MB und 30 Seiten",
    steps: [
      "Ihre Datei wird auf diesem Server gelesen. Sie wird nicht gespeichert.",
      "Sie prüfen die Werte, bei denen wir unsicher sind, mit ihrer Stelle auf der Seite vor Augen.",
      "Was keinen Platz fand, ordnen Sie ein, heben es als Notiz auf oder lassen es weg.",
    ],
    reading: (name) => `${name} wird gelesen`,
    stages: {
      waiting: "Wartet, bis sie an der Reihe ist",
      reading: "Die Datei wird gelesen",
      recognising: "Die Buchstaben im Bild werden erkannt",
      understanding: "Es wird verstanden, was dort steht",
      asking_model: "Das Sprachmodell wird zu zweifelhaften Stellen gefragt",
    },
    pagesDone: (done, total) => `Seite ${done} von ${total}`,
    progress: "Wie weit das Lesen ist",
    cancelled: "Das Lesen wurde abgebrochen. Die Datei ist noch da.",
    readAgain: "Noch einmal lesen",
    another: "Andere Datei wählen",
    failedDetail:
      "Die Datei ist noch da: Versuchen Sie es noch einmal, oder wählen Sie eine andere.",
    discard: "Verwerfen",
    discardTitle: "Diesen Import verwerfen?",
    discardDetail: (name) =>
      `Was aus „${name}“ gelesen wurde und alles, was Sie hier geändert haben, ist dann weg. Ihre gespeicherten Lebensläufe bleiben, wie sie sind.`,
    discardConfirm: "Import verwerfen",
    forgotten:
      "Dieser Browser behält nichts zwischen den Besuchen: Beenden Sie die Durchsicht, bevor Sie das Fenster schließen.",
  },
  review: {
    title: "Import durchsehen",
    view: "Teil der Durchsicht",
    form: "Formular",
    page: "Seite",
    leftovers: "Reste",
    save: "Speichern …",
    close: "Zurück zu Ihren Lebensläufen. Die Durchsicht bleibt auf diesem Gerät aufgehoben.",
    more: "Mehr zu diesem Import",
    download: "Als JSON Resume herunterladen",
    downloadHint: "was Sie hier sehen, ohne es zu speichern",

    check: "Das zuerst prüfen",
    checkCount: (count) => `${count} ${count === 1 ? "Wert" : "Werte"} zu prüfen`,
    checkLead:
      "Bei den Werten oben sind wir am unsichersten. Ändern Sie, was falsch ist, bestätigen Sie, was stimmt.",
    checkDone: "Nichts mehr zu prüfen",
    checkDoneDetail:
      "Jeder zweifelhafte Wert ist bestätigt oder geändert. Unten können Sie weiter bearbeiten.",
    checkClear: "Alles in der Datei war klar. Ein Blick auf die Seite schadet nicht.",
    showMore: (count) => `${count} weitere zeigen`,
    confirm: "Stimmt",
    confirmNamed: (name, value) => `Stimmt: ${name}, ${value}`,
    edit: (name) => `Zu ${name}`,
    confirmRest: (count) => `Diese ${count} stimmen`,
    levels: { unsure: "Unsicher", look: "Einen Blick wert", clear: "Klar" },
    fieldLevels: {
      unsure: "Unsicher: mit der Seite vergleichen",
      look: "Einen Blick wert",
      clear: "Klar",
    },
    confirmed: "Geprüft",
    edited: "Von Ihnen geändert",
    toCheck: (count) => `${count} zu prüfen`,
    confirmedNews: (name, left) =>
      left === 0 ? `${name} bestätigt. Nichts mehr zu prüfen.` : `${name} bestätigt. Noch ${left}.`,

    original: "Ihre Datei",
    pageOf: (page, pages) => `Seite ${page} von ${pages}`,
    previousPage: "Vorige Seite",
    nextPage: "Nächste Seite",
    zoomIn: "Größer",
    zoomOut: "Kleiner",
    zoomFit: "Auf die Breite bringen",
    zoom: (percent) => `${percent} %`,
    drawing: "Die Seiten Ihrer Datei werden gezeichnet …",
    pagesFailed: "Die Seiten Ihrer Datei ließen sich nicht zeichnen",
    noPicture:
      "Für diese Art von Datei lässt sich kein Bild zeigen. Die Werte stehen alle im Formular.",
    missingPages: (shown, pages) =>
      `Nur ${shown} von ${pages} Seiten ließen sich rechtzeitig zeichnen.`,
    placeOf: (name) => `Zu ${name}`,
    noPlace: "Dieser Wert hat keine eigene Stelle in der Datei.",
    pageHint: "Klicken Sie auf einen markierten Text, um zu seinem Feld zu kommen.",
    pageHintTouch: "Tippen Sie auf einen Text, um zu seinem Feld zu kommen.",

    leftoverCount: (count) =>
      count === 0
        ? "Alles fand einen Platz"
        : `${count} ${count === 1 ? "Text" : "Texte"} ohne Platz`,
    leftoverLead:
      "Ziehen Sie einen Text auf ein Feld oder einen Abschnitt des Formulars, oder nehmen Sie seine Knöpfe.",
    leftoverLeadTouch:
      "Die Knöpfe eines Textes setzen ihn in ein Feld, heben ihn als Notiz auf oder lassen ihn weg.",
    leftoverNone: "Jeder Text der Datei steht im Formular.",
    leftoverDone: "Kein Text ist übrig.",
    leftover: (text) => `Rest: ${text}`,
    putInto: "Einsetzen in …",
    putIntoNamed: (text) => `Einsetzen in …: ${text}`,
    keepNote: "Als Notiz aufheben",
    keepNoteNamed: (text) => `Als Notiz aufheben: ${text}`,
    ignore: "Weglassen",
    ignoreNamed: (text) => `Weglassen: ${text}`,
    takeBack: "Wieder aufnehmen",
    takeBackNamed: (text) => `Wieder aufnehmen: ${text}`,
    done: (count) => `Erledigt (${count})`,
    states: { placed: "Eingesetzt in", note: "Aufgehoben in", ignored: "Weggelassen" },
    putTitle: "Einsetzen in …",
    putText: "Text",
    putTextHint: "Kürzen Sie ihn, um nur einen Teil einzusetzen: Der Rest bleibt bei den Resten.",
    putSection: "Abschnitt",
    putSpot: "Stelle",
    put: "Dort einsetzen",
    putNews: (where) => `Eingesetzt in ${where}.`,
    noteNews: "Als Notiz aufgehoben: in Ihren eigenen Abschnitten, nicht auf der Seite.",
    ignoreNews: "Weggelassen.",
    dropHere: (where) => `Einsetzen in ${where}`,
    notes: "Notizen",
    notesTitle: "Notizen vom Import",
    newOne: (what) => `Neu: ${what}`,
    doesNotFit: "Das passt dort nicht. Es wurde nichts geändert.",

    notices: "Über diese Datei",
    routes: {
      "text-layer": "Aus dem Text im PDF gelesen",
      document: "Aus dem eigenen Text des Dokuments gelesen",
      text: "Als Text gelesen",
      json: "Aus JSON übernommen",
      ocr: "Aus einem Bild erkannt",
      dialect: "Aus den Daten eines anderen Programms gelesen",
      export: "Aus einem Datenexport gelesen",
    },
    secondReader: (how) => `${how}, mit einem Sprachmodell als zweitem Leser`,
    engine: (route, engine) => `${route}, mit ${engine}`,
    kinds: {
      pdf: "PDF",
      docx: "Word-Dokument",
      markdown: "Markdown",
      text: "Reiner Text",
      image: "Bild",
      json: "JSON Resume",
      odt: "OpenDocument-Text",
      rtf: "Rich Text",
      html: "Webseite",
      "reactive-resume": "Reactive Resume",
      rendercv: "RenderCV",
      linkedin: "Datenexport von LinkedIn",
    },
    engines: { tesseract: "Tesseract", vision: "Google Vision" },
    kindPages: (kind, pages) =>
      pages > 0 ? `${kind}, ${pages} ${pages === 1 ? "Seite" : "Seiten"}` : kind,
    overall: (percent) => `insgesamt zu ${percent} % sicher`,
    warnings: {
      NO_NAME: {
        title: "Es wurde kein Name gefunden",
        detail: "Bitte tragen Sie ihn unter „Über Sie“ ein.",
      },
      NO_EMAIL: {
        title: "Es wurde keine E-Mail-Adresse gefunden",
        detail: "Ohne sie kann Ihnen niemand antworten. Bitte tragen Sie sie unter „Über Sie“ ein.",
      },
      NO_HISTORY: {
        title: "Es wurden weder Stellen noch Ausbildungen gefunden",
        detail: "Sehen Sie bei den Resten nach, oder fügen Sie sie im Formular hinzu.",
      },
      DATES_UNREADABLE: {
        title: "Eine Stelle hat kein lesbares Datum",
        detail: "Vergleichen Sie die Daten unter „Berufserfahrung“ mit der Seite.",
      },
      OCR_UNSURE: {
        title: "Das Bild ist schwer zu lesen",
        detail:
          "Vergleichen Sie jeden Wert mit der Seite. Ein schärferes Bild, gerade und in gutem Licht, wird besser gelesen.",
      },
      // What happened, and to which pages, only the server knows: its own words follow.
      OCR_VISION_LOST: { title: "Google Vision hat nicht alles gelesen", detail: undefined },
      PAGES_NOT_READ: { title: "Nicht jede Seite wurde gelesen", detail: undefined },
      LEFTOVER_TEXT: {
        title: "Einiger Text fand keinen Platz",
        detail: "Er steht unter „Reste“: Nichts aus Ihrer Datei wird weggeworfen.",
      },
    },
    showPlace: "Zeigen",
    duplicate: (name, section) => `„${name}“ steht zweimal unter ${section}`,
    duplicateDetail:
      "Vielleicht steht es in der Datei auf zwei Seiten. Entfernen Sie eines, wenn es dasselbe ist.",
    removeDuplicate: "Das zweite entfernen",

    saveTitle: "Diesen Import speichern",
    name: "Name dieses Lebenslaufs",
    sameName: "Einer Ihrer Lebensläufe heißt schon so.",
    uncheckedTitle: (count) =>
      `${count} ${count === 1 ? "Wert wurde" : "Werte wurden"} nicht geprüft`,
    uncheckedDetail: "Sie können jetzt speichern und sie im Editor prüfen.",
    backToCheck: "Jetzt prüfen",
    leftTitle: (count) => `${count} ${count === 1 ? "Text hat" : "Texte haben"} noch keinen Platz`,
    leftKeep: "Als Notizen aufheben",
    leftKeepHint: "in Ihren eigenen Abschnitten, nicht auf der Seite, zum späteren Einordnen",
    leftDrop: "Weglassen",
    leftDropHint: "sie bleiben nur in Ihrer Datei",
    leftChoice: "Was soll mit ihnen geschehen?",
    where: "Wohin soll er?",
    newSlot: "Auf einen neuen Platz",
    newSlotHint: (used, slots) => `${used} von ${slots} belegt`,
    newSlotFull: "Auf einen neuen Platz (alle sind belegt)",
    replace: (slot, name) => `Platz ${slot} ersetzen: ${name}`,
    replaceConfirm: (name) => `Ja, „${name}“ ersetzen. Der jetzige Inhalt bleibt im Verlauf.`,
    activate: "Zum aktiven Lebenslauf machen, dem, den Sie bearbeiten",
    saveNew: "Speichern und öffnen",
    saveReplace: "Ersetzen und öffnen",
    saved: "Importiert.",
    fullTitle: (tier, slots) =>
      slots === 1
        ? `Der Platz Ihres Tarifs ${tier} ist belegt`
        : `Alle ${slots} Plätze Ihres Tarifs ${tier} sind belegt`,
    fullDetail: "Ihr Import ist hier sicher. So geht es weiter:",
    fullReplace:
      "Ersetzen Sie einen Lebenslauf: Wählen Sie ihn unten. Was jetzt darin steht, bleibt im Verlauf und lässt sich zurückholen.",
    fullFree:
      "Machen Sie einen Platz frei: Löschen Sie einen Lebenslauf, den Sie nicht mehr brauchen. Laden Sie ihn vorher herunter.",
    fullUpgrade: "Holen Sie sich mehr Plätze:",
    fullUpgradeDetail: "Die Verwaltung dieser Installation kann Ihren Tarif ändern.",
    plans: (tier, slots) => `${tier} hat ${slots} Plätze`,
    fullDownload: "Oder laden Sie diesen Import herunter und kommen Sie später wieder.",
    downloadResume: (name) => `${name} herunterladen`,
    deleteResume: (name) => `${name} löschen`,
    downloaded: (name) => `${name} gespeichert`,
    slot: (slot) => `Platz ${slot}`,
  },
};
