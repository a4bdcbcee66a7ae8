/** Pages and files made from a resume. */

import { tellExported } from "@/lib/happenings";
import type { Json } from "@/lib/json";
import { answer, client, documentOf, type Schemas } from "./client";
import { problemOf } from "./problem";

export type Preview = Schemas["PreviewView"];
export type PreviewField = Preview["fields"][number];
export type MissingCharacters = Preview["missing_characters"][number];
export type Template = Schemas["TemplateView"];

export const formats = ["pdf", "docx", "html", "md", "txt", "json"] as const;
export type Format = (typeof formats)[number];

export const previewResume = (resume: Json, signal?: AbortSignal) =>
  answer(
    client.POST("/api/render/preview", {
      body: { resume: documentOf(resume) },
      ...(signal ? { signal } : {}),
    }),
  );

export type Fit = Schemas["FitView"];

/** The options with which the document takes no more than some pages; a posting says which bullets to keep. */
export const fitResume = (resume: Json, pages: number, posting?: Schemas["PostingText"]) =>
  answer(
    client.POST("/api/render/fit", {
      body: { resume: documentOf(resume), pages, ...(posting ? { posting } : {}) },
    }),
  );

export const listTemplates = async () => (await answer(client.GET("/api/templates"))).items;

export type ExportOptions = Omit<Schemas["ExportBody"], "format">;
export type ExportReport = Schemas["ExportReportView"];

/** What a parser sees in the file that the same call of `exportResume` gives. */
export const checkExport = (id: string, format: Format, options: ExportOptions = {}) =>
  answer(
    client.POST("/api/base-resumes/{id}/export-report", {
      params: { path: { id } },
      body: { format, ...options },
    }),
  );

/** The exported file and the name that the server gives it. */
export async function exportResume(
  id: string,
  format: Format,
  options: ExportOptions = {},
): Promise<{ blob: Blob; name: string }> {
  const { data, error, response } = await client.POST("/api/base-resumes/{id}/export", {
    params: { path: { id } },
    body: { format, ...options },
    parseAs: "blob",
  });
  if (!(data instanceof Blob)) throw problemOf(response, error);
  tellExported(id);
  return {
    blob: data,
    name: nameIn(response.headers.get("content-disposition"), `resume.${format}`),
  };
}

/** The name that a download has, or the one given. */
export function nameIn(disposition: string | null, otherwise: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? "")?.[1] ?? otherwise;
}
