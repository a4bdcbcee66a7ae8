//! The one connection pool, and the one way to write.

use std::{ops::Deref, path::Path, sync::Arc, time::Duration};

use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use sea_orm_migration::MigratorTrait;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::{
    error::{Result, StoreError},
    migrations::Migrator,
};

const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(10);
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
        let pool = Database::connect(options)
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

    pub async fn migrate(&self) -> Result<()> {
        let write = self.begin_write().await?;
        if !self.is_embedded() {
            let lock = format!("SELECT pg_advisory_xact_lock({MIGRATION_LOCK})");
            write.execute_unprepared(&lock).await?;
        }
        Migrator::up(&*write, None)
            .await
            .map_err(|error| StoreError::internal("a migration failed", error))?;
        write.commit().await
    }

    pub async fn pending_migrations(&self) -> Result<Vec<String>> {
        let pending = Migrator::get_pending_migrations_read_only(&self.pool).await?;
        Ok(pending.iter().map(|migration| migration.name().to_owned()).collect())
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

fn sqlite_options(url: &str) -> Result<ConnectOptions> {
    let path = url.trim_start_matches("sqlite:").trim_start_matches("//");
    let path = path.split('?').next().unwrap_or(path);
    if let Some(folder) = Path::new(path).parent() {
        std::fs::create_dir_all(folder).map_err(|error| {
            StoreError::internal(format!("cannot make the folder {}", folder.display()), error)
        })?;
    }
    let mut options = pool_options(url, SQLITE_CONNECTIONS);
    options.map_sqlx_sqlite_opts(|sqlite| {
        sqlite
            .create_if_missing(true)
            .foreign_keys(true)
            .busy_timeout(BUSY_TIMEOUT)
            .pragma("journal_mode", "WAL")
            // A save that was acknowledged is on the disk, also when the power fails.
            .pragma("synchronous", "FULL")
    });
    Ok(options)
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
