/** What the check finds and recommends, in German. */

import type { Sentences } from "../../sentences";

const contact: Sentences = [
  [
    "The name is missing; parsers file a resume by it.",
    "Der Name fehlt; Parser legen einen Lebenslauf unter ihm ab.",
  ],
  [
    "There is no e-mail address to answer to.",
    "Es gibt keine E-Mail-Adresse, an die man antworten kann.",
  ],
  [
    "There is no telephone number; many recruiters call first.",
    "Es gibt keine Telefonnummer; viele Personaler rufen zuerst an.",
  ],
  [
    "No city or region is given; searches by place will not find this resume.",
    "Weder Stadt noch Region ist angegeben; eine Suche nach Orten findet diesen Lebenslauf nicht.",
  ],
  [
    "There is a photo; in the US, the UK, Ireland and Canada recruiters must set such resumes aside. Leave it out there.",
    "Es gibt ein Foto; in den USA, Großbritannien, Irland und Kanada müssen solche Lebensläufe beiseitegelegt werden. Lassen Sie es dort weg.",
  ],
  [
    "A professional title under the name tells readers at once what you do.",
    "Eine Berufsbezeichnung unter dem Namen sagt sofort, was Sie machen.",
  ],
  [
    "The e-mail address has something around it that is not part of it; leave the bare address.",
    "Um die E-Mail-Adresse steht etwas, das nicht zu ihr gehört; lassen Sie nur die Adresse stehen.",
  ],
  ["This is not a complete e-mail address.", "Das ist keine vollständige E-Mail-Adresse."],
  [
    "This address does not sound like business; use one made of your name.",
    "Diese Adresse klingt nicht nach Beruf; nehmen Sie eine aus Ihrem Namen.",
  ],
  [
    "This is not a complete telephone number; give it with the country code.",
    "Das ist keine vollständige Telefonnummer; geben Sie sie mit der Vorwahl des Landes an.",
  ],
  [
    "This is no web address; parsers need one like example.org.",
    "Das ist keine Webadresse; Parser brauchen eine wie example.org.",
  ],
  [
    "This profile has no address behind it; write the address out, link texts get lost.",
    "Hinter diesem Profil steht keine Adresse; schreiben Sie sie aus, Linktexte gehen verloren.",
  ],
  [
    "Age, family, religion and the like do not belong into an English resume; leave this out.",
    "Alter, Familie, Religion und Ähnliches gehören nicht in einen englischen Lebenslauf; lassen Sie das weg.",
  ],
];

const sections: Sentences = [
  [
    "The posting names no requirement that could be recognised; the score says little.",
    "In der Ausschreibung ist keine Anforderung zu erkennen; die Punktzahl sagt wenig.",
  ],
  [
    "There is no work experience; add positions, internships or projects.",
    "Es gibt keine Berufserfahrung; ergänzen Sie Stellen, Praktika oder Projekte.",
  ],
  [
    "There is no education section; most parsers expect one.",
    "Es gibt keinen Abschnitt zur Ausbildung; die meisten Parser erwarten einen.",
  ],
  [
    "There is no skills section; keyword searches look there first.",
    "Es gibt keinen Abschnitt für Kenntnisse; die Suche nach Stichwörtern sieht dort zuerst nach.",
  ],
  [
    "{words} words for {years} years of work; one page is enough.",
    "{words} Wörter für {years} Berufsjahre; eine Seite reicht.",
  ],
  [
    "The resume has {words} words, more than two pages; shorten the oldest positions.",
    "Der Lebenslauf hat {words} Wörter, mehr als zwei Seiten; kürzen Sie die ältesten Stellen.",
  ],
  [
    "The resume has only {words} words; there is little to judge it by.",
    "Der Lebenslauf hat nur {words} Wörter; das ist wenig für ein Urteil.",
  ],
  [
    "Two or three sentences at the top help a reader to place you.",
    "Zwei oder drei Sätze am Anfang helfen, Sie einzuordnen.",
  ],
  [
    "The summary has {length} words; more than about 80 are rarely read.",
    "Die Zusammenfassung hat {length} Wörter; mehr als etwa 80 werden selten gelesen.",
  ],
  [
    "This says what you want; begin with what you bring.",
    "Hier steht, was Sie wollen; beginnen Sie mit dem, was Sie mitbringen.",
  ],
  [
    "The summary has only {length} words; add what you are best at.",
    "Die Zusammenfassung hat nur {length} Wörter; ergänzen Sie, was Sie am besten können.",
  ],
  [
    "Parsers may not recognise this heading; a usual word is safer.",
    "Diese Überschrift erkennen Parser vielleicht nicht; ein übliches Wort ist sicherer.",
  ],
  [
    "{total} skills are listed; nobody believes more than about 40.",
    "Es sind {total} Kenntnisse aufgezählt; mehr als etwa 40 glaubt niemand.",
  ],
  [
    "{name} is listed more than once; once is enough.",
    "{name} ist mehr als einmal aufgezählt; einmal reicht.",
  ],
  ["A skill should be a name, not a sentence.", "Eine Kenntnis sollte ein Name sein, kein Satz."],
  [
    "After ten years of work nobody asks for school any more; leave it out.",
    "Nach zehn Berufsjahren fragt niemand mehr nach der Schule; lassen Sie sie weg.",
  ],
  [
    "A grade below 3.0 does not help; leave it out.",
    "Eine Note unter 3,0 (von 4) hilft nicht; lassen Sie sie weg.",
  ],
  [
    "This entry is empty; fill it in or delete it.",
    "Dieser Eintrag ist leer; füllen Sie ihn aus oder löschen Sie ihn.",
  ],
  [
    "Everybody gives references on request; the line can go.",
    "Referenzen gibt jeder auf Anfrage; die Zeile kann weg.",
  ],
];

