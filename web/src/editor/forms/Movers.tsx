/** What moves the rows of a list: it draws nothing, and holds each row by its place on the page. */

import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { useLayoutEffect, useMemo, useSyncExternalStore } from "react";
import { messages } from "@/lib/messages";
import { isStill } from "@/ui/motion";
import type { Board } from "./board";

export type MoversProps = {
  board: Board;
  ids: readonly string[];
  /** How a row is called, to read out where it goes. */
  nameOf: (index: number) => string;
  onMove: (from: number, to: number) => void;
};

const vertical: Modifier = ({ transform }) => ({ ...transform, x: 0 });
const modifiers = [vertical];

export function Movers({ board, ids, nameOf, onMove }: MoversProps) {
  const items = useMemo(() => [...ids], [ids]);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const placeOf = (id: UniqueIdentifier) => ids.indexOf(String(id));
  const name = (id: UniqueIdentifier) => nameOf(placeOf(id));
  const text = messages.moving;
  const end = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id) onMove(placeOf(active.id), placeOf(over.id));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={modifiers}
      accessibility={{
        screenReaderInstructions: { draggable: text.instructions },
        announcements: {
          onDragStart: ({ active }) => text.lifted(name(active.id)),
          onDragOver: ({ active, over }) =>
            over ? text.over(name(active.id), placeOf(over.id) + 1, ids.length) : undefined,
          onDragEnd: ({ active, over }) =>
            text.dropped(name(active.id), placeOf(over?.id ?? active.id) + 1, ids.length),
          onDragCancel: ({ active }) => text.cancelled(name(active.id)),
        },
      }}
      onDragEnd={end}
    >
      <SortableContext items={items} strategy={verticalListSortingStrategy}>
        {ids.map((id) => (
          <Mover key={id} id={id} board={board} />
        ))}
      </SortableContext>
    </DndContext>
  );
}

function Mover({ id, board }: { id: string; board: Board }) {
  const { row, grip } = useSyncExternalStore(board.subscribe, () => board.spotOf(id));
  // A row without a grip is not moved.
  const {
    setNodeRef,
    setActivatorNodeRef,
    attributes,
    listeners,
    isDragging,
    transform,
    transition,
  } = useSortable({
    id,
    disabled: grip === null,
    attributes: { roleDescription: messages.moving.role },
  });
  useLayoutEffect(() => setNodeRef(row), [row, setNodeRef]);
  useLayoutEffect(() => setActivatorNodeRef(grip), [grip, setActivatorNodeRef]);
  const moved = CSS.Translate.toString(transform);
  useLayoutEffect(() => {
    board.hold(id, {
      grip: { ...attributes, ...listeners },
      isDragged: isDragging,
      style: { transform: moved, transition: isStill() ? undefined : transition },
    });
  }, [board, id, attributes, listeners, isDragging, moved, transition]);
  useLayoutEffect(() => () => board.hold(id, undefined), [board, id]);
  return null;
}
