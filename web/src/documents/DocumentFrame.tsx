/** The frame of a letter or a portfolio: bar, forms, page. Narrow windows show one of the two. */

import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import { ProblemBanner } from "@/components/ProblemBanner";
import frame from "@/editor/EditorFrame.module.css";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Icon } from "@/ui/Icon";
import { Logo } from "@/ui/Logo";
import { Tabs } from "@/ui/Tabs";
import styles from "./Documents.module.css";
import type { SaveSign, StoredDocument } from "./useStored";

/** What the frame shows of a document, whatever is in it. */
type Framed = Pick<
  StoredDocument<unknown>,
  "title" | "sign" | "problem" | "keepMine" | "takeTheirs"
>;

type Props = {
  stored: Framed;
  actions: ReactNode;
  forms: ReactNode;
  page: ReactNode;
};

export function DocumentFrame({ stored, actions, forms, page }: Props) {
  const [view, setView] = useState<"edit" | "page">("edit");
  const text = messages.letter;
  return (
    <div className={frame.frame} data-view={view}>
      <header className={frame.bar} data-roomy>
        <Link to={paths.documents} className={frame.home} aria-label={messages.documents.title}>
          <Logo size={28} />
        </Link>
        <h1 className={frame.name}>{stored.title || messages.documents.untitled}</h1>
        <SaveMark sign={stored.sign} detail={stored.problem?.detail} />
        <span className={frame.spring} />
        {actions}
        <div className={styles.views}>
          <Tabs
            id="view"
            label={text.view}
            value={view}
            spread
            onChange={setView}
            tabs={[
              { value: "edit", label: messages.editor.edit },
              { value: "page", label: messages.editor.page },
            ]}
          />
        </div>
      </header>
      <main id="view-panel" className={frame.main}>
        {stored.sign === "failed" && stored.problem && (
          <div className={frame.notice}>
            <ProblemBanner problem={stored.problem} />
          </div>
        )}
        <div className={frame.panes}>
          <div className={frame.forms}>
            <div className={frame.formBody}>{forms}</div>
          </div>
          {page}
        </div>
      </main>
      {stored.sign === "conflict" && <Clash stored={stored} />}
    </div>
  );
}

function SaveMark({ sign, detail }: { sign: SaveSign; detail: string | undefined }) {
  const settled =
    sign === "saved" || sign === "offline" || sign === "failed" || sign === "conflict";
  return (
    <span className={frame.save} data-state={sign} role="status" aria-live="polite" title={detail}>
      {settled ? (
        <Icon name={sign === "saved" ? "check" : "warning"} size={15} />
      ) : (
        <span className={frame.dot} />
      )}
      <span>{messages.save[sign]}</span>
    </span>
  );
}

function Clash({ stored }: { stored: Framed }) {
  const text = messages.letter;
  return (
    <Dialog
      title={text.clashTitle}
      actions={
        <>
          <Button onClick={stored.takeTheirs}>{text.theirs}</Button>
          <Button look="primary" onClick={stored.keepMine}>
            {text.mine}
          </Button>
        </>
      }
    >
      <p>{text.clashDetail}</p>
    </Dialog>
  );
}
