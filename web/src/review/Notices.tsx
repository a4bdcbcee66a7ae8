/** About the file: how it was read, what is missing, what is there twice. */

import { useSaid } from "@/components/useSaid";
import { setEdit } from "@/lib/edits";
import { type Duplicate, duplicates } from "@/lib/duplicates";
import { find, fromPointer, type Json, listAt, textAt } from "@/lib/json";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Badge, Banner } from "@/ui/Feedback";
import { useReview } from "./ReviewContext";
import styles from "./ReviewFrame.module.css";

const text = messages.review;

export function Notices() {
  const { parsed, draft, review, goTo } = useReview();
  const said = useSaid();
  const { report } = parsed;
  const { document } = review;
  // The leftovers have a part of the screen to themselves.
  const warnings = report.warnings.filter(({ code }) => code !== "LEFTOVER_TEXT");
  return (
    <section className={styles.notices} aria-label={text.notices}>
      <p className={styles.facts}>
        <span className={styles.file}>{draft.file.name}</span>
        <Badge>{text.kindPages(wordFor(text.kinds, report.kind), report.pages)}</Badge>
        <span>{routeName(report.route)}</span>
        <span>{text.overall(Math.round(report.confidence * 100))}</span>
      </p>
      {warnings.map(({ code, message }) => {
        const words = Object.entries(text.warnings).find(([key]) => key === code)?.[1];
        const pointer = placeOf(code, document);
        if (pointer !== undefined && isSolved(code, document)) return null;
        return (
          <Banner
            key={code + message}
            tone="warn"
            title={words?.title ?? said(message)}
            actions={
              pointer !== undefined && (
                <Button small onClick={() => goTo(pointer)}>
                  {text.showPlace}
                </Button>
              )
            }
          >
            {words && <span>{words.detail ?? said(message)}</span>}
          </Banner>
        );
      })}
      {duplicates(document).map((duplicate) => (
        <Twice key={duplicate.id} duplicate={duplicate} />
      ))}
    </section>
  );
}

function Twice({ duplicate }: { duplicate: Duplicate }) {
  const { review, change, goTo } = useReview();
  const path = fromPointer(duplicate.pointer);
  const remove = () => change(setEdit({ field: path }, find(review.document, path), undefined));
  return (
    <Banner
      tone="warn"
      title={text.duplicate(duplicate.name, messages.sections[duplicate.section].title)}
      actions={
        <>
          <Button small onClick={() => goTo(duplicate.pointer)}>
            {text.showPlace}
          </Button>
          <Button small onClick={remove}>
            {text.removeDuplicate}
          </Button>
        </>
      }
    >
      <span>{text.duplicateDetail}</span>
    </Banner>
  );
}

/** "ocr-tesseract" is a route and who went it; "+model" says that a second reader added something. */
function routeName(route: string): string {
  const [way = "", second] = route.split("+");
  const engine = way.startsWith("ocr-") ? way.slice("ocr-".length) : "";
  const name = wordFor(text.routes, engine ? "ocr" : way);
  const words = engine ? text.engine(name, wordFor(text.engines, engine)) : name;
  return second ? text.secondReader(words) : words;
}

function wordFor(words: Record<string, string>, key: string): string {
  return words[key] ?? key;
}

/** The field that a warning is about. */
function placeOf(code: string, document: Json): string | undefined {
  if (code === "NO_NAME") return "/basics/name";
  if (code === "NO_EMAIL") return "/basics/email";
  if (code !== "DATES_UNREADABLE") return undefined;
  return `/work/${Math.max(0, withoutDate(document))}/startDate`;
}

/** Whether the user has filled in what was missing. */
function isSolved(code: string, document: Json): boolean {
  if (code === "NO_NAME") return textAt(document, "basics", "name") !== "";
  if (code === "NO_EMAIL") return textAt(document, "basics", "email") !== "";
  return withoutDate(document) < 0;
}

function withoutDate(document: Json): number {
  return listAt(document, "work").findIndex((item) => textAt(item, "startDate") === "");
}
