//! `cargo xtask older-server`: a version from before a migration serves on the schema of today, and beside today's server.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

use crate::services::{free_port, temporary_folder, wait_for};
use crate::shell::{binary, output, root, run, run_command, run_in, target};
use crate::{run as build, services};

const MIGRATIONS: &str = "crates/store/src/migrations";

/// Builds the version of a commit (absent: the one before the newest migration) and rolls an upgrade out and back.
pub fn older_server(commit: Option<&str>) -> Result<()> {
    services::install_needs()?;
    let commit = match commit {
        Some(commit) => commit.to_owned(),
        None => before_the_newest_migration()?,
    };
    let older = older_program(&commit)?;
    build::build()?;
    let postgres = services::postgres()?;
    for database in [None, Some(postgres.url.as_str())] {
        roll(&older, database)?;
    }
    eprintln!("the server of {commit} works on the schema of today, on SQLite and on PostgreSQL");
    Ok(())
}

fn before_the_newest_migration() -> Result<String> {
    let mut log = Command::new("git");
    log.args(["log", "-1", "--diff-filter=A", "--format=%H^", "--", MIGRATIONS]);
    let added = output(log.current_dir(root()))?;
    let parent = output(Command::new("git").args(["rev-parse", added.trim()]).current_dir(root()))?;
    Ok(parent.trim().to_owned())
}

/// The program of a commit, kept in the build folder.
fn older_program(commit: &str) -> Result<PathBuf> {
    let folder = target().join("older").join(commit);
    let program = folder.join("rolerabbit");
    if program.exists() {
        return Ok(program);
    }
    let tree = folder.join("tree");
    fs::create_dir_all(&folder)?;
    let place = tree.to_str().context("the build folder's path is no Unicode")?;
    if !tree.exists() {
        run("git", &["worktree", "prune"])?;
        run("git", &["worktree", "add", "--detach", place, commit])?;
    }
    let web = tree.join("web");
    run_in(&web, "npm", &["ci", "--no-audit", "--no-fund"])?;
    run_in(&web, "npm", &["run", "build"])?;
    // The same build folder: what both versions depend on is there already.
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--release", "--workspace", "--locked"]).env("CARGO_TARGET_DIR", target());
    run_command(cargo.current_dir(&tree))?;
    fs::copy(binary(), &program)?;
    run("git", &["worktree", "remove", "--force", place])?;
    Ok(program)
}

/// Up, side by side, and back, each time with everything that the plan tries out.
fn roll(older: &Path, database: Option<&str>) -> Result<()> {
    let folder = temporary_folder("older")?;
    let environment = Environment { folder: &folder, database };
    let newer = binary();
    let rolled = (|| {
        environment.run(older, &["migrate"])?;
        let serving = environment.serve(older)?;
        environment.smoke(older, &serving)?;
        environment.run(&newer, &["migrate"])?;
        // The older one goes on while today's schema is in place.
        environment.smoke(older, &serving)?;
        if database.is_some() {
            let beside = environment.serve(&newer)?;
            environment.smoke(&newer, &beside)?;
            environment.smoke(older, &serving)?;
        }
        drop(serving);
        environment.smoke(&newer, &environment.serve(&newer)?)?;
        // A rollback: the older one starts again on what the newer one has left.
        environment.smoke(older, &environment.serve(older)?)
    })();
    drop(fs::remove_dir_all(&folder));
    rolled
}

/// Where both versions keep their data.
struct Environment<'a> {
    folder: &'a Path,
    database: Option<&'a str>,
}

/// A server, ended when it goes out of scope.
struct Serving {
    url: String,
    process: Child,
}

impl Drop for Serving {
    fn drop(&mut self) {
        drop(Command::new("kill").args(["-TERM", &self.process.id().to_string()]).status());
        drop(self.process.wait());
    }
}

impl Environment<'_> {
    fn command(&self, program: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(arguments).env("ROLERABBIT_DATA_DIR", self.folder).env("LOG_LEVEL", "error");
        if let Some(url) = self.database {
            command.env("DATABASE_URL", url);
        }
        command
    }

    fn run(&self, program: &Path, arguments: &[&str]) -> Result<()> {
        run_command(&mut self.command(program, arguments))
    }

    fn serve(&self, program: &Path) -> Result<Serving> {
        let port = free_port()?;
        let mut command = self.command(program, &["serve"]);
        command.env("PORT", port.to_string()).stdout(Stdio::null());
        let process = command.spawn().context("cannot start the server")?;
        let serving = Serving { url: format!("http://127.0.0.1:{port}"), process };
        wait_for(port)?;
        Ok(serving)
    }

    fn smoke(&self, program: &Path, serving: &Serving) -> Result<()> {
        self.run(program, &["smoke", "--url", &serving.url])
    }
}
