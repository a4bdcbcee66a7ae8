//! The parser: text cases in several languages, and what holds for every input.

use std::fmt::Write as _;

use proptest::prelude::*;
use resume::parse::{Line, Parsed, Source, Span, from_json, parse};
use serde_json::{Value, json};

/// Reads plain text as a reader of files would: bullets, blank lines and wide gaps.
pub(crate) fn source_of(text: &str) -> Source {
    let mut source = Source::default();
    let mut space_before = false;
    for line in text.lines() {
        let trimmed = line.trim();
        if trimmed.is_empty() {
            space_before = true;
            continue;
        }
        let bullet = ["- ", "• ", "* "].iter().find_map(|mark| trimmed.strip_prefix(mark));
        let span = Span { text: bullet.unwrap_or(trimmed).trim().to_owned(), ..Span::default() };
        source.lines.push(Line {
            spans: vec![span],
            bullet: bullet.is_some(),
            space_before: std::mem::take(&mut space_before),
            ..Line::default()
        });
    }
    source
}

fn squash(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn strings(value: &Value, path: &str, visit: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::String(text) => visit(path, text),
        Value::Array(list) => {
            for (at, value) in list.iter().enumerate() {
                strings(value, &format!("{path}/{at}"), visit);
            }
        }
        Value::Object(map) => {
            for (key, value) in map {
                strings(value, &format!("{path}/{key}"), visit);
            }
        }
        _ => {}
    }
}

/// Whether a word is the end of one span and the beginning of another: it was broken at the end of a line.
fn is_joined(source: &Source, word: &str) -> bool {
    let spans: Vec<String> =
        source.lines.iter().flat_map(|line| &line.spans).map(|span| squash(&span.text)).collect();
    word.char_indices().skip(1).any(|(at, _)| {
        let (left, right) = word.split_at(at);
        spans.iter().any(|span| span.ends_with(left))
            && spans.iter().any(|span| span.starts_with(right))
    })
}

/// Every value must be a run of the source's own letters and digits; dates may be written anew.
fn invented(source: &Source, parsed: &Parsed) -> Vec<String> {
    let mut text = String::new();
    for line in &source.lines {
        for span in &line.spans {
            text.push_str(&span.text);
            text.push_str(span.link.as_deref().unwrap_or_default());
        }
    }
    let known = squash(&text);
    let mut invented = Vec::new();
    strings(&parsed.resume.to_json_resume(), "", &mut |path, value| {
        let is_date =
            ["startDate", "endDate", "date", "releaseDate"].iter().any(|key| path.ends_with(key));
        let year = value.get(2..4).unwrap_or_default();
        let printed = if is_date {
            known.contains(year)
        } else {
            value.lines().all(|line| {
                line.split_whitespace()
                    .map(squash)
                    .all(|word| known.contains(&word) || is_joined(source, &word))
            })
        };
        if !printed {
            invented.push(format!("{path}: {value}"));
        }
    });
    invented
}

fn read(case: &str) -> (Source, Parsed) {
    let source = source_of(case);
    let parsed = parse(&source);
    assert_eq!(invented(&source, &parsed), Vec::<String>::new());
    (source, parsed)
}

/// The resume in short lines, the leftovers and the warnings.
fn show(parsed: &Parsed) -> String {
    let mut out = String::new();
    strings(&parsed.resume.to_json_resume(), "", &mut |path, value| {
        let _ = writeln!(out, "{path} = {value}");
    });
    for text in &parsed.leftover {
        let _ = writeln!(out, "leftover: {text}");
    }
    for warning in &parsed.warnings {
        let _ = writeln!(out, "warning: {}", warning.code);
    }
    out
}

#[test]
fn text_cases_in_many_languages_and_layouts() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/parse");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut cases: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|e| e == "txt")).collect();
    cases.sort();
    assert!(cases.len() >= 8);
    for path in cases {
        let (_, parsed) = read(&std::fs::read_to_string(&path).unwrap());
        insta::assert_snapshot!(
            path.file_stem().unwrap().to_string_lossy().as_ref(),
            show(&parsed)
        );
    }
}

#[test]
fn every_field_is_reported_with_a_confidence_and_a_pointer_that_resolves() {
    let (_, parsed) = read(include_str!("../../cases/parse/nurse-en.txt"));
    let json = parsed.resume.to_json_resume();
    assert!(parsed.fields.len() > 20);
    for field in &parsed.fields {
        assert!(json.pointer(&field.path).is_some_and(Value::is_string), "{}", field.path);
        assert!((0.0..=1.0).contains(&field.confidence), "{}", field.path);
    }
}

