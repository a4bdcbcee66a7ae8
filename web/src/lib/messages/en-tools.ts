/** The texts of commands, find and replace, help, comparison of versions, and the editor's header. */

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
  help: {
    title: "Keys and help",
    keys: "Keys",
    shift: "Shift",
    shortcuts: {
      commands: "All commands",
      find: "Find and replace",
      undo: "Undo",
      redo: "Redo",
      save: "Save now",
      help: "This sheet",
    },
    inLists: [
      { label: "New bullet", keys: ["Enter"] },
      { label: "Remove an empty bullet", keys: ["⌫"] },
      { label: "Move a bullet", keys: ["Alt", "↑ ↓"] },
      { label: "Lift, move and drop by its grip", keys: ["Space", "↑ ↓"] },
    ],
    answers: [
      {
        title: "What an ATS is, and is not",
        texts: [
          "An applicant-tracking system stores applications, reads the text of the files and lets recruiters search it. It has to find your name, your dates and your words in the file; that is what our exports are checked for.",
          "Hardly any system rejects people by a score. Our score is a comparison of your resume with one posting by fixed rules, with the evidence for each point. It is not the score of any employer.",
        ],
      },
      {
        title: "Is anything lost when I am offline?",
        texts: [
          "No. What you type is kept on this device at once and sent when the server can be reached again, also after a closed window or a crash. Sign out on a device that is not yours: that forgets what could be undone.",
        ],
      },
      {
        title: "Who sees my private notes?",
        texts: [
          "Only you. They are stored with the resume, and are left out of every page and file for others, JSON Resume too. The archive of all your data has them.",
        ],
      },
    ],
  },
  header: {
    letter: "Cover letter",
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
