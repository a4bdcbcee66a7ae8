//! How much the database holds, by kind.

use sea_orm::{ConnectionTrait, Statement};
use uuid::Uuid;

use crate::{Store, error::Result};

impl Store {
    /// Adds up the bytes of what users have stored, by kind, over all users.
    pub async fn storage_by_kind(&self) -> Result<Vec<(String, i64)>> {
        let reader = self.db.reader();
        let statement = Statement::from_string(reader.get_database_backend(), BY_KIND_SQL);
        let rows = reader.query_all_raw(statement).await?;
        let mut kinds = Vec::with_capacity(rows.len());
        for row in rows {
            kinds.push((row.try_get("", "kind")?, row.try_get("", "size_bytes")?));
        }
        Ok(kinds)
    }

    /// The users who store most, with the bytes of resumes, tailored versions, documents and files, the largest first.
    pub async fn list_storage_by_user(&self, limit: u64) -> Result<Vec<(Uuid, String, i64)>> {
        let reader = self.db.reader();
        let backend = reader.get_database_backend();
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let statement = Statement::from_sql_and_values(backend, BY_USER_SQL, [limit.into()]);
        let rows = reader.query_all_raw(statement).await?;
        let mut users = Vec::with_capacity(rows.len());
        for row in rows {
            users.push((
                row.try_get("", "id")?,
                row.try_get("", "email")?,
                row.try_get("", "size_bytes")?,
            ));
        }
        Ok(users)
    }
}

const BY_KIND_SQL: &str = "
SELECT 'resumes' AS kind, CAST(COALESCE(SUM(octet_length(document)), 0) AS BIGINT) AS size_bytes FROM base_resumes
UNION ALL SELECT 'resume_versions', CAST(COALESCE(SUM(octet_length(document)), 0) AS BIGINT) FROM resume_versions
UNION ALL SELECT 'tailored_versions', CAST(COALESCE(SUM(octet_length(edits) + octet_length(posting_text)
    + COALESCE(octet_length(document), 0) + COALESCE(octet_length(note), 0)), 0) AS BIGINT) FROM tailored_versions
UNION ALL SELECT 'documents', CAST(COALESCE(SUM(octet_length(body)), 0) AS BIGINT) FROM documents
UNION ALL SELECT 'drafts', CAST(COALESCE(SUM(octet_length(payload)), 0) AS BIGINT) FROM drafts
UNION ALL SELECT 'parses', CAST(COALESCE(SUM(octet_length(result)), 0) AS BIGINT) FROM parse_cache";

const BY_USER_SQL: &str = "
SELECT users.id AS id, users.email AS email, CAST(SUM(sizes.size) AS BIGINT) AS size_bytes FROM (
    SELECT user_id, octet_length(document) AS size FROM base_resumes
    UNION ALL SELECT user_id, octet_length(edits) + octet_length(posting_text)
        + COALESCE(octet_length(document), 0) + COALESCE(octet_length(note), 0) FROM tailored_versions
    UNION ALL SELECT user_id, octet_length(body) + blob_size_bytes FROM documents
    UNION ALL SELECT user_id, size_bytes FROM sent_files
) AS sizes JOIN users ON users.id = sizes.user_id
GROUP BY users.id, users.email
ORDER BY 3 DESC, 2
LIMIT $1";
