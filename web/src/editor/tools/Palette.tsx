/** The list of all commands: type a few letters, choose with the arrow keys, Enter runs it. */

import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { messages } from "@/lib/messages";
import { rank } from "@/lib/ranking";
import { Dialog } from "@/ui/Dialog";
import { Keys } from "./Keys";
import styles from "./Tools.module.css";
import type { Command } from "./useCommands";

type Props = { commands: readonly Command[]; onClose: () => void };

export function Palette({ commands, onClose }: Props) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const text = messages.commands;
  const shown = rank(commands, typed, ({ label, group }) => `${label} ${group}`);
  const chosen = Math.min(at, shown.length - 1);
  useEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: "nearest" });
  }, [id, chosen]);

  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && shown.length > 0) {
      event.preventDefault();
      setAt((chosen + by + shown.length) % shown.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      run(shown[chosen]);
    }
  };
  return (
    <Dialog title={text.title} close={{ label: messages.app.close, onClose }}>
      <input
        className={styles.search}
        data-first
        role="combobox"
        aria-label={text.search}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={shown.length > 0 ? `${id}-${chosen}` : undefined}
        placeholder={text.search}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={text.title} className={styles.commands}>
        {shown.map((command, index) => (
          <div
            key={command.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={styles.command}
            onPointerMove={() => setAt(index)}
            onClick={() => run(command)}
            onKeyDown={onKeyDown}
          >
            <span>{command.label}</span>
            <small>{command.group}</small>
            {command.shortcut && <Keys name={command.shortcut} />}
          </div>
        ))}
      </div>
      <p role="status" className={shown.length > 0 ? "unseen" : styles.none}>
        {shown.length > 0 ? text.count(shown.length) : text.none}
      </p>
    </Dialog>
  );
}
