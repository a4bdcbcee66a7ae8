/** A text before and after, with the words that differ marked. */

import { valueText } from "@/lib/fieldNames";
import { messages } from "@/lib/messages";
import { wordDiff } from "@/lib/words";
import styles from "./Assist.module.css";

export function Change({ before, after }: { before: unknown; after: unknown }) {
  const pieces = wordDiff(valueText(before), valueText(after));
  return (
    <p className={styles.change}>
      {pieces.length === 0 && messages.tailor.nothing}
      {pieces.map((piece, index) => {
        if (piece.kind === "removed") return <del key={index}>{piece.text}</del>;
        if (piece.kind === "added") return <ins key={index}>{piece.text}</ins>;
        return <span key={index}>{piece.text}</span>;
      })}
    </p>
  );
}
