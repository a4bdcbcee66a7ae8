//! Background work: taken on a lease, so that what a dead worker held is taken up by another.

use chrono::{DateTime, Duration, Utc};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::Set,
    ColumnTrait, Condition, EntityTrait, ExprTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
    sea_query::{Expr, LockBehavior, LockType, OnConflict},
};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::{
    connection::WriteTransaction,
    value::{json_text, json_value, plain_text, stored_time},
};
use crate::{
    Store,
    error::{Result, StoreError},
    rows::jobs::{Column, Entity, Model},
};

/// Work that this worker now holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Job {
    /// Identity.
    pub id: Uuid,
    /// What is to be done.
    pub kind: String,
    /// With what.
    pub payload: Value,
    /// How often it was begun, this time included.
    pub attempts: i32,
    /// How often it may be begun.
    pub max_attempts: i32,
    /// When it was due.
    pub run_at: DateTime<Utc>,
}

/// Work to be done.
#[derive(Clone, Debug)]
pub struct NewJob {
    /// Identity.
    pub id: Uuid,
    /// What is to be done.
    pub kind: String,
    /// With what.
    pub payload: Value,
    /// When it is due.
    pub run_at: DateTime<Utc>,
    /// How often it may be begun.
    pub max_attempts: i32,
    /// While a job with this key waits or runs, another one is not added.
    pub unique_key: Option<String>,
    /// The time of creation.
    pub now: DateTime<Utc>,
}

/// How much work there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct JobCounts {
    /// Jobs that wait, due or not.
    pub waiting: u64,
    /// Jobs that a worker holds.
    pub running: u64,
    /// Jobs that were given up.
    pub failed: u64,
}

/// A job as an operator sees it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct JobSummary {
    /// Identity.
    pub id: Uuid,
    /// What is to be done.
    pub kind: String,
    /// `waiting`, `running` or `given_up`.
    pub state: &'static str,
    /// How often it was begun.
    pub attempts: i32,
    /// How often it may be begun.
    pub max_attempts: i32,
    /// When it is due.
    pub run_at: DateTime<Utc>,
    /// Why the last attempt failed.
    pub last_error: Option<String>,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
}

impl JobSummary {
    fn of(row: Model, now: DateTime<Utc>) -> Self {
        let running = row.lease_until.is_some_and(|until| until > now);
        let state = match (running, row.attempts < row.max_attempts) {
            (true, _) => "running",
            (false, true) => "waiting",
            (false, false) => "given_up",
        };
        Self {
            id: row.id,
            kind: row.kind,
            state,
            attempts: row.attempts,
            max_attempts: row.max_attempts,
            run_at: row.run_at,
            last_error: row.last_error,
            created_at: row.created_at,
        }
    }
}

impl Store {
    /// Adds a job; `false` when a job with the same key waits or runs already.
    pub async fn insert_job(&self, new: NewJob) -> Result<bool> {
        let write = self.db.begin_write().await?;
        let inserted = insert(&write, new).await?;
        write.commit().await?;
        Ok(inserted)
    }

    /// Lists jobs, those given up first, then by the time at which they are due.
    pub async fn list_jobs(&self, now: DateTime<Utc>, limit: u64) -> Result<Vec<JobSummary>> {
        let now = stored_time(now);
        let query = Entity::find().order_by_asc(Column::RunAt).order_by_asc(Column::Id);
        let rows = query.limit(limit).all(self.db.reader()).await?;
        let mut jobs: Vec<_> = rows.into_iter().map(|row| JobSummary::of(row, now)).collect();
        jobs.sort_by_key(|job| job.state != "given_up");
        Ok(jobs)
    }

    /// Since when the job has been due that has waited for longest.
    pub async fn oldest_due_job(&self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        let now = stored_time(now);
        let query = Entity::find()
            .select_only()
            .column(Column::RunAt)
            .filter(Column::RunAt.lte(now))
            .filter(not_leased(now))
            .filter(attempts_left())
            .order_by_asc(Column::RunAt);
        Ok(query.into_tuple().one(self.db.reader()).await?)
    }

    /// Gives a job that was given up one more round of attempts, from now on.
    pub async fn retry_job(&self, id: Uuid, attempts: i32, now: DateTime<Utc>) -> Result<()> {
        let write = self.db.begin_write().await?;
        let query = Entity::find_by_id(id).filter(given_up(stored_time(now)));
        let row = query.lock(LockType::Update).one(&*write).await?.ok_or(StoreError::NotFound)?;
        let begun = row.attempts;
        let mut row = row.into_active_model();
        row.max_attempts = Set(begun + attempts);
        row.run_at = Set(stored_time(now));
        row.update(&*write).await?;
        write.commit().await
    }

