/** All slots are in use: the ways to go on. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { exportResume } from "@/api/pages";
import { asProblem } from "@/api/problem";
import { meQuery, resumesQuery, siteQuery } from "@/api/queries";
import { deleteResume, type ResumeSummary } from "@/api/resumes";
import { PlanLink } from "@/components/PlanLink";
import { DeleteDialog } from "@/components/SlotDialogs";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { download } from "@/ui/download";
import { useSay } from "@/ui/Toasts";
import styles from "./SaveDialog.module.css";
import { nameOf } from "./TargetChoice";

const text = messages.review;

export function FullSlots({ items, slots }: { items: readonly ResumeSummary[]; slots: number }) {
  const me = useQuery(meQuery).data;
  const tier = me?.user.tier ?? "";
  const plans = useQuery(siteQuery).data?.plans ?? [];
  const larger = plans.filter(({ limits }) => limits.base_resume_slots > slots);
  return (
    <section className={styles.full} aria-label={text.fullTitle(tierName(tier), slots)}>
      <h3>{text.fullTitle(tierName(tier), slots)}</h3>
      <p>{text.fullDetail}</p>
      <ul className={styles.ways}>
        <li>{text.fullReplace}</li>
        <li>
          {text.fullFree}
          <ul>
            {items.map((item) => (
              <Slot key={item.id} item={item} />
            ))}
          </ul>
        </li>
        {larger.length > 0 && (
          <li>
            {text.fullUpgrade}{" "}
            {larger
              .map((plan) => text.plans(tierName(plan.tier), plan.limits.base_resume_slots))
              .join(", ")}
            . {text.fullUpgradeDetail} <PlanLink plain />
          </li>
        )}
      </ul>
    </section>
  );
}

function Slot({ item }: { item: ResumeSummary }) {
  const [asking, setAsking] = useState(false);
  const queries = useQueryClient();
  const say = useSay();
  const name = nameOf(item);
  const save = useMutation({
    mutationFn: () => exportResume(item.id, "json"),
    onSuccess: (file) => {
      download(file.blob, file.name);
      say(text.downloaded(file.name));
    },
    onError: (error) => say(asProblem(error).title, "bad"),
  });
  const remove = useMutation({
    mutationFn: () => deleteResume(item.id),
    onSuccess: () => {
      void queries.invalidateQueries(resumesQuery);
      void queries.invalidateQueries(meQuery);
      say(messages.home.deleted);
    },
  });
  return (
    <li className={styles.slot}>
      <strong>{`${text.slot(item.slot)}: ${name}`}</strong>
      <Button
        small
        icon="download"
        aria-label={text.downloadResume(name)}
        busy={save.isPending}
        onClick={() => save.mutate()}
      >
        {messages.editor.export}
      </Button>
      <Button
        small
        look="danger"
        icon="trash"
        aria-label={text.deleteResume(name)}
        onClick={() => setAsking(true)}
      >
        {messages.home.delete}
      </Button>
      {asking && <DeleteDialog name={name} action={remove} onClose={() => setAsking(false)} />}
    </li>
  );
}

function tierName(tier: string): string {
  return tier.charAt(0).toUpperCase() + tier.slice(1);
}
