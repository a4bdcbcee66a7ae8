/** Links to the resume: made, copied, taken back. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { asProblem } from "@/api/problem";
import { createShare, deleteShare, listShares, type Share } from "@/api/shares";
import { ProblemBanner } from "@/components/ProblemBanner";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { CheckField, TextField } from "@/ui/Field";
import { useSay } from "@/ui/Toasts";
import { useEditor } from "../EditorContext";
import styles from "./Export.module.css";

const text = messages.exporting;
const NOTHING = {
  label: "",
  password: "",
  ends: "",
  show_email: false,
  show_phone: false,
  show_address: false,
};

export function ShareDialog({ onClose }: { onClose: () => void }) {
  const { resume, store } = useEditor();
  const [wish, setWish] = useState(NOTHING);
  const queries = useQueryClient();
  const say = useSay();
  const key = ["shares", resume.id];
  const shares = useQuery({ queryKey: key, queryFn: () => listShares(resume.id) });
  const make = useMutation({
    mutationFn: async () => {
      await store.saveAll();
      const { password, ends, ...rest } = wish;
      return createShare(resume.id, {
        ...rest,
        ...(password === "" ? {} : { password }),
        ...(ends === "" ? {} : { expires_at: new Date(`${ends}T23:59:59`).toISOString() }),
      });
    },
    onSuccess: () => {
      setWish(NOTHING);
      void queries.invalidateQueries({ queryKey: key });
    },
  });
  const change = (changes: Partial<typeof NOTHING>) => setWish({ ...wish, ...changes });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  const takeBack = useMutation({
    mutationFn: deleteShare,
    onSuccess: () => {
      say(text.takenBack);
      void queries.invalidateQueries({ queryKey: key });
    },
    onError: (error) => say(asProblem(error).title, "bad"),
  });
  return (
    <Dialog wide title={text.shareTitle} close={{ label: messages.app.close, onClose }}>
      <form className={styles.dialog} onSubmit={submit}>
        <p className={styles.quiet}>{text.shareLead}</p>
        <TextField
          label={text.label}
          hint={text.labelHint}
          value={wish.label}
          maxLength={200}
          onChange={(label) => change({ label })}
        />
        <fieldset className={styles.choices}>
          <legend>{text.shown}</legend>
          <CheckField
            label={text.showEmail}
            checked={wish.show_email}
            onChange={(show_email) => change({ show_email })}
          />
          <CheckField
            label={text.showPhone}
            checked={wish.show_phone}
            onChange={(show_phone) => change({ show_phone })}
          />
          <CheckField
            label={text.showAddress}
            checked={wish.show_address}
            onChange={(show_address) => change({ show_address })}
          />
        </fieldset>
        <TextField
          label={text.password}
          hint={text.passwordHint}
          value={wish.password}
          maxLength={200}
          autoComplete="off"
          onChange={(password) => change({ password })}
        />
        <TextField
          label={text.ends}
          hint={text.endsHint}
          type="date"
          value={wish.ends}
          onChange={(ends) => change({ ends })}
        />
        <div>
          <Button type="submit" look="primary" icon="link" busy={make.isPending}>
            {text.make}
          </Button>
        </div>
      </form>
      {make.error && <ProblemBanner problem={asProblem(make.error)} />}
      <div className={styles.dialog}>
        <h3>{text.links}</h3>
        {shares.data?.length === 0 && <p className={styles.quiet}>{text.noLinks}</p>}
        <ul className={styles.fields}>
          {shares.data?.map((share) => (
            <ShareRow key={share.id} share={share} onTakeBack={() => takeBack.mutate(share.id)} />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function ShareRow({ share, onTakeBack }: { share: Share; onTakeBack: () => void }) {
  const say = useSay();
  const address = new URL(share.path, window.location.origin).href;
  const label = share.label || text.unnamed;
  const facts = [
    text.views(share.view_count),
    ...(share.has_password ? [text.withPassword] : []),
    ...(share.expires_at ? [text.until(new Date(share.expires_at).toLocaleDateString())] : []),
  ];
  return (
    <li>
      <div>
        <strong>{label}</strong>
        <span>{facts.join(" · ")}</span>{" "}
        <a href={share.path} target="_blank" rel="noreferrer">
          {text.open}
          <span className="unseen"> {label}</span>
        </a>
      </div>
      <div className={styles.row}>
        <Button
          small
          icon="copy"
          aria-label={text.copyLink(label)}
          onClick={() => {
            void navigator.clipboard.writeText(address).then(() => say(text.linkCopied));
          }}
        >
          {text.copyAddress}
        </Button>
        <Button small aria-label={text.takeBack(label)} onClick={onTakeBack}>
          {text.takeDown}
        </Button>
      </div>
    </li>
  );
}
