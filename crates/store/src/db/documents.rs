//! Cover letters and portfolios, and how much a user stores in all.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult,
    IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, Statement, sea_query::LockType,
};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::connection::WriteTransaction;
use super::value::{byte_length, json_text, json_value, owner_gone, plain_text, stored_time};
use crate::{
    Store,
    error::{Result, StoreError},
    rows::documents::{Column, Entity, Model},
};

/// A cover letter or a portfolio.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Document {
    /// Identity.
    pub id: Uuid,
    /// Whose document it is.
    pub user_id: Uuid,
    /// What it is.
    pub kind: String,
    /// What the user calls it.
    pub title: String,
    /// The content.
    pub body: Value,
    /// Its file among the blobs, if it has one.
    pub blob_key: Option<String>,
    /// Size of the content as JSON text and of the file.
    pub size_bytes: i64,
    /// Rises with every save.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// A document without its content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromQueryResult)]
pub struct DocumentSummary {
    /// Identity.
    pub id: Uuid,
    /// What it is.
    pub kind: String,
    /// What the user calls it.
    pub title: String,
    /// Size of the content as JSON text and of the file.
    pub size_bytes: i64,
    /// Rises with every save.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// A document to be stored.
#[derive(Clone, Debug)]
pub struct NewDocument {
    /// Identity.
    pub id: Uuid,
    /// Whose document it is.
    pub user_id: Uuid,
    /// What it is.
    pub kind: String,
    /// What the user calls it.
    pub title: String,
    /// The content.
    pub body: Value,
    /// Its file among the blobs, if it has one.
    pub blob_key: Option<String>,
    /// Size of that file.
    pub blob_size_bytes: i64,
    /// The time of creation.
    pub now: DateTime<Utc>,
}

/// What to change in a document; `None` keeps the value.
#[derive(Clone, Debug, Default)]
pub struct DocumentChanges {
    /// New title.
    pub title: Option<String>,
    /// New content.
    pub body: Option<Value>,
    /// New file as its key and its size in bytes; `Some(None)` for none.
    pub blob: Option<Option<(String, i64)>>,
}

impl Store {
    /// Adds a document; `NotFound` when the user is gone.
    pub async fn insert_document(&self, new: NewDocument) -> Result<Document> {
        let write = self.db.begin_write().await?;
        let row = insert(&write, new).await?;
        write.commit().await?;
        row.try_into()
    }

    /// Lists a user's documents, all or of one kind, the last changed first.
    pub async fn list_documents(
        &self,
        user_id: Uuid,
        kind: Option<&str>,
    ) -> Result<Vec<DocumentSummary>> {
        let mut query = Entity::find()
            .select_only()
            .columns([Column::Id, Column::Kind, Column::Title])
            .columns([Column::Revision, Column::CreatedAt, Column::UpdatedAt])
            .column_as(size(), "size_bytes")
            .filter(Column::UserId.eq(user_id));
        if let Some(kind) = kind {
            query = query.filter(Column::Kind.eq(kind));
        }
        let query = query.order_by_desc(Column::UpdatedAt).order_by_desc(Column::Id);
        Ok(query.into_model().all(self.db.reader()).await?)
    }

    /// Gives one document of a user.
    pub async fn get_document(&self, user_id: Uuid, id: Uuid) -> Result<Document> {
        let query = Entity::find_by_id(id).filter(Column::UserId.eq(user_id));
        query.one(self.db.reader()).await?.ok_or(StoreError::NotFound)?.try_into()
    }

    /// Changes one document of a user, which then has the next revision.
    ///
    /// # Errors
    /// `StaleDocument` when the document is at another revision than expected; nothing is written. `NotFound`.
    pub async fn update_document(
        &self,
        user_id: Uuid,
        id: Uuid,
        expected_revision: i64,
        changes: DocumentChanges,
        now: DateTime<Utc>,
    ) -> Result<Document> {
        let write = self.db.begin_write().await?;
        let mut row = lock(&write, user_id, id, expected_revision).await?.into_active_model();
        row.revision = Set(expected_revision + 1);
        if let Some(title) = changes.title {
            row.title = Set(plain_text("title", &title)?);
        }
        if let Some(body) = changes.body {
            row.body = Set(json_text("body", &body)?);
        }
        if let Some(blob) = changes.blob {
            let (key, size_bytes) = blob.unzip();
            row.blob_key = Set(key);
            row.blob_size_bytes = Set(size_bytes.unwrap_or_default());
        }
        row.updated_at = Set(stored_time(now));
        let document = row.update(&*write).await?.try_into()?;
        write.commit().await?;
        Ok(document)
    }

