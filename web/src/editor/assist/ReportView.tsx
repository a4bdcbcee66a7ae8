/** An ATS report: the score and what it is made of, requirements, findings, what would help. */

import type { Report, Requirement } from "@/api/assistant";
import { fieldName } from "@/lib/fieldNames";
import { messages } from "@/lib/messages";
import { byVerdict, partName, points, type Verdict, wordsFor } from "@/lib/report";
import { Dial } from "@/ui/Dial";
import { Badge, Banner, Meter, type Tone } from "@/ui/Feedback";
import { useEditor } from "../EditorContext";
import styles from "./Assist.module.css";
import { ComparePostings, nameOf } from "./ComparePostings";
import { FindingRow } from "./FindingRow";
import type { PostingDraft } from "./posting";
import { Recommendations } from "./Recommendations";

const TONES: Record<Verdict, Tone> = {
  contradicted: "bad",
  missing: "bad",
  partly: "warn",
  met: "good",
};

type Props = { report: Report; stale: boolean; posting: PostingDraft };

export function ReportView({ report, stale, posting }: Props) {
  const text = messages.ats;
  return (
    <div className={styles.report} aria-live="polite">
      {stale && <Banner tone="warn" title={text.stale} />}
      <div className={styles.score}>
        <Dial
          value={report.score}
          label={text.score(Math.round(report.score), report.grade)}
          caption={text.grade(report.grade)}
          faded={stale}
        />
        <div className={styles.parts}>
          <h3 className="unseen">{text.parts}</h3>
          {report.parts.map((part) => (
            <Meter
              key={part.name}
              label={partName(part.name)}
              value={part.points}
              max={part.max}
              full="good"
              text={text.points(points(part.points), points(part.max))}
            />
          ))}
        </div>
      </div>
      {report.flags.map((flag) => (
        <Banner key={flag} tone="warn" title={wordsFor(text.flags, flag)} />
      ))}
      <Recommendations report={report} posting={posting} stale={stale} />
      <h3>{text.requirements}</h3>
      {byVerdict(report.requirements).map(({ verdict, things }) => (
        <Group key={verdict} verdict={verdict} requirements={things} />
      ))}
      <h3>{text.findings}</h3>
      {report.findings.length === 0 && <p className={styles.note}>{text.noFindings}</p>}
      <ul className={styles.list}>
        {report.findings.map((finding, index) => (
          <FindingRow key={index} finding={finding} />
        ))}
      </ul>
      <ComparePostings first={report} name={nameOf(posting)} />
    </div>
  );
}

function Group({ verdict, requirements }: { verdict: Verdict; requirements: Requirement[] }) {
  return (
    <details className={styles.group} open={verdict !== "met"}>
      <summary>
        <Badge tone={TONES[verdict]}>{messages.ats.verdicts[verdict]}</Badge>
        <span className={styles.note}>{requirements.length}</span>
      </summary>
      <ul className={styles.list}>
        {requirements.map((requirement, index) => (
          <RequirementRow key={index} requirement={requirement} />
        ))}
      </ul>
    </details>
  );
}

function RequirementRow({ requirement }: { requirement: Requirement }) {
  return (
    <li className={styles.row}>
      <span className={styles.rowText}>
        {requirement.text} {requirement.importance === "must" && <Badge>{messages.ats.must}</Badge>}
      </span>
      {requirement.evidence.map((evidence, index) => (
        <Jump key={index} path={evidence.path} text={evidence.text} />
      ))}
    </li>
  );
}

/** A quotation from the resume that leads to its field. */
function Jump({ path, text }: { path: string; text: string }) {
  const { goTo } = useEditor();
  return (
    <button type="button" className={styles.jump} onClick={() => goTo(path)}>
      <span className={styles.quote}>{text}</span>
      <span className={styles.note}>{fieldName(path)}</span>
    </button>
  );
}
