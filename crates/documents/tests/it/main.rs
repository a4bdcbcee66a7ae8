//! Files in and out, through the public door.

mod read;
mod write;
