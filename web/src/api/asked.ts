/** Answers that were asked for before the application ran; the script of `ahead.ts` asks. */

export type AskedAhead = { since_ms: number; answers: Record<string, Promise<Response>> };

declare global {
  var askedAhead: AskedAhead | undefined;
}

/** After this time an answer is asked for anew. */
const OLD_MS = 10_000;

/** Asks the server, or takes the answer that is on its way: once, soon, and only while nothing was changed. */
export async function ask(request: Request): Promise<Response> {
  const ahead = globalThis.askedAhead;
  if (ahead === undefined) return fetch(request);
  if (request.method !== "GET" || Date.now() - ahead.since_ms > OLD_MS) {
    globalThis.askedAhead = undefined;
    return fetch(request);
  }
  const { pathname, search } = new URL(request.url);
  const answer = ahead.answers[pathname + search];
  if (answer === undefined) return fetch(request);
  delete ahead.answers[pathname + search];
  return answer.catch(() => fetch(request));
}
