/** Copies of this resume, each tailored to one posting. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "react-router";
import {
  deleteTailoredVersion,
  promoteTailoredVersion,
  type TailoredVersion,
} from "@/api/assistant";
import { asProblem } from "@/api/problem";
import { resumesQuery, tailoredVersionsQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { formatWhen } from "@/lib/format";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { Button, IconButton } from "@/ui/Button";
import { useEditor } from "../EditorContext";
import styles from "./Assist.module.css";

const text = messages.tailor;

export function TailoredCopies() {
  const { resume } = useEditor();
  const versions = useQuery(tailoredVersionsQuery);
  const own = (versions.data ?? []).filter((version) => version.base_resume_id === resume.id);
  if (own.length === 0) return null;
  return (
    <>
      <h3>{text.copies}</h3>
      <p className={styles.note}>
        <Link to={paths.applications}>{messages.nav.applications}</Link>
      </p>
      <ul className={styles.list}>
        {own.map((version) => (
          <Copy key={version.id} version={version} />
        ))}
      </ul>
    </>
  );
}

function Copy({ version }: { version: TailoredVersion }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const promote = useMutation({
    mutationFn: () => promoteTailoredVersion(version.id),
    onSuccess: (made) => {
      void queries.invalidateQueries(resumesQuery);
      void navigate(paths.resume(made.id));
    },
  });
  const remove = useMutation({
    mutationFn: () => deleteTailoredVersion(version.id),
    onSuccess: () => queries.invalidateQueries(tailoredVersionsQuery),
  });
  const problem = promote.error ?? remove.error;
  const name = version.name || version.posting_title || messages.home.untitled;
  return (
    <li className={styles.version}>
      <div>
        <strong>{name}</strong>
        <p className={styles.note}>
          {[version.posting_title, version.posting_company, formatWhen(version.created_at)]
            .filter((fact) => fact && fact !== name)
            .join(" · ")}
        </p>
      </div>
      <div className={styles.bulk}>
        <Button small busy={promote.isPending} onClick={() => promote.mutate()}>
          {text.promote}
        </Button>
        <IconButton
          icon="trash"
          danger
          label={text.deleteCopy(name)}
          onClick={() => remove.mutate()}
        />
      </div>
      {problem && <ProblemBanner problem={asProblem(problem)} />}
    </li>
  );
}
