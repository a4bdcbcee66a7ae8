/** The log of what administrators did. */

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { listAudit } from "@/api/admin";
import { asProblem } from "@/api/problem";
import { ProblemBanner } from "@/components/ProblemBanner";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Empty, Skeleton } from "@/ui/Feedback";
import { SelectField } from "@/ui/Field";
import card from "../account/Account.module.css";
import { AuditList } from "./AuditList";

const text = messages.administration;
const PAGE = 50;

export function AuditTab() {
  const [search, setSearch] = useSearchParams();
  const offset = Math.max(0, Number(search.get("offset")) || 0);
  const action = search.get("action") ?? "";
  const log = useQuery({
    queryKey: ["audit", action, offset],
    queryFn: () => listAudit({ limit: PAGE, offset, ...(action ? { action } : {}) }),
    placeholderData: keepPreviousData,
  });
  const go = (to: number, kind = action) =>
    setSearch({
      tab: "audit",
      ...(kind ? { action: kind } : {}),
      ...(to > 0 ? { offset: String(to) } : {}),
    });
  return (
    <section className={card.card} aria-label={text.tabs.audit}>
      <div className={card.form}>
        <SelectField
          label={text.kind}
          value={action}
          options={[
            { value: "", label: text.anyKind },
            ...Object.entries(text.kinds).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(kind) => go(0, kind)}
        />
      </div>
      {log.isPending && <Skeleton lines={6} />}
      {log.error && <ProblemBanner problem={asProblem(log.error)} />}
      {log.data?.items.length === 0 && <Empty icon="note" title={text.noHistory} level={2} />}
      {log.data && <AuditList entries={log.data.items} />}
      {(offset > 0 || log.data?.more) && (
        <div className={card.row}>
          <Button small disabled={offset === 0} onClick={() => go(Math.max(0, offset - PAGE))}>
            {text.newer}
          </Button>
          <Button small disabled={!log.data?.more} onClick={() => go(offset + PAGE)}>
            {text.more}
          </Button>
        </div>
      )}
    </section>
  );
}
