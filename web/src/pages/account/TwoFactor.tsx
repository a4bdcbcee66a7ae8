/** The second step of signing in: set up, new recovery codes, turn off. */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { newRecoveryCodes, type Security, turnOffTwoFactor } from "@/api/account";
import { asProblem } from "@/api/problem";
import { securityQuery, sessionsQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { formatWhen } from "@/lib/format";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Badge } from "@/ui/Feedback";
import { TextField } from "@/ui/Field";
import { useSay } from "@/ui/Toasts";
import styles from "./Account.module.css";
import { PasswordField } from "./PasswordField";
import { RecoveryCodes } from "./RecoveryCodes";
import { SetUpTwoFactor } from "./SetUpTwoFactor";

const text = messages.security;

type Open = "set-up" | "codes" | "off" | undefined;

export function TwoFactor({ security }: { security: Security | undefined }) {
  const [open, setOpen] = useState<Open>();
  const queries = useQueryClient();
  const close = () => {
    setOpen(undefined);
    void queries.invalidateQueries(securityQuery);
    void queries.invalidateQueries(sessionsQuery);
  };
  const since = security?.two_factor_since;
  const hasPassword = security?.has_password ?? true;
  return (
    <section className={styles.card} aria-labelledby="two-factor">
      <div className={styles.row}>
        <h2 id="two-factor">{text.twoFactor}</h2>
        {security && <Badge tone={since ? "good" : "plain"}>{since ? text.on : text.off}</Badge>}
      </div>
      <p className={styles.soft}>
        {since ? text.twoFactorOn(formatWhen(since)) : text.twoFactorOff}{" "}
        {since && text.recoveryLeft(security.recovery_codes_left)}
      </p>
      <div className={styles.row}>
        {since ? (
          <>
            <Button onClick={() => setOpen("codes")}>{text.newCodes}</Button>
            <Button look="danger" onClick={() => setOpen("off")}>
              {text.turnOff}
            </Button>
          </>
        ) : (
          <Button disabled={!security} onClick={() => setOpen("set-up")}>
            {text.setUp}
          </Button>
        )}
      </div>
      {open === "set-up" && <SetUpTwoFactor hasPassword={hasPassword} onClose={close} />}
      {open === "codes" && <NewCodes hasPassword={hasPassword} onClose={close} />}
      {open === "off" && <TurnOff hasPassword={hasPassword} onClose={close} />}
    </section>
  );
}

type DialogProps = { hasPassword: boolean; onClose: () => void };

function NewCodes({ hasPassword, onClose }: DialogProps) {
  const [password, setPassword] = useState("");
  const make = useMutation({ mutationFn: () => newRecoveryCodes(password) });
  if (make.data) return <RecoveryCodes codes={make.data} onClose={onClose} />;
  return (
    <Dialog
      title={text.confirmTitle}
      close={{ label: messages.app.close, onClose }}
      actions={
        <Button
          look="primary"
          busy={make.isPending}
          disabled={hasPassword && password === ""}
          onClick={() => make.mutate()}
        >
          {text.goOn}
        </Button>
      }
    >
      {hasPassword && <PasswordField value={password} onChange={setPassword} />}
      {make.error && <ProblemBanner problem={asProblem(make.error)} />}
    </Dialog>
  );
}

function TurnOff({ hasPassword, onClose }: DialogProps) {
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const say = useSay();
  const off = useMutation({
    mutationFn: () => turnOffTwoFactor({ password, code }),
    onSuccess: () => {
      say(text.turnedOff);
      onClose();
    },
  });
  return (
    <Dialog
      title={text.turnOffTitle}
      close={{ label: messages.app.close, onClose }}
      actions={
        <>
          <Button onClick={onClose}>{messages.app.cancel}</Button>
          <Button
            look="danger"
            busy={off.isPending}
            disabled={code.trim() === "" || (hasPassword && password === "")}
            onClick={() => off.mutate()}
          >
            {text.turnOff}
          </Button>
        </>
      }
    >
      {hasPassword && <PasswordField value={password} onChange={setPassword} />}
      <TextField
        label={text.codeOrRecovery}
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
      />
      {off.error && <ProblemBanner problem={asProblem(off.error)} />}
    </Dialog>
  );
}
