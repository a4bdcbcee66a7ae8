//! Rich Text Format.

use std::time::{Duration, Instant};

use documents::read::{ReadLimits, read};
use insta::assert_snapshot;
use resume::parse::SourceKind;

use super::{lines, shown};

fn rtf(body: &str) -> Vec<u8> {
    format!("{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0\\fcharset0 Arial;}}{{\\f1\\fcharset2 Symbol;}}{{\\f2\\fcharset238 Arial CE;}}{{\\f3\\fcharset128 MS Mincho;}}}}{{\\colortbl;\\red255\\green0\\blue0;}}{{\\stylesheet{{\\ql Normal;}}{{\\s1\\outlinelevel0 heading 1;}}{{\\s5 Title;}}{{\\*\\cs10 Default;}}}}{{\\info{{\\title Secret}}}}{body}}}").into_bytes()
}

#[test]
fn text_styles_and_hidden_parts() {
    let body = r"\pard\plain\s5 Ada Example\par\pard\plain\s1 Work\par\pard\plain{\b Engineer}\tab 2020\line Second line\par{\v hidden}{\deleted gone}{\*\unknown also gone}Kept {\i text}\par{\pict\pngblip 89504e47}A{\field{\*\fldinst HYPERLINK \'22https://ada.example\'22 }{\fldrslt site}} and {\field{\*\fldinst PAGE}{\fldrslt 7}}end\par";
    let source = lines(&rtf(body), "a.rtf");
    assert_eq!(source.kind, SourceKind::Rtf);
    assert_snapshot!(shown(&source), @r"
    0 #1 Ada Example
    0 #1 Work
    0 Engineer | 2020
    0 Second line
    0 Kept text
    0 Asite and end
    ");
    assert!(source.lines[2].spans[0].bold && !source.lines[2].spans[1].bold);
    let link =
        source.lines.iter().flat_map(|line| &line.spans).find_map(|span| span.link.as_deref());
    assert_eq!(link, Some("https://ada.example"));
}

#[test]
fn symbols_of_every_kind() {
    let body = r"\f0 J\'f6rg \u8211 ? {\uc0\u26085 \u26412 } \u-10179 ?\u-8704 ?\par\f2\'8e\'f3\'b3w\f0\par\f3\'93\'fa\'96{\f3 \'7b}\par\endash\emdash\lquote x\rquote\~y\_z\-w \{a\}\\\par";
    let text: Vec<String> =
        lines(&rtf(body), "a.rtf").lines.iter().map(resume::parse::Line::text).collect();
    assert_eq!(text[0], "Jörg – 日本 😀");
    assert_eq!(text[1], "Žółw".replace('ż', "Ž"));
    assert_eq!(text[3], "–—‘x’\u{a0}y-zw {a}\\");
}

#[test]
fn lists_tables_boxes_and_edges() {
    let body = r"{\header Ada Example\par}{\footer {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}\pard{\listtext\pard\plain\f1\'b7\tab}\ls1\ilvl0 One\par{\listtext\u8226\'95\tab}\ilvl1 Two\par\pard\trowd\cellx1\cellx2\intbl 2019\cell\intbl Engineer\par\intbl Built it\cell\row\trowd\intbl A\cell\intbl B\cell\row\pard{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard Boxed\par}}{\shprslt Boxed}}Anchor\par";
    assert_snapshot!(shown(&lines(&rtf(body), "a.rtf")), @r"
    0 Ada Example
    1 • One
    1   • Two
    1 2019 | Engineer
    1 Built it
    1 A | B
    1 Anchor
    2 Boxed
    ");
}

#[test]
fn bad_files() {
    let code = |bytes: &[u8]| {
        let started = Instant::now();
        let answer = read(bytes, None, &ReadLimits::default());
        assert!(started.elapsed() < Duration::from_secs(20), "{:?}", started.elapsed());
        answer.map_or_else(|error| error.code(), |_| "read")
    };
    assert_eq!(code(b"{\\rtf1"), "NO_TEXT_LAYER");
    assert_eq!(code(&rtf("")), "NO_TEXT_LAYER");
    assert_eq!(code(b"{\\rtf1 cut off in the middle of {\\b a"), "read");
    assert_eq!(code(b"{\\rtf1 }}}}}} \\'zz \\u99999999999999 \\bin99999999 x"), "read");
    let deep = [&b"{\\rtf1 "[..], &b"{".repeat(5_000_000)].concat();
    assert_eq!(code(&deep), "FILE_DAMAGED");
    assert_eq!(code(&[&b"{\\rtf1 a"[..], &b"\\par".repeat(2_500_000)].concat()), "read");
    assert_eq!(code(&[&b"{\\rtf1 "[..], &b"\\intbl a\\cell".repeat(700_000)].concat()), "read");
    assert_eq!(code(&[&b"{\\rtf1 a"[..], &b"\\nestcell\\itap9".repeat(600_000)].concat()), "read");
}
