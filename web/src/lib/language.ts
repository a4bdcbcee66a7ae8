/** The language of the application: English, until another is chosen on this device. */

export const LANGUAGES = ["en", "de"] as const;

export type Language = (typeof LANGUAGES)[number];

const KEY = "rolerabbit.language";

/** The language that this visit began with. */
export const language: Language = chosen();

/** Keeps the choice; it holds from the next load of a page on. */
export function keepLanguage(next: Language): void {
  localStorage.setItem(KEY, next);
}

function chosen(): Language {
  // Outside of a browser there is nothing to remember a choice.
  if (typeof localStorage === "undefined") return "en";
  return LANGUAGES.find((one) => one === localStorage.getItem(KEY)) ?? "en";
}
