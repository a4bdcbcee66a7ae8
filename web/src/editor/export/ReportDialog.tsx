/** What a parser sees in the PDF: its verdicts, its text in three ways, and every field. */

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { checkExport, type ExportReport } from "@/api/pages";
import { asProblem } from "@/api/problem";
import { useSaid } from "@/components/useSaid";
import { ProblemBanner } from "@/components/ProblemBanner";
import { fieldName } from "@/lib/fieldNames";
import { formatShare } from "@/lib/format";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Badge, Waiting } from "@/ui/Feedback";
import { CheckField } from "@/ui/Field";
import { useEditor } from "../EditorContext";
import styles from "./Export.module.css";

const text = messages.exporting;

type Props = { onClose: () => void; onDownload: () => void; downloading: boolean };

export function ReportDialog({ onClose, onDownload, downloading }: Props) {
  const { resume, store } = useEditor();
  const report = useQuery({
    queryKey: ["export-report", resume.id],
    queryFn: async () => {
      await store.saveAll();
      return checkExport(resume.id, "pdf");
    },
    gcTime: 0,
    retry: false,
  });
  return (
    <Dialog
      wide
      title={text.parser}
      close={{ label: messages.app.close, onClose }}
      actions={
        <Button icon="download" look="primary" busy={downloading} onClick={onDownload}>
          {text.download}
        </Button>
      }
    >
      {report.isPending && <Waiting label={text.reading} />}
      {report.error && <ProblemBanner problem={asProblem(report.error)} />}
      {report.data && <Report report={report.data} />}
    </Dialog>
  );
}

function Report({ report }: { report: ExportReport }) {
  const lost = report.fields.filter((field) => !field.passed).length;
  const said = useSaid();
  const { accessibility } = report;
  const standard = accessibility?.standard;
  return (
    <div className={styles.dialog}>
      <p className={styles.quiet}>
        {text.about(report.file_name, Math.ceil(report.size_bytes / 1000), report.pages)}
      </p>
      <div className={styles.verdicts}>
        <Badge tone={report.passed ? "good" : "bad"}>
          {report.passed ? text.passed : lost > 0 ? text.failed(lost) : text.failedText}
        </Badge>
        {accessibility && standard && (
          <Badge tone={accessibility.claimed ? "good" : "bad"}>
            {accessibility.claimed ? text.accessible(standard) : text.notAccessible(standard)}
          </Badge>
        )}
      </div>
      {accessibility && accessibility.failures.length > 0 && (
        <ul>
          {accessibility.failures.map((failure) => (
            <li key={failure.message}>
              {[failure.message, ...failure.hints].map((text) => said(text)).join(". ")}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>{text.explain}</p>
      <h3>{text.ways}</h3>
      <Ways texts={report.texts} />
      <h3>{text.fields}</h3>
      <Fields fields={report.fields} lost={lost} />
    </div>
  );
}

function Ways({ texts }: { texts: ExportReport["texts"] }) {
  return (
    <ul className={styles.ways}>
      {texts.map((check) => {
        const way = isWay(check.way) ? text.way[check.way] : check.way;
        const percent = `${formatShare(check.recall)} %`;
        const troubles = [
          ...(check.name_first ? [] : [text.nameLate]),
          ...(check.odd_characters > 0 ? [text.odd(check.odd_characters)] : []),
        ];
        return (
          <li key={check.way}>
            <strong>{way}</strong>{" "}
            <Badge tone={check.passed ? "good" : "bad"}>{text.whole(percent)}</Badge>{" "}
            {troubles.join(", ")}
            <details>
              <summary>{text.showText}</summary>
              <pre>{check.text}</pre>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

function Fields({ fields, lost }: { fields: ExportReport["fields"]; lost: number }) {
  const [onlyLost, setOnlyLost] = useState(false);
  const shown = onlyLost ? fields.filter((field) => !field.passed) : fields;
  return (
    <>
      {lost > 0 && <CheckField label={text.onlyLost} checked={onlyLost} onChange={setOnlyLost} />}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text.field}</th>
              <th scope="col">{text.yours}</th>
              <th scope="col">{text.read}</th>
              <th scope="col">{text.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((field) => (
              <tr key={field.path}>
                <th scope="row">{fieldName(field.path)}</th>
                <td>{field.expected}</td>
                <td>{field.read ?? "–"}</td>
                <td>
                  <Badge tone={field.passed ? "good" : "bad"}>
                    {field.passed ? text.same : field.read ? text.different : text.missing}
                  </Badge>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function isWay(way: string): way is keyof typeof text.way {
  return way in text.way;
}
