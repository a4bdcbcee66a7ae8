/** The looks that a chosen part of a text can have. */

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { messages } from "@/lib/messages";
import { type Chosen, linkTarget, lookOf } from "@/lib/marks";
import { Button, IconButton } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import styles from "./Forms.module.css";

/** What is asked for; a link without an address takes one away. */
export type Look = { kind: "bold" | "italic" } | { kind: "link"; link: string | undefined };

type Props = {
  chosen: Chosen;
  /** Whether an address is asked for. */
  asks: boolean;
  onAsk: (asks: boolean) => void;
  onAct: (look: Look) => void;
  onLeave: () => void;
};

export function MarkBar({ chosen, asks, onAsk, onAct, onLeave }: Props) {
  const look = lookOf(chosen);
  const text = messages.marks;
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") onLeave();
  };
  return (
    <div
      role="toolbar"
      tabIndex={-1}
      aria-label={text.bar}
      className={styles.marks}
      onKeyDown={onKeyDown}
      // The text keeps its choice when a button is pressed.
      onMouseDown={(event) => !(event.target instanceof HTMLInputElement) && event.preventDefault()}
    >
      {asks ? (
        <AddressForm address={look.link ?? ""} onLink={(link) => onAct({ kind: "link", link })} />
      ) : (
        <>
          <IconButton
            icon="bold"
            label={text.bold}
            aria-pressed={look.bold ?? false}
            onClick={() => onAct({ kind: "bold" })}
          />
          <IconButton
            icon="italic"
            label={text.italic}
            aria-pressed={look.italic ?? false}
            onClick={() => onAct({ kind: "italic" })}
          />
          <IconButton
            icon="link"
            label={text.link}
            aria-pressed={look.link !== undefined}
            onClick={() => onAsk(true)}
          />
        </>
      )}
    </div>
  );
}

type AddressProps = { address: string; onLink: (link: string | undefined) => void };

function AddressForm({ address, onLink }: AddressProps) {
  const [typed, setTyped] = useState(address);
  const [refused, setRefused] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const text = messages.marks;
  const send = () => {
    const link = linkTarget(typed);
    if (link === undefined) setRefused(true);
    else onLink(link);
  };
  return (
    <form
      className={styles.address}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        label={text.address}
        value={typed}
        inputMode="url"
        autoComplete="off"
        ref={box}
        placeholder="example.org"
        error={refused ? text.refused : undefined}
        onChange={(value) => {
          setTyped(value);
          setRefused(false);
        }}
      />
      <Button small look="primary" type="submit">
        {text.put}
      </Button>
      {address !== "" && (
        <Button small onClick={() => onLink(undefined)}>
          {text.take}
        </Button>
      )}
    </form>
  );
}
