/** The template and its options. */

import { setEdit } from "@/lib/edits";
import { find } from "@/lib/json";
import { messages } from "@/lib/messages";
import { CheckField, SelectField } from "@/ui/Field";
import { useEditor } from "../EditorContext";
import { FitChoice } from "./FitChoice";
import styles from "./Forms.module.css";
import { TemplateChoice } from "./TemplateChoice";
import { useDesign } from "./useDesign";

const ACCENTS = ["#1f2933", "#15594c", "#1d4e89", "#6b3fa0", "#a3271d", "#b4570f"];
/** The families that the server has. */
const FONTS = [
  "Source Sans 3",
  "Inter",
  "Open Sans",
  "TeX Gyre Heros",
  "Libertinus Serif",
  "Caladea",
  "TeX Gyre Pagella",
  "New Computer Modern",
];
const BULLETS = ["•", "–", "▪", "◦", "›"];
const SIZES = [9, 9.5, 10, 10.5, 11, 11.5, 12];
const MARGINS = [10, 12.5, 15, 17.5, 20, 25];

export function DesignForm() {
  const text = messages.design;
  return (
    <div className={styles.stack}>
      <TemplateChoice />
      <AccentChoice />
      <div className={styles.grid}>
        <DesignSelect
          name="font"
          label={text.font}
          options={FONTS.map((font) => ({ value: font, label: font }))}
        />
        <DesignSelect
          name="sizePt"
          label={text.size}
          options={numbers(SIZES, text.points)}
          numeric
        />
        <DesignSelect
          name="spacing"
          label={text.spacing}
          numeric
          options={[
            { value: "0.85", label: text.tight },
            { value: "1", label: text.normal },
            { value: "1.2", label: text.airy },
          ]}
        />
        <DesignSelect
          name="paper"
          label={text.paper}
          options={[
            { value: "a4", label: text.a4 },
            { value: "letter", label: text.letter },
          ]}
        />
        <DesignSelect
          name="marginMm"
          label={text.margin}
          options={numbers(MARGINS, text.millimetres)}
          numeric
        />
        <DesignSelect
          name="headings"
          label={text.headings}
          options={Object.entries(text.headingLooks).map(([value, label]) => ({ value, label }))}
        />
        <DesignSelect
          name="bullet"
          label={text.bullet}
          options={BULLETS.map((bullet) => ({ value: bullet, label: bullet }))}
        />
        <DesignSelect
          name="language"
          label={text.language}
          options={Object.entries(text.languages).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <PageNumbersChoice />
      <FitChoice />
    </div>
  );
}

function PageNumbersChoice() {
  const { document, change, readOnly } = useEditor();
  const field = ["x-design", "pageNumbers"];
  const value = find(document, field);
  return (
    <CheckField
      label={messages.design.pageNumbers}
      checked={value === true}
      disabled={readOnly}
      onChange={(checked) => change(setEdit({ field }, value, checked || undefined))}
    />
  );
}

function numbers(values: number[], label: (value: number) => string) {
  return values.map((value) => ({ value: String(value), label: label(value) }));
}

function AccentChoice() {
  const { readOnly } = useEditor();
  const { value, set } = useDesign("accent");
  return (
    <fieldset className={styles.accents} disabled={readOnly}>
      <legend className={styles.legend}>{messages.design.accent}</legend>
      {ACCENTS.map((accent) => (
        <label key={accent} className={styles.accent} style={{ background: accent }}>
          <input
            type="radio"
            name="accent"
            className="unseen"
            aria-label={accent}
            checked={value.toLowerCase() === accent}
            onChange={() => set(accent)}
          />
        </label>
      ))}
      <input
        type="color"
        aria-label={messages.design.accent}
        className={styles.color}
        value={/^#[0-9a-f]{6}$/i.test(value) ? value : "#1f2933"}
        onChange={(event) => set(event.target.value)}
      />
    </fieldset>
  );
}

type SelectProps = {
  name: string;
  label: string;
  options: { value: string; label: string }[];
  numeric?: boolean;
};

function DesignSelect({ name, label, options, numeric }: SelectProps) {
  const { readOnly } = useEditor();
  const { value, set } = useDesign(name);
  const known = value === "" || options.some((option) => option.value === value);
  const all = [
    { value: "", label: messages.design.templateDefault },
    ...options,
    ...(known ? [] : [{ value, label: value }]),
  ];
  return (
    <SelectField
      label={label}
      value={value}
      options={all}
      disabled={readOnly}
      onChange={(next) => set(next === "" ? undefined : numeric ? Number(next) : next)}
    />
  );
}
