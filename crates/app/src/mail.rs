//! Letters to users, by SMTP where that is set up.

use std::time::Duration;

use anyhow::Context;
use lettre::message::{Mailbox, header::ContentType};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use secrecy::ExposeSecret;

use crate::config::{MailConfig, MailProtection};

/// The way to the mail server.
#[derive(Clone, Debug)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    /// The address of this server without a slash at its end, for links.
    pub origin: String,
}

/// A letter in plain text.
#[derive(Clone, Debug)]
pub struct Letter {
    /// To whom.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
}

/// How long the mail server may take for each answer.
const TIMEOUT: Duration = Duration::from_secs(15);

/// The waits before a letter is tried again.
const AGAIN: [Duration; 2] = [Duration::from_secs(2), Duration::from_secs(20)];

impl Mailer {
    /// Prepares the way; nothing is sent yet.
    pub fn open(config: &MailConfig) -> anyhow::Result<Self> {
        let tls = || TlsParameters::new(config.host.clone()).context("TLS for mail");
        let tls = match config.protection {
            MailProtection::None => Tls::None,
            MailProtection::StartTls => Tls::Required(tls()?),
            MailProtection::Tls => Tls::Wrapper(tls()?),
        };
        let mut transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&config.host)
            .port(config.port)
            .tls(tls)
            .timeout(Some(TIMEOUT));
        if let Some((user, password)) = &config.credentials {
            let password = password.expose_secret().to_owned();
            transport = transport.credentials(Credentials::new(user.clone(), password));
        }
        Ok(Self {
            transport: transport.build(),
            from: config.from.parse().context("SMTP_FROM")?,
            origin: config.app_url.origin().ascii_serialization(),
        })
    }

    /// Connects, protects the connection and signs in as a letter would, and sends nothing.
    pub async fn check(&self) -> anyhow::Result<()> {
        let works = self.transport.test_connection().await?;
        anyhow::ensure!(works, "it took the connection, but answers nothing");
        Ok(())
    }

    /// Sends a letter, three times at most; a refusal that will not change is not repeated.
    pub async fn send(&self, letter: Letter) -> anyhow::Result<()> {
        let to: Mailbox = letter.to.parse().context("the address")?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(letter.subject)
            .header(ContentType::TEXT_PLAIN)
            .body(letter.text)?;
        let mut waits = AGAIN.into_iter();
        loop {
            let Err(error) = self.transport.send(message.clone()).await else { return Ok(()) };
            match waits.next() {
                Some(wait) if !error.is_permanent() => tokio::time::sleep(wait).await,
                _ => return Err(error.into()),
            }
        }
    }
}