    /// Takes the job that has been due for longest; no two workers get the same.
    pub async fn claim_job(
        &self,
        worker: &str,
        now: DateTime<Utc>,
        lease: Duration,
    ) -> Result<Option<Job>> {
        let now = stored_time(now);
        let write = self.db.begin_write().await?;
        let query = Entity::find()
            .filter(Column::RunAt.lte(now))
            .filter(not_leased(now))
            .filter(attempts_left())
            .order_by_asc(Column::RunAt)
            .order_by_asc(Column::Id)
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
        let Some(row) = query.one(&*write).await? else { return Ok(None) };
        let attempts = row.attempts + 1;
        let mut row = row.into_active_model();
        row.attempts = Set(attempts);
        row.locked_by = Set(Some(worker.to_owned()));
        row.lease_until = Set(Some(stored_time(now + lease)));
        let job = row.update(&*write).await?.try_into()?;
        write.commit().await?;
        Ok(Some(job))
    }

    /// Keeps a job for longer; `NotFound` when another worker has taken it.
    pub async fn extend_job(
        &self,
        id: Uuid,
        worker: &str,
        lease_until: DateTime<Utc>,
    ) -> Result<()> {
        let write = self.db.begin_write().await?;
        let mut row = held(&write, id, worker).await?.into_active_model();
        row.lease_until = Set(Some(stored_time(lease_until)));
        row.update(&*write).await?;
        write.commit().await
    }

    /// Deletes a job that is done; `NotFound` when another worker has taken it.
    pub async fn finish_job(&self, id: Uuid, worker: &str) -> Result<()> {
        let write = self.db.begin_write().await?;
        held(&write, id, worker).await?;
        Entity::delete_by_id(id).exec(&*write).await?;
        write.commit().await
    }

    /// Puts a job back for another attempt, or gives it up when there is no time for one.
    ///
    /// # Errors
    /// `NotFound` when another worker has taken it.
    pub async fn fail_job(
        &self,
        id: Uuid,
        worker: &str,
        error: &str,
        retry_at: Option<DateTime<Utc>>,
    ) -> Result<()> {
        let write = self.db.begin_write().await?;
        let row = held(&write, id, worker).await?;
        let attempts = row.attempts;
        let mut row = row.into_active_model();
        row.last_error = Set(Some(plain_text("error", &error.replace('\0', ""))?));
        row.locked_by = Set(None);
        row.lease_until = Set(None);
        if let Some(retry_at) = retry_at {
            row.run_at = Set(stored_time(retry_at));
        } else {
            row.max_attempts = Set(attempts);
        }
        row.update(&*write).await?;
        write.commit().await
    }

    /// Counts the jobs by what they are doing.
    pub async fn count_jobs(&self, now: DateTime<Utc>) -> Result<JobCounts> {
        let now = stored_time(now);
        let reader = self.db.reader();
        let waiting = Entity::find().filter(not_leased(now)).filter(attempts_left());
        let running = Entity::find().filter(Column::LeaseUntil.gt(now));
        let failed = Entity::find().filter(given_up(now));
        Ok(JobCounts {
            waiting: waiting.count(reader).await?,
            running: running.count(reader).await?,
            failed: failed.count(reader).await?,
        })
    }
}

/// Adds a job within a transaction; `false` when one with the same key waits or runs already.
pub(super) async fn insert(write: &WriteTransaction, new: NewJob) -> Result<bool> {
    let row = Model {
        id: new.id,
        kind: new.kind,
        payload: json_text("payload", &new.payload)?,
        run_at: stored_time(new.run_at),
        attempts: 0,
        max_attempts: new.max_attempts,
        lease_until: None,
        locked_by: None,
        last_error: None,
        unique_key: new.unique_key,
        created_at: stored_time(new.now),
    };
    release_keys_of_failed(write, new.now).await?;
    let nothing = OnConflict::column(Column::UniqueKey).do_nothing().to_owned();
    let insert = Entity::insert(row.into_active_model()).on_conflict(nothing);
    Ok(insert.exec_without_returning(&**write).await? == 1)
}

/// Lets go of the keys of jobs that will not run again, so that the same work can be asked for.
async fn release_keys_of_failed(write: &WriteTransaction, now: DateTime<Utc>) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::UniqueKey, Expr::value(Option::<String>::None))
        .filter(Column::UniqueKey.is_not_null())
        .filter(given_up(stored_time(now)))
        .exec(&**write)
        .await?;
    Ok(())
}

async fn held(write: &WriteTransaction, id: Uuid, worker: &str) -> Result<Model> {
    let query = Entity::find_by_id(id).filter(Column::LockedBy.eq(worker));
    query.lock(LockType::Update).one(&**write).await?.ok_or(StoreError::NotFound)
}

fn not_leased(now: DateTime<Utc>) -> Condition {
    Condition::any().add(Column::LeaseUntil.is_null()).add(Column::LeaseUntil.lte(now))
}

fn attempts_left() -> Expr {
    Expr::col(Column::Attempts).lt(Expr::col(Column::MaxAttempts))
}

pub(super) fn given_up(now: DateTime<Utc>) -> Condition {
    let no_attempts_left = Expr::col(Column::Attempts).gte(Expr::col(Column::MaxAttempts));
    Condition::all().add(no_attempts_left).add(not_leased(now))
}

impl TryFrom<Model> for Job {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self> {
        Ok(Job {
            payload: json_value(&row.payload)?,
            id: row.id,
            kind: row.kind,
            attempts: row.attempts,
            max_attempts: row.max_attempts,
            run_at: row.run_at,
        })
    }
}
