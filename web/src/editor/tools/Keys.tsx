/** A shortcut as the keys to press. */

import { help } from "@/lib/messages/help";
import { keysOf, type ShortcutName } from "./keys";
import styles from "./Tools.module.css";

export function Keys({ name }: { name: ShortcutName }) {
  return <KeyRow keys={keysOf(name, help.shift)} />;
}

export function KeyRow({ keys }: { keys: readonly string[] }) {
  return (
    <span className={styles.keys}>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
