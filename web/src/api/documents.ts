/** Cover letters and portfolios: proposed, stored, published. */

import { isObject } from "@/lib/json";
import type { Posting } from "./assistant";
import { answer, client, done, match, type Schemas } from "./client";
import type { PageGuard } from "./shares";
import { nameIn } from "./pages";
import { Problem, problemOf } from "./problem";
import { followed, streamed } from "./stream";
import { type Following, type Wishes, writtenOf } from "./writing";

export type DocumentItem = Schemas["DocumentItem"];
export type Letter = Schemas["LetterContent"];
export type StoredLetter = Schemas["LetterView"];
export type Portfolio = Schemas["PortfolioContent"];
export type StoredPortfolio = Schemas["PortfolioView"];
export type DocumentDraft = Schemas["DocumentDraftView"];
export type Passage = DocumentDraft["passages"][number];

export const letterFormats = ["pdf", "docx", "html", "md", "txt"] as const;
export type LetterFormat = (typeof letterFormats)[number];

export const listDocuments = async () => (await answer(client.GET("/api/documents"))).items;

/** Has a letter written for a posting, as a draft. */
export const generateLetter = (
  body: { resume_id: string; posting: Posting } & Wishes,
  following: Following,
) =>
  proposed(
    (how) => client.POST("/api/editor/ai/generate-cover-letter", { body, ...how }),
    following,
  );

/** Has the texts of a portfolio written, as a draft. */
export const generatePortfolio = (body: { resume_id: string } & Wishes, following: Following) =>
  proposed((how) => client.POST("/api/editor/ai/generate-portfolio", { body, ...how }), following);

type How = { headers: { Accept: string }; parseAs: "stream"; signal: AbortSignal };

async function proposed(
  call: (how: How) => Parameters<typeof followed>[0],
  { onProgress, signal }: Following,
): Promise<DocumentDraft> {
  const draft = await followed(call({ headers: streamed, parseAs: "stream", signal }), (told) =>
    onProgress(writtenOf(told)),
  );
  if (!isDocumentDraft(draft)) throw new Problem(502, { code: "ANSWER_UNREADABLE" });
  return draft;
}

function isDocumentDraft(value: unknown): value is DocumentDraft {
  return isObject(value) && Array.isArray(value["passages"]);
}

/** The proposed letters and portfolios that wait for a decision. */
export const listDocumentDrafts = async (): Promise<DocumentDraft[]> => {
  const { items } = await answer(client.GET("/api/editor/ai/drafts"));
  return items.flatMap((draft) => ("passages" in draft ? draft : []));
};

export const findDocumentDraft = async (id: string): Promise<DocumentDraft> => {
  const draft = await answer(
    client.GET("/api/editor/ai/drafts/{id}", { params: { path: { id } } }),
  );
  if ("passages" in draft) return draft;
  throw problemOf(404, {});
};

/** Makes a document of the accepted passages. */
export const keepDocument = async (draft_id: string, accept: string[], confirmed: string[]) => {
  const body = {
    draft_id,
    accept,
    confirm_unsupported: confirmed,
    target: "document" as const,
  };
  const { document } = await answer(client.POST("/api/editor/ai/apply-draft", { body }));
  if (!document) throw problemOf(500, {});
  return document;
};

export const createLetter = () => answer(client.POST("/api/documents", { body: {} }));
export const findLetter = (id: string) => answer(client.GET("/api/documents/{id}", at(id)));
export const deleteLetter = (id: string) => done(client.DELETE("/api/documents/{id}", at(id)));
export const saveLetter = (
  id: string,
  revision: number,
  body: { title: string; content: Letter },
) => answer(client.PATCH("/api/documents/{id}", { ...atRevision(id, revision), body }));

export const previewLetter = (content: Letter, signal: AbortSignal) =>
  answer(client.POST("/api/render/letter", { body: { content }, signal }));

export async function exportLetter(id: string, format: LetterFormat) {
  const { data, error, response } = await client.POST("/api/documents/{id}/export", {
    ...at(id),
    body: { format },
    parseAs: "blob",
  });
  if (!(data instanceof Blob)) throw problemOf(response, error);
  return {
    blob: data,
    name: nameIn(response.headers.get("content-disposition"), `letter.${format}`),
  };
}

export const createPortfolio = () => answer(client.POST("/api/portfolios", { body: {} }));
export const findPortfolio = (id: string) => answer(client.GET("/api/portfolios/{id}", at(id)));
export const deletePortfolio = (id: string) => done(client.DELETE("/api/portfolios/{id}", at(id)));
export const savePortfolio = (
  id: string,
  revision: number,
  body: { title: string; content: Portfolio },
) => answer(client.PATCH("/api/portfolios/{id}", { ...atRevision(id, revision), body }));

/** Puts the page on the web as it is at this revision. */
export const publishPortfolio = (id: string, revision: number) =>
  answer(client.POST("/api/portfolios/{id}/publish", { ...at(id), body: { revision } }));

export const unpublishPortfolio = (id: string) =>
  answer(client.POST("/api/portfolios/{id}/unpublish", at(id)));

export const guardPortfolio = (id: string, guard: PageGuard) =>
  answer(client.PATCH("/api/portfolios/{id}/publication", { ...at(id), body: guard }));

export const portfolioFormats = ["pdf", "docx", "html", "zip"] as const;
export type PortfolioFormat = (typeof portfolioFormats)[number];

export async function exportPortfolio(id: string, format: PortfolioFormat) {
  const { data, error, response } = await client.POST("/api/portfolios/{id}/export", {
    ...at(id),
    body: { format },
    parseAs: "blob",
  });
  if (!(data instanceof Blob)) throw problemOf(response, error);
  return {
    blob: data,
    name: nameIn(response.headers.get("content-disposition"), `portfolio.${format}`),
  };
}

/** Where the saved page can be looked at by its owner; the revision makes a new address of a new page. */
export const portfolioPage = (id: string, revision: number) =>
  `/api/portfolios/${encodeURIComponent(id)}/page?revision=${revision}`;

/** What is stored now, out of a refused save. */
export function storedIn(problem: Problem): { revision: number } | undefined {
  const stored = problem.members["current_document"];
  if (!isObject(stored) || typeof stored["revision"] !== "number") return undefined;
  return { revision: stored["revision"] };
}

function at(id: string) {
  return { params: { path: { id } } };
}

function atRevision(id: string, revision: number) {
  return { params: { path: { id }, header: match(revision) } };
}
