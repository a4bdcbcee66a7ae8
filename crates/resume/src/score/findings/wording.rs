//! How the texts are worded.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::Findings;
use crate::Resume;
use crate::score::passages::Place;
use crate::score::reading::Reading;
use crate::score::report::Severity::{Info, Warning};

/// Each wording is told once per resume and rule this often at most.
const MOST_PER_RULE: usize = 3;

pub(super) fn check(resume: &Resume, reading: &Reading<'_>, list: &mut Findings) {
    let mut counts = [0_usize; RULES.len()];
    for passage in &reading.passages {
        if !matches!(passage.place, Place::Work(_) | Place::Practice | Place::Summary) {
            continue;
        }
        for hit in finder().find_iter(passage.text) {
            let (phrase, rule) = phrases()[hit.pattern().as_usize()];
            let edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
            let whole = edge(passage.text[..hit.start()].chars().next_back())
                && edge(passage.text[hit.end()..].chars().next());
            // A weak opening is weak only where it opens.
            if !whole
                || rule == WEAK && hit.start() > 2
                || rule == FIRST_PERSON && passage.place == Place::Summary
            {
                continue;
            }
            counts[rule] += 1;
            if counts[rule] <= MOST_PER_RULE {
                let (id, severity, message, _) = RULES[rule];
                list.add(id, severity, &passage.pointer(), message.replace("{}", phrase.trim()));
            }
        }
        let letters = passage.text.chars().filter(|c| c.is_alphabetic()).take(200).count();
        if letters > 40
            && !passage.text.chars().any(char::is_lowercase)
            && passage.text.chars().any(char::is_uppercase)
        {
            list.add(
                "all_capitals",
                Info,
                &passage.pointer(),
                "A whole text in capitals is hard to read.",
            );
        }
    }
    if resume.basics.summary.as_deref().is_some_and(|summary| summary.contains('\t')) {
        list.add(
            "tabs",
            Info,
            "/basics/summary",
            "Tabs usually come from a table; parsers read across its columns.",
        );
    }
}

const FIRST_PERSON: usize = 0;
const WEAK: usize = 1;

type Rule = (&'static str, crate::score::report::Severity, &'static str, &'static [&'static str]);

const RULES: [Rule; 4] = [
    (
        "first_person",
        Warning,
        "Leave out \"{}\": bullets begin with what you did.",
        &["I", "my", "we", "our", "ich", "mein", "meine", "je", "j'ai"],
    ),
    (
        "weak_verb",
        Info,
        "\"{}\" says that you were there; begin with what you did.",
        &[
            "responsible for",
            "duties included",
            "tasked with",
            "helped",
            "assisted with",
            "worked on",
            "involved in",
            "participated in",
            "in charge of",
            "zuständig für",
            "verantwortlich für",
            "chargé de",
            "chargée de",
            "responsable de",
            "encargado de",
            "encargada de",
        ],
    ),
    (
        "cliche",
        Info,
        "\"{}\" can be said by anybody; show it with a fact or leave it out.",
        &[
            "go-getter",
            "think outside the box",
            "synergy",
            "results-driven",
            "results-oriented",
            "hard worker",
            "hardworking",
            "team player",
            "dynamic professional",
            "proven track record",
            "detail-oriented",
            "self-starter",
            "guru",
            "ninja",
            "rockstar",
            "passionate about",
        ],
    ),
    (
        "placeholder",
        Warning,
        "\"{}\" looks like a placeholder that was never filled in.",
        &["lorem ipsum", "TODO", "TBD", "[company]", "[name]", "XX%", "insert here", "your name"],
    ),
];

fn phrases() -> &'static [(&'static str, usize)] {
    static PHRASES: OnceLock<Vec<(&'static str, usize)>> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let all = RULES.iter().enumerate().flat_map(|(rule, (_, _, _, phrases))| {
            phrases.iter().map(move |phrase| (*phrase, rule))
        });
        all.flat_map(|(phrase, rule)| {
            [Some((phrase, rule)), capital(phrase).map(|phrase| (phrase, rule))]
        })
        .flatten()
        .collect()
    })
}

/// The form at the start of a sentence, for phrases in lower case.
fn capital(phrase: &'static str) -> Option<&'static str> {
    let first = phrase.chars().next().filter(char::is_ascii_lowercase)?;
    Some(String::leak(format!("{}{}", first.to_ascii_uppercase(), &phrase[1..])))
}

fn finder() -> &'static AhoCorasick {
    static FINDER: OnceLock<AhoCorasick> = OnceLock::new();
    FINDER.get_or_init(|| {
        AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::DFA))
            .build(phrases().iter().map(|(phrase, _)| phrase))
            .unwrap_or_else(|_| {
                AhoCorasick::new::<[&str; 0], &str>([]).expect("no patterns at all always build")
            })
    })
}
