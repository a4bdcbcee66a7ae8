//! Files of strangers are read in processes of their own: what a file does to its reader, it does to nobody else.
//!
//! The server keeps a few such processes, started from its own program by the hidden command `read-worker`, and talks to
//! them over their standard input and output. One that hangs, dies or eats too much memory is ended and replaced.

mod message;
mod pool;
mod process;
mod progress;
mod worker;

pub use message::{ReadFailure, Task};
pub use pool::ReaderPool;
pub use progress::{Progress, ProgressSender, Stage, nobody_listens};
pub use worker::{WorkerLimits, work};
