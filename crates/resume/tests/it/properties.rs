//! What holds for every resume and posting: order, repetition, threads, and texts of any length.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use resume::Resume;
use resume::posting::{PostingInput, analyse};
use resume::score::{Report, check};
use serde_json::{Value, json};

use crate::cases::{PAIRS, analysed, document, posting, posting_text, resume};

fn of(document: Value, job: &str) -> Report {
    check(&Resume::from_json(document).expect("an object"), &posting(job))
}

/// A document with the keys of every object in the opposite order.
fn turned(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut pairs: Vec<_> = map.into_iter().collect();
            pairs.reverse();
            Value::Object(pairs.into_iter().map(|(key, value)| (key, turned(value))).collect())
        }
        Value::Array(list) => Value::Array(list.into_iter().map(turned).collect()),
        other => other,
    }
}

#[test]
fn the_order_of_items_and_keys_changes_no_score() {
    for (person, job) in PAIRS {
        let before = of(document(person), job);
        assert_eq!(of(turned(document(person)), job), before, "{person}: keys");
        for list in ["skills", "languages", "certificates", "education", "projects"] {
            let mut changed = document(person);
            if let Some(items) = changed.get_mut(list).and_then(Value::as_array_mut) {
                items.reverse();
            }
            assert_eq!(of(changed, job).score, before.score, "{person}: {list}");
        }
        let mut changed = document(person);
        for work in changed["work"].as_array_mut().expect("positions") {
            if let Some(bullets) = work.get_mut("highlights").and_then(Value::as_array_mut) {
                bullets.reverse();
            }
        }
        assert_eq!(of(changed, job).score, before.score, "{person}: bullets");
    }
}

#[test]
fn threads_give_the_same_bytes() {
    let report = || {
        let reports: Vec<Report> =
            PAIRS.iter().map(|(person, job)| check(&resume(person), &posting(job))).collect();
        serde_json::to_string(&reports).expect("JSON")
    };
    let first = report();
    let threads: Vec<_> = (0..4).map(|_| std::thread::spawn(report)).collect();
    for thread in threads {
        assert_eq!(thread.join().expect("no panic"), first);
    }
}

#[test]
fn what_is_missing_is_explained() {
    for (person, job) in PAIRS {
        let report = check(&resume(person), &posting(job));
        for requirement in &report.requirements {
            assert_eq!(requirement.advice.is_none(), requirement.credit >= 100, "{requirement:?}");
            assert_eq!(requirement.form.is_none(), requirement.evidence.is_empty());
        }
        let missing: u32 = report.requirements.iter().map(|one| one.missing_points).sum();
        assert!(missing <= 100 - report.score + report.requirements.len() as u32);
    }
}

#[test]
fn long_texts_of_any_script_are_read_in_time() {
    posting("backend"); // the lexicon is read once
    for piece in [
        "Requirements: Go, ",
        "経験 ",
        "ا",
        "🙂",
        "a, b and c or ",
        "e\u{301}",
        "((((",
        "1. ",
        "no experience with ",
        "\u{200b}",
        "we are looking for ",
        "-",
        "Ä",
        "- \n",
        "{x}|",
    ] {
        let text: String = piece.chars().cycle().take(20_000).collect();
        let started = Instant::now();
        analysed(&text);
        let took = started.elapsed();
        let most = Duration::from_millis(if cfg!(debug_assertions) { 2_000 } else { 500 });
        assert!(took < most, "{piece:?}: {took:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    /// A sentence that shows a skill in a dated position never lowers any of the scores.
    #[test]
    fn true_evidence_never_lowers_a_score(pair in 0..PAIRS.len(), which in 0_usize..60, at in 0_usize..8) {
        let (person, job) = PAIRS[pair];
        let posting = posting(job);
        let before = check(&resume(person), &posting).score;
        let skills: Vec<String> =
            posting.requirements.iter().filter_map(|one| one.any_of.first().cloned()).collect();
        let skill = &skills[which % skills.len()];
        let mut more = document(person);
        let works = more["work"].as_array_mut().expect("positions");
        let count = works.len();
        let bullets = works[at % count]["highlights"].as_array_mut().expect("bullets");
        bullets.push(json!(format!("Led 3 projects of {skill} for two years")));
        let after = check(&Resume::from_json(more).expect("a resume"), &posting).score;
        prop_assert!(after >= before, "{person}: {skill} {before} {after}");
    }

    #[test]
    fn cut_postings_never_panic(pair in 0..PAIRS.len(), from in 0_usize..2_000, length in 0_usize..2_000) {
        let text: String = posting_text(PAIRS[pair].1).chars().skip(from).take(length).collect();
        analyse(&PostingInput { text, title: None, company: None });
    }
}
