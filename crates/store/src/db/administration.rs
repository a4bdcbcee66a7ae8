//! What administrators do to accounts, each with its entry in the audit log.

use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
    sea_query::{Expr, ExprTrait, LockType},
};
use serde::Serialize;
use uuid::Uuid;

use super::{
    AuditEntry, User, UserChanges, audit,
    users::{change, containing},
};
use crate::{
    Store,
    error::{Result, StoreError},
    rows::{
        sessions,
        users::{Column, Entity},
    },
};

/// Which accounts to list.
#[derive(Clone, Debug, Default)]
pub struct UserQuery {
    /// Only those whose address or name contains this.
    pub search: Option<String>,
    /// Only those of this tier.
    pub tier: Option<String>,
    /// Only those of this role.
    pub role: Option<String>,
    /// Only those that are suspended, or that are not.
    pub suspended: Option<bool>,
    /// Only those that see a staged release first, or that do not.
    pub internal: Option<bool>,
    /// How many at most.
    pub limit: u64,
    /// How many to leave out.
    pub offset: u64,
}

/// How many accounts there are of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromQueryResult)]
pub struct TierCount {
    /// Name of the tier.
    pub tier: String,
    /// Whether they see a staged release first.
    pub is_internal: bool,
    /// How many.
    pub users: i64,
}

impl Store {
    /// Lists accounts from the newest, and counts all that fit.
    pub async fn query_users(&self, query: UserQuery) -> Result<(Vec<User>, u64)> {
        let mut find = Entity::find();
        if let Some(search) = query.search.as_deref() {
            let pattern = containing(search);
            let name = Expr::cust("LOWER(COALESCE(name, ''))").like(pattern.clone());
            find = find.filter(Column::EmailKey.like(pattern).or(name));
        }
        if let Some(tier) = query.tier {
            find = find.filter(Column::Tier.eq(tier));
        }
        if let Some(role) = query.role {
            find = find.filter(Column::Role.eq(role));
        }
        if let Some(internal) = query.internal {
            find = find.filter(Column::IsInternal.eq(internal));
        }
        find = match query.suspended {
            Some(true) => find.filter(Column::SuspendedAt.is_not_null()),
            Some(false) => find.filter(Column::SuspendedAt.is_null()),
            None => find,
        };
        let total = find.clone().count(self.db.reader()).await?;
        let find = find.order_by_desc(Column::CreatedAt).order_by_desc(Column::Id);
        let found = find.limit(query.limit).offset(query.offset).all(self.db.reader()).await?;
        Ok((found.into_iter().map(User::from).collect(), total))
    }

    /// Counts accounts by tier and by whether they are internal.
    pub async fn count_users_by_tier(&self) -> Result<Vec<TierCount>> {
        let query = Entity::find()
            .select_only()
            .column(Column::Tier)
            .column(Column::IsInternal)
            .column_as(Column::Id.count(), "users")
            .group_by(Column::Tier)
            .group_by(Column::IsInternal)
            .order_by_asc(Column::Tier);
        Ok(query.into_model::<TierCount>().all(self.db.reader()).await?)
    }

    /// Changes an account, ends its sessions when it is suspended, and says so in the audit log; all or nothing.
    ///
    /// # Errors
    /// `NotFound`, and `LastAdmin` when nobody would be left who can administer the server.
    pub async fn administer_user(
        &self,
        id: Uuid,
        changes: UserChanges,
        entry: AuditEntry,
    ) -> Result<User> {
        let write = self.db.begin_write().await?;
        // In one order and all of them, so that two administrators cannot remove each other at once.
        let admins = Entity::find()
            .filter(Column::Role.eq("admin").or(Column::Id.eq(id)))
            .order_by_asc(Column::Id)
            .lock(LockType::NoKeyUpdate)
            .all(&*write)
            .await?;
        let suspends = matches!(changes.suspended_at, Some(Some(_)));
        let user = change(&write, id, changes).await?;
        let works = |role: &str, suspended: bool| role == "admin" && !suspended;
        let other =
            admins.iter().any(|row| row.id != id && works(&row.role, row.suspended_at.is_some()));
        let was =
            admins.iter().any(|row| row.id == id && works(&row.role, row.suspended_at.is_some()));
        if was && !other && !works(&user.role, user.suspended_at.is_some()) {
            return Err(StoreError::LastAdmin);
        }
        if suspends {
            let ended = sessions::Entity::delete_many().filter(sessions::Column::UserId.eq(id));
            ended.exec(&*write).await?;
        }
        audit::insert(&write, entry).await?;
        write.commit().await?;
        Ok(user)
    }
}
