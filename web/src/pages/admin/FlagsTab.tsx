/** Feature flags: their values, where those come from, and changing them with a reason. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { type Flag, listFlags, resetFlag, setFlag } from "@/api/admin";
import { asProblem } from "@/api/problem";
import { meQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { useSaid } from "@/components/useSaid";
import { formatWhen } from "@/lib/format";
import { messages } from "@/lib/messages";
import { wordsFor } from "@/lib/report";
import { paths } from "@/paths";
import { Button } from "@/ui/Button";
import { Badge, Skeleton } from "@/ui/Feedback";
import { TextField } from "@/ui/Field";
import { useSay } from "@/ui/Toasts";
import card from "../account/Account.module.css";
import styles from "./Admin.module.css";
import { ReasonDialog } from "./ReasonDialog";

const text = messages.administration;

export const flagsKey = ["flags"];

export function FlagsTab() {
  const flags = useQuery({ queryKey: flagsKey, queryFn: listFlags, refetchInterval: 5000 });
  return (
    <section className={card.card} aria-label={text.tabs.flags}>
      <p className={card.soft}>{text.flagsDetail}</p>
      {flags.isPending && <Skeleton lines={6} />}
      {flags.error && <ProblemBanner problem={asProblem(flags.error)} />}
      <ul className={styles.flags}>
        {flags.data?.map((flag) => (
          <FlagRow key={flag.name} flag={flag} />
        ))}
      </ul>
    </section>
  );
}

/** A value in words. */
function shown(flag: Flag, value: unknown): string {
  if (value === true) return text.on;
  if (value === false) return text.off;
  if (typeof value !== "string" || value === "") return text.none;
  return flag.kind === "rollout" ? stage(value) : value;
}

/** Such as "pro:25" in words. */
function stage(value: string): string {
  const [name = "", share] = value.split(":");
  return wordsFor(text.stages, name) + (share ? `, ${share} %` : "");
}

function FlagRow({ flag }: { flag: Flag }) {
  const [open, setOpen] = useState<"set" | "reset">();
  const queries = useQueryClient();
  const say = useSay();
  const said = useSaid();
  const name = wordsFor(text.flagNames, flag.name);
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    say(text.changed);
    void queries.invalidateQueries({ queryKey: flagsKey });
    void queries.invalidateQueries(meQuery);
  };
  const isOn = flag.value === true;
  return (
    <li>
      <div className={styles.flagText}>
        <div className={card.row}>
          <h2 className={styles.flagName}>{name}</h2>
          <Badge tone={isOn ? "good" : "plain"}>{shown(flag, flag.value)}</Badge>
          <span className={styles.source}>
            {flag.overridden ? text.overridden : text.environment}
          </span>
        </div>
        <p className={card.soft}>{said(flag.about)}</p>
        <p className={styles.source}>
          <code>{flag.name}</code>{" "}
          {flag.changed_at &&
            `${text.lastChange(flag.changed_by ?? "", formatWhen(flag.changed_at))} ${flag.reason ?? ""}`}
        </p>
      </div>
      <div className={card.row}>
        {flag.kind === "rollout" ? (
          <Link to={paths.adminTab("rollout")}>{text.change}</Link>
        ) : (
          <Button small onClick={() => setOpen("set")} aria-label={label(flag, name)}>
            {flag.kind === "switch" ? (isOn ? text.turnItOff : text.turnItOn) : text.change}
          </Button>
        )}
        {flag.overridden && (
          <Button
            small
            look="quiet"
            onClick={() => setOpen("reset")}
            aria-label={text.resetFlag(name)}
          >
            {text.reset}
          </Button>
        )}
      </div>
      {open === "set" && (
        <SetDialog flag={flag} title={label(flag, name)} onDone={done} onClose={close} />
      )}
      {open === "reset" && (
        <ReasonDialog
          title={text.resetFlag(name)}
          confirm={text.reset}
          act={(reason) => resetFlag(flag.name, reason)}
          onDone={done}
          onClose={close}
        >
          <p>{text.startValue(shown(flag, flag.start_value))}</p>
        </ReasonDialog>
      )}
    </li>
  );
}

function label(flag: Flag, name: string): string {
  if (flag.kind !== "switch") return text.set(name);
  return flag.value === true ? text.turnOff(name) : text.turnOn(name);
}

type SetProps = { flag: Flag; title: string; onDone: () => void; onClose: () => void };

function SetDialog({ flag, title, onDone, onClose }: SetProps) {
  const [value, setValue] = useState(typeof flag.value === "string" ? flag.value : "");
  const said = useSaid();
  const isSwitch = flag.kind === "switch";
  const next = isSwitch ? flag.value !== true : value.trim() || null;
  return (
    <ReasonDialog
      title={title}
      confirm={text.change}
      danger={isSwitch && flag.value === true}
      act={(reason) => setFlag(flag.name, next, reason)}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{said(flag.about)}</p>
      {!isSwitch && (
        <TextField label={text.value} hint={text.modelHint} value={value} onChange={setValue} />
      )}
    </ReasonDialog>
  );
}
