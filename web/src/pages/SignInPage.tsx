/** Sign in, register, and the set-up of the first administrator. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import { type Credentials, type Me, register, setUp, signIn } from "@/api/account";
import { asProblem } from "@/api/problem";
import { meQuery, siteQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { SiteWarnings } from "@/components/SiteWarnings";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { Button } from "@/ui/Button";
import { Banner } from "@/ui/Feedback";
import { TextField } from "@/ui/Field";
import { Logo } from "@/ui/Logo";
import styles from "./SignInPage.module.css";

const text = messages.signIn;

export function SignInPage() {
  const site = useQuery(siteQuery).data;
  const closed = site?.signups_disabled === true;
  return (
    <Frame title={text.title}>
      {site?.setup_needed && (
        <Banner tone="accent" title={text.setupNeeded}>
          {text.setupNeededDetail}
        </Banner>
      )}
      <CredentialsForm action={signIn} label={text.signIn} />
      {closed ? (
        <p className={styles.other}>{text.closed}</p>
      ) : (
        <p className={styles.other}>
          {text.noAccount} <OtherPage to={paths.register}>{text.register}</OtherPage>
        </p>
      )}
    </Frame>
  );
}

export function RegisterPage() {
  const closed = useQuery(siteQuery).data?.signups_disabled === true;
  return (
    <Frame title={text.registerTitle}>
      {closed ? (
        <Banner title={text.closed} />
      ) : (
        <CredentialsForm action={register} label={text.register} isNew />
      )}
      <p className={styles.other}>
        {text.haveAccount} <OtherPage to={paths.signIn}>{text.signIn}</OtherPage>
      </p>
    </Frame>
  );
}

export function SetupPage() {
  const token = useSearchParams()[0].get("token");
  return (
    <Frame title={text.setupTitle}>
      <p className={styles.other}>{token ? text.setupDetail : text.setupNoToken}</p>
      {token && (
        <CredentialsForm action={(body) => setUp({ ...body, token })} label={text.setup} isNew />
      )}
    </Frame>
  );
}

type FormProps = { action: (body: Credentials) => Promise<Me>; label: string; isNew?: boolean };

function CredentialsForm({ action, label, isNew }: FormProps) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const run = useMutation({
    mutationFn: action,
    onSuccess: (me) => {
      queries.setQueryData(meQuery.queryKey, me);
      void queries.invalidateQueries(siteQuery);
      void navigate(localPath(search.get("next")), { replace: true });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run.mutate({ email, password });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={text.email}
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={setEmail}
      />
      <TextField
        label={text.password}
        type="password"
        autoComplete={isNew ? "new-password" : "current-password"}
        required
        value={password}
        hint={isNew ? text.newPasswordHint : undefined}
        onChange={setPassword}
      />
      {run.error && <ProblemBanner problem={asProblem(run.error)} />}
      <Button type="submit" look="primary" busy={run.isPending}>
        {label}
      </Button>
    </form>
  );
}

function OtherPage({ to, children }: { to: string; children: ReactNode }) {
  const [search] = useSearchParams();
  const next = search.get("next");
  return <Link to={next ? `${to}?next=${encodeURIComponent(next)}` : to}>{children}</Link>;
}

function Frame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.pitch}>
        <p className={styles.brand}>
          <Logo size={44} />
          {messages.app.name}
        </p>
        <p className={styles.tagline}>{messages.app.tagline}</p>
        <ul>
          {text.promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      </div>
      <div className={styles.card}>
        <h1>{title}</h1>
        <SiteWarnings />
        {children}
      </div>
    </main>
  );
}

/** Only an address of this application is followed after signing in. */
function localPath(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : paths.home;
}
