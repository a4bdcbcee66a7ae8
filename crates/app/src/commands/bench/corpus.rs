//! A folder of files to read, with the truth beside them when it has a manifest.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;

use super::super::console::Failure;
use super::super::files;

/// One file, and what is known of it.
#[derive(Debug)]
pub struct Sample {
    /// Its name without its ending.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// The kind that the manifest gives it, else its ending.
    pub kind: String,
    /// What it says, when that is known.
    pub truth: Option<Value>,
    /// Fields that it does not print so that they could be read.
    pub unscored: Vec<String>,
}

#[derive(Deserialize)]
struct Manifest {
    documents: Vec<Document>,
}

#[derive(Deserialize)]
struct Document {
    name: String,
    file: String,
    kind: String,
    #[serde(default)]
    unscored: Vec<String>,
}

/// The files of a folder: those of its manifest, or every PDF, DOCX and text file.
pub fn samples(folder: &Path) -> Result<Vec<Sample>, Failure> {
    let manifest = folder.join("manifest.json");
    if !manifest.exists() {
        return listed(folder);
    }
    let manifest: Manifest =
        serde_json::from_slice(&files::bytes(&manifest)?).map_err(Failure::of)?;
    let read = |document: Document| -> Result<Sample, Failure> {
        let truth = files::bytes(&folder.join(format!("{}.json", document.name)))?;
        Ok(Sample {
            path: folder.join(&document.file),
            truth: Some(serde_json::from_slice(&truth).map_err(Failure::of)?),
            name: document.name,
            kind: document.kind,
            unscored: document.unscored,
        })
    };
    manifest.documents.into_iter().map(read).collect()
}

fn listed(folder: &Path) -> Result<Vec<Sample>, Failure> {
    let entries = std::fs::read_dir(folder).map_err(Failure::of)?;
    let mut paths: Vec<PathBuf> =
        entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    let sample = |path: PathBuf| {
        let kind = path.extension()?.to_str()?.to_lowercase();
        matches!(kind.as_str(), "pdf" | "docx" | "txt" | "md" | "html" | "odt" | "rtf").then(|| {
            Sample {
                name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
                path: path.clone(),
                kind,
                truth: None,
                unscored: Vec::new(),
            }
        })
    };
    Ok(paths.into_iter().filter_map(sample).collect())
}