const dates: Sentences = [
  ["This position has no job title.", "Diese Stelle hat keine Bezeichnung."],
  ["This position names no employer.", "Bei dieser Stelle fehlt der Arbeitgeber."],
  [
    "This position has no start date, so its length cannot be counted.",
    "Diese Stelle hat keinen Beginn, ihre Dauer ist also nicht zu zählen.",
  ],
  [
    "This date lies in the future; a position that goes on has no end date.",
    "Dieses Datum liegt in der Zukunft; eine Stelle, die weitergeht, hat kein Ende.",
  ],
  [
    "The same position stands above already; keep one of the two.",
    "Dieselbe Stelle steht schon weiter oben; behalten Sie eine von beiden.",
  ],
  [
    '"{date}" cannot be read as a date; write it like 2021-03 or March 2021.',
    "„{date}“ ist nicht als Datum zu lesen; schreiben Sie es wie 2021-03 oder März 2021.",
  ],
  ["This ends before it begins.", "Das endet, bevor es beginnt."],
  [
    "There are about {months} months without an entry before this position.",
    "Vor dieser Stelle liegen etwa {months} Monate ohne Eintrag.",
  ],
  [
    "The newest position should come first; this one ended later than the one above it.",
    "Die neueste Stelle sollte zuerst kommen; diese endete später als die über ihr.",
  ],
  [
    "Some positions have months and some only years; one form throughout reads better.",
    "Manche Stellen haben Monate und manche nur Jahre; eine Form für alle liest sich besser.",
  ],
  [
    "Only years are given; with months, parsers can count your experience exactly.",
    "Es sind nur Jahre angegeben; mit Monaten können Parser Ihre Erfahrung genau zählen.",
  ],
  [
    "Your other positions say where they were; this one does not.",
    "Ihre anderen Stellen sagen, wo sie waren; diese nicht.",
  ],
  [
    "This position overlaps with another one by more than a year; check the dates or say that one was part-time.",
    "Diese Stelle überschneidet sich mehr als ein Jahr mit einer anderen; prüfen Sie die Daten, oder schreiben Sie, dass eine in Teilzeit war.",
  ],
  [
    "Dates are written in different ways; use one way throughout, such as 03/2021.",
    "Daten sind verschieden geschrieben; schreiben Sie alle gleich, zum Beispiel 03/2021.",
  ],
];

const bullets: Sentences = [
  [
    "This position says nothing about what you did.",
    "Diese Stelle sagt nichts darüber, was Sie getan haben.",
  ],
  [
    "Nothing here is measured; a number (how many, how much, how fast) makes it believable.",
    "Nichts ist hier gemessen; eine Zahl (wie viele, wie viel, wie schnell) macht es glaubhaft.",
  ],
  [
    "A long paragraph is skipped; put each thing you did into a bullet.",
    "Ein langer Absatz wird überlesen; machen Sie aus jeder Sache einen Aufzählungspunkt.",
  ],
  [
    "{count} bullets for one position; six strong ones say more.",
    "{count} Aufzählungspunkte für eine Stelle; sechs starke sagen mehr.",
  ],
  [
    "This bullet is too short to say what you did.",
    "Dieser Aufzählungspunkt ist zu kurz, um zu sagen, was Sie getan haben.",
  ],
  [
    "This bullet has {words} words; two lines are read, a paragraph is skipped.",
    "Dieser Aufzählungspunkt hat {words} Wörter; zwei Zeilen werden gelesen, ein Absatz wird überlesen.",
  ],
  [
    "The same bullet stands in another place too.",
    "Derselbe Aufzählungspunkt steht auch an einer anderen Stelle.",
  ],
  [
    "A bullet sign, an icon, an invisible character or stray spaces stand inside the text.",
    "Im Text steht ein Aufzählungszeichen, ein Symbol, ein unsichtbares Zeichen oder ein überzähliges Leerzeichen.",
  ],
  [
    "This bullet ends in a comma or semicolon; end it with a full stop or with nothing.",
    "Dieser Aufzählungspunkt endet mit Komma oder Strichpunkt; nehmen Sie einen Punkt oder nichts.",
  ],
  ["This bullet begins with a small letter.", "Dieser Aufzählungspunkt beginnt klein."],
  [
    "This position is over, but the bullet is in the present; put it into the past.",
    "Diese Stelle ist vorbei, der Aufzählungspunkt steht aber in der Gegenwart; setzen Sie ihn in die Vergangenheit.",
  ],
  [
    "This looks like a row of a table; parsers read across columns. Write a sentence.",
    "Das sieht aus wie die Zeile einer Tabelle; Parser lesen quer über die Spalten. Schreiben Sie einen Satz.",
  ],
  [
    "The passive hides who did it; begin with what you did.",
    "Das Passiv verbirgt, wer es getan hat; beginnen Sie mit dem, was Sie getan haben.",
  ],
  [
    'Three bullets here begin with "{word}"; vary the verb.',
    "Drei Aufzählungspunkte beginnen hier mit „{word}“; wechseln Sie das Verb.",
  ],
  [
    "Some bullets end in a full stop and some do not; choose one.",
    "Manche Aufzählungspunkte enden mit einem Punkt und manche nicht; entscheiden Sie sich.",
  ],
];

