//! Pages of the documentation whose examples are made by the commands in them.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Each example of a page: the arguments of `rolerabbit` and what the page says it prints.
fn examples(page: &str) -> Vec<(Vec<String>, String)> {
    page.split("```console\n$ rolerabbit ")
        .skip(1)
        .map(|rest| {
            let (block, _) = rest.split_once("\n```").unwrap();
            let (command, output) = block.split_once('\n').unwrap();
            (command.split(' ').map(str::to_owned).collect(), output.trim_end().to_owned())
        })
        .collect()
}

#[test]
fn the_example_of_the_score_is_what_its_command_prints() {
    let page = std::fs::read_to_string(root().join("docs/users/how-the-score-works.md")).unwrap();
    let examples = examples(&page);
    assert_eq!(examples.len(), 1);
    for (arguments, output) in examples {
        let run = Command::new(env!("CARGO_BIN_EXE_rolerabbit"))
            .args(&arguments)
            .current_dir(root())
            .output()
            .unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let printed = String::from_utf8(run.stdout).unwrap();
        assert_eq!(printed.trim_end(), output, "{arguments:?}");
    }
}
