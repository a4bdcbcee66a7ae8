/** The plans side by side, and who changes the one of this account. */

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Link, useLocation } from "react-router";
import type { Me } from "@/api/account";
import { siteQuery } from "@/api/queries";
import { formatBytes } from "@/lib/format";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { Skeleton } from "@/ui/Feedback";
import styles from "./Account.module.css";

const text = messages.account.plans;

type Limits = Me["limits"];

/** The rows of the table, in the order in which people ask for them. */
const ROWS: readonly [keyof typeof text.rows, (limits: Limits) => string][] = [
  ["slots", ({ base_resume_slots }) => String(base_resume_slots)],
  ["templates", ({ templates }) => (templates == null ? text.all : String(templates))],
  ["resumeAi", ({ resume_ai_per_month }) => most(resume_ai_per_month)],
  ["letters", ({ cover_letters_per_month }) => most(cover_letters_per_month)],
  ["tailoring", ({ tailoring }) => (tailoring ? text.yes : text.no)],
  ["copies", ({ tailored_versions }) => (tailored_versions ? text.yes : text.no)],
  ["portfolios", ({ hourly }) => (hourly.portfolio > 0 ? text.yes : text.no)],
  ["publishes", ({ portfolio_publishes_per_month }) => most(portfolio_publishes_per_month)],
  ["storage", ({ storage_bytes }) => formatBytes(storage_bytes)],
];

function most(limit: number | null | undefined): string {
  if (limit == null) return text.unlimited;
  return limit === 0 ? text.no : String(limit);
}

export function Plans({ me }: { me: Me }) {
  const plans = useQuery(siteQuery).data?.plans;
  const { hash } = useLocation();
  const isAsked = hash === "#plans";
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!isAsked || !details.current) return;
    details.current.open = true;
    details.current.querySelector("summary")?.focus({ preventScroll: true });
    details.current.scrollIntoView({ block: "start" });
  }, [isAsked]);
  const { tier, email, role, id } = me.user;
  return (
    <details ref={details} id="plans" className={styles.plans}>
      <summary>{messages.plans.compare}</summary>
      {!plans && <Skeleton lines={5} />}
      {plans && (
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{text.what}</span>
              </th>
              {plans.map((plan) => (
                <th key={plan.tier} scope="col" data-yours={plan.tier === tier}>
                  {text.names[plan.tier]}
                  {plan.tier === tier && <small>{text.yours}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map(([row, value]) => (
              <tr key={row}>
                <th scope="row">{text.rows[row]}</th>
                {plans.map((plan) => (
                  <td key={plan.tier} data-yours={plan.tier === tier}>
                    {value(plan.limits)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>{text.everywhere}</p>
      {role === "admin" ? (
        <p>
          {text.admin} <Link to={paths.adminUser(id)}>{text.adminLink}</Link>
        </p>
      ) : (
        tier !== "premium" && <p>{text.ask(email)}</p>
      )}
    </details>
  );
}
