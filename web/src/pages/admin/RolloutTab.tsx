/** The staged release of the editor: how far it has come, the next step, and closing it at once. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { findRollout, listAudit, type Rollout, setFlag } from "@/api/admin";
import { asProblem } from "@/api/problem";
import { meQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { messages } from "@/lib/messages";
import { wordsFor } from "@/lib/report";
import { Button } from "@/ui/Button";
import { Meter, Skeleton } from "@/ui/Feedback";
import { RadioField, TextField } from "@/ui/Field";
import { useSay } from "@/ui/Toasts";
import card from "../account/Account.module.css";
import { AuditList } from "./AuditList";
import { ReasonDialog } from "./ReasonDialog";

const text = messages.administration;

const STAGES = ["off", "internal", "free", "pro", "premium", "everyone"] as const;
const SHARED: readonly string[] = ["free", "pro", "premium"];

export function RolloutTab() {
  const rollout = useQuery({ queryKey: ["rollout"], queryFn: findRollout });
  const history = useQuery({
    queryKey: ["audit", "rollout"],
    queryFn: () => listAudit({ target: "flag EDITOR_ROLLOUT", limit: 20, offset: 0 }),
  });
  return (
    <>
      <section className={card.card} aria-labelledby="now">
        <h2 id="now">{text.now}</h2>
        {rollout.isPending && <Skeleton lines={4} />}
        {rollout.error && <ProblemBanner problem={asProblem(rollout.error)} />}
        {rollout.data && <Now rollout={rollout.data} />}
      </section>
      {rollout.data && <NextStep key={rollout.data.value} value={rollout.data.value} />}
      <section className={card.card} aria-labelledby="history">
        <h2 id="history">{text.history}</h2>
        {history.error && <ProblemBanner problem={asProblem(history.error)} />}
        {history.data?.items.length === 0 && <p className={card.soft}>{text.noHistory}</p>}
        {history.data && <AuditList entries={history.data.items} />}
      </section>
    </>
  );
}

function Now({ rollout }: { rollout: Rollout }) {
  return (
    <>
      <div className={card.meters}>
        {rollout.groups.map((group) => (
          <Meter
            key={group.name}
            label={`${wordsFor(text.groups, group.name)}, ${text.accounts(group.users)}`}
            value={group.share_percent}
            max={100}
            text={`${group.share_percent} %`}
            full="plain"
          />
        ))}
      </div>
      <p className={card.soft}>
        {rollout.legacy_editor_url ? text.legacy(rollout.legacy_editor_url) : text.noLegacy}
      </p>
    </>
  );
}

function NextStep({ value }: { value: string }) {
  const [stage = "everyone", share = "100"] = value.split(":");
  const [chosen, setChosen] = useState(stage);
  const [percent, setPercent] = useState(share);
  const [asking, setAsking] = useState<string>();
  const queries = useQueryClient();
  const say = useSay();
  const isShared = SHARED.includes(chosen);
  const next = isShared && Number(percent) !== 100 ? `${chosen}:${percent}` : chosen;
  const done = () => {
    setAsking(undefined);
    say(text.changed);
    for (const queryKey of [["rollout"], ["audit"], ["flags"]]) {
      void queries.invalidateQueries({ queryKey });
    }
    void queries.invalidateQueries(meQuery);
  };
  return (
    <section className={card.card} aria-labelledby="stage">
      <h2 id="stage">{text.stage}</h2>
      <p className={card.soft}>{text.rolloutDetail}</p>
      <RadioField
        legend={text.stage}
        value={chosen}
        options={STAGES.map((one) => ({ value: one, label: text.stages[one] }))}
        onChange={setChosen}
      />
      {isShared && (
        <div className={card.form}>
          <TextField
            label={text.share}
            type="number"
            min={0}
            max={100}
            step={0.5}
            value={percent}
            onChange={setPercent}
          />
        </div>
      )}
      <div className={card.row}>
        <Button look="primary" disabled={next === value} onClick={() => setAsking(next)}>
          {text.apply}
        </Button>
        {value !== "off" && (
          <Button look="danger" onClick={() => setAsking("off")}>
            {text.kill}
          </Button>
        )}
      </div>
      {asking && (
        <ReasonDialog
          title={
            asking === "off"
              ? text.kill
              : text.set(messages.administration.flagNames.EDITOR_ROLLOUT)
          }
          confirm={asking === "off" ? text.kill : text.apply}
          danger={asking === "off"}
          act={(reason) => setFlag("EDITOR_ROLLOUT", asking, reason)}
          onDone={done}
          onClose={() => setAsking(undefined)}
        >
          <p>{asking === "off" ? text.killDetail : `${value} → ${asking}`}</p>
        </ReasonDialog>
      )}
    </section>
  );
}
