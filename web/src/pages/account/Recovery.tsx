/** Getting back in: ask for a link, set a new password by one, confirm an address. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { forgotPassword, resetPassword, verifyEmail } from "@/api/account";
import { asProblem } from "@/api/problem";
import { meQuery, siteQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { Button } from "@/ui/Button";
import { Banner, Waiting } from "@/ui/Feedback";
import { TextField } from "@/ui/Field";
import { Frame } from "../SignInPage";
import styles from "../SignInPage.module.css";

const text = messages.signInMore;

export function ForgotPage() {
  const site = useQuery(siteQuery).data;
  const [email, setEmail] = useState("");
  const ask = useMutation({ mutationFn: () => forgotPassword(email.trim()) });
  if (ask.isSuccess) {
    return (
      <Frame title={text.forgotTitle}>
        <Banner tone="good" title={text.linkSent} urgent>
          {text.linkSentDetail}
        </Banner>
        <BackToSignIn />
      </Frame>
    );
  }
  return (
    <Frame title={text.forgotTitle}>
      {site && !site.mail ? (
        <Banner title={text.forgotNoMail} />
      ) : (
        <Form onSubmit={() => ask.mutate()}>
          <p className={styles.other}>{text.forgotDetail}</p>
          <TextField
            label={messages.signIn.email}
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={setEmail}
          />
          {ask.error && <ProblemBanner problem={asProblem(ask.error)} />}
          <Button type="submit" look="primary" busy={ask.isPending}>
            {text.sendLink}
          </Button>
        </Form>
      )}
      <BackToSignIn />
    </Frame>
  );
}

export function ResetPage() {
  const token = useSearchParams()[0].get("token") ?? "";
  const [password, setPassword] = useState("");
  const reset = useMutation({ mutationFn: () => resetPassword({ token, password }) });
  if (reset.isSuccess || token === "") {
    return (
      <Frame title={text.resetTitle}>
        {token === "" ? (
          <Banner tone="warn" title={text.resetNoToken} />
        ) : (
          <Banner tone="good" title={text.resetDone} urgent />
        )}
        <BackToSignIn />
      </Frame>
    );
  }
  return (
    <Frame title={text.resetTitle}>
      <Form onSubmit={() => reset.mutate()}>
        <p className={styles.other}>{text.resetDetail}</p>
        <TextField
          label={messages.security.next}
          type="password"
          autoComplete="new-password"
          required
          minLength={8}
          hint={messages.security.nextHint}
          value={password}
          onChange={setPassword}
        />
        {reset.error && <ProblemBanner problem={asProblem(reset.error)} />}
        <Button type="submit" look="primary" busy={reset.isPending}>
          {text.setPassword}
        </Button>
      </Form>
    </Frame>
  );
}

export function VerifyPage() {
  const token = useSearchParams()[0].get("token") ?? "";
  const queries = useQueryClient();
  const asked = useRef(false);
  const verify = useMutation({
    mutationFn: () => verifyEmail(token),
    onSuccess: () => void queries.invalidateQueries(meQuery),
  });
  const { mutate } = verify;
  useEffect(() => {
    // The link works once: a second run of this effect must not ask again.
    if (!asked.current) mutate();
    asked.current = true;
  }, [mutate]);
  return (
    <Frame title={text.verifyTitle}>
      {verify.isPending && <Waiting label={messages.app.loading} />}
      {verify.error && <ProblemBanner problem={asProblem(verify.error)} />}
      {verify.isSuccess && <Banner tone="good" title={text.verifyDone} urgent />}
      <p className={styles.other}>
        <Link to={paths.home}>{text.verifyGoOn}</Link>
      </p>
    </Frame>
  );
}

function Form({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {children}
    </form>
  );
}

function BackToSignIn() {
  return (
    <p className={styles.other}>
      <Link to={paths.signIn}>{text.toSignIn}</Link>
    </p>
  );
}
