/** What went wrong, as the server says it (RFC 9457). */

import { isObject, isText, type Json, type JsonObject } from "@/lib/json";
import { messages } from "@/lib/messages";
import { inWords } from "@/lib/problemWords";

/** A call failed; every screen can show this. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly help: string | undefined;
  /** When it is worth to try again, as a time of `Date.now()`; absent: the server does not say. */
  readonly until_ms: number | undefined;
  /** All members of the answer, for those that know more. */
  readonly members: JsonObject;

  constructor(status: number, members: JsonObject, wait_s?: number) {
    super(text(members["title"]) ?? messages.problem.unknownTitle);
    this.status = status;
    this.members = members;
    this.code = text(members["code"]) ?? `HTTP_${status}`;
    this.help = text(members["help"]);
    this.until_ms = wait_s === undefined ? undefined : Date.now() + wait_s * 1000;
  }

  /** What happened, in a few words. */
  get title(): string {
    return this.#words.title;
  }

  /** What happened in this case, and what to do. */
  get detail(): string {
    return this.#words.detail;
  }

  get #words() {
    const said = { title: this.message, detail: text(this.members["detail"]) ?? "" };
    return inWords(this.code, said, this.until_ms !== undefined);
  }
}

/** Whether the server could not be reached at all. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof Problem && error.status === 0;
}

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Problem && error.code === code;
}

/** Any thrown value as something that can be shown. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(0, {
    title: messages.problem.offlineTitle,
    detail: messages.problem.offlineDetail,
    code: "UNREACHABLE",
  });
}

/** The problem that an answer tells; a status alone is for what the server never said. */
export function problemOf(from: Response | number, body: unknown): Problem {
  const members = isObject(body) ? body : { detail: text(body) ?? "" };
  const told = Number(members["retry_after_s"] ?? 0);
  if (typeof from === "number") return new Problem(from, members, waitOf(told));
  const inHead = Number.parseInt(from.headers.get("retry-after") ?? "", 10);
  return new Problem(from.status, members, waitOf(told) ?? waitOf(inHead));
}

const waitOf = (seconds: number) => (seconds > 0 ? seconds : undefined);

function text(value: Json | undefined | unknown): string | undefined {
  return isText(value) && value !== "" ? value : undefined;
}
