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
    en: async () => (await import("./en-account")).administration,
    de: async () => (await import("./de-account")).administration,
  },
};

export type Part = keyof typeof PARTS;

type TextsOf<P extends Part> = Awaited<ReturnType<(typeof PARTS)[P]["en"]>>;

export type PartTexts = TextsOf<"assistant"> &
  TextsOf<"exporting"> &
  TextsOf<"help"> &
  TextsOf<"review"> &
  TextsOf<"documents"> &
  TextsOf<"account"> &
  TextsOf<"administration">;
