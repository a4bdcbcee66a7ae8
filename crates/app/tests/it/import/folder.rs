//! `rolerabbit parse` with many files: the good ones are read, the bad ones are told.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use super::{TEXT, heavy_docx};

struct Desk(TempDir);

impl Desk {
    fn with(files: &[(&str, &[u8])]) -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        for (name, content) in files {
            let path = desk.path(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, content).unwrap();
        }
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rolerabbit"));
        command.arg("parse").args(arguments).current_dir(self.0.path());
        command
    }

    fn parse(&self, arguments: &[&str]) -> (Option<i32>, String, String) {
        let Output { status, stdout, stderr } = self.command(arguments).output().unwrap();
        (status.code(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
    }

    fn names(&self, folder: &str) -> Vec<String> {
        let entries = std::fs::read_dir(self.path(folder)).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn email(path: &Path) -> Value {
    let resume: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    resume["basics"]["email"].clone()
}

#[test]
fn a_folder_is_read_one_level_deep_and_only_bad_files_fail() {
    let heavy = heavy_docx(6);
    let desk = Desk::with(&[
        ("in/a.txt", TEXT.as_bytes()),
        ("in/b.md", TEXT.as_bytes()),
        ("in/broken.pdf", b"%PDF-1.7 broken"),
        ("in/heavy.docx", &heavy),
        ("in/.hidden", b"x"),
        ("in/deeper/c.txt", TEXT.as_bytes()),
    ]);
    let (code, output, errors) = desk.parse(&["in", "--out", "out"]);
    assert_eq!((code, output.as_str()), (Some(1), ""), "{errors}");
    assert_eq!(desk.names("out"), ["a.json", "b.json"]);
    assert_eq!(email(&desk.path("out/a.json")), "ada@example.org");
    let lines: Vec<_> = errors.lines().collect();
    assert_eq!(lines.len(), 3, "{errors}");
    assert!(lines[0].contains("broken.pdf") && lines[0].contains("FILE_DAMAGED"), "{errors}");
    assert!(lines[1].contains("heavy.docx") && lines[1].contains("FILE_TOO_COMPLEX"), "{errors}");
    assert!(lines[2].contains("2 of 4 files"), "{errors}");
}

#[test]
fn several_files_are_printed_in_their_order() {
    let desk = Desk::with(&[("b.txt", TEXT.as_bytes()), ("a.txt", b"Bob Muster\nbob@example.org")]);
    let (code, output, errors) = desk.parse(&["b.txt", "a.txt"]);
    assert_eq!((code, errors.as_str()), (Some(0), ""));
    let answers: Vec<Value> = serde_json::Deserializer::from_str(&output)
        .into_iter()
        .map(|answer| answer.unwrap())
        .collect();
    let emails: Vec<_> = answers.iter().map(|answer| &answer["basics"]["email"]).collect();
    assert_eq!(emails, ["ada@example.org", "bob@example.org"]);
}

#[test]
fn names_that_collide_are_told_apart() {
    let text = TEXT.as_bytes();
    let desk = Desk::with(&[
        ("a.txt", text),
        ("a.md", text),
        ("b.txt", text),
        ("more/b.txt", b"Bob Muster\nbob@example.org"),
    ]);
    let (code, _, errors) = desk.parse(&["a.txt", "a.md", "b.txt", "more/b.txt", "--out", "out"]);
    assert_eq!(code, Some(1), "{errors}");
    assert_eq!(desk.names("out"), ["a.md.json", "a.txt.json", "b.txt.json"]);
    assert_eq!(email(&desk.path("out/b.txt.json")), "ada@example.org");
    assert!(errors.contains("more/b.txt: out/b.txt.json is what b.txt becomes"), "{errors}");
}

#[test]
fn a_file_that_is_read_is_never_replaced() {
    let document = "{\"basics\": {\"email\": \"ada@example.org\"}}";
    let desk = Desk::with(&[("a.json", document.as_bytes())]);
    let (code, _, errors) = desk.parse(&["a.json", "--out", "."]);
    assert_eq!(code, Some(1));
    assert!(errors.contains("a.json is to be read"), "{errors}");
    assert_eq!(std::fs::read_to_string(desk.path("a.json")).unwrap(), document);
}

#[test]
fn what_is_not_there_is_told_in_a_line() {
    let desk = Desk::with(&[("a.txt", TEXT.as_bytes())]);
    std::fs::create_dir(desk.path("empty")).unwrap();
    for (arguments, expected) in [
        (&["missing.pdf"][..], "missing.pdf: "),
        (&["empty"], "empty: no file is in it"),
        (&["a.txt", "--out", "a.txt"], "a.txt: "),
        (&["a.txt", "--out", "/proc/nothing"], "/proc/nothing: "),
    ] {
        let (code, output, errors) = desk.parse(arguments);
        assert_eq!((code, output.as_str(), errors.lines().count()), (Some(1), "", 1), "{errors}");
        assert!(errors.contains(expected), "{errors}");
    }
    assert_eq!(desk.parse(&[]).0, Some(2));
}

#[test]
fn a_reader_that_goes_away_is_no_crash() {
    let files: Vec<_> = (0..30).map(|number| format!("{number}.txt")).collect();
    let text = TEXT.repeat(50);
    let contents: Vec<_> = files.iter().map(|name| (name.as_str(), text.as_bytes())).collect();
    let desk = Desk::with(&contents);
    let mut command = desk.command(&["."]);
    let mut parse = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(parse.stdout.take());
    let output = parse.wait_with_output().unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), errors.as_str()), (Some(0), ""));
}
