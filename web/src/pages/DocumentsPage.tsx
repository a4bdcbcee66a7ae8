/** The letters and portfolios of the user. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import {
  createLetter,
  createPortfolio,
  saveLetter,
  savePortfolio,
  deleteLetter,
  deletePortfolio,
  type DocumentItem,
} from "@/api/documents";
import { asProblem } from "@/api/problem";
import { documentDraftsQuery, documentsQuery, resumesQuery } from "@/api/queries";
import { useSaid } from "@/components/useSaid";
import { ProblemBanner } from "@/components/ProblemBanner";
import styles from "@/documents/Documents.module.css";
import { type Kind, WriteDialog } from "@/documents/WriteDialog";
import { formatWhen } from "@/lib/format";
import { language } from "@/lib/language";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { Button, IconButton } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Badge, Banner, Empty, Skeleton } from "@/ui/Feedback";
import { Menu } from "@/ui/Menu";
import { useSay } from "@/ui/Toasts";
import home from "./HomePage.module.css";

const text = messages.documents;

export function DocumentsPage() {
  const documents = useQuery(documentsQuery);
  const resumes = useQuery(resumesQuery);
  const active = resumes.data?.items.find((resume) => resume.active);
  const [asked, ask] = useAsked();
  const blank = useBlank();
  const problem = documents.error ?? blank.error;
  const items = documents.data ?? [];
  const actions = (
    <>
      <Button look="primary" icon="note" disabled={!active} onClick={() => ask("cover_letter")}>
        {text.writeLetter}
      </Button>
      <Button icon="page" disabled={!active} onClick={() => ask("portfolio")}>
        {text.writePortfolio}
      </Button>
      <Menu
        label={text.blank}
        icon="plus"
        look="quiet"
        busy={blank.isPending}
        items={[
          { label: text.blankLetter, icon: "note", onSelect: () => blank.mutate("cover_letter") },
          { label: text.blankPortfolio, icon: "page", onSelect: () => blank.mutate("portfolio") },
        ]}
      >
        <span>{text.blank}</span>
      </Menu>
    </>
  );
  return (
    <>
      <div className={home.head}>
        <div>
          <h1>{text.title}</h1>
          <p className={home.lead}>{text.lead}</p>
        </div>
        {items.length > 0 && <div className={home.actions}>{actions}</div>}
      </div>
      {problem && <ProblemBanner problem={asProblem(problem)} />}
      {resumes.data && !active && <Banner tone="accent" title={text.noResume} />}
      <Waiting />
      {documents.isPending && <Skeleton lines={4} />}
      {documents.data && items.length === 0 && (
        <div className={home.empty}>
          <Empty icon="note" level={2} title={text.emptyTitle} actions={actions}>
            {text.emptyDetail}
          </Empty>
        </div>
      )}
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </ul>
      )}
      {asked && active && (
        <WriteDialog key={asked} kind={asked} resume={active} onClose={() => ask(undefined)} />
      )}
    </>
  );
}

/** What is to be written now; in the address, so that other pages can lead to it. */
function useAsked() {
  const [search, setSearch] = useSearchParams();
  const asked = search.get("new");
  const kind: Kind | undefined =
    asked === "cover_letter" || asked === "portfolio" ? asked : undefined;
  const ask = (next: Kind | undefined) => setSearch(next ? { new: next } : {}, { replace: true });
  return [kind, ask] as const;
}

function useBlank() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (kind: Kind) => {
      // The server names it in English.
      const own = language === "en" ? undefined : text.kind[kind];
      if (kind === "portfolio") {
        const { id, revision, content } = await createPortfolio();
        if (own) await savePortfolio(id, revision, { title: own, content });
        return paths.portfolio(id);
      }
      const { id, revision, content } = await createLetter();
      if (own) await saveLetter(id, revision, { title: own, content });
      return paths.letter(id);
    },
    onSuccess: (path) => {
      void queries.invalidateQueries(documentsQuery);
      void navigate(path);
    },
  });
}

/** Proposals that nobody has decided on. */
function Waiting() {
  const drafts = useQuery(documentDraftsQuery).data ?? [];
  const navigate = useNavigate();
  const said = useSaid();
  return drafts
    .filter(({ status }) => status === "open")
    .map((draft) => (
      <Banner
        key={draft.id}
        tone="accent"
        title={`${text.waiting}: ${said(draft.title)}`}
        actions={
          <Button small onClick={() => void navigate(paths.documentDraft(draft.id))}>
            {text.lookAt}
          </Button>
        }
      >
        <span>{formatWhen(draft.created_at)}</span>
      </Banner>
    ));
}

function Row({ item }: { item: DocumentItem }) {
  const [asking, setAsking] = useState(false);
  const said = useSaid();
  const name = said(item.title) || text.untitled;
  const path = item.kind === "portfolio" ? paths.portfolio(item.id) : paths.letter(item.id);
  return (
    <li className={styles.row}>
      <div>
        <Link to={path} className={styles.rowName}>
          {name}
        </Link>{" "}
        <Badge>{text.kind[item.kind]}</Badge>{" "}
        {item.slug && <Badge tone="good">{text.published}</Badge>}
      </div>
      <span className={styles.when}>{formatWhen(item.updated_at)}</span>
      <IconButton icon="trash" label={text.deleteNamed(name)} onClick={() => setAsking(true)} />
      {asking && <DeleteDialog item={item} name={name} onClose={() => setAsking(false)} />}
    </li>
  );
}

type DeleteProps = { item: DocumentItem; name: string; onClose: () => void };

function DeleteDialog({ item, name, onClose }: DeleteProps) {
  const queries = useQueryClient();
  const say = useSay();
  const remove = useMutation({
    mutationFn: () =>
      item.kind === "portfolio" ? deletePortfolio(item.id) : deleteLetter(item.id),
    onSuccess: () => {
      void queries.invalidateQueries(documentsQuery);
      say(text.deleted);
      onClose();
    },
  });
  return (
    <Dialog
      title={text.deleteTitle}
      close={{ label: messages.app.close, onClose }}
      actions={
        <>
          <Button onClick={onClose}>{messages.app.cancel}</Button>
          <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            {messages.home.deleteConfirm}
          </Button>
        </>
      }
    >
      <p>{text.deleteDetail(name)}</p>
      {item.slug && <p>{text.deletePublished}</p>}
      {remove.error && <ProblemBanner problem={asProblem(remove.error)} />}
    </Dialog>
  );
}
