/** Why something is proposed, what is asked and what to know of a draft, in German. */

import type { Sentences } from "../../sentences";

const reasons: Sentences = [
  // Tailoring.
  [
    "The resume is longer than two pages; {gone} of these bullets have nothing to do with the posting. Your base resume keeps them.",
    "Der Lebenslauf ist länger als zwei Seiten; {gone} dieser Aufzählungspunkte haben nichts mit der Ausschreibung zu tun. Ihr Lebenslauf selbst behält sie.",
  ],
  [
    "The posting asks for {list}; the bullets that show it come first.",
    "Die Ausschreibung verlangt {list}; die Aufzählungspunkte, die das zeigen, kommen zuerst.",
  ],
  [
    "The posting asks for {name}; it moves up in its list.",
    "Die Ausschreibung verlangt {name}; das rückt in seiner Liste nach oben.",
  ],
  [
    "The sections that answer this posting best come before the others.",
    "Die Abschnitte, die am besten zu dieser Ausschreibung passen, kommen vor den anderen.",
  ],
  [
    "The posting calls {name} {other}; it is the same skill.",
    "Die Ausschreibung nennt {name} {other}; es ist dieselbe Kenntnis.",
  ],
  [
    "The posting asks for {list}; that comes first, as the posting writes it.",
    "Die Ausschreibung verlangt {list}; das kommt zuerst, so wie die Ausschreibung es schreibt.",
  ],
  [
    "The posting asks for {list}; that comes first, as the posting writes it. New in the list: {added}, which your positions show.",
    "Die Ausschreibung verlangt {list}; das kommt zuerst, so wie die Ausschreibung es schreibt. Neu in der Liste: {added}; Ihre Stellen zeigen es.",
  ],
  ["Your positions show these skills.", "Ihre Stellen zeigen diese Kenntnisse."],
  [
    "The posting asks for {name} and your positions show it; now the skills say so too.",
    "Die Ausschreibung verlangt {name}, und Ihre Stellen zeigen es; jetzt sagen es auch die Kenntnisse.",
  ],
  [
    "There is no summary; this one is made of your titles, skills and bullets.",
    "Es gibt keine Zusammenfassung; diese ist aus Ihren Berufsbezeichnungen, Kenntnissen und Aufzählungspunkten gemacht.",
  ],
  [
    "The same in fewer words, and what the posting asks for comes first.",
    "Dasselbe in weniger Worten, und was die Ausschreibung verlangt, kommt zuerst.",
  ],
  [
    "The posting asks for these, and your resume shows them; now the summary says so.",
    "Die Ausschreibung verlangt das, und Ihr Lebenslauf zeigt es; jetzt sagt es die Zusammenfassung.",
  ],
  [
    "The posting asks for these, and your positions show them with a result; now the summary says so.",
    "Die Ausschreibung verlangt das, und Ihre Stellen zeigen es mit einem Ergebnis; jetzt sagt es die Zusammenfassung.",
  ],
  [
    "The line under the name says at once what the posting looks for.",
    "Die Zeile unter dem Namen sagt sofort, was die Ausschreibung sucht.",
  ],
  ["these skills", "diese Kenntnisse"],
  ["this project", "dieses Projekt"],
  ["this position", "dieser Stelle"],
  ["this degree", "diesem Abschluss"],

  // Writing.
  [
    "Written from your titles, dates, skills and bullets.",
    "Aus Ihren Berufsbezeichnungen, Daten, Kenntnissen und Aufzählungspunkten geschrieben.",
  ],
  [
    "Your newest title and the skills that count most.",
    "Ihre neueste Berufsbezeichnung und die Kenntnisse, die am meisten zählen.",
  ],
  [
    "The same sentences as bullets: they are read, a paragraph is skipped.",
    "Dieselben Sätze als Aufzählungspunkte: Die werden gelesen, ein Absatz wird überlesen.",
  ],
  [
    "The sentences of this paragraph are bullets now.",
    "Die Sätze dieses Absatzes sind jetzt Aufzählungspunkte.",
  ],
  [
    "Bullet {bullet} of entry {entry}, {how}.",
    "Aufzählungspunkt {bullet} des Eintrags {entry}, {how}.",
  ],
  ["shorter", "kürzer"],
  ["as a full sentence", "als ganzer Satz"],
  ["Made of the project's own keywords.", "Aus den Stichwörtern des Projekts gemacht."],
  ["Made of the courses that you list.", "Aus den Kursen gemacht, die Sie aufzählen."],
  [
    "A long list is read sooner in groups; every skill is still there.",
    "Eine lange Liste liest sich in Gruppen leichter; jede Kenntnis ist noch da.",
  ],
];

