/** What the server says of a page that it made or a file that it read, in German. */

import type { Sentences } from "../../sentences";

const preview: Sentences = [
  [
    "there is no template named {name}; there are {known}",
    "Eine Vorlage namens {name} gibt es nicht; es gibt {known}.",
  ],
  [
    "version {version} of the design {title} is not here; it is shown in version {shown}",
    "Version {version} der Gestaltung {title} gibt es hier nicht; gezeigt wird Version {shown}.",
  ],
  [
    "the letter takes {pages} pages; one is what people read",
    "Der Brief braucht {pages} Seiten; gelesen wird eine.",
  ],
  [
    "no font here has these characters, so boxes stand in their place: {few}",
    "Diese Zeichen hat hier keine Schrift, an ihrer Stelle stehen Kästchen: {few}",
  ],
  [" and {count} more", " und {count} weitere"],
  [
    "text in the accent colour has a contrast of {contrast} on white; below {least} it is hard to read",
    "Text in der Akzentfarbe hat auf Weiß einen Kontrast von {contrast}; unter {least} ist er schwer zu lesen.",
  ],
  ["design option `{key}`: {problem}", "Gestaltung, „{key}“: {problem}."],
  ["the value is of the wrong type", "der Wert ist von falscher Art"],
  ['{value} is neither "a4" nor "letter"', "{value} ist weder „a4“ noch „letter“"],
  ["{value} is no colour like #1f4568", "{value} ist keine Farbe wie #1f4568"],
  ["the value is none of {known}", "der Wert ist keiner von {known}"],
  ["the value is neither true nor false", "der Wert ist weder true noch false"],
  ["there is no font {name} here", "die Schrift {name} gibt es hier nicht"],
  ["the value is no number", "der Wert ist keine Zahl"],
  ["{value} is outside {low} to {high}", "{value} liegt nicht zwischen {low} und {high}"],
  ["{value} is no language tag", "{value} ist kein Kürzel einer Sprache"],
  [
    "headings and dates are in English, not in {language}",
    "Überschriften und Daten sind auf Englisch, nicht in {language}",
  ],
];

const reading: Sentences = [
  [
    "Google Vision could not be used ({reason}). What it did not read was read on this server instead.",
    "Google Vision war nicht zu benutzen ({reason}). Was es nicht las, wurde auf diesem Server gelesen.",
  ],
  [
    "Google Vision could not be used ({reason}).",
    "Google Vision war nicht zu benutzen ({reason}).",
  ],
  [
    "The picture is hard to read. Compare every field with it.",
    "Das Bild ist schwer zu lesen. Vergleichen Sie jedes Feld mit ihm.",
  ],
  [
    "Page {number} was not read: it took too long or could not be done. Send fewer pages at once.",
    "Seite {number} wurde nicht gelesen: Es dauerte zu lange oder ging nicht. Senden Sie weniger Seiten auf einmal.",
  ],
  [
    "{pages} {numbers} {were} not read: it took too long or could not be done. Send fewer pages at once.",
    "Die Seiten {numbers} wurden nicht gelesen: Es dauerte zu lange oder ging nicht. Senden Sie weniger Seiten auf einmal.",
  ],
  [
    "the resume attached to this PDF says something else than its pages; the pages were read",
    "Der Lebenslauf, der an diesem PDF hängt, sagt etwas anderes als dessen Seiten; gelesen wurden die Seiten.",
  ],
  [
    "The second reader gave {refused} value that the document does not say; they were left out.",
    "Der zweite Leser nannte {refused} Wert, den das Dokument nicht enthält; er wurde weggelassen.",
  ],
  [
    "The second reader gave {refused} {values} that the document does not say; they were left out.",
    "Der zweite Leser nannte {refused} Werte, die das Dokument nicht enthält; sie wurden weggelassen.",
  ],
  [
    "The document holds text that tells a machine what to do; it was not followed.",
    "Das Dokument enthält Text, der einer Maschine sagt, was sie tun soll; er wurde nicht befolgt.",
  ],
  [
    "The second reader did not help: {title}. The rules' reading is unchanged.",
    "Der zweite Leser half nicht. Was die Regeln lasen, ist unverändert.",
  ],
  [
    "No name was found; please fill it in.",
    "Es wurde kein Name gefunden; bitte tragen Sie ihn ein.",
  ],
  ["No e-mail address was found.", "Es wurde keine E-Mail-Adresse gefunden."],
  [
    "Neither work nor education was found.",
    "Weder Berufserfahrung noch Ausbildung wurde gefunden.",
  ],
  ["A position has no date that could be read.", "Eine Stelle hat kein lesbares Datum."],
  [
    "Some text found no place; it is listed apart.",
    "Mancher Text fand keinen Platz; er steht für sich.",
  ],
];

/** What a PDF for screen readers lacks, as the typesetter says it. */
const accessibility: Sentences = [
  [
    "{standard} error: the text {text} could not be displayed with font {font}",
    "{standard}: Den Text {text} hat keine Schrift; er steht als Kästchen da (Schrift {font})",
  ],
  ["try using a different font", "Versuchen Sie eine andere Schrift"],
  ["{standard} error: missing alt text", "{standard}: Einem Bild fehlt die Beschreibung"],
  [
    "{standard} error: missing annotation alt text",
    "{standard}: Einem Link fehlt die Beschreibung",
  ],
  ["make sure your images and equations have alt text", "Jedes Bild braucht eine Beschreibung"],
  ["{standard} error: missing document title", "{standard}: Dem Dokument fehlt der Titel"],
  ["{standard} error: missing document language", "{standard}: Dem Dokument fehlt die Sprache"],
  ["{standard} error: {problem}", "{standard}: {problem}"],
];

export const pages: Sentences = [...preview, ...reading, ...accessibility];
