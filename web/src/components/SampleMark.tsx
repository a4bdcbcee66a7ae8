/** Says in the list of slots which resume is the sample, and throws it away. */

import { useQuery } from "@tanstack/react-query";
import { findResume, type ResumeSummary } from "@/api/resumes";
import { messages } from "@/lib/messages";
import { isSample } from "@/lib/sample";
import { Button } from "@/ui/Button";
import { Badge } from "@/ui/Feedback";
import { useDiscardSample } from "./useSample";

const text = messages.sample;

/** The list carries no bodies, so the resume itself is asked. */
export function SampleMark({ item }: { item: ResumeSummary }) {
  const stored = useQuery({
    queryKey: ["sample", item.id, item.revision],
    queryFn: () => findResume(item.id),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const discard = useDiscardSample(item.id);
  if (!stored.data || !isSample(stored.data.resume)) return null;
  return (
    <>
      {" "}
      <Badge tone="accent">{text.badge}</Badge>{" "}
      <Button
        small
        look="quiet"
        icon="trash"
        busy={discard.isPending}
        onClick={() => discard.mutate()}
      >
        {text.discard}
      </Button>
    </>
  );
}
