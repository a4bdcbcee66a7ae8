/** Puts a leftover into a section and field that the user chooses. */

import { type FormEvent, useState } from "react";
import { messages } from "@/lib/messages";
import { guessSpot, spotGroups, spotName } from "@/lib/placement";
import type { Leftover } from "@/lib/review";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { SelectField, TextArea } from "@/ui/Field";
import { useSay } from "@/ui/Toasts";
import { useReview } from "./ReviewContext";

const text = messages.review;

export function PutDialog({ leftover, onClose }: { leftover: Leftover; onClose: () => void }) {
  const { review, put, goTo, focused } = useReview();
  const say = useSay();
  const groups = spotGroups(review.document);
  const [guess] = useState(() => guessSpot(review.document, leftover.text, focused));
  const [part, setPart] = useState(leftover.text);
  const [section, setSection] = useState(guess.section);
  const [index, setIndex] = useState(guess.index);
  const spots = groups.find(({ key }) => key === section)?.spots ?? [];
  const spot = spots[index];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!spot || part.trim() === "") return;
    const pointer = put(leftover.id, spot, part.trim());
    if (!pointer) return;
    onClose();
    say(text.putNews(spotName(spot)));
    goTo(pointer);
  };
  return (
    <Dialog
      title={text.putTitle}
      close={{ label: messages.app.close, onClose }}
      actions={
        <>
          <Button onClick={onClose}>{messages.app.cancel}</Button>
          <Button look="primary" type="submit" form="put" disabled={!spot || part.trim() === ""}>
            {text.put}
          </Button>
        </>
      }
    >
      <form id="put" onSubmit={submit} style={{ display: "grid", gap: 14 }}>
        <TextArea
          label={text.putText}
          hint={text.putTextHint}
          value={part}
          onChange={setPart}
          grows
          rows={2}
        />
        <SelectField
          label={text.putSection}
          value={section}
          options={groups.map(({ key, title }) => ({ value: key, label: title }))}
          onChange={(value) => {
            setSection(groups.find(({ key }) => key === value)?.key ?? section);
            setIndex(0);
          }}
        />
        <SelectField
          label={text.putSpot}
          value={String(index)}
          options={spots.map(({ label }, at) => ({ value: String(at), label }))}
          onChange={(value) => setIndex(Number(value))}
        />
      </form>
    </Dialog>
  );
}
