/** The texts of the ways to sign in, and of an editor that is not open yet, in German. */

import type { entry as english } from "./en-entry";

export const entry: typeof english = {
  signInMore: {
    forgot: "Passwort vergessen?",
    forgotTitle: "Ein neues Passwort",
    forgotDetail:
      "Wir schicken Ihnen einen Brief mit einem Link. Er gilt einmal, eine Stunde lang.",
    forgotNoMail:
      "Dieser Server verschickt keine Post. Fragen Sie seine Verwaltung: Sie kann einen Link machen, mit dem Sie ein neues Passwort setzen.",
    sendLink: "Link schicken",
    linkSent: "Wenn es ein Konto mit dieser Adresse gibt, ist ein Brief unterwegs.",
    linkSentDetail: "Sehen Sie auch im Spam-Ordner nach. Der Link gilt eine Stunde.",
    resetTitle: "Neues Passwort wählen",
    resetDetail: "All Ihre Sitzungen enden, und Sie melden sich mit dem neuen Passwort an.",
    resetNoToken:
      "Der Link ist nicht vollständig. Öffnen Sie ihn noch einmal von da, wo Sie ihn bekommen haben.",
    setPassword: "Passwort setzen",
    resetDone: "Ihr neues Passwort ist gesetzt.",
    toSignIn: "Anmelden",
    verifyTitle: "Adresse bestätigen",
    verifyDone: "Danke: Ihre Adresse ist bestätigt.",
    verifyGoOn: "Weiter",
    withProvider: (name) => `Mit ${name} anmelden`,
    or: "oder",
    stepTitle: "Noch ein Schritt",
    stepDetail:
      "Geben Sie die sechs Ziffern ein, die Ihre Authenticator-App zeigt. Ohne Ihr Telefon nehmen Sie einen Ihrer Notfallcodes.",
    code: "Code",
    finish: "Weiter",
    startAgain: "Von vorn beginnen",
    problem: (code) =>
      ({
        SIGN_IN_EXPIRED: "Das Anmelden hat zu lange gedauert. Bitte beginnen Sie von vorn.",
        SIGN_IN_PROVIDER_EMAIL: "Der Anbieter bestätigt Ihre E-Mail-Adresse nicht.",
        SIGN_IN_PROVIDER_ACCOUNT_EXISTS:
          "Es gibt schon ein Konto mit Ihrer E-Mail-Adresse. Melden Sie sich mit seinem Passwort an, und verbinden Sie den Anbieter auf Ihrer Kontoseite.",
        SIGNUPS_DISABLED: "Auf dieser Installation können keine neuen Konten angelegt werden.",
        ACCOUNT_SUSPENDED: "Dieses Konto ist gesperrt. Fragen Sie die Verwaltung dieses Servers.",
        IDENTITY_TAKEN: "Das Konto bei diesem Anbieter öffnet hier ein anderes Konto.",
        TOO_MANY_ATTEMPTS:
          "Zu viele Versuche. Warten Sie eine Minute, und versuchen Sie es dann noch einmal.",
      })[code] ??
      "Die Anmeldung über den Anbieter hat nicht geklappt. Bitte versuchen Sie es noch einmal.",
  },
  passkey: {
    signIn: "Mit Passkey anmelden",
    troubles: {
      cancelled: {
        title: "Ihr Browser hat keinen Passkey gegeben",
        detail:
          "Sein Fenster wurde geschlossen, hat zu lange gewartet oder fand keinen Passkey für diese Seite. Versuchen Sie es noch einmal, wenn Sie so weit sind.",
      },
      known: {
        title: "Dieses Gerät hat schon einen Passkey für Ihr Konto",
        detail: "Melden Sie sich damit an, oder wählen Sie ein anderes Gerät.",
      },
      address: {
        title: "Ihr Browser kennt an dieser Adresse keine Passkeys",
        detail: "Die Verwaltung dieses Servers setzt APP_URL auf die Adresse, die alle benutzen.",
      },
      device: {
        title: "Ihr Gerät kann einen solchen Passkey nicht anlegen oder benutzen",
        detail:
          "Es muss mit PIN, Fingerabdruck oder Gesicht prüfen, dass Sie es sind. Richten Sie das ein, oder nehmen Sie ein anderes Gerät.",
      },
    },
  },
  notYet: {
    title: "Der neue Editor ist für Sie noch nicht offen",
    detail:
      "Wir öffnen ihn in Stufen, damit er für alle gut bleibt. Ihre Lebensläufe sind hier sicher, und Sie können sie jederzeit mitnehmen.",
    legacy: "Im jetzigen Editor weiterarbeiten",
    legacyDetail: "Wir bringen Sie dorthin.",
    export: "Alles herunterladen",
    account: "Ihr Konto",
    again: "Noch einmal nachsehen",
  },
};
