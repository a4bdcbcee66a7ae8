/** Who writes, in which tone and length, what a model may see; and what it would be sent. */

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "@/api/problem";
import { preflight, type Sendable, type Wishes } from "@/api/writing";
import { PlanLink } from "@/components/PlanLink";
import { ProblemBanner } from "@/components/ProblemBanner";
import { useSaid } from "@/components/useSaid";
import { formatCount, usd } from "@/lib/format";
import { messages } from "@/lib/messages";
import { Banner, Meter, Waiting } from "@/ui/Feedback";
import { CheckField, SelectField, TextArea } from "@/ui/Field";
import styles from "./Assist.module.css";
import type { KeptWishes } from "./wishes";

const text = messages.writing;

type Props = {
  wishes: KeptWishes;
  model: string | undefined;
  onChange: (changes: Partial<KeptWishes>) => void;
};

export function WritingOptions({ wishes, model, onChange }: Props) {
  return (
    <>
      <div className={styles.pair}>
        <SelectField
          label={text.tone}
          value={wishes.tone}
          options={options(text.tones)}
          onChange={(tone) => onChange({ tone })}
        />
        <SelectField
          label={text.length}
          value={wishes.length}
          options={options(text.lengths)}
          onChange={(length) => onChange({ length })}
        />
      </div>
      {model ? (
        <>
          <SelectField
            label={text.writer}
            value={wishes.writer === "rules" ? "rules" : "auto"}
            options={[
              { value: "auto", label: text.byModel(model) },
              { value: "rules", label: text.byRules },
            ]}
            onChange={(writer) => onChange({ writer: writer === "rules" ? "rules" : "auto" })}
          />
          {wishes.writer !== "rules" && (
            <CheckField
              label={text.redact}
              checked={wishes.redact}
              onChange={(redact) => onChange({ redact })}
            />
          )}
        </>
      ) : (
        <p className={styles.note}>{text.onlyRules}</p>
      )}
    </>
  );
}

function options(names: Record<string, string>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

type SentProps = {
  wanted: Sendable;
  wishes: Wishes;
  /** The revision of the resume that it would be written from. */
  revision: number;
};

/** What would be sent to a model, asked for when somebody looks. */
export function SentToModel({ wanted, wishes, revision }: SentProps) {
  const [open, setOpen] = useState(false);
  const said = useSaid();
  const sent = useQuery({
    queryKey: ["preflight", wanted, wishes, revision],
    queryFn: () => preflight(wanted, wishes),
    enabled: open,
    retry: false,
  });
  const price = sent.data?.cost_microusd_at_most;
  return (
    <details
      className={styles.claims}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{text.preflight}</summary>
      {open && sent.isPending && <Waiting label={text.preflightWaiting} />}
      {sent.error && <ProblemBanner problem={asProblem(sent.error)} />}
      {sent.data && sent.data.calls.length === 0 && (
        <p className={styles.note}>{text.preflightNothing}</p>
      )}
      {sent.data && sent.data.calls.length > 0 && (
        <>
          <p className={styles.note}>
            {text.preflightSum(
              sent.data.calls.length,
              formatCount(sent.data.input_tokens),
              typeof price === "number" ? usd(price) : undefined,
            )}
          </p>
          <ul className={styles.sent}>
            {sent.data.calls.map((call, index) => (
              <li key={index}>
                <TextArea
                  label={said(call.about)}
                  value={pretty(call.data)}
                  rows={6}
                  readOnly
                  onChange={() => {}}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

function pretty(data: string): string {
  try {
    return JSON.stringify(JSON.parse(data), null, 1);
  } catch {
    return data;
  }
}

/** How many uses of AI are left this month. */
export function UsesLeft({ used, limit }: { used: number; limit: number | null | undefined }) {
  if (typeof limit !== "number") return null;
  const left = Math.max(0, limit - used);
  if (left > 0) {
    return (
      <Meter label={text.usesLeft(left, limit)} value={used} max={limit} text="" full="near" />
    );
  }
  return (
    <Banner tone="warn" title={text.noUses} actions={<PlanLink />}>
      <span>{text.noUsesDetail}</span>
    </Banner>
  );
}
