/** The files that went out with an application: made here, kept as they were. */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  type Application,
  deleteSentFile,
  keepSentFile,
  type SentFile,
  sentFileUrl,
} from "@/api/applications";
import { asProblem } from "@/api/problem";
import { meQuery, tailoredVersionsQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { today } from "@/lib/applications";
import { formatBytes, formatWhen } from "@/lib/format";
import { messages } from "@/lib/messages";
import { Button, IconButton } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { useSay } from "@/ui/Toasts";
import styles from "./Applications.module.css";

const text = messages.applications;

const FORMATS = ["pdf", "docx"] as const;

export function FilesDialog({ item, onClose }: { item: Application; onClose: () => void }) {
  const refresh = useRefresh();
  const say = useSay();
  const keep = useMutation({
    mutationFn: (format: (typeof FORMATS)[number]) => keepSentFile(item.id, format, today()),
    onSuccess: ({ name }) => {
      refresh();
      say(text.kept(name));
    },
  });
  return (
    <Dialog title={text.filesTitle} wide close={{ label: messages.app.close, onClose }}>
      <p>{text.filesDetail}</p>
      <div className={styles.keep}>
        {FORMATS.map((format) => (
          <Button
            key={format}
            look={format === "pdf" ? "primary" : "plain"}
            busy={keep.isPending && keep.variables === format}
            disabled={keep.isPending}
            onClick={() => keep.mutate(format)}
          >
            {text.sentAs[format]}
          </Button>
        ))}
      </div>
      {keep.error && <ProblemBanner problem={asProblem(keep.error)} />}
      {item.sent_files.length === 0 ? (
        <p className={styles.soft}>{text.noFiles}</p>
      ) : (
        <ul className={styles.files}>
          {item.sent_files.map((file) => (
            <File key={file.id} version={item.id} file={file} onDeleted={refresh} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function useRefresh(): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries(tailoredVersionsQuery);
    void queries.invalidateQueries(meQuery);
  };
}

type FileProps = { version: string; file: SentFile; onDeleted: () => void };

function File({ version, file, onDeleted }: FileProps) {
  const say = useSay();
  const remove = useMutation({
    mutationFn: () => deleteSentFile(version, file.id),
    onSuccess: () => {
      onDeleted();
      say(text.fileDeleted);
    },
    onError: (error) => say(asProblem(error).title, "bad"),
  });
  return (
    <li className={styles.file}>
      <div>
        <a href={sentFileUrl(version, file.id)} download aria-label={text.download(file.name)}>
          {file.name}
        </a>
        <div className={styles.soft}>
          {formatWhen(file.created_at)} · {formatBytes(file.size_bytes)}
        </div>
        <code className={styles.sum}>
          {text.checksum} {file.sha256}
        </code>
      </div>
      <IconButton
        icon="trash"
        danger
        label={text.deleteFile(file.name)}
        disabled={remove.isPending}
        onClick={() => remove.mutate()}
      />
    </li>
  );
}
