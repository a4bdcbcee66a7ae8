/** For administrators: what language models cost. */

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type CostSum, findCosts, type MonthCosts } from "@/api/admin";
import { asProblem } from "@/api/problem";
import { ProblemBanner } from "@/components/ProblemBanner";
import { formatCount, thisMonth, usd } from "@/lib/format";
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
      <Table caption={text.byAction} sums={costs.by_action} names={messages.outcomes.names} />
      <Table caption={text.byModel} sums={costs.by_model} />
      <Table caption={text.byTier} sums={costs.by_tier} names={{}} />
      <Table caption={text.byDay} sums={costs.by_day} total={totals} />
    </>
  );
}

type TableProps = {
  caption: string;
  sums: Record<string, CostSum>;
  total?: CostSum;
  /** What the codes of the rows are called; absent: they are names themselves. */
  names?: Record<string, string>;
};

function Table({ caption, sums, total, names }: TableProps) {
  const rows = Object.entries(sums);
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
          {rows.map(([name, sum]) => (
            <Row key={name} name={names ? wordsFor(names, name) : name} sum={sum} />
          ))}
          {total && <Row name={text.total} sum={total} />}
        </tbody>
      </table>
    </section>
  );
}

function Row({ name, sum }: { name: string; sum: CostSum }) {
  const numbers = [sum.calls, sum.failures, sum.input_tokens, sum.output_tokens];
  return (
    <tr>
      <th scope="row">{name}</th>
      {numbers.map((number, index) => (
        <td key={index}>{formatCount(number)}</td>
      ))}
      <td>{usd(sum.cost_microusd)}</td>
    </tr>
  );
}
