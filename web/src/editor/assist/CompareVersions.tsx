/** Any two saved versions, or one and the present, change by change. */

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { asProblem } from "@/api/problem";
import { versionQuery } from "@/api/queries";
import type { Version } from "@/api/resumes";
import { ProblemBanner } from "@/components/ProblemBanner";
import { changesBetween, type VersionChange } from "@/lib/changes";
import { formatWhen } from "@/lib/format";
import { toPointer } from "@/lib/json";
import { messages } from "@/lib/messages";
import { wordsFor } from "@/lib/report";
import { Button } from "@/ui/Button";
import { SelectField } from "@/ui/Field";
import { Badge, Skeleton } from "@/ui/Feedback";
import { useEditor } from "../EditorContext";
import styles from "./Assist.module.css";
import { Change } from "./Change";

const history = messages.history;

const NOW = "now";

export function CompareVersions({ versions }: { versions: readonly Version[] }) {
  const { place, move } = useEditor();
  const text = messages.compare;
  const [from = "", to = NOW] = place.compare.split("-");
  const before = useDocument(from);
  const after = useDocument(to);
  const changes = useMemo(
    () => before.document && after.document && changesBetween(before.document, after.document),
    [before.document, after.document],
  );
  const problem = before.error ?? after.error;
  const options = [{ value: NOW, label: text.now }, ...versions.map(optionOf)];
  return (
    <section className={styles.report} aria-label={text.title}>
      <div>
        <Button look="quiet" small onClick={() => move({ compare: "" })}>
          {text.close}
        </Button>
      </div>
      <div className={styles.pair}>
        <SelectField
          label={text.from}
          value={from}
          options={options}
          onChange={(value) => move({ compare: `${value}-${to}` })}
        />
        <SelectField
          label={text.to}
          value={to}
          options={options}
          onChange={(value) => move({ compare: `${from}-${value}` })}
        />
      </div>
      {problem && <ProblemBanner problem={asProblem(problem)} />}
      {!changes && !problem && <Skeleton lines={4} />}
      {changes && (
        <>
          <p role="status" className={styles.note}>
            {changes.length === 0 ? text.same : text.changes(changes.length)}
          </p>
          <ol className={styles.list}>
            {changes.map((change, index) => (
              <ChangeCard key={index} change={change} isNow={to === NOW} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** A saved document, or the one on the screen. */
function useDocument(version: string) {
  const { resume, document } = useEditor();
  const saved = useQuery({ ...versionQuery(resume.id, version), enabled: version !== NOW });
  if (version === NOW) return { document, error: null };
  return { document: saved.data?.resume, error: saved.error };
}

function optionOf({ revision, label, reason, created_at }: Version) {
  const text = history;
  const name = label || wordsFor(text.reasons, reason);
  return {
    value: String(revision),
    label: `${text.revision(revision)} · ${name} · ${formatWhen(created_at)}`,
  };
}

function ChangeCard({ change, isNow }: { change: VersionChange; isNow: boolean }) {
  const { goTo } = useEditor();
  const { name, kind, path } = change;
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        {isNow && kind !== "removed" ? (
          <button type="button" className={styles.place} onClick={() => goTo(toPointer(path))}>
            {name}
          </button>
        ) : (
          <strong>{name}</strong>
        )}
        <KindBadge change={change} />
      </div>
      {kind !== "moved" && <Change before={change.before} after={change.after} />}
    </li>
  );
}

function KindBadge({ change: { kind, place } }: { change: VersionChange }) {
  const text = messages.compare;
  if (kind === "added") return <Badge tone="good">{text.added}</Badge>;
  if (kind === "removed") return <Badge tone="bad">{text.removed}</Badge>;
  return kind === "moved" ? <Badge>{text.movedTo(place ?? 1)}</Badge> : null;
}
