/** Entries of the log: who did what to what, when and why. */

import { Link } from "react-router";
import type { AuditEntry } from "@/api/admin";
import { isObject, type Json } from "@/lib/json";
import { messages } from "@/lib/messages";
import { wordsFor } from "@/lib/report";
import { paths } from "@/paths";
import { formatWhen } from "@/lib/format";
import styles from "./Admin.module.css";

const text = messages.administration;

export function AuditList({ entries }: { entries: readonly AuditEntry[] }) {
  return (
    <ol className={styles.log}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <time dateTime={entry.created_at} title={entry.created_at}>
            {formatWhen(entry.created_at)}
          </time>
          <div>
            <p>
              <strong>{entry.by}</strong> {wordsFor(text.auditActions, entry.action)}:{" "}
              <Target entry={entry} /> {changes(entry.detail)}
            </p>
            <p className={styles.why}>{entry.reason}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Target({ entry }: { entry: AuditEntry }) {
  const id = entry.target.startsWith("user ") ? entry.target.slice("user ".length) : undefined;
  if (id && entry.target_email) return <Link to={paths.adminUser(id)}>{entry.target_email}</Link>;
  return <code>{entry.target.replace(/^flag /, "")}</code>;
}

/** What was changed, as "free → pro". */
function changes(detail: unknown): string {
  if (!isObject(detail)) return "";
  const one = step(detail);
  if (one) return one;
  return Object.entries(detail)
    .map(([name, value]) => `${name} ${isObject(value) ? step(value) : ""}`)
    .join(", ");
}

function step(pair: Record<string, Json | undefined>): string {
  if (!("before" in pair) || !("after" in pair)) return "";
  return `${word(pair["before"])} → ${word(pair["after"])}`;
}

function word(value: Json | undefined): string {
  if (typeof value === "string") return value;
  return value === null || value === undefined ? text.none : JSON.stringify(value);
}
