//! OpenDocument texts.

use documents::read::{Document, ReadLimits, read};
use insta::assert_snapshot;
use resume::parse::SourceKind;

use super::samples::{ODF_NAMES, odt, odt_with, zip};
use super::{lines, shown};

fn code(bytes: &[u8]) -> &'static str {
    match read(bytes, None, &ReadLimits::default()) {
        Err(error) => error.code(),
        Ok(document) => panic!("was read as {document:?}"),
    }
}

#[test]
fn headings_lists_and_runs() {
    let styles = r#"
        <style:style style:name="Head" style:family="paragraph" style:default-outline-level="2"/>
        <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Head"/>
        <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>
        <text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet text:level="2" text:bullet-char="-"/></text:list-style>
        <text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format=""/></text:list-style>"#;
    let body = r#"
        <text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted</text:p></text:deletion></text:changed-region></text:tracked-changes>
        <text:h text:outline-level="1">Ada &amp; <text:span text:style-name="B">Example</text:span></text:h>
        <text:p text:style-name="P1">Work</text:p>
        <text:p>Engineer<text:tab/>2020<text:line-break/>Second   line<text:s text:c="4"/>far</text:p>
        <text:p><text:a xlink:href="https://ada.example">my
          site</text:a> and <text:span text:style-name="Gone">secret</text:span>more<office:annotation><text:p>comment</text:p></office:annotation></text:p>
        <text:list text:style-name="L1"><text:list-item><text:p>One</text:p><text:p>still one</text:p><text:list><text:list-item><text:p>Two</text:p></text:list-item></text:list></text:list-item></text:list>
        <text:list text:style-name="L2"><text:list-item><text:p>No mark</text:p></text:list-item></text:list>"#;
    let source = lines(&odt(styles, body), "a.odt");
    assert_eq!(source.kind, SourceKind::Odt);
    assert_snapshot!(shown(&source), @r"
    0 #1 Ada & Example
    0 #2 Work
    0 Engineer | 2020
    0 Second line | far
    0 my site and more
    0 • One
    0 still one
    0   • Two
    0 No mark
    ");
    assert!(source.lines[0].spans[1].bold);
    let link =
        source.lines.iter().flat_map(|line| &line.spans).find_map(|span| span.link.as_deref());
    assert_eq!(link, Some("https://ada.example"));
}

#[test]
fn tables_frames_headers_and_footers() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let body = format!(
        "<text:p>Text<draw:frame><draw:text-box><text:p>In the frame</text:p></draw:text-box></draw:frame></text:p><table:table><table:table-header-rows><table:table-row>{}{}</table:table-row></table:table-header-rows></table:table><text:p>Last<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note</text:p></text:note-body></text:note></text:p>",
        cell("2019"),
        cell("Engineer")
    );
    let styles = format!(
        "<office:document-styles {ODF_NAMES}><office:master-styles><style:master-page style:name=\"Standard\"><style:header><text:p>Ada Example</text:p></style:header><style:footer><text:p>ada@a.example</text:p><text:p>2 / <text:page-number>2</text:page-number></text:p></style:footer></style:master-page></office:master-styles></office:document-styles>"
    );
    let file = odt_with("", &body, &[("styles.xml", &styles)]);
    assert_snapshot!(shown(&lines(&file, "a.odt")), @r"
    0 Ada Example
    1 Text
    2 In the frame
    3 2019 | Engineer
    4 Last
    5 A note
    6 ada@a.example
    ");
}

#[test]
fn flat_files() {
    let file = format!(
        "<?xml version=\"1.0\"?>\n<office:document {ODF_NAMES}><office:body><office:text><text:p>Ada Example</text:p></office:text></office:body></office:document>"
    );
    assert_eq!(lines(file.as_bytes(), "a.xml").lines[0].text(), "Ada Example");
}

#[test]
fn bad_files() {
    let manifest = "<manifest:manifest><manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let locked = odt_with("", "<text:p>x</text:p>", &[("META-INF/manifest.xml", manifest)]);
    assert_eq!(code(&locked), "FILE_ENCRYPTED");
    assert_eq!(
        code(&zip(&[("mimetype", b"application/vnd.oasis.opendocument.text")])),
        "FILE_DAMAGED"
    );
    assert_eq!(code(&odt("", "<text:p>")), "FILE_DAMAGED");
    assert_eq!(code(&odt("", "")), "NO_TEXT_LAYER");
    let deep = format!("{}{}", "<text:span>".repeat(50_000), "</text:span>".repeat(50_000));
    assert_eq!(code(&odt("", &format!("<text:p>{deep}</text:p>"))), "FILE_DAMAGED");
    assert_eq!(code(&odt("", &"<text:p/>".repeat(2_600_000))), "FILE_DAMAGED");
    assert_eq!(code(&odt("", &" ".repeat(30 << 20))), "DECOMPRESSED_TOO_LARGE");
    let good = odt("", "<text:p>Some text</text:p>");
    assert!(matches!(code(&good[..good.len() / 2]), "FILE_DAMAGED" | "FILE_TYPE_UNSUPPORTED"));
}

#[test]
fn a_packed_file_is_read_and_a_pack_in_a_pack_is_not() {
    let file = odt("", "<text:p>Some text</text:p>");
    let packed = zip(&[("resume/cv.odt", &file), ("__MACOSX/resume/._cv.odt", b"x")]);
    let read_it = read(&packed, None, &ReadLimits::default());
    assert!(matches!(read_it, Ok(Document::Lines(source)) if source.kind == SourceKind::Odt));
    let twice = zip(&[("cv.zip", &packed)]);
    assert_eq!(code(&twice), "FILE_TYPE_UNSUPPORTED");
    assert_eq!(code(&zip(&[("a.txt", b"one"), ("b.txt", b"two")])), "FILE_TYPE_UNSUPPORTED");
    let zeros = vec![b' '; 3 << 20];
    let limits = ReadLimits { decompressed_bytes: 1 << 20, ..ReadLimits::default() };
    let bomb = read(&zip(&[("a.txt", &zeros)]), None, &limits);
    assert_eq!(bomb.map_err(|error| error.code()), Err("DECOMPRESSED_TOO_LARGE"));
}
