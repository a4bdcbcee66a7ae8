/** Recovery codes, shown this once. */

import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { useSay } from "@/ui/Toasts";
import styles from "./Account.module.css";

const text = messages.security;

export function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const say = useSay();
  const all = codes.join("\n");
  // Without HTTPS a browser has no clipboard to offer; the codes can be selected by hand.
  const copy = () => void navigator.clipboard?.writeText(all).then(() => say(text.copied));
  return (
    <Dialog
      title={text.codesTitle}
      actions={
        <>
          <Button icon="copy" onClick={copy}>
            {text.copy}
          </Button>
          <a
            className={styles.link}
            download="rolerabbit-recovery-codes.txt"
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${all}\n`)}`}
          >
            {text.download}
          </a>
          <Button look="primary" onClick={onClose}>
            {text.kept}
          </Button>
        </>
      }
    >
      <p>{text.codesDetail}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
