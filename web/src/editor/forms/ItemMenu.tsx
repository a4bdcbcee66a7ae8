/** What can be done with an item besides moving it up and down: a copy of it, and other sections for it. */

import type { Json } from "@/lib/json";
import { messages } from "@/lib/messages";
import { duplicate, targetsOf, transfer } from "@/lib/transfer";
import { Menu } from "@/ui/Menu";
import { useSay } from "@/ui/Toasts";
import { newId } from "../tab";
import { useForms } from "./FormsContext";

type Props = { path: readonly string[]; index: number; item: Json; title: string };

export function ItemMenu({ path, index, item, title }: Props) {
  const { document, change } = useForms();
  const say = useSay();
  const text = messages.moving;
  const copy = () => {
    const edit = duplicate(document, path, index, newId);
    if (edit) change(edit);
  };
  return (
    <Menu
      label={text.more(title)}
      items={[
        { label: text.duplicate, onSelect: copy },
        ...targetsOf(document, path, item).map((target) => ({
          label: text.to(target.label),
          onSelect: () => {
            if (change(...transfer(document, path, index, target))) {
              say(text.moved(title, target.label));
            }
          },
        })),
      ]}
    />
  );
}
