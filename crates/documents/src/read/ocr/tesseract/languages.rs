//! Which language a page is written in, from its commonest short words; reading with one is faster than with all.

use crate::read::ocr::engine::Words;

/// A language by the name of its data, with short words that every text in it has.
const LANGUAGES: &[(&str, &[&str])] = &[
    ("eng", &["the", "and", "of", "to", "for", "with", "from", "by", "at", "on"]),
    ("deu", &["und", "der", "die", "das", "für", "fur", "mit", "von", "den", "im", "bei", "zur"]),
    ("fra", &["et", "le", "les", "des", "du", "pour", "dans", "une", "avec", "au", "aux", "sur"]),
    ("spa", &["y", "el", "los", "las", "para", "con", "del", "una", "por", "en", "que"]),
    ("por", &["e", "os", "das", "dos", "para", "com", "da", "do", "uma", "em", "na"]),
    ("ita", &["e", "il", "gli", "per", "con", "della", "di", "una", "nel", "dei", "che"]),
    ("nld", &["en", "het", "een", "van", "voor", "met", "de", "bij", "op", "naar", "aan"]),
];

/// Fewer short words than this tell nothing.
const LEAST_WORDS: usize = 4;

/// The known ones of the languages that are installed, English first.
pub fn known<'a>(installed: &[&'a str]) -> Vec<&'a str> {
    let names = LANGUAGES.iter().map(|(name, _)| *name);
    names.filter_map(|name| installed.iter().copied().find(|own| *own == name)).collect()
}

/// The language of a page; nothing when its words do not tell.
pub fn of_page(lines: &[Words]) -> Option<&'static str> {
    let words: Vec<String> = lines
        .iter()
        .flatten()
        .map(|word| word.text.trim_matches(|symbol: char| !symbol.is_alphabetic()).to_lowercase())
        .collect();
    let count = |own: &[&str]| words.iter().filter(|word| own.contains(&word.as_str())).count();
    let counts = LANGUAGES.iter().map(|(name, own)| (count(own), *name));
    let (most, name) = counts.rev().max_by_key(|(count, _)| *count)?;
    (most >= LEAST_WORDS).then_some(name)
}
