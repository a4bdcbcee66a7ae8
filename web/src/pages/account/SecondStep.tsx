/** The second step of signing in: a code of the authenticator app, or a recovery code. */

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { finishSignIn, type Me } from "@/api/account";
import { asProblem, hasCode } from "@/api/problem";
import { ProblemBanner } from "@/components/ProblemBanner";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import styles from "../SignInPage.module.css";

const text = messages.signInMore;

export function SecondStep({ onDone, onAgain }: { onDone: (me: Me) => void; onAgain: () => void }) {
  const [code, setCode] = useState("");
  const finish = useMutation({
    mutationFn: () => finishSignIn(code),
    onSuccess: onDone,
    onError: (error) => {
      if (hasCode(error, "SECOND_FACTOR_WRONG")) setCode("");
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    finish.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.other}>{text.stepDetail}</p>
      <TextField
        label={text.code}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        required
        // Somebody who has just typed a password goes on typing.
        ref={focusOnce}
        value={code}
        onChange={setCode}
      />
      {finish.error && <ProblemBanner problem={asProblem(finish.error)} />}
      <Button type="submit" look="primary" busy={finish.isPending} disabled={code.trim() === ""}>
        {text.finish}
      </Button>
      <Button look="quiet" onClick={onAgain}>
        {text.startAgain}
      </Button>
    </form>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
