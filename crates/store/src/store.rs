//! The door of the crate: one value that holds database, cache and blobs.

use std::sync::Arc;

use crate::{
    blobs::Blobs, cache::Cache, config::StoreConfig, db::connection::Connection, error::Result,
};

/// Everything that is remembered. Cloning it is cheap and shares the connections.
#[derive(Clone, Debug)]
pub struct Store {
    pub(crate) db: Arc<Connection>,
    cache: Cache,
    blobs: Blobs,
}

impl Store {
    /// Opens what the configuration names; an SQLite file and the folders are made when missing.
    ///
    /// The schema stays as it is (see [`Store::migrate`]), Redis and S3 are not called yet.
    ///
    /// # Errors
    /// `Internal` when a URL makes no sense or the database does not answer.
    pub async fn open(config: &StoreConfig) -> Result<Store> {
        // Fails when another part of the program has chosen a provider already, which is as good.
        drop(rustls::crypto::ring::default_provider().install_default());
        let db = Arc::new(Connection::open(&config.database_url).await?);
        let cache = Cache::open(config.redis_url.as_ref(), config.cache_disable_redis)?;
        let blobs = Blobs::open(&config.blobs)?;
        Ok(Store { db, cache, blobs })
    }

    /// Brings the schema up to date. Several programs may do so at once: one works, the rest wait.
    pub async fn migrate(&self) -> Result<()> {
        self.db.migrate().await
    }

    /// Waits for what is under way and closes every connection; nothing can be read or written afterwards.
    pub async fn close(&self) {
        self.db.close().await;
    }

    /// Names the steps that the schema still lacks, without writing anything.
    pub async fn pending_migrations(&self) -> Result<Vec<String>> {
        self.db.pending_migrations().await
    }

    /// Writes a consistent copy of an embedded database into a new file, while it is in use.
    pub async fn copy_database(&self, path: &std::path::Path) -> Result<()> {
        self.db.copy_to_file(path).await
    }

    /// Says what is wrong with an embedded database; nothing when it is in order.
    pub async fn database_damages(&self) -> Result<Vec<String>> {
        self.db.damages().await
    }

    /// Says whether the database is a file of this process rather than a server.
    pub fn is_embedded(&self) -> bool {
        self.db.is_embedded()
    }

    /// Asks the database for a sign of life.
    pub async fn ping(&self) -> Result<()> {
        self.db.ping().await
    }

    /// What time it is on the database's server; `None` for an embedded database, which has our own clock.
    pub async fn database_time(&self) -> Result<Option<chrono::DateTime<chrono::Utc>>> {
        self.db.server_time().await
    }

    /// Gives the cache.
    pub fn cache(&self) -> &Cache {
        &self.cache
    }

    /// Gives the store of files.
    pub fn blobs(&self) -> &Blobs {
        &self.blobs
    }
}
