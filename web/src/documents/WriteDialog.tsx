/** Asks how a letter or a portfolio should be written, and has it written. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { type DocumentDraft, generateLetter, generatePortfolio } from "@/api/documents";
import { asProblem } from "@/api/problem";
import { documentDraftQuery, documentDraftsQuery, meQuery } from "@/api/queries";
import type { ResumeSummary } from "@/api/resumes";
import { ProblemBanner } from "@/components/ProblemBanner";
import { PostingForm } from "@/editor/assist/PostingForm";
import { isPostingReady, toPosting, usePosting } from "@/editor/assist/posting";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Empty } from "@/ui/Feedback";
import { SelectField, TextArea } from "@/ui/Field";
import styles from "./Documents.module.css";

const text = messages.documents;

export type Kind = DocumentDraft["kind"];

type Props = { kind: Kind; resume: ResumeSummary; onClose: () => void };

export function WriteDialog({ kind, resume, onClose }: Props) {
  const posting = usePosting(resume.id);
  const [tone, setTone] = useState("professional");
  const [length, setLength] = useState("medium");
  const [language, setLanguage] = useState("");
  const [instructions, setInstructions] = useState("");
  const isLetter = kind === "cover_letter";
  const run = useWrite(() => {
    const wishes = { tone, length, ...(language ? { language } : {}) };
    if (!isLetter) return generatePortfolio({ resume_id: resume.id, ...wishes });
    const own = instructions.trim() ? { instructions } : {};
    return generateLetter({
      resume_id: resume.id,
      posting: toPosting(posting[0]),
      ...wishes,
      ...own,
    });
  });
  const gate = useGate(kind);
  return (
    <Dialog
      title={isLetter ? text.dialogLetter : text.dialogPortfolio}
      close={{ label: messages.app.close, onClose }}
      wide={isLetter}
      actions={
        !gate && (
          <>
            <Button onClick={onClose}>{messages.app.cancel}</Button>
            <Button
              look="primary"
              icon="note"
              busy={run.isPending}
              disabled={isLetter && !isPostingReady(posting[0])}
              onClick={() => run.mutate()}
            >
              {run.isPending ? text.writing : text.write}
            </Button>
          </>
        )
      }
    >
      {gate ?? (
        <div className={styles.stack}>
          <p className={styles.note}>{text.from(resume.name || messages.home.untitled)}</p>
          {isLetter && <PostingForm posting={posting} folds />}
          <div className={styles.pair}>
            <SelectField
              label={text.tone}
              value={tone}
              options={options(text.tones)}
              onChange={setTone}
            />
            <SelectField
              label={text.length}
              value={length}
              options={options(text.lengths)}
              onChange={setLength}
            />
          </div>
          <SelectField
            label={text.language}
            value={language}
            options={options(text.languages)}
            onChange={setLanguage}
          />
          {isLetter && (
            <TextArea
              label={text.instructions}
              hint={text.instructionsHint}
              value={instructions}
              maxLength={2000}
              rows={2}
              grows
              onChange={setInstructions}
            />
          )}
          {run.error && <ProblemBanner problem={asProblem(run.error)} />}
        </div>
      )}
    </Dialog>
  );
}

function useWrite(write: () => Promise<DocumentDraft>) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: write,
    onSuccess: (draft) => {
      queries.setQueryData(documentDraftQuery(draft.id).queryKey, draft);
      void queries.invalidateQueries({ ...documentDraftsQuery, exact: true });
      void navigate(paths.documentDraft(draft.id));
    },
  });
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
      <Empty icon="note" title={text.needsPlan}>
        {text.needsPlanDetail}
      </Empty>
    );
  }
  return undefined;
}

function options(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
