//! English bullets: the verb first, in one tense, without the words that say nothing.

use super::verbs::{Form, Verb, verb, verb_of_noun};
use super::{Tense, capitalised};

/// Openings that say somebody was there; what follows says what was done.
const WEAK: [&str; 22] = [
    "primarily responsible for",
    "mainly responsible for",
    "also responsible for",
    "solely responsible for",
    "directly responsible for",
    "was responsible for",
    "were responsible for",
    "am responsible for",
    "is responsible for",
    "being responsible for",
    "responsible for",
    "was tasked with",
    "tasked with",
    "was in charge of",
    "in charge of",
    "accountable for",
    "my duties included",
    "duties included",
    "duties include",
    "my responsibilities included",
    "responsibilities included",
    "responsibilities include",
];

/// "Responsible for managing X" and "Responsible for the maintenance of X" begin with what was done.
pub(super) fn without_weak_opening(text: &str, tense: Tense) -> Option<String> {
    let rest = WEAK.iter().find_map(|weak| after_opening(text, weak))?;
    let rest = rest.trim_start_matches([':', ' ', '-']);
    from_gerund(rest, tense, false).or_else(|| from_noun(rest, tense, true))
}

/// "Managing X" and "Creation of X" become "Managed X" and "Created X".
pub(super) fn verb_first(text: &str, tense: Tense) -> Option<String> {
    from_gerund(text, tense, true).or_else(|| from_noun(text, tense, false))
}

/// "I built X" becomes "Built X".
pub(super) fn without_first_person(text: &str) -> Option<String> {
    let rest = ["i have also", "i have", "i've", "i also", "i", "we have", "we also", "we"]
        .iter()
        .find_map(|opening| after_opening(text, opening))?;
    let known = verb(first_word(rest)).is_some_and(|(form, _)| form != Form::Gerund)
        || WEAK.iter().any(|weak| after_opening(rest, weak).is_some());
    known.then(|| capitalised(rest))
}

/// A bullet of a position that is over, in the past.
pub(super) fn in_past_tense(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split(' ').collect();
    let (form, opening) = verb(words.first()?)?;
    let next = words.get(1).copied().unwrap_or_default();
    if !matches!(form, Form::Base | Form::Third)
        || opening.noun && !(is_determiner(next) || joins(next) && coordinated(&words, form))
    {
        return None;
    }
    let mut after: Vec<String> = vec![capitalised(&opening.past)];
    let mut open = true;
    for (index, word) in words.iter().enumerate().skip(1) {
        let before = words[index - 1];
        // Behind "to", "who" or "that" other verbs have their own subject or none.
        open &=
            !matches!(before, "to" | "who" | "that" | "which" | "can" | "will" | "help" | "helps");
        let joined = joins(before) || before.ends_with([',', ';']);
        let bare = word.trim_end_matches(',');
        match verb(bare).filter(|(found, _)| open && joined && *found == form) {
            Some((_, found)) if !found.noun || index == 2 || follows_object(&words, index) => {
                after.push(format!("{}{}", found.past, &word[bare.len()..]));
            }
            Some(_) => return None,
            None => after.push((*word).to_owned()),
        }
    }
    Some(after.join(" "))
}

fn coordinated(words: &[&str], form: Form) -> bool {
    words.get(2).and_then(|word| verb(word)).is_some_and(|(other, _)| other == form)
}

fn follows_object(words: &[&str], index: usize) -> bool {
    words.get(index + 1).is_some_and(|next| is_determiner(next))
}

fn from_gerund(text: &str, tense: Tense, alone: bool) -> Option<String> {
    let words: Vec<&str> = text.split(' ').collect();
    let (Form::Gerund, opening) = verb(words.first()?)? else { return None };
    let next = words.get(1).copied().unwrap_or_default();
    let paired = joins(next)
        && words.get(2).and_then(|word| verb(word)).is_some_and(|(form, _)| form == Form::Gerund)
        && words.get(3).is_some_and(|word| *word != "of");
    if next.is_empty() || next == "of" && verb_of_noun(words[0]).is_none() && alone {
        return None;
    }
    if is_trade(opening) && !is_determiner(next) && !paired {
        return None;
    }
    let listed = words.windows(2).any(|pair| joins(pair[0]) && is_gerund(pair[1]));
    let mut after = vec![capitalised(formed(opening, tense))];
    let skip_of = next == "of";
    for (index, word) in words.iter().enumerate().skip(if skip_of { 2 } else { 1 }) {
        let before = words[index - 1];
        let bare = word.trim_end_matches(',');
        let Some((Form::Gerund, found)) = verb(bare) else {
            after.push((*word).to_owned());
            continue;
        };
        let joined = joins(before) || before.ends_with(',') && listed && joins_later(&words, index);
        let following = words.get(index + 1).copied().unwrap_or_default();
        if !joined || following.is_empty() || following == "of" {
            after.push((*word).to_owned());
        } else if !is_trade(found) || index == 2 || is_determiner(following) {
            after.push(format!("{}{}", formed(found, tense), &word[bare.len()..]));
        } else {
            return None;
        }
    }
    Some(after.join(" "))
}

