/** Edits that can be applied at once, shown with the words that differ. */

import { useState } from "react";
import { messages } from "@/lib/messages";
import { readEdit } from "@/lib/proposals";
import { Button } from "@/ui/Button";
import { useSay } from "@/ui/Toasts";
import { useEditor } from "../EditorContext";
import { Change } from "./Change";

export function Proposals({ edits: proposed }: { edits: readonly unknown[] }) {
  const { document, change, readOnly } = useEditor();
  const [applied, setApplied] = useState(false);
  const say = useSay();
  const edits = proposed.flatMap((edit) => readEdit(document, edit) ?? []);
  const apply = () => {
    if (!change(...edits)) return say(messages.ats.notApplied, "bad");
    setApplied(true);
    say(messages.ats.applied);
  };
  if (edits.length === 0 || applied) return null;
  return (
    <>
      {edits.map((edit, index) =>
        edit.op === "set" ? <Change key={index} before={edit.before} after={edit.after} /> : null,
      )}
      {!readOnly && (
        <Button small onClick={apply}>
          {messages.ats.apply}
        </Button>
      )}
    </>
  );
}
