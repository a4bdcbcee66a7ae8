/** Where a draft opens: in place of what asks for it. */

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type Draft, findDraft } from "@/api/assistant";
import { asProblem } from "@/api/problem";
import { draftsQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { formatWhen } from "@/lib/format";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Banner, Skeleton } from "@/ui/Feedback";
import { useEditor } from "../EditorContext";
import styles from "./Assist.module.css";
import { DraftReview } from "./DraftReview";

export function DraftPlace({ children }: { children: ReactNode }) {
  const { place } = useEditor();
  const draft = useQuery({
    queryKey: ["draft", place.draft],
    queryFn: () => findDraft(place.draft),
    enabled: place.draft !== "",
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (place.draft !== "" && draft.isPending) return <Skeleton lines={6} />;
  if (place.draft !== "" && draft.data) return <DraftReview key={place.draft} draft={draft.data} />;
  return (
    <>
      {draft.error && <ProblemBanner problem={asProblem(draft.error)} />}
      {children}
    </>
  );
}

/** Drafts of these kinds that nobody has decided on. */
export function OpenDrafts({ kinds }: { kinds: readonly string[] }) {
  const { resume, move } = useEditor();
  const drafts = useQuery(draftsQuery(resume.id));
  const waiting = (drafts.data ?? []).filter(
    (draft) => kinds.includes(draft.kind) && isWaiting(draft),
  );
  if (waiting.length === 0) return null;
  return (
    <>
      <h3>{messages.tailor.drafts}</h3>
      <ul className={styles.list}>
        {waiting.map((draft) => (
          <li key={draft.id}>
            <Banner
              title={messages.tailor.edits(draft.edits.length)}
              actions={
                <Button small onClick={() => move({ draft: draft.id })}>
                  {messages.tailor.openDraft}
                </Button>
              }
            >
              <span className={styles.note}>{formatWhen(draft.created_at)}</span>
            </Banner>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who proposes and asks nothing waits for nothing. */
function isWaiting({ status, edits, questions }: Draft): boolean {
  const isOpen = !["applied", "discarded", "expired"].includes(status);
  return isOpen && (edits.length > 0 || (questions ?? []).length > 0);
}
