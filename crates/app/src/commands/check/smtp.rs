//! The mail server takes us: the connection, its protection and the sign-in of a letter, without a letter.

use std::time::Duration;

use tokio::time::timeout;

use super::Subject;
use super::finding::Finding;

const NAME: &str = "smtp";
const PATIENCE: Duration = Duration::from_secs(10);
const ADVICE: &str = "check SMTP_HOST, SMTP_PORT, SMTP_TLS, SMTP_USER and SMTP_PASS";

pub(super) async fn check(subject: &Subject) -> Finding {
    let (Some(mailer), Some(mail)) = (&subject.app.mailer, &subject.app.config.mail) else {
        return Finding::skipped(NAME, "SMTP_HOST is not set: no mail is sent");
    };
    let place = format!("{}:{}", mail.host, mail.port);
    match timeout(PATIENCE, mailer.check()).await {
        Ok(Ok(())) => Finding::passed(
            NAME,
            match mail.credentials {
                Some(_) => format!("{place} knows SMTP_USER and SMTP_PASS"),
                None => format!("{place} answers; no sign-in is set"),
            },
        ),
        Ok(Err(problem)) => Finding::failed(NAME, format!("{place}: {problem:#}")).advise(ADVICE),
        Err(_) => Finding::failed(NAME, format!("{place} does not answer")).advise(ADVICE),
    }
}
