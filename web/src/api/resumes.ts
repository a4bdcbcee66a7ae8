/** Base resumes: slots, documents, saved versions. */

import type { Edit } from "@/lib/edits";
import type { JsonObject } from "@/lib/json";
import { answer, client, documentOf, done, match, type Schemas } from "./client";

export type ResumeSummary = Schemas["BaseResumeItem"];
export type BaseResume = ResumeSummary & { resume: JsonObject };
export type Version = Schemas["VersionItem"];
export type NewResume = { name?: string; slot?: number; resume?: JsonObject };

export const listResumes = () => answer(client.GET("/api/base-resumes"));

export const findResume = async (id: string) =>
  view(await answer(client.GET("/api/base-resumes/{id}", at(id))));

export const createResume = async (body: NewResume) =>
  view(await answer(client.POST("/api/base-resumes", { body })));

export const saveResume = async (
  id: string,
  revision: number,
  body: { edits?: Edit[]; name?: string },
) =>
  view(await answer(client.PATCH("/api/base-resumes/{id}", { ...atRevision(id, revision), body })));

export const deleteResume = (id: string) => done(client.DELETE("/api/base-resumes/{id}", at(id)));

export const activateResume = async (id: string) =>
  view(await answer(client.POST("/api/base-resumes/{id}/activate", at(id))));

export const duplicateResume = async (id: string) =>
  view(await answer(client.POST("/api/base-resumes/{id}/duplicate", { ...at(id), body: {} })));

export const replaceResume = async (
  id: string,
  revision: number,
  body: { resume: JsonObject; name?: string },
) =>
  view(
    await answer(
      client.POST("/api/base-resumes/{id}/import", {
        ...atRevision(id, revision),
        body: { ...body, replace: true },
      }),
    ),
  );

export const listVersions = async (id: string) =>
  (await answer(client.GET("/api/base-resumes/{id}/history", at(id)))).items;

export const findVersion = async (id: string, revision: number) =>
  view(
    await answer(
      client.GET("/api/base-resumes/{id}/history/{revision}", {
        params: { path: { id, revision } },
      }),
    ),
  );

/** Names a saved version; a blank name takes it away. */
export const nameVersion = (id: string, revision: number, label: string) =>
  answer(
    client.PATCH("/api/base-resumes/{id}/history/{revision}", {
      params: { path: { id, revision } },
      body: { label },
    }),
  );

/** Goes back to the version saved as `version`; `revision` is the present one. */
export const restoreVersion = async (id: string, revision: number, version: number) =>
  view(
    await answer(
      client.POST("/api/base-resumes/{id}/restore", {
        ...atRevision(id, revision),
        body: { revision: version },
      }),
    ),
  );

function view<T extends { resume: unknown }>(reply: T): Omit<T, "resume"> & { resume: JsonObject } {
  return { ...reply, resume: documentOf(reply.resume) };
}

function at(id: string) {
  return { params: { path: { id } } };
}

function atRevision(id: string, revision: number) {
  return { params: { path: { id }, header: match(revision) } };
}
