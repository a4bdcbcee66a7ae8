//! Files in and out: documents of people to positioned lines, and a resume to pages and files.

pub mod read;
#[cfg(feature = "write")]
pub mod write;
