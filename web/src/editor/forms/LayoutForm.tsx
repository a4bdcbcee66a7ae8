/** Order, visibility and headings of the sections. */

import { hideSection, isSectionHidden, moveSection, sectionOrder } from "@/lib/layout";
import { messages } from "@/lib/messages";
import type { SectionKey } from "@/lib/sections";
import { IconButton } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { useEditor } from "../EditorContext";
import styles from "./Forms.module.css";
import { useField } from "./useField";

export function LayoutForm() {
  const { document } = useEditor();
  const order = sectionOrder(document);
  return (
    <div className={styles.stack}>
      <div>
        <h3>{messages.forms.sectionOrder}</h3>
        <p className={styles.empty}>{messages.forms.sectionOrderDetail}</p>
      </div>
      <ol className={styles.items}>
        {order.map((section, index) => (
          <SectionRow key={section} section={section} index={index} count={order.length} />
        ))}
      </ol>
    </div>
  );
}

type RowProps = { section: SectionKey; index: number; count: number };

function SectionRow({ section, index, count }: RowProps) {
  const { document, change, readOnly } = useEditor();
  const heading = useField(["x-layout", "headings", section]);
  const hidden = isSectionHidden(document, section);
  const title = messages.sections[section].title;
  return (
    <li className={styles.layoutRow} data-hidden={hidden}>
      <TextField
        {...heading}
        label={`${messages.forms.heading}: ${title}`}
        unlabelled
        placeholder={title}
      />
      {!readOnly && (
        <span className={styles.itemActions}>
          <IconButton
            icon="up"
            label={messages.forms.moveUp(title)}
            disabled={index === 0}
            onClick={() => change(moveSection(document, section, index - 1))}
          />
          <IconButton
            icon="down"
            label={messages.forms.moveDown(title)}
            disabled={index === count - 1}
            onClick={() => change(moveSection(document, section, index + 1))}
          />
          <IconButton
            icon={hidden ? "eyeOff" : "eye"}
            label={hidden ? messages.forms.show(title) : messages.forms.hide(title)}
            aria-pressed={hidden}
            onClick={() => change(hideSection(document, section, !hidden))}
          />
        </span>
      )}
    </li>
  );
}
