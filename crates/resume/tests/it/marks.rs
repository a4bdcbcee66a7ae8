//! Bold, italic and links in texts: what is read from marks, and that nobody but the page sees them.

use proptest::prelude::*;
use resume::Resume;
use resume::guard::{ProposedChange, Support, judge};
use resume::marks::{PROSE, Span, escaped, marked, plain, restyled, spans};
use resume::score::check;
use resume::tailor::{Mode, apply_accepted, tailor};
use resume::write::{Options, Subject, content};
use serde_json::{Value, json};

use crate::cases::{PAIRS, document, posting};

fn span(text: &str, look: &str) -> Span {
    Span {
        text: text.to_owned(),
        bold: look.contains('b'),
        italic: look.contains('i'),
        link: look.contains('l').then(|| "https://example.org/a".to_owned()),
    }
}

#[test]
fn marks_are_read_where_they_have_a_counterpart() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../../cases/marks.json")).unwrap();
    assert!(cases.len() >= 20);
    for case in cases {
        let expected: Vec<Span> = serde_json::from_value(case["spans"].clone()).unwrap();
        assert_eq!(spans(case["text"].as_str().unwrap()), expected, "{case}");
    }
    assert_eq!(spans(""), []);
}

#[test]
fn a_new_wording_keeps_the_looks_that_it_still_has() {
    let old = "Responsible for **Kubernetes** and [our site](https://example.org/a), saved *12 %*";
    assert_eq!(
        restyled(old, "Ran Kubernetes and our site"),
        "Ran **Kubernetes** and [our site](https://example.org/a)"
    );
    assert_eq!(restyled(old, "Ran Kubernetes on Kubernetes"), "Ran Kubernetes on Kubernetes");
    assert_eq!(restyled("**All of it**", "Quite another"), "**Quite another**");
    assert_eq!(restyled(old, "2 *stars*"), r"2 \*stars\*");
    assert_eq!(restyled(old, "2 * 3 Kubernetes"), "2 * 3 **Kubernetes**");
}

#[test]
fn a_line_of_nothing_but_marks_is_read_in_time() {
    for symbol in ["*a ", "[", "**[", "[a](", "*", "\\"] {
        let text = symbol.repeat(200_000 / symbol.len());
        assert!(plain(&text).len() <= text.len());
    }
}

proptest! {
    #[test]
    fn escaped_texts_read_as_they_were(text in "([a-z \\\\*\\[\\]()\n.]|example\\.org){0,40}") {
        prop_assert_eq!(plain(&escaped(&text)), text);
    }

    #[test]
    fn pieces_survive_being_written(parts in prop::collection::vec(("[a-z*\\[\\]\\\\]{1,6}", "[bil]{0,2}"), 1..6)) {
        let mut pieces: Vec<Span> = Vec::new();
        for (text, look) in parts {
            let next = span(&text, &look);
            // Neighbours of one look are one piece; a blank keeps the marks of different ones apart.
            if !pieces.is_empty() {
                pieces.push(span(" ", ""));
            }
            pieces.push(next);
        }
        let mut expected: Vec<Span> = Vec::new();
        for piece in pieces.iter().cloned() {
            match expected.last_mut() {
                Some(last) if last.is_plain() && piece.is_plain() => last.text.push_str(&piece.text),
                _ => expected.push(piece),
            }
        }
        prop_assert_eq!(spans(&marked(&pieces)), expected);
    }

    #[test]
    fn any_text_can_be_read(text in ".{0,200}") {
        let read = plain(&text);
        prop_assert!(read.len() <= text.len());
    }
}

