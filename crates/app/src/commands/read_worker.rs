//! `rolerabbit read-worker`: the process in which the server reads files; not for people.

use clap::Args;
use documents::read::ReadError;
use serde::Serialize;

use super::console::Failure;
use super::files::ocr;
use crate::actions::{read_file, read_pages};
use crate::codes;
use crate::readers::{ReadFailure, Task, WorkerLimits, work};

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
        work(self.limits, |task, bytes, name, tell| match task {
            Task::Read => answer(read_file(bytes, name, ocr, tell)),
            Task::Show => answer(read_pages(bytes, name)),
        })
        .map_err(Failure::of)
    }
}

/// An answer as JSON.
fn answer(read: Result<impl Serialize, ReadError>) -> Result<Vec<u8>, ReadFailure> {
    let answer = read.map_err(|error| ReadFailure {
        code: error.code().to_owned(),
        message: error.to_string(),
    })?;
    serde_json::to_vec(&answer).map_err(|error| ReadFailure {
        code: codes::INTERNAL.name.to_owned(),
        message: error.to_string(),
    })
}
