//! Plain text and Markdown.

use insta::assert_snapshot;
use resume::parse::SourceKind;

use super::{lines, shown};

#[test]
fn plain_text_with_rules_and_lists() {
    let text = "Ada Example\n\nWORK ----------------\n\nEngineer, One          2019 - 2022\n  - Did this\n    * And that\n1. First\n2019. A year\n\nSKILLS\n======\nRust, baking\n";
    let source = lines(text.as_bytes(), "a.txt");
    assert_eq!(source.kind, SourceKind::Text);
    assert_snapshot!(shown(&source), @r"
    0 Ada Example
    0 #2 WORK
    0 Engineer, One | 2019 - 2022
    0   • Did this
    0     • And that
    0 • First
    0 2019. A year
    0 #1 SKILLS
    0 Rust, baking
    ");
}

#[test]
fn markdown() {
    let text = "# Ada Example\n\n[ada@a.example](mailto:ada@a.example) | <https://ada.example>\n\n## Work\n\n**Engineer**, *One* \\- snake_case_name\n\n- Did `this`\n  - And **that**\n";
    let source = lines(text.as_bytes(), "a.md");
    assert_eq!(source.kind, SourceKind::Markdown);
    assert_snapshot!(shown(&source), @r"
    0 #1 Ada Example
    0 ada@a.example | https://ada.example
    0 #2 Work
    0 Engineer, One - snake_case_name
    0 • Did this
    0   • And that
    ");
    assert_eq!(source.lines[1].spans[0].link.as_deref(), Some("mailto:ada@a.example"));
    assert!(source.lines[3].spans[0].bold);
}

#[test]
fn encodings() {
    let (latin, ..) = encoding_rs::WINDOWS_1252.encode("Jörg Müller, Straße 5, Köln – größer");
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain("Żółw".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(lines(&latin, "a.txt").lines[0].text(), "Jörg Müller, Straße 5, Köln – größer");
    assert_eq!(lines(&utf16, "a.txt").lines[0].text(), "Żółw");
    assert_eq!(lines("\u{feff}日本語".as_bytes(), "a.txt").lines[0].text(), "日本語");
}

#[test]
fn markdown_of_sites_and_profiles() {
    let text = "---\ntitle: My page\nlayout: resume\n---\n<!-- a note\nover lines -->\n<h1 align=\"center\">Ada Example</h1>\n<p>Engineer &amp; maker</p>\n\n## Skills\n\n| Area | Level |\n|------|:-----:|\n| **Rust** | good |\n\n```text\ncode\n```\n1 < 2 and <https://ada.example>\n";
    assert_snapshot!(shown(&lines(text.as_bytes(), "a.md")), @r"
    0 Ada Example
    0 Engineer & maker
    0 #2 Skills
    0 Area | Level
    0 Rust | good
    0 code
    0 1 < 2 and https://ada.example
    ");
    let ruled = "---\n\nAda Example\n\n---\n\n## Work\n\n## Skills\n";
    assert_eq!(lines(ruled.as_bytes(), "a.md").lines[0].text(), "Ada Example");
}

#[test]
fn utf16_without_a_mark() {
    let text = "Ada Example\nEngineer\n";
    for bytes in [
        text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
        text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    ] {
        assert_eq!(lines(&bytes, "a.txt").lines[0].text(), "Ada Example");
    }
}
