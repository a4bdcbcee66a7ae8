//! The program through its public doors: HTTP on a real socket, and the command line.

mod accounts;
mod bad_input;
mod command_line;
mod durability;
mod editor;
mod export;
mod harness;
mod isolation;
mod operations;
mod revisions;
mod slots;
