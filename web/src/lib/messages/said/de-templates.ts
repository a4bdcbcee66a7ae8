/** What the templates and their designs are like, in German; their names stay as they are. */

import type { Sentences } from "../../sentences";

export const templates: Sentences = [
  [
    "A band of colour with name and contacts, one column below it.",
    "Ein farbiges Band mit Name und Kontakt, darunter eine Spalte.",
  ],
  ["Banner in deep green with a serif.", "Banner in Dunkelgrün mit einer Serifenschrift."],
  [
    "Banner in plum, centred, with bars before the headings.",
    "Banner in Pflaume, mittig, mit Balken vor den Überschriften.",
  ],
  [
    "Banner in graphite with a neutral sans.",
    "Banner in Graphit mit einer neutralen Serifenlosen.",
  ],
  [
    "Banner in fired clay with a friendly sans.",
    "Banner in gebranntem Ton mit einer freundlichen Serifenlosen.",
  ],
  [
    "One column in a book face: a centred name, ruled headings, dates at the right edge.",
    "Eine Spalte in einer Buchschrift: der Name in der Mitte, Linien unter den Überschriften, Daten am rechten Rand.",
  ],
  [
    "Classic in a wide book face, in garnet.",
    "Classic in einer breiten Buchschrift, in Granatrot.",
  ],
  [
    "Classic as printers of science set it.",
    "Classic, wie es die Drucker der Wissenschaft setzen.",
  ],
  [
    "Classic in a sturdy serif, in deep green.",
    "Classic in einer kräftigen Serifenschrift, in Dunkelgrün.",
  ],
  [
    "Small type with the headings in the margin: the most on one page that still reads well.",
    "Kleine Schrift mit den Überschriften am Rand: so viel auf einer Seite, wie sich noch gut liest.",
  ],
  ["Compact in a modern grotesque, in blue.", "Compact in einer modernen Grotesk, in Blau."],
  ["Compact in a neutral sans, in black.", "Compact in einer neutralen Serifenlosen, in Schwarz."],
  ["Compact in a wide book face, in green.", "Compact in einer breiten Buchschrift, in Grün."],
  [
    "Two columns with a hairline between them under a head over the whole width.",
    "Zwei Spalten mit einer feinen Linie dazwischen, darüber ein Kopf in ganzer Breite.",
  ],
  ["Duo in a modern grotesque, in blue.", "Duo in einer modernen Grotesk, in Blau."],
  [
    "Duo in a sturdy serif with ruled headings.",
    "Duo in einer kräftigen Serifenschrift mit Linien unter den Überschriften.",
  ],
  [
    "Duo in a neutral sans with plain headings.",
    "Duo in einer neutralen Serifenlosen mit schlichten Überschriften.",
  ],
  [
    "A large quiet name, the summary set apart, room around everything.",
    "Ein großer, ruhiger Name, die Zusammenfassung für sich, Luft um alles.",
  ],
  [
    "Executive in a neutral sans, in graphite.",
    "Executive in einer neutralen Serifenlosen, in Graphit.",
  ],
  [
    "Executive in a wide book face, in oxblood.",
    "Executive in einer breiten Buchschrift, in Ochsenblutrot.",
  ],
  [
    "Executive in a modern grotesque, in petrol.",
    "Executive in einer modernen Grotesk, in Petrol.",
  ],
  [
    "Executive in a calm sans with bars before the headings.",
    "Executive in einer ruhigen Serifenlosen mit Balken vor den Überschriften.",
  ],
  [
    "Everything spelt out, one thing below the other, with page numbers.",
    "Alles ausgeschrieben, eines unter dem anderen, mit Seitenzahlen.",
  ],
  [
    "Federal in a sturdy serif with ruled headings.",
    "Federal in einer kräftigen Serifenschrift mit Linien unter den Überschriften.",
  ],
  [
    "Federal in a neutral sans with double rules.",
    "Federal in einer neutralen Serifenlosen mit doppelten Linien.",
  ],
  [
    "Federal in a friendly sans with plain headings.",
    "Federal in einer freundlichen Serifenlosen mit schlichten Überschriften.",
  ],
  [
    "The name over the whole width, a narrow column at the left for contact and skills.",
    "Der Name in ganzer Breite, links eine schmale Spalte für Kontakt und Kenntnisse.",
  ],
  [
    "Ledger in a modern grotesque with bars before the headings.",
    "Ledger in einer modernen Grotesk mit Balken vor den Überschriften.",
  ],
  ["Ledger in a bookish face with small capitals.", "Ledger in einer Buchschrift mit Kapitälchen."],
  [
    "Ledger in a neutral sans with ruled headings.",
    "Ledger in einer neutralen Serifenlosen mit Linien unter den Überschriften.",
  ],
  [
    "The name under a heavy rule, the contacts between fine ones, one column as on good paper.",
    "Der Name unter einer starken Linie, der Kontakt zwischen feinen, eine Spalte wie auf gutem Papier.",
  ],
  [
    "Letterhead in a sturdy serif, in oxblood.",
    "Letterhead in einer kräftigen Serifenschrift, in Ochsenblutrot.",
  ],
  ["Letterhead in a modern grotesque.", "Letterhead in einer modernen Grotesk."],
  [
    "Letterhead in an old book face, in bottle green.",
    "Letterhead in einer alten Buchschrift, in Flaschengrün.",
  ],
  [
    "Letterhead in a calm sans with bars before the headings.",
    "Letterhead in einer ruhigen Serifenlosen mit Balken vor den Überschriften.",
  ],
  [
    "Everything in cards under a large name; for short careers and changes of career.",
    "Alles auf Karten unter einem großen Namen; für kurze Laufbahnen und Wechsel des Berufs.",
  ],
  ["Poster in a modern grotesque, in violet.", "Poster in einer modernen Grotesk, in Violett."],
  [
    "Poster in a friendly sans, in brick.",
    "Poster in einer freundlichen Serifenlosen, in Ziegelrot.",
  ],
  ["Poster in a sturdy serif, in ink.", "Poster in einer kräftigen Serifenschrift, in Tintenblau."],
  [
    "A book face with small capitals, dates at the edge and page numbers; made for many pages.",
    "Eine Buchschrift mit Kapitälchen, Daten am Rand und Seitenzahlen; für viele Seiten gemacht.",
  ],
  ["Scholar as mathematicians set it.", "Scholar, wie es Mathematiker setzen."],
  [
    "Scholar in a wide book face, name at the left.",
    "Scholar in einer breiten Buchschrift, der Name links.",
  ],
  [
    "Scholar in a sturdy serif with double rules.",
    "Scholar in einer kräftigen Serifenschrift mit doppelten Linien.",
  ],
  ["Scholar without serifs, for the sciences.", "Scholar ohne Serifen, für die Wissenschaften."],
  [
    "A wide column for experience and a tinted one for contact, skills and languages.",
    "Eine breite Spalte für die Berufserfahrung und eine getönte für Kontakt, Kenntnisse und Sprachen.",
  ],
  ["Sidebar in a modern grotesque, in blue.", "Sidebar in einer modernen Grotesk, in Blau."],
  ["Sidebar in a neutral sans, in wine.", "Sidebar in einer neutralen Serifenlosen, in Weinrot."],
  ["Sidebar in a sturdy serif, in olive.", "Sidebar in einer kräftigen Serifenschrift, in Oliv."],
  [
    "A strip of colour down the edge, a heavy name, skills on tags.",
    "Ein Farbstreifen am Rand, ein kräftiger Name, Kenntnisse auf Schildchen.",
  ],
  ["Studio in red with a friendly sans.", "Studio in Rot mit einer freundlichen Serifenlosen."],
  ["Studio in deep blue with a calm sans.", "Studio in Dunkelblau mit einer ruhigen Serifenlosen."],
  ["Studio in green with a neutral sans.", "Studio in Grün mit einer neutralen Serifenlosen."],
  ["Studio in black with a serif.", "Studio in Schwarz mit einer Serifenschrift."],
  [
    "A line down the left with a mark for every station of the career.",
    "Links eine Linie mit einem Zeichen für jede Station der Laufbahn.",
  ],
  ["Timeline in a modern grotesque, in green.", "Timeline in einer modernen Grotesk, in Grün."],
  [
    "Timeline in a bookish face, centred head.",
    "Timeline in einer Buchschrift, der Kopf in der Mitte.",
  ],
  [
    "Timeline in a friendly sans with ruled headings.",
    "Timeline in einer freundlichen Serifenlosen mit Linien unter den Überschriften.",
  ],
];
