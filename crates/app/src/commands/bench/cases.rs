//! Cases of the repository as the benchmarks read them.

use std::path::{Path, PathBuf};

use resume::Resume;
use resume::posting::{Posting, PostingInput, analyse};
use serde_json::Value;

use crate::commands::console::Failure;
use crate::commands::files;

/// A posting, analysed.
pub fn analysed(text: &str) -> Posting {
    analyse(&PostingInput { text: text.to_owned(), title: None, company: None })
}

/// The files of a folder, sorted.
pub fn listed(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = std::fs::read_dir(folder)
        .map_err(|error| Failure::of(format!("{}: {error}", folder.display())))?;
    let mut paths: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

/// The files of a folder with this ending, sorted.
pub fn ending(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Failure> {
    let mut paths = listed(folder)?;
    paths.retain(|path| path.extension().is_some_and(|own| own == ending));
    Ok(paths)
}

/// A file's name without its ending.
pub fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// A file's text.
pub fn text(path: &Path) -> Result<String, Failure> {
    String::from_utf8(files::bytes(path)?).map_err(Failure::of)
}

/// A file's JSON.
pub fn json_of(path: &Path) -> Result<Value, Failure> {
    serde_json::from_slice(&files::bytes(path)?).map_err(Failure::of)
}

/// A resume document.
pub fn resume_of(path: &Path) -> Result<Resume, Failure> {
    Resume::from_json(json_of(path)?).map_err(Failure::of)
}
