//! How the texts are worded.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use serde_json::json;

use super::{Findings, address};
use crate::Resume;
use crate::edit::Edit;
use crate::language::Language;
use crate::posting::lexicon::lexicon;
use crate::score::passages::{Passage, Place};
use crate::score::reading::Reading;
use crate::score::report::Severity::{Info, Warning};
use crate::write::is_over;
use crate::write::phrasing::{Rule, Style, Tense, apply, fillers, names};

/// Each wording is told once per resume and rule this often at most.
const MOST_PER_RULE: usize = 3;

pub(super) fn check(
    resume: &Resume,
    language: Option<Language>,
    reading: &Reading<'_>,
    list: &mut Findings,
) {
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
            // A weak opening is weak only where it opens; "auf" and "I" mean other things elsewhere.
            if !whole
                || rule == WEAK && hit.start() > 2
                || rule >= FILLER && language != Some(Language::ALL[rule - FILLER])
                || rule == FIRST_PERSON && passage.place == Place::Summary
            {
                continue;
            }
            counts[rule] += 1;
            if counts[rule] <= MOST_PER_RULE {
                let (id, severity, message, _) = RULES[rule];
                let fix = fix(resume, language, passage, rule);
                list.add_fixed(
                    id,
                    severity,
                    &passage.pointer(),
                    message.replace("{}", phrase.trim()),
                    fix,
                );
            }
        }
        signs(resume, passage, list);
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
    spelling(resume, reading, list);
    acronyms(resume, reading, list);
    if resume.basics.summary.as_deref().is_some_and(|summary| summary.contains('\t')) {
        list.add(
            "tabs",
            Info,
            "/basics/summary",
            "Tabs usually come from a table; parsers read across its columns.",
        );
    }
}

/// What the rules of wording make of the text, where they have something to say.
fn fix(
    resume: &Resume,
    language: Option<Language>,
    passage: &Passage<'_>,
    rule: usize,
) -> Option<Edit> {
    let tense = match passage.place {
        Place::Work(index) if !is_over(resume.work.get(index)?.end_date.as_ref()) => Tense::Present,
        _ => Tense::Past,
    };
    let style = Style { language, tense };
    let after = match rule {
        FIRST_PERSON => apply(Rule::FirstPerson, passage.text, style)?,
        WEAK => apply(Rule::WeakOpening, passage.text, style)?,
        FILLER.. => apply(Rule::Filler, passage.text, style)?,
        _ => return None,
    };
    // "I" may stand a second time further on; then a person has to look.
    let again = finder().find_iter(&after).any(|hit| phrases()[hit.pattern().as_usize()].1 == rule);
    if again && rule == FIRST_PERSON {
        return None;
    }
    change(resume, passage, &after)
}

fn change(resume: &Resume, passage: &Passage<'_>, after: &str) -> Option<Edit> {
    let at = address(resume, &passage.pointer())?;
    Some(Edit::set(at, Some(json!(passage.text)), Some(json!(after))))
}

/// Emoji and exclamation marks.
fn signs(resume: &Resume, passage: &Passage<'_>, list: &mut Findings) {
    if !passage.text.is_ascii() && passage.text.chars().any(is_emoji) {
        let after: String =
            passage.text.chars().filter(|c| !is_emoji(*c) && *c != '\u{fe0f}').collect();
        let after = after.split_whitespace().collect::<Vec<_>>().join(" ");
        let fix = if after.is_empty() { None } else { change(resume, passage, &after) };
        let message = "Emoji are read as noise by parsers and as play by people; leave them out.";
        list.add_fixed("emoji", Info, &passage.pointer(), message, fix);
    }
    if passage.text.contains('!') {
        list.add("exclamation", Info, &passage.pointer(), "Facts need no exclamation mark.");
    }
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f300}'..='\u{1faff}' | '\u{2600}'..='\u{26ff}' | '\u{2705}' | '\u{2728}' | '\u{2b50}')
}

/// Names of products that are not spelt as their owners spell them.
fn spelling(resume: &Resume, reading: &Reading<'_>, list: &mut Findings) {
    let mut told: Vec<(usize, &str)> = Vec::new();
    for mention in &reading.mentions {
        let Some(passage) = reading.passages.get(mention.passage) else { continue };
        let found = passage.text.get(mention.start..mention.end).unwrap_or_default();
        if found.len() < 3 || told.len() >= 6 || told.iter().any(|(at, _)| *at == mention.passage) {
            continue;
        }
        if let Some(misspelt) = names::find(passage.text).filter(|_| names::is_listed(found)) {
            told.push((mention.passage, misspelt.right));
            let style = Style { language: None, tense: Tense::Past };
            let fix = apply(Rule::Spelling, passage.text, style)
                .and_then(|after| change(resume, passage, &after));
            let message = format!("\"{}\" is spelt {}.", misspelt.found, misspelt.right);
            list.add_fixed("name_spelling", Info, &passage.pointer(), message, fix);
        }
    }
}

