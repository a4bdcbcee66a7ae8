/** Asks what to call a saved version, or the resume as it is now. */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { asProblem } from "@/api/problem";
import { versionsQuery } from "@/api/queries";
import { nameVersion, type Version } from "@/api/resumes";
import { ProblemBanner } from "@/components/ProblemBanner";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { useSay } from "@/ui/Toasts";
import { useEditor } from "../EditorContext";

const history = messages.history;

/** The longest name that the server takes. */
const LONGEST = 100;

type Props = { version: Version | "now"; versions: readonly Version[]; onClose: () => void };

export function NameVersion({ version, versions, onClose }: Props) {
  const { resume, store } = useEditor();
  const queries = useQueryClient();
  const say = useSay();
  const text = history;
  const isNow = version === "now";
  const before = (isNow ? versionNow(versions, store.get().session) : version)?.label ?? "";
  const [name, setName] = useState(before);
  const save = useMutation({
    mutationFn: async () => {
      if (isNow) await store.saveAll();
      const revision = isNow ? store.get().session.revision : version.revision;
      return nameVersion(resume.id, revision, name);
    },
    onSuccess: ({ label }) => {
      void queries.invalidateQueries(versionsQuery(resume.id));
      say(label ? text.namedAs(label) : text.unnamed);
      onClose();
    },
  });
  const nothing = isNow && name.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!nothing && !save.isPending) save.mutate();
  };
  return (
    <Dialog
      title={isNow ? text.saveNamed : text.nameTitle}
      close={{ label: messages.app.close, onClose }}
      actions={
        <>
          <Button onClick={onClose}>{messages.app.cancel}</Button>
          <Button
            look="primary"
            busy={save.isPending}
            disabled={nothing}
            onClick={() => save.mutate()}
          >
            {text.saveName}
          </Button>
        </>
      }
    >
      {isNow && <p>{text.nameNow}</p>}
      <form onSubmit={submit}>
        <TextField
          label={text.nameLabel}
          hint={isNow ? undefined : text.nameHint}
          value={name}
          maxLength={LONGEST}
          onChange={setName}
          data-first
        />
      </form>
      {save.error && <ProblemBanner problem={asProblem(save.error)} />}
    </Dialog>
  );
}

/** The saved version that the resume is at, unless there is more to save. */
function versionNow(
  versions: readonly Version[],
  session: { revision: number; state: string },
): Version | undefined {
  if (session.state !== "saved") return undefined;
  return versions.find(({ revision }) => revision === session.revision);
}
