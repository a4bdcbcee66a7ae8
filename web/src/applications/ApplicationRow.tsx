/** One application in the table. */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Application, type ApplicationChanges, trackApplication } from "@/api/applications";
import { deleteTailoredVersion } from "@/api/assistant";
import { asProblem } from "@/api/problem";
import { meQuery, tailoredVersionsQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { dayFor, formatDay, STATES } from "@/lib/applications";
import { language } from "@/lib/language";
import { messages } from "@/lib/messages";
import { Button, IconButton } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { SelectField } from "@/ui/Field";
import { useSay } from "@/ui/Toasts";
import styles from "./Applications.module.css";
import { DetailsDialog } from "./DetailsDialog";
import { FilesDialog } from "./FilesDialog";

const text = messages.applications;

export function ApplicationRow({ item }: { item: Application }) {
  const [open, setOpen] = useState<"details" | "files" | "delete">();
  const queries = useQueryClient();
  const say = useSay();
  const track = useMutation({
    mutationFn: (changes: ApplicationChanges) => trackApplication(item.id, changes),
    onSuccess: () => queries.invalidateQueries(tailoredVersionsQuery),
    onError: (error) => say(asProblem(error).title, "bad"),
  });
  const name = item.name || item.posting_title || messages.home.untitled;
  const facts = [item.posting_title, item.posting_company].filter((fact) => fact && fact !== name);
  const close = () => setOpen(undefined);
  const choose = (value: string) => {
    const status = STATES.find((state) => state === value);
    if (!status) return;
    const applied_on = dayFor(status, item.applied_on);
    track.mutate({ status, ...(applied_on === undefined ? {} : { applied_on }) });
  };
  return (
    <tr>
      <td>
        <div className={styles.posting}>
          <strong>{name}</strong>
          {facts.length > 0 && <span className={styles.soft}>{facts.join(" · ")}</span>}
          {item.posting_url && (
            <a className={styles.soft} href={item.posting_url} target="_blank" rel="noreferrer">
              {text.openPosting}
            </a>
          )}
        </div>
      </td>
      <td className={styles.state}>
        <SelectField
          label={text.statusOf(name)}
          unlabelled
          value={item.status}
          options={STATES.map((value) => ({ value, label: text.states[value] }))}
          onChange={choose}
        />
      </td>
      <td className={styles.day}>{item.applied_on && formatDay(item.applied_on, language)}</td>
      <td>
        <span className={styles.actions}>
          <Button
            small
            aria-label={`${text.filesShort(item.sent_files.length)}: ${name}`}
            onClick={() => setOpen("files")}
          >
            {text.filesShort(item.sent_files.length)}
          </Button>
          <Button small aria-label={text.detailsOf(name)} onClick={() => setOpen("details")}>
            {text.details}
          </Button>
          <IconButton
            icon="trash"
            danger
            label={text.delete(name)}
            onClick={() => setOpen("delete")}
          />
        </span>
        {open === "details" && <DetailsDialog item={item} onClose={close} />}
        {open === "files" && <FilesDialog item={item} onClose={close} />}
        {open === "delete" && <DeleteDialog item={item} name={name} onClose={close} />}
      </td>
    </tr>
  );
}

type DeleteProps = { item: Application; name: string; onClose: () => void };

function DeleteDialog({ item, name, onClose }: DeleteProps) {
  const queries = useQueryClient();
  const say = useSay();
  const remove = useMutation({
    mutationFn: () => deleteTailoredVersion(item.id),
    onSuccess: () => {
      void queries.invalidateQueries(tailoredVersionsQuery);
      void queries.invalidateQueries(meQuery);
      say(text.deleted);
      onClose();
    },
  });
  return (
    <Dialog
      title={text.deleteTitle}
      close={{ label: messages.app.close, onClose }}
      actions={
        <>
          <Button onClick={onClose}>{messages.app.cancel}</Button>
          <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            {text.deleteConfirm}
          </Button>
        </>
      }
    >
      <p>{text.deleteDetail(name)}</p>
      {remove.error && <ProblemBanner problem={asProblem(remove.error)} />}
    </Dialog>
  );
}
