/** The sign-in provider: connect the account with it, or disconnect it. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { connectUrl, disconnectProvider, type Security } from "@/api/account";
import { asProblem } from "@/api/problem";
import { securityQuery, siteQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { formatWhen } from "@/lib/format";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import styles from "./Account.module.css";

const text = messages.security;

export function Providers({ security }: { security: Security | undefined }) {
  const name = useQuery(siteQuery).data?.sign_in_provider;
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: disconnectProvider,
    onSuccess: () => void queries.invalidateQueries(securityQuery),
  });
  const identities = security?.identities ?? [];
  if (!name && identities.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby="providers">
      <h2 id="providers">{text.providers}</h2>
      {identities.length === 0 && name && (
        <>
          <p className={styles.soft}>{text.providersDetail(name)}</p>
          <p>
            <a className={styles.link} href={connectUrl}>
              {text.connect(name)}
            </a>
          </p>
        </>
      )}
      <ul className={styles.list}>
        {identities.map((identity) => (
          <li key={identity.id}>
            <strong>{identity.email || identity.issuer}</strong>
            <span className={styles.soft}>
              {text.connected} {formatWhen(identity.created_at)}
            </span>
            <Button small busy={remove.isPending} onClick={() => remove.mutate(identity.id)}>
              {text.disconnect}
            </Button>
          </li>
        ))}
      </ul>
      {remove.error && <ProblemBanner problem={asProblem(remove.error)} />}
    </section>
  );
}
