/** The costs of a month as a chart, a bar for a day; the table below it says the same. */

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { CostSum } from "@/api/admin";
import { daysOf, usd } from "@/lib/format";
import { messages } from "@/lib/messages";
import styles from "./Admin.module.css";

export function DailyCosts({ days, month }: { days: Record<string, CostSum>; month: string }) {
  const data = daysOf(month).map((day) => ({
    day: day.slice(-2),
    cost: (days[day]?.cost_microusd ?? 0) / 1e6,
  }));
  return (
    <figure className={styles.chart} aria-label={messages.admin.byDay}>
      <ResponsiveContainer width="100%" height={220}>
        <BarChart data={data} margin={{ top: 8, right: 8, bottom: 0, left: 8 }}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="day" stroke="var(--ink-soft)" tickLine={false} interval={2} />
          <YAxis
            stroke="var(--ink-soft)"
            tickLine={false}
            axisLine={false}
            width={70}
            tickFormatter={(dollars: number) => usd(dollars * 1e6)}
          />
          <Tooltip
            cursor={{ fill: "var(--line)", opacity: 0.4 }}
            contentStyle={{ background: "var(--surface)", borderColor: "var(--line)" }}
            formatter={(dollars) => [usd(Number(dollars) * 1e6), messages.admin.cost]}
          />
          <Bar
            dataKey="cost"
            fill="var(--accent)"
            radius={[3, 3, 0, 0]}
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </figure>
  );
}
