/** Light or dark: as the system says, until the user says otherwise on this device. */

const KEY = "rolerabbit.theme";

/** Applies what was chosen earlier. */
export function startTheme(): void {
  const chosen = localStorage.getItem(KEY);
  if (chosen) document.documentElement.dataset["theme"] = chosen;
}

export function switchTheme(): void {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const next = (root.dataset["theme"] ?? system) === "dark" ? "light" : "dark";
  root.dataset["theme"] = next;
  localStorage.setItem(KEY, next);
}
