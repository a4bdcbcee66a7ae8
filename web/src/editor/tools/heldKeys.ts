/** Keys that are pressed while a window is being fetched: they are meant for it, not for the field behind it. */

/** What was pressed, in order; `Enter` stands for itself. */
type Held = string[];

/** How long a window may take to come. */
const PATIENCE_MS = 10_000;

/** Holds what is typed until a window is open, and gives it to the field that has the focus there. */
export function holdKeys(): void {
  const held: Held = [];
  const onKey = (event: KeyboardEvent) => {
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    // An open window has its keys itself.
    if (event.key === "Escape" || document.querySelector("dialog[open]")) return stop();
    if (!isLetter && event.key !== "Enter" && event.key !== "Backspace") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === "Backspace") held.pop();
    else held.push(event.key);
  };
  const openings = new MutationObserver(() => {
    if (!document.querySelector("dialog[open]")) return;
    stop();
    // The window takes the focus in the same moment.
    requestAnimationFrame(() => release(held));
  });
  const stop = () => {
    clearTimeout(patience);
    openings.disconnect();
    globalThis.removeEventListener("keydown", onKey, true);
  };
  const patience = setTimeout(stop, PATIENCE_MS);
  globalThis.addEventListener("keydown", onKey, true);
  openings.observe(document.body, { childList: true, subtree: true, attributeFilter: ["open"] });
}

function release(held: Held): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) return;
  const enter = held.indexOf("Enter");
  const text = held.slice(0, enter < 0 ? held.length : enter).join("");
  if (text !== "") {
    field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true, data: text }));
  }
  if (enter < 0) return;
  // Once what was typed is drawn, Enter chooses what it found.
  requestAnimationFrame(() => {
    const key = { key: "Enter", bubbles: true, cancelable: true };
    field.dispatchEvent(new KeyboardEvent("keydown", key));
  });
}
