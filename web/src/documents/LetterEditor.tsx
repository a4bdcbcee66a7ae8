/** A letter: its fields beside the page that will be exported. */

import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import {
  exportLetter,
  findLetter,
  type Letter,
  type LetterFormat,
  letterFormats,
  previewLetter,
  saveLetter,
  type StoredLetter,
} from "@/api/documents";
import type { Preview } from "@/api/pages";
import { asProblem, type Problem } from "@/api/problem";
import { ProblemBanner } from "@/components/ProblemBanner";
import { focusField } from "@/editor/EditorContext";
import pageStyles from "@/editor/Preview.module.css";
import { useSaid } from "@/components/useSaid";
import { messages } from "@/lib/messages";
import { download } from "@/ui/download";
import { Banner, Waiting } from "@/ui/Feedback";
import { Menu } from "@/ui/Menu";
import { SvgPicture } from "@/ui/SvgPicture";
import { useSay } from "@/ui/Toasts";
import { DocumentFrame } from "./DocumentFrame";
import { LetterForm } from "./LetterForm";
import { useStored } from "./useStored";

const WAYS = { save: saveLetter, load: findLetter };

export function LetterEditor({ letter }: { letter: StoredLetter }) {
  const stored = useStored<Letter>(letter, WAYS);
  const say = useSay();
  const run = useMutation({
    mutationFn: async (format: LetterFormat) => {
      await stored.flush();
      return exportLetter(letter.id, format);
    },
    onSuccess: ({ blob, name }) => {
      download(blob, name);
      say(messages.letter.exported(name));
    },
    onError: (error) => say(asProblem(error).title, "bad"),
  });
  return (
    <DocumentFrame
      stored={stored}
      actions={
        <Menu
          label={messages.editor.export}
          icon="download"
          look="primary"
          busy={run.isPending}
          items={letterFormats.map((format) => ({
            ...messages.editor.exportFormats[format],
            onSelect: () => run.mutate(format),
          }))}
        >
          <span>{messages.editor.export}</span>
        </Menu>
      }
      forms={<LetterForm stored={stored} />}
      page={<LetterPages letter={stored.content} />}
    />
  );
}

const PAUSE_MS = 300;

/** The pages a moment after the last change; the last good ones stay until newer ones are there. */
function usePages(letter: Letter) {
  const [preview, setPreview] = useState<Preview>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    const controller = new AbortController();
    const draw = async () => {
      try {
        setPreview(await previewLetter(letter, controller.signal));
        setProblem(undefined);
      } catch (error) {
        if (!controller.signal.aborted) setProblem(asProblem(error));
      }
    };
    const timer = setTimeout(() => void draw(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [letter]);
  return { preview, problem };
}

function LetterPages({ letter }: { letter: Letter }) {
  const { preview, problem } = usePages(letter);
  const said = useSaid();
  return (
    <section className={pageStyles.preview} aria-label={messages.letter.page} tabIndex={0}>
      <h2 className="unseen">{messages.letter.page}</h2>
      {problem && <ProblemBanner problem={problem} title={messages.preview.failed} />}
      {!preview && !problem && <Waiting label={messages.preview.updating} />}
      {preview?.warnings.map((warning) => (
        <Banner key={warning.message} tone="warn" title={said(warning.message)} />
      ))}
      {preview?.pages.map((_, index) => (
        <Sheet key={index} preview={preview} index={index} />
      ))}
      <p className={pageStyles.status} aria-live="polite">
        {preview && messages.preview.pages(preview.page_count)}
      </p>
    </section>
  );
}

function Sheet({ preview, index }: { preview: Preview; index: number }) {
  const page = preview.pages[index];
  if (!page) return null;
  const { width_pt: width, height_pt: height } = page;
  return (
    <div className={pageStyles.page} style={{ aspectRatio: `${width} / ${height}` }}>
      <SvgPicture
        svg={page.svg}
        alt={messages.preview.page(index + 1, preview.page_count)}
        className={pageStyles.image}
      />
      {/* The forms are the way for keyboards and screen readers; this is for the mouse alone. */}
      <div aria-hidden="true">
        {preview.fields
          .filter((field) => field.page === index)
          .map((field, number) => (
            <button
              key={number}
              type="button"
              tabIndex={-1}
              className={pageStyles.field}
              aria-label={field.path}
              style={{
                left: `${(field.rect.x / width) * 100}%`,
                top: `${(field.rect.y / height) * 100}%`,
                width: `${(field.rect.width / width) * 100}%`,
                height: `${(field.rect.height / height) * 100}%`,
              }}
              onClick={() => focusField(field.path)}
            />
          ))}
      </div>
    </div>
  );
}
