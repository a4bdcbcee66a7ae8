//! Light rules for the wording of a bullet: each changes how a thing is said and never what is said.

mod english;
pub(crate) mod fillers;
pub(crate) mod names;
mod others;
mod verbs;

use crate::language::Language;

pub(crate) use english::verb_phrase;
pub(crate) use others::{is_action, is_german_past};
pub(crate) use verbs::{Form, verb};

/// In which tense a bullet stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tense {
    /// The position is over.
    Past,
    /// The position goes on.
    Present,
}

/// What one rule changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rule {
    /// Bullet signs, icon glyphs, invisible characters and stray spaces.
    Signs,
    /// "I" at the beginning.
    FirstPerson,
    /// "Responsible for".
    WeakOpening,
    /// "Creation of", "Managing".
    VerbFirst,
    /// The present in a position that is over.
    Tense,
    /// Words that say nothing.
    Filler,
    /// Names of products.
    Spelling,
    /// A small letter at the beginning.
    Capital,
}

impl Rule {
    /// All rules in the order in which they are applied.
    pub(crate) const ALL: [Self; 8] = [
        Self::Signs,
        Self::FirstPerson,
        Self::WeakOpening,
        Self::VerbFirst,
        Self::Tense,
        Self::Filler,
        Self::Spelling,
        Self::Capital,
    ];

    /// What the rule did, for a person to read.
    pub(crate) fn reason(self) -> &'static str {
        match self {
            Self::Signs => "takes out signs that do not belong into the text",
            Self::FirstPerson => "leaves out the first person",
            Self::WeakOpening => "begins with what you did",
            Self::VerbFirst => "puts the verb first",
            Self::Tense => "puts a past position into the past",
            Self::Filler => "drops words that add nothing",
            Self::Spelling => "spells names as their owners do",
            Self::Capital => "begins with a capital",
        }
    }
}

/// How a text is to be written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    /// Its language; without one only signs and names are touched.
    pub language: Option<Language>,
    /// Whether the position is over.
    pub tense: Tense,
}

/// What one rule makes of a text, or `None` when it has nothing to change.
pub(crate) fn apply(rule: Rule, text: &str, style: Style) -> Option<String> {
    let english = style.language == Some(Language::English);
    let after = match (rule, style.language) {
        (Rule::Signs, _) => tidied(text),
        (Rule::Spelling, _) => names::corrected(text),
        (_, None) => None,
        (Rule::FirstPerson, _) if english => english::without_first_person(text),
        (Rule::FirstPerson, Some(language)) => others::without_first_person(text, language),
        (Rule::WeakOpening, _) if english => english::without_weak_opening(text, style.tense),
        (Rule::WeakOpening, Some(language)) => others::without_weak_opening(text, language),
        (Rule::VerbFirst, _) => english.then(|| english::verb_first(text, style.tense)).flatten(),
        (Rule::Tense, _) => {
            (english && style.tense == Tense::Past).then(|| english::in_past_tense(text)).flatten()
        }
        (Rule::Filler, Some(language)) => fillers::without(text, language),
        (Rule::Capital, _) => capital(text),
    };
    after.filter(|after| after != text && !after.trim().is_empty())
}

/// What all rules make of a text, and which of them had something to change.
pub(crate) fn rephrase(text: &str, style: Style) -> (String, Vec<Rule>) {
    let mut text = text.to_owned();
    let mut used = Vec::new();
    for rule in Rule::ALL {
        if let Some(after) = apply(rule, &text, style) {
            text = after;
            used.push(rule);
        }
    }
    (text, used)
}

/// The text with a capital at the beginning.
pub(crate) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) if first.is_lowercase() => first.to_uppercase().chain(chars).collect(),
        _ => text.to_owned(),
    }
}

/// A capital, where the first word is an ordinary one and no name such as "iOS" or "npm".
fn capital(text: &str) -> Option<String> {
    let first = text.split(' ').next().unwrap_or_default();
    let ordinary =
        first.chars().count() > 3 && first.chars().all(char::is_lowercase) || verb(first).is_some();
    (ordinary && text.contains(' ')).then(|| capitalised(text))
}

/// The text without bullet signs in front, icon glyphs, invisible characters and doubled spaces.
fn tidied(text: &str) -> Option<String> {
    let odd = text.starts_with(|c: char| is_sign(c) || c.is_whitespace())
        || text.ends_with(char::is_whitespace)
        || text.contains("  ")
        || !text.is_ascii() && text.chars().any(|c| is_icon(c) || is_invisible(c));
    if !odd {
        return None;
    }
    let plain: String = text.chars().filter(|c| !is_icon(*c) && !is_invisible(*c)).collect();
    let plain = plain.trim_start_matches(|c: char| is_sign(c) || c.is_whitespace());
    Some(plain.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn is_sign(c: char) -> bool {
    "•·▪■●○◦‣*►➢✓✔–-→".contains(c)
}

/// Private-use characters: icon fonts, which parsers read as noise.
pub(crate) fn is_icon(c: char) -> bool {
    ('\u{e000}'..='\u{f8ff}').contains(&c)
}

/// Characters without width: they break words for whoever searches them.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}
