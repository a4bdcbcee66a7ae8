/** A document on screen that saves itself. */

import { useEffect, useState, useSyncExternalStore } from "react";
import { type DocumentState, DocumentStore, type Shown, type Stored, type Ways } from "./store";

export type { SaveSign } from "./store";

export type StoredDocument<T> = DocumentState<T> & {
  change: (changes: Partial<Shown<T>>) => void;
  flush: () => Promise<number>;
  keepMine: () => void;
  takeTheirs: () => void;
};

export function useStored<T>(stored: Stored<T>, ways: Ways<T>): StoredDocument<T> {
  const [store] = useState(() => new DocumentStore<T>(stored, ways));
  const state = useSyncExternalStore(store.subscribe, store.get);
  useEffect(() => store.start(), [store]);
  return {
    ...state,
    change: (changes) => store.change(changes),
    flush: () => store.flush(),
    keepMine: store.keepMine,
    takeTheirs: () => void store.takeTheirs().catch(() => {}),
  };
}
