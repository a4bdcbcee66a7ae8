/** One proposed edit: what changes, why, what backs it, and the switch. */

import type { DraftEdit } from "@/api/assistant";
import { useSaid } from "@/components/useSaid";
import { fieldName, valueAt } from "@/lib/fieldNames";
import { messages } from "@/lib/messages";
import { wordsFor } from "@/lib/report";
import { CheckField } from "@/ui/Field";
import { Badge } from "@/ui/Feedback";
import { useEditor } from "../EditorContext";
import styles from "./Assist.module.css";
import { Change } from "./Change";

type Props = { edit: DraftEdit; accepted: boolean; onChange: (accepted: boolean) => void };

export function DraftEditCard({ edit, accepted, onChange }: Props) {
  const { goTo } = useEditor();
  const said = useSaid();
  const text = messages.tailor;
  const supported = edit.verdict === "supported";
  const place = fieldName(edit.path);
  const kind = wordsFor(text.kinds, edit.kind);
  return (
    <li className={styles.card} data-accepted={accepted}>
      <div className={styles.cardHead}>
        <CheckField
          label={text.accept}
          name={text.acceptNamed(place)}
          checked={accepted}
          onChange={onChange}
        />
        <button type="button" className={styles.place} onClick={() => goTo(edit.path)}>
          {place}
        </button>
        {kind !== place && <span className={styles.note}>{kind}</span>}
      </div>
      <Change before={valueAt(edit.path, edit.before)} after={valueAt(edit.path, edit.after)} />
      {warningLines(edit).map((line) => (
        <Badge key={line} tone="warn">
          {line}
        </Badge>
      ))}
      {edit.reason && <p className={styles.note}>{said(edit.reason)}</p>}
      <Badge tone={supported ? "good" : "bad"}>
        {supported ? text.supported : text.unsupported}
      </Badge>
      {!supported && <p className={styles.note}>{text.unsupportedDetail}</p>}
      {edit.claims.length > 0 && <Claims edit={edit} />}
    </li>
  );
}

/** What the guard says of an edit that is true: what it leaves out together, the rest one by one. */
function warningLines(edit: DraftEdit): string[] {
  const text = messages.writing;
  const all = edit.warnings ?? [];
  const lost = all.filter((warning) => warning.kind.startsWith("lost_")).map(({ text }) => text);
  const cliches = all.filter((warning) => warning.kind === "cliche").map(({ text }) => text);
  return [
    ...(lost.length > 0 ? [text.loses(lost.join(", "))] : []),
    ...(cliches.length > 0 ? [text.sounds(cliches.join(", "))] : []),
    ...(all.some((warning) => warning.kind === "too_long") ? [text.tooLong] : []),
  ];
}

function Claims({ edit }: { edit: DraftEdit }) {
  const { goTo } = useEditor();
  return (
    <details className={styles.claims} open={edit.verdict !== "supported"}>
      <summary>
        {messages.tailor.claims} ({edit.claims.length})
      </summary>
      <ul>
        {edit.claims.map((claim, index) => (
          <li key={index}>
            <span>{claim.text}</span>{" "}
            {typeof claim.source === "string" ? (
              <button
                type="button"
                className={styles.place}
                onClick={() => goTo(claim.source ?? "")}
              >
                {fieldName(claim.source)}
              </button>
            ) : (
              <Badge tone="bad">{messages.tailor.noSource}</Badge>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
