/** The keys of the editor, and answers to what people ask first. */

import { useQuery } from "@tanstack/react-query";
import { meQuery } from "@/api/queries";
import { useGuide } from "@/components/guideStore";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { KeyRow, Keys } from "./Keys";
import type { ShortcutName } from "./keys";
import styles from "./Tools.module.css";

const NAMES: readonly ShortcutName[] = ["commands", "find", "undo", "redo", "save", "help"];

export function HelpSheet({ onClose }: { onClose: () => void }) {
  const text = messages.help;
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
      <FirstStepsAgain onClose={onClose} />
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

function FirstStepsAgain({ onClose }: { onClose: () => void }) {
  const { show } = useGuide(useQuery(meQuery).data?.user.id);
  const text = messages.guide;
  return (
    <section className={styles.help}>
      <h3>{text.title}</h3>
      <p>{text.about}</p>
      <Button
        icon="check"
        onClick={() => {
          show(true);
          onClose();
        }}
      >
        {text.show}
      </Button>
    </section>
  );
}
