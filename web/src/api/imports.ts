/** Reading files: what a file says, and how it looks. */

import { EventReader, type ServerEvent } from "@/lib/events";
import { isObject, type JsonObject } from "@/lib/json";
import { answer, client, documentOf, type Schemas } from "./client";
import { asProblem, Problem, problemOf } from "./problem";

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
    headers: { Accept: "text/event-stream, application/json;q=0.9" },
    parseAs: "stream",
    signal,
  });
  const { data, error, response } = await reached(call);
  if (!response.ok || !data) throw problemOf(response.status, error);
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") === true;
  try {
    if (!isStream) return readParsed(await new Response(data).json());
    return await readEvents(data, onProgress);
  } catch (problem) {
    throw isAbort(problem) ? problem : asProblem(problem);
  }
}

/** Pictures of the pages of a file, or its lines where it has no pages. */
export const showFile = (file: File, signal: AbortSignal): Promise<ShownFile> =>
  answer(client.POST("/api/resumes/pages", { ...upload(file), signal }));

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

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

async function readEvents(
  stream: ReadableStream<Uint8Array>,
  onProgress: Options["onProgress"],
): Promise<Parsed> {
  const events = new EventReader();
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) throw new TypeError("the stream ended before the result");
    for (const event of events.push(decoder.decode(value, { stream: true }))) {
      const parsed = readEvent(event, onProgress);
      if (parsed) return parsed;
    }
  }
}

function readEvent({ event, data }: ServerEvent, onProgress: Options["onProgress"]) {
  const value: unknown = JSON.parse(data);
  if (event === "result") return readParsed(value);
  if (event === "problem") {
    const status = isObject(value) ? Number(value["status"]) : 0;
    throw problemOf(status || 422, value);
  }
  if (event === "progress" && isObject(value)) {
    onProgress({
      stage: String(value["stage"] ?? ""),
      done: Number(value["done"] ?? 0),
      total: Number(value["total"] ?? 0),
    });
  }
  return undefined;
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

async function reached<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw isAbort(error) ? error : asProblem(error);
  }
}