const questions: Sentences = [
  [
    "What should stand here that your resume does not say yet?",
    "Was soll hier stehen, das Ihr Lebenslauf noch nicht sagt?",
  ],
  [
    "Nothing can be written about {section} from the rest of your resume. What belongs there?",
    "Zum Abschnitt „{section}“ lässt sich aus dem übrigen Lebenslauf nichts schreiben. Was gehört dorthin?",
  ],
  [
    "What is your professional title, and for how long have you worked in the field?",
    "Was ist Ihre Berufsbezeichnung, und wie lange arbeiten Sie auf dem Gebiet?",
  ],
  ["Which skills should a reader remember?", "Welche Kenntnisse soll man sich merken?"],
  [
    "What would you call your profession in two to four words?",
    "Wie nennen Sie Ihren Beruf in zwei bis vier Worten?",
  ],
  [
    "Where did you work, as what, and from when to when?",
    "Wo haben Sie gearbeitet, als was und von wann bis wann?",
  ],
  [
    "What did you do at {place}? Name two or three things, each with a result.",
    "Was haben Sie bei {place} getan? Nennen Sie zwei oder drei Dinge, jedes mit einem Ergebnis.",
  ],
  [
    "How much, how many or how fast was it at {place}? One number makes it believable.",
    "Wie viel, wie viele oder wie schnell war es bei {place}? Eine Zahl macht es glaubhaft.",
  ],
  [
    "What is {name} for, and what was your part in it?",
    "Wofür ist {name}, und was war Ihr Anteil daran?",
  ],
  [
    "Which courses, thesis or honours at {name} matter for what you do now?",
    "Welche Kurse, welche Abschlussarbeit oder Auszeichnung von {name} zählen für das, was Sie jetzt machen?",
  ],
  [
    "Which tools, methods and languages do you use at work?",
    "Welche Werkzeuge, Methoden und Sprachen benutzen Sie bei der Arbeit?",
  ],
];

const warnings: Sentences = [
  [
    "Not in your resume, so nothing was written about it: {missing}.",
    "Nicht in Ihrem Lebenslauf, also wurde nichts dazu geschrieben: {missing}.",
  ],
  [
    "The resume already puts first what this posting asks for.",
    "Der Lebenslauf nennt schon zuerst, was diese Ausschreibung verlangt.",
  ],
  [
    "{refused} text of the model could not be used and were left out.",
    "{refused} Text des Modells war nicht zu gebrauchen und wurde weggelassen.",
  ],
  [
    "{refused} {texts} of the model could not be used and were left out.",
    "{refused} Texte des Modells waren nicht zu gebrauchen und wurden weggelassen.",
  ],
  [
    "The model did not answer for: {about}. Nothing of it is changed but by rules.",
    "Das Modell hat nicht geantwortet zu: {about}. Daran ändern nur Regeln etwas.",
  ],
  [
    "The model's letter could not be used; the built-in writer wrote this one.",
    "Der Brief des Modells war nicht zu gebrauchen; diesen haben die eingebauten Regeln geschrieben.",
  ],
  [
    "The resume holds text that tells a machine what to do; it was not sent to the model.",
    "Der Lebenslauf enthält Text, der einer Maschine sagt, was sie tun soll; er ging nicht an das Modell.",
  ],
  [
    "The built-in writer follows no instructions; change the text by hand after keeping it.",
    "Die eingebauten Regeln folgen keinen Wünschen; ändern Sie den Text von Hand, wenn Sie ihn behalten haben.",
  ],
  [
    "Your resume is in another language than this letter, so its bullets were not quoted; add an example of your own.",
    "Ihr Lebenslauf ist in einer anderen Sprache als dieser Brief, deshalb wurden seine Aufzählungspunkte nicht zitiert; ergänzen Sie selbst ein Beispiel.",
  ],
  [
    "Your resume has no bullet that could be told as an example; add one or two results to your positions.",
    "Ihr Lebenslauf hat keinen Aufzählungspunkt, der sich als Beispiel erzählen lässt; ergänzen Sie bei Ihren Stellen ein oder zwei Ergebnisse.",
  ],
  [
    "The posting does not say who the employer is; add the name.",
    "Die Ausschreibung sagt nicht, wer der Arbeitgeber ist; ergänzen Sie den Namen.",
  ],
];

/** Names of what a model would be asked about. */
const subjects: Sentences = [
  ["Summary", "Zusammenfassung"],
  ["Entry", "Eintrag"],
  ["Cover letter", "Anschreiben"],
  ["Portfolio", "Portfolio"],
];

/** Names of sections, as the server says them within a sentence. */
const sectionNames: Sentences = [
  ["certificates", "Zertifikate"],
  ["languages", "Sprachen"],
  ["awards", "Auszeichnungen"],
  ["publications", "Veröffentlichungen"],
  ["interests", "Interessen"],
  ["references", "Referenzen"],
  ["more", "Eigener Abschnitt"],
];

export const drafts: Sentences = [
  ...reasons,
  ...questions,
  ...warnings,
  ...subjects,
  ...sectionNames,
];

/** What was done to a text: several of them make one sentence. */
export const steps: Sentences = [
  [
    "takes out signs that do not belong into the text",
    "nimmt Zeichen heraus, die nicht in den Text gehören",
  ],
  ["leaves out the first person", "lässt die erste Person weg"],
  ["begins with what you did", "beginnt mit dem, was Sie getan haben"],
  ["puts the verb first", "stellt das Verb voran"],
  ["puts a past position into the past", "setzt eine frühere Stelle in die Vergangenheit"],
  ["drops words that add nothing", "streicht Wörter, die nichts beitragen"],
  ["spells names as their owners do", "schreibt Namen wie ihre Eigentümer"],
  ["begins with a capital", "beginnt groß"],
  [
    "says {theirs} for {own}, as the posting does",
    "sagt {theirs} statt {own}, wie die Ausschreibung",
  ],
];
