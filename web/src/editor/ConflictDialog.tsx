/** Two windows changed the same fields: choose field by field what stays. */

import { useState } from "react";
import type { Clash, ClashField } from "@/lib/clash";
import { fieldName, valueText } from "@/lib/fieldNames";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { useEditor } from "./EditorContext";
import styles from "./EditorFrame.module.css";

export function ConflictDialog({ clash }: { clash: Clash }) {
  const { store } = useEditor();
  const [takeTheirs, setTakeTheirs] = useState(() => clash.fields.map(() => false));
  const text = messages.conflict;
  const keepMine = () => store.resolve(clash.fields.map(() => false));
  return (
    <Dialog
      title={text.title}
      wide
      actions={
        <>
          <Button onClick={keepMine}>{text.keepAllMine}</Button>
          <Button onClick={() => store.resolve(clash.fields.map(() => true))}>
            {text.keepAllTheirs}
          </Button>
          <Button look="primary" onClick={() => store.resolve(takeTheirs)}>
            {text.resolve}
          </Button>
        </>
      }
    >
      <p>{text.detail}</p>
      {clash.fields.map((field, index) => (
        <Choice
          key={field.path.join("/")}
          field={field}
          theirs={takeTheirs[index] ?? false}
          onChange={(theirs) => setTakeTheirs(takeTheirs.with(index, theirs))}
        />
      ))}
    </Dialog>
  );
}

type ChoiceProps = { field: ClashField; theirs: boolean; onChange: (theirs: boolean) => void };

function Choice({ field, theirs, onChange }: ChoiceProps) {
  const sides = [
    { label: messages.conflict.mine, value: field.mine, theirs: false },
    { label: messages.conflict.theirs, value: field.theirs, theirs: true },
  ];
  const name = field.path.join("/");
  return (
    <fieldset className={styles.clash}>
      <legend>{fieldName(field.path)}</legend>
      {sides.map((side) => (
        <label key={side.label} className={styles.side}>
          <input
            type="radio"
            name={name}
            checked={side.theirs === theirs}
            onChange={() => onChange(side.theirs)}
          />
          <span>
            <small>{side.label}</small>
            <span className={styles.value}>
              {side.value === undefined ? messages.conflict.removed : valueText(side.value)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
