/** The end of an account: typed out, so that nobody deletes by mistake. */

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { deleteAccount } from "@/api/account";
import { asProblem } from "@/api/problem";
import { ProblemBanner } from "@/components/ProblemBanner";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";

const text = messages.account;

type Props = { email: string; hasPassword: boolean; onClose: () => void; onDone: () => void };

export function DeleteAccount({ email, hasPassword, onClose, onDone }: Props) {
  const [password, setPassword] = useState("");
  const [typed, setTyped] = useState("");
  const run = useMutation({ mutationFn: () => deleteAccount(password), onSuccess: onDone });
  const same = typed.trim().toLowerCase() === email.toLowerCase();
  return (
    <Dialog
      title={text.deleteTitle}
      close={{ label: messages.app.close, onClose }}
      actions={
        <>
          <Button onClick={onClose}>{messages.app.cancel}</Button>
          <Button
            look="danger"
            busy={run.isPending}
            disabled={!same || (hasPassword && password === "")}
            onClick={() => run.mutate()}
          >
            {text.deleteConfirm}
          </Button>
        </>
      }
    >
      <p>{text.deleteDetail}</p>
      <TextField
        label={messages.security.deleteType(email)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onChange={setTyped}
      />
      {hasPassword && (
        <TextField
          label={text.password}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
      )}
      {run.error && <ProblemBanner problem={asProblem(run.error)} />}
    </Dialog>
  );
}
