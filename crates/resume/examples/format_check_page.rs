//! Prints the page of the format check: `format_check_page > docs/users/format-check.md`.

use std::io::Write;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(resume::score::format_rules_page().as_bytes())
}
