/** How far a writer is, with a way out. */

import { useLayoutEffect, useRef } from "react";
import { formatCount } from "@/lib/format";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Meter, Waiting } from "@/ui/Feedback";
import type { Proposing } from "./useProposing";

export function Progress({ proposing }: { proposing: Pick<Proposing, "written" | "cancel"> }) {
  const text = messages.writing;
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // The button that began the work has made room for this one.
    if (document.activeElement === document.body) cancel.current?.focus();
  }, []);
  const { done, total, characters } = proposing.written;
  return (
    <>
      {total > 0 ? (
        <div role="status">
          <Meter
            label={text.progress}
            value={done}
            max={total}
            text={text.progressOf(done, total, formatCount(characters))}
            full="good"
          />
        </div>
      ) : (
        <Waiting label={text.running} />
      )}
      <Button ref={cancel} small onClick={proposing.cancel}>
        {messages.app.cancel}
      </Button>
    </>
  );
}
