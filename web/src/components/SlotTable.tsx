/** The slots as a table, with what can be done to each. */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { asProblem } from "@/api/problem";
import { meQuery, resumesQuery } from "@/api/queries";
import {
  activateResume,
  deleteResume,
  duplicateResume,
  type ResumeSummary,
  saveResume,
} from "@/api/resumes";
import { formatWhen } from "@/lib/format";
import { messages } from "@/lib/messages";
import { maybeSample } from "@/lib/sample";
import { paths } from "@/paths";
import { Button } from "@/ui/Button";
import { Badge } from "@/ui/Feedback";
import { Menu } from "@/ui/Menu";
import { useSay } from "@/ui/Toasts";
import { DeleteDialog, RenameDialog } from "./SlotDialogs";
import { SampleMark } from "./SampleMark";
import styles from "./SlotTable.module.css";

const text = messages.home;

type Props = { items: readonly ResumeSummary[]; full: boolean };

export function SlotTable({ items, full }: Props) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.slot}</th>
            <th scope="col">{text.name}</th>
            <th scope="col" className={styles.updated}>
              {text.updated}
            </th>
            <th scope="col">
              <span className="unseen">{text.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.id} item={item} full={full} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ item, full }: { item: ResumeSummary; full: boolean }) {
  const [open, setOpen] = useState<"rename" | "delete">();
  const navigate = useNavigate();
  const name = item.name || text.untitled;
  const { activate, duplicate, rename, remove } = useSlotActions(item, () => setOpen(undefined));
  return (
    <tr data-active={item.active}>
      <td className={styles.slot}>{item.slot}</td>
      <td>
        <Link to={paths.resume(item.id)} className={styles.name}>
          {name}
        </Link>{" "}
        {item.active ? <Badge tone="good">{text.active}</Badge> : <Badge>{text.inactive}</Badge>}
        {maybeSample(item.name) && <SampleMark item={item} />}
      </td>
      <td className={styles.updated}>{formatWhen(item.updated_at)}</td>
      <td>
        <span className={styles.actions}>
          {item.active ? (
            <span className={styles.open}>
              <Button
                small
                aria-label={text.openNamed(name)}
                onClick={() => void navigate(paths.resume(item.id))}
              >
                {text.open}
              </Button>
            </span>
          ) : (
            <Button small busy={activate.isPending} onClick={() => activate.mutate()}>
              {text.setActive}
            </Button>
          )}
          <Menu
            label={text.more(name)}
            items={[
              {
                label: text.open,
                icon: "page",
                onSelect: () => void navigate(paths.resume(item.id)),
              },
              {
                label: text.rename,
                icon: "pencil",
                disabled: !item.active,
                onSelect: () => setOpen("rename"),
              },
              {
                label: text.duplicate,
                icon: "copy",
                disabled: full,
                onSelect: () => duplicate.mutate(),
              },
              {
                label: text.delete,
                icon: "trash",
                danger: true,
                onSelect: () => setOpen("delete"),
              },
            ]}
          />
        </span>
        {open === "rename" && (
          <RenameDialog name={item.name} action={rename} onClose={() => setOpen(undefined)} />
        )}
        {open === "delete" && (
          <DeleteDialog name={name} action={remove} onClose={() => setOpen(undefined)} />
        )}
      </td>
    </tr>
  );
}

function useSlotActions(item: ResumeSummary, done: () => void) {
  const queries = useQueryClient();
  const say = useSay();
  const refresh = () => {
    void queries.invalidateQueries(resumesQuery);
    void queries.invalidateQueries(meQuery);
  };
  const onError = (error: unknown) => say(asProblem(error).title, "bad");
  const finish = (news?: string) => () => {
    done();
    refresh();
    if (news) say(news);
  };
  const activate = useMutation({
    mutationFn: () => activateResume(item.id),
    onSuccess: finish(text.activated(item.name || text.untitled)),
    onError,
  });
  const duplicate = useMutation({
    mutationFn: () => duplicateResume(item.id),
    onSuccess: finish(text.duplicated),
    onError,
  });
  const rename = useMutation({
    mutationFn: (name: string) => saveResume(item.id, item.revision, { name }),
    onSuccess: finish(),
  });
  const remove = useMutation({
    mutationFn: () => deleteResume(item.id),
    onSuccess: finish(text.deleted),
  });
  return { activate, duplicate, rename, remove };
}
