//! The core: lines with positions and styles, of any order and sense.
#![no_main]

use libfuzzer_sys::fuzz_target;
use resume::parse::{Line, Rect, Source, SourceKind, Span, parse};

/// A line of text, before it four bytes: what kind of line, how far right, how large, which block.
fn line(index: usize, bytes: &[u8]) -> Line {
    let (marks, text) = bytes.split_at(bytes.len().min(4));
    let mark = |place: usize| marks.get(place).copied().unwrap_or_default();
    let is = |bit: u8| mark(0) & (1 << bit) != 0;
    let size = f32::from(mark(2) % 40);
    let span = |text: &str, number: usize| Span {
        text: text.trim().to_owned(),
        rect: Rect {
            x: f32::from(mark(1)) * 2.0 + number as f32 * 100.0,
            y: index as f32 * 14.0,
            width: text.len() as f32 * size / 2.0,
            height: size,
        },
        size,
        bold: is(0),
        italic: is(1),
        link: is(2).then(|| text.trim().to_owned()),
        gap_before: number > 0,
    };
    let text = String::from_utf8_lossy(text);
    let spans = text.split("\t").enumerate().map(|(number, text)| span(text, number));
    Line {
        spans: spans.collect(),
        page: u32::from(mark(3) >> 6),
        block: u32::from(mark(3) & 15),
        heading: is(3).then_some(mark(2) % 6 + 1),
        bullet: is(4),
        depth: mark(3) % 4,
        space_before: is(5),
    }
}

fuzz_target!(init: rolerabbit_fuzz::watch(), |bytes: &[u8]| {
    let lines = bytes.split(|byte| *byte == b'\n').enumerate();
    let kind = if bytes.len() % 2 == 0 { SourceKind::Pdf } else { SourceKind::Docx };
    let source = Source { kind, pages: 4, lines: lines.map(|(index, line_)| line(index, line_)).collect() };
    let _ = parse(&source).resume.to_json_resume();
});
