/** What is known of an application, to be changed. */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { type Application, trackApplication } from "@/api/applications";
import { asProblem } from "@/api/problem";
import { tailoredVersionsQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { dayFor, STATES } from "@/lib/applications";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { SelectField, TextArea, TextField } from "@/ui/Field";
import { useSay } from "@/ui/Toasts";
import styles from "./Applications.module.css";

const text = messages.applications;

export function DetailsDialog({ item, onClose }: { item: Application; onClose: () => void }) {
  const form = useId();
  const queries = useQueryClient();
  const say = useSay();
  const [values, setValues] = useState({
    name: item.name,
    posting_title: item.posting_title ?? "",
    posting_company: item.posting_company ?? "",
    posting_url: item.posting_url ?? "",
    status: item.status,
    applied_on: item.applied_on ?? "",
    note: item.note ?? "",
  });
  const save = useMutation({
    mutationFn: () => trackApplication(item.id, values),
    onSuccess: () => {
      void queries.invalidateQueries(tailoredVersionsQuery);
      say(text.saved);
      onClose();
    },
  });
  const set = (key: Exclude<keyof typeof values, "status">) => (value: string) =>
    setValues({ ...values, [key]: value });
  const choose = (value: string) => {
    const status = STATES.find((state) => state === value);
    if (!status) return;
    const applied_on = dayFor(status, values.applied_on) ?? values.applied_on;
    setValues({ ...values, status, applied_on });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <Dialog
      title={text.details}
      wide
      close={{ label: messages.app.close, onClose }}
      actions={
        <>
          <Button onClick={onClose}>{messages.app.cancel}</Button>
          <Button look="primary" type="submit" form={form} busy={save.isPending}>
            {text.save}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit}>
        <div className={styles.whole}>
          <TextField label={text.name} value={values.name} maxLength={200} onChange={set("name")} />
        </div>
        <TextField
          label={text.jobTitle}
          value={values.posting_title}
          maxLength={200}
          onChange={set("posting_title")}
        />
        <TextField
          label={text.company}
          value={values.posting_company}
          maxLength={200}
          onChange={set("posting_company")}
        />
        <div className={styles.whole}>
          <TextField
            label={text.url}
            hint={text.urlHint}
            type="url"
            value={values.posting_url}
            maxLength={2000}
            onChange={set("posting_url")}
          />
        </div>
        <SelectField
          label={text.status}
          value={values.status}
          options={STATES.map((value) => ({ value, label: text.states[value] }))}
          onChange={choose}
        />
        <TextField
          label={text.appliedOn}
          type="date"
          value={values.applied_on}
          onChange={set("applied_on")}
        />
        <div className={styles.whole}>
          <TextArea
            label={text.note}
            hint={text.noteHint}
            rows={4}
            value={values.note}
            maxLength={5000}
            onChange={set("note")}
          />
        </div>
      </form>
      {save.error && <ProblemBanner problem={asProblem(save.error)} />}
    </Dialog>
  );
}
