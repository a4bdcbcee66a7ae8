/** What a word processor or a web page puts on the clipboard, as text with marks. */

import { mayBeRich } from "./marked";
import { linkTarget, marked, type Span } from "./marks";

const BLOCKS = new Set([
  "P",
  "DIV",
  "LI",
  "UL",
  "OL",
  "TR",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "BLOCKQUOTE",
]);
const SILENT = new Set(["STYLE", "SCRIPT", "HEAD", "TITLE", "META", "LINK"]);

type Look = Omit<Span, "text">;

/** The text with marks, a line for each block; nothing when no part of it is bold, italic or a link. */
export function pastedHtml(html: string): string | undefined {
  if (!mayBeRich(html)) return undefined;
  const page = new DOMParser().parseFromString(html, "text/html");
  const found: Span[] = [];
  read(page.body, {}, found);
  const pieces = found.filter(({ text }) => text !== "");
  const looks = pieces.some(
    ({ text, ...look }) => Object.keys(look).length > 0 && text.trim() !== "",
  );
  if (!looks) return undefined;
  return marked(pieces)
    .split("\n")
    .map((line) => line.replace(/[ \t]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

function read(node: Node, look: Look, found: Span[]): void {
  for (const child of node.childNodes) {
    if (child instanceof Text) add(found, child.data.replace(/[\s\u00a0]+/g, " "), look);
    if (!(child instanceof HTMLElement) || SILENT.has(child.tagName)) continue;
    const isBlock = BLOCKS.has(child.tagName) || child.tagName === "BR";
    if (isBlock) add(found, "\n", {});
    if (child.tagName === "LI") add(found, "• ", {});
    read(child, lookOf(child, look), found);
    if (isBlock && child.tagName !== "BR") add(found, "\n", {});
  }
}

function add(found: Span[], text: string, look: Look): void {
  const last = found.at(-1);
  const same =
    last && last.bold === look.bold && last.italic === look.italic && last.link === look.link;
  if (same) last.text += text;
  else found.push({ text, ...look });
}

/** A tag says it, and a style beside it may say otherwise. */
function lookOf(element: HTMLElement, look: Look): Look {
  const { fontWeight, fontStyle } = element.style;
  const heavy = fontWeight === "bold" || fontWeight === "bolder" || Number(fontWeight) >= 600;
  const bold = fontWeight === "" ? /^(?:B|STRONG)$/.test(element.tagName) || look.bold : heavy;
  const slanted = fontStyle === "italic" || fontStyle === "oblique";
  const italic = fontStyle === "" ? /^(?:I|EM)$/.test(element.tagName) || look.italic : slanted;
  const address = element instanceof HTMLAnchorElement ? element.getAttribute("href") : null;
  const link = address === null ? look.link : linkTarget(address);
  return {
    ...(bold && { bold: true as const }),
    ...(italic && { italic: true as const }),
    ...(link !== undefined && { link }),
  };
}
