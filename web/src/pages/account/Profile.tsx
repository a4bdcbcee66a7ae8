/** What one is called, and whether the address was confirmed. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { changeAddress, changeProfile, type Me, sendVerification } from "@/api/account";
import { asProblem } from "@/api/problem";
import { meQuery, securityQuery, siteQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Badge } from "@/ui/Feedback";
import { TextField } from "@/ui/Field";
import { useSay } from "@/ui/Toasts";
import styles from "./Account.module.css";

const text = messages.security;

export function Profile({ me }: { me: Me }) {
  const [name, setName] = useState(me.user.name ?? "");
  const queries = useQueryClient();
  const say = useSay();
  const save = useMutation({
    mutationFn: () => changeProfile(name),
    onSuccess: (changed) => {
      queries.setQueryData(meQuery.queryKey, changed);
      say(text.saved);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <section className={styles.card} aria-labelledby="profile">
      <h2 id="profile">{text.profile}</h2>
      <p className={styles.soft}>{text.profileDetail}</p>
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label={text.name}
          autoComplete="name"
          maxLength={100}
          value={name}
          onChange={setName}
        />
        <Button type="submit" busy={save.isPending} disabled={name === (me.user.name ?? "")}>
          {text.save}
        </Button>
      </form>
      {save.error && <ProblemBanner problem={asProblem(save.error)} />}
      <Address me={me} />
    </section>
  );
}

function Address({ me }: { me: Me }) {
  const mail = useQuery(siteQuery).data?.mail === true;
  const say = useSay();
  const send = useMutation({
    mutationFn: sendVerification,
    onSuccess: () => say(text.verifySent),
  });
  return (
    <>
      <div className={styles.row}>
        <span>{me.user.email}</span>
        {me.user.email_verified ? (
          <Badge tone="good">{text.verified}</Badge>
        ) : (
          mail && <Badge tone="warn">{text.unverified}</Badge>
        )}
        {mail && !me.user.email_verified && (
          <Button small busy={send.isPending} onClick={() => send.mutate()}>
            {text.verify}
          </Button>
        )}
      </div>
      {send.error && <ProblemBanner problem={asProblem(send.error)} />}
      <OtherAddress />
    </>
  );
}

/** Another address, confirmed with the password and, where there is a mail server, by a letter to it. */
function OtherAddress() {
  const [isOpen, setIsOpen] = useState(false);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const security = useQuery(securityQuery);
  const queries = useQueryClient();
  const say = useSay();
  const change = useMutation({
    mutationFn: () => changeAddress({ email, password }),
    onSuccess: ({ changed }) => {
      say(changed ? text.addressChanged : text.addressAsked(email.trim()));
      if (changed) void queries.invalidateQueries(meQuery);
      setIsOpen(false);
      setEmail("");
      setPassword("");
    },
  });
  if (!isOpen) {
    return (
      <div>
        <Button small onClick={() => setIsOpen(true)}>
          {text.otherAddress}
        </Button>
      </div>
    );
  }
  const hasPassword = security.data?.has_password !== false;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={text.newAddress}
        type="email"
        autoComplete="email"
        required
        value={email}
        onChange={setEmail}
      />
      {hasPassword && (
        <TextField
          label={text.current}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={setPassword}
        />
      )}
      <div className={styles.row}>
        <Button type="submit" busy={change.isPending} disabled={email.trim() === ""}>
          {text.otherAddress}
        </Button>
        <Button look="quiet" onClick={() => setIsOpen(false)}>
          {messages.app.cancel}
        </Button>
      </div>
      {change.error && <ProblemBanner problem={asProblem(change.error)} />}
    </form>
  );
}
