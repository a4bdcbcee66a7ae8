/** Import: choose a file, see what was understood, say where it goes. */

import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { asProblem } from "@/api/problem";
import { createResume, parseFile, replaceResume, type ResumeSummary } from "@/api/resumes";
import { textAt } from "@/lib/json";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Waiting } from "@/ui/Feedback";
import { TextField } from "@/ui/Field";
import { ProblemBanner } from "../ProblemBanner";
import { DropZone } from "./DropZone";
import { ParseResult } from "./ParseResult";
import { NEW_SLOT, type Target, TargetChoice } from "./TargetChoice";

const text = messages.import;

type Props = {
  items: readonly ResumeSummary[];
  full: boolean;
  /** A file that was dropped already. */
  dropped?: File | undefined;
  onClose: () => void;
  onDone: (id: string) => void;
};

export function ImportDialog({ items, full, dropped, onClose, onDone }: Props) {
  const parse = useMutation({ mutationFn: parseFile });
  const { mutate } = parse;
  useEffect(() => {
    if (dropped) mutate(dropped);
  }, [dropped, mutate]);
  const file = parse.variables;
  const parsed = parse.data;
  return parsed && file ? (
    <ReviewDialog
      key={file.name}
      {...{ parsed, items, full, onClose, onDone }}
      fileName={file.name}
      onAnother={() => parse.reset()}
    />
  ) : (
    <Dialog title={text.title} close={{ label: messages.app.close, onClose }} wide>
      {parse.isPending && file ? (
        <Waiting label={text.reading(file.name)} />
      ) : (
        <DropZone onFile={(chosen) => parse.mutate(chosen)} />
      )}
      {parse.error && <ProblemBanner problem={asProblem(parse.error)} />}
    </Dialog>
  );
}

type ReviewProps = Props & {
  parsed: Awaited<ReturnType<typeof parseFile>>;
  fileName: string;
  onAnother: () => void;
};

function ReviewDialog(props: ReviewProps) {
  const { parsed, items, full, fileName, onAnother, onClose, onDone } = props;
  const [name, setName] = useState(() => suggestName(fileName, parsed.resume));
  const [target, setTarget] = useState<Target>(() => startTarget(items, full));
  const store = useMutation({
    mutationFn: () => {
      const replaced = items.find((item) => item.id === target.id);
      const body = { resume: parsed.resume, name };
      return replaced ? replaceResume(replaced.id, replaced.revision, body) : createResume(body);
    },
    onSuccess: (resume) => onDone(resume.id),
  });
  const ready = target.id === NEW_SLOT ? !full : target.confirmed;
  return (
    <Dialog
      title={text.understood}
      close={{ label: messages.app.close, onClose }}
      wide
      actions={
        <>
          <Button look="quiet" onClick={onAnother}>
            {text.another}
          </Button>
          <Button
            look="primary"
            disabled={!ready}
            busy={store.isPending}
            onClick={() => store.mutate()}
          >
            {target.id === NEW_SLOT ? text.import : text.importReplace}
          </Button>
        </>
      }
    >
      <ParseResult parsed={parsed} />
      <TextField label={text.nameLabel} value={name} maxLength={120} onChange={setName} />
      <TargetChoice items={items} full={full} target={target} onChange={setTarget} />
      {store.error && <ProblemBanner problem={asProblem(store.error)} />}
    </Dialog>
  );
}

function suggestName(fileName: string, resume: Parameters<typeof textAt>[0]): string {
  return textAt(resume, "basics", "name") || fileName.replace(/\.[^.]+$/, "");
}

function startTarget(items: readonly ResumeSummary[], full: boolean): Target {
  const first = items.find((item) => item.active) ?? items[0];
  return { id: full && first ? first.id : NEW_SLOT, confirmed: false };
}
