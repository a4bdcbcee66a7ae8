/** Saved versions: look at one, name one, bring one back. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "@/api/problem";
import { versionsQuery } from "@/api/queries";
import { restoreVersion, type Version } from "@/api/resumes";
import { ProblemBanner } from "@/components/ProblemBanner";
import { formatWhen } from "@/lib/format";
import { messages } from "@/lib/messages";
import { wordsFor } from "@/lib/report";
import { Button, IconButton } from "@/ui/Button";
import { CheckField } from "@/ui/Field";
import { Empty, Skeleton } from "@/ui/Feedback";
import { useSay } from "@/ui/Toasts";
import { useEditor } from "../EditorContext";
import styles from "./Assist.module.css";
import { CompareVersions } from "./CompareVersions";
import { NameVersion } from "./NameVersion";

const history = messages.history;

/** A resume that is worked on for weeks has thousands of versions; so many more are drawn at once. */
const AT_ONCE = 100;

export function HistoryPanel() {
  const { resume, store, move, place } = useEditor();
  const [naming, setNaming] = useState<Version | "now">();
  const [most, setMost] = useState(AT_ONCE);
  // The address follows a moment later; the box shows at once what was chosen.
  const [onlyNamed, setOnlyNamed] = useState(place.named !== "");
  const text = history;
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
      say(text.restored);
      void queries.invalidateQueries(versionsQuery(resume.id));
    },
  });
  if (versions.isPending) return <Skeleton lines={5} />;
  if (versions.error) return <ProblemBanner problem={asProblem(versions.error)} />;
  if (versions.data.length === 0) {
    return (
      <Empty icon="clock" title={history.emptyTitle}>
        {history.emptyDetail}
      </Empty>
    );
  }
  if (place.compare !== "") return <CompareVersions versions={versions.data} />;
  const named = versions.data.filter(({ label }) => label);
  const others = versions.data.filter(({ label }) => !label);
  const list = (shown: readonly Version[]) => (
    <ol className={styles.list}>
      {shown.map((version) => (
        <VersionRow
          key={version.revision}
          version={version}
          busy={restore.isPending}
          onName={() => setNaming(version)}
          onRestore={() => restore.mutate(version.revision)}
        />
      ))}
    </ol>
  );
  return (
    <>
      <div className={styles.bulk}>
        <Button icon="star" onClick={() => setNaming("now")}>
          {text.saveNamed}
        </Button>
      </div>
      {restore.error && <ProblemBanner problem={asProblem(restore.error)} />}
      {named.length > 0 && (
        <>
          <h3>{text.named}</h3>
          {list(named)}
        </>
      )}
      <CheckField
        label={text.onlyNamed}
        checked={onlyNamed}
        onChange={(only) => {
          setOnlyNamed(only);
          move({ named: only ? "only" : "" });
        }}
      />
      {!onlyNamed && others.length > 0 && (
        <>
          {named.length > 0 && <h3>{text.others}</h3>}
          {list(others.slice(0, most))}
          {others.length > most && (
            <Button look="quiet" onClick={() => setMost(most + AT_ONCE)}>
              {text.older}
            </Button>
          )}
        </>
      )}
      {onlyNamed && named.length === 0 && <p className={styles.note}>{text.noneNamed}</p>}
      {naming && (
        <NameVersion
          version={naming}
          versions={versions.data}
          onClose={() => setNaming(undefined)}
        />
      )}
    </>
  );
}

type RowProps = { version: Version; busy: boolean; onName: () => void; onRestore: () => void };

function VersionRow({ version, busy, onName, onRestore }: RowProps) {
  const { place, move, readOnly } = useEditor();
  const text = history;
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
        <IconButton icon="pencil" label={text.name(version.revision)} onClick={onName} />
        {!readOnly && (
          <Button small disabled={busy} onClick={onRestore}>
            {text.restore}
          </Button>
        )}
      </div>
    </li>
  );
}
