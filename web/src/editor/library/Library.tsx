/** A window with entries or bullets of the user's other resumes, to be put into this one. */

import { useMemo, useState } from "react";
import { asProblem } from "@/api/problem";
import { ProblemBanner } from "@/components/ProblemBanner";
import { bulletsOf, entriesOf, insertion, MOST_SHOWN, type Piece, search } from "@/lib/library";
import { messages } from "@/lib/messages";
import { ENTRIES, type ListSpec, LISTS, PROFILES } from "@/lib/sections";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Empty, Skeleton } from "@/ui/Feedback";
import { TextField } from "@/ui/Field";
import { useSay } from "@/ui/Toasts";
import { useEditor } from "../EditorContext";
import { newId } from "../tab";
import styles from "./Library.module.css";
import { MOST_COPIES, useSources } from "./useSources";

const text = messages.library;

type Props = { path: readonly string[]; onClose: () => void };

export function Library({ path, onClose }: Props) {
  const { resume, document, change } = useEditor();
  const { sources, isPending, error, isBounded } = useSources(resume.id);
  const [wish, setWish] = useState("");
  const say = useSay();
  const spec = listAt(path);
  const pieces = useMemo(
    () => (spec ? entriesOf(sources, spec, path, document) : bulletsOf(sources, path, document)),
    [sources, spec, path, document],
  );
  const found = search(pieces, wish);
  const shown = found.slice(0, MOST_SHOWN);
  const insert = (piece: Piece) => {
    if (change(insertion(document, path, piece, newId))) say(text.inserted);
  };
  return (
    <Dialog
      title={spec ? text.entries(messages.sections[spec.key].title) : text.bullets}
      wide
      close={{ label: messages.app.close, onClose }}
    >
      <p className={styles.soft}>{text.detail}</p>
      {isBounded && <p className={styles.soft}>{text.bounded(MOST_COPIES)}</p>}
      {error && <ProblemBanner problem={asProblem(error)} />}
      <TextField data-first label={text.search} type="search" value={wish} onChange={setWish} />
      <p role="status" className={styles.soft}>
        {isPending ? text.loading : text.count(text.found(shown.length, found.length))}
      </p>
      {isPending && <Skeleton lines={3} />}
      {!isPending && pieces.length === 0 && (
        <Empty icon="copy" title={text.emptyTitle}>
          {text.emptyDetail}
        </Empty>
      )}
      {pieces.length > 0 && found.length === 0 && <p>{text.none}</p>}
      <ul className={styles.pieces}>
        {shown.map((piece) => (
          <PieceRow key={piece.key} piece={piece} onInsert={() => insert(piece)} />
        ))}
      </ul>
    </Dialog>
  );
}

function PieceRow({ piece, onInsert }: { piece: Piece; onInsert: () => void }) {
  const title = piece.title || messages.forms.newItem;
  return (
    <li className={styles.piece}>
      <div>
        <strong>{title}</strong>
        {piece.detail && <p className={styles.detail}>{piece.detail}</p>}
        <p className={styles.soft}>{text.from(piece.from.join(", "))}</p>
      </div>
      <Button small aria-label={text.insertNamed(title)} onClick={onInsert}>
        {text.insert}
      </Button>
    </li>
  );
}

/** The list of items at a path; nothing when it is a list of bullets in one. */
function listAt(path: readonly string[]): ListSpec | undefined {
  const [first, , third] = path;
  if (first === "x-sections") return path.length === 3 && third === "items" ? ENTRIES : undefined;
  if (first === "basics") return PROFILES;
  return path.length === 1 ? Object.values(LISTS).find(({ key }) => key === first) : undefined;
}
