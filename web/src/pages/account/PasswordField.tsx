/** The present password, as confirmation. */

import { messages } from "@/lib/messages";
import { TextField } from "@/ui/Field";

export function PasswordField(props: { value: string; onChange: (value: string) => void }) {
  return (
    <TextField
      label={messages.account.password}
      type="password"
      autoComplete="current-password"
      {...props}
    />
  );
}
