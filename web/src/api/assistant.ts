/** The ATS check and tailoring. */

import { answer, client, done, type Schemas } from "./client";
import { problemOf } from "./problem";

export type Posting = { text: string; title?: string; company?: string };
export type Report = Schemas["AtsReportView"];
export type Requirement = Report["requirements"][number];
export type Finding = Report["findings"][number];
export type Recommendation = Report["recommendations"][number];
export type Draft = Schemas["DraftView"];
export type DraftEdit = Draft["edits"][number];
export type Mode = "partial" | "full";

export type ProposedEdit = Schemas["EditBody"];

/** Checks a resume; with edits, as it would be with them. */
export const runCheck = (resume_id: string, posting: Posting, edits: ProposedEdit[] = []) =>
  answer(client.POST("/api/editor/ats/run", { body: { resume_id, posting, edits } }));

/** The drafts that propose edits to a resume; letters and portfolios are elsewhere. */
export const listDrafts = async (resume_id: string): Promise<Draft[]> => {
  const call = client.GET("/api/editor/ai/drafts", { params: { query: { resume_id } } });
  return (await answer(call)).items.flatMap((draft) => ("edits" in draft ? draft : []));
};

export const findDraft = async (id: string): Promise<Draft> => {
  const draft = await answer(
    client.GET("/api/editor/ai/drafts/{id}", { params: { path: { id } } }),
  );
  if ("edits" in draft) return draft;
  throw problemOf(404, {});
};

export const deleteDraft = (id: string) =>
  done(client.DELETE("/api/editor/ai/drafts/{id}", { params: { path: { id } } }));

/** Where accepted edits go: into the resume itself, or into a copy for this posting. */
export type Target = "base_resume" | "tailored_version";

export const applyDraft = (body: {
  draft_id: string;
  accept: string[];
  confirm_unsupported: string[];
  revision: number;
  target: Target;
}) => answer(client.POST("/api/editor/ai/apply-draft", { body }));

export type TailoredVersion = Schemas["TailoredVersionItem"];

export const listTailoredVersions = async () =>
  (await answer(client.GET("/api/tailored-versions"))).items;

/** A copy with its document as it is now. */
export const findTailoredVersion = (id: string) =>
  answer(client.GET("/api/tailored-versions/{id}", { params: { path: { id } } }));

export const deleteTailoredVersion = (id: string) =>
  done(client.DELETE("/api/tailored-versions/{id}", { params: { path: { id } } }));

/** Makes a base resume of a tailored version. */
export const promoteTailoredVersion = (id: string) =>
  answer(client.POST("/api/tailored-versions/{id}/promote", { params: { path: { id } } }));
