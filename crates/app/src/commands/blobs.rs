//! `rolerabbit blobs`: stored files, and moving them between a folder and a bucket.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::json;
use store::{BlobConfig, Blobs, StoreError};

use super::console::{Failure, block_on, say, say_json};
use crate::app::App;
use crate::config::{Config, Environment};

/// See how much is stored, or move stored files between a folder and a bucket.
#[derive(Debug, Args)]
pub struct BlobsCommand {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Copy every file between the configured store of files and a folder, compare each, and only then delete.
    Move {
        /// From this folder into the configured store (the bucket, when S3_BUCKET is set).
        #[arg(
            long,
            value_name = "DIR",
            required_unless_present = "to_folder",
            conflicts_with = "to_folder"
        )]
        from_folder: Option<PathBuf>,
        /// From the configured store into this folder.
        #[arg(long, value_name = "DIR")]
        to_folder: Option<PathBuf>,
        /// Leave the files in their old place, too.
        #[arg(long)]
        keep: bool,
    },
    /// Say what is stored, by kind and by user.
    Usage {
        /// How many users to name.
        #[arg(long, default_value_t = 20)]
        users: u64,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
}

impl BlobsCommand {
    /// Does what was asked.
    pub fn run(self) -> Result<(), Failure> {
        let config = Config::read(&Environment::of_process()).map_err(Failure::of)?;
        block_on(async move {
            let app = App::open(config).await.map_err(|error| Failure::of(format!("{error:#}")))?;
            match self.command {
                Command::Move { from_folder: Some(folder), keep, .. } => {
                    if !folder.is_dir() {
                        return Err(Failure::of(format!(
                            "there is no folder {}",
                            folder.display()
                        )));
                    }
                    let other = open(folder)?;
                    move_files(&other, app.store.blobs(), keep).await
                }
                Command::Move { to_folder, keep, .. } => {
                    let other = open(to_folder.unwrap_or_default())?;
                    move_files(app.store.blobs(), &other, keep).await
                }
                Command::Usage { users, json } => usage(&app, users, json).await,
            }
        })?
    }
}

fn open(folder: PathBuf) -> Result<Blobs, Failure> {
    Blobs::open_other(&BlobConfig::Folder(folder)).map_err(failure)
}

async fn move_files(from: &Blobs, to: &Blobs, keep: bool) -> Result<(), Failure> {
    let copied = from.copy_to(to, media_type).await.map_err(failure)?;
    say(format!(
        "{} files copied and compared, {} were there already, {} bytes",
        copied.files, copied.already_there, copied.bytes
    ));
    if keep {
        return Ok(());
    }
    let mut deleted = 0;
    for blob in from.list("").await.map_err(failure)? {
        // A file that was written meanwhile is not lost: it stays until it has been copied, too.
        if to.get(&blob.key).await.is_ok() {
            from.delete(&blob.key).await.map_err(failure)?;
            deleted += 1;
        }
    }
    say(format!("{deleted} files deleted in their old place"));
    Ok(())
}

async fn usage(app: &App, users: u64, json: bool) -> Result<(), Failure> {
    let kinds = app.store.storage_by_kind().await.map_err(failure)?;
    let files = app.store.blobs().size_bytes("").await.map_err(failure)?;
    let largest = app.store.list_storage_by_user(users).await.map_err(failure)?;
    if json {
        let kinds: serde_json::Map<_, _> =
            kinds.into_iter().map(|(kind, bytes)| (kind, json!(bytes))).collect();
        let users: Vec<_> = largest
            .into_iter()
            .map(|(id, email, bytes)| json!({"id": id, "email": email, "bytes": bytes}))
            .collect();
        return say_json(&json!({"database_bytes": kinds, "file_bytes": files, "users": users}));
    }
    for (kind, bytes) in kinds {
        say(format!("{kind:<20} {bytes:>14}"));
    }
    say(format!("{:<20} {files:>14}", "files"));
    for (_, email, bytes) in largest {
        say(format!("{email:<40} {bytes:>14}"));
    }
    Ok(())
}

/// The media type of a file by the ending of its key.
fn media_type(key: &str) -> Option<&'static str> {
    mime_guess::from_path(key).first_raw()
}

fn failure(error: StoreError) -> Failure {
    Failure::of(format!("{:#}", anyhow::Error::from(error)))
}
