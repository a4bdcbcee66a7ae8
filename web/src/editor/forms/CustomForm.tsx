/** Sections of the user's own, each with a heading and entries. */

import { idOf } from "@/lib/edits";
import { textAt } from "@/lib/json";
import { messages } from "@/lib/messages";
import { ENTRIES } from "@/lib/sections";
import { Button, IconButton } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { useForms } from "./FormsContext";
import { newId } from "../tab";
import styles from "./Forms.module.css";
import { ItemList } from "./ItemList";
import { useField } from "./useField";
import { useList } from "./useList";

const SECTIONS = ["x-sections"];

export function CustomForm() {
  const { readOnly } = useForms();
  const { list, insert, remove, move } = useList(SECTIONS);
  return (
    <div className={styles.stack}>
      {list.length === 0 && (
        <p className={styles.empty}>{messages.forms.empty(messages.sections.custom.title)}</p>
      )}
      {list.map((section, index) => (
        <CustomSection
          key={idOf(section) ?? index}
          index={index}
          id={idOf(section) ?? ""}
          name={textAt(section, "title") || messages.forms.newItem}
          last={index === list.length - 1}
          onMove={(by) => move(index, index + by)}
          onRemove={() => remove(index)}
        />
      ))}
      {!readOnly && (
        <Button
          look="quiet"
          icon="plus"
          small
          onClick={() => insert(list.length, { "x-id": newId(), title: "" })}
        >
          {messages.forms.addSection}
        </Button>
      )}
    </div>
  );
}

type SectionProps = {
  index: number;
  id: string;
  name: string;
  last: boolean;
  onMove: (by: number) => void;
  onRemove: () => void;
};

function CustomSection({ index, id, name, last, onMove, onRemove }: SectionProps) {
  const { readOnly } = useForms();
  const path = [...SECTIONS, String(index)];
  const title = useField([...path, "title"]);
  return (
    <div className={styles.customSection}>
      <div className={styles.fact}>
        <TextField {...title} label={messages.forms.customTitle} />
        {!readOnly && (
          <span className={styles.itemActions}>
            <IconButton
              icon="up"
              label={messages.forms.moveUp(name)}
              disabled={index === 0}
              onClick={() => onMove(-1)}
            />
            <IconButton
              icon="down"
              label={messages.forms.moveDown(name)}
              disabled={last}
              onClick={() => onMove(1)}
            />
            <IconButton
              icon="trash"
              danger
              label={messages.forms.remove(name)}
              onClick={onRemove}
            />
          </span>
        )}
      </div>
      <ItemList spec={ENTRIES} path={[...path, ...ENTRIES.path]} within={id} />
    </div>
  );
}
