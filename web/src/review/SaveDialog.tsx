/** Saves the reviewed import: what is left over, under which name, into which slot. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { asProblem, hasCode, isUnreachable } from "@/api/problem";
import { meQuery, resumesQuery } from "@/api/queries";
import { activateResume, createResume, replaceResume } from "@/api/resumes";
import { ProblemBanner } from "@/components/ProblemBanner";
import { messages } from "@/lib/messages";
import { documentToStore, inItsLanguage, openLeftovers } from "@/lib/review";
import { paths } from "@/paths";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Banner, Skeleton } from "@/ui/Feedback";
import { CheckField, RadioField, TextField } from "@/ui/Field";
import { useSay } from "@/ui/Toasts";
import { dropDraft } from "./draftStore";
import { FullSlots } from "./FullSlots";
import styles from "./SaveDialog.module.css";
import { useReview } from "./ReviewContext";
import { NEW_SLOT, type Target, TargetChoice } from "./TargetChoice";

const text = messages.review;

export function SaveDialog({ onClose }: { onClose: () => void }) {
  const { open, review, name, setName, setView } = useReview();
  const slots = useQuery(resumesQuery);
  const items = slots.data?.items ?? [];
  const full = slots.data !== undefined && items.length >= slots.data.slots;
  const left = openLeftovers(review);
  const [keep, setKeep] = useState(true);
  const [target, setTarget] = useState<Target>({ id: NEW_SLOT, confirmed: false });
  const [active, setActive] = useState(true);
  const save = useSave();
  const replaced = items.find((item) => item.id === target.id);
  const ready = slots.data !== undefined && (replaced ? target.confirmed : !full);
  const failed = save.error ?? slots.error;
  return (
    <Dialog
      title={text.saveTitle}
      close={{ label: messages.app.close, onClose }}
      wide
      actions={
        <>
          <Button onClick={onClose}>{messages.app.cancel}</Button>
          <Button
            look="primary"
            disabled={!ready}
            busy={save.isPending}
            onClick={() => save.mutate({ keep, name, replaced, active })}
          >
            {replaced ? text.saveReplace : text.saveNew}
          </Button>
        </>
      }
    >
      {open.length > 0 && (
        <Banner
          title={text.uncheckedTitle(open.length)}
          actions={
            <Button
              small
              onClick={() => {
                setView("form");
                onClose();
              }}
            >
              {text.backToCheck}
            </Button>
          }
        >
          <span>{text.uncheckedDetail}</span>
        </Banner>
      )}
      {left.length > 0 && (
        <section className={styles.left} aria-label={text.leftTitle(left.length)}>
          <h3>{text.leftTitle(left.length)}</h3>
          <ul className={styles.texts}>
            {left.map((one) => (
              <li key={one.id}>{one.text}</li>
            ))}
          </ul>
          <RadioField
            legend={text.leftChoice}
            value={keep ? "keep" : "drop"}
            onChange={(value) => setKeep(value === "keep")}
            options={[
              { value: "keep", label: text.leftKeep, hint: text.leftKeepHint },
              { value: "drop", label: text.leftDrop, hint: text.leftDropHint },
            ]}
          />
        </section>
      )}
      <TextField
        label={text.name}
        value={name}
        maxLength={120}
        onChange={setName}
        hint={items.some((item) => item.name === name && item !== replaced) && text.sameName}
      />
      {slots.isPending && <Skeleton lines={2} />}
      {slots.data && full && <FullSlots items={items} slots={slots.data.slots} />}
      {slots.data && (
        <TargetChoice items={items} slots={slots.data.slots} target={target} onChange={setTarget} />
      )}
      {!replaced && !full && items.length > 0 && (
        <CheckField label={text.activate} checked={active} onChange={setActive} />
      )}
      {failed && <ProblemBanner problem={asProblem(failed)} />}
    </Dialog>
  );
}

type Choice = {
  keep: boolean;
  name: string;
  replaced: { id: string; revision: number } | undefined;
  active: boolean;
};

/** Stores the document and opens it in the editor; what was kept on this device goes. */
function useSave() {
  const { userId, review, parsed, keepAllAsNotes } = useReview();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const say = useSay();
  return useMutation({
    mutationFn: async ({ keep, name, replaced, active }: Choice) => {
      const document = documentToStore(keep ? keepAllAsNotes() : review);
      const resume = inItsLanguage(document, parsed.report.language ?? undefined);
      const stored = replaced
        ? await replaceResume(replaced.id, replaced.revision, { resume, name })
        : await createResume({ resume, name });
      // It is stored: that it could not be made active as well is no reason to store it again.
      if (active && !stored.active) await activateResume(stored.id).catch(() => undefined);
      return stored.id;
    },
    onSuccess: async (id) => {
      await dropDraft(userId);
      void queries.invalidateQueries(resumesQuery);
      queries.removeQueries({ queryKey: ["resume", id] });
      say(text.saved);
      await navigate(paths.resume(id));
    },
    onError: (error) => {
      // Somebody else used the slot or changed the resume: show how it is now.
      if (!isUnreachable(error)) void queries.invalidateQueries(resumesQuery);
      if (hasCode(error, "NOT_SIGNED_IN")) void queries.resetQueries(meQuery);
    },
  });
}
