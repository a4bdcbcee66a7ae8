/** The typed connection to the server. */

import createClient from "openapi-fetch";
import { isJson, isObject, type JsonObject } from "@/lib/json";
import { ask } from "./asked";
import { asProblem, problemOf } from "./problem";
import type { components, paths } from "./schema.gen";

export type Schemas = components["schemas"];

export const client = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? "",
  credentials: "same-origin",
  fetch: ask,
});

type Reply<T> = { data?: T; error?: unknown; response: Response };

/** The answer of a call that gives one, or its problem thrown. */
export async function answer<T>(call: Promise<Reply<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await reached(call);
  if (data === undefined || data === null) throw problemOf(response, error);
  return data;
}

/** Waits for a call that answers with nothing. */
export async function done(call: Promise<Reply<unknown>>): Promise<void> {
  const { error, response } = await reached(call);
  if (!response.ok) throw problemOf(response, error);
}

/** The document of an answer; the server stores nothing but objects. */
export function documentOf(value: unknown): JsonObject {
  return isObject(value) && isJson(value) ? value : {};
}

export function match(revision: number): { "If-Match": string } {
  return { "If-Match": `"${revision}"` };
}

async function reached<T>(call: Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw asProblem(error);
  }
}
