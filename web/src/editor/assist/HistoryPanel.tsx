/** Saved versions: look at one, bring one back. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { asProblem } from "@/api/problem";
import { versionsQuery } from "@/api/queries";
import { restoreVersion, type Version } from "@/api/resumes";
import { ProblemBanner } from "@/components/ProblemBanner";
import { formatWhen } from "@/lib/format";
import { messages } from "@/lib/messages";
import { wordsFor } from "@/lib/report";
import { Button } from "@/ui/Button";
import { Empty, Skeleton } from "@/ui/Feedback";
import { useSay } from "@/ui/Toasts";
import { useEditor } from "../EditorContext";
import styles from "./Assist.module.css";
import { CompareVersions } from "./CompareVersions";

export function HistoryPanel() {
  const { resume, store, move, place } = useEditor();
  const versions = useQuery({ ...versionsQuery(resume.id), refetchOnMount: "always" });
  const queries = useQueryClient();
  const say = useSay();
  const restore = useMutation({
    mutationFn: async (version: number) => {
      await store.saveAll();
      return restoreVersion(resume.id, store.get().session.revision, version);
    },
    onSuccess: (saved) => {
      store.adopt(saved);
      move({ version: "" });
      say(messages.history.restored);
      void queries.invalidateQueries(versionsQuery(resume.id));
    },
  });
  if (versions.isPending) return <Skeleton lines={5} />;
  if (versions.error) return <ProblemBanner problem={asProblem(versions.error)} />;
  if (versions.data.length === 0) {
    return (
      <Empty icon="clock" title={messages.history.emptyTitle}>
        {messages.history.emptyDetail}
      </Empty>
    );
  }
  if (place.compare !== "") return <CompareVersions versions={versions.data} />;
  return (
    <>
      {restore.error && <ProblemBanner problem={asProblem(restore.error)} />}
      <ol className={styles.list}>
        {versions.data.map((version) => (
          <VersionRow
            key={version.revision}
            version={version}
            busy={restore.isPending}
            onRestore={() => restore.mutate(version.revision)}
          />
        ))}
      </ol>
    </>
  );
}

type RowProps = { version: Version; busy: boolean; onRestore: () => void };

function VersionRow({ version, busy, onRestore }: RowProps) {
  const { place, move, readOnly } = useEditor();
  const text = messages.history;
  const looking = place.version === String(version.revision);
  return (
    <li className={styles.version} data-looking={looking}>
      <div>
        <strong>{version.label || wordsFor(text.reasons, version.reason)}</strong>
        <p className={styles.note}>
          {formatWhen(version.created_at)} · {text.revision(version.revision)}
        </p>
      </div>
      <div className={styles.bulk}>
        <Button
          small
          aria-pressed={looking}
          onClick={() => move({ version: looking ? "" : String(version.revision), view: "page" })}
        >
          {text.look}
        </Button>
        <Button
          small
          aria-label={`${messages.compare.open}: ${text.revision(version.revision)}`}
          onClick={() => move({ compare: `${version.revision}-now` })}
        >
          {messages.compare.open}
        </Button>
        {!readOnly && (
          <Button small disabled={busy} onClick={onRestore}>
            {text.restore}
          </Button>
        )}
      </div>
    </li>
  );
}
