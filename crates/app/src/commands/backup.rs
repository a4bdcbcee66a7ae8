//! `rolerabbit backup`: a consistent copy of an embedded database and of all files, while the server runs.

use std::path::{Path, PathBuf};

use clap::Args;
use serde::{Deserialize, Serialize};
use store::{BlobConfig, Blobs, StoreError, sha256_hex};

use super::console::{Failure, block_on, say};
use crate::app::App;
use crate::clock;
use crate::config::{Config, Environment};

/// The copy of the database in a backup's folder.
pub const DATABASE: &str = "rolerabbit.db";
/// The folder of files in it.
pub const FILES: &str = "files";
/// What is in the backup, with its checksums; it is written last, so a backup without it is not complete.
pub const MANIFEST: &str = "backup.json";

/// Write a copy of an embedded database and of all files, while the server runs.
#[derive(Debug, Args)]
pub struct Backup {
    /// The folder to make; it must not hold anything.
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
    /// Only the files: the database is on a server of its own, and is copied by `pg_dump`.
    #[arg(long)]
    files_only: bool,
}

/// What a backup holds.
#[derive(Debug, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of the program that wrote it.
    pub version: String,
    /// When it was begun; what was saved later may be missing.
    pub begun_at: chrono::DateTime<chrono::Utc>,
    /// The checksum of the database's copy; absent when only files were copied.
    pub database_sha256: Option<String>,
    /// Every file.
    pub files: Vec<BackedUp>,
}

/// A file in a backup.
#[derive(Debug, Serialize, Deserialize, PartialEq, Eq)]
pub struct BackedUp {
    /// Its key.
    pub key: String,
    /// Its size.
    pub size_bytes: u64,
    /// Its checksum.
    pub sha256: String,
}

impl Backup {
    /// The database first: a file that its copy names is in the files, which are copied afterwards.
    pub fn run(self) -> Result<(), Failure> {
        let config = Config::read(&Environment::of_process()).map_err(Failure::of)?;
        block_on(async move {
            let app = App::open(config).await.map_err(|error| Failure::of(format!("{error:#}")))?;
            self.write(&app).await
        })?
    }

    async fn write(self, app: &App) -> Result<(), Failure> {
        if !self.files_only && !app.store.is_embedded() {
            return Err(Failure::of(
                "the database is on a PostgreSQL server: copy it with `pg_dump --format=custom`, and the files \
                 with `rolerabbit backup --files-only` (docs/operators/backup.md)",
            ));
        }
        make_empty(&self.to)?;
        let begun_at = clock::now();
        let mut database_sha256 = None;
        if !self.files_only {
            let copy = self.to.join(DATABASE);
            app.store.copy_database(&copy).await.map_err(failure)?;
            private(&copy)?;
            database_sha256 = Some(checksum(&copy)?);
        }
        let files = copy_files(app.store.blobs(), &self.to.join(FILES)).await?;
        let count = files.len();
        let bytes: u64 = files.iter().map(|file| file.size_bytes).sum();
        let version = env!("CARGO_PKG_VERSION").to_owned();
        let manifest = Manifest { version, begun_at, database_sha256, files };
        let text = serde_json::to_string_pretty(&manifest).map_err(Failure::of)?;
        let path = self.to.join(MANIFEST);
        std::fs::write(&path, text + "\n").map_err(|error| told(&path, error))?;
        for path in [&path, &self.to] {
            std::fs::File::open(path)
                .and_then(|file| file.sync_all())
                .map_err(|error| told(path, error))?;
        }
        let database = if self.files_only { "" } else { "the database and " };
        say(format!("{database}{count} files of {bytes} bytes are in {}", self.to.display()));
        Ok(())
    }
}

async fn copy_files(from: &Blobs, folder: &Path) -> Result<Vec<BackedUp>, Failure> {
    let to = Blobs::open_other(&BlobConfig::Folder(folder.to_owned())).map_err(failure)?;
    let mut files = Vec::new();
    for blob in from.list("").await.map_err(failure)? {
        let bytes = match from.get(&blob.key).await {
            Ok(bytes) => bytes,
            // It was deleted since it was listed.
            Err(StoreError::NotFound) => continue,
            Err(error) => return Err(failure(error)),
        };
        let (sha256, size_bytes) = (sha256_hex(&bytes), bytes.len() as u64);
        to.put(&blob.key, bytes).await.map_err(failure)?;
        files.push(BackedUp { key: blob.key, size_bytes, sha256 });
    }
    Ok(files)
}

fn make_empty(folder: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(folder).map_err(|error| told(folder, error))?;
    let mut inside = std::fs::read_dir(folder).map_err(|error| told(folder, error))?;
    if inside.next().is_some() {
        return Err(Failure::of(format!("{} is not empty", folder.display())));
    }
    Ok(())
}

/// Takes the rights of everybody else away: the copy holds what the database holds.
fn private(path: &Path) -> Result<(), Failure> {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::Permissions::from_mode(0o600);
    std::fs::set_permissions(path, mode).map_err(|error| told(path, error))
}

/// The checksum of a file, read in pieces.
pub fn checksum(path: &Path) -> Result<String, Failure> {
    use sha2::Digest;
    let mut file = std::fs::File::open(path).map_err(|error| told(path, error))?;
    let mut digest = sha2::Sha256::new();
    std::io::copy(&mut file, &mut Digesting(&mut digest)).map_err(|error| told(path, error))?;
    Ok(crate::secret::hexadecimal(&digest.finalize()))
}

/// A digest as something to write into.
struct Digesting<'a>(&'a mut sha2::Sha256);

impl std::io::Write for Digesting<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        sha2::Digest::update(self.0, bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A failure about a file.
pub fn told(path: &Path, error: impl std::fmt::Display) -> Failure {
    Failure::of(format!("{}: {error}", path.display()))
}

/// A failure of the store with all that caused it.
pub fn failure(error: StoreError) -> Failure {
    Failure::of(format!("{:#}", anyhow::Error::from(error)))
}
