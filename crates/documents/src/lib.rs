//! Files in and out: documents of people to positioned lines, and a resume to pages and files.

#[cfg(feature = "write")]
pub mod check;
pub mod read;
#[cfg(feature = "write")]
pub mod write;
