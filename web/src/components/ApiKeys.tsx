/** API keys: make one and see it once, delete them. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { createKey, deleteKey, type NewApiKey } from "@/api/account";
import { asProblem } from "@/api/problem";
import { keysQuery } from "@/api/queries";
import { formatWhen } from "@/lib/format";
import { messages } from "@/lib/messages";
import { Button, IconButton } from "@/ui/Button";
import { Banner, Skeleton } from "@/ui/Feedback";
import { TextField } from "@/ui/Field";
import { useSay } from "@/ui/Toasts";
import styles from "./ApiKeys.module.css";
import { ProblemBanner } from "./ProblemBanner";

const text = messages.account;

export function ApiKeys() {
  const keys = useQuery(keysQuery);
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const refresh = () => void queries.invalidateQueries(keysQuery);
  const create = useMutation({
    mutationFn: createKey,
    onSuccess: () => {
      setName("");
      refresh();
    },
  });
  const remove = useMutation({ mutationFn: deleteKey, onSuccess: refresh });
  const problem = keys.error ?? create.error ?? remove.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(name.trim());
  };
  return (
    <>
      <p className={styles.soft}>{text.keysDetail}</p>
      <form className={styles.form} onSubmit={submit}>
        <TextField label={text.keyName} value={name} maxLength={80} onChange={setName} />
        <Button type="submit" icon="plus" busy={create.isPending} disabled={name.trim() === ""}>
          {text.createKey}
        </Button>
      </form>
      {create.data && <NewKey created={create.data} />}
      {problem && <ProblemBanner problem={asProblem(problem)} />}
      {keys.isPending && <Skeleton lines={2} />}
      {keys.data?.length === 0 && <p className={styles.soft}>{text.noKeys}</p>}
      <ul className={styles.keys}>
        {keys.data?.map((key) => (
          <li key={key.id}>
            <span>
              <strong>{key.name}</strong> <code>{key.prefix}…</code>
            </span>
            <span className={styles.soft}>
              {text.created} {formatWhen(key.created_at)} · {text.lastUsed}{" "}
              {key.last_used_at ? formatWhen(key.last_used_at) : text.never}
            </span>
            <IconButton
              icon="trash"
              danger
              label={text.deleteKey(key.name)}
              onClick={() => remove.mutate(key.id)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function NewKey({ created }: { created: NewApiKey }) {
  const say = useSay();
  const copy = () =>
    // Without HTTPS a browser has no clipboard to offer; the key can be selected by hand.
    void navigator.clipboard?.writeText(created.key).then(() => say(text.copied));
  return (
    <Banner
      tone="accent"
      title={text.keyOnce}
      urgent
      actions={
        <Button small icon="copy" onClick={copy}>
          {text.copy}
        </Button>
      }
    >
      <code className={styles.key}>{created.key}</code>
    </Banner>
  );
}
