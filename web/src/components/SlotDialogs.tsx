/** Asks for a new name, or whether to delete for good. */

import type { UseMutationResult } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { asProblem } from "@/api/problem";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { ProblemBanner } from "./ProblemBanner";

const text = messages.home;

type RenameProps = {
  name: string;
  action: UseMutationResult<unknown, Error, string>;
  onClose: () => void;
};

export function RenameDialog({ name: before, action, onClose }: RenameProps) {
  const [name, setName] = useState(before);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    action.mutate(name);
  };
  return (
    <Dialog
      title={text.renameTitle}
      close={{ label: messages.app.close, onClose }}
      actions={
        <>
          <Button onClick={onClose}>{messages.app.cancel}</Button>
          <Button look="primary" busy={action.isPending} onClick={() => action.mutate(name)}>
            {text.save}
          </Button>
        </>
      }
    >
      <form onSubmit={submit}>
        <TextField label={text.name} value={name} maxLength={120} onChange={setName} />
      </form>
      {action.error && <ProblemBanner problem={asProblem(action.error)} />}
    </Dialog>
  );
}

type DeleteProps = {
  name: string;
  action: UseMutationResult<unknown, Error, void>;
  onClose: () => void;
};

export function DeleteDialog({ name, action, onClose }: DeleteProps) {
  return (
    <Dialog
      title={text.deleteTitle}
      close={{ label: messages.app.close, onClose }}
      actions={
        <>
          <Button onClick={onClose}>{messages.app.cancel}</Button>
          <Button look="danger" busy={action.isPending} onClick={() => action.mutate()}>
            {text.deleteConfirm}
          </Button>
        </>
      }
    >
      <p>{text.deleteDetail(name)}</p>
      {action.error && <ProblemBanner problem={asProblem(action.error)} />}
    </Dialog>
  );
}
