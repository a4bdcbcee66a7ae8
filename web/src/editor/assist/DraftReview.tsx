/** A draft: accept or reject each edit, then apply what was chosen. */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { applyDraft, deleteDraft, type Draft } from "@/api/assistant";
import { documentOf } from "@/api/client";
import { asProblem } from "@/api/problem";
import { ProblemBanner } from "@/components/ProblemBanner";
import { messages } from "@/lib/messages";
import { isText } from "@/lib/json";
import { Button } from "@/ui/Button";
import { Badge, Banner } from "@/ui/Feedback";
import { useSay } from "@/ui/Toasts";
import { useEditor } from "../EditorContext";
import styles from "./Assist.module.css";
import { DraftEditCard } from "./DraftEditCard";

export function DraftReview({ draft }: { draft: Draft }) {
  const supported = draft.edits.filter((edit) => edit.verdict === "supported").map(({ id }) => id);
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(() => new Set(supported));
  const { apply, discard } = useDraftActions(draft, accepted);
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
      {draft.warnings.map((warning, index) => (
        <Banner key={index} tone="warn" title={isText(warning) ? warning : warning.message} />
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
      {(apply.error ?? discard.error) && (
        <ProblemBanner problem={asProblem(apply.error ?? discard.error)} />
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
      {draft.edits.length > 0 && (
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

function useDraftActions(draft: Draft, accepted: ReadonlySet<string>) {
  const { store, resume, move } = useEditor();
  const queries = useQueryClient();
  const say = useSay();
  const leave = () => {
    move({ draft: "" });
    void queries.invalidateQueries({ queryKey: ["drafts", resume.id] });
    void queries.invalidateQueries({ queryKey: ["versions", resume.id] });
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
      });
    },
    onSuccess: ({ base_resume, applied }) => {
      const { revision, resume: document } = base_resume;
      store.adopt({ revision, resume: documentOf(document) });
      say(messages.tailor.applied(applied.length));
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
