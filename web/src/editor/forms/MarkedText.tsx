/** A text as it will look, over the box that has its marks. */

import { plain, type Span, spans } from "@/lib/marks";
import styles from "./Forms.module.css";

export function MarkedText({ text }: { text: string }) {
  if (plain(text) === text) return undefined;
  return (
    <div className={styles.cover} dir="auto" data-cover aria-hidden="true">
      {spans(text).map((span, index) => (
        <Piece key={index} {...span} />
      ))}
    </div>
  );
}

function Piece({ text, bold, italic, link }: Span) {
  let shown = <>{text}</>;
  if (italic) shown = <em>{shown}</em>;
  if (bold) shown = <strong>{shown}</strong>;
  return link === undefined ? shown : <span className={styles.linkLook}>{shown}</span>;
}