/// Abbreviations that neither the lexicon nor the resume explains.
fn acronyms(resume: &Resume, reading: &Reading<'_>, list: &mut Findings) {
    let mut seen: Vec<&str> = Vec::new();
    for (index, passage) in reading.passages.iter().enumerate() {
        if !matches!(passage.place, Place::Work(_) | Place::Practice) || passage.text.contains('(')
        {
            continue;
        }
        for word in &reading.words[index] {
            let text = passage.text.get(word.start..word.end).unwrap_or_default();
            if !(4..=6).contains(&text.len())
                || !text.bytes().all(|byte| byte.is_ascii_uppercase())
                || seen.contains(&text)
            {
                continue;
            }
            seen.push(text);
            let known =
                !lexicon().scan(text).is_empty() || COMMON.contains(&text) || named(resume, text);
            let capitals = passage.text.chars().filter(|c| c.is_uppercase()).count();
            let lower = passage.text.chars().filter(|c| c.is_lowercase()).count();
            if !known && capitals < lower && seen.len() < 40 {
                let message = format!("Not every reader knows {text}; write it out once.");
                list.add("acronym", Info, &passage.pointer(), message);
                return;
            }
        }
    }
}

/// Whether an abbreviation is a name that the resume gives elsewhere.
fn named(resume: &Resume, text: &str) -> bool {
    let has = |own: &Option<String>| own.as_deref().is_some_and(|own| own.contains(text));
    resume.work.iter().any(|work| has(&work.name) || has(&work.description))
        || resume.education.iter().any(|study| has(&study.institution) || has(&study.area))
        || resume.certificates.iter().any(|item| has(&item.name) || has(&item.issuer))
        || resume.skills.iter().any(|skill| {
            has(&skill.name) || skill.keywords.iter().any(|keyword| keyword.contains(text))
        })
}

const COMMON: [&str; 22] = [
    "NASA", "NATO", "HTTP", "HTTPS", "JSON", "HTML", "UNESCO", "UNICEF", "SARS", "COVID", "ASAP",
    "EMEA", "APAC", "GDPR", "DSGVO", "RGPD", "IEEE", "SMART", "NGOS", "APIS", "KPIS", "USPS",
];

const FIRST_PERSON: usize = 0;
const WEAK: usize = 1;
/// The fillers of each language, in the order of [`Language::ALL`].
const FILLER: usize = 4;
const FILLER_RULE: &str = "filler";
const FILLER_MESSAGE: &str = "\"{}\" adds nothing; leave it out or say it shorter.";

type Wording =
    (&'static str, crate::score::report::Severity, &'static str, &'static [&'static str]);

const RULES: [Wording; 8] = [
    (
        "first_person",
        Warning,
        "Leave out \"{}\": bullets begin with what you did.",
        &["I", "my", "we", "our", "ich", "mein", "meine", "je", "j'ai", "j’ai"],
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
            "tätig in",
            "mitarbeit bei",
            "en charge de",
            "a cargo de",
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
            "highly motivated",
            "fast learner",
            "quick learner",
            "go the extra mile",
            "hit the ground running",
            "excellent communication skills",
            "hochmotiviert",
            "belastbar",
            "über den tellerrand",
            "dynamisch und motiviert",
            "dynamique et motivé",
            "force de proposition",
            "passionné par",
            "passionnée par",
            "orientado a resultados",
            "orientada a resultados",
            "persona dinámica",
            "apasionado por",
            "apasionada por",
        ],
    ),
    (
        "placeholder",
        Warning,
        "\"{}\" looks like a placeholder that was never filled in.",
        &["lorem ipsum", "TODO", "TBD", "[company]", "[name]", "XX%", "insert here", "your name"],
    ),
    (FILLER_RULE, Info, FILLER_MESSAGE, fillers::ENGLISH_WORDS),
    (FILLER_RULE, Info, FILLER_MESSAGE, fillers::GERMAN_WORDS),
    (FILLER_RULE, Info, FILLER_MESSAGE, fillers::FRENCH_WORDS),
    (FILLER_RULE, Info, FILLER_MESSAGE, fillers::SPANISH_WORDS),
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
