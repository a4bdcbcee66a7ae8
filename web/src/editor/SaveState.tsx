/** Whether everything typed has reached the server; read out when it changes. */

import { useEffect, useRef } from "react";
import { Link, useLocation } from "react-router";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { Icon, type IconName } from "@/ui/Icon";
import { useSay } from "@/ui/Toasts";
import { useEditor } from "./EditorContext";
import styles from "./EditorFrame.module.css";

const ICONS: Record<string, IconName> = {
  saved: "check",
  offline: "warning",
  conflict: "warning",
  failed: "warning",
};

export function SaveState() {
  const { state } = useEditor();
  const { state: saved } = state.session;
  const icon = ICONS[saved];
  useNews();
  return (
    <>
      <span
        className={styles.save}
        data-state={saved}
        role="status"
        aria-live="polite"
        title={state.problem?.detail}
      >
        {icon ? <Icon name={icon} size={15} /> : <span className={styles.dot} />}
        <span>{messages.save[saved]}</span>
      </span>
      {state.problem?.status === 401 && <SignInAgain />}
    </>
  );
}

function SignInAgain() {
  const { pathname, search } = useLocation();
  const next = encodeURIComponent(pathname + search);
  return <Link to={`${paths.signIn}?next=${next}`}>{messages.signIn.signIn}</Link>;
}

/** Says once what happened behind the user's back. */
function useNews(): void {
  const { store, state } = useEditor();
  const say = useSay();
  const heard = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!state.news || heard.current === state.news) return;
    heard.current = state.news;
    say(messages.save[state.news]);
    store.heardNews();
    heard.current = undefined;
  }, [state.news, store, say]);
}
