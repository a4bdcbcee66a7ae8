//! `rolerabbit bench`: our own figures, measured in this process.

mod calibration;
mod cases;
mod corpus;
mod guarding;
mod matching;
mod nasty;
mod parse;
mod preview;
mod render;
mod similarity;
mod table;
mod tailoring;
mod targets;
mod truth;

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Subcommand};

use super::console::Failure;

/// Measure our own speed and accuracy.
#[derive(Debug, Args)]
pub struct Bench {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Preview and PDF of a resume of two pages, in every template.
    Preview,
    /// Speed and memory of pages and files, as JSON; `cargo xtask bench render` puts targets and other programs beside it.
    Render {
        #[command(subcommand)]
        what: render::Rendering,
    },
    /// Reading every file of a folder: accuracy against its manifest, calibration, time and memory.
    Parse {
        /// The folder: files, and with a `manifest.json` the truth beside them as NAME.json.
        #[arg(default_value = "../shared/corpus")]
        folder: PathBuf,
        /// Measure the memory of reading this many files in one process.
        #[arg(long, default_value_t = 500)]
        files: usize,
        /// Measure one thing only.
        #[arg(long, hide = true)]
        only: Option<parse::Only>,
    },
    /// How postings are read, scored and ranked, with every target; run it in the repository.
    Match(matching::Matching),
    /// What tailoring proposes over many resumes and postings, with every target; run it in the repository.
    Tailor(tailoring::Tailoring),
    /// How many fabrications the guard finds and how many honest edits it stops; run it in the repository.
    Guard(guarding::Guarding),
}

impl Bench {
    /// Prints the figures.
    pub fn run(self) -> Result<(), Failure> {
        match self.what {
            What::Preview => preview::run(),
            What::Render { what } => what.run(),
            What::Parse { folder, files, only } => parse::run(&folder, files, only),
            What::Match(matching) => matching.run(),
            What::Tailor(tailoring) => tailoring.run(),
            What::Guard(guarding) => guarding.run(),
        }
    }
}

/// The middle of some times, which are sorted.
fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
