//! Running programs, with what failed told in one line.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// The root of the checkout that cargo was called in; a build folder may be shared by several.
#[expect(clippy::disallowed_methods, reason = "cargo says by this variable where the package is")]
pub fn root() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR");
    let package = package.map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package.parent().unwrap_or(Path::new(".")).to_owned()
}

/// The folder that cargo builds into.
#[expect(clippy::disallowed_methods, reason = "cargo says by this variable where it builds")]
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// The program, built for release.
pub fn binary() -> PathBuf {
    target().join("release/rolerabbit")
}

/// Runs a program at the root of the checkout.
pub fn run(program: &str, arguments: &[&str]) -> Result<()> {
    run_in(&root(), program, arguments)
}

/// Runs a program in a folder.
pub fn run_in(folder: &Path, program: &str, arguments: &[&str]) -> Result<()> {
    run_command(Command::new(program).args(arguments).current_dir(folder))
}

/// Runs a prepared command.
pub fn run_command(command: &mut Command) -> Result<()> {
    let line = format!("{command:?}");
    forget_own_package(command);
    eprintln!("$ {line}");
    let status = command.status().with_context(|| format!("cannot start {line}"))?;
    if !status.success() {
        bail!("{line} failed: {status}");
    }
    Ok(())
}

/// Takes away what cargo says to this program about its own package: build scripts watch it, and would compile the
/// database layer again after every change between `cargo build` and `cargo xtask`.
#[expect(
    clippy::disallowed_methods,
    reason = "only the names of variables are read, to take them away"
)]
fn forget_own_package(command: &mut Command) {
    for (name, _) in std::env::vars_os() {
        let told =
            ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_", "CARGO_PRIMARY_"];
        if name.to_str().is_some_and(|name| told.iter().any(|start| name.starts_with(start))) {
            command.env_remove(name);
        }
    }
}

/// The standard output of a program.
pub fn output(command: &mut Command) -> Result<String> {
    let line = format!("{command:?}");
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot start {line}"))?;
    if !output.status.success() {
        bail!("{line} failed: {}", output.status);
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Whether a program is on the path.
pub fn has(program: &str) -> bool {
    let found = Command::new("sh").args(["-c", &format!("command -v {program}")]).output();
    found.is_ok_and(|output| output.status.success())
}

/// Installs Debian packages when one of the programs or files that they bring is missing.
pub fn install(packages: &[&str]) -> Result<()> {
    if !has("apt-get") {
        bail!(
            "these packages are needed and there is no apt-get to install them: {}",
            packages.join(" ")
        );
    }
    run("apt-get", &["update", "--quiet"])?;
    let mut arguments = vec!["install", "--yes", "--quiet", "--no-install-recommends"];
    arguments.extend(packages);
    run_command(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}
