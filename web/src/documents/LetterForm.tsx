/** The fields of a letter. */

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Letter } from "@/api/documents";
import { templatesQuery } from "@/api/queries";
import { messages } from "@/lib/messages";
import { Button, IconButton } from "@/ui/Button";
import { SelectField, TextArea, TextField } from "@/ui/Field";
import styles from "./Documents.module.css";
import type { StoredDocument } from "./useStored";

const text = messages.letter;

type Props = { stored: StoredDocument<Letter> };
type Change = (changes: Partial<Letter>) => void;

export function LetterForm({ stored }: Props) {
  const letter = stored.content;
  const change: Change = (changes) => stored.change({ content: { ...letter, ...changes } });
  return (
    <>
      <Group title={text.text}>
        <TextField
          label={text.title}
          value={stored.title}
          maxLength={200}
          onChange={(title) => stored.change({ title })}
        />
        <div className={styles.pair}>
          <TextField
            label={text.date}
            hint={text.dateHint}
            value={letter.date}
            data-path="/date"
            onChange={(date) => change({ date })}
          />
          <SelectField
            label={text.language}
            value={letter.language}
            options={languageOptions(letter.language)}
            onChange={(language) => change({ language })}
          />
        </div>
        <TextField
          label={text.subject}
          value={letter.subject}
          data-path="/subject"
          onChange={(subject) => change({ subject })}
        />
        <TextField
          label={text.salutation}
          value={letter.salutation}
          data-path="/salutation"
          onChange={(salutation) => change({ salutation })}
        />
        <Paragraphs
          paragraphs={letter.paragraphs}
          onChange={(paragraphs) => change({ paragraphs })}
        />
        <div className={styles.pair}>
          <TextField
            label={text.closing}
            value={letter.closing}
            data-path="/closing"
            onChange={(closing) => change({ closing })}
          />
          <TextField
            label={text.signature}
            value={letter.signature}
            data-path="/signature"
            onChange={(signature) => change({ signature })}
          />
        </div>
      </Group>
      <RecipientGroup letter={letter} change={change} />
      <SenderGroup letter={letter} change={change} />
      <LookGroup letter={letter} change={change} />
    </>
  );
}

export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

type ParagraphsProps = {
  paragraphs: readonly string[];
  onChange: (paragraphs: string[]) => void;
};

function Paragraphs({ paragraphs, onChange }: ParagraphsProps) {
  const without = (index: number) => paragraphs.filter((_, other) => other !== index);
  const moved = (index: number) => {
    const next = without(index);
    next.splice(index - 1, 0, paragraphs[index] ?? "");
    return next;
  };
  return (
    <>
      {paragraphs.map((paragraph, index) => (
        <div key={index} className={styles.paragraph}>
          <TextArea
            label={text.paragraph(index + 1)}
            value={paragraph}
            grows
            rows={3}
            data-path={`/paragraphs/${index}`}
            onChange={(value) =>
              onChange(paragraphs.map((old, other) => (other === index ? value : old)))
            }
          />
          <span className={styles.tools}>
            <IconButton
              icon="trash"
              label={text.removeParagraph(index + 1)}
              onClick={() => onChange(without(index))}
            />
            {index > 0 && (
              <IconButton
                icon="up"
                label={text.moveUp(index + 1)}
                onClick={() => onChange(moved(index))}
              />
            )}
          </span>
        </div>
      ))}
      <Button small icon="plus" onClick={() => onChange([...paragraphs, ""])}>
        {text.addParagraph}
      </Button>
    </>
  );
}

function RecipientGroup({ letter, change }: { letter: Letter; change: Change }) {
  const { recipient } = letter;
  const set = (changes: Partial<Letter["recipient"]>) =>
    change({ recipient: { ...recipient, ...changes } });
  return (
    <Group title={text.recipient}>
      <div className={styles.pair}>
        <TextField
          label={text.person}
          value={recipient.person}
          data-path="/recipient/person"
          onChange={(person) => set({ person })}
        />
        <TextField
          label={text.company}
          value={recipient.company}
          data-path="/recipient/company"
          onChange={(company) => set({ company })}
        />
      </div>
      <TextArea
        label={text.address}
        value={recipient.address}
        grows
        rows={2}
        data-path="/recipient/address"
        onChange={(address) => set({ address })}
      />
    </Group>
  );
}

const SENDER = ["name", "label", "email", "phone", "place", "url"] as const;

function SenderGroup({ letter, change }: { letter: Letter; change: Change }) {
  const { sender } = letter;
  return (
    <Group title={text.sender}>
      <div className={styles.pair}>
        {SENDER.map((key) => (
          <TextField
            key={key}
            label={text[key]}
            value={sender[key]}
            autoComplete="off"
            data-path={`/sender/${key}`}
            onChange={(value) => change({ sender: { ...sender, [key]: value } })}
          />
        ))}
      </div>
    </Group>
  );
}

function LookGroup({ letter, change }: { letter: Letter; change: Change }) {
  const templates = useQuery(templatesQuery).data ?? [];
  const design: Record<string, unknown> = letter.design;
  const word = (key: string) => (typeof design[key] === "string" ? design[key] : "");
  return (
    <Group title={text.look}>
      <p className={styles.note}>{text.lookHint}</p>
      <div className={styles.pair}>
        <SelectField
          label={text.template}
          value={word("template") || (templates[0]?.name ?? "")}
          options={templates.map(({ name, title }) => ({ value: name, label: title }))}
          onChange={(template) => change({ design: { ...design, template } })}
        />
        <TextField
          label={text.accent}
          placeholder="#1f4568"
          value={word("accent")}
          onChange={(accent) => change({ design: { ...design, accent } })}
        />
      </div>
    </Group>
  );
}

/** The languages that can be written, and the one chosen when it is another. */
export function languageOptions(chosen: string) {
  const known = Object.entries(messages.documents.languages).flatMap(([value, label]) =>
    value ? { value, label } : [],
  );
  const there = known.some(({ value }) => value === chosen);
  return there ? known : [{ value: chosen, label: chosen || "–" }, ...known];
}
