//! Everything that we store about a user, in one archive.

use std::io::{Cursor, Write};

use serde_json::{Value, json};
use store::{StoreError, User};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::app::App;
use crate::clock;
use crate::error::ActionError;

/// Packs everything that a user has stored.
pub struct ExportMyData {
    /// Whose data.
    pub user: User,
}

impl ExportMyData {
    /// A ZIP of JSON files: the account, every resume with its history, drafts, versions, documents, and the files that were sent.
    pub async fn run(self, app: &App) -> Result<Vec<u8>, ActionError> {
        let (store, user) = (&app.store, &self.user);
        let mut files: Vec<(String, Value)> = vec![(
            "account.json".to_owned(),
            json!({"id": user.id, "email": user.email, "tier": user.tier, "role": user.role,
                   "name": user.name, "email_verified_at": user.email_verified_at,
                   "created_at": user.created_at,
                   "sessions": store.list_sessions(user.id, clock::now()).await?,
                   "api_keys": store.list_api_keys(user.id).await?,
                   "identities": store.list_identities(user.id).await?,
                   "passkeys": store.list_passkeys(user.id).await?,
                   "errors": store.list_user_errors(user.id, 100).await?}),
        )];
        for summary in store.list_base_resumes(user.id).await? {
            let resume = store.get_base_resume(user.id, summary.id).await?;
            let folder = format!("resumes/{}-{}", resume.slot, resume.id);
            let mut history = Vec::new();
            for version in store.list_resume_versions(user.id, resume.id).await? {
                history
                    .push(store.find_resume_version(user.id, resume.id, version.revision).await?);
            }
            files.push((format!("{folder}/history.json"), serde_json::to_value(history)?));
            files.push((format!("{folder}/resume.json"), serde_json::to_value(resume)?));
        }
        files.push((
            "drafts.json".to_owned(),
            serde_json::to_value(store.list_drafts(user.id, None).await?)?,
        ));
        let mut versions = Vec::new();
        for summary in store.list_tailored_versions(user.id).await? {
            versions.push(store.get_tailored_version(user.id, summary.id).await?);
        }
        files.push(("tailored-versions.json".to_owned(), serde_json::to_value(versions)?));
        let sent = store.list_sent_files(user.id).await?;
        files.push(("sent-files.json".to_owned(), serde_json::to_value(&sent)?));
        let mut documents = Vec::new();
        for summary in store.list_documents(user.id, None).await? {
            documents.push(store.get_document(user.id, summary.id).await?);
        }
        files.push(("documents.json".to_owned(), serde_json::to_value(documents)?));
        let published = store.list_publications(user.id).await?;
        files.push(("published.json".to_owned(), serde_json::to_value(published)?));
        let shares = store.list_shares(user.id, None).await?;
        files.push(("shares.json".to_owned(), serde_json::to_value(shares)?));
        let mut archive = tokio::task::spawn_blocking(move || pack(&files)).await??;
        // One after the other, so that no more than the archive and one file are in memory.
        for file in sent {
            let bytes = match store.blobs().get_verified(&file.blob_key, &file.sha256).await {
                Ok(bytes) => bytes,
                // It was deleted since it was listed.
                Err(StoreError::NotFound) => continue,
                Err(error) => return Err(error.into()),
            };
            let name = format!("sent-files/{}.{}", file.id, file.format);
            add(&mut archive, &name, CompressionMethod::Stored, &bytes)?;
        }
        Ok(archive.finish().map_err(anyhow::Error::from)?.into_inner())
    }
}

type Archive = ZipWriter<Cursor<Vec<u8>>>;

fn pack(files: &[(String, Value)]) -> Result<Archive, ActionError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, value) in files {
        let text = serde_json::to_vec_pretty(value)?;
        add(&mut archive, name, CompressionMethod::Deflated, &text)?;
    }
    Ok(archive)
}

fn add(
    archive: &mut Archive,
    name: &str,
    method: CompressionMethod,
    bytes: &[u8],
) -> Result<(), ActionError> {
    let options = SimpleFileOptions::default().compression_method(method);
    archive.start_file(name, options).map_err(anyhow::Error::from)?;
    Ok(archive.write_all(bytes).map_err(anyhow::Error::from)?)
}
