/** The panel on the right: check, tailor, write, history. */

import { Suspense } from "react";
import { loadTexts, messages } from "@/lib/messages";
import { IconButton } from "@/ui/Button";
import { Skeleton } from "@/ui/Feedback";
import { fetched } from "@/ui/fetched";
import { tabPanel, Tabs } from "@/ui/Tabs";
import { useKeptFocus } from "@/ui/useKeptFocus";
import { useEditor } from "../EditorContext";
import { AtsPanel } from "./AtsPanel";
import styles from "./Assist.module.css";
import { usePosting } from "./posting";

const TailorPanel = fetched(async () => (await import("./TailorPanel")).TailorPanel);
const WritePanel = fetched(async () => (await import("./WritePanel")).WritePanel);
const HistoryPanel = fetched(async () => {
  await loadTexts("history");
  return (await import("./HistoryPanel")).HistoryPanel;
});

export function Assistant() {
  const { place, move, resume } = useEditor();
  const posting = usePosting(resume.id);
  const body = useKeptFocus<HTMLDivElement>();
  const panel = place.panel === "none" ? "ats" : place.panel;
  return (
    <section className={styles.assistant} aria-label={messages.assist.title}>
      <h2 className="unseen">{messages.assist.title}</h2>
      <header className={styles.header}>
        <Tabs
          id="assist"
          label={messages.assist.title}
          value={panel}
          onChange={(value) => move({ panel: value })}
          tabs={[
            { value: "ats", label: messages.assist.ats },
            { value: "tailor", label: messages.assist.tailor },
            { value: "write", label: messages.assist.write },
            { value: "history", label: messages.assist.history },
          ]}
          spread
        />
        <span className={styles.putAway}>
          <IconButton
            icon="close"
            label={messages.editor.hideAssist}
            onClick={() => move({ panel: "none" })}
          />
        </span>
      </header>
      <div ref={body} {...tabPanel("assist", panel)} tabIndex={-1} className={styles.body}>
        {panel === "ats" && <AtsPanel posting={posting} />}
        <Suspense fallback={<Skeleton lines={5} />}>
          {panel === "tailor" && <TailorPanel posting={posting} />}
          {panel === "write" && <WritePanel posting={posting} />}
          {panel === "history" && <HistoryPanel />}
        </Suspense>
      </div>
    </section>
  );
}
