//! What operators are told, and how the server goes.

use std::time::Duration;

use lettre::message::Mailbox;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::environment::{ConfigError, Environment, Variable, wrong};
use super::mail::MailConfig;

const OPERATOR_WEBHOOK_URL: Variable = Variable::secret(
    "OPERATOR_WEBHOOK_URL",
    "An address that is sent budget alerts and the daily cost report as JSON with a `text` that chat programs show; absent: they are in the log only.",
);
const OPERATOR_EMAIL: Variable = Variable::plain(
    "OPERATOR_EMAIL",
    "absent",
    "An address that is sent budget alerts and the daily cost report by mail; needs SMTP_HOST.",
);
const SHUTDOWN_DELAY_MS: Variable = Variable::plain(
    "SHUTDOWN_DELAY_MS",
    "0",
    "How long a server that was told to stop goes on answering, with /readyz at 503, so that a load balancer takes it out first.",
);
const OTEL_EXPORTER_OTLP_ENDPOINT: Variable = Variable::plain(
    "OTEL_EXPORTER_OTLP_ENDPOINT",
    "absent",
    "The address of an OpenTelemetry collector that takes traces over HTTP, such as http://127.0.0.1:4318.",
);

/// The variables of this section.
pub const VARIABLES: [&Variable; 4] =
    [&OPERATOR_WEBHOOK_URL, &OPERATOR_EMAIL, &SHUTDOWN_DELAY_MS, &OTEL_EXPORTER_OTLP_ENDPOINT];

/// What operators are told, and how the server goes.
#[derive(Clone, Debug)]
pub struct OperationsConfig {
    /// Who is told about costs.
    pub webhook: Option<SecretString>,
    /// Who is told about costs by mail.
    pub email: Option<String>,
    /// How long a stopping server goes on answering.
    pub shutdown_delay: Duration,
    /// Who takes traces.
    pub traces: Option<Url>,
}

impl OperationsConfig {
    pub(super) fn read(
        environment: &Environment,
        mail: Option<&MailConfig>,
    ) -> Result<Self, ConfigError> {
        let email = environment.text(&OPERATOR_EMAIL)?;
        if let Some(address) = &email {
            if mail.is_none() {
                return Err(wrong(&OPERATOR_EMAIL, "mail needs a mail server: set SMTP_HOST, too"));
            }
            if address.parse::<Mailbox>().is_err() {
                return Err(wrong(&OPERATOR_EMAIL, "expected an address such as ops@example.org"));
            }
        }
        let webhook = environment.secret(&OPERATOR_WEBHOOK_URL)?;
        if let Some(url) = &webhook
            && !is_http(url.expose_secret())
        {
            return Err(wrong(
                &OPERATOR_WEBHOOK_URL,
                "expected an address that begins with http:// or https://",
            ));
        }
        let delay_ms =
            environment.parse::<u64>(&SHUTDOWN_DELAY_MS, "milliseconds as a whole number")?;
        let delay_ms = delay_ms.unwrap_or(0);
        if delay_ms > 300_000 {
            return Err(wrong(&SHUTDOWN_DELAY_MS, "expected 0 to 300000"));
        }
        let variable = &OTEL_EXPORTER_OTLP_ENDPOINT;
        let traces = environment.parse::<Url>(variable, "an address such as http://host:4318")?;
        if traces.as_ref().is_some_and(|url| !is_http(url.as_str())) {
            return Err(wrong(
                variable,
                "expected an address that begins with http:// or https://",
            ));
        }
        Ok(Self { webhook, email, shutdown_delay: Duration::from_millis(delay_ms), traces })
    }
}

fn is_http(text: &str) -> bool {
    let url = Url::parse(text);
    url.is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.host_str().is_some())
}
