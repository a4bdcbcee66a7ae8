/** The base resumes in their slots. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { asProblem } from "@/api/problem";
import { meQuery, resumesQuery } from "@/api/queries";
import { createResume } from "@/api/resumes";
import { ImportDialog } from "@/components/import/ImportDialog";
import { ProblemBanner } from "@/components/ProblemBanner";
import { SlotTable } from "@/components/SlotTable";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { Button } from "@/ui/Button";
import { Badge, Empty, Skeleton } from "@/ui/Feedback";
import styles from "./HomePage.module.css";

const text = messages.home;

export function HomePage() {
  const resumes = useQuery(resumesQuery);
  const [importing, setImporting] = useState<{ file?: File }>();
  const { create, open } = useCreate();
  const items = resumes.data?.items ?? [];
  const slots = resumes.data?.slots ?? 0;
  const full = resumes.data !== undefined && items.length >= slots;
  const actions = (
    <>
      <Button look="primary" icon="upload" onClick={() => setImporting({})}>
        {text.import}
      </Button>
      <Button icon="plus" disabled={full} busy={create.isPending} onClick={() => create.mutate()}>
        {text.blank}
      </Button>
    </>
  );
  return (
    <>
      <div className={styles.head}>
        <div>
          <h1>{text.title}</h1>
          <p className={styles.lead}>{text.lead}</p>
        </div>
        {items.length > 0 && <div className={styles.actions}>{actions}</div>}
      </div>
      {(resumes.error ?? create.error) && (
        <ProblemBanner problem={asProblem(resumes.error ?? create.error)} />
      )}
      {resumes.isPending && <Skeleton lines={4} />}
      {resumes.data && items.length === 0 && (
        <div
          className={styles.empty}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            const file = event.dataTransfer.files[0];
            if (file) setImporting({ file });
          }}
        >
          <Empty icon="page" level={2} title={text.emptyTitle} actions={actions}>
            {text.emptyDetail}
          </Empty>
        </div>
      )}
      {items.length > 0 && (
        <>
          <SlotTable items={items} full={full} />
          <p className={styles.slots}>
            {full ? (
              <Badge tone="warn">{text.full(items.length, slots)}</Badge>
            ) : (
              text.slots(items.length, slots)
            )}
            {full && <span>{text.fullDetail}</span>}
          </p>
        </>
      )}
      {importing && (
        <ImportDialog
          items={items}
          full={full}
          dropped={importing.file}
          onClose={() => setImporting(undefined)}
          onDone={open}
        />
      )}
    </>
  );
}

function useCreate() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const open = (id: string) => {
    void queries.invalidateQueries(resumesQuery);
    void queries.invalidateQueries(meQuery);
    void navigate(paths.resume(id));
  };
  const create = useMutation({
    mutationFn: () => createResume({ name: text.blankName }),
    onSuccess: (resume) => open(resume.id),
  });
  return { create, open };
}
