/** What the server says of one case alone, in German: its sentences with the values in braces. */

import type { Sentences } from "../../sentences";

export const cases: Sentences = [
  [
    "All {limit} resume slots of your plan are in use.",
    "Alle {limit} Plätze für Lebensläufe Ihres Tarifs sind belegt.",
  ],
  ["Slot {slot} is in use.", "Platz {slot} ist belegt."],
  [
    "Your plan has {slots} slots; this resume is in slot {slot}.",
    "Ihr Tarif hat {slots} Plätze; dieser Lebenslauf liegt auf Platz {slot}.",
  ],
  ["It holds more than {most} values.", "Er enthält mehr als {most} Werte."],
  [
    "It has {length} characters and needs at least 200.",
    "Sie hat {length} Zeichen und braucht mindestens 200.",
  ],
  [
    "It has {length} characters and may have at most 20,000.",
    "Sie hat {length} Zeichen und darf höchstens 20.000 haben.",
  ],

  // Applying drafts.
  [
    "The edit {id} at {place} states something that your resume does not.",
    "Die Änderung an „{place}“ behauptet etwas, das nicht in Ihrem Lebenslauf steht.",
  ],
  [
    "The passage {id} states something that your resume does not.",
    "Ein Absatz ({id}) behauptet etwas, das nicht in Ihrem Lebenslauf steht.",
  ],
  [
    "Your resume has changed since, and no longer says what the edit {id} states.",
    "Ihr Lebenslauf wurde inzwischen geändert und sagt nicht mehr, was die Änderung {id} behauptet.",
  ],
  [
    "there is no such item or field: {address}",
    "Diesen Eintrag oder dieses Feld gibt es nicht mehr.",
  ],
  ["the field {address} has changed in the meantime", "Das Feld wurde inzwischen geändert."],
  ["there is no proposed change {id}", "Die vorgeschlagene Änderung {id} gibt es nicht."],

  // Where the server is.
  ["This server is at {site}. {advice}", "Dieser Server hat die Adresse {site}. {advice}"],
  ["another site", "einer anderen Website"],
  [
    "Your browser is at {origin}, but this server believes that it is at {ours}. If both are this server, its administrator sets APP_URL={same} (and TRUSTED_PROXIES to the reverse proxy's address).",
    "Ihr Browser ist auf {origin}, der Server hält aber {ours} für seine Adresse. Ist beides dieser Server, setzt die Verwaltung APP_URL={origin} (und TRUSTED_PROXIES auf die Adresse des Proxys).",
  ],
  [
    "Your browser is at {origin}, but this server believes that it is at {ours}. If both are this server, its administrator sets APP_URL.",
    "Ihr Browser ist auf {origin}, der Server hält aber {ours} für seine Adresse. Ist beides dieser Server, setzt die Verwaltung APP_URL.",
  ],

  // What only a damaged page or another program sends.
  [
    "There is no such address in the API; see /api/docs.",
    "Diese Adresse gibt es in der API nicht; siehe /api/docs.",
  ],
  ["Send the body as application/json.", "Senden Sie den Inhalt als application/json."],
  ["The body does not fit: {error}.", "Der Inhalt passt nicht: {error}."],
  ["The body ended before it was complete.", "Die Übertragung brach ab, bevor alles da war."],
  [
    "The upload ended before it was complete.",
    "Das Hochladen brach ab, bevor die Datei ganz da war.",
  ],
  ["The field credential does not fit: {error}.", "Die Antwort des Passkeys passt nicht: {error}."],
  [
    "If-Match must hold the revision that was changed, a number.",
    "In If-Match muss die geänderte Revision stehen, eine Zahl.",
  ],

  // Reading files.
  [
    "The file is empty. Choose the file that holds your resume.",
    "Die Datei ist leer. Wählen Sie die Datei mit Ihrem Lebenslauf.",
  ],
  [
    "The file has {size_bytes} bytes, and at most {limit_bytes} are read. Save it with smaller pictures, or as text.",
    "Die Datei hat {size_bytes} Byte, gelesen werden höchstens {limit_bytes}. Speichern Sie sie mit kleineren Bildern oder als Text.",
  ],
  [
    "The file has {pages} pages, and at most {limit} are read. Keep the pages of the resume only.",
    "Die Datei hat {pages} Seiten, gelesen werden höchstens {limit}. Behalten Sie nur die Seiten des Lebenslaufs.",
  ],
  [
    "The file is protected by a password. Save it without one and try again.",
    "Die Datei ist mit einem Passwort geschützt. Speichern Sie sie ohne Passwort und versuchen Sie es noch einmal.",
  ],
  [
    "The {kind} is damaged and cannot be read. Open it in the program that made it and save it again.",
    "Die Datei ({kind}) ist beschädigt und nicht zu lesen. Öffnen Sie sie in dem Programm, mit dem sie gemacht wurde, und speichern Sie sie neu.",
  ],
  [
    "The {kind} takes too long to read. Save it again, or save it as text.",
    "Die Datei ({kind}) zu lesen dauert zu lange. Speichern Sie sie neu oder als Text.",
  ],
  [
    "This is {kind}, which is not read. Save it as DOCX or PDF and try again.",
    "Diese Art von Datei wird nicht gelesen: {kind}. Speichern Sie sie als DOCX oder PDF und versuchen Sie es noch einmal.",
  ],
  [
    "The file unpacks to more than {limit_bytes} bytes. Save it with smaller pictures.",
    "Entpackt hat die Datei mehr als {limit_bytes} Byte. Speichern Sie sie mit kleineren Bildern.",
  ],
  [
    "The {kind} holds no text, only pictures of it. Export the resume as PDF or DOCX from the program it was written in.",
    "Die Datei ({kind}) enthält keinen Text, nur Bilder davon. Exportieren Sie den Lebenslauf als PDF oder DOCX aus dem Programm, in dem er geschrieben wurde.",
  ],
  [
    "This format of pictures (HEIC or another rare one) is not read. Save the photo as JPEG or PNG and try again.",
    "Dieses Bildformat (HEIC oder ein anderes seltenes) wird nicht gelesen. Speichern Sie das Foto als JPEG oder PNG und versuchen Sie es noch einmal.",
  ],
  [
    "The picture has more than {limit} pixels. Save it smaller, with 200 dots per inch.",
    "Das Bild hat mehr als {limit} Bildpunkte. Speichern Sie es kleiner, mit 200 Punkten je Zoll.",
  ],
  [
    "No text was found in the picture. Take it again: the whole page, sharp, in good light.",
    "Im Bild wurde kein Text gefunden. Nehmen Sie es noch einmal auf: die ganze Seite, scharf, bei gutem Licht.",
  ],
  [
    "The file is a picture of text, and this server has nothing that reads pictures{lost}. Its administrator can install Tesseract (the package tesseract-ocr) or set GOOGLE_VISION_API_KEY or GOOGLE_APPLICATION_CREDENTIALS. Or export the resume as PDF or DOCX from the program it was written in.",
    "Die Datei ist ein Bild von Text, und dieser Server hat nichts, was Bilder liest{lost}. Die Verwaltung kann Tesseract installieren (das Paket tesseract-ocr) oder GOOGLE_VISION_API_KEY oder GOOGLE_APPLICATION_CREDENTIALS setzen. Oder exportieren Sie den Lebenslauf als PDF oder DOCX aus dem Programm, in dem er geschrieben wurde.",
  ],
  [" (Google Vision: {reason})", " (Google Vision: {reason})"],
  [
    "Reading the text of the pictures takes too long. Send fewer pages at once.",
    "Den Text der Bilder zu lesen dauert zu lange. Senden Sie weniger Seiten auf einmal.",
  ],
  [
    "The text of the picture could not be read: {reason}. Try again, or send a sharper picture.",
    "Der Text des Bildes war nicht zu lesen: {reason}. Versuchen Sie es noch einmal, oder senden Sie ein schärferes Bild.",
  ],
  [
    "This JSON is not a resume: {reason}. Send a JSON Resume document, an object with basics, work, education and so on.",
    "Dieses JSON ist kein Lebenslauf: {reason}. Senden Sie ein Dokument im Format JSON Resume, ein Objekt mit basics, work, education und so weiter.",
  ],
  ["its basics are no object", "„basics“ ist kein Objekt"],
  ["it is a list", "es ist eine Liste"],
  ["it is a single value", "es ist ein einzelner Wert"],
  ["it is broken in line {line}", "es ist kaputt in Zeile {line}"],
  [
    "it has no basics, work, education or other part of one",
    "es hat weder basics noch work, education oder einen anderen Teil davon",
  ],
  ["its tables are empty", "seine Tabellen sind leer"],
  ["a resume must be a JSON object", "ein Lebenslauf muss ein JSON-Objekt sein"],

  // Kinds of files.
  ["PDF", "PDF"],
  ["Word document", "Word-Dokument"],
  ["an Office document with a password", "ein Office-Dokument mit Passwort"],
  [
    "an Office document in the format from before 2007",
    "ein Office-Dokument im Format von vor 2007",
  ],
  ["a spreadsheet", "eine Tabelle"],
  ["a slide show", "eine Präsentation"],
  ["OpenDocument text", "OpenDocument-Text"],
  ["an Apple Pages document", "ein Dokument von Apple Pages"],
  ["an electronic book (EPUB)", "ein elektronisches Buch (EPUB)"],
  ["Rich Text document", "Rich-Text-Dokument"],
  ["web page", "Webseite"],
  ["an XML document", "ein XML-Dokument"],
  ["LaTeX source", "LaTeX-Quelltext"],
  ["PostScript", "PostScript"],
  ["LinkedIn data export", "Datenexport von LinkedIn"],
  ["archive", "Archiv"],
  ["an archive of files", "ein Archiv von Dateien"],
  ["picture", "Bild"],
  ["JSON", "JSON"],
  ["YAML", "YAML"],
  ["text", "Text"],
  ["a file of an unknown kind", "eine Datei unbekannter Art"],

  // Making pages.
  [
    "there is no template named {name}; there are {known}",
    "Eine Vorlage namens {name} gibt es nicht; es gibt {known}.",
  ],
  [
    "the document has {pages} pages or more; the limit is {limit}",
    "Das Dokument hat mindestens {pages} Seiten; höchstens {limit} werden gemacht.",
  ],
  ["the page could not be made: {message}", "Die Seite ließ sich nicht machen: {message}"],
];
