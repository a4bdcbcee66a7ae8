/** What went wrong, as the server says it (RFC 9457). */

import { isObject, isText, type Json, type JsonObject } from "@/lib/json";
import { messages } from "@/lib/messages";

/** A call failed; every screen can show this. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly help: string | undefined;
  /** All members of the answer, for those that know more. */
  readonly members: JsonObject;

  constructor(status: number, members: JsonObject) {
    const title = text(members["title"]) ?? messages.problem.unknownTitle;
    super(title);
    this.status = status;
    this.members = members;
    this.title = title;
    this.code = text(members["code"]) ?? `HTTP_${status}`;
    this.detail = text(members["detail"]) ?? "";
    this.help = text(members["help"]);
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

export function problemOf(status: number, body: unknown): Problem {
  return new Problem(status, isObject(body) ? body : { detail: text(body) ?? "" });
}

function text(value: Json | undefined | unknown): string | undefined {
  return isText(value) && value !== "" ? value : undefined;
}
