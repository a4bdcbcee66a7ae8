/** Tailoring: ask for a draft, then decide edit by edit. */

import { useQuery } from "@tanstack/react-query";
import { asProblem } from "@/api/problem";
import { meQuery } from "@/api/queries";
import type { Wanted, Wishes } from "@/api/writing";
import { PlanLink } from "@/components/PlanLink";
import { ProblemBanner } from "@/components/ProblemBanner";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Empty } from "@/ui/Feedback";
import { RadioField } from "@/ui/Field";
import { useEditor } from "../EditorContext";
import { DraftPlace, OpenDrafts } from "./DraftPlace";
import { PostingForm, type PostingState } from "./PostingForm";
import { isPostingReady, toPosting } from "./posting";
import { Progress } from "./Progress";
import { TailoredCopies } from "./TailoredCopies";
import { useProposing } from "./useProposing";
import { useWishes } from "./wishes";
import { SentToModel, WritingOptions } from "./WritingOptions";

export function TailorPanel({ posting }: { posting: PostingState }) {
  const me = useQuery(meQuery).data;
  if (me && !me.flags.ai_features_enabled) {
    return (
      <Empty icon="scissors" title={messages.tailor.aiOff}>
        {messages.tailor.aiOffDetail}
      </Empty>
    );
  }
  if (me && !me.limits.tailoring) {
    return (
      <Empty icon="scissors" title={messages.tailor.needsPlan} actions={<PlanLink />}>
        {messages.tailor.needsPlanDetail}
      </Empty>
    );
  }
  return (
    <DraftPlace>
      <NewDraft posting={posting} full={me?.flags.editor_tailor_full_enabled ?? false} />
      <OpenDrafts kinds={["tailor"]} />
      <TailoredCopies />
    </DraftPlace>
  );
}

type NewDraftProps = { posting: PostingState; full: boolean };

function NewDraft({ posting, full }: NewDraftProps) {
  const { resume, readOnly, state } = useEditor();
  const me = useQuery(meQuery).data;
  const [kept, keep] = useWishes(resume.id);
  const proposing = useProposing();
  const ready = isPostingReady(posting[0]);
  const { mode: wantedMode, ...wishes } = kept;
  const mode = full ? wantedMode : "partial";
  const wanted: Wanted = {
    action: "tailor",
    resume_id: resume.id,
    posting: toPosting(posting[0]),
    mode,
  };
  const all: Wishes = { ...wishes, again: false };
  const text = messages.tailor;
  return (
    <>
      <PostingForm posting={posting} folds />
      {full && (
        <RadioField
          legend={text.mode}
          value={mode}
          onChange={(value) => keep({ mode: value === "full" ? "full" : "partial" })}
          options={[
            { value: "partial", label: text.partial, hint: text.partialHint },
            { value: "full", label: text.full, hint: text.fullHint },
          ]}
        />
      )}
      <WritingOptions wishes={kept} model={me?.ai_model ?? undefined} onChange={keep} />
      {me?.ai_model && kept.writer !== "rules" && ready && (
        <SentToModel wanted={wanted} wishes={all} revision={state.session.revision} />
      )}
      {proposing.running ? (
        <Progress proposing={proposing} />
      ) : (
        <Button
          look="primary"
          icon="scissors"
          disabled={!ready || readOnly}
          onClick={() => proposing.start(wanted, all)}
        >
          {text.run}
        </Button>
      )}
      {proposing.error && <ProblemBanner problem={asProblem(proposing.error)} />}
      {!proposing.running && !proposing.error && (
        <Empty icon="scissors" title={text.emptyTitle}>
          {text.emptyDetail}
        </Empty>
      )}
    </>
  );
}
