/** Words that only a German page needs, fetched once and beside the page. */

import { language } from "./language";

/** A function that fetches them when it is called first; without a network it tries anew when it is called again. */
export function germanOnce(fetch: () => Promise<void>): () => Promise<void> {
  let asked: Promise<void> | undefined;
  const fetchThem = async () => {
    try {
      await fetch();
    } catch {
      // The server's own words remain.
      asked = undefined;
    }
  };
  return () => (asked ??= language === "de" ? fetchThem() : Promise.resolve());
}
