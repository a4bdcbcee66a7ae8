//! `rolerabbit read-worker`: the process in which the server reads files; not for people.

use clap::Args;

use super::console::Failure;
use super::files::ocr;
use crate::actions::read_file;
use crate::readers::{ReadFailure, WorkerLimits, work};

/// Read files that come over the standard input.
#[derive(Debug, Args)]
pub struct ReadWorker {
    #[command(flatten)]
    limits: WorkerLimits,
}

impl ReadWorker {
    /// Works until the standard input ends.
    pub fn run(self) -> Result<(), Failure> {
        let ocr = ocr()?;
        work(self.limits, |bytes, name, tell| {
            read_file(bytes, name, ocr, tell).map_err(|error| ReadFailure {
                code: error.code().to_owned(),
                message: error.to_string(),
            })
        })
        .map_err(Failure::of)
    }
}
