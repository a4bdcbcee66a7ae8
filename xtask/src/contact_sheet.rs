//! `cargo xtask contact-sheet`: one picture of the first page of every design.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::shell::{binary, has, install, root, run, run_command, target};

/// Where the picture stands in the documentation.
const PICTURE: &str = "docs/users/designs.png";
/// Pixels per inch of a page in the picture.
const RESOLUTION: &str = "34";

/// Exports the sample of every design, draws its first page and puts all of them into one picture.
pub fn contact_sheet() -> Result<()> {
    let missing: Vec<&str> = [("pdftoppm", "poppler-utils"), ("montage", "imagemagick")]
        .into_iter()
        .filter(|(program, _)| !has(program))
        .map(|(_, package)| package)
        .collect();
    if !missing.is_empty() {
        install(&missing)?;
    }
    run("cargo", &["build", "--release", "--workspace"])?;
    let folder = target().join("contact-sheet");
    drop(std::fs::remove_dir_all(&folder));
    std::fs::create_dir_all(&folder)?;
    let mut pictures = Vec::new();
    for (at, name) in designs()?.iter().enumerate() {
        let file = folder.join(format!("{at:02}.pdf"));
        let sample = root().join("crates/documents/templates/classic/sample.json");
        run_command(
            Command::new(binary())
                .args(["export".as_ref(), sample.as_os_str()])
                .args(["--template", name, "--format", "pdf", "-o"])
                .arg(&file),
        )?;
        let stem = file.with_extension("");
        run_command(
            Command::new("pdftoppm")
                .args(["-r", RESOLUTION, "-png", "-f", "1", "-singlefile"])
                .args([&file, &stem]),
        )?;
        pictures.push((name.clone(), stem.with_extension("png")));
    }
    montage(&pictures)
}

/// The names of all designs, in the order of the list.
fn designs() -> Result<Vec<String>> {
    let output = Command::new(binary()).arg("templates").output()?;
    let list = String::from_utf8(output.stdout).context("the list of templates is no text")?;
    Ok(list.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect())
}

fn montage(pictures: &[(String, impl AsRef<Path>)]) -> Result<()> {
    let mut command = Command::new("montage");
    command.current_dir(root());
    for (name, picture) in pictures {
        command.args(["-label", name]).arg(picture.as_ref());
    }
    command.args([
        "-tile",
        "8x",
        "-geometry",
        "+7+7",
        "-background",
        "#dcdad2",
        "-pointsize",
        "11",
    ]);
    command.args(["-colors", "128", PICTURE]);
    run_command(&mut command)
}