/// The document with a word of every longer text bold, and another one a link.
fn with_marks(mut value: Value) -> Value {
    fn walk(value: &mut Value, prose: bool) {
        match value {
            Value::String(text) if prose => {
                let words: Vec<&str> = text.split(' ').collect();
                if words.len() >= 5 && !words[1].is_empty() && !words[3].is_empty() {
                    let spans = [
                        span(&format!("{} ", words[0]), ""),
                        span(words[1], "b"),
                        span(&format!(" {} ", words[2]), ""),
                        span(words[3], "il"),
                        span(&format!(" {}", words[4..].join(" ")), ""),
                    ];
                    let written = marked(&spans);
                    assert_eq!(plain(&written), *text);
                    *text = written;
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| walk(item, prose)),
            Value::Object(map) => {
                map.iter_mut().for_each(|(key, item)| walk(item, PROSE.contains(&key.as_str())));
            }
            _ => {}
        }
    }
    walk(&mut value, false);
    value["x-marks"] = json!(true);
    value
}

#[test]
fn marks_change_no_score_no_proposal_and_no_verdict() {
    let mut edits = 0;
    for (person, job) in PAIRS {
        let bare = Resume::from_json(document(person)).unwrap();
        let resume = Resume::from_json(with_marks(document(person))).unwrap();
        assert!(resume.marks && resume != bare, "{person}");
        let posting = posting(job);
        let (one, two) = (check(&bare, &posting), check(&resume, &posting));
        assert_eq!(one.score, two.score, "{person}");
        assert_eq!(one.requirements, two.requirements, "{person}");
        assert_eq!(one.recommendations.len(), two.recommendations.len(), "{person}");
        let document = resume.to_json();
        for recommendation in &two.recommendations {
            let mut changed = document.clone();
            for edit in recommendation.edits.iter().flatten() {
                resume::edit::apply(&mut changed, edit)
                    .unwrap_or_else(|error| panic!("{person}: {error}"));
            }
        }
        for mode in [Mode::Partial, Mode::Full] {
            let (one, two) = (tailor(&bare, &posting, mode), tailor(&resume, &posting, mode));
            let ids = |edits: &[resume::tailor::ProposedEdit]| {
                edits.iter().map(|edit| edit.id.clone()).collect::<Vec<_>>()
            };
            assert_eq!(ids(&one.edits), ids(&two.edits), "{person}");
            assert_eq!((one.score.before, one.score.after), (two.score.before, two.score.after));
            assert_eq!(
                two.resume.plain().to_json()["work"],
                one.resume.to_json()["work"],
                "{person}"
            );
            edits += two.edits.len();
            // Each fits the document as it stands, and the guard that sees it again says the same.
            for edit in &two.edits {
                let (_, done) = apply_accepted(&resume, &two.edits, &[edit.id.as_str()]).unwrap();
                assert_eq!(done.len(), 1);
                assert_eq!(document.pointer(&edit.path).unwrap_or(&Value::Null), &edit.before);
                let change = ProposedChange {
                    id: edit.id.clone(),
                    path: edit.path.clone(),
                    before: edit.before.clone(),
                    after: edit.after.clone(),
                };
                assert_eq!(judge(&resume, &[change])[0].verdict, Support::Supported, "{edit:?}");
            }
        }
        let subject = Subject::Section { section: resume::model::SectionKind::Work, item: None };
        let written = content(&resume, None, &subject, Options::default());
        let ids: Vec<&str> = written.edits.iter().map(|edit| edit.id.as_str()).collect();
        apply_accepted(&resume, &written.edits, &ids).unwrap();
    }
    assert!(edits > 20, "{edits}");
}

#[test]
fn the_guard_reads_through_marks() {
    let resume = json!({"x-marks": true, "work": [{"name": "Frachtwerk GmbH", "position": "Engineer",
        "highlights": ["Helped to move **12 services** to Kubernetes"]}]});
    let resume = Resume::from_json(resume).unwrap();
    let judged = |after: &str| {
        let change = ProposedChange {
            path: "/work/0/highlights/0".to_owned(),
            after: json!(after),
            ..ProposedChange::default()
        };
        judge(&resume, &[change])[0].verdict
    };
    assert_eq!(judged("Helped move **12** services to *Kubernetes*"), Support::Supported);
    assert_eq!(
        judged("Helped to move 12 services to [Kubernetes](https://kubernetes.io)"),
        Support::Supported
    );
    assert_eq!(judged("Helped to move **21** services to Kubernetes"), Support::Unsupported);
    assert_eq!(judged("Helped to move 12 services to **Open**Shift"), Support::Unsupported);
}

#[test]
fn without_the_switch_every_character_stands_for_itself() {
    let document = json!({"work": [{"name": "A", "highlights": ["Wrote **kwargs** and *args*"]}]});
    let resume = Resume::from_json(document).unwrap();
    assert!(matches!(resume.plain(), std::borrow::Cow::Borrowed(_)));
    assert_eq!(resume.plain_text("**a**"), "**a**");
}
