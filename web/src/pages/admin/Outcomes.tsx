/** How something fared since the server started: a row with a bar for each kind of it. */

import { formatCount } from "@/lib/format";
import { messages } from "@/lib/messages";
import type { Outcome } from "@/lib/outcomes";
import { wordsFor } from "@/lib/report";
import card from "../account/Account.module.css";
import styles from "./Admin.module.css";
import own from "./Outcomes.module.css";

const text = messages.outcomes;

type Props = { id: string; title: string; none: string; outcomes: readonly Outcome[] };

export function Outcomes({ id, title, none, outcomes }: Props) {
  return (
    <section className={card.card} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {outcomes.length === 0 ? (
        <p className={card.soft}>{none}</p>
      ) : (
        <section className={styles.scroll} tabIndex={0} aria-label={text.table(title)}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text.kind}</th>
                <th scope="col">{text.success}</th>
                <th scope="col">{text.failure}</th>
                <th scope="col">{text.mean}</th>
                <th scope="col" className={own.share}>
                  {text.share}
                </th>
              </tr>
            </thead>
            <tbody>
              {outcomes.map((outcome) => (
                <Row key={outcome.name} outcome={outcome} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function Row({ outcome }: { outcome: Outcome }) {
  const { name, success, failure, mean_ms } = outcome;
  const share = (100 * success) / (success + failure);
  return (
    <tr>
      <th scope="row">{wordsFor(text.names, name)}</th>
      <td>{formatCount(success)}</td>
      <td>{formatCount(failure)}</td>
      <td>{mean_ms === undefined ? "–" : `${formatCount(Math.round(mean_ms))} ms`}</td>
      <td className={own.share}>
        <span className={own.bar} aria-hidden="true">
          <span style={{ width: `${share}%` }} />
        </span>
        {Math.floor(share)} %
      </td>
    </tr>
  );
}
