/** The keys of the editor, and answers to what people ask first. */

import { messages } from "@/lib/messages";
import { help as text } from "@/lib/messages/help";
import { Dialog } from "@/ui/Dialog";
import { KeyRow, Keys } from "./Keys";
import type { ShortcutName } from "./keys";
import styles from "./Tools.module.css";

const NAMES: readonly ShortcutName[] = ["commands", "find", "undo", "redo", "save", "help"];

export function HelpSheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={text.title} wide reading close={{ label: messages.app.close, onClose }}>
      <section className={styles.help}>
        <h3>{text.keys}</h3>
        <dl className={styles.shortcuts}>
          {NAMES.map((name) => (
            <div key={name}>
              <dt>{text.shortcuts[name]}</dt>
              <dd>
                <Keys name={name} />
              </dd>
            </div>
          ))}
          {text.inLists.map(({ label, keys }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <KeyRow keys={keys} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
      {text.answers.map(({ title, texts }) => (
        <section key={title} className={styles.help}>
          <h3>{title}</h3>
          {texts.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </section>
      ))}
    </Dialog>
  );
}
