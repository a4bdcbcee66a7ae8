/** The texts of the first run: the sample. */

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
};
