/** Passkeys: add one, give it a name, remove it. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type Passkey, removePasskey, renamePasskey } from "@/api/account";
import { addPasskey } from "@/api/passkeys";
import { asProblem } from "@/api/problem";
import { passkeysQuery, securityQuery, siteQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { browserName, knowsPasskeys } from "@/lib/browser";
import { formatWhen } from "@/lib/format";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Skeleton } from "@/ui/Feedback";
import { TextField } from "@/ui/Field";
import { useSay } from "@/ui/Toasts";
import styles from "./Account.module.css";
import { PasswordField } from "./PasswordField";

const text = messages.passkeys;

type Open = { what: "add" } | { what: "rename" | "remove"; passkey: Passkey } | undefined;

export function Passkeys({ hasPassword }: { hasPassword: boolean }) {
  const passkeys = useQuery(passkeysQuery);
  const site = useQuery(siteQuery).data;
  const queries = useQueryClient();
  const [open, setOpen] = useState<Open>();
  const close = () => {
    setOpen(undefined);
    void queries.invalidateQueries(passkeysQuery);
    void queries.invalidateQueries(securityQuery);
  };
  const works = site?.passkeys === true && knowsPasskeys();
  return (
    <section className={styles.card} aria-labelledby="passkeys">
      <h2 id="passkeys">{text.title}</h2>
      <p className={styles.soft}>{text.detail}</p>
      {passkeys.isPending && <Skeleton lines={2} />}
      {passkeys.error && <ProblemBanner problem={asProblem(passkeys.error)} />}
      {passkeys.data?.length === 0 && works && <p className={styles.soft}>{text.none}</p>}
      <ul className={styles.list}>
        {passkeys.data?.map((passkey) => (
          <Row key={passkey.id} passkey={passkey} onOpen={setOpen} />
        ))}
      </ul>
      {site && !works && <p>{whyNot(site.passkeys)}</p>}
      {works && (
        <div className={styles.row}>
          <Button icon="plus" onClick={() => setOpen({ what: "add" })}>
            {text.add}
          </Button>
        </div>
      )}
      {open?.what === "add" && <Add hasPassword={hasPassword} onClose={close} />}
      {open?.what === "rename" && <Rename passkey={open.passkey} onClose={close} />}
      {open?.what === "remove" && <Remove passkey={open.passkey} onClose={close} />}
    </section>
  );
}

/** At an address that browsers know no passkeys at, what would help; else it is the browser that has none. */
function whyNot(siteCan: boolean): string {
  if (siteCan) return text.oldBrowser;
  const { hostname, port } = globalThis.location;
  const here = hostname === "[::1]" || hostname.startsWith("127.");
  return here ? text.useLocalhost(`http://localhost${port && `:${port}`}`) : text.noAddress;
}

function Row({ passkey, onOpen }: { passkey: Passkey; onOpen: (open: Open) => void }) {
  const elsewhere = passkey.domain !== globalThis.location.hostname;
  const used = passkey.last_used_at;
  return (
    <li>
      <strong>{passkey.name}</strong>
      <span className={styles.soft}>
        {text.added(formatWhen(passkey.created_at))} ·{" "}
        {used ? text.lastUsed(formatWhen(used)) : text.neverUsed}
        {elsewhere && ` · ${text.elsewhere(passkey.domain)}`}
      </span>
      <span className={styles.row}>
        <Button
          small
          aria-label={text.renameNamed(passkey.name)}
          onClick={() => onOpen({ what: "rename", passkey })}
        >
          {text.rename}
        </Button>
        <Button
          small
          aria-label={text.removeNamed(passkey.name)}
          onClick={() => onOpen({ what: "remove", passkey })}
        >
          {text.remove}
        </Button>
      </span>
    </li>
  );
}

function Add({ hasPassword, onClose }: { hasPassword: boolean; onClose: () => void }) {
  const [name, setName] = useState(() => browserName(navigator.userAgent) ?? "");
  const [password, setPassword] = useState("");
  const say = useSay();
  const add = useMutation({
    mutationFn: addPasskey,
    onSuccess: () => {
      say(text.addedNow);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ name, password });
  };
  return (
    <Dialog title={text.addTitle} close={{ label: messages.app.close, onClose }}>
      <form className={styles.stack} onSubmit={submit}>
        <p className={styles.soft}>{text.addDetail}</p>
        <TextField
          label={text.name}
          hint={text.nameHint}
          maxLength={100}
          value={name}
          onChange={setName}
        />
        {hasPassword && <PasswordField value={password} onChange={setPassword} />}
        {add.error && <ProblemBanner problem={asProblem(add.error)} />}
        <Button
          type="submit"
          look="primary"
          busy={add.isPending}
          disabled={name.trim() === "" || (hasPassword && password === "")}
        >
          {messages.security.goOn}
        </Button>
      </form>
    </Dialog>
  );
}

type OneProps = { passkey: Passkey; onClose: () => void };

function Rename({ passkey, onClose }: OneProps) {
  const [name, setName] = useState(passkey.name);
  const rename = useMutation({ mutationFn: renamePasskey, onSuccess: onClose });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate({ id: passkey.id, name });
  };
  return (
    <Dialog title={text.renameTitle} close={{ label: messages.app.close, onClose }}>
      <form className={styles.stack} onSubmit={submit}>
        <TextField label={text.name} maxLength={100} value={name} onChange={setName} />
        {rename.error && <ProblemBanner problem={asProblem(rename.error)} />}
        <Button type="submit" look="primary" busy={rename.isPending} disabled={name.trim() === ""}>
          {messages.security.save}
        </Button>
      </form>
    </Dialog>
  );
}

function Remove({ passkey, onClose }: OneProps) {
  const say = useSay();
  const remove = useMutation({
    mutationFn: removePasskey,
    onSuccess: () => {
      say(text.removed);
      onClose();
    },
  });
  return (
    <Dialog
      title={text.removeTitle(passkey.name)}
      close={{ label: messages.app.close, onClose }}
      actions={
        <>
          <Button onClick={onClose}>{messages.app.cancel}</Button>
          <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate(passkey.id)}>
            {text.remove}
          </Button>
        </>
      }
    >
      <p>{text.removeDetail}</p>
      {remove.error && <ProblemBanner problem={asProblem(remove.error)} />}
    </Dialog>
  );
}
