//! What the words of a short text say it is: a position, an organisation, a school, a degree, a place, a sentence.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::lexicon::organisations::OWN_BUSINESS;
use super::lexicon::{degrees, languages, organisations, places, positions};

/// Words, endings of words and parts of unspaced scripts that point to one kind of text.
struct Words {
    whole: HashSet<&'static str>,
    endings: Vec<&'static str>,
    cjk: Vec<&'static str>,
}

impl Words {
    fn new(words: &'static str, endings: &'static str, cjk: &'static str) -> Self {
        Self {
            whole: words.split_whitespace().collect(),
            endings: endings.split_whitespace().collect(),
            cjk: cjk.split('|').filter(|part| !part.is_empty()).collect(),
        }
    }

    fn has(&self, word: &str) -> bool {
        self.whole.contains(word)
            || self.endings.iter().any(|end| word.len() > end.len() + 1 && word.ends_with(end))
    }
}

static POSITIONS: LazyLock<Words> =
    LazyLock::new(|| Words::new(positions::WORDS, positions::ENDINGS, positions::CJK));
static LEGAL: LazyLock<Words> = LazyLock::new(|| Words::new(organisations::LEGAL, "", ""));
static ORGANISATIONS: LazyLock<Words> =
    LazyLock::new(|| Words::new(organisations::WORDS, organisations::ENDINGS, organisations::CJK));
static SCHOOLS: LazyLock<Words> = LazyLock::new(|| {
    Words::new(organisations::SCHOOLS, organisations::SCHOOL_ENDINGS, organisations::SCHOOL_CJK)
});
static DEGREES: LazyLock<Words> = LazyLock::new(|| Words::new(degrees::WORDS, "", degrees::CJK));
static LANGUAGES: LazyLock<Words> = LazyLock::new(|| Words::new(languages::NAMES, "", ""));
static FLUENCY: LazyLock<Words> = LazyLock::new(|| Words::new(languages::FLUENCY, "", ""));
static COUNTRIES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| places::COUNTRIES.split('|').collect());
static REGIONS: LazyLock<HashSet<&str>> = LazyLock::new(|| places::REGIONS.split('|').collect());
static CITIES: LazyLock<HashSet<&str>> = LazyLock::new(|| places::CITIES.split('|').collect());
static CODES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| places::REGION_CODES.split_whitespace().collect());

/// The words of a text in lower case, without the punctuation around them.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '/' | '|' | '·' | ',' | ';' | '(' | ')'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '.').to_lowercase())
        .filter(|word| !word.is_empty())
        .collect()
}

fn share(words: &Words, text: &str) -> f32 {
    let mut hits = 0;
    for word in self::words(text) {
        let bare = word.trim_end_matches('.');
        let hyphened = word.split('-').next_back().unwrap_or(bare);
        if words.has(&word) || words.has(bare) || (hyphened != word && words.has(hyphened)) {
            hits += 1;
        }
    }
    if words.cjk.iter().any(|part| text.contains(part)) {
        hits += 1;
    }
    hits as f32
}

/// How much a text looks like a job title; 0 says nothing.
pub(crate) fn position(text: &str) -> f32 {
    let mut score = share(&POSITIONS, text).min(2.0);
    let all = words(text);
    // The noun that matters stands first or last in a title, as in "Head of Sales" and "Sales Manager".
    let known =
        |word: Option<&String>| word.is_some_and(|w| POSITIONS.has(w.trim_end_matches('.')));
    if known(all.first()) || known(all.last()) {
        score += 0.5;
    }
    if text.contains("(m/w/d)") || text.contains("(w/m/d)") || text.contains("(f/m/d)") {
        score += 2.0;
    }
    score
}

/// Whether a text says that somebody works for themselves, and nothing else.
pub(crate) fn is_own_business(text: &str) -> bool {
    OWN_BUSINESS.split('|').any(|word| word == text.trim().to_lowercase())
}

/// How much a text looks like the name of an organisation; 0 says nothing.
pub(crate) fn organisation(text: &str) -> f32 {
    let mut score = share(&ORGANISATIONS, text).min(2.0);
    if legal_form(text) {
        score += 2.5;
    }
    if text.contains(" & ") || text.contains(".com") || text.contains(".io") {
        score += 0.5;
    }
    score + 0.5 * share(&SCHOOLS, text).min(1.0)
}

/// Whether a text ends in a legal form such as "Inc." or "GmbH", or has one before a bracket.
pub(crate) fn legal_form(text: &str) -> bool {
    let all = words(text);
    let known = |word: &str| LEGAL.has(word) || LEGAL.has(word.trim_end_matches('.'));
    // The letters of a Dutch postal code are none: "8911 AB".
    let is_number = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    let ends = all.windows(2).any(|pair| match pair {
        [before, word] => known(word) && !is_number(before),
        _ => false,
    });
    ends || text.contains("株式会社")
}

/// Whether a text is nothing but a legal form.
pub(crate) fn is_legal_form(text: &str) -> bool {
    let all = words(text);
    !all.is_empty() && all.iter().all(|w| LEGAL.has(w) || LEGAL.has(w.trim_end_matches('.')))
}

/// How much a text looks like the name of a school or university; 0 says nothing.
pub(crate) fn school(text: &str) -> f32 {
    share(&SCHOOLS, text).min(2.0) + if legal_form(text) { 0.3 } else { 0.0 }
}

