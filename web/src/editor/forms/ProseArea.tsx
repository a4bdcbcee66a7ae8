/** A box for one of the longer texts, parts of which can be bold, italic or links. */

import {
  type ClipboardEvent,
  type ComponentProps,
  type FocusEvent,
  type KeyboardEvent,
  lazy,
  Suspense,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { isMarked, isProse, mayBeRich } from "@/lib/marked";
import { TextArea } from "@/ui/Field";
import { useForms } from "./FormsContext";
import type { Look } from "./MarkBar";
import { useField } from "./useField";
import type { Pasted } from "./withMarks";

// Most resumes have no marks: what reads and writes them is loaded when somebody needs it.
const marksTools = () => import("./withMarks");
const MarkBar = lazy(async () => ({ default: (await import("./MarkBar")).MarkBar }));
const MarkedText = lazy(async () => ({ default: (await import("./MarkedText")).MarkedText }));

type Props = Pick<
  ComponentProps<typeof TextArea>,
  "label" | "title" | "unlabelled" | "rows" | "onKeyDown" | "onPaste"
> & {
  path: readonly string[];
  /** Takes what was pasted, when it is more than a piece of this text. */
  onPasted?: (pasted: Pasted) => boolean;
};

type Range = { start: number; end: number };

export function ProseArea({ path, onKeyDown, onPaste, onPasted, ...rest }: Props) {
  const { document, readOnly, change } = useForms();
  const field = useField(path);
  const box = useRef<HTMLTextAreaElement>(null);
  const [chosen, setChosen] = useState<Range>();
  const [asks, setAsks] = useState(false);
  const next = useRef<Range>(undefined);
  const canMark = isProse(path) && !readOnly;

  // The browser puts the caret at the end of a text that was set from outside.
  useLayoutEffect(() => {
    if (!next.current || !box.current) return;
    const { start, end } = next.current;
    next.current = undefined;
    box.current.focus();
    box.current.setSelectionRange(start, end);
  });

  const act = async (look: Look) => {
    if (!chosen) return;
    const { withLook } = await marksTools();
    const { edits, chosen: after } = withLook(
      document,
      path,
      { text: field.value, ...chosen },
      look,
    );
    setAsks(false);
    next.current = after;
    if (edits.length > 0) change(...edits);
    else box.current?.focus();
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const name = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key;
    if (canMark && chosen && (name === "b" || name === "i" || name === "k")) {
      event.preventDefault();
      event.nativeEvent.stopPropagation();
      if (name === "k") setAsks(true);
      else void act({ kind: name === "b" ? "bold" : "italic" });
      return;
    }
    onKeyDown?.(event);
  };
  const paste = async (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const data = {
      html: event.clipboardData.getData("text/html"),
      bare: event.clipboardData.getData("text/plain"),
    };
    if (!canMark || !(mayBeRich(data.html) || isMarked(document))) {
      onPaste?.(event);
      return;
    }
    event.preventDefault();
    const { value, selectionStart: start, selectionEnd: end } = event.currentTarget;
    const { pasted, setText } = await marksTools();
    const found = pasted(data, document, path, { text: value, start, end });
    if (onPasted?.(found)) return;
    const at = found.before.length + found.text.length;
    next.current = { start: at, end: at };
    change(...setText(document, path, found.before + found.text + found.after, found.edits));
  };
  const leave = (event: FocusEvent<HTMLTextAreaElement>) => {
    const within = event.currentTarget.parentElement?.contains(event.relatedTarget);
    if (!within) setChosen(undefined);
  };

  return (
    <TextArea
      {...field}
      {...rest}
      ref={box}
      grows
      onKeyDown={keys}
      onPaste={(event) => void paste(event)}
      onBlur={leave}
      onSelect={(event) => {
        const { selectionStart: start, selectionEnd: end } = event.currentTarget;
        setChosen(start === end ? undefined : { start, end });
      }}
    >
      <Suspense fallback={null}>
        {isMarked(document) && isProse(path) && <MarkedText text={field.value} />}
        {canMark && chosen && (
          <MarkBar
            chosen={{ text: field.value, ...chosen }}
            asks={asks}
            onAsk={setAsks}
            onAct={(look) => void act(look)}
            onLeave={() => {
              setAsks(false);
              box.current?.focus();
            }}
          />
        )}
      </Suspense>
    </TextArea>
  );
}
