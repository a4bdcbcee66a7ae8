/** For administrators: is the server well, does the model answer, how do reading and AI fare. */

import { useMutation, useQuery } from "@tanstack/react-query";
import { findMetrics, findReadiness, testModel } from "@/api/admin";
import { asProblem } from "@/api/problem";
import { ProblemBanner } from "@/components/ProblemBanner";
import { useSaid } from "@/components/useSaid";
import { messages } from "@/lib/messages";
import { outcomesOf } from "@/lib/outcomes";
import { Button } from "@/ui/Button";
import { Banner, Skeleton } from "@/ui/Feedback";
import card from "../account/Account.module.css";
import { Outcomes } from "./Outcomes";

const text = messages.admin;
const more = messages.administration;

const READ_AGAIN_MS = 10_000;

const READING = {
  counter: "rolerabbit_resume_parses_total",
  label: "source",
  duration: "rolerabbit_resume_parse_duration_seconds",
};
const ACTIONS = {
  counter: "rolerabbit_ai_actions_total",
  label: "action",
  duration: "rolerabbit_ai_action_duration_seconds",
};

export function HealthTab() {
  const ready = useQuery({
    queryKey: ["readiness"],
    queryFn: findReadiness,
    refetchInterval: READ_AGAIN_MS,
  });
  const series = useQuery({
    queryKey: ["metrics"],
    queryFn: findMetrics,
    refetchInterval: READ_AGAIN_MS,
  });
  return (
    <>
      {ready.data && (
        <Banner
          tone={!ready.data.ready ? "bad" : ready.data.degraded.length > 0 ? "warn" : "good"}
          title={
            ready.data.degraded.length > 0
              ? more.degraded(ready.data.degraded.join(", "))
              : more.ready
          }
        >
          <span>{more.healthDetail}</span>
        </Banner>
      )}
      <TestCall />
      {series.isPending && <Skeleton lines={4} />}
      {series.error && <ProblemBanner problem={asProblem(series.error)} />}
      {series.data === null && <Banner title={more.noMetrics} />}
      {series.data && (
        <>
          <Outcomes
            id="parse-health"
            title={more.parse}
            none={more.noParses}
            outcomes={outcomesOf(series.data, READING)}
          />
          <Outcomes
            id="ai-health"
            title={more.ai}
            none={more.noAi}
            outcomes={outcomesOf(series.data, ACTIONS)}
          />
        </>
      )}
    </>
  );
}

function TestCall() {
  const said = useSaid();
  const test = useMutation({ mutationFn: testModel });
  return (
    <section className={card.card} aria-labelledby="model">
      <div className={card.row}>
        <h2 id="model">{text.model}</h2>
        <Button busy={test.isPending} onClick={() => test.mutate()}>
          {text.test}
        </Button>
      </div>
      <p className={card.soft}>{text.testDetail}</p>
      {test.error && <ProblemBanner problem={asProblem(test.error)} />}
      {test.data && (
        <Banner
          tone={test.data.works ? "good" : "bad"}
          urgent
          title={
            test.data.works
              ? text.works(test.data.model, test.data.duration_ms)
              : text.fails(test.data.model, test.data.status, test.data.http_status ?? undefined)
          }
        >
          {test.data.cause && <span>{test.data.cause}</span>}
          {test.data.hint && <span>{said(test.data.hint)}</span>}
        </Banner>
      )}
    </section>
  );
}
