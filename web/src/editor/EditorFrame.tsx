/** The editor: bar, forms, page, assistant. Narrow windows show one or two of them at a time. */

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import { meQuery } from "@/api/queries";
import { isSomebodyGuided, useGuide } from "@/components/guideStore";
import { loadTexts, messages } from "@/lib/messages";
import { isSample } from "@/lib/sample";
import { paths } from "@/paths";
import { Button, IconButton } from "@/ui/Button";
import { Banner, Skeleton } from "@/ui/Feedback";
import { fetched } from "@/ui/fetched";
import { Icon } from "@/ui/Icon";
import { Logo } from "@/ui/Logo";
import { tabPanel, Tabs } from "@/ui/Tabs";
import { useKeptFocus } from "@/ui/useKeptFocus";
import { Assistant } from "./assist/Assistant";
import { BarFacts } from "./BarFacts";
import { ConflictDialog } from "./ConflictDialog";
import { useEditor } from "./EditorContext";
import styles from "./EditorFrame.module.css";
import { ExportMenu } from "./ExportMenu";
import { ContentForms } from "./forms/ContentForms";
import { LayoutForm } from "./forms/LayoutForm";
import { Preview } from "./Preview";
import { SaveState } from "./SaveState";
import type { Tool } from "./tools/useCommands";
import { useShortcuts } from "./tools/useShortcuts";

const Tools = fetched(async () => {
  await loadTexts("help");
  return (await import("./tools/Tools")).Tools;
});

/** Only newcomers see them. */
const FirstSteps = fetched(async () => {
  await loadTexts("help");
  return (await import("./guide/FirstSteps")).FirstSteps;
}, false);

/** Fetches what the first look at the editor has besides: it would move all else if it came later. */
export async function fetchFirstLook(): Promise<void> {
  if (isSomebodyGuided()) await FirstSteps.fetch().catch(() => {});
}

const Library = lazy(async () => {
  await loadTexts("library");
  return { default: (await import("./library/Library")).Library };
});
const DesignForm = fetched(async () => (await import("./forms/DesignForm")).DesignForm);

type Props = { onActivate: () => void; activating: boolean };

export function EditorFrame({ onActivate, activating }: Props) {
  const { readOnly, place, state, reuse, reusing } = useEditor();
  const [tool, setTool] = useState<Tool>();
  useShortcuts(setTool);
  return (
    <div className={styles.frame} data-view={place.view} data-assistant={place.panel !== "none"}>
      <EditorBar onTool={setTool} />
      <main id="view-panel" tabIndex={-1} className={styles.main}>
        {readOnly && (
          <div className={styles.notice}>
            <Banner
              tone="accent"
              title={messages.editor.viewOnlyTitle}
              actions={
                <Button look="primary" small busy={activating} onClick={onActivate}>
                  {messages.editor.setActive}
                </Button>
              }
            >
              {messages.editor.viewOnlyDetail}
            </Banner>
          </div>
        )}
        <Newcomer />
        <div className={styles.panes}>
          <div className={styles.forms}>
            <h2 className="unseen">{messages.editor.forms}</h2>
            <Forms />
          </div>
          <Preview />
          {(place.panel !== "none" || place.view === "assist") && (
            <div className={styles.assistant}>
              <Assistant />
            </div>
          )}
        </div>
      </main>
      <Suspense>{tool && <Tools tool={tool} setTool={setTool} />}</Suspense>
      <Suspense>{reusing && <Library path={reusing} onClose={() => reuse()} />}</Suspense>
      {state.clash && <ConflictDialog clash={state.clash.clash} />}
    </div>
  );
}

/** What newcomers see above the forms; there is room for it before it is there, so that nothing moves. */
function Newcomer() {
  const { document, readOnly } = useEditor();
  const { guide } = useGuide(useQuery(meQuery).data?.user.id);
  const isGuided = guide.shown && !readOnly;
  if (!isGuided && !isSample(document)) return null;
  return (
    <Suspense fallback={isGuided && <div className={styles.room} />}>
      <FirstSteps />
    </Suspense>
  );
}

function EditorBar({ onTool }: { onTool: (tool: Tool) => void }) {
  const { resume, readOnly, state, store, place, move } = useEditor();
  const text = messages.editor;
  const open = place.panel !== "none";
  return (
    <header className={styles.bar}>
      <Link to={paths.home} className={styles.home} aria-label={messages.nav.resumes}>
        <Logo size={28} />
      </Link>
      <h1 className={styles.name}>{resume.name || messages.home.untitled}</h1>
      {!readOnly && <SaveState />}
      <span className={styles.spring} />
      <BarFacts />
      <IconButton
        icon="search"
        label={messages.commands.title}
        onClick={() => onTool("commands")}
      />
      <span className={styles.wideOnly}>
        <IconButton icon="help" label={messages.commands.help} onClick={() => onTool("help")} />
      </span>
      {!readOnly && (
        <span className={styles.steps}>
          <IconButton
            icon="undo"
            label={text.undo}
            disabled={state.session.undo.length === 0}
            onClick={() => store.undo()}
          />
          <IconButton
            icon="redo"
            label={text.redo}
            disabled={state.session.redo.length === 0}
            onClick={() => store.redo()}
          />
        </span>
      )}
      <span className={styles.wideOnly}>
        <IconButton
          icon="panel"
          label={open ? text.hideAssist : text.showAssist}
          aria-pressed={open}
          onClick={() => move({ panel: open ? "none" : "ats" })}
        />
      </span>
      <Link to={paths.newDocument("cover_letter")} className={styles.letters}>
        <Icon name="note" size={16} />
        <span>{messages.header.letter}</span>
      </Link>
      <span data-guide="download" className={styles.export}>
        <ExportMenu />
      </span>
      <div className={styles.views}>
        <Tabs
          id="view"
          label={text.view}
          value={place.view}
          spread
          onChange={(view) => move({ view })}
          tabs={[
            { value: "edit", label: text.edit },
            { value: "page", label: text.page },
            { value: "assist", label: text.assist },
          ]}
        />
      </div>
    </header>
  );
}

function Forms() {
  const { place, move } = useEditor();
  const text = messages.editor;
  const body = useKeptFocus<HTMLDivElement>();
  return (
    <>
      <div className={styles.formTabs}>
        <Tabs
          id="form"
          label={text.forms}
          value={place.form}
          spread
          onChange={(form) => move({ form })}
          tabs={[
            { value: "content", label: text.content },
            { value: "layout", label: text.layout },
            { value: "design", label: text.design },
          ]}
        />
      </div>
      <div ref={body} {...tabPanel("form", place.form)} tabIndex={-1} className={styles.formBody}>
        {place.form === "content" && <ContentForms />}
        {place.form === "layout" && <LayoutForm />}
        {place.form === "design" && (
          <Suspense fallback={<Skeleton lines={5} />}>
            <DesignForm />
          </Suspense>
        )}
      </div>
    </>
  );
}
