/** Who the person is and how to reach them. */

import { messages } from "@/lib/messages";
import { BASICS, LOCATION, PROFILES } from "@/lib/sections";
import { Button, IconButton } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { useForms } from "./FormsContext";
import { FieldGrid } from "./FieldInput";
import styles from "./Forms.module.css";
import { ItemList } from "./ItemList";
import { useField } from "./useField";
import { useList } from "./useList";

const FACTS = ["basics", "x-fields"];

export function BasicsForm() {
  return (
    <div className={styles.stack}>
      <FieldGrid specs={BASICS} path={["basics"]} />
      <h4 className={styles.subheading}>{messages.forms.location}</h4>
      <FieldGrid specs={LOCATION} path={["basics", "location"]} />
      <h4 className={styles.subheading}>{messages.forms.profiles}</h4>
      <ItemList spec={PROFILES} path={PROFILES.path} />
      <h4 className={styles.subheading}>{messages.forms.facts}</h4>
      <Facts />
    </div>
  );
}

/** Facts that have no field of their own, such as a driving licence. */
function Facts() {
  const { readOnly } = useForms();
  const { list, insert, remove } = useList(FACTS);
  return (
    <div className={styles.items}>
      {list.map((_, index) => (
        <Fact key={index} index={index} onRemove={readOnly ? undefined : () => remove(index)} />
      ))}
      {!readOnly && (
        <Button
          look="quiet"
          icon="plus"
          small
          onClick={() => insert(list.length, { name: "", value: "" })}
        >
          {messages.forms.add(messages.sections.facts.item)}
        </Button>
      )}
    </div>
  );
}

function Fact({ index, onRemove }: { index: number; onRemove: (() => void) | undefined }) {
  const name = useField([...FACTS, String(index), "name"]);
  const value = useField([...FACTS, String(index), "value"]);
  return (
    <div className={styles.fact}>
      <TextField {...name} label={messages.fields.name} />
      <TextField {...value} label={messages.fields.value} />
      {onRemove && (
        <IconButton
          icon="close"
          danger
          label={messages.forms.remove(name.value || messages.sections.facts.item)}
          onClick={onRemove}
        />
      )}
    </div>
  );
}
