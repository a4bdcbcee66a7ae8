//! What may be forgotten: one condition per kind, used to count and to delete alike.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter};

use super::{DraftStatus, jobs, value::stored_time};
use crate::{
    Store,
    error::Result,
    rows::{drafts, one_time_tokens, parse_cache, scheduled_runs, sessions, setup_tokens},
};

/// A kind of row that grows stale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stale {
    /// Sessions that have ended.
    Sessions,
    /// One-time links that can no longer be used.
    SetupTokens,
    /// One-time tokens in letters whose time is over.
    OneTimeTokens,
    /// Remembered readings of files whose time is over.
    Parses,
    /// Drafts that were made before the moment and are no longer open.
    Drafts,
    /// Jobs that were given up before the moment.
    Jobs,
    /// Notes on regular work from before the moment.
    ScheduledRuns,
}

impl Stale {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Sessions,
        Self::SetupTokens,
        Self::OneTimeTokens,
        Self::Parses,
        Self::Drafts,
        Self::Jobs,
        Self::ScheduledRuns,
    ];

    /// The kind's name in logs and metrics.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sessions => "sessions",
            Self::SetupTokens => "setup_tokens",
            Self::OneTimeTokens => "one_time_tokens",
            Self::Parses => "parses",
            Self::Drafts => "drafts",
            Self::Jobs => "jobs",
            Self::ScheduledRuns => "scheduled_runs",
        }
    }
}

impl Store {
    /// Counts the rows of a kind that are stale: over by `now`, or made before `made_before`, as the kind wants it.
    pub async fn count_stale(
        &self,
        kind: Stale,
        now: DateTime<Utc>,
        made_before: DateTime<Utc>,
    ) -> Result<u64> {
        let stale = condition(kind, stored_time(now), stored_time(made_before));
        let reader = self.db.reader();
        Ok(match kind {
            Stale::Sessions => sessions::Entity::find().filter(stale).count(reader).await,
            Stale::SetupTokens => setup_tokens::Entity::find().filter(stale).count(reader).await,
            Stale::OneTimeTokens => {
                one_time_tokens::Entity::find().filter(stale).count(reader).await
            }
            Stale::Parses => parse_cache::Entity::find().filter(stale).count(reader).await,
            Stale::Drafts => drafts::Entity::find().filter(stale).count(reader).await,
            Stale::Jobs => crate::rows::jobs::Entity::find().filter(stale).count(reader).await,
            Stale::ScheduledRuns => {
                scheduled_runs::Entity::find().filter(stale).count(reader).await
            }
        }?)
    }

    /// Deletes what [`Store::count_stale`] counts, and says how many rows that were.
    pub async fn delete_stale(
        &self,
        kind: Stale,
        now: DateTime<Utc>,
        made_before: DateTime<Utc>,
    ) -> Result<u64> {
        let stale = condition(kind, stored_time(now), stored_time(made_before));
        let write = self.db.begin_write().await?;
        let deleted = match kind {
            Stale::Sessions => sessions::Entity::delete_many().filter(stale).exec(&*write).await,
            Stale::SetupTokens => {
                setup_tokens::Entity::delete_many().filter(stale).exec(&*write).await
            }
            Stale::OneTimeTokens => {
                one_time_tokens::Entity::delete_many().filter(stale).exec(&*write).await
            }
            Stale::Parses => parse_cache::Entity::delete_many().filter(stale).exec(&*write).await,
            Stale::Drafts => drafts::Entity::delete_many().filter(stale).exec(&*write).await,
            Stale::Jobs => {
                crate::rows::jobs::Entity::delete_many().filter(stale).exec(&*write).await
            }
            Stale::ScheduledRuns => {
                scheduled_runs::Entity::delete_many().filter(stale).exec(&*write).await
            }
        }?;
        write.commit().await?;
        Ok(deleted.rows_affected)
    }
}

fn condition(kind: Stale, now: DateTime<Utc>, made_before: DateTime<Utc>) -> Condition {
    let all = Condition::all();
    match kind {
        Stale::Sessions => all.add(sessions::Column::ExpiresAt.lte(now)),
        Stale::SetupTokens => all.add(setup_tokens::Column::ExpiresAt.lte(now)),
        Stale::OneTimeTokens => all.add(one_time_tokens::Column::ExpiresAt.lte(now)),
        Stale::Parses => all.add(parse_cache::Column::ExpiresAt.lte(now)),
        Stale::Drafts => all.add(drafts::Column::CreatedAt.lt(made_before)).add(
            Condition::any()
                .add(drafts::Column::Status.ne(DraftStatus::Open.as_str()))
                .add(drafts::Column::ExpiresAt.lte(now)),
        ),
        Stale::Jobs => {
            all.add(jobs::given_up(now)).add(crate::rows::jobs::Column::CreatedAt.lt(made_before))
        }
        Stale::ScheduledRuns => all.add(scheduled_runs::Column::CreatedAt.lt(made_before)),
    }
}
