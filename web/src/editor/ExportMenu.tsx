/** Downloads the resume as a file, and says what others see of it. */

import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { type ExportOptions, exportResume, type Format, formats } from "@/api/pages";
import { asProblem } from "@/api/problem";
import { messages } from "@/lib/messages";
import { Menu } from "@/ui/Menu";
import { download } from "@/ui/download";
import { useSay } from "@/ui/Toasts";
import { useEditor } from "./EditorContext";

const dialogs = () => import("./export/dialogs");
const PasteDialog = lazy(() => dialogs().then((all) => ({ default: all.PasteDialog })));
const ReportDialog = lazy(() => dialogs().then((all) => ({ default: all.ReportDialog })));
const ShareDialog = lazy(() => dialogs().then((all) => ({ default: all.ShareDialog })));

type Shown = "report" | "paste" | "share";
type Wanted = { format: Format; options?: ExportOptions };

const text = messages.exporting;

export function ExportMenu() {
  const { resume, store } = useEditor();
  const [shown, setShown] = useState<Shown>();
  const say = useSay();
  const run = useMutation({
    mutationFn: async ({ format, options }: Wanted) => {
      await store.saveAll();
      return exportResume(resume.id, format, options);
    },
    onSuccess: ({ blob, name }) => {
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
        {shown === "paste" && <PasteDialog onClose={close} />}
        {shown === "share" && <ShareDialog onClose={close} />}
      </Suspense>
    </>
  );
}
