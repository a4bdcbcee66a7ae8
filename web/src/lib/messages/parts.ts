/** The texts of those parts of the application that not everybody visits: each is loaded with its pages. */

import { assistant } from "./en-assistant";
import { exporting } from "./en-export";

export const PARTS = {
  assistant: {
    // The editor is where most people go: its texts come with the start page, in English.
    en: async () => assistant,
    de: async () => (await import("./de-assistant")).assistant,
  },
  exporting: {
    en: async () => exporting,
    de: async () => (await import("./de-export")).exporting,
  },
  help: {
    en: async () => (await import("./en-help")).help,
    de: async () => (await import("./de-help")).help,
  },
  history: {
    en: async () => (await import("./en-history")).history,
    de: async () => (await import("./de-history")).history,
  },
  library: {
    en: async () => (await import("./en-library")).library,
    de: async () => (await import("./de-library")).library,
  },
  applications: {
    en: async () => (await import("./en-applications")).applications,
    de: async () => (await import("./de-applications")).applications,
  },
  review: {
    en: async () => (await import("./en-review")).review,
    de: async () => (await import("./de-review")).review,
  },
  documents: {
    en: async () => (await import("./en-documents")).documents,
    de: async () => (await import("./de-documents")).documents,
  },
  account: {
    en: async () => (await import("./en-account")).account,
    de: async () => (await import("./de-account")).account,
  },
  administration: {
    en: async () => (await import("./en-administration")).administration,
    de: async () => (await import("./de-administration")).administration,
  },
};

export type Part = keyof typeof PARTS;

type TextsOf<P extends Part> = Awaited<ReturnType<(typeof PARTS)[P]["en"]>>;

/** The texts of all parts together. */
type Together<T> = (T extends unknown ? (one: T) => void : never) extends (all: infer All) => void
  ? All
  : never;

export type PartTexts = Together<TextsOf<Part>>;
