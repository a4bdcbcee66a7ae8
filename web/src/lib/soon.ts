/** What is not needed for the first page, but should be there soon: it then works without a network, too. */

/** Something that is fetched when it is asked for, or else once the first page has had the network to itself. */
export function soon<T>(load: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | undefined;
  const get = () => {
    started ??= load().catch((error: unknown) => {
      // Whoever asks again tries again.
      started = undefined;
      throw error;
    });
    return started;
  };
  whenQuiet(() => void get().catch(() => {}));
  return get;
}

/** Does something a moment after the page was loaded. */
export function whenQuiet(work: () => void): void {
  if (typeof window === "undefined") return;
  const wait = () => setTimeout(work, QUIET_MS);
  if (document.readyState === "complete") wait();
  else window.addEventListener("load", wait, { once: true });
}

const QUIET_MS = 800;
