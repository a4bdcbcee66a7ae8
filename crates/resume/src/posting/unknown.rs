//! Requirements that the lexicon does not know: names, and what follows "experience with".

/// The words of a sentence that ask for something, when nothing known is in it.
pub(super) fn unknown(sentence: &str) -> Vec<&str> {
    let lower = sentence.to_lowercase();
    if lower.len() != sentence.len() {
        return Vec::new();
    }
    let Some(at) =
        LEADS.iter().filter_map(|lead| find_word(&lower, lead).map(|at| at + lead.len())).min()
    else {
        return Vec::new();
    };
    let rest = sentence.get(at..).unwrap_or_default();
    rest.split([',', ';', '(', ')', ':', '/'])
        .flat_map(|part| part.split(" and "))
        .flat_map(|part| part.split(" or "))
        .flat_map(|part| part.split(" und "))
        .flat_map(|part| part.split(" et "))
        .map(trim)
        .filter(|part| {
            let words = part.split_whitespace().count();
            let fits = (1..=4).contains(&words) && part.len() >= 4 && part.len() <= 48;
            fits && looks_like_a_name(part) && !is_empty_talk(part)
        })
        .take(4)
        .collect()
}

fn find_word(text: &str, phrase: &str) -> Option<usize> {
    text.match_indices(phrase)
        .find(|(at, _)| !text[..*at].chars().next_back().is_some_and(char::is_alphanumeric))
        .map(|(at, _)| at)
}

fn trim(part: &str) -> &str {
    let mut part = part
        .trim_matches(|c: char| !c.is_alphanumeric() && !"+#.".contains(c))
        .trim_end_matches('.');
    while let Some((first, rest)) = part.split_once(' ')
        && FILLERS.contains(&first.to_lowercase().as_str())
    {
        part = rest.trim_start();
    }
    part
}

/// A capital, a digit or a single long word; "complex contexts" is talk.
fn looks_like_a_name(part: &str) -> bool {
    part.chars().any(|c| c.is_uppercase() || c.is_ascii_digit())
        || !part.contains(' ') && part.chars().count() >= 7
}

fn is_empty_talk(part: &str) -> bool {
    part.split_whitespace().all(|word| EMPTY.contains(&word.to_lowercase().as_str()))
        || part.split_whitespace().any(|word| STOPS.contains(&word.to_lowercase().as_str()))
}

const LEADS: [&str; 30] = [
    "experience with ",
    "experience in ",
    "experience of ",
    "experience using ",
    "knowledge of ",
    "knowledge in ",
    "proficiency in ",
    "proficiency with ",
    "proficient in ",
    "proficient with ",
    "familiarity with ",
    "familiar with ",
    "understanding of ",
    "expertise in ",
    "skilled in ",
    "background in ",
    "certified in ",
    "certification in ",
    "trained in ",
    "erfahrung mit ",
    "erfahrung in ",
    "kenntnisse in ",
    "kenntnisse im ",
    "kenntnisse der ",
    "expérience en ",
    "connaissance de ",
    "maîtrise de ",
    "experiencia en ",
    "conocimientos de ",
    "conocimiento de ",
];
const FILLERS: [&str; 26] = [
    "a", "an", "the", "our", "your", "modern", "relevant", "various", "other", "similar", "at",
    "least", "one", "any", "all", "common", "basic", "advanced", "strong", "good", "related",
    "der", "die", "das", "la", "le",
];
const EMPTY: [&str; 32] = [
    "role",
    "field",
    "area",
    "industry",
    "position",
    "environment",
    "related",
    "similar",
    "relevant",
    "tools",
    "systems",
    "software",
    "technologies",
    "skills",
    "work",
    "team",
    "company",
    "business",
    "level",
    "years",
    "preferred",
    "required",
    "plus",
    "best",
    "practices",
    "bonus",
    "ability",
    "the",
    "job",
    "more",
    "etc",
    "equivalent",
];
const STOPS: [&str; 30] = [
    "we",
    "you",
    "our",
    "your",
    "us",
    "is",
    "are",
    "be",
    "will",
    "can",
    "that",
    "which",
    "who",
    "this",
    "role",
    "how",
    "what",
    "have",
    "has",
    "it",
    "they",
    "their",
    "if",
    "field",
    "similar",
    "sie",
    "wir",
    "vous",
    "nous",
    "preferred",
];
