//! `cargo xtask test`: every suite, with everything that it needs.

use std::process::Command;
use std::time::Instant;

use anyhow::Result;

use crate::shell::{binary, root, run, run_command};
use crate::{generate, run as build, services, tidy, tools};

/// Installs and starts what the tests need and runs every suite; the servers end with it.
pub fn test() -> Result<()> {
    let started = Instant::now();
    services::install_needs()?;
    let path = tools::install_tools()?;
    run("cargo", &["fmt", "--all", "--check"])?;
    tidy::tidy()?;
    step("web: build, types, lint, unit tests", || {
        build::build_web()?;
        for script in ["check", "test"] {
            run_command(Command::new("npm").args(["run", script]).current_dir(root().join("web")))?;
        }
        Ok(())
    })?;
    step("server: build", || run("cargo", &["build", "--release", "--workspace"]))?;
    step("generated files are up to date", || generate::generate(true))?;
    step("lints", || {
        let clippy =
            ["clippy", "--release", "--workspace", "--all-targets", "--", "--deny", "warnings"];
        run("cargo", &clippy)
    })?;
    let postgres = services::postgres()?;
    step("crates", || {
        run_command(
            Command::new("cargo")
                .args(["test", "--release", "--workspace", "--no-fail-fast"])
                .current_dir(root())
                .env("PATH", &path)
                .env("TEST_POSTGRES_URL", &postgres.url),
        )
    })?;
    step("browser", || {
        run_command(
            Command::new("npm")
                .args(["run", "e2e"])
                .current_dir(root().join("web"))
                .env("ROLERABBIT_BIN", binary()),
        )
    })?;
    eprintln!("every suite passed in {} s", started.elapsed().as_secs());
    Ok(())
}

/// Takes pictures of every page and state; the checks of the same tests hold, too.
pub fn screenshots() -> Result<()> {
    build::build()?;
    run_command(
        Command::new("npm")
            .args(["run", "e2e", "--", "access", "everyone", "first-run", "language", "states"])
            .args(["tools", "applications", "administration", "library"])
            .current_dir(root().join("web"))
            .env("SCREENSHOTS", "1")
            .env("ROLERABBIT_BIN", binary()),
    )?;
    eprintln!("the pictures are in {}", root().join("web/screenshots").display());
    Ok(())
}

fn step(name: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
    let started = Instant::now();
    eprintln!("== {name}");
    work()?;
    eprintln!("== {name}: {} s", started.elapsed().as_secs());
    Ok(())
}
