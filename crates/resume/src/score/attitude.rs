//! What a sentence says of a skill that it names: done, learnt a little, or not at all.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use crate::posting::lexicon::{Hit, Word};

/// What a text says of a skill that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Attitude {
    /// The person says that they cannot do it.
    Denied,
    /// The person knows a little of it, or is learning it.
    Slight,
    /// The person has done it.
    Claimed,
}

/// How many listed names before a skill can stand between it and what is said of all of them.
const LONGEST_LIST: usize = 12;

/// What a text says of each phrase that was found in it.
pub(crate) fn attitudes(text: &str, words: &[Word], hits: &[Hit]) -> Vec<Attitude> {
    // "Basic" alone is a name; only beside other words does it say something of them.
    if words.len() < 2 || !has_doubt(text) {
        return vec![Attitude::Claimed; hits.len()];
    }
    (0..hits.len()).map(|at| attitude(text, words, hits, at)).collect()
}

/// Whether a text has any word that could deny or weaken a skill; most have none.
fn has_doubt(text: &str) -> bool {
    static FINDER: OnceLock<AhoCorasick> = OnceLock::new();
    let finder = FINDER.get_or_init(|| {
        let phrases = DENIED.iter().chain(&SLIGHT).chain(&DENIED_AFTER).chain(&SLIGHT_AFTER);
        AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .kind(Some(AhoCorasickKind::DFA))
            .build(phrases)
            .expect("a fixed list of short phrases builds")
    });
    // Capital umlauts and typographic apostrophes are not folded by the search: look closely at those.
    finder.is_match(text) || text.contains(['’', 'Ä', 'Ö', 'Ü', 'É', 'À'])
}

/// How many words before a skill can still speak of it.
const REACH: usize = 9;

/// Reads the words around a phrase that was found.
fn attitude(text: &str, words: &[Word], hits: &[Hit], index: usize) -> Attitude {
    let Some(hit) = hits.get(index) else { return Attitude::Claimed };
    let after = text.get(hit.end..).unwrap_or_default();
    let tail = after.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, ':' | '-' | '–' | '(' | '—')
    });
    if tail.len() < after.len() && !after.starts_with(' ')
        || after.trim_start().starts_with(['(', ':', '-', '–', '—'])
    {
        let tail: String = tail.chars().take(24).collect::<String>().to_lowercase();
        if DENIED_AFTER.iter().any(|word| tail.starts_with(word)) {
            return Attitude::Denied;
        }
        if SLIGHT_AFTER.iter().any(|word| tail.starts_with(word)) {
            return Attitude::Slight;
        }
    }
    let lower = clause_before(text, words, hits, index);
    if lower.is_empty() {
        return Attitude::Claimed;
    }
    said(&lower)
}

/// What a clause says of the phrase that it leads to: a denial outweighs a doubt.
fn said(clause: &str) -> Attitude {
    static FINDER: OnceLock<AhoCorasick> = OnceLock::new();
    let finder = FINDER.get_or_init(|| {
        AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::DFA))
            .build(DENIED.iter().chain(&SLIGHT))
            .expect("a fixed list of short phrases builds")
    });
    let edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    let mut said = Attitude::Claimed;
    for hit in finder.find_overlapping_iter(clause) {
        let whole = edge(clause[..hit.start()].chars().next_back())
            && edge(clause[hit.end()..].chars().next());
        if whole && hit.pattern().as_usize() < DENIED.len() {
            return Attitude::Denied;
        }
        if whole {
            said = Attitude::Slight;
        }
    }
    said
}

/// The words of the clause that come before a phrase, in lower case; the names of a list before it belong to it.
fn clause_before(text: &str, words: &[Word], hits: &[Hit], index: usize) -> String {
    let Some(hit) = hits.get(index) else { return String::new() };
    let mut earlier = hits[..index].iter().rev().take(LONGEST_LIST);
    let mut first = hit.first;
    let mut taken = 0;
    while first > 0 && taken < REACH {
        let current = &words[first];
        let before = &words[first - 1];
        let between = text.get(before.end..current.start).unwrap_or(".");
        if between.contains(['.', ';', '!', '?', '\n', ':']) && !between.starts_with('\'') {
            break;
        }
        if between.contains([',', '(', '/']) {
            // A comma ends the clause unless a listed name stands before it.
            let Some(listed) = earlier.find(|other| other.end_word <= first) else { break };
            if listed.end_word != first {
                break;
            }
            first = listed.first;
            continue;
        }
        let word = text.get(before.start..before.end).unwrap_or_default();
        if ENDS.iter().any(|end| word.eq_ignore_ascii_case(end)) {
            break;
        }
        first -= 1;
        taken += 1;
    }
    let from = words.get(first).map_or(hit.start, |word| word.start);
    text.get(from..hit.start).unwrap_or_default().to_lowercase().replace('’', "'")
}

