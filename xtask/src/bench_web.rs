//! `cargo xtask bench web`: what the web app costs a visitor, beside its targets.

use std::process::Command;

use anyhow::Result;

use crate::shell::{binary, root, run_command};
use crate::{run as build, services};

/// Builds, measures in Chromium, and fails when a target is missed; `what` names a part of the figures.
pub fn bench_web(what: &[&str]) -> Result<()> {
    services::install_needs()?;
    build::build()?;
    let web = root().join("web");
    // Lighthouse is large and nobody else needs it, so it is no dependency of the app.
    run_command(
        Command::new("npm").args(["ci", "--ignore-scripts"]).current_dir(web.join("bench")),
    )?;
    run_command(
        Command::new("node")
            .arg("bench/figures.mjs")
            .args(what)
            .current_dir(web)
            .env("ROLERABBIT_BIN", binary()),
    )
}
