//! Words that can go without anybody missing them, and shorter ways to say the same.

use crate::language::Language;

/// A filler found in a text.
pub(crate) struct Filler {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// What is said instead; empty when nothing is.
    pub instead: &'static str,
}

/// The first filler of a text at or after a byte.
pub(crate) fn find(text: &str, language: Language) -> Option<Filler> {
    let lower = lowered(text);
    list(language)
        .iter()
        .filter_map(|(filler, instead)| {
            let at = whole(&lower, filler)?;
            Some(Filler { start: at, end: at + filler.len(), instead })
        })
        .min_by_key(|found| (found.start, std::cmp::Reverse(found.end)))
}

/// The text without fillers, or `None` when it has none.
pub(super) fn without(text: &str, language: Language) -> Option<String> {
    let mut text = text.to_owned();
    let mut changed = false;
    // Every replacement is shorter, so this ends.
    while let Some(found) = find(&text, language) {
        let (before, after) = (&text[..found.start], &text[found.end..]);
        let (before, after) = if found.instead.is_empty() {
            (before, after.trim_start_matches(' '))
        } else {
            (before, after)
        };
        let starts = before.is_empty();
        let tail = format!("{}{after}", found.instead);
        let tail = if starts { super::capitalised(&tail) } else { tail };
        if before.trim().is_empty() && tail.trim().is_empty() {
            return changed.then_some(text);
        }
        let closing = tail.is_empty() || tail.starts_with(['.', ',', ';']);
        let before = if closing { before.trim_end() } else { before };
        text = format!("{before}{tail}");
        changed = true;
    }
    changed.then_some(text)
}

/// Lower case, byte for byte as long as the text: other letters stay as they are.
fn lowered(text: &str) -> String {
    text.chars()
        .map(|c| {
            let mut lower = c.to_lowercase();
            match (lower.next(), lower.next()) {
                (Some(one), None) if one.len_utf8() == c.len_utf8() => one,
                _ => c,
            }
        })
        .collect()
}

/// Where a phrase stands as whole words.
fn whole(text: &str, phrase: &str) -> Option<usize> {
    text.match_indices(phrase).map(|(at, _)| at).find(|at| {
        let edge = |c: Option<char>| {
            !c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’'))
        };
        edge(text[..*at].chars().next_back()) && edge(text[at + phrase.len()..].chars().next())
    })
}

fn list(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
        Language::French => &FRENCH,
        Language::Spanish => &SPANISH,
    }
}

const ENGLISH: [(&str, &str); 34] = [
    ("successfully", ""),
    ("effectively", ""),
    ("efficiently", ""),
    ("proactively", ""),
    ("diligently", ""),
    ("seamlessly", ""),
    ("actively", ""),
    ("very", ""),
    ("really", ""),
    ("basically", ""),
    ("in order to", "to"),
    ("so as to", "to"),
    ("with the goal of", "for"),
    ("for the purpose of", "for"),
    ("on a daily basis", "daily"),
    ("on a weekly basis", "weekly"),
    ("on a monthly basis", "monthly"),
    ("on a yearly basis", "yearly"),
    ("on a regular basis", "regularly"),
    ("in a timely manner", "on time"),
    ("due to the fact that", "because"),
    ("with the use of", "with"),
    ("through the use of", "with"),
    ("by means of", "by"),
    ("a wide variety of", "various"),
    ("a wide range of", "many"),
    ("a large number of", "many"),
    ("a variety of", "various"),
    ("the process of", ""),
    ("utilizing", "using"),
    ("utilising", "using"),
    ("utilized", "used"),
    ("utilised", "used"),
    ("utilize", "use"),
];

const GERMAN: [(&str, &str); 9] = [
    ("erfolgreich", ""),
    ("selbstverständlich", ""),
    ("unter verwendung von", "mit"),
    ("unter einsatz von", "mit"),
    ("unter zuhilfenahme von", "mit"),
    ("mit hilfe von", "mit"),
    ("mithilfe von", "mit"),
    ("auf täglicher basis", "täglich"),
    ("aufgrund der tatsache, dass", "weil"),
];

const FRENCH: [(&str, &str); 7] = [
    ("avec succès", ""),
    ("afin de", "pour"),
    ("dans le but de", "pour"),
    ("en vue de", "pour"),
    ("à l'aide de", "avec"),
    ("au moyen de", "avec"),
    ("de façon quotidienne", "chaque jour"),
];

const SPANISH: [(&str, &str); 8] = [
    ("exitosamente", ""),
    ("con éxito", ""),
    ("con el fin de", "para"),
    ("con el objetivo de", "para"),
    ("con la finalidad de", "para"),
    ("mediante el uso de", "con"),
    ("a través del uso de", "con"),
    ("de manera eficiente", ""),
];

/// The fillers of the language, for searches.
pub(crate) const ENGLISH_WORDS: &[&str] = &[
    "successfully",
    "effectively",
    "efficiently",
    "proactively",
    "diligently",
    "seamlessly",
    "actively",
    "very",
    "really",
    "basically",
    "in order to",
    "so as to",
    "with the goal of",
    "for the purpose of",
    "on a daily basis",
    "on a weekly basis",
    "on a monthly basis",
    "on a yearly basis",
    "on a regular basis",
    "in a timely manner",
    "due to the fact that",
    "with the use of",
    "through the use of",
    "by means of",
    "a wide variety of",
    "a wide range of",
    "a large number of",
    "a variety of",
    "the process of",
    "utilizing",
    "utilising",
    "utilized",
    "utilised",
    "utilize",
];

/// The fillers of the language, for searches.
pub(crate) const GERMAN_WORDS: &[&str] = &[
    "erfolgreich",
    "selbstverständlich",
    "unter verwendung von",
    "unter einsatz von",
    "unter zuhilfenahme von",
    "mit hilfe von",
    "mithilfe von",
    "auf täglicher basis",
    "aufgrund der tatsache, dass",
];

/// The fillers of the language, for searches.
pub(crate) const FRENCH_WORDS: &[&str] = &[
    "avec succès",
    "afin de",
    "dans le but de",
    "en vue de",
    "à l'aide de",
    "au moyen de",
    "de façon quotidienne",
];

/// The fillers of the language, for searches.
pub(crate) const SPANISH_WORDS: &[&str] = &[
    "exitosamente",
    "con éxito",
    "con el fin de",
    "con el objetivo de",
    "con la finalidad de",
    "mediante el uso de",
    "a través del uso de",
    "de manera eficiente",
];
