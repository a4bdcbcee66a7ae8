/** A month as a chart, a bar for a day: what was spent, or how much was asked. The table below it says the same. */

import { useState } from "react";
import type { CostSum } from "@/api/admin";
import { daysOf, formatCount, usd } from "@/lib/format";
import { language } from "@/lib/language";
import { messages } from "@/lib/messages";
import { BarChart } from "@/ui/BarChart";
import { tabPanel, Tabs } from "@/ui/Tabs";
import styles from "./Admin.module.css";

const text = messages.outcomes;

const MEASURES = {
  cost: { of: (sum: CostSum) => sum.cost_microusd, format: usd },
  calls: { of: (sum: CostSum) => sum.calls, format: count },
  tokens: { of: (sum: CostSum) => sum.input_tokens + sum.output_tokens, format: count },
};
const NAMES = ["cost", "calls", "tokens"] as const;

export function DailyCosts({ days, month }: { days: Record<string, CostSum>; month: string }) {
  const [measure, setMeasure] = useState<keyof typeof MEASURES>("cost");
  const { of, format } = MEASURES[measure];
  const written = new Intl.DateTimeFormat(language, {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  const bars = daysOf(month).map((day) => {
    const sum = days[day];
    const value = sum ? of(sum) : 0;
    return {
      name: String(Number(day.slice(-2))),
      value,
      text: `${written.format(Date.parse(day))}: ${format(value)}`,
    };
  });
  const total = bars.reduce((sum, { value }) => sum + value, 0);
  const most = bars.reduce((best, bar) => (bar.value > best.value ? bar : best));
  return (
    <div>
      <div className={styles.tabs}>
        <Tabs
          id="measure"
          label={text.measure}
          value={measure}
          onChange={setMeasure}
          tabs={NAMES.map((value) => ({ value, label: text.measures[value] }))}
        />
      </div>
      <div {...tabPanel("measure", measure)}>
        <BarChart
          summary={text.summary(text.measures[measure], format(total), most.text)}
          bars={bars}
          format={format}
        />
      </div>
    </div>
  );
}

function count(value: number): string {
  return formatCount(Math.round(value));
}
