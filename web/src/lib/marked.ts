/** Which texts of a document carry marks; what the marks say is in ./marks. */

import { type Json, step } from "./json";

export const MARKS_KEY = "x-marks";

/** The fields whose texts can carry marks. */
export const PROSE: ReadonlySet<string> = new Set([
  "summary",
  "description",
  "highlights",
  "reference",
]);

/** Whether the longer texts of a document carry marks. */
export function isMarked(document: Json): boolean {
  return step(document, MARKS_KEY) === true;
}

/** Whether the text at a path can carry marks. */
export function isProse(path: readonly string[]): boolean {
  const key = path.findLast((one) => !/^\d+$/.test(one));
  return key !== undefined && PROSE.has(key);
}

/** Whether pasted HTML may have something bold, italic or a link in it. */
export function mayBeRich(html: string): boolean {
  return /<(?:b|strong|i|em|a)\b|font-(?:weight|style)/i.test(html);
}
