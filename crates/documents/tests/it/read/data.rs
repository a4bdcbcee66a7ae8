//! Data in text: JSON, YAML, and the tables of LinkedIn.

use documents::read::{Document, ReadLimits, read};
use resume::parse::SourceKind;
use serde_json::json;

use super::lines;
use super::samples::zip;

fn data(bytes: &[u8]) -> serde_json::Value {
    match read(bytes, Some("a.txt"), &ReadLimits::default()) {
        Ok(Document::Json(value)) => value,
        other => panic!("was read as {other:?}"),
    }
}

fn code(bytes: &[u8]) -> &'static str {
    read(bytes, None, &ReadLimits::default()).map_or_else(|error| error.code(), |_| "read")
}

#[test]
fn yaml_with_the_keys_of_a_resume() {
    let text = "# yaml-language-server: x\ncv:\n  name: Ada\n  since: 2019\n  tags: &t [a, 1.5, true, null]\n  again: *t\ndesign:\n  theme: classic\n";
    let value = data(text.as_bytes());
    assert_eq!(value["cv"]["name"], "Ada");
    assert_eq!(value["cv"]["again"], json!(["a", 1.5, true, null]));
    assert_eq!(data(b"basics:\n  name: Ada\n")["basics"]["name"], "Ada");
}

#[test]
fn text_that_only_looks_like_yaml_is_text() {
    for text in ["cv:\nAda Example\n", "Name: Ada\nWork: none\n", "cv:\n  a: [unclosed\n  b: x\n"] {
        assert_eq!(lines(text.as_bytes(), "a.yaml").kind, SourceKind::Text, "{text}");
    }
}

#[test]
fn yaml_bombs() {
    let mut bomb = String::from("cv:\n  a: &a [x, x, x, x, x, x, x, x, x, x]\n");
    for (before, name) in
        ["a", "b", "c", "d", "e", "f", "g"].iter().zip(["b", "c", "d", "e", "f", "g", "h"])
    {
        let many = vec![format!("*{before}"); 10].join(", ");
        bomb.push_str(&format!("  {name}: &{name} [{many}]\n"));
    }
    assert_eq!(code(bomb.as_bytes()), "DECOMPRESSED_TOO_LARGE");
    let long =
        format!("cv:\n  a: &a {}\n  b: [{}]\n", "x".repeat(500_000), vec!["*a"; 500].join(", "));
    assert_eq!(code(long.as_bytes()), "DECOMPRESSED_TOO_LARGE");
    let deep = format!("cv:\n  a: {}", "[".repeat(100_000));
    assert!(matches!(code(deep.as_bytes()), "DECOMPRESSED_TOO_LARGE" | "read"));
    assert!(matches!(
        code(format!("{{\"basics\": {}", "[".repeat(1_000_000)).as_bytes()),
        "JSON_NOT_A_RESUME"
    ));
}

#[test]
fn linkedin_tables() {
    let notes = "Notes:\n\"When exporting your data, some of it may be missing.\"\n\nFirst Name,Last Name,Headline\nAda,Example,\"Engineer, maker\"\n";
    let positions = "\u{feff}Company Name,Title,Description,Started On,Finished On\r\nOne,Engineer,\"Line one\nLine \"\"two\"\"\",Jan 2019,\r\nShort\r\n";
    let file = zip(&[
        ("Basic_LinkedInDataExport/Profile.csv", notes.as_bytes()),
        ("Basic_LinkedInDataExport/Positions.csv", positions.as_bytes()),
        ("Basic_LinkedInDataExport/Connections.csv", b"First Name\nSomebody\n"),
        ("Basic_LinkedInDataExport/Skills.csv", b""),
    ]);
    let Ok(Document::Tables(tables)) = read(&file, None, &ReadLimits::default()) else {
        panic!("no tables")
    };
    let names: Vec<&str> = tables.iter().map(|table| table.name.as_str()).collect();
    assert_eq!(names, ["profile", "positions"]);
    assert_eq!(tables[0].rows, [["Ada", "Example", "Engineer, maker"]]);
    assert_eq!(tables[1].rows[0][2], "Line one\nLine \"two\"");
    assert_eq!(tables[1].rows[1], ["Short"]);
}

#[test]
fn bad_exports() {
    let zeros = vec![b'a'; 9 << 20];
    assert_eq!(code(&zip(&[("Positions.csv", &zeros)])), "DECOMPRESSED_TOO_LARGE");
    assert_eq!(code(&locked()), "FILE_ENCRYPTED");
    let many: Vec<String> = (0..6_000).map(|number| format!("{number}.csv")).collect();
    let mut files: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b""[..])).collect();
    files.push(("Profile.csv", b"First Name\nAda\n"));
    assert_eq!(code(&zip(&files)), "DECOMPRESSED_TOO_LARGE");
}

/// An export whose table is marked as encrypted.
fn locked() -> Vec<u8> {
    let mut file = zip(&[("Profile.csv", b"First Name\nAda\n")]);
    let mark = |file: &mut Vec<u8>, magic: &[u8], at: usize| {
        let place = file.windows(4).position(|bytes| bytes == magic).unwrap();
        file[place + at] |= 1;
    };
    mark(&mut file, b"PK\x03\x04", 6);
    mark(&mut file, b"PK\x01\x02", 8);
    file
}
