/** Shows its pages to somebody who has the editor already, and a friendly "not yet" to everybody else. */

import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link, Outlet } from "react-router";
import { archiveUrl } from "@/api/account";
import { meQuery } from "@/api/queries";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { Button } from "@/ui/Button";
import { Empty } from "@/ui/Feedback";
import styles from "./RequireSession.module.css";

const text = messages.notYet;

/** How long the page can be read before the browser goes on to the present editor. */
const READ_MS = 2500;

export function RequireEditor() {
  const me = useQuery(meQuery);
  if (!me.data || me.data.flags.editor_open) return <Outlet />;
  return (
    <NotYet legacy={me.data.legacy_editor_url ?? undefined} onAgain={() => void me.refetch()} />
  );
}

function NotYet({ legacy, onAgain }: { legacy: string | undefined; onAgain: () => void }) {
  useEffect(() => {
    if (legacy === undefined) return;
    const timer = setTimeout(() => globalThis.location.assign(legacy), READ_MS);
    return () => clearTimeout(timer);
  }, [legacy]);
  return (
    <div className={styles.middle}>
      <Empty
        icon="clock"
        level={1}
        title={text.title}
        actions={
          <>
            {legacy ? (
              <a href={legacy}>{text.legacy}</a>
            ) : (
              <Button onClick={onAgain}>{text.again}</Button>
            )}
            <a href={archiveUrl} download>
              {text.export}
            </a>
            <Link to={paths.account}>{text.account}</Link>
          </>
        }
      >
        {text.detail} {legacy && text.legacyDetail}
      </Empty>
    </div>
  );
}
