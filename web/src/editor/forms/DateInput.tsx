/** A date, typed in any usual way; it is stored in its ISO form when the field is left. */

import { type KeyboardEvent, useState } from "react";
import { readDate, storedDate } from "@/lib/dates";
import { messages } from "@/lib/messages";
import { TextField } from "@/ui/Field";
import { useField } from "./useField";

type Props = { label: string; path: readonly string[] };

export function DateInput({ label, path }: Props) {
  const field = useField(path);
  const [typing, setTyping] = useState(false);
  const settle = () => {
    setTyping(false);
    const stored = storedDate(field.value);
    if (!field.readOnly && stored !== field.value) field.onChange(stored);
  };
  const read = readDate(field.value);
  const odd = field.value !== "" && read.kind === "unknown" && !typing;
  const hint = odd ? messages.forms.dateKept : undefined;
  return (
    <TextField
      {...field}
      hint={field.hint ?? hint}
      label={label}
      placeholder={messages.forms.dateExample}
      autoComplete="off"
      onFocus={() => {
        setTyping(true);
        field.onFocus();
      }}
      onBlur={settle}
      onKeyDown={(event: KeyboardEvent) => event.key === "Enter" && settle()}
    />
  );
}
