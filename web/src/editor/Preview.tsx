/** The page as it will be exported; a click on a text opens its field. */

import { memo, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import type { Preview as PreviewData, PreviewField } from "@/api/pages";
import { versionQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { useSaid } from "@/components/useSaid";
import { fieldName } from "@/lib/fieldNames";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Banner, Waiting } from "@/ui/Feedback";
import { SvgPicture } from "@/ui/SvgPicture";
import { useEditor } from "./EditorContext";
import styles from "./Preview.module.css";
import { usePreview } from "./usePreview";
import { scrolling } from "@/ui/motion";

export function Preview() {
  const { document, place, move, resume, look } = useEditor();
  const version = useQuery({
    ...versionQuery(resume.id, place.version),
    enabled: place.version !== "",
  });
  const shown = (place.version !== "" && version.data?.resume) || document;
  const section = useRef<HTMLElement>(null);
  const { preview, problem, waiting } = usePreview(shown, section);
  const said = useSaid();
  const missing = missingIn(preview);
  const pages = look?.preview ?? preview;
  return (
    <section
      ref={section}
      className={styles.preview}
      aria-label={messages.preview.title}
      tabIndex={0}
    >
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
      {problem && problem.status !== 0 && (
        <ProblemBanner problem={problem} title={messages.preview.failed} />
      )}
      {problem?.status === 0 && <Banner tone="warn">{messages.preview.offline}</Banner>}
      {!preview && waiting && <Waiting label={messages.preview.updating} />}
      {missing !== "" && <Banner tone="warn" title={messages.exporting.boxes(missing)} />}
      {preview?.warnings
        .filter(({ code }) => code !== "GLYPHS_MISSING")
        .map((warning) => (
          <Banner key={warning.message} tone="warn" title={said(warning.message)} />
        ))}
      {look && (
        <p className={styles.look}>
          <span>{messages.preview.look(look.title)}</span>
        </p>
      )}
      {pages && <Pages preview={pages} />}
      <p className={styles.status} aria-live="polite">
        {pages && messages.preview.pages(pages.page_count)}
        {preview && waiting && ` · ${messages.preview.updating}`}
      </p>
    </section>
  );
}

/** The first of the characters that no font has. */
function missingIn(preview: PreviewData | undefined): string {
  const all = new Set(preview?.missing_characters.flatMap(({ characters }) => [...characters]));
  const few = [...all].slice(0, MOST_SHOWN).join(" ");
  return all.size > MOST_SHOWN ? `${few} …` : few;
}

const MOST_SHOWN = 20;

function Pages({ preview }: { preview: PreviewData }) {
  const { focused, goTo } = useEditor();
  // A page is drawn anew when its own things change, not with every key that is pressed.
  const fields = useMemo(
    () => preview.pages.map((_, index) => preview.fields.filter(({ page }) => page === index)),
    [preview],
  );
  return preview.pages.map((page, index) => (
    <Page
      key={index}
      svg={page.svg}
      width_pt={page.width_pt}
      height_pt={page.height_pt}
      number={index + 1}
      count={preview.pages.length}
      fields={fields[index] ?? NO_FIELDS}
      focused={fields[index]?.some(({ path }) => isMarked(path, focused)) ? focused : ""}
      onOpen={goTo}
    />
  ));
}

const NO_FIELDS: PreviewField[] = [];

type PageProps = {
  svg: string;
  width_pt: number;
  height_pt: number;
  number: number;
  count: number;
  fields: PreviewField[];
  focused: string;
  onOpen: (pointer: string) => void;
};

const Page = memo(function Page(props: PageProps) {
  const { svg, width_pt, height_pt, number, count, fields, focused, onOpen } = props;
  const page = useRef<HTMLDivElement>(null);
  const near = useNear(page);
  useEffect(() => {
    const mark = focused && page.current?.querySelector("[data-marked=true]");
    if (mark) mark.scrollIntoView({ block: "nearest", behavior: scrolling() });
  }, [focused]);
  return (
    <div ref={page} className={styles.page} style={{ aspectRatio: `${width_pt} / ${height_pt}` }}>
      <SvgPicture
        svg={near ? svg : ""}
        alt={messages.preview.page(number, count)}
        className={styles.image}
      />
      {/* The forms are the way for keyboards and screen readers; this is for the mouse alone. */}
      <div aria-hidden="true">
        {(near || focused !== "" ? fields : NO_FIELDS).map((field, index) => (
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
            onClick={() => onOpen(field.path)}
          />
        ))}
      </div>
    </div>
  );
});

/** Whether an element has been in sight: what nobody has looked at yet is neither drawn nor clicked. */
function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || !element.current) return;
    const watch = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) setNear(true);
    });
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [near, element]);
  return near;
}

function isMarked(path: string, focused: string): boolean {
  return focused !== "" && (path === focused || path.startsWith(`${focused}/`));
}
