/** For administrators: what language models cost. */

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type CostSum, findCosts, type MonthCosts } from "@/api/admin";
import { asProblem } from "@/api/problem";
import { ProblemBanner } from "@/components/ProblemBanner";
import { formatCount, formatDay, thisMonth, usd } from "@/lib/format";
import { messages } from "@/lib/messages";
import { wordsFor } from "@/lib/report";
import { Banner, Empty, Meter, Skeleton } from "@/ui/Feedback";
import { TextField } from "@/ui/Field";
import card from "../account/Account.module.css";
import styles from "./Admin.module.css";
import { DailyCosts } from "./DailyCosts";

const text = messages.admin;

export function CostsTab() {
  const [month, setMonth] = useState(thisMonth);
  const costs = useQuery({
    queryKey: ["costs", month],
    queryFn: () => findCosts(month),
    enabled: /^\d{4}-\d{2}$/.test(month),
  });
  return (
    <section className={card.card} aria-labelledby="costs">
      <div className={card.head}>
        <h2 id="costs">{text.costs}</h2>
        <TextField label={text.month} type="month" value={month} onChange={setMonth} />
      </div>
      {costs.isPending && <Skeleton lines={6} />}
      {costs.error && <ProblemBanner problem={asProblem(costs.error)} />}
      {costs.data && <Costs costs={costs.data} />}
    </section>
  );
}

function Costs({ costs }: { costs: MonthCosts }) {
  const { budget, totals } = costs;
  if (totals.calls === 0) return <Empty icon="clock" title={text.noCalls} />;
  return (
    <>
      {typeof budget.budget_microusd === "number" && (
        <Meter
          label={text.budget(budget.action)}
          value={budget.cost_microusd}
          max={budget.budget_microusd}
          text={`${usd(budget.cost_microusd)} / ${usd(budget.budget_microusd)}`}
          full="near"
        />
      )}
      {totals.unpriced > 0 && <Banner tone="warn" title={text.unpriced(totals.unpriced)} />}
      <DailyCosts days={costs.by_day} month={budget.month} />
      <Table caption={text.byAction} sums={costs.by_action} name={actionName} />
      <Table caption={text.byModel} sums={costs.by_model} />
      <Table caption={text.byTier} sums={costs.by_tier} name={tierName} />
      <Table caption={text.byDay} sums={costs.by_day} name={formatDay} days={totals} />
    </>
  );
}

const actionName = (name: string) => wordsFor(text.actions, name);
const tierName = (name: string) => wordsFor(text.tiers, name);
const asItIs = (name: string) => name;

type TableProps = {
  caption: string;
  sums: Record<string, CostSum>;
  /** What a row is called for people. */
  name?: (key: string) => string;
  /** For days, which stay in their order and have a chart above: everything together. */
  days?: CostSum;
};

function Table({ caption, sums, name = asItIs, days }: TableProps) {
  const rows = Object.entries(sums);
  // Where nothing has a price, the tokens say what was used.
  const priced = rows.some(([, sum]) => sum.cost_microusd > 0);
  const size = (sum: CostSum) =>
    priced ? sum.cost_microusd : sum.input_tokens + sum.output_tokens;
  const most = Math.max(1, ...rows.map(([, sum]) => size(sum)));
  if (!days) rows.sort(([, a], [, b]) => size(b) - size(a));
  return (
    <section className={styles.scroll} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{text.name}</span>
            </th>
            {text.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, sum]) => (
            <Row
              key={key}
              name={name(key)}
              sum={sum}
              {...(days ? {} : { share: size(sum) / most })}
            />
          ))}
          {days && <Row name={text.total} sum={days} />}
        </tbody>
      </table>
    </section>
  );
}

function Row({ name, sum, share }: { name: string; sum: CostSum; share?: number }) {
  const numbers = [sum.calls, sum.failures, sum.input_tokens, sum.output_tokens];
  return (
    <tr>
      <th scope="row">
        {name}
        {share !== undefined && (
          <span className={styles.share} aria-hidden="true">
            <span style={{ width: `${share * 100}%` }} />
          </span>
        )}
      </th>
      <td>{costOf(sum)}</td>
      {numbers.map((number, index) => (
        <td key={index}>{formatCount(number)}</td>
      ))}
    </tr>
  );
}

/** What it cost, as far as prices are known. */
function costOf({ cost_microusd, unpriced, calls }: CostSum): string {
  if (unpriced === 0) return usd(cost_microusd);
  return unpriced === calls ? text.unknown : text.atLeast(usd(cost_microusd));
}
