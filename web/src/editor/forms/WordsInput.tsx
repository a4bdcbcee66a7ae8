/** A list of short entries, such as skills. */

import { type ClipboardEvent, type KeyboardEvent, useId, useState } from "react";
import { toPointer } from "@/lib/json";
import { messages } from "@/lib/messages";
import { pastedWords } from "@/lib/paste";
import { IconButton } from "@/ui/Button";
import { useForms } from "./FormsContext";
import styles from "./Forms.module.css";
import { useField } from "./useField";
import { useList } from "./useList";

type Props = { label: string; path: readonly string[] };

export function WordsInput({ label, path }: Props) {
  const { readOnly } = useForms();
  const { list, insert, insertAll, remove } = useList(path);
  const [text, setText] = useState("");
  const id = useId();

  const add = () => {
    const word = text.trim();
    if (word !== "" && insert(list.length, word)) setText("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" || event.key === ",") {
      event.preventDefault();
      add();
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const words = pastedWords(event.clipboardData.getData("text/plain"));
    if (words.length < 2) return;
    event.preventDefault();
    insertAll(list.length, words);
  };

  return (
    <fieldset className={styles.lines} data-part={toPointer(path)}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.words}>
        {list.map((_, index) => (
          <Word
            key={index}
            label={`${label}, ${messages.forms.word(index + 1)}`}
            path={[...path, String(index)]}
            onRemove={readOnly ? undefined : () => remove(index)}
          />
        ))}
        {!readOnly && (
          <>
            <label htmlFor={id} className="unseen">
              {`${messages.forms.addWord}: ${label}`}
            </label>
            <input
              id={id}
              dir="auto"
              className={styles.newWord}
              placeholder={`+ ${messages.forms.addWord}`}
              value={text}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={onKeyDown}
              onPaste={onPaste}
              onBlur={add}
            />
          </>
        )}
      </div>
    </fieldset>
  );
}

type WordProps = { label: string; path: readonly string[]; onRemove: (() => void) | undefined };

function Word({ label, path, onRemove }: WordProps) {
  const { onChange, hint, ...field } = useField(path);
  const id = useId();
  return (
    <span className={styles.word}>
      {hint && (
        <span id={id} className={styles.wordHint}>
          {hint}
        </span>
      )}
      <input
        dir="auto"
        {...field}
        aria-label={label}
        aria-describedby={hint ? id : undefined}
        size={Math.max(2, Math.min(40, field.value.length))}
        onChange={(event) => onChange(event.target.value)}
      />
      {onRemove && (
        <IconButton
          icon="close"
          label={messages.forms.remove(field.value || label)}
          onClick={onRemove}
        />
      )}
    </span>
  );
}
