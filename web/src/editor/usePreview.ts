/** The pages of a document, drawn by the server a moment after it changed. */

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type Preview, previewResume } from "@/api/pages";
import { asProblem, type Problem } from "@/api/problem";
import type { Json } from "@/lib/json";

const PAUSE_MS = 250;
/** Where the pages are out of sight, as on a phone beside the forms, nobody pays for each of them. */
const UNSEEN_PAUSE_MS = 2_000;

type Drawn = { of?: Json; preview?: Preview; problem?: Problem };

/** The last good pages stay until newer ones are there; `place` is where they are shown. */
export function usePreview(
  document: Json,
  place: RefObject<HTMLElement | null>,
): Drawn & { waiting: boolean } {
  const [drawn, setDrawn] = useState<Drawn>({});
  const latest = useRef<Json>(undefined);
  const isSeen = useIsSeen(place);
  // Nobody types before the first page is there.
  const pause_ms = useRef(0);
  useEffect(() => {
    if (latest.current === document) return;
    const controller = new AbortController();
    const draw = async () => {
      try {
        const preview = await previewResume(document, controller.signal);
        if (controller.signal.aborted) return;
        latest.current = document;
        setDrawn({ of: document, preview });
      } catch (error) {
        if (controller.signal.aborted) return;
        // What was drawn before is drawn again when somebody goes back to it: the problem is gone then.
        latest.current = undefined;
        const problem = asProblem(error);
        setDrawn(({ preview }) => ({ of: document, problem, ...(preview ? { preview } : {}) }));
      }
    };
    const timer = setTimeout(() => void draw(), isSeen ? pause_ms.current : UNSEEN_PAUSE_MS);
    if (isSeen) pause_ms.current = PAUSE_MS;
    const again = () => void draw();
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
      controller.abort();
    };
  }, [document, isSeen]);
  return { ...drawn, waiting: drawn.of !== document };
}

/** Whether an element is laid out; `undefined` until it is there. */
function useIsSeen(place: RefObject<HTMLElement | null>): boolean | undefined {
  const [isSeen, setSeen] = useState<boolean>();
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const look = () => setSeen(element.getClientRects().length > 0);
    look();
    // An element that comes into the layout, or leaves it, changes its size.
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, [place]);
  return isSeen;
}