#[test]
fn nothing_is_found_in_nothing() {
    let parsed = parse(&Source::default());
    let codes: Vec<&str> = parsed.warnings.iter().map(|warning| warning.code.as_str()).collect();
    assert_eq!(codes, ["NO_NAME", "NO_EMAIL", "NO_HISTORY"]);
    assert!(parsed.fields.is_empty());
    assert!(parsed.confidence.abs() < f32::EPSILON);
}

#[test]
fn an_unknown_heading_becomes_a_section_of_its_own() {
    let (_, parsed) = read(include_str!("../../cases/parse/academic-en.txt"));
    let sections = &parsed.resume.to_json_resume()["x-sections"];
    assert_eq!(sections[0]["title"], "FIELDWORK AND DIVING");
    assert_eq!(sections[0]["items"].as_array().map(Vec::len), Some(2));
}

#[test]
fn json_resume_is_taken_as_it_is() {
    let parsed = from_json(json!({"basics": {"name": "Ada"}, "work": [{"name": "Mill"}]})).unwrap();
    assert_eq!(parsed.resume.basics.name.as_deref(), Some("Ada"));
    assert!((parsed.confidence - 1.0).abs() < f32::EPSILON);
    let paths: Vec<&str> = parsed.fields.iter().map(|field| field.path.as_str()).collect();
    assert_eq!(paths, ["/basics/name", "/work/0/name"]);
    assert!(from_json(json!([1])).is_err());
}

#[test]
fn twenty_thousand_lines_are_read() {
    let mut text = String::from("Ada Lovelace\nada@example.org\n\nEXPERIENCE\n");
    for n in 0..5_000 {
        let _ = writeln!(
            text,
            "\nEngineer, Company {n} Ltd (2019 - 2020)\n- Built part {n}\n- Wrote part {n}"
        );
    }
    let (_, parsed) = read(&text);
    assert_eq!(parsed.resume.work.len(), 5_000);
}

fn any_line() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,40}",
        "[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}(, [A-Z][a-z]+)?",
        "(Experience|EDUCATION|Skills|Sprachen|Langues|工作经历|Projects|References|Awards|Contact|Summary):?",
        "(0[1-9]|1[0-2])/20[0-2][0-9] ?[-–] ?(present|heute|20[0-2][0-9])",
        "(Senior |)(Engineer|Nurse|Leiter)( at | bei | \\| |, )[A-Z][a-z]+ (GmbH|Ltd|University) ?\\(?(19[5-9][0-9]|20[0-4][0-9])?\\)?",
        "[a-z]{1,8}@[a-z]{1,8}\\.(com|de)( \\| \\+?[0-9 ()-]{6,14})?",
        "(Tools|Languages|GPA|Email|Phone): [A-Za-z0-9, .;/()]{0,30}",
        "(https://|www\\.|)(linkedin\\.com/in|github\\.com|x\\.com)/[a-z0-9-]{1,10}",
    ]
}

fn any_source() -> impl Strategy<Value = Source> {
    let span = (
        any_line(),
        any::<bool>(),
        any::<bool>(),
        0..3_u8,
        proptest::option::of("https?://[a-z./]{1,20}"),
    );
    let span = span.prop_map(|(text, bold, gap_before, size, link)| Span {
        text,
        bold,
        gap_before,
        size: f32::from(size) * 7.0,
        link,
        ..Span::default()
    });
    let line = (
        proptest::collection::vec(span, 1..4),
        any::<bool>(),
        any::<bool>(),
        0..3_u32,
        proptest::option::of(1..7_u8),
    );
    let line = line.prop_map(|(spans, bullet, space_before, block, heading)| Line {
        spans,
        bullet,
        space_before,
        block,
        page: block / 2,
        heading,
        ..Line::default()
    });
    proptest::collection::vec(line, 0..30).prop_map(|lines| Source {
        lines,
        pages: 1,
        ..Source::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_invented_and_nothing_panics(source in any_source()) {
        let parsed = parse(&source);
        prop_assert_eq!(invented(&source, &parsed), Vec::<String>::new());
        prop_assert!((0.0..=1.0).contains(&parsed.confidence));
        let json = parsed.resume.to_json_resume();
        for field in &parsed.fields {
            prop_assert!(json.pointer(&field.path).is_some(), "{}", field.path);
        }
    }
}
