/** The input of one field, by its kind. */

import type { FieldSpec } from "@/lib/sections";
import { TextField } from "@/ui/Field";
import { DateInput } from "./DateInput";
import { LinesInput } from "./LinesInput";
import { ProseArea } from "./ProseArea";
import styles from "./Forms.module.css";
import { useField } from "./useField";
import { WordsInput } from "./WordsInput";

type Props = { spec: FieldSpec; path: readonly string[] };

export function FieldInput({ spec, path }: Props) {
  if (spec.kind === "lines") return <LinesInput label={spec.label} path={path} />;
  if (spec.kind === "words") return <WordsInput label={spec.label} path={path} />;
  if (spec.kind === "long") return <LongInput label={spec.label} path={path} />;
  if (spec.kind === "date") return <DateInput label={spec.label} path={path} />;
  return <ShortInput spec={spec} path={path} />;
}

function ShortInput({ spec, path }: Props) {
  const field = useField(path);
  return (
    <TextField
      {...field}
      label={spec.label}
      inputMode={spec.kind === "link" ? "url" : undefined}
      autoComplete="off"
    />
  );
}

export function LongInput({ label, path }: { label: string; path: readonly string[] }) {
  return <ProseArea path={path} label={label} rows={2} />;
}

/** Fields in rows: two short neighbours share one. */
export function FieldGrid({
  specs,
  path,
}: {
  specs: readonly FieldSpec[];
  path: readonly string[];
}) {
  return (
    <div className={styles.grid}>
      {specs.map((spec) => (
        <div key={spec.key} className={spec.short ? undefined : styles.whole}>
          <FieldInput spec={spec} path={[...path, spec.key]} />
        </div>
      ))}
    </div>
  );
}
