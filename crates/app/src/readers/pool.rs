//! A few workers for everybody, started when they are needed.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

use super::message::{Question, ReadFailure, Task};
use super::process::{Death, Outcome, Process};
use super::progress::{Progress, ProgressSender, Stage};
use crate::codes;
use crate::config::ReadingConfig;
use crate::error::{ActionError, refuse, refuse_until, refuse_with};

/// A worker is replaced after so many files, whatever it may have piled up.
const FILES_PER_WORKER: u32 = 500;
/// How much longer than the worker's own limit the server waits: the worker's answer is the better one.
const GRACE: Duration = Duration::from_millis(500);
/// When a refused caller may try again.
const RETRY_AFTER: Duration = Duration::from_secs(4);

/// The workers. Cloning it is cheap.
#[derive(Clone, Debug)]
pub struct ReaderPool(Arc<Pool>);

#[derive(Debug)]
struct Pool {
    config: ReadingConfig,
    /// One for each file that is read or waits.
    places: Semaphore,
    /// One for each file that is read.
    turns: Semaphore,
    idle: Mutex<Vec<Process>>,
}

impl ReaderPool {
    /// A pool that starts its first worker with the first file.
    pub fn new(config: ReadingConfig) -> Self {
        let places = Semaphore::new(config.workers + config.waiting);
        let turns = Semaphore::new(config.workers);
        Self(Arc::new(Pool { config, places, turns, idle: Mutex::default() }))
    }

    /// How many files are read at once.
    pub fn workers(&self) -> usize {
        self.0.config.workers
    }

    /// Has a file read and gives the worker's answer, which is JSON.
    ///
    /// Refuses when too many files wait, when reading takes too long or too much memory, and when the worker dies over the
    /// file. When the future is dropped, the work ends.
    pub async fn read(
        &self,
        task: Task,
        file_name: Option<&str>,
        bytes: &[u8],
        progress: &ProgressSender,
    ) -> Result<Vec<u8>, ActionError> {
        let question = Question { task, name: file_name.map(str::to_owned) };
        progress.send_replace(Progress::begin(Stage::Waiting));
        let busy = || refuse_until(codes::READERS_BUSY, RETRY_AFTER);
        let _place = self.0.places.try_acquire().map_err(|_| busy())?;
        let _turn = self.turn().await.ok_or_else(busy)?;
        progress.send_replace(Progress::begin(Stage::Reading));
        loop {
            let (mut process, is_new) = self.process()?;
            let limit = self.0.config.deadline + GRACE;
            let Ok(outcome) = timeout(limit, process.read(&question, bytes, progress)).await else {
                process.kill().await;
                return Err(refuse(codes::READ_TIMEOUT));
            };
            match outcome.map_err(anyhow::Error::from)? {
                Outcome::Answer(answer) => {
                    self.put_back(process);
                    return Ok(answer);
                }
                Outcome::Failure(failure) => {
                    self.put_back(process);
                    return Err(refused(&failure));
                }
                Outcome::Died(Death::Memory) => return Err(refuse(codes::FILE_TOO_COMPLEX)),
                Outcome::Died(Death::Other) => return Err(refuse(codes::FILE_DAMAGED)),
                // An idle worker ends by itself after a while; a new one that cannot begin is our own fault.
                Outcome::NeverBegun if is_new => {
                    return Err(anyhow::anyhow!("a new worker did not begin its work").into());
                }
                Outcome::NeverBegun => {}
            }
        }
    }

    /// Waits for a turn, but not for long.
    async fn turn(&self) -> Option<SemaphorePermit<'_>> {
        timeout(self.0.config.wait, self.0.turns.acquire()).await.ok()?.ok()
    }

    /// An idle worker, or a new one.
    fn process(&self) -> Result<(Process, bool), ActionError> {
        if let Some(process) = self.idle().pop() {
            return Ok((process, false));
        }
        let process = Process::start(&self.0.config);
        let process = process
            .map_err(|error| anyhow::Error::from(error).context("a worker cannot be started"))?;
        Ok((process, true))
    }

    fn put_back(&self, process: Process) {
        if process.files < FILES_PER_WORKER {
            self.idle().push(process);
        }
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Process>> {
        self.0.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn refused(failure: &ReadFailure) -> ActionError {
    let code = codes::find(&failure.code).unwrap_or(codes::FILE_DAMAGED);
    refuse_with(code, failure.message.clone())
}
