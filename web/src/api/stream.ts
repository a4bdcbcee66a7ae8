/** Answers of slow work: how far it is, then the result or the problem, as server-sent events. */

import { EventReader } from "@/lib/events";
import { isObject, type JsonObject } from "@/lib/json";
import { asProblem, Problem, problemOf } from "./problem";

/** What to ask for: events where the server can, else plain JSON. */
export const streamed = { Accept: "text/event-stream, application/json;q=0.9" };

type Reply = { data?: ReadableStream<Uint8Array> | null; error?: unknown; response: Response };

export type Listening = { signal: AbortSignal; onProgress: (progress: JsonObject) => void };

/** The result of a call whose answer may be a stream of events. */
export async function followed(
  call: Promise<Reply>,
  onProgress: Listening["onProgress"],
): Promise<unknown> {
  try {
    return await outcomeOf(await call, onProgress);
  } catch (error) {
    if (isAbort(error)) throw error;
    throw asProblem(error);
  }
}

async function outcomeOf(
  { data, error, response }: Reply,
  onProgress: Listening["onProgress"],
): Promise<unknown> {
  if (!response.ok || !data) throw problemOf(response, error);
  const type = response.headers.get("content-type") ?? "";
  if (type.startsWith("text/event-stream")) return lastOf(data, onProgress);
  const whole: unknown = await new Response(data).json();
  return whole;
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

async function lastOf(
  stream: ReadableStream<Uint8Array>,
  onProgress: Listening["onProgress"],
): Promise<unknown> {
  const events = new EventReader();
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) throw new Problem(502, { code: "ANSWER_CUT_OFF" });
    for (const { event, data } of events.push(decoder.decode(value, { stream: true }))) {
      const told: unknown = JSON.parse(data);
      if (event === "result") return told;
      if (event === "problem") {
        const status = isObject(told) ? Number(told["status"]) : 0;
        throw problemOf(status || 422, told);
      }
      if (event === "progress" && isObject(told)) onProgress(told);
    }
  }
}
