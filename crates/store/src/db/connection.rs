//! The one connection pool, and the one way to write.

use std::{ops::Deref, path::PathBuf, sync::Arc, time::Duration};

use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend,
    EntityTrait, QuerySelect, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use sea_orm_migration::{
    IntoSchemaManagerConnection, MigratorTrait, SchemaManager, seaql_migrations,
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::{
    error::{Result, StoreError},
    migrations::Migrator,
};

/// How long a call waits for a connection; a database that is away is told about after so long.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(5);
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
const SQLITE_CONNECTIONS: u32 = 8;
const POSTGRES_CONNECTIONS: u32 = 16;
/// Any number, as long as every version of the program uses the same.
const MIGRATION_LOCK: i64 = 7_302_611_240;

/// A pool of connections to SQLite or PostgreSQL.
#[derive(Debug)]
pub struct Connection {
    pool: DatabaseConnection,
    /// SQLite has one writer: waiting for it here is fair and keeps connections free for readers.
    writer: Option<Arc<Semaphore>>,
}

/// A transaction that may write; what is not committed is rolled back when it goes.
pub struct WriteTransaction {
    transaction: DatabaseTransaction,
    _permit: Option<OwnedSemaphorePermit>,
}

impl Connection {
    pub async fn open(url: &str) -> Result<Self> {
        let options = if url.starts_with("sqlite:") {
            sqlite_options(url)?
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            postgres_options(url)
        } else {
            let context = "a database URL starts with sqlite: or postgres:".to_owned();
            return Err(StoreError::Internal { context, source: None });
        };
        let pool = Box::pin(Database::connect(options))
            .await
            .map_err(|error| StoreError::internal("the database cannot be opened", error))?;
        let embedded = pool.get_database_backend() == DbBackend::Sqlite;
        Ok(Self { pool, writer: embedded.then(|| Arc::new(Semaphore::new(1))) })
    }

    /// For reading; writes go through [`Connection::begin_write`].
    pub fn reader(&self) -> &DatabaseConnection {
        &self.pool
    }

    /// Starts the only kind of transaction that may write.
    ///
    /// On SQLite it takes the write lock at once: a transaction that reads first and writes later
    /// fails with "database is locked" whatever the timeout.
    pub async fn begin_write(&self) -> Result<WriteTransaction> {
        let permit = match &self.writer {
            Some(writer) => {
                let permit = writer.clone().acquire_owned().await;
                Some(permit.map_err(|error| StoreError::internal("the store is closed", error))?)
            }
            None => None,
        };
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let transaction = self.pool.begin_with_options(options).await?;
        Ok(WriteTransaction { transaction, _permit: permit })
    }

    pub fn is_embedded(&self) -> bool {
        self.writer.is_some()
    }

    pub async fn ping(&self) -> Result<()> {
        self.pool.execute_unprepared("SELECT 1").await?;
        Ok(())
    }

    /// Waits for what is under way and closes every connection; an embedded database is then one file.
    pub async fn close(&self) {
        // What cannot be closed goes with the process.
        drop(self.pool.close_by_ref().await);
    }

    pub async fn server_time(&self) -> Result<Option<chrono::DateTime<chrono::Utc>>> {
        if self.is_embedded() {
            return Ok(None);
        }
        let backend = self.pool.get_database_backend();
        let statement = sea_orm::Statement::from_string(backend, "SELECT clock_timestamp() AS now");
        let row = self.pool.query_one_raw(statement).await?;
        Ok(row.map(|row| row.try_get("", "now")).transpose()?)
    }

    pub async fn migrate(&self) -> Result<()> {
        let write = self.begin_write().await?;
        if !self.is_embedded() {
            let lock = format!("SELECT pg_advisory_xact_lock({MIGRATION_LOCK})");
            write.execute_unprepared(&lock).await?;
        }
        // A schema that a newer version has taken further is nothing to stumble over.
        if !pending_migrations(&*write).await?.is_empty() {
            Migrator::up(&*write, None)
                .await
                .map_err(|error| StoreError::internal("a migration failed", error))?;
        }
        write.commit().await
    }

    /// Writes a consistent copy of an embedded database while it is in use; the file must not exist.
    pub async fn copy_to_file(&self, path: &std::path::Path) -> Result<()> {
        if !self.is_embedded() {
            let context = "only an embedded database is copied into a file".to_owned();
            return Err(StoreError::Internal { context, source: None });
        }
        let Some(path) = path.to_str() else {
            let context = format!("the path {} is no Unicode", path.display());
            return Err(StoreError::Internal { context, source: None });
        };
        let quoted = path.replace('\'', "''");
        // One read transaction: writers go on, and what they write later is not in the copy.
        self.pool.execute_unprepared(&format!("VACUUM INTO '{quoted}'")).await?;
        Ok(())
    }

    /// Says what is wrong with an embedded database; nothing when its pages and its references are in order.
    pub async fn damages(&self) -> Result<Vec<String>> {
        let backend = self.pool.get_database_backend();
        let mut damages = Vec::new();
        for (check, fine) in [("PRAGMA integrity_check", "ok"), ("PRAGMA foreign_key_check", "")] {
            let statement = sea_orm::Statement::from_string(backend, check);
            for row in self.pool.query_all_raw(statement).await? {
                let said: String = row.try_get_by_index(0)?;
                if said != fine {
                    damages.push(format!("{check}: {said}"));
                }
            }
        }
        Ok(damages)
    }

    pub async fn pending_migrations(&self) -> Result<Vec<String>> {
        pending_migrations(&self.pool).await
    }
}

impl WriteTransaction {
    pub async fn commit(self) -> Result<()> {
        Ok(self.transaction.commit().await?)
    }
}

impl Deref for WriteTransaction {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &DatabaseTransaction {
        &self.transaction
    }
}

async fn pending_migrations<'c, C>(database: &'c C) -> Result<Vec<String>>
where
    C: ConnectionTrait,
    &'c C: IntoSchemaManagerConnection<'c>,
{
    let has_table = SchemaManager::new(database).has_table("seaql_migrations").await?;
    let applied: Vec<String> = if has_table {
        let query = seaql_migrations::Entity::find().select_only();
        query.column(seaql_migrations::Column::Version).into_tuple().all(database).await?
    } else {
        Vec::new()
    };
    let known = Migrator::migrations().into_iter().map(|migration| migration.name().to_owned());
    Ok(known.filter(|name| !applied.contains(name)).collect())
}

