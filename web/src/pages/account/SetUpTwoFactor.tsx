/** Setting up an authenticator app: password, QR code, first code, recovery codes. */

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { confirmTwoFactor, setUpTwoFactor, type TwoFactorSetup } from "@/api/account";
import { asProblem } from "@/api/problem";
import { ProblemBanner } from "@/components/ProblemBanner";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import styles from "./Account.module.css";
import { PasswordField } from "./PasswordField";
import { RecoveryCodes } from "./RecoveryCodes";

const text = messages.security;

export function SetUpTwoFactor({
  hasPassword,
  onClose,
}: {
  hasPassword: boolean;
  onClose: () => void;
}) {
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const begin = useMutation({ mutationFn: () => setUpTwoFactor(password) });
  const confirm = useMutation({ mutationFn: () => confirmTwoFactor(code) });
  if (confirm.data) return <RecoveryCodes codes={confirm.data} onClose={onClose} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (begin.data) confirm.mutate();
    else begin.mutate();
  };
  const problem = begin.data ? confirm.error : begin.error;
  return (
    <Dialog
      title={begin.data ? text.scanTitle : text.confirmTitle}
      close={{ label: messages.app.close, onClose }}
    >
      <form className={styles.stack} onSubmit={submit}>
        {begin.data ? (
          <Scan setup={begin.data} code={code} onCode={setCode} />
        ) : (
          hasPassword && <PasswordField value={password} onChange={setPassword} />
        )}
        {problem && <ProblemBanner problem={asProblem(problem)} />}
        <Button
          type="submit"
          look="primary"
          busy={begin.isPending || confirm.isPending}
          disabled={begin.data ? code.trim() === "" : hasPassword && password === ""}
        >
          {begin.data ? text.turnOn : text.goOn}
        </Button>
      </form>
    </Dialog>
  );
}

type ScanProps = { setup: TwoFactorSetup; code: string; onCode: (code: string) => void };

function Scan({ setup, code, onCode }: ScanProps) {
  return (
    <>
      <QrCode rows={setup.qr} />
      <p className={styles.soft}>{text.scanDetail}</p>
      <code className={styles.secret}>{setup.secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</code>
      <TextField
        label={text.firstCode}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={7}
        value={code}
        onChange={onCode}
      />
    </>
  );
}

/** Dark on light in every theme, with the quiet border that cameras need. */
function QrCode({ rows }: { rows: readonly string[] }) {
  const path = rows
    .flatMap((row, y) =>
      [...row].map((dot, x) => (dot === "1" ? `M${x + 4} ${y + 4}h1v1h-1z` : "")),
    )
    .join("");
  const size = rows.length + 8;
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={text.qr}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
