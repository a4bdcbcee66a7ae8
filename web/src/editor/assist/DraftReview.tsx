/** A draft: accept or reject each edit, then apply what was chosen. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { applyDraft, deleteDraft, type Draft, type Target } from "@/api/assistant";
import { documentOf } from "@/api/client";
import { asProblem, type Problem } from "@/api/problem";
import { meQuery, tailoredVersionsQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { useSaid } from "@/components/useSaid";
import { conflictingEdits } from "@/lib/conflicts";
import { fieldName } from "@/lib/fieldNames";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Badge, Banner } from "@/ui/Feedback";
import { RadioField } from "@/ui/Field";
import { useSay } from "@/ui/Toasts";
import { useEditor } from "../EditorContext";
import styles from "./Assist.module.css";
import { DraftEditCard } from "./DraftEditCard";
import { Progress } from "./Progress";
import { type Asked, useProposing } from "./useProposing";

export function DraftReview({ draft }: { draft: Draft }) {
  const supported = draft.edits.filter((edit) => edit.verdict === "supported").map(({ id }) => id);
  const isLower = Math.round(draft.score.after) < Math.round(draft.score.before);
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(
    () => new Set(isLower ? [] : supported),
  );
  const [target, setTarget] = useState<Target>("base_resume");
  const { apply, discard } = useDraftActions(draft, accepted, target);
  const said = useSaid();
  const text = messages.tailor;
  const set = (id: string, on: boolean) => {
    const next = new Set(accepted);
    if (on) next.add(id);
    else next.delete(id);
    setAccepted(next);
  };
  return (
    <>
      <DraftHead draft={draft} />
      <Again draft={draft} />
      {isLower && (
        <Banner tone="warn" title={text.lower}>
          <p>{text.lowerDetail}</p>
        </Banner>
      )}
      {draft.warnings.map((warning, index) => (
        <Banner key={index} tone="warn">
          <p>{said(warning)}</p>
        </Banner>
      ))}
      {draft.edits.length > 0 && (
        <div className={styles.bulk}>
          <Button small onClick={() => setAccepted(new Set([...accepted, ...supported]))}>
            {text.acceptSupported}
          </Button>
          <Button small onClick={() => setAccepted(new Set())}>
            {text.rejectAll}
          </Button>
        </div>
      )}
      <ul className={styles.list}>
        {draft.edits.map((edit) => (
          <DraftEditCard
            key={edit.id}
            edit={edit}
            accepted={accepted.has(edit.id)}
            onChange={(on) => set(edit.id, on)}
          />
        ))}
      </ul>
      {draft.questions && draft.questions.length > 0 && <Questions draft={draft} />}
      {(apply.error ?? discard.error) && (
        <Failed
          problem={asProblem(apply.error ?? discard.error)}
          draft={draft}
          onLeaveOut={(ids) =>
            setAccepted(new Set([...accepted].filter((id) => !ids.includes(id))))
          }
        />
      )}
      {draft.edits.length > 0 && draft.posting && (
        <TargetChoice target={target} onChange={setTarget} />
      )}
      <div className={styles.decide}>
        {draft.edits.length > 0 && (
          <Button
            look="primary"
            icon="check"
            busy={apply.isPending}
            disabled={accepted.size === 0}
            onClick={() => apply.mutate()}
          >
            {text.apply(accepted.size)}
          </Button>
        )}
        <Button look="quiet" busy={discard.isPending} onClick={() => discard.mutate()}>
          {text.discard}
        </Button>
      </div>
    </>
  );
}

/** Another attempt of a model: the same question, answered anew. */
function Again({ draft }: { draft: Draft }) {
  const proposing = useProposing();
  const asked = useQueryClient().getQueryData<Asked>(["asked", draft.id]);
  if (!asked || draft.writer === "rules") return null;
  if (proposing.running) return <Progress proposing={proposing} />;
  const again = () => proposing.start(asked.wanted, { ...asked.wishes, again: true });
  return (
    <>
      <Button small onClick={again}>
        {messages.writing.again}
      </Button>
      {proposing.error && <ProblemBanner problem={asProblem(proposing.error)} />}
    </>
  );
}

