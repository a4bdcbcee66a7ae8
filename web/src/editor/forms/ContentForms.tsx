/** All sections as a list of headings; one is open. */

import type { ReactNode } from "react";
import { isSectionHidden, sectionHeading, sectionOrder } from "@/lib/layout";
import { listAt } from "@/lib/json";
import { messages } from "@/lib/messages";
import { LISTS, listKey, type SectionKey } from "@/lib/sections";
import { Badge } from "@/ui/Feedback";
import { Icon } from "@/ui/Icon";
import { useForms } from "./FormsContext";
import { BasicsForm } from "./BasicsForm";
import { CustomForm } from "./CustomForm";
import { LongInput } from "./FieldInput";
import styles from "./Forms.module.css";
import { ItemList } from "./ItemList";

export function ContentForms() {
  const { document } = useForms();
  return (
    <div className={styles.sections}>
      <Section section="basics" title={messages.sections.basics.title}>
        <BasicsForm />
      </Section>
      {sectionOrder(document).map((section) => (
        <Section
          key={section}
          section={section}
          title={sectionHeading(document, section) || messages.sections[section].title}
          count={listAt(document, listKey(section)).length}
          hidden={isSectionHidden(document, section)}
        >
          <SectionForm section={section} />
        </Section>
      ))}
    </div>
  );
}

function SectionForm({ section }: { section: SectionKey }) {
  const spec = LISTS[section];
  if (spec) return <ItemList spec={spec} path={spec.path} />;
  if (section === "custom") return <CustomForm />;
  return <LongInput label={messages.fields.summary} path={["basics", "summary"]} />;
}

type SectionProps = {
  section: string;
  title: string;
  count?: number;
  hidden?: boolean;
  children: ReactNode;
};

function Section({ section, title, count, hidden, children }: SectionProps) {
  const { place, move, mark } = useForms();
  const open = place.section === section;
  const id = `section-${section}`;
  return (
    <section className={styles.section} data-open={open} data-part={section}>
      <h3>
        <button
          type="button"
          className={styles.sectionToggle}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => move({ section: open ? "none" : section, item: "" })}
        >
          <Icon name="chevron" size={14} />
          <span>{title}</span>
          {hidden && <Badge>{messages.editor.sectionHidden}</Badge>}
          {mark?.(section)}
          {count ? <span className={styles.count}>{count}</span> : null}
        </button>
      </h3>
      {open && (
        <div id={id} role="group" aria-label={title} className={styles.sectionBody}>
          {children}
        </div>
      )}
    </section>
  );
}
