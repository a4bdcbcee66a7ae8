//! Talking to the person at the terminal: the only place that prints.

use std::fmt::Display;
use std::io::Write;

use serde::Serialize;

/// Why a command failed; each line was or will be told on the standard error.
#[derive(Debug)]
pub struct Failure(Option<String>);

impl Failure {
    /// A failure that is told in one line.
    pub fn of(problem: impl Display) -> Self {
        Self(Some(problem.to_string()))
    }

    /// A failure whose details were told already.
    pub fn told() -> Self {
        Self(None)
    }

    /// Tells it on the standard error.
    pub fn tell(&self) {
        if let Some(problem) = &self.0 {
            complain(problem);
        }
    }
}

/// Prints a line on the standard output; a reader that has gone away is no error.
pub fn say(line: impl Display) {
    drop(writeln!(std::io::stdout().lock(), "{line}"));
}

/// Prints a line on the standard error.
pub fn complain(line: impl Display) {
    drop(writeln!(std::io::stderr().lock(), "rolerabbit: {line}"));
}

/// Prints a value as indented JSON.
pub fn say_json(value: &impl Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value).map_err(Failure::of)?;
    say(text);
    Ok(())
}

/// An async runtime for a command that needs one.
pub fn block_on<F: Future>(work: F) -> Result<F::Output, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    Ok(runtime.map_err(Failure::of)?.block_on(work))
}
