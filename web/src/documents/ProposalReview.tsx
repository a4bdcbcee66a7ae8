/** A proposed letter or portfolio: every text with what backs it, to be kept or left out. */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { deleteDraft } from "@/api/assistant";
import { type DocumentDraft, keepDocument, type Passage } from "@/api/documents";
import { asProblem } from "@/api/problem";
import { documentDraftsQuery, documentsQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { fieldName } from "@/lib/fieldNames";
import { useSaid } from "@/components/useSaid";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { Button } from "@/ui/Button";
import { Badge, Banner } from "@/ui/Feedback";
import { CheckField } from "@/ui/Field";
import { useSay } from "@/ui/Toasts";
import styles from "./Documents.module.css";

const text = messages.proposal;

export function ProposalReview({ draft }: { draft: DocumentDraft }) {
  const backed = draft.passages.filter(({ verdict }) => verdict === "supported");
  const [kept, setKept] = useState<ReadonlySet<string>>(() => new Set(backed.map(({ id }) => id)));
  const { keep, discard } = useDecision(draft, kept);
  const set = (id: string, on: boolean) => {
    const next = new Set(kept);
    if (on) next.add(id);
    else next.delete(id);
    setKept(next);
  };
  const said = useSaid();
  const problem = keep.error ?? discard.error;
  const open = draft.status === "open";
  const rules = draft.writer === "rules";
  return (
    <>
      <div className={styles.stack}>
        <h1>{draft.kind === "cover_letter" ? text.letter : text.portfolio}</h1>
        <p className={styles.note}>{text.lead}</p>
        <p>
          <Badge tone="accent">{rules ? text.rules : text.model(draft.writer)}</Badge>{" "}
          {rules && <span className={styles.note}>{text.rulesHint}</span>}
        </p>
      </div>
      {!open && (
        <Banner
          tone="warn"
          title={text.over}
          actions={<Link to={paths.documents}>{text.back}</Link>}
        />
      )}
      {draft.warnings.map((warning) => (
        <Banner key={warning} tone="warn" title={said(warning)} />
      ))}
      {draft.letter && (
        <div className={styles.stack}>
          <p>
            <strong>{draft.letter.subject}</strong>
          </p>
          <p className={styles.passage}>{draft.letter.salutation}</p>
        </div>
      )}
      <ul className={styles.list}>
        {draft.passages.map((passage) => (
          <PassageCard
            key={passage.id}
            passage={passage}
            kept={kept.has(passage.id)}
            onChange={(on) => set(passage.id, on)}
          />
        ))}
      </ul>
      {draft.letter && (
        <p className={styles.passage}>{`${draft.letter.closing}\n${draft.letter.signature}`}</p>
      )}
      {problem && <ProblemBanner problem={asProblem(problem)} />}
      {open && (
        <div className={styles.decide}>
          <Button
            look="primary"
            icon="check"
            busy={keep.isPending}
            disabled={kept.size === 0}
            onClick={() => keep.mutate()}
          >
            {text.keep}
          </Button>
          <Button look="quiet" busy={discard.isPending} onClick={() => discard.mutate()}>
            {text.discard}
          </Button>
        </div>
      )}
    </>
  );
}

function useDecision(draft: DocumentDraft, kept: ReadonlySet<string>) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const say = useSay();
  const refresh = () => {
    void queries.invalidateQueries(documentDraftsQuery);
    void queries.invalidateQueries(documentsQuery);
  };
  const keep = useMutation({
    mutationFn: () => {
      const doubtful = draft.passages.filter(({ verdict }) => verdict !== "supported");
      const confirmed = doubtful.map(({ id }) => id).filter((id) => kept.has(id));
      return keepDocument(draft.id, [...kept], confirmed);
    },
    onSuccess: ({ id, kind }) => {
      refresh();
      say(text.kept);
      void navigate(kind === "portfolio" ? paths.portfolio(id) : paths.letter(id));
    },
  });
  const discard = useMutation({
    mutationFn: () => deleteDraft(draft.id),
    onSuccess: () => {
      refresh();
      say(text.discarded);
      void navigate(paths.documents);
    },
  });
  return { keep, discard };
}

type CardProps = { passage: Passage; kept: boolean; onChange: (kept: boolean) => void };

function PassageCard({ passage, kept, onChange }: CardProps) {
  const name = passageName(passage.path);
  const supported = passage.verdict === "supported";
  const courtesy = supported && passage.sources.length === 0;
  const words = courtesy ? text.courtesy : supported ? text.supported : text.unsupported;
  return (
    <li className={styles.card} data-kept={kept}>
      <div className={styles.cardHead}>
        <CheckField
          label={text.keepPart}
          name={text.keepNamed(name)}
          checked={kept}
          onChange={onChange}
        />
        <span className={styles.note}>{name}</span>
      </div>
      <p className={styles.passage}>{passage.text}</p>
      <Badge tone={courtesy ? "plain" : supported ? "good" : "bad"}>{words}</Badge>
      {!supported && <p className={styles.note}>{text.unsupportedDetail}</p>}
      <Backing passage={passage} />
    </li>
  );
}

function Backing({ passage }: { passage: Passage }) {
  const { claims, sources, verdict } = passage;
  if (claims.length + sources.length === 0) return null;
  return (
    <details className={styles.sources} open={verdict !== "supported"}>
      <summary>{text.sources}</summary>
      <ul>
        {claims.length > 0
          ? claims.map((claim, index) => (
              <li key={index}>
                {claim.text}:{" "}
                {claim.source ? fieldName(claim.source) : <Badge tone="bad">{text.noSource}</Badge>}
              </li>
            ))
          : sources.map((source) => <li key={source}>{fieldName(source)}</li>)}
      </ul>
    </details>
  );
}

function passageName(path: string): string {
  const [first, second, , third] = path.split("/").slice(1);
  if (first === "paragraphs") return text.paragraph(Number(second) + 1);
  if (first === "work") return text.outcome(Number(second) + 1, Number(third) + 1);
  if (first === "contact") return text.contact;
  return first === "about" ? text.about : text.headline;
}
