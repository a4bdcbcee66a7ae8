//! Values that share a line have places of their own on it.

use proptest::prelude::*;
use resume::parse::{FieldReport, Line, Rect, Span};
use resume::places::narrow;
use serde_json::{Value, json};

/// A line of spans, each with its left edge; every letter is about 6 points wide.
fn line(spans: &[(f32, &str)]) -> Line {
    let span = |(x, text): &(f32, &str)| Span {
        text: (*text).to_owned(),
        rect: Rect { x: *x, y: 100.0, width: 6.0 * text.chars().count() as f32, height: 10.0 },
        gap_before: *x > 50.0,
        ..Span::default()
    };
    Line { spans: spans.iter().map(span).collect(), ..Line::default() }
}

/// The words of a line that a field's place covers, by the middle of each letter.
fn covered(line: &Line, rect: Rect) -> String {
    let mut text = String::new();
    for span in &line.spans {
        let letters = span.text.chars().count() as f32;
        for (at, symbol) in span.text.chars().enumerate() {
            let middle = span.rect.x + span.rect.width * (at as f32 + 0.5) / letters;
            if middle > rect.x - 4.0 && middle < rect.x + rect.width + 4.0 {
                text.push(symbol);
            }
        }
    }
    text
}

fn places(line: &Line, resume: &Value, paths: &[&str]) -> Vec<Rect> {
    let field = |path: &&str| FieldReport {
        path: (*path).to_owned(),
        confidence: 0.9,
        page: Some(0),
        rect: Some(line.rect()),
    };
    let mut fields: Vec<FieldReport> = paths.iter().map(field).collect();
    narrow(std::slice::from_ref(line), resume, &mut fields);
    fields.iter().map(|field| field.rect.expect("a place stays a place")).collect()
}

#[track_caller]
fn check(line: &Line, resume: &Value, expected: &[(&str, &str)]) {
    let paths: Vec<&str> = expected.iter().map(|(path, _)| *path).collect();
    for (rect, (path, words)) in places(line, resume, &paths).into_iter().zip(expected) {
        let text = covered(line, rect);
        assert!(text.contains(words), "{path}: {words} is not in {text}");
        assert!(text.chars().count() <= words.chars().count() + 5, "{path}: {text} is too much");
    }
}

#[test]
fn contact_details_in_any_order() {
    let line = line(&[(40.0, "Hamburg | +49 (40) 123-456 | Ada@example.org | www.github.com/ada")]);
    let resume = json!({"basics": {"email": "ada@example.org", "phone": "+49 40 123456", "location": {"city": "Hamburg"},
        "profiles": [{"url": "https://github.com/ada"}]}});
    check(
        &line,
        &resume,
        &[
            ("/basics/email", "Ada@example.org"),
            ("/basics/phone", "+49 (40) 123-456"),
            ("/basics/location/city", "Hamburg"),
            ("/basics/profiles/0/url", "github.com/ada"),
        ],
    );
}

#[test]
fn dates_are_found_by_their_years() {
    let line = line(&[(40.0, "Engineer, Acme 2000 Ltd."), (400.0, "Mar 2015 – 06/2021")]);
    let resume = json!({"work": [{"position": "Engineer", "name": "Acme 2000 Ltd.", "startDate": "2015-03", "endDate": "2021-06"}]});
    check(
        &line,
        &resume,
        &[
            ("/work/0/position", "Engineer"),
            ("/work/0/name", "Acme 2000 Ltd."),
            ("/work/0/startDate", "Mar 2015"),
            ("/work/0/endDate", "06/2021"),
        ],
    );
}

#[test]
fn the_same_word_twice_is_two_places() {
    let line = line(&[(40.0, "Google, Go, SQL, Go")]);
    let resume = json!({"a": "Go", "b": "Go", "c": "Go"});
    let [first, second, third] = places(&line, &resume, &["/a", "/b", "/c"])[..] else { panic!() };
    assert!(first.x > 80.0 && second.x > first.x + 30.0, "{first:?} {second:?}");
    assert_eq!(third, line.rect(), "a third one has no words left");
}

#[test]
fn what_the_line_does_not_say_keeps_the_line() {
    let line = line(&[(40.0, "Seattle, United States")]);
    let resume = json!({"city": "Seattle", "countryCode": "US", "n": 7});
    let rects = places(&line, &resume, &["/countryCode", "/n", "/missing"]);
    assert!(rects.iter().all(|rect| *rect == line.rect()), "{rects:?}");
}

proptest! {
    #[test]
    fn places_stay_on_their_lines(text in ".{0,40}", value in ".{0,12}", key in "(startDate|endDate|name)") {
        let line = line(&[(40.0, &text), (400.0, "2015 – 2021")]);
        let whole = line.rect();
        let resume = json!({key.clone(): value});
        for rect in places(&line, &resume, &[&format!("/{key}")]) {
            prop_assert!(rect.x >= whole.x - 0.1 && rect.x + rect.width <= whole.x + whole.width + 0.1);
            prop_assert!(rect.width >= 0.0 && (rect.y - whole.y).abs() < 0.1);
        }
    }
}
