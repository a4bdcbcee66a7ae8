//! The program through its public doors: HTTP on a real socket, and the command line.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]
#![expect(clippy::large_futures, reason = "a test holds a whole server")]

mod accounts;
mod admin_command;
mod applications;
mod bad_input;
mod command_line;
mod costs;
mod documentation;
mod durability;
mod editor;
mod export;
mod exporting;
mod fitting;
mod flags;
mod harness;
mod import;
mod isolation;
mod letters;
mod models;
mod operations;
mod portfolios;
mod real_model;
mod revisions;
mod scans;
mod second_reader;
mod sharing;
mod sign_in;
mod slots;
mod versions;
mod vision;
mod writing;
