//! Letters by SMTP; everything works without.

use secrecy::SecretString;
use url::Url;

use super::environment::{ConfigError, Environment, Variable, wrong};

const SMTP_HOST: Variable = Variable::plain(
    "SMTP_HOST",
    "no mail is sent",
    "The mail server. Links to set a new password then go by mail; without it an administrator makes them.",
);
const SMTP_PORT: Variable =
    Variable::plain("SMTP_PORT", "587, or 465 with SMTP_TLS=tls", "The mail server's port.");
const SMTP_TLS: Variable = Variable::plain(
    "SMTP_TLS",
    "tls on port 465, none on this machine itself, else starttls",
    "How the connection is protected: starttls, tls or none. Nothing is sent when the server does not offer it.",
);
const SMTP_USER: Variable =
    Variable::plain("SMTP_USER", "no sign-in", "The name to sign in with at the mail server.");
const SMTP_PASS: Variable = Variable::secret("SMTP_PASS", "The password for the mail server.");
const SMTP_FROM: Variable = Variable::plain(
    "SMTP_FROM",
    "RoleRabbit <no-reply@ the host of APP_URL>",
    "The sender of letters, such as RoleRabbit <resume@example.org>.",
);

/// The variables of this section.
pub const VARIABLES: [&Variable; 6] =
    [&SMTP_HOST, &SMTP_PORT, &SMTP_TLS, &SMTP_USER, &SMTP_PASS, &SMTP_FROM];

/// The mail server.
#[derive(Clone, Debug)]
pub struct MailConfig {
    /// Its name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub protection: MailProtection,
    /// The name to sign in with, and the password.
    pub credentials: Option<(String, SecretString)>,
    /// The sender.
    pub from: String,
    /// The address of this server, for links: never taken from a request, which anybody can make.
    pub app_url: Url,
}

/// How the connection to the mail server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailProtection {
    /// Begins in the clear and must change to TLS.
    StartTls,
    /// TLS from the first byte.
    Tls,
    /// None, for a mail server on this machine.
    None,
}

impl MailConfig {
    /// Reads the section; `None` without a mail server.
    pub(super) fn read(
        environment: &Environment,
        app_url: Option<&Url>,
    ) -> Result<Option<Self>, ConfigError> {
        let port = environment.parse::<u16>(&SMTP_PORT, "a port from 1 to 65535")?;
        let wanted = match environment.text(&SMTP_TLS)?.as_deref() {
            Some("starttls") => Some(MailProtection::StartTls),
            Some("tls") => Some(MailProtection::Tls),
            Some("none") => Some(MailProtection::None),
            Some(_) => return Err(wrong(&SMTP_TLS, "expected starttls, tls or none")),
            None => None,
        };
        let Some(host) = environment.text(&SMTP_HOST)? else { return Ok(None) };
        let Some(app_url) = app_url.cloned() else {
            return Err(wrong(
                &SMTP_HOST,
                "links in letters need the public address: set APP_URL, too",
            ));
        };
        let here = matches!(host.as_str(), "localhost" | "127.0.0.1" | "::1");
        let protection = match wanted {
            Some(wanted) => wanted,
            None if port == Some(465) => MailProtection::Tls,
            None if here => MailProtection::None,
            None => MailProtection::StartTls,
        };
        let port = port.unwrap_or(if protection == MailProtection::Tls { 465 } else { 587 });
        let credentials = match (environment.text(&SMTP_USER)?, environment.secret(&SMTP_PASS)?) {
            (Some(user), Some(password)) => Some((user, password)),
            (None, None) => None,
            (Some(_), None) => return Err(wrong(&SMTP_PASS, "is missing: SMTP_USER needs it")),
            (None, Some(_)) => return Err(wrong(&SMTP_USER, "is missing: SMTP_PASS needs it")),
        };
        let from = environment.text(&SMTP_FROM)?.unwrap_or_else(|| {
            format!("RoleRabbit <no-reply@{}>", app_url.host_str().unwrap_or("localhost"))
        });
        if from.parse::<lettre::message::Mailbox>().is_err() {
            return Err(wrong(
                &SMTP_FROM,
                "expected a sender such as RoleRabbit <resume@example.org>",
            ));
        }
        Ok(Some(Self { host, port, protection, credentials, from, app_url }))
    }
}
