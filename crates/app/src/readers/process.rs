//! One worker, seen from the server.

use std::io;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use secrecy::ExposeSecret;
use tokio::io::{AsyncReadExt, BufReader};
use tokio::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command};

use super::message::{Letter, Question, ReadFailure, Reply, reply, write};
use super::progress::ProgressSender;
use crate::config::ReadingConfig;

/// A running worker; it is killed when this value goes.
#[derive(Debug)]
pub struct Process {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    errors: ChildStderr,
    /// How many files it was given.
    pub files: u32,
}

/// How a file fared in a worker.
#[derive(Debug)]
pub enum Outcome {
    /// It was read.
    Answer(Vec<u8>),
    /// It was refused.
    Failure(ReadFailure),
    /// The worker was gone before it began: not the file's fault.
    NeverBegun,
    /// The worker died over it.
    Died(Death),
}

/// Why a worker died.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Death {
    /// It asked for more memory than it may have.
    Memory,
    /// Something else, such as nesting too deep for its stack.
    Other,
}

impl Process {
    /// Starts a worker.
    pub fn start(config: &ReadingConfig) -> io::Result<Self> {
        let mut command = Command::new(&config.program);
        command
            .arg0("rolerabbit")
            .arg("read-worker")
            .args(config.worker.arguments())
            .env_clear()
            .envs(config.environment.iter().map(|(name, value)| (name, value.expose_secret())))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            // A group of its own: Ctrl-C in the terminal is for the server, which lets requests finish.
            .process_group(0)
            .kill_on_drop(true);
        let mut child = command.spawn()?;
        let missing = || io::Error::other("a worker without pipes");
        let input = child.stdin.take().ok_or_else(missing)?;
        let output = BufReader::new(child.stdout.take().ok_or_else(missing)?);
        let errors = child.stderr.take().ok_or_else(missing)?;
        Ok(Self { child, input, output, errors, files: 0 })
    }

    /// Has a file read; dropping the future leaves the worker in the middle of it, so it must go as well.
    pub async fn read(
        &mut self,
        question: &Question,
        bytes: &[u8],
        progress: &ProgressSender,
    ) -> io::Result<Outcome> {
        self.files += 1;
        let question = serde_json::to_vec(question)?;
        // A worker that is gone breaks the pipe; how it went is found out by what it said.
        let sent = async {
            write(&mut self.input, Letter::Question, &question).await?;
            write(&mut self.input, Letter::File, bytes).await
        };
        if sent.await.is_err() {
            return Ok(Outcome::NeverBegun);
        }
        let mut has_begun = false;
        loop {
            match reply(&mut self.output).await? {
                Some(Reply::Begun) => has_begun = true,
                Some(Reply::Progress(now)) => {
                    progress.send_replace(now);
                }
                Some(Reply::Answer(answer)) => return Ok(Outcome::Answer(answer)),
                Some(Reply::Failure(failure)) => return Ok(Outcome::Failure(failure)),
                None if has_begun => return Ok(Outcome::Died(self.death().await?)),
                None => return Ok(Outcome::NeverBegun),
            }
        }
    }

    /// Ends it at once.
    pub async fn kill(mut self) {
        if let Err(error) = self.child.kill().await {
            tracing::warn!(%error, "a worker could not be ended");
        }
    }

    /// Finds out why it died.
    async fn death(&mut self) -> io::Result<Death> {
        let mut last_words = Vec::new();
        let mut errors = (&mut self.errors).take(16 << 10);
        let listen = errors.read_to_end(&mut last_words);
        // A process that the worker started may hold the pipe open.
        drop(tokio::time::timeout(Duration::from_millis(500), listen).await);
        let last_words = String::from_utf8_lossy(&last_words).into_owned();
        let status = match tokio::time::timeout(Duration::from_secs(1), self.child.wait()).await {
            Ok(status) => status?,
            Err(_) => return Ok(Death::Other),
        };
        let death = cause(status, &last_words);
        tracing::warn!(%status, ?death, "a file brought its worker down");
        Ok(death)
    }
}

/// The runtime says when an allocation fails; the kernel kills without a word when memory is short.
fn cause(status: ExitStatus, last_words: &str) -> Death {
    use std::os::unix::process::ExitStatusExt;
    let is_killed = status.signal() == Some(9);
    if is_killed || last_words.contains("memory allocation of") {
        Death::Memory
    } else {
        Death::Other
    }
}
