/** Everything that can be done in the editor, as a list to choose from by name. */

import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { exportResume, type Format, formats } from "@/api/pages";
import { asProblem } from "@/api/problem";
import { otherLanguages } from "@/components/Shell";
import { addressOf, setEdit } from "@/lib/edits";
import { listAt } from "@/lib/json";
import { isSectionHidden, hideSection, sectionHeading, sectionOrder } from "@/lib/layout";
import { messages } from "@/lib/messages";
import { LISTS, type ListSpec, PROFILES } from "@/lib/sections";
import { paths } from "@/paths";
import { download } from "@/ui/download";
import { switchTheme } from "@/ui/theme";
import { useSay } from "@/ui/Toasts";
import { type Editor, useEditor } from "../EditorContext";
import { focusSoon } from "../focusSoon";
import { newId } from "../tab";
import type { ShortcutName } from "./keys";

export type Tool = "commands" | "find" | "help";

export type Command = {
  id: string;
  label: string;
  group: string;
  shortcut?: ShortcutName;
  run: () => void;
};

/** The commands that make sense now; what cannot be done is not in the list. */
export function useCommands(open: (tool: Tool) => void): Command[] {
  const editor = useEditor();
  const exportAs = useExport(editor);
  const navigate = useNavigate();
  const { readOnly, resume } = editor;
  const text = messages.commands;
  const leave = (id: string, label: string, to: string): Command => ({
    id,
    label,
    group: text.groups.pages,
    run: () => void navigate(to),
  });
  return [
    ...(readOnly ? [] : editing(editor, open)),
    ...goingTo(editor),
    ...(readOnly ? [] : adding(editor)),
    ...showing(editor),
    ...formats.map((format) => ({
      id: `export-${format}`,
      label: text.exportAs(messages.editor.exportFormats[format].label),
      group: text.groups.files,
      run: () => exportAs(format),
    })),
    leave("letter", messages.header.letter, `${paths.newDocument("cover_letter")}`),
    leave("home", messages.nav.resumes, paths.home),
    leave("import", messages.home.import, paths.import),
    leave("applications", messages.nav.applications, paths.applications),
    leave("documents", messages.nav.documents, paths.documents),
    leave("account", messages.nav.account, paths.account),
    ...otherLanguages().map(({ label, onSelect }) => ({
      id: `language-${label}`,
      label: `${messages.language.choose}: ${label}`,
      group: text.groups.pages,
      // What is typed is sent first; what cannot be sent is kept on this device.
      run: () => void editor.store.flush().finally(onSelect),
    })),
    { id: "theme", label: messages.nav.theme, group: text.groups.pages, run: switchTheme },
    {
      id: `help-${resume.id}`,
      label: text.help,
      group: text.groups.pages,
      shortcut: "help",
      run: () => open("help"),
    },
  ];
}

function editing({ store, state }: Editor, open: (tool: Tool) => void): Command[] {
  const text = messages.commands;
  const group = text.groups.edit;
  const commands: (Command & { off?: boolean })[] = [
    {
      id: "undo",
      label: messages.editor.undo,
      group,
      shortcut: "undo",
      off: state.session.undo.length === 0,
      run: () => store.undo(),
    },
    {
      id: "redo",
      label: messages.editor.redo,
      group,
      shortcut: "redo",
      off: state.session.redo.length === 0,
      run: () => store.redo(),
    },
    { id: "find", label: text.find, group, shortcut: "find", run: () => open("find") },
    { id: "save", label: text.save, group, shortcut: "save", run: () => void store.flush() },
  ];
  return commands.filter(({ off }) => off !== true);
}

function goingTo({ document, move }: Editor): Command[] {
  const text = messages.commands;
  const go = (section: string) => () => {
    move({ view: "edit", form: "content", section, item: "" });
    setTimeout(() =>
      window.document
        .querySelector<HTMLElement>(`section[data-part="${section}"] > h3 > button`)
        ?.focus(),
    );
  };
  const sections = sectionOrder(document).map((section) => ({
    section,
    title: sectionHeading(document, section) || messages.sections[section].title,
  }));
  return [{ section: "basics", title: messages.sections.basics.title }, ...sections].map(
    ({ section, title }) => ({
      id: `go-${section}`,
      label: text.goTo(title),
      group: text.groups.go,
      run: go(section),
    }),
  );
}

function adding(editor: Editor): Command[] {
  const { document, change } = editor;
  const text = messages.commands;
  const lists = [...Object.values(LISTS), PROFILES].map((spec) => ({
    id: `add-${spec.key}`,
    label: messages.forms.add(messages.sections[spec.key].item),
    group: text.groups.add,
    run: () => addItem(editor, spec),
  }));
  const hiding = sectionOrder(document).map((section) => {
    const hidden = isSectionHidden(document, section);
    const title = messages.sections[section].title;
    return {
      id: `hide-${section}`,
      label: hidden ? messages.forms.show(title) : messages.forms.hide(title),
      group: text.groups.page,
      run: () => void change(hideSection(document, section, !hidden)),
    };
  });
  return [...lists, ...hiding];
}

function addItem({ document, change, goTo }: Editor, spec: ListSpec): void {
  const index = String(listAt(document, ...spec.path).length);
  const at = addressOf(document, spec.path);
  const item = { "x-id": newId() };
  const first = spec.fields[0]?.key ?? "";
  if (change(setEdit({ ...at, field: [...at.field, index] }, undefined, item))) {
    goTo(`/${[...spec.path, index, first].join("/")}`);
  }
}

function showing({ move, place }: Editor): Command[] {
  const text = messages.commands;
  const { editor, assist } = messages;
  const panels = ["ats", "tailor", "write", "history"] as const;
  const shown = panels.map((panel) => ({
    id: `panel-${panel}`,
    label: text.open(assist[panel]),
    group: text.groups.assist,
    run: () => {
      move({ view: "assist", panel });
      focusSoon(`#assist-tab-${panel}`);
    },
  }));
  const forms = ["content", "layout", "design"] as const;
  const opened = forms.map((form) => ({
    id: `form-${form}`,
    label: text.open(editor[form]),
    group: text.groups.page,
    run: () => {
      move({ view: "edit", form });
      focusSoon(`#form-tab-${form}`);
    },
  }));
  const away = {
    id: "assistant",
    label: place.panel === "none" ? editor.showAssist : editor.hideAssist,
    group: text.groups.assist,
    run: () => move({ panel: place.panel === "none" ? "ats" : "none" }),
  };
  return [...opened, ...shown, away];
}

function useExport({ resume, store }: Editor): (format: Format) => void {
  const say = useSay();
  const { mutate } = useMutation({
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
  return mutate;
}
