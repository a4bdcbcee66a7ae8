//! `cargo xtask gen`: files that are made from code and committed.

use std::process::Command;

use anyhow::{Result, bail};

use crate::shell::{binary, output, root, run_in};

/// Files that the program prints, by the command that prints them.
const PRINTED: [(&str, &[&str]); 2] =
    [("docs/reference/openapi.json", &["openapi"]), ("docs/reference/settings.md", &["settings"])];

/// The web app's wire types.
const CLIENT: &str = "web/src/api/schema.gen.ts";

/// Writes generated files; with `check` fails when one changed.
pub fn generate(check: bool) -> Result<()> {
    let root = root();
    let mut changed = Vec::new();
    let before = std::fs::read_to_string(root.join(CLIENT)).unwrap_or_default();
    for (path, arguments) in PRINTED {
        let text = output(Command::new(binary()).args(arguments))?;
        let old = std::fs::read_to_string(root.join(path)).unwrap_or_default();
        if old != text {
            changed.push(path);
            std::fs::create_dir_all(root.join("docs/reference"))?;
            std::fs::write(root.join(path), text)?;
        }
    }
    run_in(&root.join("web"), "npm", &["run", "gen"])?;
    if std::fs::read_to_string(root.join(CLIENT))? != before {
        changed.push(CLIENT);
    }
    if check && !changed.is_empty() {
        bail!(
            "generated files were out of date; run `cargo xtask gen` and commit: {}",
            changed.join(", ")
        );
    }
    Ok(())
}
