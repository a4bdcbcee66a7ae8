//! A fresh store for every test: on SQLite, and on a PostgreSQL that the tests start themselves.

mod postgres;
mod redis;

use std::{future::Future, path::PathBuf, sync::Arc};

use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};
use store::{BaseResume, BlobConfig, NewBaseResume, NewUser, Store, StoreConfig, User};
use tempfile::TempDir;
use uuid::Uuid;

use self::postgres::PostgresServer;
pub use self::redis::RedisServer;

/// Runs each behaviour once per database.
macro_rules! on_every_database {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name(&$crate::harness::TestStore::sqlite().await).await;
            })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name(&$crate::harness::TestStore::postgres().await).await;
            })+
        }
    };
}
pub(crate) use on_every_database;

/// A migrated store with a database of its own.
pub struct TestStore {
    pub store: Store,
    pub config: StoreConfig,
    folder: TempDir,
    _server: Option<Arc<PostgresServer>>,
}

impl TestStore {
    pub async fn sqlite() -> Self {
        Self::empty_sqlite().await.migrated().await
    }

    pub async fn postgres() -> Self {
        Self::empty_postgres().await.migrated().await
    }

    /// A store on SQLite without a schema.
    pub async fn empty_sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("new/folder/store.db").display());
        Self::open(url, folder, None).await
    }

    /// A store on PostgreSQL without a schema.
    pub async fn empty_postgres() -> Self {
        let server = PostgresServer::shared();
        let url = server.create_database().await;
        Self::open(url, tempfile::tempdir().unwrap(), Some(server)).await
    }

    /// The same database as another server of ours would open it.
    pub async fn replica(&self) -> Store {
        Store::open(&self.config).await.unwrap()
    }

    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    pub async fn user(&self, name: &str) -> User {
        self.store.insert_user(new_user(&format!("{name}@example.org"))).await.unwrap()
    }

    pub async fn resume(&self, user: &User) -> BaseResume {
        self.store.insert_base_resume(new_resume(user), 10).await.unwrap()
    }

    async fn open(
        database_url: String,
        folder: TempDir,
        server: Option<Arc<PostgresServer>>,
    ) -> Self {
        let config = StoreConfig {
            database_url,
            blobs: BlobConfig::Folder(folder.path().join("blobs")),
            redis_url: None,
            cache_disable_redis: false,
        };
        let store = Store::open(&config).await.unwrap();
        Self { store, config, folder, _server: server }
    }

    async fn migrated(self) -> Self {
        self.store.migrate().await.unwrap();
        self
    }
}

/// A moment with more digits than the databases keep.
pub fn now() -> DateTime<Utc> {
    "2026-11-24T02:00:00.123456789Z".parse().unwrap()
}

/// That moment as it is stored.
pub fn stored_now() -> DateTime<Utc> {
    "2026-11-24T02:00:00.123456Z".parse().unwrap()
}

pub fn minutes(count: i64) -> Duration {
    Duration::minutes(count)
}

pub fn new_user(email: &str) -> NewUser {
    NewUser {
        id: Uuid::now_v7(),
        email: email.to_owned(),
        password_hash: "$argon2id$".to_owned(),
        tier: "free".to_owned(),
        role: "user".to_owned(),
        now: now(),
    }
}

pub fn new_resume(user: &User) -> NewBaseResume {
    NewBaseResume {
        id: Uuid::now_v7(),
        user_id: user.id,
        slot: None,
        name: "Resume".to_owned(),
        document: document("Ada"),
        reason: "create".to_owned(),
        now: now(),
    }
}

pub fn document(name: &str) -> Value {
    json!({ "basics": { "name": name } })
}

/// Size of a document as it is stored.
pub fn json_size(document: &Value) -> i64 {
    document.to_string().len().try_into().unwrap()
}

/// Runs the same work many times at once.
pub async fn in_parallel<T, F>(count: usize, work: impl Fn(usize) -> F) -> Vec<T>
where
    T: Send + 'static,
    F: Future<Output = T> + Send + 'static,
{
    let mut tasks = tokio::task::JoinSet::new();
    for index in 0..count {
        tasks.spawn(work(index));
    }
    tasks.join_all().await
}
