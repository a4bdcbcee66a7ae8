/**
 * A list whose rows are moved by their grips: with a pointer, a finger, or Space and the arrow keys.
 *
 * What moves them comes after the first page is drawn, and stands beside the rows instead of around them:
 * no row is made anew when it comes, so nothing that is being typed is lost.
 */

import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { messages } from "@/lib/messages";
import { Icon } from "@/ui/Icon";
import { Board } from "./board";
import type { MoversProps } from "./Movers";
import styles from "./Forms.module.css";

type Props = Omit<MoversProps, "board"> & { children: ReactNode };

const BoardContext = createContext(new Board());

export function Sortable({ children, ...list }: Props) {
  const [board] = useState(() => new Board());
  const isMovable = useMovers();
  return (
    <>
      <BoardContext value={board}>{children}</BoardContext>
      <Suspense>{isMovable && <Movers board={board} {...list} />}</Suspense>
    </>
  );
}

const Movers = lazy(async () => ({ default: (await import("./Movers")).Movers }));
const waiting = new Set<() => void>();
let areHere = false;

/** Whether they are there; they are fetched once a list is there and the browser has nothing better to do. */
function useMovers(): boolean {
  const subscribe = useCallback((tell: () => void) => {
    waiting.add(tell);
    return () => waiting.delete(tell);
  }, []);
  useEffect(() => whenIdle(() => void fetchMovers()), []);
  return useSyncExternalStore(subscribe, () => areHere);
}

async function fetchMovers(): Promise<void> {
  if (areHere) return;
  try {
    await import("./Movers");
    areHere = true;
  } catch {
    // Without a network the buttons and keys that move rows one by one remain; the next list asks again.
    return;
  }
  for (const tell of waiting) tell();
}

/** Not every browser tells when it is idle. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(work, IDLE_MS);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: IDLE_MS });
  return () => cancelIdleCallback(asked);
}

const IDLE_MS = 1500;

type RowProps = {
  id: string;
  name: string;
  className: string | undefined;
  part?: string;
  fixed: boolean;
  /** Draws the row around its grip, which is absent when nothing can be moved. */
  children: (grip: ReactNode) => ReactNode;
};

export function SortableRow({ id, name, className, part, fixed, children }: RowProps) {
  const board = useContext(BoardContext);
  const hold = useSyncExternalStore(board.subscribe, () => board.holdOf(id));
  const setRow = useCallback((row: HTMLElement | null) => board.place(id, { row }), [board, id]);
  const setGrip = useCallback((grip: HTMLElement | null) => board.place(id, { grip }), [board, id]);
  const grip = !fixed && (
    <button
      type="button"
      ref={setGrip}
      className={styles.grip}
      {...hold?.grip}
      aria-label={messages.moving.grip(name)}
      title={messages.forms.drag}
      onPointerEnter={() => void fetchMovers()}
      onFocus={() => void fetchMovers()}
    >
      <Icon name="grip" size={16} />
    </button>
  );
  return (
    <div
      ref={setRow}
      className={className}
      data-part={part}
      data-dragged={hold?.isDragged ?? false}
      style={hold?.style}
    >
      {children(grip)}
    </div>
  );
}
