/** Every field with a copy button, for forms that ask for them one by one. */

import { messages } from "@/lib/messages";
import { portalFields } from "@/lib/portalFields";
import { IconButton } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { useSay } from "@/ui/Toasts";
import { useEditor } from "../EditorContext";
import styles from "./Export.module.css";

const text = messages.exporting;

export function PasteDialog({ onClose }: { onClose: () => void }) {
  const { document } = useEditor();
  const say = useSay();
  const groups = portalFields(document);
  const copy = (label: string, value: string) => {
    void navigator.clipboard.writeText(value).then(() => say(text.copied(label)));
  };
  return (
    <Dialog wide title={text.pasteTitle} close={{ label: messages.app.close, onClose }}>
      <div className={styles.dialog}>
        <p className={styles.quiet}>{groups.length > 0 ? text.pasteLead : text.nothing}</p>
        {groups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3>{group.title}</h3>
            <ul className={styles.fields}>
              {group.fields.map(({ label, value }) => (
                <li key={label}>
                  <div>
                    <strong>{label}</strong>
                    <span>{value}</span>
                  </div>
                  <IconButton
                    icon="copy"
                    label={`${text.copy(label)}, ${group.title}`}
                    onClick={() => copy(label, value)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
