/** The account: who one is, plan and usage, ways to sign in, sessions, API keys, own data, the end. */

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { archiveUrl } from "@/api/account";
import { meQuery, securityQuery } from "@/api/queries";
import { ApiKeys } from "@/components/ApiKeys";
import { useSignOut } from "@/components/Shell";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import styles from "./Account.module.css";
import { DeleteAccount } from "./DeleteAccount";
import { Passkeys } from "./Passkeys";
import { Password } from "./Password";
import { Plan } from "./Plan";
import { Profile } from "./Profile";
import { Providers } from "./Providers";
import { Sessions } from "./Sessions";
import { TwoFactor } from "./TwoFactor";

const text = messages.account;

export function AccountPage() {
  const me = useQuery(meQuery).data;
  const security = useQuery(securityQuery).data;
  const leave = useSignOut();
  const [deleting, setDeleting] = useState(false);
  return (
    <>
      <h1>{text.title}</h1>
      {me && <Plan me={me} onSignOut={leave} />}
      {me && <Profile me={me} />}
      {me && <Password email={me.user.email} hasPassword={security?.has_password ?? true} />}
      <TwoFactor security={security} />
      <Passkeys hasPassword={security?.has_password ?? true} />
      <Providers security={security} />
      <Sessions />
      <section className={styles.card} aria-labelledby="keys">
        <h2 id="keys">{text.keys}</h2>
        <ApiKeys />
      </section>
      <section className={styles.card} aria-labelledby="data">
        <h2 id="data">{text.data}</h2>
        <p className={styles.soft}>{text.exportDetail}</p>
        <div className={styles.row}>
          <a className={styles.link} href={archiveUrl} download>
            {text.exportAll}
          </a>
          <Button look="danger" onClick={() => setDeleting(true)}>
            {text.deleteTitle}
          </Button>
        </div>
      </section>
      {deleting && me && (
        <DeleteAccount
          email={me.user.email}
          hasPassword={security?.has_password ?? true}
          onClose={() => setDeleting(false)}
          onDone={leave}
        />
      )}
    </>
  );
}
