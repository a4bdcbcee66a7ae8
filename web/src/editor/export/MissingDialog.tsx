/** Says before a download which characters no font of the server has, where they stand, and what helps. */

import { useState } from "react";
import type { MissingCharacters } from "@/api/pages";
import { fieldName } from "@/lib/fieldNames";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { useEditor } from "../EditorContext";
import styles from "./Export.module.css";

const text = messages.exporting;
/** So many places say enough; the rest comes with a click. */
const FEW = 8;

type Props = {
  missing: readonly MissingCharacters[];
  onClose: () => void;
  onWord: () => void;
  onAnyway: () => void;
};

export function MissingDialog({ missing, onClose, onWord, onAnyway }: Props) {
  const { goTo } = useEditor();
  const [all, setAll] = useState(false);
  const shown = all ? missing : missing.slice(0, FEW);
  return (
    <Dialog
      wide
      title={text.boxesTitle}
      close={{ label: messages.app.close, onClose }}
      actions={
        <>
          <Button onClick={onAnyway}>{text.boxesAnyway}</Button>
          <Button look="primary" icon="download" onClick={onWord}>
            {text.boxesWord}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p className={styles.quiet}>{text.boxesLead}</p>
        <ul className={styles.fields}>
          {shown.map(({ path, characters }) => (
            <li key={path}>
              <div>
                <strong>{path === "" ? text.boxesDesign : fieldName(path)}</strong>
                <span>{[...characters].join(" ")}</span>
              </div>
              {path !== "" && (
                <Button
                  small
                  aria-label={messages.preview.editField(fieldName(path))}
                  onClick={() => {
                    onClose();
                    goTo(path);
                  }}
                >
                  {text.boxesEdit}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {shown.length < missing.length && (
          <div>
            <Button small onClick={() => setAll(true)}>
              {text.boxesMore(missing.length - shown.length)}
            </Button>
          </div>
        )}
        <p className={styles.quiet}>{text.boxesHelp}</p>
      </div>
    </Dialog>
  );
}