    /// Deletes one document of a user; its blob is the caller's task.
    pub async fn delete_document(&self, user_id: Uuid, id: Uuid) -> Result<()> {
        let write = self.db.begin_write().await?;
        let delete = Entity::delete_many().filter(Column::Id.eq(id));
        let deleted = delete.filter(Column::UserId.eq(user_id)).exec(&*write).await?;
        write.commit().await?;
        if deleted.rows_affected == 0 { Err(StoreError::NotFound) } else { Ok(()) }
    }

    /// Adds up what a user stores: resumes, tailored versions, documents and files.
    ///
    /// Saved versions do not count: that we keep every write must not use up the user's space.
    pub async fn storage_bytes(&self, user_id: Uuid) -> Result<i64> {
        let reader = self.db.reader();
        let statement = Statement::from_sql_and_values(
            reader.get_database_backend(),
            STORAGE_SQL,
            [user_id.into()],
        );
        let row = reader.query_one_raw(statement).await?;
        Ok(row.map(|row| row.try_get("", "size_bytes")).transpose()?.unwrap_or_default())
    }
}

/// Adds a row within a transaction.
pub(super) async fn insert(write: &WriteTransaction, new: NewDocument) -> Result<Model> {
    let row = Model {
        id: new.id,
        user_id: new.user_id,
        kind: new.kind,
        title: plain_text("title", &new.title)?,
        body: json_text("body", &new.body)?,
        blob_key: new.blob_key,
        blob_size_bytes: new.blob_size_bytes,
        revision: 1,
        created_at: stored_time(new.now),
        updated_at: stored_time(new.now),
    };
    let insert = Entity::insert(row.clone().into_active_model());
    insert.exec_without_returning(&**write).await.map_err(owner_gone)?;
    Ok(row)
}

/// Locks a document of a user that must be at this revision.
pub(super) async fn lock(
    write: &WriteTransaction,
    user_id: Uuid,
    id: Uuid,
    expected_revision: i64,
) -> Result<Model> {
    let query = Entity::find_by_id(id).filter(Column::UserId.eq(user_id));
    let found = query.lock(LockType::NoKeyUpdate).one(&**write).await?;
    let row = found.ok_or(StoreError::NotFound)?;
    if row.revision == expected_revision {
        Ok(row)
    } else {
        Err(StoreError::StaleDocument { current: Box::new(row.try_into()?) })
    }
}

/// Both databases read it: `$1` is a numbered parameter in either.
const STORAGE_SQL: &str = "SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) AS size_bytes FROM (
    SELECT octet_length(document) AS size FROM base_resumes WHERE user_id = $1
    UNION ALL
    SELECT octet_length(edits) + octet_length(posting_text) + COALESCE(octet_length(document), 0)
        + COALESCE(octet_length(note), 0)
        FROM tailored_versions WHERE user_id = $1
    UNION ALL
    SELECT octet_length(body) + blob_size_bytes FROM documents WHERE user_id = $1
    UNION ALL
    SELECT size_bytes FROM sent_files WHERE user_id = $1
) AS sizes";

fn size() -> sea_orm::sea_query::Expr {
    use sea_orm::ExprTrait;
    byte_length("body").add(sea_orm::sea_query::Expr::col(Column::BlobSizeBytes))
}

fn json_size(text: &str) -> i64 {
    i64::try_from(text.len()).unwrap_or(i64::MAX)
}

impl TryFrom<Model> for Document {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self> {
        Ok(Document {
            body: json_value(&row.body)?,
            size_bytes: json_size(&row.body) + row.blob_size_bytes,
            id: row.id,
            user_id: row.user_id,
            kind: row.kind,
            title: row.title,
            blob_key: row.blob_key,
            revision: row.revision,
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}
