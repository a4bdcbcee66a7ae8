/** Reading files: what a file says, and how it looks. */

import { isObject, type JsonObject } from "@/lib/json";
import { answer, client, documentOf, type Schemas } from "./client";
import { Problem } from "./problem";
import { followed, streamed } from "./stream";

export type ParseReport = Schemas["ParseReportView"];
export type Parsed = { resume: JsonObject; report: ParseReport };
export type ShownFile = Schemas["FilePagesView"];
export type ShownPage = ShownFile["pages"][number];

/** How far the reading of a file is. */
export type Progress = { stage: string; done: number; total: number };

type Options = { signal: AbortSignal; onProgress: (progress: Progress) => void };

/** Reads a file into a structured resume; stores nothing. A server that can tells how far it is. */
export async function parseFile(file: File, { signal, onProgress }: Options): Promise<Parsed> {
  const call = client.POST("/api/resumes/parse", {
    ...upload(file),
    headers: streamed,
    parseAs: "stream",
    signal,
  });
  const parsed = await followed(call, (told) =>
    onProgress({
      stage: String(told["stage"] ?? ""),
      done: Number(told["done"] ?? 0),
      total: Number(told["total"] ?? 0),
    }),
  );
  return readParsed(parsed);
}

/** Pictures of the pages of a file, or its lines where it has no pages. */
export const showFile = (file: File, signal: AbortSignal): Promise<ShownFile> =>
  answer(client.POST("/api/resumes/pages", { ...upload(file), signal }));

/** Whether a value from elsewhere is what a reading gives. */
export function isParsed(value: unknown): value is Parsed {
  if (!isObject(value) || !isObject(value["resume"])) return false;
  const { report } = value;
  return (
    isObject(report) &&
    Array.isArray(report["fields"]) &&
    Array.isArray(report["leftover"]) &&
    Array.isArray(report["warnings"])
  );
}

function readParsed(value: unknown): Parsed {
  if (!isParsed(value)) throw new Problem(502, { code: "ANSWER_UNREADABLE" });
  return { ...value, resume: documentOf(value.resume) };
}

function upload(file: File) {
  const form = new FormData();
  form.append("file", file, file.name);
  return { body: { file: "" }, bodySerializer: () => form };
}
