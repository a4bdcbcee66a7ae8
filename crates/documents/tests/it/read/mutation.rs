//! Damaged copies of good files never bring the program down.

use std::time::{Duration, Instant};

use documents::read::{ReadLimits, read};

use super::samples::{at, docx, odt, paragraph, pdf, title, zip};

/// A small generator of numbers; the same ones on every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}

fn damage(good: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = good.to_vec();
    for _ in 0..=numbers.below(8) {
        let place = numbers.below(bytes.len());
        match numbers.below(5) {
            0 => bytes.truncate(place.max(1)),
            1 => bytes.insert(place, numbers.below(256) as u8),
            2 => {
                let end = (place + numbers.below(64)).min(bytes.len());
                let copy = bytes[place..end].to_vec();
                let target = numbers.below(bytes.len());
                bytes.splice(target..target, copy);
            }
            3 => bytes[place] = b"0123456789<>[]()/ "[numbers.below(18)],
            _ => bytes[place] ^= 1 << numbers.below(8),
        }
    }
    bytes
}

fn survives(good: &[u8], rounds: usize) {
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    for round in 0..rounds {
        let bytes = damage(good, &mut numbers);
        let started = Instant::now();
        let _ = read(&bytes, None, &ReadLimits::default());
        assert!(started.elapsed() < Duration::from_secs(10), "round {round} is too slow");
    }
}

#[test]
fn damaged_pdfs() {
    let page = vec![
        title(50.0, 60.0, 20.0, "Ada Example"),
        at(50.0, 100.0, "Engineer with a long line of text about work"),
        at(400.0, 100.0, "2019 - 2022"),
        at(50.0, 120.0, "• Did this"),
    ];
    survives(&pdf(&[page]), 1500);
}

#[test]
fn damaged_word_documents() {
    let table =
        format!("<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", paragraph("Cell &amp; more"));
    survives(&docx(&[paragraph("Ada Example"), table].concat()), 1500);
}

#[test]
fn damaged_text() {
    let text = "# Ada Example\n\n## Work\n\n- **Engineer** [site](https://a.example)\tü\n";
    survives(text.as_bytes(), 2000);
}

#[test]
fn damaged_open_documents() {
    let body = "<text:h text:outline-level=\"1\">Work</text:h><text:list><text:list-item><text:p>A<text:tab/>b</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Cell</text:p></table:table-cell></table:table-row></table:table>";
    survives(&odt("", body), 800);
}

#[test]
fn damaged_rich_text() {
    let text = r#"{\rtf1\ansi\ansicpg932{\fonttbl{\f0\fcharset128 A;}}{\stylesheet{\s1\outlinelevel0 heading 1;}}{\header H\par}\pard\s1 Work\par\trowd\intbl a\cell b\'83\'41\cell\row{\field{\*\fldinst HYPERLINK "https://a.example"}{\fldrslt site}}{\shp{\*\shpinst{\shptxt box\par}}}{\listtext\'b7\tab}entry\u-10179 ?\u-8704 ?\par}"#;
    survives(text.as_bytes(), 3000);
}

#[test]
fn damaged_web_pages() {
    let text = "<!doctype html><style>.a{display:none}.r{display:flex}</style><h1>Ada</h1><div class=r><b>x</b><i>y</i></div><table><tr><td>a<td>b</table><dl><dt>t<dd>d</dl><ul><li>one<li>two</ul><a href=https://a.example>link</a>";
    survives(text.as_bytes(), 2000);
}

#[test]
fn damaged_data() {
    survives(b"cv:\n  name: Ada\n  sections:\n    work: &a\n      - {company: One, highlights: [x, y]}\n    more: *a\n", 1000);
    let table = b"Company Name,Title,Started On\r\n\"One, Two\",Engineer,Jan 2019\r\n";
    survives(&zip(&[("x/Positions.csv", table), ("x/Skills.csv", b"Name\nRust\n")]), 800);
}
