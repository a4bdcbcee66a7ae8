/** The page as it will be exported; a click on a text opens its field. */

import { useEffect, useMemo, useRef } from "react";
import { useQuery } from "@tanstack/react-query";
import type { Preview as PreviewData, PreviewField } from "@/api/pages";
import { versionQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { fieldName } from "@/lib/fieldNames";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Banner, Waiting } from "@/ui/Feedback";
import { useEditor } from "./EditorContext";
import styles from "./Preview.module.css";
import { usePreview } from "./usePreview";
import { scrolling } from "@/ui/motion";

export function Preview() {
  const { document, place, move, resume } = useEditor();
  const version = useQuery({
    ...versionQuery(resume.id, place.version),
    enabled: place.version !== "",
  });
  const shown = (place.version !== "" && version.data?.resume) || document;
  const { preview, problem, waiting } = usePreview(shown);
  return (
    <section className={styles.preview} aria-label={messages.preview.title} tabIndex={0}>
      <h2 className="unseen">{messages.preview.title}</h2>
      {place.version !== "" && (
        <Banner
          tone="accent"
          title={messages.preview.version}
          actions={
            <Button small onClick={() => move({ version: "" })}>
              {messages.preview.backToNow}
            </Button>
          }
        />
      )}
      {problem && <ProblemBanner problem={problem} title={messages.preview.failed} />}
      {!preview && waiting && <Waiting label={messages.preview.updating} />}
      {preview?.warnings.map((warning) => (
        <Banner key={warning.message} tone="warn" title={warning.message} />
      ))}
      {preview && <Pages preview={preview} />}
      <p className={styles.status} aria-live="polite">
        {preview && messages.preview.pages(preview.page_count)}
        {preview && waiting && ` · ${messages.preview.updating}`}
      </p>
    </section>
  );
}

function Pages({ preview }: { preview: PreviewData }) {
  return preview.pages.map((page, index) => (
    <Page
      key={index}
      svg={page.svg}
      width_pt={page.width_pt}
      height_pt={page.height_pt}
      label={messages.preview.page(index + 1, preview.pages.length)}
      fields={preview.fields.filter((field) => field.page === index)}
    />
  ));
}

type PageProps = {
  svg: string;
  width_pt: number;
  height_pt: number;
  label: string;
  fields: PreviewField[];
};

function Page({ svg, width_pt, height_pt, label, fields }: PageProps) {
  const { focused, goTo } = useEditor();
  const source = useMemo(() => `data:image/svg+xml,${encodeURIComponent(svg)}`, [svg]);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = focused && page.current?.querySelector("[data-marked=true]");
    if (mark) mark.scrollIntoView({ block: "nearest", behavior: scrolling() });
  }, [focused]);
  return (
    <div ref={page} className={styles.page} style={{ aspectRatio: `${width_pt} / ${height_pt}` }}>
      <img src={source} alt={label} className={styles.image} />
      {/* The forms are the way for keyboards and screen readers; this is for the mouse alone. */}
      <div aria-hidden="true">
        {fields.map((field, index) => (
          <button
            key={`${field.path}-${index}`}
            type="button"
            tabIndex={-1}
            className={styles.field}
            data-marked={isMarked(field.path, focused)}
            aria-label={messages.preview.editField(fieldName(field.path))}
            title={messages.preview.editField(fieldName(field.path))}
            style={{
              left: `${(field.rect.x / width_pt) * 100}%`,
              top: `${(field.rect.y / height_pt) * 100}%`,
              width: `${(field.rect.width / width_pt) * 100}%`,
              height: `${(field.rect.height / height_pt) * 100}%`,
            }}
            onClick={() => goTo(field.path)}
          />
        ))}
      </div>
    </div>
  );
}

function isMarked(path: string, focused: string): boolean {
  return focused !== "" && (path === focused || path.startsWith(`${focused}/`));
}
