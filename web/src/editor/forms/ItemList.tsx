/** The items of a section: open one to edit it; move, duplicate, hide and remove them. */

import type { ReactNode } from "react";
import { idOf, setEdit } from "@/lib/edits";
import { itemName } from "@/lib/fieldNames";
import { isObject, type Json, step, toPointer } from "@/lib/json";
import { messages } from "@/lib/messages";
import type { ListSpec } from "@/lib/sections";
import { Badge } from "@/ui/Feedback";
import { Button, IconButton } from "@/ui/Button";
import { newId } from "../tab";
import { useForms } from "./FormsContext";
import { FieldGrid } from "./FieldInput";
import styles from "./Forms.module.css";
import { ItemMenu } from "./ItemMenu";
import { NoteInput } from "./NoteInput";
import { Sortable, SortableRow } from "./Sortable";
import { useList } from "./useList";

type Props = {
  spec: ListSpec;
  path: readonly string[];
  /** Ids of the open items around this list. */
  within?: string;
};

export function ItemList({ spec, path, within }: Props) {
  const { readOnly, place, move: go, mark, reuse } = useForms();
  const { list, insert, remove, move } = useList(path);
  const names = messages.sections[spec.key];
  const prefix = within ? `${within}/` : "";
  const ids = list.map((item, index) => idOf(item) ?? String(index));

  const add = () => {
    const id = newId();
    if (insert(list.length, { "x-id": id })) go({ item: prefix + id });
  };
  return (
    <div className={styles.items}>
      {list.length === 0 && <p className={styles.empty}>{messages.forms.empty(names.title)}</p>}
      <Sortable ids={ids} nameOf={(index) => titleOf(spec, list[index])} onMove={move}>
        {list.map((item, index) => {
          const id = ids[index] ?? "";
          const open = place.item === prefix + id;
          const itemPath = [...path, String(index)];
          return (
            <SortableRow
              key={id}
              id={id}
              name={titleOf(spec, item)}
              className={styles.item}
              part={toPointer(itemPath)}
              fixed={readOnly || list.length < 2}
            >
              {(grip) => (
                <>
                  <ItemHeader
                    spec={spec}
                    path={path}
                    index={index}
                    item={item}
                    grip={grip}
                    mark={mark?.(toPointer(itemPath))}
                    open={open}
                    last={index === list.length - 1}
                    readOnly={readOnly}
                    onToggle={() => go({ item: open ? (within ?? "") : prefix + id })}
                    onMove={(by) => move(index, index + by)}
                    onRemove={() => remove(index)}
                  />
                  {open && (
                    <div className={styles.itemBody}>
                      <FieldGrid specs={spec.fields} path={itemPath} />
                      <NoteInput path={itemPath} />
                    </div>
                  )}
                </>
              )}
            </SortableRow>
          );
        })}
      </Sortable>
      {!readOnly && (
        <span className={styles.adding}>
          <Button look="quiet" icon="plus" small onClick={add}>
            {messages.forms.add(names.item)}
          </Button>
          {reuse && (
            <Button look="quiet" icon="copy" small onClick={() => reuse(path)}>
              {messages.forms.reuse}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}

function titleOf(spec: ListSpec, item: Json | undefined): string {
  return itemName(item ?? null, spec.title) || messages.forms.newItem;
}

type HeaderProps = {
  spec: ListSpec;
  path: readonly string[];
  index: number;
  item: Json;
  grip: ReactNode;
  mark: ReactNode;
  open: boolean;
  last: boolean;
  readOnly: boolean;
  onToggle: () => void;
  onMove: (by: number) => void;
  onRemove: () => void;
};

function ItemHeader(props: HeaderProps) {
  const { spec, path, index, item, grip, mark, open, last, readOnly } = props;
  const title = titleOf(spec, item);
  const subtitle = itemName(
    item,
    spec.subtitle.filter((key) => step(item, key) !== title),
  );
  const hidden = isObject(item) && item["x-hidden"] === true;
  return (
    <div className={styles.itemHeader}>
      {grip}
      <button
        type="button"
        className={styles.itemToggle}
        aria-expanded={open}
        data-hidden={hidden}
        onClick={props.onToggle}
      >
        <span className={styles.itemTitle}>{title}</span>
        {subtitle && <span className={styles.itemSubtitle}>{subtitle}</span>}
        {hidden && readOnly && <Badge>{messages.editor.sectionHidden}</Badge>}
        {mark}
      </button>
      {!readOnly && (
        <span className={styles.itemActions}>
          <IconButton
            icon="up"
            label={messages.forms.moveUp(title)}
            disabled={index === 0}
            onClick={() => props.onMove(-1)}
          />
          <IconButton
            icon="down"
            label={messages.forms.moveDown(title)}
            disabled={last}
            onClick={() => props.onMove(1)}
          />
          <HideButton item={item} title={title} hidden={hidden} />
          <IconButton
            icon="trash"
            danger
            label={messages.forms.remove(title)}
            onClick={props.onRemove}
          />
          <ItemMenu path={path} index={index} item={item} title={title} />
        </span>
      )}
    </div>
  );
}

type HideProps = { item: Json; title: string; hidden: boolean };

function HideButton({ item, title, hidden }: HideProps) {
  const { change } = useForms();
  const id = idOf(item);
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
