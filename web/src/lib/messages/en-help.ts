/** The texts of the sheet of keys and help. */

export const help = {
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
};
