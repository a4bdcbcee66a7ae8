/** What writers propose: content, tailoring, recommendations; and what a model would be sent. */

import { isObject, type JsonObject } from "@/lib/json";
import type { Draft, Mode, Posting } from "./assistant";
import { answer, client, type Schemas } from "./client";
import { Problem } from "./problem";
import { followed, streamed } from "./stream";

export type Writer = "auto" | "rules" | "model";

/** How texts are to be written. */
export type Wishes = {
  writer: Writer;
  tone: string;
  length: string;
  language?: string;
  instructions?: string;
  redact: boolean;
  again: boolean;
};

/** One call for proposed edits. */
export type Wanted =
  | { action: "tailor"; resume_id: string; posting: Posting; mode: Mode }
  | {
      action: "generate_content";
      resume_id: string;
      section: string;
      item?: string;
      posting?: Posting;
    }
  | { action: "apply_recommendations"; resume_id: string; posting: Posting };

/** Everything of which can be seen beforehand what a model would be sent. */
export type Sendable =
  | Wanted
  | { action: "generate_cover_letter"; resume_id: string; posting: Posting }
  | { action: "generate_portfolio"; resume_id: string };

export type Preflight = Schemas["Preflight"];

/** How far the writing is. */
export type Written = { done: number; total: number; characters: number };

export type Following = { signal: AbortSignal; onProgress: (written: Written) => void };

/** Has edits proposed, as a draft. */
export async function propose(
  wanted: Wanted,
  wishes: Wishes,
  { signal, onProgress }: Following,
): Promise<Draft> {
  const options = { headers: streamed, parseAs: "stream", signal } as const;
  const draft = await followed(call(wanted, wishes, options), (told) =>
    onProgress(writtenOf(told)),
  );
  if (!isDraft(draft)) throw new Problem(502, { code: "ANSWER_UNREADABLE" });
  return draft;
}

/** How far a writer says it is. */
export function writtenOf(told: JsonObject): Written {
  const number = (key: string) => Number(told[key] ?? 0);
  return { done: number("done"), total: number("total"), characters: number("characters") };
}

type CallOptions = { headers: { Accept: string }; parseAs: "stream"; signal: AbortSignal };

function call({ action, ...wanted }: Wanted, wishes: Wishes, options: CallOptions) {
  const body = { ...wanted, ...wishes };
  if (action === "tailor" && "mode" in body) {
    return client.POST("/api/editor/ai/tailor", { body: { ...body }, ...options });
  }
  if ("section" in body) {
    return client.POST("/api/editor/ai/generate-content", { body, ...options });
  }
  return client.POST("/api/editor/ai/apply-recommendations", { body, ...options });
}

/** What would be sent to a language model; nothing is. */
export const preflight = (wanted: Sendable, wishes: Wishes) =>
  answer(client.POST("/api/editor/ai/preflight", { body: { ...wanted, ...wishes } }));

function isDraft(value: unknown): value is Draft {
  return isObject(value) && Array.isArray(value["edits"]) && Array.isArray(value["warnings"]);
}
