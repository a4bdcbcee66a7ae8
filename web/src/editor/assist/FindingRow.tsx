/** Something that parsers or recruiters trip over, with its place and, where there is one, its fix. */

import type { Finding } from "@/api/assistant";
import { useSaid } from "@/components/useSaid";
import { fieldName } from "@/lib/fieldNames";
import { messages } from "@/lib/messages";
import { wordsFor } from "@/lib/report";
import { Badge, type Tone } from "@/ui/Feedback";
import { useEditor } from "../EditorContext";
import styles from "./Assist.module.css";
import { Proposals } from "./Proposals";

const TONES: Record<string, Tone> = { error: "bad", high: "bad", warning: "warn", medium: "warn" };

export function FindingRow({ finding }: { finding: Finding }) {
  const { goTo } = useEditor();
  const said = useSaid();
  const { path, severity } = finding;
  return (
    <li className={styles.row}>
      <span className={styles.rowText}>
        <Badge tone={TONES[severity] ?? "plain"}>
          {wordsFor(messages.ats.severities, severity)}
        </Badge>{" "}
        {said(finding.message)}
      </span>
      {path && (
        <button type="button" className={styles.jump} onClick={() => goTo(path)}>
          <span className={styles.note}>{fieldName(path)}</span>
        </button>
      )}
      {finding.fix ? <Proposals edits={[finding.fix]} /> : null}
    </li>
  );
}
