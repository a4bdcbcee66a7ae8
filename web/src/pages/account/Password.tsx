/** Changing the password, or setting a first one. */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { changePassword } from "@/api/account";
import { asProblem } from "@/api/problem";
import { meQuery, securityQuery, sessionsQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { useSay } from "@/ui/Toasts";
import styles from "./Account.module.css";

const text = messages.security;

export function Password({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const queries = useQueryClient();
  const say = useSay();
  const change = useMutation({
    mutationFn: () => changePassword({ current_password: current, new_password: next }),
    onSuccess: (me) => {
      setCurrent("");
      setNext("");
      queries.setQueryData(meQuery.queryKey, me);
      void queries.invalidateQueries(sessionsQuery);
      void queries.invalidateQueries(securityQuery);
      say(text.changed);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <section className={styles.card} aria-labelledby="password">
      <h2 id="password">{text.password}</h2>
      <p className={styles.soft}>{hasPassword ? text.passwordDetail : text.noPassword}</p>
      <form className={styles.form} onSubmit={submit}>
        {/* Password managers ask whose password it is. */}
        <input type="text" autoComplete="username" value={email} readOnly hidden />
        {hasPassword && (
          <TextField
            label={text.current}
            type="password"
            autoComplete="current-password"
            required
            value={current}
            onChange={setCurrent}
          />
        )}
        <TextField
          label={text.next}
          type="password"
          autoComplete="new-password"
          required
          minLength={8}
          value={next}
          onChange={setNext}
        />
        <Button
          type="submit"
          busy={change.isPending}
          disabled={next.length < 8 || (hasPassword && current === "")}
        >
          {text.change}
        </Button>
      </form>
      <p className={styles.soft}>{text.nextHint}</p>
      {change.error && <ProblemBanner problem={asProblem(change.error)} />}
    </section>
  );
}
