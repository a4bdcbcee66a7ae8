//! The command line: one file per command.

mod admin;
mod ats;
mod backup;
mod bench;
mod blobs;
mod check;
mod console;
mod costs;
mod export;
mod files;
mod fitting;
mod guard;
mod health;
mod inputs;
mod jobs;
mod migrate;
mod parse;
mod read_worker;
mod restore;
mod serve;
mod smoke;
mod tailor;
mod templates;

use std::process::ExitCode;

use clap::Parser;
pub use console::Failure;
use console::{say, say_json};

/// A resume editor with honest AI: import, edit, check, tailor, export.
#[derive(Debug, Parser)]
#[command(name = "rolerabbit", version, about)]
pub enum Command {
    /// Serve the API and the web page.
    Serve,
    /// Bring the database schema up to date.
    Migrate(migrate::Migrate),
    /// Say whether the configured environment is ready for a deployment.
    Check(check::Check),
    /// Say whether the server at the configured port is alive.
    Health,
    /// Try a running server out.
    Smoke(smoke::Smoke),
    /// Write a copy of an embedded database and its files, while the server runs.
    Backup(backup::Backup),
    /// Put a copy back.
    Restore(restore::Restore),
    /// See or do background work.
    Jobs(jobs::Jobs),
    /// Move stored files between the data folder and a bucket.
    Blobs(blobs::BlobsCommand),
    /// Read files into JSON Resume.
    Parse(parse::Parse),
    /// Compare a resume with a posting.
    Ats(ats::Ats),
    /// Propose edits that bring a resume closer to a posting.
    Tailor(tailor::Tailor),
    /// Judge edits: which claims have no source in the resume.
    Guard(guard::Guard),
    /// Manage accounts, flags and the staged release.
    Admin(admin::Admin),
    /// Say what language models cost.
    Costs(costs::Costs),
    /// Make a PDF, DOCX, HTML, text, Markdown or JSON file of a resume.
    Export(export::Export),
    /// List the templates.
    Templates(templates::Templates),
    /// Measure our own speed.
    Bench(bench::Bench),
    /// Print the reference of all settings.
    Settings,
    /// Print the API's description.
    Openapi,
    /// Read files for a server.
    #[command(hide = true)]
    ReadWorker(read_worker::ReadWorker),
}

impl Command {
    /// Runs the command; 0 when all went well, 1 when not.
    pub fn run(self) -> ExitCode {
        let result = match self {
            Self::Serve => serve::run(),
            Self::Migrate(command) => command.run(),
            Self::Check(command) => command.run(),
            Self::Health => health::run(),
            Self::Smoke(command) => command.run(),
            Self::Backup(command) => command.run(),
            Self::Restore(command) => command.run(),
            Self::Jobs(command) => command.run(),
            Self::Blobs(command) => command.run(),
            Self::Parse(command) => command.run(),
            Self::Ats(command) => command.run(),
            Self::Tailor(command) => command.run(),
            Self::Guard(command) => command.run(),
            Self::Admin(command) => command.run(),
            Self::Costs(command) => command.run(),
            Self::Export(command) => command.run(),
            Self::Templates(command) => command.run(),
            Self::Bench(command) => command.run(),
            Self::Settings => {
                say(crate::config::reference().trim_end());
                Ok(())
            }
            Self::Openapi => say_json(&crate::http::openapi()),
            Self::ReadWorker(command) => command.run(),
        };
        match result {
            Ok(()) => ExitCode::SUCCESS,
            Err(failure) => {
                failure.tell();
                ExitCode::FAILURE
            }
        }
    }
}
