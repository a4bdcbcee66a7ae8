/** The pages of a document, drawn by the server a moment after it changed. */

import { useEffect, useRef, useState } from "react";
import { type Preview, previewResume } from "@/api/pages";
import { asProblem, type Problem } from "@/api/problem";
import type { Json } from "@/lib/json";

const PAUSE_MS = 250;

type Drawn = { of?: Json; preview?: Preview; problem?: Problem };

/** The last good pages stay until newer ones are there. */
export function usePreview(document: Json): Drawn & { waiting: boolean } {
  const [drawn, setDrawn] = useState<Drawn>({});
  // Nobody types before the first page is there.
  const pause_ms = useRef(0);
  useEffect(() => {
    const controller = new AbortController();
    const draw = async () => {
      try {
        const preview = await previewResume(document, controller.signal);
        if (!controller.signal.aborted) setDrawn({ of: document, preview });
      } catch (error) {
        if (controller.signal.aborted) return;
        const problem = asProblem(error);
        setDrawn(({ preview }) => ({ of: document, problem, ...(preview ? { preview } : {}) }));
      }
    };
    const timer = setTimeout(() => void draw(), pause_ms.current);
    pause_ms.current = PAUSE_MS;
    const again = () => void draw();
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
      controller.abort();
    };
  }, [document]);
  return { ...drawn, waiting: drawn.of !== document };
}
