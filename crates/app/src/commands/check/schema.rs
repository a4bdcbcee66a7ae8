//! The database answers and its schema is up to date.

use super::Subject;
use super::finding::{Finding, whole};

const NAME: &str = "schema";

pub(super) async fn check(subject: &Subject) -> Finding {
    let store = &subject.app.store;
    let kind = if store.is_embedded() { "SQLite" } else { "PostgreSQL" };
    match store.pending_migrations().await {
        Ok(pending) if pending.is_empty() => {
            Finding::passed(NAME, format!("{kind}, the schema is up to date"))
        }
        // The server brings an embedded database up to date by itself.
        Ok(pending) if store.is_embedded() => {
            let detail = format!("{kind}, lacks {} steps, which `serve` applies", pending.len());
            Finding::passed(NAME, detail)
        }
        Ok(pending) => Finding::failed(NAME, format!("{kind}, lacks {}", pending.join(", ")))
            .advise("run `rolerabbit migrate`"),
        Err(error) => Finding::failed(NAME, format!("{kind}: {}", whole(error)))
            .advise("check DATABASE_URL and that the server runs"),
    }
}
