//! The files that a command is given, and what the files made of them are called.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::console::Failure;

/// The files behind the paths, and a failure for each path behind which there is none. A folder stands for the files right
/// in it, in the order of their names; folders in it and hidden files are left out.
pub fn files(paths: &[PathBuf]) -> Vec<Result<PathBuf, Failure>> {
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(Ok(path.clone()));
            continue;
        }
        match files_in(path) {
            Ok(found) if found.is_empty() => {
                files.push(Err(Failure::of(format!("{}: no file is in it", path.display()))));
            }
            Ok(found) => files.extend(found.into_iter().map(Ok)),
            Err(error) => {
                files.push(Err(Failure::of(format!("{}: {error}", path.display()))));
            }
        }
    }
    files
}

fn files_in(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        if entry.path().is_file() && !is_hidden {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

/// A path in the folder for each file: `NAME.json`, or `NAME.ENDING.json` when several files differ in their ending only.
///
/// Fails for a file whose path is taken by an earlier one, or is that of a file that is to be read.
pub fn outputs(files: &[PathBuf], folder: &Path) -> Vec<Result<PathBuf, Failure>> {
    let stem = |file: &Path| file.file_stem().unwrap_or_default().to_owned();
    let mut stems = HashMap::new();
    for file in files {
        *stems.entry(stem(file)).or_insert(0_usize) += 1;
    }
    let inputs: Vec<_> = files.iter().filter_map(|file| file.canonicalize().ok()).collect();
    let mut taken = HashMap::new();
    let output = |file: &PathBuf| {
        let is_alone = stems.get(&stem(file)) == Some(&1);
        let name = if is_alone { stem(file) } else { file.file_name()?.to_owned() };
        Some(folder.join(name).with_added_extension("json"))
    };
    let checked = |file: &PathBuf| {
        let problem = |what: String| Err(Failure::of(format!("{}: {what}", file.display())));
        let Some(path) = output(file) else { return problem("is no file".to_owned()) };
        if path.canonicalize().is_ok_and(|path| inputs.contains(&path)) {
            return problem(format!("{} is to be read and is not replaced", path.display()));
        }
        if let Some(earlier) = taken.insert(path.clone(), file.clone()) {
            let earlier: &Path = &earlier;
            let (path, earlier) = (path.display(), earlier.display());
            return problem(format!("{path} is what {earlier} becomes; read them apart"));
        }
        Ok(path)
    };
    files.iter().map(checked).collect()
}
