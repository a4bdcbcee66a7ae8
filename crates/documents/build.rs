//! Lists the templates, every folder under `templates/` that has a `template.toml`, and names what draws pages.

use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[expect(
    clippy::disallowed_methods,
    reason = "cargo tells a build script by these variables where it is"
)]
fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    let mut folders: Vec<PathBuf> = fs::read_dir(root.join("templates"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    folders.retain(|folder| folder.join("template.toml").exists());
    folders.sort();
    let mut list = String::from("&[\n");
    for folder in folders {
        let _ = writeln!(list, "    Folder {{ {}, older: &[", members(&root, &folder));
        for older in older_versions(&folder)? {
            let _ = writeln!(list, "        Folder {{ {}, older: &[] }},", members(&root, &older));
        }
        list.push_str("    ] },\n");
    }
    list.push(']');
    name_what_draws(&root)?;
    fs::write(out.join("templates.rs"), list)
}

/// `DRAWN_BY`: another value as soon as anything changes that a page's look can depend on. It is made while building, as
/// a server that hashed itself would stand still at its first export.
fn name_what_draws(root: &Path) -> io::Result<()> {
    let mut hash = DefaultHasher::new();
    for place in ["src", "templates", "fonts", "build.rs", "../resume/src", "../../Cargo.lock"] {
        let place = root.join(place);
        if place.exists() {
            println!("cargo::rerun-if-changed={}", place.display());
            add(&place, &mut hash)?;
        }
    }
    println!("cargo::rustc-env=DRAWN_BY={:016x}", hash.finish());
    Ok(())
}

/// Adds a file, or a folder's files in the order of their names.
fn add(place: &Path, hash: &mut DefaultHasher) -> io::Result<()> {
    if place.is_dir() {
        let mut members: Vec<PathBuf> = fs::read_dir(place)?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<_, _>>()?;
        members.sort();
        return members.iter().try_for_each(|member| add(member, hash));
    }
    hash.write(place.file_name().unwrap_or_default().as_encoded_bytes());
    hash.write(&fs::read(place)?);
    Ok(())
}

/// The folders of versions that are not the newest any more.
fn older_versions(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let versions = folder.join("versions");
    if !versions.is_dir() {
        return Ok(Vec::new());
    }
    let mut older: Vec<PathBuf> = fs::read_dir(versions)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    older.sort();
    Ok(older)
}

/// The files of one folder as fields of `Folder`.
fn members(root: &Path, folder: &Path) -> String {
    let file = |name: &str| included(root, &folder.join(name));
    let optional = |name: &str| {
        if folder.join(name).exists() { format!("Some({})", file(name)) } else { "None".to_owned() }
    };
    format!(
        "manifest: {}, source: {}, sample: {}, parts: {}",
        file("template.toml"),
        file("template.typ"),
        optional("sample.json"),
        optional("parts.typ"),
    )
}

/// Names the file from the crate's folder, as another checkout may be built into the same place.
fn included(root: &Path, file: &Path) -> String {
    let place = format!("/{}", file.strip_prefix(root).unwrap_or(file).display());
    format!("include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {place:?}))")
}
