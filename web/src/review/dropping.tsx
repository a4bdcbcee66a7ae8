/** Dropping a leftover onto a field, an item or a section of the form. */

import { type DragEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useForms } from "@/editor/forms/FormsContext";
import { messages } from "@/lib/messages";
import { type Spot, spotAt, spotName } from "@/lib/placement";
import { useSay } from "@/ui/Toasts";
import { useReview } from "./ReviewContext";
import styles from "./ReviewFrame.module.css";

/** The kind of thing that is dragged; files and other texts are not ours. */
export const LEFTOVER_TYPE = "application/x-rolerabbit-leftover";

/** Resting over something closed for this long opens it. */
const OPEN_MS = 550;

type Target = { spot: Spot; box: { left: number; top: number; width: number; height: number } };

/** The part of the page that leftovers can be dropped on. */
export function DropArea({ children }: { children: ReactNode }) {
  const { review, put, goTo } = useReview();
  const [target, setTarget] = useState<Target>();
  const rest = useRestingOpens();
  const say = useSay();

  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(LEFTOVER_TYPE)) return;
    event.preventDefault();
    const part = partUnder(event.target);
    rest(part);
    const spot = part && spotAt(review.document, pointerOf(part));
    if (!part || !spot) {
      setTarget(undefined);
      return;
    }
    const { left, top, width, height } = part.getBoundingClientRect();
    setTarget({ spot, box: { left, top, width, height } });
  };
  const drop = (event: DragEvent) => {
    const id = event.dataTransfer.getData(LEFTOVER_TYPE);
    const leftover = review.leftovers.find((one) => one.id === id);
    setTarget(undefined);
    rest(undefined);
    if (!leftover) return;
    event.preventDefault();
    const part = partUnder(event.target);
    const spot = part && spotAt(review.document, pointerOf(part));
    const pointer = spot && put(id, spot, leftover.text);
    if (!spot || !pointer) return;
    say(messages.review.putNews(spotName(spot)));
    goTo(pointer);
  };
  return (
    <div
      className={styles.dropArea}
      onDragOver={over}
      onDragLeave={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node) || !event.currentTarget.contains(to)) setTarget(undefined);
      }}
      onDrop={drop}
    >
      {children}
      {target && (
        <div className={styles.dropTarget} style={target.box} aria-hidden="true">
          <span>{messages.review.dropHere(spotName(target.spot))}</span>
        </div>
      )}
    </div>
  );
}

/** The field or part of the form that is under the mouse. */
function partUnder(target: EventTarget): HTMLElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLElement>("[data-path],[data-part]") ?? undefined;
}

function pointerOf(part: HTMLElement): string {
  return part.dataset["path"] ?? part.dataset["part"] ?? "";
}

/** Opens a closed section or item that the mouse rests on. */
function useRestingOpens(): (part: HTMLElement | undefined) => void {
  const { place } = useForms();
  const { openForm } = useReview();
  const resting = useRef<{ part: HTMLElement | undefined; timer: number }>({
    part: undefined,
    timer: 0,
  });
  useEffect(() => () => clearTimeout(resting.current.timer), []);
  return (part) => {
    if (part === resting.current.part) return;
    clearTimeout(resting.current.timer);
    const section = part?.dataset["part"] ?? "";
    const isClosed = section !== "" && !section.startsWith("/") && section !== place.section;
    const open = () => openForm({ section, item: "" });
    resting.current = { part, timer: isClosed ? window.setTimeout(open, OPEN_MS) : 0 };
  };
}