/// "(The) design and implementation of X".
fn from_noun(text: &str, tense: Tense, after_weak: bool) -> Option<String> {
    let text = if after_weak { after_opening(text, "the").unwrap_or(text) } else { text };
    let words: Vec<&str> = text.split(' ').collect();
    let (first, rest) = match words[..] {
        [first, "of", ref rest @ ..] => (vec![verb_of_noun(first)?], rest),
        [first, "and" | "&", second, "of", ref rest @ ..] => {
            (vec![verb_of_noun(first)?, verb_of_noun(second)?], rest)
        }
        _ => return None,
    };
    if rest.is_empty() {
        return None;
    }
    let verbs: Vec<&str> = first.into_iter().map(|verb| formed(verb, tense)).collect();
    Some(format!("{} {}", capitalised(&verbs.join(" and ")), rest.join(" ")))
}

/// What the person did, without "I": "Built X" or "Manage X"; `None` when the text begins otherwise.
pub(crate) fn verb_phrase(text: &str) -> Option<Form> {
    let words: Vec<&str> = text.split(' ').collect();
    let (form, verb) = verb(words.first()?.trim_end_matches(','))?;
    let next = words.get(1).copied().unwrap_or_default();
    let clear = match form {
        // "Planned and breakdown maintenance" tells of no one who planned.
        Form::Past if joins(next) => coordinated(&words, form),
        Form::Past => !next.is_empty() && next != "of" && next != "by",
        Form::Base => !verb.noun || is_determiner(next),
        Form::Third | Form::Gerund => false,
    };
    clear.then_some(form)
}

fn formed(verb: &Verb, tense: Tense) -> &str {
    if tense == Tense::Present { &verb.base } else { &verb.past }
}

fn is_gerund(word: &str) -> bool {
    verb(word).is_some_and(|(form, _)| form == Form::Gerund)
}

fn joins_later(words: &[&str], index: usize) -> bool {
    words[index..].windows(2).any(|pair| joins(pair[0]) && is_gerund(pair[1]))
}

fn joins(word: &str) -> bool {
    matches!(word, "and" | "&" | "or")
}

/// Forms in -ing that are trades: "Engineering works council" tells of no engineer at work.
fn is_trade(verb: &Verb) -> bool {
    TRADES.contains(&verb.base.as_str())
}

const TRADES: [&str; 57] = [
    "account",
    "advertise",
    "audit",
    "bill",
    "build",
    "buy",
    "cater",
    "clean",
    "coach",
    "code",
    "consult",
    "cook",
    "engineer",
    "file",
    "finance",
    "fish",
    "forecast",
    "hire",
    "learn",
    "load",
    "manufacture",
    "market",
    "meet",
    "mentor",
    "mix",
    "model",
    "monitor",
    "nurse",
    "open",
    "order",
    "pack",
    "package",
    "paint",
    "place",
    "plan",
    "plant",
    "process",
    "program",
    "purchase",
    "read",
    "report",
    "sample",
    "schedule",
    "script",
    "sell",
    "set",
    "ship",
    "source",
    "staff",
    "stock",
    "teach",
    "test",
    "track",
    "trade",
    "train",
    "weld",
    "write",
];

fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "the"
            | "all"
            | "our"
            | "their"
            | "its"
            | "new"
            | "up"
            | "out"
            | "over"
            | "with"
            | "daily"
            | "weekly"
            | "monthly"
            | "annual"
            | "various"
            | "multiple"
            | "several"
            | "both"
            | "each"
            | "every"
            | "more"
            | "this"
            | "these"
            | "my"
            | "and"
    ) && word != "and"
        || word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '$' | '€' | '£'))
        || NUMBERS.contains(&word)
}

const NUMBERS: [&str; 12] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "twenty",
];

/// What follows an opening, when the text begins with exactly these words.
pub(super) fn after_opening<'a>(text: &'a str, opening: &str) -> Option<&'a str> {
    let head = text.get(..opening.len())?;
    let rest = text.get(opening.len()..)?;
    let whole = rest.starts_with([' ', ':', ',']);
    (whole && head.to_lowercase() == opening).then(|| rest.trim_start())
}

fn first_word(text: &str) -> &str {
    text.split(' ').next().unwrap_or_default()
}
