/** What newcomers see above the forms: that the resume is a sample, and the first steps. */

import { useQuery } from "@tanstack/react-query";
import { meQuery } from "@/api/queries";
import { useGuide } from "@/components/guideStore";
import { useDiscardSample } from "@/components/useSample";
import { messages } from "@/lib/messages";
import { isSample } from "@/lib/sample";
import { Button } from "@/ui/Button";
import { useEditor } from "../EditorContext";
import { Guide } from "./Guide";
import styles from "./Guide.module.css";

export function FirstSteps() {
  const { document, readOnly } = useEditor();
  const userId = useQuery(meQuery).data?.user.id;
  const { guide, show, finish } = useGuide(userId);
  return (
    <>
      {isSample(document) && <SampleNote />}
      {guide.shown && !readOnly && <Guide guide={guide} show={show} finish={finish} />}
    </>
  );
}

function SampleNote() {
  const { resume, store } = useEditor();
  const text = messages.sample;
  const discard = useDiscardSample(resume.id, () => store.flush());
  return (
    <p className={styles.note}>
      <strong>{text.title}</strong>
      <span>{text.detail}</span>
      <Button
        small
        look="quiet"
        icon="trash"
        busy={discard.isPending}
        onClick={() => discard.mutate()}
      >
        {text.discard}
      </Button>
    </p>
  );
}
