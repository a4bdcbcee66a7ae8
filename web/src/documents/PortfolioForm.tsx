/** The fields of a portfolio. */

import type { ReactNode } from "react";
import type { Portfolio } from "@/api/documents";
import { messages } from "@/lib/messages";
import { Button, IconButton } from "@/ui/Button";
import { CheckField, RadioField, SelectField, TextArea, TextField } from "@/ui/Field";
import styles from "./Documents.module.css";
import { Group, languageOptions } from "./LetterForm";
import type { StoredDocument } from "./useStored";

const text = messages.portfolio;
const THEMES = ["paper", "studio", "margin"] as const;

type Change = (changes: Partial<Portfolio>) => void;
type Part = { page: Portfolio; change: Change };

export function PortfolioForm({ stored }: { stored: StoredDocument<Portfolio> }) {
  const page = stored.content;
  const change: Change = (changes) => stored.change({ content: { ...page, ...changes } });
  return (
    <>
      <Group title={text.person}>
        <TextField
          label={messages.letter.title}
          value={stored.title}
          maxLength={200}
          onChange={(title) => stored.change({ title })}
        />
        <TextField
          label={messages.letter.name}
          value={page.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          label={text.headline}
          value={page.headline}
          onChange={(headline) => change({ headline })}
        />
        <TextArea
          label={text.about}
          value={page.about}
          grows
          rows={3}
          onChange={(about) => change({ about })}
        />
      </Group>
      <WorkGroup page={page} change={change} />
      <SkillsGroup page={page} change={change} />
      <ContactGroup page={page} change={change} />
      <Group title={text.theme}>
        <RadioField
          legend={text.theme}
          value={page.theme}
          options={THEMES.map((theme) => ({
            value: theme,
            label: text.themes[theme],
            hint: text.themeHints[theme],
          }))}
          onChange={(theme) => change({ theme })}
        />
        <div className={styles.pair}>
          <TextField
            label={messages.letter.accent}
            placeholder="#1f4568"
            value={page.accent}
            onChange={(accent) => change({ accent })}
          />
          <SelectField
            label={messages.letter.language}
            value={page.language}
            options={languageOptions(page.language)}
            onChange={(language) => change({ language })}
          />
        </div>
      </Group>
      <Group title={text.address}>
        <TextField
          label={text.slug}
          hint={text.slugHint}
          value={page.slug}
          autoComplete="off"
          onChange={(slug) => change({ slug })}
        />
        <CheckField
          label={text.searchable}
          checked={page.searchable}
          onChange={(searchable) => change({ searchable })}
        />
      </Group>
    </>
  );
}

/** The list with one entry changed. */
function put<T>(list: readonly T[], index: number, changes: Partial<T>): T[] {
  return list.map((item, other) => (other === index ? { ...item, ...changes } : item));
}

/** Words with commas and blanks between them; a blank typed after a comma is part of the next word. */
function spaced(words: readonly string[]): string {
  return words
    .map((word, index) => (index === 0 || word === "" || word.startsWith(" ") ? word : ` ${word}`))
    .join(",");
}

function drop<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, other) => other !== index);
}

type ItemProps = { title: string; remove: string; onRemove: () => void; children: ReactNode };

function Item({ title, remove, onRemove, children }: ItemProps) {
  return (
    <div className={styles.item}>
      <div className={styles.itemHead}>
        <h2>{title}</h2>
        <IconButton icon="trash" label={remove} onClick={onRemove} />
      </div>
      {children}
    </div>
  );
}

