/** Downloads the resume as a file. */

import { useMutation } from "@tanstack/react-query";
import { exportResume, type Format, formats } from "@/api/pages";
import { asProblem } from "@/api/problem";
import { messages } from "@/lib/messages";
import { Menu } from "@/ui/Menu";
import { download } from "@/ui/download";
import { useSay } from "@/ui/Toasts";
import { useEditor } from "./EditorContext";

export function ExportMenu() {
  const { resume, store } = useEditor();
  const say = useSay();
  const run = useMutation({
    mutationFn: async (format: Format) => {
      await store.saveAll();
      return exportResume(resume.id, format);
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
  return (
    <Menu
      label={messages.editor.export}
      icon="download"
      look="primary"
      busy={run.isPending}
      items={formats.map((format) => ({
        ...messages.editor.exportFormats[format],
        onSelect: () => run.mutate(format),
      }))}
    >
      <span>{messages.editor.export}</span>
    </Menu>
  );
}
