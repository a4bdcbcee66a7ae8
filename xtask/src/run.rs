//! `cargo xtask run`: from a checkout to a running server.

use std::os::unix::process::CommandExt;
use std::process::Command;

use anyhow::{Result, bail};

use crate::shell::{binary, has, install, root, run, run_in};

/// Builds the web app and the server and becomes the server.
pub fn serve() -> Result<()> {
    build()?;
    crate::services::try_to_install_tesseract();
    // Becoming the server passes signals and the exit code on by itself.
    let error = Command::new(binary()).arg("serve").exec();
    bail!("cannot start the server: {error}")
}

/// Builds the web app, then the server, which holds the web app.
pub fn build() -> Result<()> {
    build_web()?;
    run("cargo", &["build", "--release", "--workspace"])
}

/// Builds the web app into `web/dist`.
pub fn build_web() -> Result<()> {
    if !has("npm") {
        install(&["nodejs", "npm"])?;
    }
    let web = root().join("web");
    run_in(&web, "npm", &["ci", "--no-audit", "--no-fund"])?;
    run_in(&web, "npm", &["run", "build"])
}
