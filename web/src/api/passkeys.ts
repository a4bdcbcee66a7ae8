/** Adding a passkey and signing in with one: what passes between the server and the devices; loaded when it is needed. */

import {
  type CreationQuestion,
  createPasskey,
  forgetPasskey,
  NoPasskey,
  offersPasskeys,
  type SigningQuestion,
  signWithPasskey,
} from "@/lib/passkeys";
import { messages } from "@/lib/messages";
import type { Me } from "./account";
import { answer, client } from "./client";
import { hasCode, Problem } from "./problem";

/** Lets a device make a key and gives it to the account. */
export async function addPasskey({ name, password }: { name: string; password: string }) {
  const { public_key } = await answer(
    client.POST("/api/me/passkeys/start", { body: { password } }),
  );
  if (!isCreation(public_key)) throw trouble(new NoPasskey("device"));
  const credential = await createPasskey(public_key).catch(rethrow);
  return answer(client.POST("/api/me/passkeys", { body: { name, credential } }));
}

/** Asks for a passkey in a window of the browser's, and signs in with it. */
export async function signInWithPasskey(): Promise<Me> {
  const question = await ask();
  return finish(question, await signWithPasskey(question).catch(rethrow));
}

/** Lets the browser offer passkeys where the address is typed; gives nothing when none was chosen. */
export async function offerPasskeys(signal: AbortSignal): Promise<Me | undefined> {
  if (!(await offersPasskeys())) return undefined;
  const chosen = await ask()
    .then(async (question) => {
      if (signal.aborted) return undefined;
      const signed = await signWithPasskey(question, { mediation: "conditional", signal });
      return { question, signed };
    })
    // An offer that cannot be made is none; the other ways to sign in are there.
    .catch(() => undefined);
  return chosen && finish(chosen.question, chosen.signed);
}

async function ask(): Promise<SigningQuestion> {
  const { public_key } = await answer(client.POST("/api/auth/passkey/start"));
  if (!isSigning(public_key)) throw trouble(new NoPasskey("device"));
  return public_key;
}

type Signed = Awaited<ReturnType<typeof signWithPasskey>>;

async function finish(question: SigningQuestion, credential: Signed): Promise<Me> {
  try {
    return await answer(client.POST("/api/auth/passkey", { body: { credential } }));
  } catch (error) {
    if (hasCode(error, "PASSKEY_UNKNOWN") && question.rpId) {
      forgetPasskey(question.rpId, credential.id);
    }
    throw error;
  }
}

function isCreation(question: object): question is CreationQuestion {
  return "challenge" in question && "user" in question;
}

function isSigning(question: object): question is SigningQuestion {
  return "challenge" in question;
}

function rethrow(error: unknown): never {
  throw error instanceof NoPasskey ? trouble(error) : error;
}

/** What the browser would not do, as every screen can show it. */
function trouble({ trouble }: NoPasskey): Problem {
  return new Problem(1, {
    ...messages.passkey.troubles[trouble],
    code: `PASSKEY_${trouble.toUpperCase()}`,
  });
}
