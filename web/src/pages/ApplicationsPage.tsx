/** The applications of the user: how far each is, and what went out. */

import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { asProblem } from "@/api/problem";
import { tailoredVersionsQuery } from "@/api/queries";
import styles from "@/applications/Applications.module.css";
import { ApplicationRow } from "@/applications/ApplicationRow";
import { ProblemBanner } from "@/components/ProblemBanner";
import { inOrder, type Order, ORDERS, type State, STATES } from "@/lib/applications";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { Empty, Skeleton } from "@/ui/Feedback";
import { SelectField } from "@/ui/Field";
import home from "./HomePage.module.css";

const text = messages.applications;

export function ApplicationsPage() {
  const versions = useQuery({ ...tailoredVersionsQuery, refetchOnMount: "always" });
  const { order, state, choose } = useChoice();
  const items = versions.data ?? [];
  const shown = inOrder(items, order).filter((item) => state === "" || item.status === state);
  return (
    <>
      <div className={home.head}>
        <div>
          <h1>{text.title}</h1>
          <p className={home.lead}>{text.lead}</p>
        </div>
      </div>
      {versions.error && <ProblemBanner problem={asProblem(versions.error)} />}
      {versions.isPending && <Skeleton lines={4} />}
      {versions.data && items.length === 0 && (
        <div className={home.empty}>
          <Empty
            icon="target"
            level={2}
            title={text.emptyTitle}
            actions={<Link to={paths.home}>{text.toResumes}</Link>}
          >
            {text.emptyDetail}
          </Empty>
        </div>
      )}
      {items.length > 0 && (
        <>
          <div className={styles.tools}>
            <SelectField
              label={text.show}
              value={state}
              options={[
                { value: "", label: text.all },
                ...STATES.map((value) => ({ value, label: text.states[value] })),
              ]}
              onChange={(value) => choose("state", value)}
            />
            <SelectField
              label={text.sort}
              value={order}
              options={ORDERS.map((value) => ({ value, label: text.orders[value] }))}
              onChange={(value) => choose("order", value)}
            />
          </div>
          {shown.length === 0 ? <p>{text.noneInState}</p> : <Table items={shown} />}
        </>
      )}
    </>
  );
}

function Table({ items }: { items: Parameters<typeof ApplicationRow>[0]["item"][] }) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.posting}</th>
            <th scope="col">{text.status}</th>
            <th scope="col">{text.appliedOn}</th>
            <th scope="col">
              <span className="unseen">{text.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <ApplicationRow key={item.id} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is shown and in which order; in the address. */
function useChoice() {
  const [search, setSearch] = useSearchParams();
  const order: Order = ORDERS.find((one) => one === search.get("order")) ?? "made";
  const state: State | "" = STATES.find((one) => one === search.get("state")) ?? "";
  const choose = (key: "order" | "state", value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(key, value);
        else next.delete(key);
        return next;
      },
      { replace: true },
    );
  return { order, state, choose };
}
