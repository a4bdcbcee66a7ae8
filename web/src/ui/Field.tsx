/** Labelled inputs. Every input has a visible label, or one that is read out. */

import { type ComponentProps, type ReactNode, type SelectHTMLAttributes, useId } from "react";
import styles from "./Field.module.css";

type Labelled = {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  unlabelled?: boolean;
};

type FrameProps = Labelled & { id: string; children: ReactNode };

function Frame({ id, label, hint, error, unlabelled, children }: FrameProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={unlabelled ? "unseen" : styles.label}>
        {label}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

function described(id: string, { hint, error }: Labelled) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined };
}

type TextFieldProps = Labelled &
  Omit<ComponentProps<"input">, "onChange" | "id" | "className"> & {
    value: string;
    onChange: (value: string) => void;
  };

export function TextField({ label, hint, error, unlabelled, onChange, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error} unlabelled={unlabelled ?? false}>
      <input
        type="text"
        dir="auto"
        {...rest}
        {...described(id, { label, hint, error })}
        id={id}
        className={styles.input}
        onChange={(event) => onChange(event.target.value)}
      />
    </Frame>
  );
}

type TextAreaProps = Labelled &
  Omit<ComponentProps<"textarea">, "onChange" | "id" | "className"> & {
    value: string;
    onChange: (value: string) => void;
    /** Grows with its text; otherwise it scrolls. */
    grows?: boolean;
    /** What lies over the box or floats beside it. */
    children?: ReactNode;
  };

export function TextArea(props: TextAreaProps) {
  const { label, hint, error, unlabelled, onChange, grows, children, ...rest } = props;
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error} unlabelled={unlabelled ?? false}>
      <div className={styles.layers}>
        <textarea
          dir="auto"
          {...rest}
          {...described(id, { label, hint, error })}
          id={id}
          rows={grows ? Math.max(rest.rows ?? 1, linesIn(rest.value)) : rest.rows}
          className={grows ? `${styles.input} ${styles.grows}` : `${styles.input} ${styles.area}`}
          onChange={(event) => onChange(event.target.value)}
        />
        {children}
      </div>
    </Frame>
  );
}

/** About how many lines a text takes, for browsers that cannot size a box by its text. */
function linesIn(text: string): number {
  return text.split("\n").reduce((lines, line) => lines + Math.ceil((line.length + 1) / 52), 0);
}

type SelectFieldProps = Labelled &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, "onChange" | "id" | "className"> & {
    value: string;
    options: readonly { value: string; label: string }[];
    onChange: (value: string) => void;
  };

export function SelectField(props: SelectFieldProps) {
  const { label, hint, error, unlabelled, options, onChange, ...rest } = props;
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error} unlabelled={unlabelled ?? false}>
      <select
        {...rest}
        {...described(id, { label, hint, error })}
        id={id}
        className={`${styles.input} ${styles.select}`}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

type CheckFieldProps = {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  /** Read out instead of the visible label. */
  name?: string;
};

export function CheckField({ label, checked, onChange, disabled, name }: CheckFieldProps) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-label={name}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

type RadioFieldProps = {
  legend: string;
  value: string;
  options: readonly { value: string; label: string; hint?: string; disabled?: boolean }[];
  onChange: (value: string) => void;
};

export function RadioField({ legend, value, options, onChange }: RadioFieldProps) {
  const group = useId();
  return (
    <fieldset className={styles.radios}>
      <legend className={styles.label}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.radio}>
          <input
            type="radio"
            name={group}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <small className={styles.hint}>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
