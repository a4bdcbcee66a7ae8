/** Where the job advertisement goes. */

import { useState } from "react";
import { formatCount } from "@/lib/format";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { TextArea, TextField } from "@/ui/Field";
import styles from "./Assist.module.css";
import {
  isPostingReady,
  POSTING_LEAST,
  POSTING_MOST,
  type PostingDraft,
  postingLength,
} from "./posting";

export type PostingState = readonly [PostingDraft, (changes: Partial<PostingDraft>) => void];

/** Folds to one line once there is something to look at below it. */
export function PostingForm({
  posting: [posting, change],
  folds,
}: {
  posting: PostingState;
  folds: boolean;
}) {
  const [open, setOpen] = useState(false);
  const folded = folds && !open && isPostingReady(posting);
  if (folded) {
    return (
      <div className={styles.folded}>
        <p>{posting.title || posting.text.trim().split("\n")[0]}</p>
        <Button look="quiet" small onClick={() => setOpen(true)}>
          {messages.assist.changePosting}
        </Button>
      </div>
    );
  }
  const length = postingLength(posting);
  const error = length > POSTING_MOST ? messages.assist.tooLong : undefined;
  const least = length < POSTING_LEAST ? ` · ${messages.assist.tooShort(POSTING_LEAST)}` : "";
  const count = messages.assist.characters(formatCount(length), formatCount(POSTING_MOST));
  return (
    <div className={styles.posting}>
      <TextArea
        label={messages.assist.posting}
        data-path="/posting/text"
        placeholder={messages.assist.postingHint}
        rows={9}
        value={posting.text}
        error={error}
        hint={`${count}${least}`}
        onChange={(text) => change({ text })}
      />
      <div className={styles.pair}>
        <TextField
          label={messages.assist.postingTitle}
          placeholder={messages.app.optional}
          value={posting.title}
          onChange={(title) => change({ title })}
        />
        <TextField
          label={messages.assist.company}
          placeholder={messages.app.optional}
          value={posting.company}
          onChange={(company) => change({ company })}
        />
      </div>
    </div>
  );
}