/// Brings what is beside an embedded database's file into it, and takes away what was beside it; `false` when another
/// program has it open.
pub async fn settle(path: PathBuf) -> Result<bool> {
    let mut options = pool_options("sqlite:", 1);
    options.map_sqlx_sqlite_opts(move |sqlite| {
        sqlite.filename(&path).create_if_missing(false).busy_timeout(Duration::from_secs(1))
    });
    let pool = Box::pin(Database::connect(options)).await?;
    let statement =
        sea_orm::Statement::from_string(DbBackend::Sqlite, "PRAGMA journal_mode=DELETE");
    // To leave the write-ahead log a connection must be the only one.
    let row = pool.query_one_raw(statement).await;
    let alone = match row {
        Ok(Some(row)) => row.try_get_by_index::<String>(0)? == "delete",
        Ok(None) | Err(_) => false,
    };
    pool.close().await?;
    Ok(alone)
}

fn sqlite_options(url: &str) -> Result<ConnectOptions> {
    let path = sqlite_path(url)?;
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| {
            StoreError::internal(format!("cannot make the folder {}", folder.display()), error)
        })?;
    }
    // The driver would decode `%20` in a URL; a path is meant as it is written.
    let mut options = pool_options("sqlite:", SQLITE_CONNECTIONS);
    options.map_sqlx_sqlite_opts(move |sqlite| {
        sqlite
            .filename(&path)
            .create_if_missing(true)
            .foreign_keys(true)
            .busy_timeout(BUSY_TIMEOUT)
            .pragma("journal_mode", "WAL")
            // A save that was acknowledged is on the disk, also when the power fails.
            .pragma("synchronous", "FULL")
    });
    Ok(options)
}

/// The path of `sqlite:PATH` or `sqlite://PATH`, with or without the `?mode=…` that others write.
pub fn sqlite_path(url: &str) -> Result<PathBuf> {
    let path = url.strip_prefix("sqlite:").unwrap_or(url);
    let path = path.strip_prefix("//").unwrap_or(path);
    let path = path.split_once("?mode=").map_or(path, |(path, _)| path);
    if path.is_empty() || path == ":memory:" {
        let context = "a database URL of SQLite is sqlite:PATH".to_owned();
        return Err(StoreError::Internal { context, source: None });
    }
    Ok(path.into())
}

fn postgres_options(url: &str) -> ConnectOptions {
    let mut options = pool_options(url, POSTGRES_CONNECTIONS);
    options.set_application_name("rolerabbit");
    options
}

fn pool_options(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(0)
        .connect_timeout(ACQUIRE_TIMEOUT)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .sqlx_logging(false);
    options
}
