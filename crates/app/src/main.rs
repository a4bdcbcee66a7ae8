//! The program's entrance: read the command, run it, answer with its exit code.

use std::process::ExitCode;

use app::commands::Command;
use clap::Parser;

fn main() -> ExitCode {
    Command::parse().run()
}
