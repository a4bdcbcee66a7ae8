/** What the page that a visit begins with will ask the server for, asked while its script is still on the way. */

import { QueryObserver, type QueryClient } from "@tanstack/react-query";
import { matchPath } from "react-router";
import { meQuery, resumeQuery, resumesQuery } from "./api/queries";
import { paths, patterns } from "./paths";

const PUBLIC: readonly string[] = [
  paths.signIn,
  paths.register,
  paths.setup,
  paths.forgotPassword,
  paths.resetPassword,
  paths.verifyEmail,
  paths.problemsInGerman,
];

/** Waits for the answers, whatever they are. */
export async function askEarly(queries: QueryClient, path: string): Promise<void> {
  if (PUBLIC.includes(path)) return;
  const asked = [queries.prefetchQuery(meQuery)];
  if (path === paths.home) asked.push(queries.prefetchQuery(resumesQuery));
  const id = matchPath(patterns.resume, path)?.params.id;
  if (id) {
    watchResume(queries, id);
    asked.push(queries.prefetchQuery(resumeQuery(id)));
  }
  await Promise.all(asked);
}

/** A resume is forgotten as soon as nobody watches it, so it is watched until its page does. */
function watchResume(queries: QueryClient, id: string): void {
  const query = resumeQuery(id);
  const leave = new QueryObserver(queries, query).subscribe(() => {});
  const key = JSON.stringify(query.queryKey);
  const stop = queries.getQueryCache().subscribe((event) => {
    const isHere = event.query.getObserversCount() > 1;
    if (!isHere || JSON.stringify(event.query.queryKey) !== key) return;
    stop();
    // The page counts as a watcher once this event is over.
    setTimeout(leave);
  });
  // Whoever is sent elsewhere must not find an old answer later.
  setTimeout(() => {
    stop();
    leave();
  }, LATE_MS);
}

const LATE_MS = 15_000;
