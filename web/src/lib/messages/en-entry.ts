/** The texts of the ways to sign in, and of an editor that is not open yet. */

export const entry = {
  signInMore: {
    forgot: "Forgot your password?",
    forgotTitle: "A new password",
    forgotDetail: "We send you a letter with a link. It works once, for one hour.",
    forgotNoMail:
      "This server sends no mail. Ask its administrator: they can make a link with which you set a new password.",
    sendLink: "Send the link",
    linkSent: "If there is an account with this address, a letter is on its way.",
    linkSentDetail: "Look in your spam folder, too. The link works for one hour.",
    resetTitle: "Choose a new password",
    resetDetail: "All your sessions end, and you sign in with the new password.",
    resetNoToken: "The link is not complete. Open it once more from where you got it.",
    setPassword: "Set the password",
    resetDone: "Your new password is set.",
    toSignIn: "Sign in",
    verifyTitle: "Confirm your address",
    verifyDone: "Thank you: your address is confirmed.",
    verifyGoOn: "Go on",
    withProvider: (name: string) => `Sign in with ${name}`,
    or: "or",
    stepTitle: "One more step",
    stepDetail:
      "Enter the six digits that your authenticator app shows. Without your phone, use one of your recovery codes.",
    code: "Code",
    finish: "Go on",
    startAgain: "Begin again",
    problem: (code: string) =>
      ({
        SIGN_IN_EXPIRED: "Signing in took too long. Please begin again.",
        SIGN_IN_PROVIDER_EMAIL: "The provider does not confirm your e-mail address.",
        SIGN_IN_PROVIDER_ACCOUNT_EXISTS:
          "There is an account with your e-mail address. Sign in with its password and connect the provider on your account page.",
        SIGNUPS_DISABLED: "New accounts are closed on this instance.",
        ACCOUNT_SUSPENDED: "This account is suspended. Ask the administrator of this server.",
        IDENTITY_TAKEN: "That account at the provider opens another account here.",
        TOO_MANY_ATTEMPTS: "Too many attempts. Wait a minute, then try again.",
      })[code] ?? "Signing in with the provider did not work. Please try again.",
  },
  passkey: {
    signIn: "Sign in with a passkey",
    troubles: {
      cancelled: {
        title: "No passkey came from your browser",
        detail:
          "Its window was closed, took too long, or found no passkey for this site. Try again when you are ready.",
      },
      known: {
        title: "This device has a passkey for your account already",
        detail: "Use it to sign in, or choose another device.",
      },
      address: {
        title: "Your browser knows no passkeys at this address",
        detail: "The administrator of this server sets APP_URL to the address that people use.",
      },
      device: {
        title: "Your device cannot make or use such a passkey",
        detail:
          "It needs a PIN, a fingerprint or your face to check that it is you. Set one up, or use another device.",
      },
    },
  },
  notYet: {
    title: "The new editor is not open for you yet",
    detail:
      "We open it in stages, so that it stays good for everybody. Your resumes are safe here, and you can take them along at any time.",
    legacy: "Go on in the present editor",
    legacyDetail: "We are taking you there.",
    export: "Download everything",
    account: "Your account",
    again: "Look again",
  },
};
