/** Asks why something is done, which the log keeps, and does it. */

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { asProblem } from "@/api/problem";
import { ProblemBanner } from "@/components/ProblemBanner";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import styles from "../account/Account.module.css";

const text = messages.administration;

type Props<T> = {
  title: string;
  confirm: string;
  danger?: boolean;
  act: (reason: string) => Promise<T>;
  onDone: (result: T) => void;
  onClose: () => void;
  children?: ReactNode;
};

export function ReasonDialog<T>(props: Props<T>) {
  const { title, confirm, danger, act, onDone, onClose, children } = props;
  const [reason, setReason] = useState("");
  const form = useId();
  const run = useMutation({ mutationFn: () => act(reason.trim()), onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run.mutate();
  };
  return (
    <Dialog
      title={title}
      close={{ label: messages.app.close, onClose }}
      actions={
        <>
          <Button onClick={onClose}>{messages.app.cancel}</Button>
          <Button
            type="submit"
            form={form}
            look={danger ? "danger" : "primary"}
            busy={run.isPending}
            disabled={reason.trim().length < 3}
          >
            {confirm}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.stack} onSubmit={submit}>
        {children}
        <TextField
          label={text.reason}
          hint={text.reasonHint}
          required
          minLength={3}
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
        {run.error && <ProblemBanner problem={asProblem(run.error)} />}
      </form>
    </Dialog>
  );
}
