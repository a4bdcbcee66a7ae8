//! Web pages.

use std::time::{Duration, Instant};

use documents::read::{Document, ReadLimits, read};
use insta::assert_snapshot;
use resume::parse::SourceKind;

use super::{lines, shown};

#[test]
fn what_a_browser_shows() {
    let page = "<!DOCTYPE html><html><head><title>CV</title><style>.no, .x.y { display: none } .bold{font-weight:700} @media print { .only { display: none } }</style><script>var a = '<p>no</p>';</script></head><body>
        <nav><a href=/>Home</a></nav>
        <h1>Ada&nbsp;Example</h1>
        <p hidden>hidden</p><p style='display: none'>hidden</p><p class=no>hidden</p><p class='x y'>hidden</p><template><p>hidden</p></template>
        <p>Engineer   at <b>One</b>,
           <a href='https://one.example'>their site</a><br>Berlin <span class=only>printed</span></p>
        <h2>Work</h2><ul><li>First <i>thing</i><ul><li>Inner</li></ul></li><li><p>Second</p><p>more</p></li></ul>
        <ul style='list-style: none'><li>No mark</li></ul>
        <del>old</del><p class=bold>Strong</p></body></html>";
    let source = lines(page.as_bytes(), "a.txt");
    assert_eq!(source.kind, SourceKind::Html);
    assert_snapshot!(shown(&source), @r"
    0 #1 Ada Example
    0 Engineer at One, their site
    0 Berlin printed
    0 #2 Work
    0 • First thing
    0   • Inner
    0 • Second
    0 more
    0 No mark
    0 Strong
    ");
    let link =
        source.lines.iter().flat_map(|line| &line.spans).find_map(|span| span.link.as_deref());
    assert_eq!(link, Some("https://one.example"));
}

#[test]
fn side_by_side() {
    let page =
        "<style>.row{display:flex;justify-content:space-between}.col{flex-direction:column}</style>
        <div class=row><div>Engineer, One</div><div>2019 - 2022</div></div>
        <div class='row col'><div>Above</div><div>Below</div></div>
        <table><tr><th>English<td>native<tr><td>2019<td><p>Chef</p><p>Cooked</p></table>
        <dl><dt>Phone</dt><dd>+1 555</dd><div><dt>Skills</dt><dd>Rust</dd><dd>SQL</dd></div></dl>
        <p><span>Title</span><span>2020</span> <span style='float:right'>Berlin</span></p>
        <p>Left&nbsp;&nbsp;&nbsp;&nbsp;right</p><pre>One\n  Two</pre>";
    assert_snapshot!(shown(&lines(page.as_bytes(), "a")), @r"
    0 Engineer, One | 2019 - 2022
    0 Above
    0 Below
    0 English | native
    0 2019 | Chef
    0 Cooked
    1 Phone | +1 555
    1 Skills | Rust
    1 SQL
    1 Title | 2020 | Berlin
    1 Left | right
    1 One
    1 Two
    ");
}

#[test]
fn encodings_and_pages_without_a_head() {
    let page =
        "<html><head><meta charset=\"windows-1250\"></head><body><p>Żółw, Łódź</p></body></html>";
    let (bytes, ..) = encoding_rs::WINDOWS_1250.encode(page);
    assert_eq!(lines(&bytes, "a").lines[0].text(), "Żółw, Łódź");
    let utf16: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain("<html><p>Żółw</p>".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(lines(&utf16, "a").lines[0].text(), "Żółw");
    assert_eq!(lines(b"<!-- saved --> <div><p>Ada</p></div>", "a").kind, SourceKind::Html);
    assert_eq!(lines(b"<div align=center>\n\n# Ada\n\n## Work\n", "a").kind, SourceKind::Markdown);
    assert_eq!(lines(b"Tags such as <div> are text here", "a").kind, SourceKind::Text);
    assert_eq!(lines(b"<html><p>cut off <b>in the mid", "a").lines[0].text(), "cut off in the mid");
}

#[test]
fn bad_pages() {
    for (page, code) in [
        ("<html>".to_owned(), "NO_TEXT_LAYER"),
        ("<html><body><script>1</script></body></html>".to_owned(), "NO_TEXT_LAYER"),
        (format!("<html>{}", "<p>".repeat(3_000_000)), "READ_TIMEOUT"),
        (format!("<html>{}", "<div>".repeat(2_000_000)), "READ_TIMEOUT"),
        (format!("<html>{}", "<table><tr><td>".repeat(600_000)), "READ_TIMEOUT"),
        (format!("<html>{}x", "<b><i>".repeat(1_500_000)), "READ_TIMEOUT"),
    ] {
        let started = Instant::now();
        let answer = read(page.as_bytes(), None, &ReadLimits::default());
        assert_eq!(answer.map_err(|error| error.code()), Err(code), "{}", &page[..30]);
        assert!(started.elapsed() < Duration::from_secs(25), "{:?}", started.elapsed());
    }
    let deep = format!("<html>{}deep text", "<div>".repeat(5_000));
    let answer = read(deep.as_bytes(), None, &ReadLimits::default());
    assert!(matches!(answer, Ok(Document::Lines(source)) if source.lines[0].text() == "deep text"));
}
