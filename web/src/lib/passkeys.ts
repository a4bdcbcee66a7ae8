/** Passkeys as the browser knows them: the server's JSON becomes what `navigator.credentials` takes, and back. */

import { knowsPasskeys } from "./browser";

export type CreationQuestion = PublicKeyCredentialCreationOptionsJSON;
export type SigningQuestion = PublicKeyCredentialRequestOptionsJSON;

/** Why a browser gave no passkey; the texts go by the same names. */
export type PasskeyTrouble = "cancelled" | "known" | "address" | "device";

/** The browser gave no passkey. */
export class NoPasskey extends Error {
  readonly trouble: PasskeyTrouble;

  constructor(trouble: PasskeyTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** Whether this browser can offer passkeys in the field where the address is typed. */
export async function offersPasskeys(): Promise<boolean> {
  if (!knowsPasskeys()) return false;
  return (await PublicKeyCredential.isConditionalMediationAvailable?.()) === true;
}

/** Lets a device make a key. */
export async function createPasskey(question: CreationQuestion) {
  const { credential, response } = await asked(
    () =>
      navigator.credentials.create({
        publicKey: {
          rp: question.rp,
          user: { ...question.user, id: decode(question.user.id) },
          challenge: decode(question.challenge),
          pubKeyCredParams: question.pubKeyCredParams,
          timeout: question.timeout,
          authenticatorSelection: question.authenticatorSelection,
          excludeCredentials: question.excludeCredentials?.map(({ id }) => ({
            type: "public-key",
            id: decode(id),
          })),
        },
      }),
    AuthenticatorAttestationResponse,
  );
  return {
    ...named(credential),
    response: {
      clientDataJSON: encode(response.clientDataJSON),
      attestationObject: encode(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  };
}

type Asking = { mediation?: CredentialMediationRequirement; signal?: AbortSignal };

/** Lets a device sign: in a window of the browser's, or where it was asked to offer it. */
export async function signWithPasskey(question: SigningQuestion, how: Asking = {}) {
  const { credential, response } = await asked(
    () =>
      navigator.credentials.get({
        ...how,
        publicKey: {
          challenge: decode(question.challenge),
          rpId: question.rpId,
          timeout: question.timeout,
          userVerification: "required",
        },
      }),
    AuthenticatorAssertionResponse,
  );
  return {
    ...named(credential),
    response: {
      clientDataJSON: encode(response.clientDataJSON),
      authenticatorData: encode(response.authenticatorData),
      signature: encode(response.signature),
      userHandle: response.userHandle ? encode(response.userHandle) : undefined,
    },
  };
}

/** Tells the device that a key opens nothing here, so that it is not offered again; not every browser listens. */
export function forgetPasskey(rpId: string, credentialId: string): void {
  const signal: unknown = Reflect.get(PublicKeyCredential, "signalUnknownCredential");
  if (typeof signal !== "function") return;
  // A wish: what becomes of it changes nothing here.
  void Promise.resolve(signal.call(PublicKeyCredential, { rpId, credentialId })).catch(() => {});
}

/** Bytes as WebAuthn writes them in JSON: base64url without padding. */
export function encode(bytes: ArrayBuffer): string {
  const text = [...new Uint8Array(bytes)].map((byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** And back. */
export function decode(text: string): ArrayBuffer {
  const bytes = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)).buffer;
}

function named(credential: PublicKeyCredential) {
  const { id, authenticatorAttachment } = credential;
  return {
    id,
    rawId: encode(credential.rawId),
    type: "public-key",
    authenticatorAttachment: authenticatorAttachment ?? undefined,
    clientExtensionResults: {},
  };
}

type Kind<R> = { new (): R };

async function asked<R extends AuthenticatorResponse>(
  ask: () => Promise<Credential | null>,
  kind: Kind<R>,
): Promise<{ credential: PublicKeyCredential; response: R }> {
  const credential = await ask().catch((error: unknown) => {
    throw new NoPasskey(troubleOf(error));
  });
  if (!(credential instanceof PublicKeyCredential)) throw new NoPasskey("device");
  const { response } = credential;
  if (!(response instanceof kind)) throw new NoPasskey("device");
  return { credential, response };
}

/** What the names of a browser's errors mean (WebAuthn, 5.1.3 and 5.1.4). */
export function troubleOf(error: unknown): PasskeyTrouble {
  switch (error instanceof Error ? error.name : "") {
    // Closed, not answered in time, or no key there: browsers do not tell which.
    case "NotAllowedError":
    case "AbortError":
      return "cancelled";
    case "InvalidStateError":
      return "known";
    case "SecurityError":
      return "address";
    default:
      return "device";
  }
}
