/** Pasted text as the bullets that it was where it came from. */

/** Signs that programs put before a list item: bullets, dashes, numbers and letters, and Word's own. */
const MARK =
  /^\s*(?:[•◦▪▫■□●○‣⁃·∙➢➤✓✔❖\uF0B7\uF0A7\uF0D8]\s*|[-–—*+]\s+|o\t|(?:\d{1,2}|[a-z])[.)]\s+)/u;

/** The bullets in a pasted text: what wraps over several lines is one, marks are left out. */
export function pastedLines(text: string): string[] {
  const rows = text.replaceAll("\u00a0", " ").split(/\r\n|[\n\r\u2028\u2029\v]/);
  const marked = rows.filter((row) => MARK.test(row)).length;
  // One dash alone may be part of a sentence; two rows with marks are a list.
  const isMarked = marked > 1 || (marked === 1 && MARK.test(rows.find((row) => row.trim()) ?? ""));
  const lines: string[] = [];
  let goesOn = false;
  for (const row of rows) {
    const said = (isMarked ? row.replace(MARK, "") : row).replace(/\s+/g, " ").trim();
    if (said === "") {
      goesOn = false;
    } else if (goesOn && isMarked && !MARK.test(row)) {
      lines.push(joined(lines.pop() ?? "", said));
    } else {
      lines.push(said);
      goesOn = true;
    }
  }
  return lines;
}

/** The entries in a pasted list of skills or the like. */
export function pastedWords(text: string): string[] {
  return text
    .split(/[\n\r\t,;|•·]+/)
    .map((word) => word.replace(MARK, "").replace(/\s+/g, " ").trim())
    .filter((word) => word !== "");
}

/** A word that was parted at its hyphen is put together again. */
function joined(first: string, second: string): string {
  if (/\p{Ll}-$/u.test(first) && /^\p{Ll}/u.test(second)) return `${first}${second}`;
  return `${first} ${second}`;
}