const wording: Sentences = [
  [
    "A whole text in capitals is hard to read.",
    "Ein ganzer Text in Großbuchstaben ist schwer zu lesen.",
  ],
  [
    "Tabs usually come from a table; parsers read across its columns.",
    "Tabulatoren stammen meist aus einer Tabelle; Parser lesen quer über deren Spalten.",
  ],
  [
    "Emoji are read as noise by parsers and as play by people; leave them out.",
    "Emoji sind für Parser Rauschen und für Menschen Spielerei; lassen Sie sie weg.",
  ],
  ["Facts need no exclamation mark.", "Tatsachen brauchen kein Ausrufezeichen."],
  ['"{word}" is spelt {right}.', "„{word}“ schreibt man {right}."],
  [
    "Not every reader knows {word}; write it out once.",
    "Nicht alle kennen {word}; schreiben Sie es einmal aus.",
  ],
  [
    '"{word}" adds nothing; leave it out or say it shorter.',
    "„{word}“ trägt nichts bei; lassen Sie es weg, oder sagen Sie es kürzer.",
  ],
  [
    'Leave out "{word}": bullets begin with what you did.',
    "Lassen Sie „{word}“ weg: Aufzählungspunkte beginnen mit dem, was Sie getan haben.",
  ],
  [
    '"{word}" says that you were there; begin with what you did.',
    "„{word}“ sagt, dass Sie dabei waren; beginnen Sie mit dem, was Sie getan haben.",
  ],
  [
    '"{word}" can be said by anybody; show it with a fact or leave it out.',
    "„{word}“ kann jeder sagen; belegen Sie es mit einer Tatsache, oder lassen Sie es weg.",
  ],
  [
    '"{word}" looks like a placeholder that was never filled in.',
    "„{word}“ sieht aus wie ein Platzhalter, der nie ausgefüllt wurde.",
  ],
];

const recommendations: Sentences = [
  ["Show where you used {text}", "Zeigen Sie, wo Sie {text} eingesetzt haben"],
  [
    "{text} is only listed. In which position or project did you use it, and with what result?",
    "{text} ist nur aufgezählt. In welcher Stelle oder welchem Projekt haben Sie es eingesetzt, und mit welchem Ergebnis?",
  ],
  ["Say more about {text}", "Sagen Sie mehr zu {text}"],
  [
    "How far does your experience with {text} go, and where is it from?",
    "Wie weit reicht Ihre Erfahrung mit {text}, und woher stammt sie?",
  ],
  ["Check what you say about {text}", "Prüfen Sie, was Sie zu {text} sagen"],
  [
    "Your resume says that you have no experience with {text}. Is that still so?",
    "In Ihrem Lebenslauf steht, dass Sie keine Erfahrung mit {text} haben. Ist das noch so?",
  ],
  ["Add your degree", "Ergänzen Sie Ihren Abschluss"],
  [
    "The posting asks for: {text}. Do you have such a degree, or one that counts as equal?",
    "Die Ausschreibung verlangt: {text}. Haben Sie einen solchen Abschluss oder einen, der als gleichwertig gilt?",
  ],
  ["Add {text}", "Ergänzen Sie {text}"],
  [
    "Do you hold {text}? Since when, and who issued it?",
    "Haben Sie {text}? Seit wann, und wer hat es ausgestellt?",
  ],
  ["Do you speak {text}? How well?", "Sprechen Sie {text}? Wie gut?"],
  ["Show {text} with an example", "Zeigen Sie {text} an einem Beispiel"],
  [
    "When did your work show {text}? One bullet is enough.",
    "Wann hat Ihre Arbeit {text} gezeigt? Ein Aufzählungspunkt reicht.",
  ],
  ["Add {text}, if you have it", "Ergänzen Sie {text}, wenn Sie es können"],
  ["Have you used {text}? Where?", "Haben Sie mit {text} gearbeitet? Wo?"],
  [
    "List the skills that your positions show",
    "Zählen Sie die Kenntnisse auf, die Ihre Stellen zeigen",
  ],
  [
    "Put your newest title under your name",
    "Setzen Sie Ihre neueste Berufsbezeichnung unter Ihren Namen",
  ],
  ["{message} ({many} places)", "{message} ({many} Stellen)"],
];

export const findings: Sentences = [
  ...contact,
  ...sections,
  ...dates,
  ...bullets,
  ...wording,
  ...recommendations,
];
