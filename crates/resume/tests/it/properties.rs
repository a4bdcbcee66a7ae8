//! What holds for every resume and posting: order, repetition, threads, and texts of any length.

use proptest::prelude::*;
use resume::Resume;
use resume::posting::{MOST_BYTES, PostingInput, analyse};
use resume::score::{MOST_WEIGHT, Report, check};
use serde_json::{Value, json};

use crate::cases::{PAIRS, analysed, document, posting, posting_text, resume};

fn of(document: Value, job: &str) -> Report {
    check(&Resume::from_json(document).expect("an object"), &posting(job))
}

fn shuffle(items: &mut [Value], seed: &mut u64) {
    for at in (1..items.len()).rev() {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        items.swap(at, (*seed >> 33) as usize % (at + 1));
    }
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

const PIECES: [&str; 15] = [
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
];

/// What is done for a posting is bounded: nothing behind the first bytes is read, and the answer stays small.
#[test]
fn a_posting_of_any_length_is_as_much_work_as_its_beginning() {
    for piece in PIECES {
        let text = piece.repeat(400_000 / piece.len());
        let mut end = MOST_BYTES;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let long = analysed(&text);
        assert_eq!(long, analysed(&text[..end]), "{piece:?}");
        assert!(long.requirements.len() <= 60, "{piece:?}");
    }
}

/// The same for a resume: one text or very many, what is behind the beginning changes nothing.
#[test]
fn a_resume_of_any_length_is_as_much_work_as_its_beginning() {
    let job = posting("backend");
    for piece in PIECES {
        let shapes: [fn(Vec<String>) -> Value; 4] = [
            |texts| json!({"basics": {"name": "A B", "summary": texts.concat().repeat(100)}}),
            |texts| json!({"work": [{"x-id": "w", "position": "Engineer", "highlights": texts}]}),
            |texts| json!({"skills": [{"x-id": "s", "name": "Tools", "keywords": texts}]}),
            |texts| {
                let job = |(at, text)| json!({"x-id": format!("w{at}"), "position": text, "highlights": [text]});
                json!({"work": texts.iter().enumerate().map(job).collect::<Vec<_>>()})
            },
        ];
        for shape in shapes {
            let of = |count: usize| {
                check(&Resume::from_json(shape(vec![piece.to_owned(); count])).unwrap(), &job)
            };
            // Every text counts at least a hundred: this many are more than is read.
            let enough = MOST_WEIGHT / 100;
            assert_eq!(of(enough), of(enough + 300), "{piece:?}");
        }
    }
}

/// The ways in which somebody may truly show a skill.
fn with_evidence(mut document: Value, way: usize, skill: &str) -> Value {
    let push = |document: &mut Value, list: &str, item: Value| match document.get_mut(list) {
        Some(Value::Array(items)) => items.push(item),
        _ => document[list] = json!([item]),
    };
    match way {
        0..3 => {
            let works = document["work"].as_array_mut().expect("positions");
            let at = way % works.len();
            let bullet = format!("Led 3 projects of {skill} for two years");
            works[at]["highlights"].as_array_mut().expect("bullets").push(json!(bullet));
        }
        3 => push(&mut document, "skills", json!({"name": skill})),
        4 => push(&mut document, "certificates", json!({"name": skill, "date": "2024-05"})),
        5 => {
            let bullet = format!("Built and tested it with {skill} for 40 people");
            push(&mut document, "projects", json!({"name": "Garden", "highlights": [bullet]}));
        }
        _ => push(&mut document, "languages", json!({"language": skill, "fluency": "Fluent"})),
    }
    document
}

#[test]
fn every_true_evidence_for_every_requirement_keeps_or_raises_the_score() {
    let mut raised = 0;
    for (person, _) in PAIRS {
        for (_, job) in PAIRS {
            let posting = posting(job);
            let before = check(&resume(person), &posting).score;
            for requirement in &posting.requirements {
                let Some(skill) = requirement.any_of.first() else { continue };
                for way in 0..7 {
                    let more = with_evidence(document(person), way, skill);
                    let after = check(&Resume::from_json(more).expect("a resume"), &posting).score;
                    assert!(
                        after >= before,
                        "{person} for {job}: {skill}, way {way}: {before} → {after}"
                    );
                    raised += usize::from(after > before);
                }
            }
        }
    }
    assert!(raised > 1_000, "only {raised} raised the score");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    /// Evidence upon evidence, in any order and place, never lowers the score.
    #[test]
    fn true_evidence_never_lowers_a_score(
        person in 0..PAIRS.len(),
        job in 0..PAIRS.len(),
        steps in prop::collection::vec((0_usize..60, 0_usize..7), 1..6),
    ) {
        let (person, job) = (PAIRS[person].0, PAIRS[job].1);
        let posting = posting(job);
        let skills: Vec<&String> =
            posting.requirements.iter().filter_map(|one| one.any_of.first()).collect();
        let mut grown = document(person);
        let mut before = check(&resume(person), &posting).score;
        let mut done = Vec::new();
        for (which, way) in steps {
            let step = (skills[which % skills.len()], way);
            // The same sentence again is no more evidence.
            if done.contains(&step) {
                continue;
            }
            done.push(step);
            grown = with_evidence(grown, way, step.0);
            let after = check(&Resume::from_json(grown.clone()).expect("a resume"), &posting).score;
            prop_assert!(after >= before, "{person} for {job}: {done:?} {before} → {after}");
            before = after;
        }
    }

    /// The order of what has no order changes no score.
    #[test]
    fn any_order_gives_the_same_score(person in 0..PAIRS.len(), job in 0..PAIRS.len(), seed in any::<u64>()) {
        let (person, job) = (PAIRS[person].0, PAIRS[job].1);
        let posting = posting(job);
        let mut changed = document(person);
        let mut seed = seed;
        for list in ["skills", "languages", "certificates", "education", "projects", "awards"] {
            if let Some(items) = changed.get_mut(list).and_then(Value::as_array_mut) {
                shuffle(items, &mut seed);
            }
        }
        for item in changed["work"].as_array_mut().expect("positions") {
            if let Some(items) = item.get_mut("highlights").and_then(Value::as_array_mut) {
                shuffle(items, &mut seed);
            }
        }
        let after = check(&Resume::from_json(changed).expect("a resume"), &posting).score;
        prop_assert_eq!(after, check(&resume(person), &posting).score);
    }

    /// Any document and any posting: an answer within its bounds.
    #[test]
    fn any_document_is_scored(document in crate::documents::document(), text in crate::documents::text()) {
        let job = analysed(&format!("Requirements:\n- {text}\n- Go"));
        let report = check(&Resume::from_json(document).expect("an object"), &job);
        prop_assert!(report.score <= 100);
        prop_assert_eq!(report.parts.iter().map(|part| part.points).sum::<u32>(), report.score);
    }

    #[test]
    fn cut_postings_never_panic(pair in 0..PAIRS.len(), from in 0_usize..2_000, length in 0_usize..2_000) {
        let text: String = posting_text(PAIRS[pair].1).chars().skip(from).take(length).collect();
        analyse(&PostingInput { text, title: None, company: None });
    }
}
