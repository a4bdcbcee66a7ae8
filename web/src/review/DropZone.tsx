/** Where a file is dropped or chosen. */

import { useRef, useState } from "react";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Icon } from "@/ui/Icon";
import styles from "./Import.module.css";

const ACCEPT =
  ".pdf,.docx,.txt,.md,.markdown,.json,.png,.jpg,.jpeg,.webp,.tif,.tiff,.odt,.rtf,.html,.htm,.yaml,.yml,.zip";

export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div
      className={styles.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      }}
    >
      <Icon name="upload" size={30} />
      <p className={styles.dropTitle}>{messages.import.drop}</p>
      <Button onClick={() => input.current?.click()}>{messages.import.choose}</Button>
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        aria-label={messages.import.choose}
        className="unseen"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was mended.
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
      <p className={styles.small}>{messages.import.kinds}</p>
    </div>
  );
}
