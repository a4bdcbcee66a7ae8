//! Files in and out, through the public door.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

mod read;
mod check;
mod round;
mod write;
