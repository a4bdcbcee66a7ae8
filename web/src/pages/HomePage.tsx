/** The base resumes in their slots. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { asProblem } from "@/api/problem";
import { meQuery, resumesQuery } from "@/api/queries";
import { createResume } from "@/api/resumes";
import { beginGuide } from "@/components/guideStore";
import { PlanLink } from "@/components/PlanLink";
import { ProblemBanner } from "@/components/ProblemBanner";
import { SlotTable } from "@/components/SlotTable";
import { useBeginSample } from "@/components/useSample";
import { language } from "@/lib/language";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { type Draft, findDraft, startDraft } from "@/review/draftStore";
import { Button } from "@/ui/Button";
import { Badge, Banner, Empty, Skeleton } from "@/ui/Feedback";
import styles from "./HomePage.module.css";

const text = messages.home;

export function HomePage() {
  const resumes = useQuery(resumesQuery);
  const { waiting, bring } = useBring();
  const create = useCreate();
  const sample = useBeginSample();
  const items = resumes.data?.items ?? [];
  const slots = resumes.data?.slots ?? 0;
  const full = resumes.data !== undefined && items.length >= slots;
  const problem = resumes.error ?? create.error ?? sample.error;
  useNewcomer(resumes.data && items.length === 0);
  const actions = (
    <>
      <Button look="primary" icon="upload" onClick={() => bring()}>
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
      {problem && <ProblemBanner problem={asProblem(problem)} />}
      {waiting && (
        <Banner
          tone="accent"
          title={text.waitingTitle}
          actions={
            <Button look="primary" small onClick={() => bring()}>
              {text.goOn}
            </Button>
          }
        >
          <span>{text.waitingDetail(waiting.file.name)}</span>
        </Banner>
      )}
      {resumes.isPending && <Skeleton lines={4} />}
      {resumes.data && items.length === 0 && (
        <div
          className={styles.empty}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            const file = event.dataTransfer.files[0];
            if (file) bring(file);
          }}
        >
          <Empty icon="page" level={2} title={text.emptyTitle} actions={actions}>
            {text.emptyDetail}
          </Empty>
          <div className={styles.sample}>
            <Button
              look="quiet"
              icon="star"
              busy={sample.isPending}
              onClick={() => sample.mutate()}
            >
              {messages.sample.try}
            </Button>
            <p>{messages.sample.tryDetail}</p>
          </div>
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
            {full && <PlanLink plain />}
          </p>
        </>
      )}
    </>
  );
}

/** Whoever begins without a resume is led through the first steps. */
function useNewcomer(isNew: boolean | undefined) {
  const userId = useQuery(meQuery).data?.user.id;
  useEffect(() => {
    if (isNew && userId) beginGuide(userId);
  }, [isNew, userId]);
}

/** An empty resume whose headings are in the language of the application. */
function blankResume() {
  return language === "en" ? {} : { resume: { basics: {}, "x-design": { language } } };
}

function useCreate() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => createResume({ name: text.blankName, ...blankResume() }),
    onSuccess: (resume) => {
      void queries.invalidateQueries(resumesQuery);
      void queries.invalidateQueries(meQuery);
      void navigate(paths.resume(resume.id));
    },
  });
}

/** The way to an import; one that waits for its review goes first, so that nothing of it is lost. */
function useBring() {
  const userId = useQuery(meQuery).data?.user.id;
  const navigate = useNavigate();
  const [waiting, setWaiting] = useState<Draft>();
  useEffect(() => {
    let gone = false;
    if (userId) void findDraft(userId).then((draft) => !gone && setWaiting(draft));
    return () => {
      gone = true;
    };
  }, [userId]);
  const bring = async (file?: File) => {
    if (file && userId && !waiting) await startDraft(userId, file);
    await navigate(paths.import);
  };
  return { waiting, bring: (file?: File) => void bring(file) };
}
