//! Files in and out, through the public door.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

mod check;
mod read;
mod round;
mod write;
