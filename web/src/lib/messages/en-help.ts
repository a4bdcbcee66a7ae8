/** The texts of find and replace, of the help sheet, and of the first steps. */

export const help = {
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
      { label: "Chosen words bold, italic, a link", keys: ["Ctrl", "B/I/K"] },
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
  guide: {
    title: "First steps",
    progress: (done: number, all: number) => `${done} of ${all} done`,
    next: (step: string) => `Next: ${step}`,
    done: "done",
    stepDone: (step: string, done: number, all: number) =>
      `Done: ${step}. ${done} of ${all} first steps.`,
    showAll: "All steps",
    hide: "Put the first steps away",
    hidden: "The first steps are put away. The help sheet has them.",
    finished: "That was all of it: from a resume to an application.",
    show: "Show the first steps",
    about:
      "A short list in the editor leads from the resume that you have to the file that you send. Each step is ticked when you have done it.",
    steps: {
      start: "Bring or begin a resume",
      contact: "Look over your contact details",
      posting: "Paste a job posting",
      score: "See how you answer it",
      change: "Tailor it, or edit by hand",
      download: "Download your resume",
    },
  },
};