/// How much a text looks like a degree; 0 says nothing.
pub(crate) fn degree(text: &str) -> f32 {
    let spaced = text.replace('.', "").replace(['-', '–'], " ");
    let dotted = ["b.sc", "m.sc", "b.a", "m.a", "ph.d", "b.s", "m.s", "b.eng", "m.eng", "dipl"];
    let lower = text.to_lowercase();
    let extra = if dotted.iter().any(|form| lower.starts_with(form)) { 1.0 } else { 0.0 };
    let first = words(&spaced).first().is_some_and(|word| DEGREES.has(word));
    share(&DEGREES, &spaced).min(2.0) + extra + if first { 0.5 } else { 0.0 }
}

/// Whether the last word of a text names a degree: "Secondary School Diploma".
pub(crate) fn ends_in_degree(text: &str) -> bool {
    words(text).last().is_some_and(|word| DEGREES.has(word.trim_end_matches('.')))
}

/// Whether a text is the name of a language, perhaps with a word beside it.
pub(crate) fn language(text: &str) -> bool {
    let all = words(text);
    all.len() <= 4 && all.iter().any(|word| LANGUAGES.has(word))
}

/// How many words of a text say how well a language is spoken.
pub(crate) fn fluency(text: &str) -> f32 {
    share(&FLUENCY, text)
}

/// How much a text looks like a place; at least 1 when it is one for sure.
pub(crate) fn place(text: &str) -> f32 {
    let text = text.trim().trim_matches(|c| matches!(c, '(' | ')' | ',' | '·'));
    if text.is_empty() || text.len() > 80 || words(text).len() > 9 {
        return 0.0;
    }
    let parts: Vec<&str> =
        text.split([',', '|', '/']).map(str::trim).filter(|p| !p.is_empty()).collect();
    let Some(last) = parts.last() else { return 0.0 };
    if is_cjk_place(text) {
        return 1.2;
    }
    let capital = |part: &str| part.chars().next().is_some_and(|c| !c.is_lowercase());
    if !parts.iter().all(|part| capital(part)) || parts.len() > 5 {
        return 0.0;
    }
    let known = parts.iter().filter(|part| is_place_name(part)).count();
    let ends = is_region_or_country(last);
    match (parts.len(), known, ends) {
        (1, 1, _) => {
            if is_region_code(last) && last.len() <= 3 {
                0.4
            } else {
                1.2
            }
        }
        (2.., _, true) if parts.len() <= 4 => 1.5,
        (2.., n, _) if n * 2 >= parts.len() => 1.0,
        _ => 0.0,
    }
}

/// Whether a short Chinese or Japanese text ends as names of cities, districts and prefectures do.
fn is_cjk_place(text: &str) -> bool {
    let count = text.chars().count();
    (2..=12).contains(&count)
        && text.ends_with(['市', '区', '區', '県', '縣', '省', '都', '府', '町', '村'])
        && text.chars().all(|c| matches!(c, '\u{3040}'..='\u{9fff}'))
}

/// Whether a text is a region, its code, or a country.
pub(crate) fn is_region_or_country(text: &str) -> bool {
    let text = text.trim().trim_matches(|c| matches!(c, '(' | ')' | '.'));
    let lower = text.to_lowercase();
    let without_code = text.rsplit_once(' ').map_or("", |(head, code)| {
        if code.chars().all(|c| c.is_ascii_digit()) { head } else { "" }
    });
    is_region_code(text)
        || REGIONS.contains(lower.as_str())
        || is_country(text)
        || (!without_code.is_empty() && is_region_code(without_code))
}

/// Whether a text is a country: its name, or its code in capitals.
pub(crate) fn is_country(text: &str) -> bool {
    let text = text.trim().trim_matches(|c| matches!(c, '(' | ')'));
    let lower = text.to_lowercase();
    COUNTRIES.contains(lower.as_str()) && (text.len() > 2 || is_capitals(text))
}

fn is_capitals(text: &str) -> bool {
    text.chars().all(|c| c.is_uppercase() || c == '.')
}

/// Whether a text is a large city.
pub(crate) fn is_city(text: &str) -> bool {
    CITIES.contains(text.trim().to_lowercase().as_str())
}

/// Whether a text is the code of a state or province.
pub(crate) fn is_region_code(text: &str) -> bool {
    CODES.contains(text.trim())
}

/// Whether a text is a city, region or country that is known here.
pub(crate) fn is_place_name(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    CITIES.contains(lower.as_str())
        || is_region_or_country(text)
        || ["greater ", "bei ", "near "]
            .iter()
            .any(|p| lower.strip_prefix(p).is_some_and(|r| CITIES.contains(r)))
        || lower.strip_suffix(" area").is_some()
}

/// Whether a text reads like running text and not like a heading or a name.
pub(crate) fn sentence(text: &str) -> bool {
    let text = text.trim();
    let count = text.split_whitespace().count();
    let stop = text.ends_with(['.', ';', '!', '。']) && !ends_in_abbreviation(text);
    let lower_start = text.chars().next().is_some_and(char::is_lowercase);
    (stop && count >= 4)
        || count > 16
        || (lower_start && count > 3)
        || text.chars().filter(|c| matches!(c, '\u{3040}'..='\u{9fff}')).count() > 28
}

fn ends_in_abbreviation(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default();
    is_legal_form(last) || last.chars().filter(|c| c.is_alphabetic()).count() <= 2
}
