//! Regular work without a leader: every server asks for it, the first one gets it into the queue.

use chrono::{DateTime, Utc};
use sea_orm::{EntityTrait, IntoActiveModel, sea_query::OnConflict};

use super::{NewJob, jobs, value::stored_time};
use crate::{
    Store,
    error::Result,
    rows::scheduled_runs::{Column, Entity, Model},
};

impl Store {
    /// Puts regular work into the queue unless it was asked for at this time before; whether this call did it.
    ///
    /// Note and job are written together or not at all, so a server that dies in between loses nothing.
    pub async fn insert_scheduled_job(
        &self,
        name: &str,
        due_at: DateTime<Utc>,
        job: NewJob,
    ) -> Result<bool> {
        let row = Model {
            name: name.to_owned(),
            due_at: stored_time(due_at),
            created_at: stored_time(job.now),
        };
        let write = self.db.begin_write().await?;
        let nothing = OnConflict::columns([Column::Name, Column::DueAt]).do_nothing().to_owned();
        let insert = Entity::insert(row.into_active_model()).on_conflict(nothing);
        let first = insert.exec_without_returning(&*write).await? == 1;
        if first {
            // A run of the last time that is still under way stands for this one as well.
            jobs::insert(&write, job).await?;
        }
        write.commit().await?;
        Ok(first)
    }

    /// Notes that something was done for good, such as telling about a month's budget; whether this call was the first.
    pub async fn insert_once(
        &self,
        name: &str,
        at: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let row =
            Model { name: name.to_owned(), due_at: stored_time(at), created_at: stored_time(now) };
        let write = self.db.begin_write().await?;
        let nothing = OnConflict::columns([Column::Name, Column::DueAt]).do_nothing().to_owned();
        let insert = Entity::insert(row.into_active_model()).on_conflict(nothing);
        let first = insert.exec_without_returning(&*write).await? == 1;
        write.commit().await?;
        Ok(first)
    }

    /// Takes such a note back, when what it stands for did not succeed after all.
    pub async fn delete_once(&self, name: &str, at: DateTime<Utc>) -> Result<()> {
        let write = self.db.begin_write().await?;
        Entity::delete_by_id((name.to_owned(), stored_time(at))).exec(&*write).await?;
        write.commit().await
    }
}
