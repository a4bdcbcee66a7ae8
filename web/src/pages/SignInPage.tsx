/** Sign in, register, and the set-up of the first administrator. */

import { type UseQueryResult, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import { type Credentials, type Me, providerUrl, register, setUp, signIn } from "@/api/account";
import { asProblem, hasCode } from "@/api/problem";
import { meQuery, siteQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { SiteWarnings } from "@/components/SiteWarnings";
import { knowsPasskeys } from "@/lib/browser";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { Button } from "@/ui/Button";
import { Banner } from "@/ui/Feedback";
import { TextField } from "@/ui/Field";
import { Logo } from "@/ui/Logo";
import { PasskeySignIn } from "./account/PasskeySignIn";
import { SecondStep } from "./account/SecondStep";
import styles from "./SignInPage.module.css";

const text = messages.signIn;
const more = messages.signInMore;

export function SignInPage() {
  const asked = useQuery(siteQuery);
  const site = asked.data;
  const [search, setSearch] = useSearchParams();
  const enter = useEnter();
  const problem = search.get("problem");
  const hasPasskeys = site?.passkeys === true && knowsPasskeys();
  const step = (on: boolean) =>
    setSearch(
      (before) => {
        before.delete("problem");
        if (on) before.set("step", "code");
        else before.delete("step");
        return before;
      },
      { replace: true },
    );
  if (search.get("step") === "code") {
    return (
      <Frame title={more.stepTitle}>
        <SecondStep onDone={enter} onAgain={() => step(false)} />
      </Frame>
    );
  }
  return (
    <Frame title={text.title} isComing={isComing(asked)}>
      {site?.setup_needed && (
        <Banner tone="accent" title={text.setupNeeded}>
          {text.setupNeededDetail}
        </Banner>
      )}
      {problem && <Banner tone="bad" title={more.problem(problem)} urgent />}
      <CredentialsForm action={signIn} label={text.signIn} onCodeNeeded={() => step(true)} />
      {(hasPasskeys || site?.sign_in_provider) && <p className={styles.or}>{more.or}</p>}
      {hasPasskeys && <PasskeySignIn onDone={enter} />}
      {site?.sign_in_provider && (
        <>
          <a className={styles.provider} href={providerUrl(search.get("next") ?? undefined)}>
            {more.withProvider(site.sign_in_provider)}
          </a>
        </>
      )}
      <p className={styles.other}>
        <Link to={paths.forgotPassword}>{more.forgot}</Link>
      </p>
      {site?.signups_disabled === true ? (
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
  const asked = useQuery(siteQuery);
  const closed = asked.data?.signups_disabled === true;
  return (
    <Frame title={text.registerTitle} isComing={isComing(asked)}>
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

/** Takes over who is signed in now and goes where they wanted to. */
function useEnter(): (me: Me) => void {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return (me) => {
    queries.setQueryData(meQuery.queryKey, me);
    void queries.invalidateQueries(siteQuery);
    void navigate(localPath(search.get("next")), { replace: true });
  };
}

type FormProps = {
  action: (body: Credentials) => Promise<Me>;
  label: string;
  isNew?: boolean;
  onCodeNeeded?: () => void;
};

function CredentialsForm({ action, label, isNew, onCodeNeeded }: FormProps) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const run = useMutation({
    mutationFn: action,
    onSuccess: useEnter(),
    onError: (error) => {
      if (hasCode(error, "SECOND_FACTOR_REQUIRED")) onCodeNeeded?.();
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
        // Where there are passkeys, the browser offers them here.
        autoComplete={isNew ? "username" : "username webauthn"}
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

/** Whether the first answer is on its way: ways to sign in that came later would move what is there. */
function isComing({ isFetching, data, failureCount }: UseQueryResult): boolean {
  return isFetching && data === undefined && failureCount === 0;
}

type FrameProps = { title: string; isComing?: boolean; children: ReactNode };

/** The frame of every page for people who are not signed in. */
export function Frame({ title, isComing, children }: FrameProps) {
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
      <div className={styles.card} data-coming={isComing}>
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