function WorkGroup({ page, change }: Part) {
  const { work } = page;
  const blank = { title: "", place: "", period: "", url: "", outcomes: [] };
  return (
    <Group title={text.work}>
      {work.map((item, index) => {
        const set = (changes: Partial<typeof item>) => change({ work: put(work, index, changes) });
        return (
          <Item
            key={index}
            title={text.workNumber(index + 1)}
            remove={text.removeWork(index + 1)}
            onRemove={() => change({ work: drop(work, index) })}
          >
            <TextField
              label={text.workTitle}
              value={item.title}
              onChange={(title) => set({ title })}
            />
            <div className={styles.pair}>
              <TextField
                label={text.workPlace}
                value={item.place}
                onChange={(place) => set({ place })}
              />
              <TextField
                label={text.period}
                value={item.period}
                onChange={(period) => set({ period })}
              />
            </div>
            <TextField
              label={text.url}
              inputMode="url"
              value={item.url}
              onChange={(url) => set({ url })}
            />
            <TextArea
              label={text.outcomes}
              hint={text.outcomesHint}
              value={item.outcomes.join("\n")}
              grows
              rows={2}
              onChange={(lines) => set({ outcomes: lines === "" ? [] : lines.split("\n") })}
            />
          </Item>
        );
      })}
      <Button small icon="plus" onClick={() => change({ work: [...work, blank] })}>
        {text.addWork}
      </Button>
    </Group>
  );
}

function SkillsGroup({ page, change }: Part) {
  const { skills } = page;
  return (
    <Group title={text.skills}>
      {skills.map((group, index) => (
        <Item
          key={index}
          title={group.title || `${text.group} ${index + 1}`}
          remove={text.removeGroup(index + 1)}
          onRemove={() => change({ skills: drop(skills, index) })}
        >
          <TextField
            label={text.group}
            value={group.title}
            onChange={(title) => change({ skills: put(skills, index, { title }) })}
          />
          <TextField
            label={text.words}
            value={spaced(group.skills)}
            onChange={(words) =>
              change({
                skills: put(skills, index, { skills: words === "" ? [] : words.split(",") }),
              })
            }
          />
        </Item>
      ))}
      <Button
        small
        icon="plus"
        onClick={() => change({ skills: [...skills, { title: "", skills: [] }] })}
      >
        {text.addGroup}
      </Button>
    </Group>
  );
}

function ContactGroup({ page, change }: Part) {
  const { contact } = page;
  const { links } = contact;
  const set = (changes: Partial<typeof contact>) => change({ contact: { ...contact, ...changes } });
  return (
    <Group title={text.contact}>
      <TextField
        label={text.contactText}
        value={contact.text}
        onChange={(line) => set({ text: line })}
      />
      <p className={styles.note}>{text.contactHint}</p>
      <TextField
        label={messages.letter.email}
        value={contact.email}
        autoComplete="off"
        onChange={(email) => set({ email })}
      />
      <CheckField
        label={text.showEmail}
        checked={contact.show_email}
        onChange={(show_email) => set({ show_email })}
      />
      <TextField
        label={messages.letter.phone}
        value={contact.phone}
        autoComplete="off"
        onChange={(phone) => set({ phone })}
      />
      <CheckField
        label={text.showPhone}
        checked={contact.show_phone}
        onChange={(show_phone) => set({ show_phone })}
      />
      <TextField
        label={messages.letter.place}
        value={contact.place}
        autoComplete="off"
        onChange={(place) => set({ place })}
      />
      <CheckField
        label={text.showPlace}
        checked={contact.show_place}
        onChange={(show_place) => set({ show_place })}
      />
      {links.map((link, index) => (
        <Item
          key={index}
          title={link.label || link.url || text.url}
          remove={text.removeLink(index + 1)}
          onRemove={() => set({ links: drop(links, index) })}
        >
          <div className={styles.pair}>
            <TextField
              label={text.linkLabel}
              value={link.label}
              onChange={(label) => set({ links: put(links, index, { label }) })}
            />
            <TextField
              label={text.url}
              inputMode="url"
              value={link.url}
              onChange={(url) => set({ links: put(links, index, { url }) })}
            />
          </div>
        </Item>
      ))}
      <Button small icon="plus" onClick={() => set({ links: [...links, { label: "", url: "" }] })}>
        {text.addLink}
      </Button>
    </Group>
  );
}
