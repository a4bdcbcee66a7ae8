/** Tailoring: ask for a draft, then decide edit by edit. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Draft, findDraft, type Mode, tailor } from "@/api/assistant";
import { asProblem } from "@/api/problem";
import { draftsQuery, meQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { formatWhen } from "@/lib/format";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Banner, Empty, Skeleton } from "@/ui/Feedback";
import { RadioField } from "@/ui/Field";
import { useEditor } from "../EditorContext";
import styles from "./Assist.module.css";
import { DraftReview } from "./DraftReview";
import { isPostingReady, toPosting } from "./posting";
import { TailoredCopies } from "./TailoredCopies";
import { PostingForm, type PostingState } from "./PostingForm";

export function TailorPanel({ posting }: { posting: PostingState }) {
  const { place, move } = useEditor();
  const me = useQuery(meQuery).data;
  const queries = useQueryClient();
  const draft = useQuery({
    queryKey: ["draft", place.draft],
    queryFn: () => findDraft(place.draft),
    enabled: place.draft !== "",
    staleTime: Number.POSITIVE_INFINITY,
  });
  const open = (made: Draft) => {
    queries.setQueryData(["draft", made.id], made);
    move({ draft: made.id });
  };
  if (me && !me.flags.ai_features_enabled) {
    return (
      <Empty icon="scissors" title={messages.tailor.aiOff}>
        {messages.tailor.aiOffDetail}
      </Empty>
    );
  }
  if (me && !me.limits.tailoring) {
    return (
      <Empty icon="scissors" title={messages.tailor.needsPlan}>
        {messages.tailor.needsPlanDetail}
      </Empty>
    );
  }
  if (place.draft !== "" && draft.isPending) return <Skeleton lines={6} />;
  if (place.draft !== "" && draft.data) return <DraftReview key={place.draft} draft={draft.data} />;
  return (
    <>
      {draft.error && <ProblemBanner problem={asProblem(draft.error)} />}
      <NewDraft
        posting={posting}
        full={me?.flags.editor_tailor_full_enabled ?? false}
        onMade={open}
      />
      <OpenDrafts />
      <TailoredCopies />
    </>
  );
}

type NewDraftProps = { posting: PostingState; full: boolean; onMade: (draft: Draft) => void };

function NewDraft({ posting, full, onMade }: NewDraftProps) {
  const { resume, store, readOnly } = useEditor();
  const [mode, setMode] = useState<Mode>("partial");
  const queries = useQueryClient();
  const run = useMutation({
    mutationFn: async () => {
      await store.saveAll();
      return tailor(resume.id, toPosting(posting[0]), mode);
    },
    onSuccess: (draft) => {
      void queries.invalidateQueries(draftsQuery(resume.id));
      void queries.invalidateQueries(meQuery);
      onMade(draft);
    },
  });
  const text = messages.tailor;
  return (
    <>
      <PostingForm posting={posting} folds />
      {full && (
        <RadioField
          legend={text.mode}
          value={mode}
          onChange={(value) => setMode(value === "full" ? "full" : "partial")}
          options={[
            { value: "partial", label: text.partial, hint: text.partialHint },
            { value: "full", label: text.full, hint: text.fullHint },
          ]}
        />
      )}
      <Button
        look="primary"
        icon="scissors"
        busy={run.isPending}
        disabled={!isPostingReady(posting[0]) || readOnly}
        onClick={() => run.mutate()}
      >
        {run.isPending ? text.running : text.run}
      </Button>
      {run.error && <ProblemBanner problem={asProblem(run.error)} />}
      {!run.error && (
        <Empty icon="scissors" title={text.emptyTitle}>
          {text.emptyDetail}
        </Empty>
      )}
    </>
  );
}

function OpenDrafts() {
  const { resume, move } = useEditor();
  const drafts = useQuery(draftsQuery(resume.id));
  const waiting = (drafts.data ?? []).filter((draft) => isWaiting(draft.status));
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

function isWaiting(status: string): boolean {
  return !["applied", "discarded", "expired"].includes(status);
}
