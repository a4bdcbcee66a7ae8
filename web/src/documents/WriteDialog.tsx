/** Asks how a letter or a portfolio should be written, and has it written. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { type DocumentDraft, generateLetter, generatePortfolio } from "@/api/documents";
import { asProblem } from "@/api/problem";
import { documentDraftQuery, documentDraftsQuery, meQuery } from "@/api/queries";
import type { ResumeSummary } from "@/api/resumes";
import { isAbort } from "@/api/stream";
import type { Sendable, Wishes, Written } from "@/api/writing";
import { PlanLink } from "@/components/PlanLink";
import { ProblemBanner } from "@/components/ProblemBanner";
import { PostingForm } from "@/editor/assist/PostingForm";
import { isPostingReady, type PostingDraft, toPosting, usePosting } from "@/editor/assist/posting";
import { Progress } from "@/editor/assist/Progress";
import { useWishes } from "@/editor/assist/wishes";
import { SentToModel, WritingOptions } from "@/editor/assist/WritingOptions";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Empty, Meter } from "@/ui/Feedback";
import { SelectField, TextArea } from "@/ui/Field";
import styles from "./Documents.module.css";

const text = messages.documents;

export type Kind = DocumentDraft["kind"];

type Props = { kind: Kind; resume: ResumeSummary; onClose: () => void };

export function WriteDialog({ kind, resume, onClose }: Props) {
  const posting = usePosting(resume.id);
  const me = useQuery(meQuery).data;
  const [kept, keep] = useWishes(resume.id);
  const [language, setLanguage] = useState("");
  const [instructions, setInstructions] = useState("");
  const isLetter = kind === "cover_letter";
  const writing = useWrite();
  const gate = useGate(kind);
  const { mode: _mode, ...how } = kept;
  const wishes: Wishes = {
    ...how,
    again: false,
    ...(language ? { language } : {}),
    ...(isLetter && instructions.trim() ? { instructions } : {}),
  };
  const wanted = wantedOf(kind, resume.id, posting[0]);
  const ready = !isLetter || isPostingReady(posting[0]);
  const asksModel = Boolean(me?.ai_model) && kept.writer !== "rules";
  return (
    <Dialog
      title={isLetter ? text.dialogLetter : text.dialogPortfolio}
      close={{ label: messages.app.close, onClose }}
      wide
      actions={
        !gate &&
        !writing.running && (
          <>
            <Button onClick={onClose}>{messages.app.cancel}</Button>
            <Button
              look="primary"
              icon="note"
              disabled={!ready}
              onClick={() => writing.start(wanted, wishes)}
            >
              {text.write}
            </Button>
          </>
        )
      }
    >
      {gate ?? (
        <div className={styles.stack}>
          <p className={styles.note}>{text.from(resume.name || messages.home.untitled)}</p>
          {isLetter && <PostingForm posting={posting} folds />}
          <WritingOptions wishes={kept} model={me?.ai_model ?? undefined} onChange={keep} />
          <SelectField
            label={text.language}
            value={language}
            options={options(text.languages)}
            onChange={setLanguage}
          />
          {isLetter && (
            <TextArea
              label={text.instructions}
              hint={asksModel ? messages.writing.instructionsHint : text.instructionsHint}
              value={instructions}
              maxLength={2000}
              rows={2}
              grows
              onChange={setInstructions}
            />
          )}
          {asksModel && isLetter && <LettersLeft />}
          {asksModel && ready && (
            <SentToModel wanted={wanted} wishes={wishes} revision={resume.revision} />
          )}
          {writing.running && <Progress proposing={writing} />}
          {writing.error && <ProblemBanner problem={asProblem(writing.error)} />}
        </div>
      )}
    </Dialog>
  );
}

type WantedDocument = Extract<Sendable, { action: "generate_cover_letter" | "generate_portfolio" }>;

function wantedOf(kind: Kind, resume_id: string, posting: PostingDraft): WantedDocument {
  return kind === "cover_letter"
    ? { action: "generate_cover_letter", resume_id, posting: toPosting(posting) }
    : { action: "generate_portfolio", resume_id };
}

/** How many letters a model may still write this month. */
function LettersLeft() {
  const me = useQuery(meQuery).data;
  const limit = me?.limits.cover_letters_per_month;
  if (!me || typeof limit !== "number") return null;
  const left = Math.max(0, limit - me.usage.cover_letters);
  return (
    <>
      <Meter
        label={text.lettersLeft(left, limit)}
        value={me.usage.cover_letters}
        max={limit}
        text=""
        full="near"
      />
      {left === 0 && (
        <p>
          <PlanLink />
        </p>
      )}
    </>
  );
}

const NOTHING: Written = { done: 0, total: 0, characters: 0 };

/** Has it written, tells how far that is, and opens what was proposed. */
function useWrite() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [written, setWritten] = useState(NOTHING);
  const cancel = useRef<AbortController | undefined>(undefined);
  // Closing the window ends the work, and nothing is charged for it.
  useEffect(() => () => cancel.current?.abort(), []);
  const run = useMutation({
    mutationFn: ({ wanted, wishes }: { wanted: WantedDocument; wishes: Wishes }) => {
      setWritten(NOTHING);
      const control = new AbortController();
      cancel.current = control;
      const following = { signal: control.signal, onProgress: setWritten };
      const { action: _action, ...body } = { ...wanted, ...wishes };
      return "posting" in body
        ? generateLetter(body, following)
        : generatePortfolio(body, following);
    },
    onSuccess: (draft) => {
      queries.setQueryData(documentDraftQuery(draft.id).queryKey, draft);
      void queries.invalidateQueries({ ...documentDraftsQuery, exact: true });
      void navigate(paths.documentDraft(draft.id));
    },
    onSettled: () => void queries.invalidateQueries(meQuery),
  });
  return {
    start: (wanted: WantedDocument, wishes: Wishes) => run.mutate({ wanted, wishes }),
    cancel: () => cancel.current?.abort(),
    running: run.isPending,
    error: run.error && !isAbort(run.error) ? run.error : undefined,
    written,
  };
}

/** Why nothing can be written now, if that is so. */
function useGate(kind: Kind) {
  const me = useQuery(meQuery).data;
  if (me && !me.flags.ai_features_enabled) {
    return (
      <Empty icon="note" title={messages.tailor.aiOff}>
        {messages.tailor.aiOffDetail}
      </Empty>
    );
  }
  if (me && kind === "portfolio" && me.limits.hourly.portfolio === 0) {
    return (
      <Empty icon="note" title={text.needsPlan} actions={<PlanLink />}>
        {text.needsPlanDetail}
      </Empty>
    );
  }
  return undefined;
}

function options(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
