/** The texts of commands, find and replace, comparison of versions, and the editor's header. */

export const tools = {
  commands: {
    title: "All commands",
    search: "What do you want to do?",
    none: "No command is called that.",
    count: (count: number) => `${count} ${count === 1 ? "command" : "commands"}`,
    groups: {
      edit: "Edit",
      go: "Go to",
      add: "Add",
      page: "Page",
      assist: "Assistant",
      files: "Files",
      pages: "RoleRabbit",
    },
    goTo: (section: string) => `Go to ${section}`,
    open: (what: string) => `Open ${what}`,
    exportAs: (format: string) => `Export as ${format}`,
    find: "Find and replace",
    save: "Save now",
    help: "Keys and help",
  },
  find: {
    title: "Find and replace",
    what: "Find",
    by: "Replace with",
    matchCase: "Capital and small letters as typed",
    wholeWords: "Whole words only",
    found: (places: number) =>
      places === 0 ? "Not found." : `Found in ${places} ${places === 1 ? "field" : "fields"}.`,
    choose: (field: string) => `Replace in ${field}`,
    replace: (count: number) => (count === 1 ? "Replace once" : `Replace ${count} times`),
    done: (count: number) =>
      `Replaced ${count === 1 ? "once" : `${count} times`}. Undo takes it back.`,
  },
  header: {
    slot: (slot: number) => `Slot ${slot}`,
    slots: (used: number, slots: number) => `${used}/${slots} slots`,
    full: (used: number, slots: number) => `${used}/${slots} – upgrade for more`,
    aiLeft: (left: number) => `${left} AI ${left === 1 ? "use" : "uses"} left`,
    aiNone: "No AI uses left this month",
    usage: "Plan and usage",
  },
  compare: {
    title: "What changed",
    from: "From",
    to: "To",
    now: "Now",
    open: "Compare",
    close: "Back to the list",
    same: "These two are the same.",
    changes: (count: number) => `${count} ${count === 1 ? "change" : "changes"}`,
    added: "Added",
    removed: "Removed",
    movedTo: (place: number) => `Moved to place ${place}`,
  },
  language: {
    choose: "Language",
    names: { en: "English", de: "Deutsch" },
  },
};
