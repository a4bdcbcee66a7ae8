/** The texts of the first run: the sample and the first steps. */

export const first = {
  sample: {
    try: "Play with a sample",
    tryDetail:
      "The sample is a made-up resume in a slot of its own. One click throws it away again.",
    badge: "Sample",
    title: "This is a sample",
    detail: "The person, the companies and the figures are made up. Try anything.",
    discard: "Throw the sample away",
    discarded: "The sample is gone.",
    posting: "Take the made-up posting",
    postingTaken: "A made-up posting was put in. You can check against it now.",
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
