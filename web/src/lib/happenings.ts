/** What happened in this window, for those who wait for it. */

type Listener = (resumeId: string) => void;

const listeners = new Set<Listener>();

/** Calls the listener with the id of every resume that was exported as a file; gives the way to end that. */
export function onExported(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says that a resume has become a file. */
export function tellExported(resumeId: string): void {
  for (const listener of listeners) listener(resumeId);
}