const ENDS: [&str; 12] = [
    "but", "however", "although", "though", "aber", "jedoch", "mais", "pero", "instead", "sondern",
    "whereas", "while",
];

const DENIED: [&str; 86] = [
    "no experience",
    "no prior experience",
    "no professional experience",
    "no hands-on experience",
    "no practical experience",
    "no working experience",
    "no direct experience",
    "no real experience",
    "without experience",
    "without any experience",
    "no knowledge",
    "no working knowledge",
    "no exposure",
    "no background",
    "no skills",
    "no training",
    "no certification",
    "no familiarity",
    "no understanding",
    "no formal training",
    "not experienced",
    "not familiar",
    "not proficient",
    "not yet",
    "not used",
    "not worked",
    "not know",
    "don't know",
    "do not know",
    "don't have",
    "do not have",
    "does not have",
    "have not",
    "haven't",
    "has not",
    "hasn't",
    "never used",
    "never worked",
    "never",
    "lack",
    "lacks",
    "lacking",
    "lack of",
    "unfamiliar",
    "not a",
    "not certified",
    "not licensed",
    "not qualified",
    "keine erfahrung",
    "keinerlei erfahrung",
    "keine kenntnisse",
    "keinerlei kenntnisse",
    "ohne erfahrung",
    "ohne kenntnisse",
    "nicht vertraut",
    "noch nie",
    "noch nicht",
    "kein",
    "keine",
    "keinen",
    "keinerlei",
    "aucune expérience",
    "aucune connaissance",
    "pas d'expérience",
    "pas d'experience",
    "sans expérience",
    "pas de connaissance",
    "pas de",
    "jamais",
    "n'ai pas",
    "ne connais pas",
    "ne maîtrise pas",
    "ninguna experiencia",
    "sin experiencia",
    "sin conocimientos",
    "no tengo",
    "no conozco",
    "nunca",
    "not including",
    "excluding",
    "except",
    "zero experience",
    "little to no",
    "little or no",
    "limited to no",
    "non-existent",
];
const SLIGHT: [&str; 62] = [
    "familiar with",
    "familiarity with",
    "learning",
    "currently learning",
    "studying",
    "self-studying",
    "basic knowledge",
    "basic",
    "basics of",
    "beginner",
    "beginner in",
    "exposure to",
    "some exposure",
    "interested in",
    "interest in",
    "would like to",
    "eager to learn",
    "want to learn",
    "willing to learn",
    "hope to",
    "hoping to",
    "plan to",
    "planning to",
    "aspiring",
    "novice",
    "introductory",
    "introduction to",
    "limited experience",
    "limited",
    "some knowledge",
    "some experience",
    "elementary",
    "rudimentary",
    "grundkenntnisse",
    "grundlagen",
    "lerne",
    "lerne gerade",
    "erste erfahrungen",
    "erste erfahrung",
    "anfänger",
    "notions de",
    "notions en",
    "notions",
    "débutant",
    "débutante",
    "en cours d'apprentissage",
    "apprends",
    "bases de",
    "básico",
    "básicos",
    "aprendiendo",
    "nociones",
    "nociones de",
    "conocimientos básicos",
    "want to work with",
    "like to work with",
    "working towards",
    "working toward",
    "pursuing",
    "in progress",
    "started with",
    "taking a course in",
];
const DENIED_AFTER: [&str; 15] = [
    "none",
    "no experience",
    "not yet",
    "never",
    "keine",
    "kein",
    "aucun",
    "ninguna",
    "ninguno",
    "no knowledge",
    "n/a",
    "not used",
    "not experienced",
    "0 years",
    "no)",
];
const SLIGHT_AFTER: [&str; 22] = [
    "basic",
    "beginner",
    "learning",
    "currently learning",
    "novice",
    "familiar",
    "elementary",
    "in progress",
    "grundkenntnisse",
    "grundlagen",
    "anfänger",
    "débutant",
    "notions",
    "básico",
    "nociones",
    "self-study",
    "studying",
    "exposure",
    "limited",
    "some",
    "basics",
    "erste",
];
