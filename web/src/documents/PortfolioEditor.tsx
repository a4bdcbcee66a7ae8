/** A portfolio: its fields beside the page, and whether others can see it. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import {
  exportPortfolio,
  findPortfolio,
  type Portfolio,
  type PortfolioFormat,
  portfolioFormats,
  portfolioPage,
  publishPortfolio,
  savePortfolio,
  type StoredPortfolio,
  unpublishPortfolio,
} from "@/api/documents";
import { asProblem } from "@/api/problem";
import { documentsQuery, meQuery } from "@/api/queries";
import { PlanLink } from "@/components/PlanLink";
import { ProblemBanner } from "@/components/ProblemBanner";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { download } from "@/ui/download";
import { Menu } from "@/ui/Menu";
import { useSay } from "@/ui/Toasts";
import { DocumentFrame } from "./DocumentFrame";
import styles from "./Documents.module.css";
import { GuardForm } from "./GuardForm";
import { PortfolioForm } from "./PortfolioForm";
import { type StoredDocument, useStored } from "./useStored";

const text = messages.portfolio;

const WAYS = { save: savePortfolio, load: findPortfolio };

export function PortfolioEditor({ portfolio }: { portfolio: StoredPortfolio }) {
  const { id } = portfolio;
  const stored = useStored<Portfolio>(portfolio, WAYS);
  const say = useSay();
  const save = useMutation({
    mutationFn: async (format: PortfolioFormat) => {
      await stored.flush();
      return exportPortfolio(id, format);
    },
    onSuccess: ({ blob, name }) => {
      download(blob, name);
      say(messages.letter.exported(name));
    },
    onError: (error) => say(asProblem(error).title, "bad"),
  });
  return (
    <DocumentFrame
      stored={stored}
      actions={
        <Menu
          label={messages.editor.export}
          icon="download"
          look="primary"
          busy={save.isPending}
          items={portfolioFormats.map((format) => ({
            ...text.formats[format],
            onSelect: () => save.mutate(format),
          }))}
        >
          <span>{messages.editor.export}</span>
        </Menu>
      }
      forms={
        <>
          <Publishing portfolio={portfolio} stored={stored} />
          <PortfolioForm stored={stored} />
        </>
      }
      page={
        <section className={styles.page} aria-label={text.preview}>
          <h2 className="unseen">{text.preview}</h2>
          <iframe
            className={styles.web}
            title={text.preview}
            sandbox="allow-popups"
            src={portfolioPage(id, stored.revision)}
          />
        </section>
      }
    />
  );
}

type PublishingProps = { portfolio: StoredPortfolio; stored: StoredDocument<Portfolio> };

function Publishing({ portfolio, stored }: PublishingProps) {
  const [publication, setPublication] = useState(portfolio.publication ?? undefined);
  const me = useQuery(meQuery).data;
  const queries = useQueryClient();
  const say = useSay();
  const settled = (news: string) => (done: StoredPortfolio) => {
    setPublication(done.publication ?? undefined);
    void queries.invalidateQueries(meQuery);
    void queries.invalidateQueries(documentsQuery);
    say(news);
  };
  const publish = useMutation({
    mutationFn: async () => publishPortfolio(portfolio.id, await stored.flush()),
    onSuccess: settled(text.nowPublished),
  });
  const unpublish = useMutation({
    mutationFn: () => unpublishPortfolio(portfolio.id),
    onSuccess: settled(text.nowTakenDown),
  });
  const problem = publish.error ?? unpublish.error;
  const limit = me?.limits.portfolio_publishes_per_month ?? 0;
  const changed =
    publication && (publication.revision !== stored.revision || stored.sign !== "saved");
  const address = publication ? new URL(publication.path, window.location.origin).href : "";
  return (
    <div className={styles.publish}>
      {publication ? (
        <p className={styles.address}>
          {text.publishedAt}{" "}
          <a href={publication.path} target="_blank" rel="noreferrer">
            {address}
          </a>
          {changed && <span className={styles.note}> {text.changed}</span>}
        </p>
      ) : (
        <p>{text.notPublished}</p>
      )}
      {me && limit === 0 && (
        <>
          <p className={styles.note}>{text.needsPlan}</p>
          <p>
            <PlanLink />
          </p>
        </>
      )}
      {me && limit > 0 && (
        <p className={styles.note}>{text.left(me.usage.portfolio_publishes, limit)}</p>
      )}
      <div className={styles.decide}>
        {limit > 0 && (!publication || changed) && (
          <Button
            small
            look="primary"
            icon="link"
            busy={publish.isPending}
            onClick={() => publish.mutate()}
          >
            {publication ? text.publishAgain : text.publish}
          </Button>
        )}
        {publication && (
          <>
            <Button
              small
              icon="copy"
              onClick={() => {
                void navigator.clipboard.writeText(address).then(() => say(text.copied));
              }}
            >
              {text.copy}
            </Button>
            <Button small busy={unpublish.isPending} onClick={() => unpublish.mutate()}>
              {text.unpublish}
            </Button>
          </>
        )}
      </div>
      {publication && (
        <GuardForm
          id={portfolio.id}
          publication={publication}
          onSaved={(saved) => setPublication(saved.publication ?? undefined)}
        />
      )}
      {problem && <ProblemBanner problem={asProblem(problem)} />}
    </div>
  );
}
