/** Find and replace in the whole resume, place by place. */

import { useState } from "react";
import { fieldName } from "@/lib/fieldNames";
import { findAll, type Found, replaceAll } from "@/lib/findText";
import { toPointer } from "@/lib/json";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { CheckField, TextField } from "@/ui/Field";
import { useSay } from "@/ui/Toasts";
import { useEditor } from "../EditorContext";
import styles from "./Tools.module.css";

export function FindDialog({ onClose }: { onClose: () => void }) {
  const { document, change, goTo } = useEditor();
  const [text, setText] = useState("");
  const [by, setBy] = useState("");
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWords, setWholeWords] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const say = useSay();
  const words = messages.find;
  const found = findAll(document, { text, matchCase, wholeWords });
  const chosen = found.filter(({ path }) => !left.has(toPointer(path)));
  const count = chosen.reduce((sum, { ranges }) => sum + ranges.length, 0);

  const replace = () => {
    if (change(...replaceAll(document, chosen, by))) say(words.done(count));
  };
  const choose = (pointer: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(pointer);
    else next.add(pointer);
    setLeft(next);
  };
  const go = (pointer: string) => {
    onClose();
    goTo(pointer);
  };
  return (
    <Dialog
      title={words.title}
      wide
      close={{ label: messages.app.close, onClose }}
      actions={
        <Button look="primary" disabled={count === 0} onClick={replace}>
          {words.replace(count)}
        </Button>
      }
    >
      <div className={styles.find}>
        <TextField
          data-first
          label={words.what}
          value={text}
          onChange={setText}
          autoComplete="off"
        />
        <TextField label={words.by} value={by} onChange={setBy} autoComplete="off" />
      </div>
      <div className={styles.options}>
        <CheckField label={words.matchCase} checked={matchCase} onChange={setMatchCase} />
        <CheckField label={words.wholeWords} checked={wholeWords} onChange={setWholeWords} />
      </div>
      <p role="status" className={styles.none}>
        {text.trim() !== "" && words.found(found.length)}
      </p>
      {found.length > 0 && (
        <ul className={styles.places}>
          {found.map((one) => {
            const pointer = toPointer(one.path);
            return (
              <Place
                key={pointer}
                found={one}
                chosen={!left.has(pointer)}
                onChoose={(on) => choose(pointer, on)}
                onGo={() => go(pointer)}
              />
            );
          })}
        </ul>
      )}
    </Dialog>
  );
}

type PlaceProps = {
  found: Found;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
  onGo: () => void;
};

function Place({ found, chosen, onChoose, onGo }: PlaceProps) {
  const name = fieldName(found.path);
  return (
    <li className={styles.place}>
      <CheckField label="" name={messages.find.choose(name)} checked={chosen} onChange={onChoose} />
      <button type="button" className={styles.placeText} onClick={onGo}>
        <small>{name}</small>
        <Marked found={found} />
      </button>
    </li>
  );
}

/** The text with its places marked, cut to what is near the first. */
function Marked({ found: { text, ranges } }: { found: Found }) {
  const start = Math.max(0, (ranges[0]?.start ?? 0) - 40);
  const end = start + 160;
  const shown = ranges.filter((range) => range.end <= end);
  return (
    <span>
      {start > 0 && "… "}
      {shown.map((range, index) => (
        <span key={range.start}>
          {text.slice(shown[index - 1]?.end ?? start, range.start)}
          <mark>{text.slice(range.start, range.end)}</mark>
        </span>
      ))}
      {text.slice(shown.at(-1)?.end ?? start, end)}
      {text.length > end && " …"}
    </span>
  );
}
