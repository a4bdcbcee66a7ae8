/** Puts the made-up posting in, for those who play with the sample. */

import { messages } from "@/lib/messages";
import { isSample, loadSample } from "@/lib/sample";
import { Button } from "@/ui/Button";
import { useSay } from "@/ui/Toasts";
import { useEditor } from "../EditorContext";
import { usePosting } from "../assist/posting";
import { useStepTaker } from "./useSteps";

export function SamplePosting() {
  const { document, resume } = useEditor();
  const [posting, change] = usePosting(resume.id);
  const take = useStepTaker();
  const say = useSay();
  if (!isSample(document) || posting.text.trim() !== "") return null;
  const put = async () => {
    change((await loadSample()).posting);
    // This button is gone now; the next step begins at the posting.
    take("posting");
    say(messages.sample.postingTaken);
  };
  return (
    <Button small onClick={() => void put()}>
      {messages.sample.posting}
    </Button>
  );
}
