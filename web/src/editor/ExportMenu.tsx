/** Downloads the resume as a file, and says what others see of it. */

import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import {
  type ExportOptions,
  exportResume,
  type Format,
  formats,
  type MissingCharacters,
  previewResume,
} from "@/api/pages";
import { asProblem } from "@/api/problem";
import { messages } from "@/lib/messages";
import { Menu } from "@/ui/Menu";
import { download } from "@/ui/download";
import { useSay } from "@/ui/Toasts";
import { useEditor } from "./EditorContext";

const dialogs = () => import("./export/dialogs");
const MissingDialog = lazy(() => dialogs().then((all) => ({ default: all.MissingDialog })));
const PasteDialog = lazy(() => dialogs().then((all) => ({ default: all.PasteDialog })));
const ReportDialog = lazy(() => dialogs().then((all) => ({ default: all.ReportDialog })));
const ShareDialog = lazy(() => dialogs().then((all) => ({ default: all.ShareDialog })));

type Shown = "report" | "paste" | "share";
type Wanted = { format: Format; options?: ExportOptions; anyway?: boolean };
type Stopped = { wanted: Wanted; missing: readonly MissingCharacters[] };

const text = messages.exporting;

export function ExportMenu() {
  const { resume, store } = useEditor();
  const [shown, setShown] = useState<Shown>();
  const [stopped, setStopped] = useState<Stopped>();
  const say = useSay();
  const run = useMutation({
    mutationFn: async (wanted: Wanted) => {
      const { format, options, anyway } = wanted;
      await store.saveAll();
      // A page alone is drawn with the server's fonts: what they lack must not leave the house unnoticed.
      if (format === "pdf" && !anyway) {
        const { document } = store.get().session;
        const { missing_characters: missing } = await previewResume(document);
        if (missing.length > 0) return { wanted, missing };
      }
      return exportResume(resume.id, format, options);
    },
    onSuccess: (made) => {
      if ("missing" in made) {
        setShown(undefined);
        setStopped(made);
        return;
      }
      const { blob, name } = made;
      download(blob, name);
      say(messages.editor.exported(name));
    },
    onError: (error) => {
      const { title, detail } = asProblem(error);
      say(`${title}. ${detail}`, "bad");
    },
  });
  const close = () => setShown(undefined);
  return (
    <>
      <Menu
        label={messages.editor.export}
        icon="download"
        look="primary"
        busy={run.isPending}
        items={[
          ...formats.map((format) => ({
            ...messages.editor.exportFormats[format],
            onSelect: () => run.mutate({ format }),
          })),
          {
            label: text.source,
            hint: text.sourceHint,
            onSelect: () => run.mutate({ format: "pdf", options: { attach_source: true } }),
          },
          {
            label: text.parser,
            hint: text.parserHint,
            apart: true,
            onSelect: () => setShown("report"),
          },
          { label: text.paste, hint: text.pasteHint, onSelect: () => setShown("paste") },
          { label: text.share, hint: text.shareHint, onSelect: () => setShown("share") },
        ]}
      >
        <span>{messages.editor.export}</span>
      </Menu>
      <Suspense>
        {shown === "report" && (
          <ReportDialog
            onClose={close}
            onDownload={() => run.mutate({ format: "pdf" })}
            downloading={run.isPending}
          />
        )}
        {stopped && (
          <MissingDialog
            missing={stopped.missing}
            onClose={() => setStopped(undefined)}
            onWord={() => {
              setStopped(undefined);
              run.mutate({ format: "docx" });
            }}
            onAnyway={() => {
              setStopped(undefined);
              run.mutate({ ...stopped.wanted, anyway: true });
            }}
          />
        )}
        {shown === "paste" && <PasteDialog onClose={close} />}
        {shown === "share" && <ShareDialog onClose={close} />}
      </Suspense>
    </>
  );
}
