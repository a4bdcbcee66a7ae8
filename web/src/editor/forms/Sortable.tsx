/** A list whose rows are moved by their grips: with a pointer, a finger, or Space and the arrow keys. */

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
import { type ReactNode, useMemo } from "react";
import { messages } from "@/lib/messages";
import { Icon } from "@/ui/Icon";
import { isStill } from "@/ui/motion";
import styles from "./Forms.module.css";

type Props = {
  ids: readonly string[];
  /** How a row is called, to read out where it goes. */
  nameOf: (index: number) => string;
  onMove: (from: number, to: number) => void;
  children: ReactNode;
};

const vertical: Modifier = ({ transform }) => ({ ...transform, x: 0 });
const modifiers = [vertical];

export function Sortable({ ids, nameOf, onMove, children }: Props) {
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
        {children}
      </SortableContext>
    </DndContext>
  );
}

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
  const {
    setNodeRef,
    setActivatorNodeRef,
    attributes,
    listeners,
    isDragging,
    transform,
    transition,
  } = useSortable({ id, disabled: fixed });
  const grip = !fixed && (
    <button
      type="button"
      ref={setActivatorNodeRef}
      className={styles.grip}
      {...attributes}
      {...listeners}
      aria-label={messages.moving.grip(name)}
      title={messages.forms.drag}
    >
      <Icon name="grip" size={16} />
    </button>
  );
  return (
    <div
      ref={setNodeRef}
      className={className}
      data-part={part}
      data-dragged={isDragging}
      style={{
        transform: CSS.Translate.toString(transform),
        transition: isStill() ? undefined : transition,
      }}
    >
      {children(grip)}
    </div>
  );
}
