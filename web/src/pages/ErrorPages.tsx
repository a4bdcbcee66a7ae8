/** No such page, and a page that stopped working. */

import { Link } from "react-router";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { Button } from "@/ui/Button";
import { Empty } from "@/ui/Feedback";
import styles from "./EditorPage.module.css";

const text = messages.problem;

export function NotFoundPage() {
  return (
    <main className={styles.middle}>
      <Empty
        icon="page"
        level={1}
        title={text.notFoundTitle}
        actions={<Link to={paths.home}>{text.goHome}</Link>}
      >
        {text.notFoundDetail}
      </Empty>
    </main>
  );
}

export function StoppedPage() {
  return (
    <main className={styles.middle}>
      <Empty
        icon="warning"
        level={1}
        title={text.crashTitle}
        actions={
          <Button look="primary" onClick={() => window.location.reload()}>
            {text.reload}
          </Button>
        }
      >
        {text.crashDetail}
      </Empty>
    </main>
  );
}
