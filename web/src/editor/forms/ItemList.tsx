/** The items of a section: open one to edit it; move, hide and remove them. */

import { type ReactNode, useState } from "react";
import { idOf, setEdit } from "@/lib/edits";
import { itemName } from "@/lib/fieldNames";
import { isObject, type Json, step, toPointer } from "@/lib/json";
import { messages } from "@/lib/messages";
import type { ListSpec } from "@/lib/sections";
import { Button, IconButton } from "@/ui/Button";
import { Icon } from "@/ui/Icon";
import { useForms } from "./FormsContext";
import { newId } from "../tab";
import { FieldGrid } from "./FieldInput";
import styles from "./Forms.module.css";
import { useList } from "./useList";

type Props = {
  spec: ListSpec;
  path: readonly string[];
  /** Ids of the open items around this list. */
  within?: string;
};

export function ItemList({ spec, path, within }: Props) {
  const { readOnly, place, move: go, mark } = useForms();
  const { list, insert, remove, move } = useList(path);
  const [dragged, setDragged] = useState<number>();
  const names = messages.sections[spec.key];
  const prefix = within ? `${within}/` : "";

  const add = () => {
    const id = newId();
    if (insert(list.length, { "x-id": id })) go({ item: prefix + id });
  };
  return (
    <div className={styles.items}>
      {list.length === 0 && <p className={styles.empty}>{messages.forms.empty(names.title)}</p>}
      {list.map((item, index) => {
        const id = idOf(item) ?? String(index);
        const open = place.item === prefix + id;
        return (
          <div
            key={id}
            className={styles.item}
            data-part={toPointer([...path, String(index)])}
            data-dragged={dragged === index}
            onDragOver={(event) => dragged !== undefined && event.preventDefault()}
            onDrop={() => dragged !== undefined && move(dragged, index)}
          >
            <ItemHeader
              spec={spec}
              item={item}
              mark={mark?.(toPointer([...path, String(index)]))}
              open={open}
              first={index === 0}
              last={index === list.length - 1}
              readOnly={readOnly}
              onToggle={() => go({ item: open ? (within ?? "") : prefix + id })}
              onMove={(by) => move(index, index + by)}
              onRemove={() => remove(index)}
              onDrag={(on) => setDragged(on ? index : undefined)}
            />
            {open && (
              <div className={styles.itemBody}>
                <FieldGrid specs={spec.fields} path={[...path, String(index)]} />
              </div>
            )}
          </div>
        );
      })}
      {!readOnly && (
        <Button look="quiet" icon="plus" small onClick={add}>
          {messages.forms.add(names.item)}
        </Button>
      )}
    </div>
  );
}

type HeaderProps = {
  spec: ListSpec;
  item: Json;
  mark: ReactNode;
  open: boolean;
  first: boolean;
  last: boolean;
  readOnly: boolean;
  onToggle: () => void;
  onMove: (by: number) => void;
  onRemove: () => void;
  onDrag: (on: boolean) => void;
};

function ItemHeader(props: HeaderProps) {
  const { spec, item, mark, open, first, last, readOnly, onToggle, onMove, onRemove, onDrag } =
    props;
  const title = itemName(item, spec.title) || messages.forms.newItem;
  const subtitle = itemName(
    item,
    spec.subtitle.filter((key) => step(item, key) !== title),
  );
  return (
    <div className={styles.itemHeader}>
      {!readOnly && (
        <span
          className={styles.grip}
          draggable
          title={messages.forms.drag}
          onDragStart={() => onDrag(true)}
          onDragEnd={() => onDrag(false)}
        >
          <Icon name="grip" size={16} />
        </span>
      )}
      <button type="button" className={styles.itemToggle} aria-expanded={open} onClick={onToggle}>
        <span className={styles.itemTitle}>{title}</span>
        {subtitle && <span className={styles.itemSubtitle}>{subtitle}</span>}
        {mark}
      </button>
      {!readOnly && (
        <span className={styles.itemActions}>
          <IconButton
            icon="up"
            label={messages.forms.moveUp(title)}
            disabled={first}
            onClick={() => onMove(-1)}
          />
          <IconButton
            icon="down"
            label={messages.forms.moveDown(title)}
            disabled={last}
            onClick={() => onMove(1)}
          />
          <HideButton item={item} title={title} />
          <IconButton icon="trash" danger label={messages.forms.remove(title)} onClick={onRemove} />
        </span>
      )}
    </div>
  );
}

function HideButton({ item, title }: { item: Json; title: string }) {
  const { change } = useForms();
  const id = idOf(item);
  const hidden = isObject(item) && item["x-hidden"] === true;
  if (id === undefined) return null;
  const toggle = () =>
    change(setEdit({ item: id, field: ["x-hidden"] }, hidden || undefined, !hidden || undefined));
  return (
    <IconButton
      icon={hidden ? "eyeOff" : "eye"}
      label={hidden ? messages.forms.show(title) : messages.forms.hide(title)}
      aria-pressed={hidden}
      onClick={toggle}
    />
  );
}