/** What the writer could not know. */
function Questions({ draft }: { draft: Draft }) {
  const { goTo } = useEditor();
  const said = useSaid();
  return (
    <section>
      <h3>{messages.writing.questions}</h3>
      <ul className={styles.list}>
        {draft.questions?.map((question, index) => (
          <li key={index}>
            {question.path ? (
              <button type="button" className={styles.place} onClick={() => goTo(question.path)}>
                {said(question.text)}
              </button>
            ) : (
              said(question.text)
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type FailedProps = { problem: Problem; draft: Draft; onLeaveOut: (ids: string[]) => void };

/** Why nothing was applied; fields that both sides changed can be left out. */
function Failed({ problem, draft, onLeaveOut }: FailedProps) {
  const clashing = conflictingEdits(draft, problem.members["conflicts"]);
  if (clashing.length === 0) return <ProblemBanner problem={problem} />;
  const places = clashing.map((edit) => fieldName(edit.path)).join(", ");
  return (
    <Banner
      tone="warn"
      urgent
      title={messages.writing.conflicts}
      actions={
        <Button small onClick={() => onLeaveOut(clashing.map(({ id }) => id))}>
          {messages.writing.leaveOut}
        </Button>
      }
    >
      <span>{places}</span>
    </Banner>
  );
}

type TargetProps = { target: Target; onChange: (target: Target) => void };

function TargetChoice({ target, onChange }: TargetProps) {
  const limits = useQuery(meQuery).data?.limits;
  const text = messages.tailor;
  if (!limits?.tailored_versions) return null;
  return (
    <RadioField
      legend={text.target}
      value={target}
      onChange={(value) => onChange(value === "base_resume" ? value : "tailored_version")}
      options={[
        { value: "base_resume", label: text.toResume, hint: text.toResumeHint },
        { value: "tailored_version", label: text.toCopy, hint: text.toCopyHint },
      ]}
    />
  );
}

function DraftHead({ draft }: { draft: Draft }) {
  const text = messages.tailor;
  const rules = draft.writer === "rules";
  return (
    <div className={styles.draftHead}>
      <h3>{draft.edits.length > 0 ? text.edits(draft.edits.length) : text.noEdits}</h3>
      <p>
        <Badge tone="accent">{rules ? text.rules : text.model(draft.writer)}</Badge>{" "}
        {rules && <span className={styles.note}>{text.rulesHint}</span>}
      </p>
      {draft.edits.length > 0 && draft.score.before + draft.score.after > 0 && (
        <p>
          <strong>
            {text.scoreChange(Math.round(draft.score.before), Math.round(draft.score.after))}
          </strong>{" "}
          <span className={styles.note}>{text.ifAll}</span>
        </p>
      )}
    </div>
  );
}

function useDraftActions(draft: Draft, accepted: ReadonlySet<string>, target: Target) {
  const { store, resume, move } = useEditor();
  const queries = useQueryClient();
  const say = useSay();
  const leave = () => {
    move({ draft: "" });
    void queries.invalidateQueries({ queryKey: ["drafts", resume.id] });
    void queries.invalidateQueries({ queryKey: ["versions", resume.id] });
    void queries.invalidateQueries(tailoredVersionsQuery);
  };
  const apply = useMutation({
    mutationFn: async () => {
      await store.saveAll();
      const unsupported = draft.edits.filter((edit) => edit.verdict !== "supported");
      return applyDraft({
        draft_id: draft.id,
        accept: [...accepted],
        confirm_unsupported: unsupported.map(({ id }) => id).filter((id) => accepted.has(id)),
        revision: store.get().session.revision,
        target,
      });
    },
    onSuccess: ({ base_resume, applied }) => {
      const { revision, resume: document } = base_resume;
      store.adopt({ revision, resume: documentOf(document) });
      const copied = target === "tailored_version";
      say(copied ? messages.tailor.copied : messages.tailor.applied(applied.length));
      leave();
    },
  });
  const discard = useMutation({
    mutationFn: () => deleteDraft(draft.id),
    onSuccess: () => {
      say(messages.tailor.discarded);
      leave();
    },
  });
  return { apply, discard };
}
