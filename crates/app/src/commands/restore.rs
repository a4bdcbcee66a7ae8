//! `rolerabbit restore`: puts a backup back.

use std::path::{Path, PathBuf};

use clap::Args;
use secrecy::ExposeSecret;
use store::{BlobConfig, Blobs, Store};

use super::backup::{DATABASE, FILES, MANIFEST, Manifest, checksum, failure, told};
use super::console::{Failure, block_on, say};
use crate::clock;
use crate::config::{Config, Environment};

/// Put a backup back, compared with its checksums; the server must be stopped.
#[derive(Debug, Args)]
pub struct Restore {
    /// The backup's folder.
    #[arg(long, value_name = "DIR")]
    from: PathBuf,
    /// Put it in the place of a database that is there; that one is kept beside it under another name.
    #[arg(long)]
    replace: bool,
}

impl Restore {
    /// Everything is compared before anything is written.
    pub fn run(self) -> Result<(), Failure> {
        let config = Config::read(&Environment::of_process()).map_err(Failure::of)?;
        block_on(self.write(config))?
    }

    async fn write(self, config: Config) -> Result<(), Failure> {
        let manifest = read_manifest(&self.from)?;
        let saved =
            Blobs::open_other(&BlobConfig::Folder(self.from.join(FILES))).map_err(failure)?;
        for file in &manifest.files {
            saved.get_verified(&file.key, &file.sha256).await.map_err(failure)?;
        }
        let database = match &manifest.database_sha256 {
            None => None,
            Some(expected) => {
                let copy = self.from.join(DATABASE);
                if checksum(&copy)? != *expected {
                    return Err(told(&copy, "is damaged: its checksum is not that of the backup"));
                }
                let url = config.storage.database_url.expose_secret();
                let file = store::embedded_file(url).ok_or_else(|| {
                    Failure::of(
                        "the backup holds an embedded database, but DATABASE_URL names a server; \
                         unset it to restore into the data folder",
                    )
                })?;
                Some((copy, file))
            }
        };
        if let Some((copy, file)) = &database {
            self.put_database(copy, file).await?;
        }
        // The files go into the store of the settings, which may be another than that of the backup.
        let store = Store::open(&config.storage.store(true)).await.map_err(failure)?;
        for file in &manifest.files {
            let bytes = saved.get_verified(&file.key, &file.sha256).await.map_err(failure)?;
            let content_type = mime_guess::from_path(&file.key).first_raw();
            let info = store::BlobInfo { content_type };
            store.blobs().put_with(&file.key, bytes, info).await.map_err(failure)?;
        }
        if database.is_some() {
            let damages = store.database_damages().await.map_err(failure)?;
            if !damages.is_empty() {
                return Err(Failure::of(format!(
                    "the database is damaged: {}",
                    damages.join("; ")
                )));
            }
        }
        let what = if database.is_some() { "the database and " } else { "" };
        say(format!(
            "{what}{} files are back as they were at {}",
            manifest.files.len(),
            manifest.begun_at.format("%Y-%m-%d %H:%M:%S UTC")
        ));
        Ok(())
    }

    async fn put_database(&self, copy: &Path, file: &Path) -> Result<(), Failure> {
        let beside = |ending: &str| {
            let mut name = file.as_os_str().to_owned();
            name.push(ending);
            PathBuf::from(name)
        };
        if file.exists() {
            if !self.replace {
                return Err(told(file, "is there already; --replace puts it aside"));
            }
            if !store::settle(file.to_owned()).await.map_err(failure)? {
                return Err(told(file, "is in use: stop the server first"));
            }
            let aside =
                beside(&format!(".before-restore-{}", clock::now().format("%Y%m%dT%H%M%S")));
            std::fs::rename(file, &aside).map_err(|error| told(file, error))?;
            say(format!("the database that was there is now {}", aside.display()));
        }
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).map_err(|error| told(folder, error))?;
        }
        // Under another name first: a copy that is cut off is not taken for a database.
        let half = beside(".half");
        std::fs::copy(copy, &half).map_err(|error| told(&half, error))?;
        std::fs::File::open(&half)
            .and_then(|file| file.sync_all())
            .and_then(|()| std::fs::rename(&half, file))
            .map_err(|error| told(file, error))
    }
}

fn read_manifest(folder: &Path) -> Result<Manifest, Failure> {
    let path = folder.join(MANIFEST);
    let text = std::fs::read_to_string(&path)
        .map_err(|error| told(&path, format!("{error}; a backup without it is not complete")))?;
    serde_json::from_str(&text).map_err(|error| told(&path, error))
}
