//! The worker from inside: reads one file after the other, under limits of the operating system.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::exit;
use std::sync::mpsc::{Receiver, sync_channel};
use std::time::Duration;

use serde::Serialize;

use super::message::{
    Letter, Question, ReadFailure, Task, read_blocking, unexpected, write_blocking,
};
use super::progress::Progress;
use crate::codes;

/// A worker without work ends, and its memory is free again.
const IDLE: Duration = Duration::from_mins(5);

/// What a worker may use for a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::Args)]
pub struct WorkerLimits {
    /// The address space of the process.
    #[arg(long)]
    pub memory_bytes: u64,
    /// The stack of the thread that reads.
    #[arg(long)]
    pub stack_bytes: usize,
}

impl WorkerLimits {
    /// The arguments that hand these limits to the process.
    pub fn arguments(&self) -> [String; 4] {
        let text = |name: &str| name.to_owned();
        [
            text("--memory-bytes"),
            self.memory_bytes.to_string(),
            text("--stack-bytes"),
            self.stack_bytes.to_string(),
        ]
    }
}

/// A file, and what to do with it.
struct Order {
    question: Question,
    bytes: Vec<u8>,
}

/// Does a task with the bytes and the name of a file.
pub trait Reader:
    Fn(Task, &[u8], Option<&str>, &dyn Fn(Progress)) -> Result<Vec<u8>, ReadFailure> + Send
{
}

impl<T> Reader for T where
    T: Fn(Task, &[u8], Option<&str>, &dyn Fn(Progress)) -> Result<Vec<u8>, ReadFailure> + Send
{
}

/// Reads the files that come over the standard input until it ends; `read` gets the task, the bytes, the name and whom to tell
/// progress, and answers with JSON.
///
/// When the server is gone the process ends at once, even in the middle of a file.
pub fn work(limits: WorkerLimits, read: impl Reader + 'static) -> io::Result<()> {
    // What a file makes a library say may hold the file's words, and belongs into no log.
    std::panic::set_hook(Box::new(|_| {}));
    rlimit::setrlimit(rlimit::Resource::CORE, 0, 0)?;
    rlimit::setrlimit(rlimit::Resource::AS, limits.memory_bytes, limits.memory_bytes)?;
    let (orders, inbox) = sync_channel(0);
    let thread = std::thread::Builder::new().name("reader".to_owned());
    thread.stack_size(limits.stack_bytes).spawn(move || read_all(&inbox, read))?;
    let mut input = io::stdin().lock();
    while let Some(order) = next_order(&mut input)? {
        if orders.send(order).is_err() {
            break;
        }
    }
    exit(0)
}

fn next_order(input: &mut impl io::Read) -> io::Result<Option<Order>> {
    let Some((Letter::Question, question)) = read_blocking(input)? else { return Ok(None) };
    let Some((Letter::File, bytes)) = read_blocking(input)? else { return Err(unexpected()) };
    Ok(Some(Order { question: serde_json::from_slice(&question)?, bytes }))
}

fn read_all(inbox: &Receiver<Order>, read: impl Reader) {
    while let Ok(Order { question, bytes }) = inbox.recv_timeout(IDLE) {
        say(Letter::Begun, &[]);
        let tell = |progress: Progress| say_json(Letter::Progress, &progress);
        let work = || read(question.task, &bytes, question.name.as_deref(), &tell);
        let result = catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(broken()));
        match result {
            Ok(answer) => say(Letter::Answer, &answer),
            Err(failure) => say_json(Letter::Failure, &failure),
        }
    }
    exit(0)
}

/// What is answered for a file over which a library panicked.
fn broken() -> ReadFailure {
    let codes::Code { name, advice, .. } = codes::FILE_DAMAGED;
    ReadFailure { code: name.to_owned(), message: advice.to_owned() }
}

fn say_json(letter: Letter, value: &impl Serialize) {
    match serde_json::to_vec(value) {
        Ok(content) => say(letter, &content),
        Err(_) => exit(1),
    }
}

/// A server that does not listen any more needs no worker.
fn say(letter: Letter, content: &[u8]) {
    if write_blocking(&mut io::stdout().lock(), letter, content).is_err() {
        exit(1);
    }
}
