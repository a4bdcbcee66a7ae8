/** The review: the form on the left, the file on the right, what is left over below the form. */

import { useEffect, useState } from "react";
import { Link } from "react-router";
import { ContentForms } from "@/editor/forms/ContentForms";
import { messages } from "@/lib/messages";
import { documentToStore, openLeftovers } from "@/lib/review";
import { paths } from "@/paths";
import { Button, IconButton } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { download } from "@/ui/download";
import { Logo } from "@/ui/Logo";
import { Menu } from "@/ui/Menu";
import { Tabs } from "@/ui/Tabs";
import { CheckList } from "./CheckList";
import { DropArea } from "./dropping";
import { FileView } from "./FileView";
import { Leftovers } from "./Leftovers";
import { Notices } from "./Notices";
import { useReview } from "./ReviewContext";
import styles from "./ReviewFrame.module.css";
import { SaveDialog } from "./SaveDialog";

const text = messages.review;

export function ReviewFrame({ onDiscard }: { onDiscard: () => Promise<void> }) {
  const { review, view } = useReview();
  const [asking, setAsking] = useState<"save" | "discard">();
  const close = () => setAsking(undefined);
  useKeys(asking === undefined);
  return (
    <div className={styles.frame} data-view={view}>
      <Bar onSave={() => setAsking("save")} onDiscard={() => setAsking("discard")} />
      <main id="view-panel" className={styles.panes}>
        <div className={styles.left}>
          <div className={styles.form}>
            <Notices />
            <CheckList />
            <DropArea>
              <h2 className="unseen">{text.form}</h2>
              <ContentForms />
            </DropArea>
          </div>
          <div className={styles.dock} data-empty={review.leftovers.length === 0}>
            <Leftovers />
          </div>
        </div>
        <div className={styles.right}>
          <FileView />
        </div>
      </main>
      {asking === "save" && <SaveDialog onClose={close} />}
      {asking === "discard" && <DiscardDialog onClose={close} onDiscard={onDiscard} />}
    </div>
  );
}

function Bar({ onSave, onDiscard }: { onSave: () => void; onDiscard: () => void }) {
  const { review, open, view, setView, undo, redo, name } = useReview();
  const left = openLeftovers(review).length;
  const saveFile = () => {
    const json = JSON.stringify(documentToStore(review), undefined, 2);
    download(new Blob([json], { type: "application/json" }), `${name || "resume"}.json`);
  };
  return (
    <header className={styles.bar}>
      <Link to={paths.home} className={styles.home} aria-label={text.close} title={text.close}>
        <Logo size={28} />
      </Link>
      <h1 className={styles.title}>{text.title}</h1>
      <span className={styles.spring} />
      <span className={styles.steps}>
        <IconButton
          icon="undo"
          label={messages.editor.undo}
          disabled={review.past.length === 0}
          onClick={undo}
        />
        <IconButton
          icon="redo"
          label={messages.editor.redo}
          disabled={review.future.length === 0}
          onClick={redo}
        />
        <Menu
          label={text.more}
          items={[
            {
              label: text.download,
              hint: text.downloadHint,
              icon: "download",
              onSelect: saveFile,
            },
            {
              label: messages.import.another,
              icon: "trash",
              danger: true,
              onSelect: onDiscard,
            },
          ]}
        />
      </span>
      <Button look="primary" onClick={onSave}>
        {text.save}
      </Button>
      <div className={styles.views}>
        <Tabs
          id="view"
          label={text.view}
          value={view}
          spread
          onChange={setView}
          tabs={[
            { value: "form", label: text.form, ...(open.length > 0 && { mark: `${open.length}` }) },
            { value: "page", label: text.page },
            {
              value: "leftovers",
              label: text.leftovers,
              ...(left > 0 && { mark: `${left}` }),
            },
          ]}
        />
      </div>
    </header>
  );
}

type DiscardProps = { onClose: () => void; onDiscard: () => Promise<void> };

function DiscardDialog({ onClose, onDiscard }: DiscardProps) {
  const { draft } = useReview();
  return (
    <Dialog
      title={messages.import.discardTitle}
      close={{ label: messages.app.close, onClose }}
      actions={
        <>
          <Button onClick={onClose}>{messages.app.cancel}</Button>
          <Button look="danger" onClick={() => void onDiscard()}>
            {messages.import.discardConfirm}
          </Button>
        </>
      }
    >
      <p>{messages.import.discardDetail(draft.file.name)}</p>
    </Dialog>
  );
}

/** Undo and redo by key, for the whole review. */
function useKeys(active: boolean): void {
  const { undo, redo } = useReview();
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [active, undo, redo]);
}
