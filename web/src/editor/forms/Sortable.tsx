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
  useState,
  useSyncExternalStore,
} from "react";
import { messages } from "@/lib/messages";
import { soon } from "@/lib/soon";
import { Icon } from "@/ui/Icon";
import { Board } from "./board";
import type { MoversProps } from "./Movers";
import styles from "./Forms.module.css";

type Props = Omit<MoversProps, "board"> & { children: ReactNode };

const BoardContext = createContext(new Board());

export function Sortable({ children, ...list }: Props) {
  const [board] = useState(() => new Board());
  const isMovable = useSyncExternalStore(subscribe, () => areHere);
  return (
    <>
      <BoardContext value={board}>{children}</BoardContext>
      <Suspense>{isMovable && <Movers board={board} {...list} />}</Suspense>
    </>
  );
}

let areHere = false;
const waiting = new Set<() => void>();

/** The rows are told when what moves them is there, and not before. */
const fetchMovers = soon(async () => {
  const { Movers: fetched } = await import("./Movers");
  areHere = true;
  for (const tell of waiting) tell();
  return { default: fetched };
});
const Movers = lazy(fetchMovers);

function subscribe(tell: () => void): () => void {
  waiting.add(tell);
  return () => waiting.delete(tell);
}

/** Without a network the buttons and keys that move rows one by one remain. */
const hurry = () => void fetchMovers().catch(() => {});

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
      onPointerEnter={hurry}
      onFocus={hurry}
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
