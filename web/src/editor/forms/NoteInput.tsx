/** A note to oneself about an item; no page and no file shows it. */

import { useRef, useState } from "react";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Field";
import { useForms } from "./FormsContext";
import styles from "./Forms.module.css";
import { useField } from "./useField";

export function NoteInput({ path }: { path: readonly string[] }) {
  const { readOnly } = useForms();
  const field = useField([...path, "x-note"]);
  const [open, setOpen] = useState(false);
  const asked = useRef(false);
  // The field appears because it was asked for, so the focus goes there, once.
  const focus = (place: HTMLDivElement | null) => {
    if (asked.current) place?.querySelector("textarea")?.focus();
    if (place) asked.current = false;
  };
  const ask = () => {
    asked.current = true;
    setOpen(true);
  };
  const text = messages.moving;
  if (field.value === "" && !open) {
    if (readOnly) return null;
    return (
      <div className={styles.note}>
        <Button look="quiet" icon="note" small onClick={ask}>
          {text.addNote}
        </Button>
      </div>
    );
  }
  return (
    <div ref={focus} className={styles.note}>
      <TextArea {...field} label={text.note} hint={text.noteHint} grows rows={2} />
    </div>
  );
}
