/** A list of bullets, each in a box that grows with its text. */

import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { toPointer } from "@/lib/json";
import { messages } from "@/lib/messages";
import { Button, IconButton } from "@/ui/Button";
import { pastedLines } from "@/lib/paste";
import { useForms } from "./FormsContext";
import styles from "./Forms.module.css";
import { ProseArea } from "./ProseArea";
import { Sortable, SortableRow } from "./Sortable";
import { useList } from "./useList";
import type { Pasted } from "./withMarks";

type Props = { label: string; path: readonly string[] };

export function LinesInput({ label, path }: Props) {
  const { readOnly, reuse } = useForms();
  const { list, insert, remove, move, replace } = useList(path);
  const root = useRef<HTMLFieldSetElement>(null);

  const focus = (index: number) =>
    setTimeout(() => {
      const pointer = CSS.escape(toPointer([...path, String(index)]));
      root.current?.querySelector<HTMLElement>(`[data-path="${pointer}"]`)?.focus();
    });
  const onKeyDown = (index: number) => (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (readOnly || event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (insert(index + 1, "")) focus(index + 1);
    } else if (event.key === "Backspace" && event.currentTarget.value === "") {
      event.preventDefault();
      if (remove(index)) focus(Math.max(0, index - 1));
    } else if (event.altKey && step !== 0) {
      event.preventDefault();
      if (move(index, index + step)) focus(index + step);
    }
  };
  const onPaste = (index: number) => (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const before = value.slice(0, selectionStart);
    const text = event.clipboardData.getData("text/plain");
    const taken = onPasted(index)({ text, before, after: value.slice(selectionEnd), edits: [] });
    if (taken) event.preventDefault();
  };
  const onPasted =
    (index: number) =>
    ({ text, before, after, edits }: Pasted) => {
      const lines = pastedLines(text);
      if (readOnly || lines.length < 2) return false;
      const [first = "", ...more] = lines;
      const last = more.pop() ?? "";
      const texts = [before + first, ...more, last + after];
      if (replace(index, texts, edits)) focus(index + texts.length - 1);
      return true;
    };
  const name = (index: number) => `${label}, ${messages.forms.line(index + 1)}`;

  return (
    <fieldset ref={root} className={styles.lines} data-part={toPointer(path)}>
      <legend className={styles.legend}>{label}</legend>
      <Sortable ids={list.map((_, index) => String(index))} nameOf={name} onMove={move}>
        {list.map((_, index) => (
          <SortableRow
            key={index}
            id={String(index)}
            name={name(index)}
            className={styles.line}
            fixed={readOnly || list.length < 2}
          >
            {(grip) => (
              <>
                {grip}
                <Line
                  label={name(index)}
                  path={[...path, String(index)]}
                  onKeyDown={onKeyDown(index)}
                  onPaste={onPaste(index)}
                  onPasted={onPasted(index)}
                />
                {!readOnly && (
                  <IconButton
                    icon="close"
                    danger
                    label={messages.forms.remove(name(index))}
                    onClick={() => remove(index)}
                  />
                )}
              </>
            )}
          </SortableRow>
        ))}
      </Sortable>
      {!readOnly && (
        <span className={styles.adding}>
          <Button
            look="quiet"
            icon="plus"
            small
            onClick={() => insert(list.length, "") && focus(list.length)}
          >
            {messages.forms.addLine}
          </Button>
          {reuse && (
            <Button look="quiet" icon="copy" small onClick={() => reuse(path)}>
              {messages.forms.reuse}
            </Button>
          )}
        </span>
      )}
    </fieldset>
  );
}

type LineProps = {
  label: string;
  path: readonly string[];
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  onPasted: (pasted: Pasted) => boolean;
};

function Line({ label, path, onKeyDown, onPaste, onPasted }: LineProps) {
  return (
    <ProseArea
      path={path}
      label={label}
      title={messages.forms.bulletKeys}
      unlabelled
      rows={1}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onPasted={onPasted}
    />
  );
}
