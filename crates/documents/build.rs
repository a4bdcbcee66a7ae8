//! Lists the templates: every folder under `templates/` that has a `template.toml`.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs, io};

#[expect(
    clippy::disallowed_methods,
    reason = "cargo tells a build script by these variables where it is"
)]
fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=templates");
    println!("cargo::rerun-if-changed=build.rs");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    let mut folders: Vec<PathBuf> = fs::read_dir(root.join("templates"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    folders.retain(|folder| folder.join("template.toml").exists());
    folders.sort();
    let mut list = String::from("&[\n");
    for folder in folders {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let file = |file: &str| included(&name, file);
        let _ = writeln!(
            list,
            "    Folder {{ manifest: {}, source: {}, sample: {} }},",
            file("template.toml"),
            file("template.typ"),
            if folder.join("sample.json").exists() {
                format!("Some({})", file("sample.json"))
            } else {
                "None".to_owned()
            },
        );
    }
    list.push(']');
    fs::write(out.join("templates.rs"), list)
}

/// Names the file from the crate's folder, as another checkout may be built into the same place.
fn included(folder: &str, file: &str) -> String {
    let place = format!("/templates/{folder}/{file}");
    format!("include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {place:?}))")
}
