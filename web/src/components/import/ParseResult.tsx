/** What was understood of a file: how sure, what is doubtful, what found no place. */

import { useState } from "react";
import type { Parsed } from "@/api/resumes";
import { fieldName } from "@/lib/fieldNames";
import { textAt } from "@/lib/json";
import { messages } from "@/lib/messages";
import { DOUBT, sectionCounts, type Understood, understoodFields } from "@/lib/understood";
import { Button } from "@/ui/Button";
import { Badge, Banner, type Tone } from "@/ui/Feedback";
import styles from "./Import.module.css";

const text = messages.import;

export function ParseResult({ parsed: { resume, report } }: { parsed: Parsed }) {
  const [all, setAll] = useState(false);
  const fields = understoodFields(resume, report.fields);
  const doubtful = fields.filter((field) => field.confidence < DOUBT);
  const name = textAt(resume, "basics", "name");
  return (
    <>
      <div className={styles.summary}>
        {name && <strong className={styles.person}>{name}</strong>}
        <Badge tone={tone(report.confidence)}>{text.confidence(percent(report.confidence))}</Badge>
        {sectionCounts(resume).map(({ title, count }) => (
          <span key={title} className={styles.small}>
            {text.foundItems(count, title)}
          </span>
        ))}
      </div>
      {report.warnings.map((warning, index) => (
        <Banner key={index} tone="warn" title={warning.message} />
      ))}
      <section>
        <h3>{all ? text.found : text.check}</h3>
        {!all && doubtful.length === 0 && <p className={styles.small}>{text.checkNone}</p>}
        <FieldRows fields={all ? fields : doubtful} />
        {!all && fields.length > doubtful.length && (
          <Button look="quiet" small onClick={() => setAll(true)}>
            {text.showAll(fields.length)}
          </Button>
        )}
      </section>
      {report.leftover.length > 0 && (
        <details className={styles.leftover}>
          <summary>{text.leftover(report.leftover.length)}</summary>
          <p className={styles.small}>{text.leftoverDetail}</p>
          <pre>{report.leftover.join("\n")}</pre>
        </details>
      )}
    </>
  );
}

function FieldRows({ fields }: { fields: Understood[] }) {
  return (
    <ul className={styles.fields}>
      {fields.map((field) => (
        <li key={field.path}>
          <span className={styles.small}>{fieldName(field.path)}</span>
          <span className={styles.value}>{field.value}</span>
          <Badge tone={tone(field.confidence)}>
            {text.fieldConfidence(percent(field.confidence))}
          </Badge>
        </li>
      ))}
    </ul>
  );
}

function percent(confidence: number): number {
  return Math.round(confidence * 100);
}

function tone(confidence: number): Tone {
  return confidence >= DOUBT ? "good" : confidence >= 0.5 ? "warn" : "bad";
}
