//! Small grammar: lists with "and", articles, first letters, sentences.

use super::phrasing::{self, capitalised};
use crate::language::Language;
use crate::posting::RequirementKind;
use crate::posting::lexicon::lexicon;

/// "Go, Python and Redis", in the language.
pub(crate) fn listed<S: AsRef<str>>(items: &[S], language: Language) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match items.split_last() {
        None => String::new(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} {} {last}", rest.join(", "), and(language, last)),
    }
}

/// "and", before this word.
fn and(language: Language, next: &str) -> &'static str {
    match language {
        Language::English => "and",
        Language::German => "und",
        Language::French => "et",
        Language::Spanish => {
            let next = next.to_lowercase();
            let sounds_i = next.starts_with(['i', 'í']) || next.starts_with("hi");
            if sounds_i && !next.starts_with("hie") { "e" } else { "y" }
        }
    }
}

/// "a" or "an", with the noun.
pub(crate) fn with_article(noun: &str) -> String {
    let lower = noun.to_lowercase();
    let spelled = noun.split(' ').next().is_some_and(|word| {
        word.len() > 1 && word.len() <= 4 && word.chars().all(|c| c.is_ascii_uppercase())
    });
    let vowel = if spelled {
        noun.starts_with(['A', 'E', 'F', 'H', 'I', 'L', 'M', 'N', 'O', 'R', 'S', 'X'])
    } else {
        lower.starts_with(['a', 'e', 'i', 'o', 'u'])
            && !["uni", "use", "euro", "one", "ux", "ui/"]
                .iter()
                .any(|start| lower.starts_with(start))
            || ["hour", "honest", "honour", "honor"].iter().any(|start| lower.starts_with(start))
    };
    format!("{} {noun}", if vowel { "an" } else { "a" })
}

/// A full sentence: a capital in front, a full stop behind.
pub(crate) fn sentence(text: &str) -> String {
    let text = capitalised(text.trim());
    if text.is_empty() || text.ends_with(['.', '!', '?', ':', '…']) {
        text
    } else {
        format!("{text}.")
    }
}

/// The text as it continues a sentence: without its full stop, and with a small letter if that is no name's.
pub(crate) fn continued(text: &str, language: Language) -> String {
    let text = text.trim().trim_end_matches(['.', ';', ',']).trim_end();
    let mut words = text.split(' ');
    let first = words.next().unwrap_or_default();
    let second = words.next().unwrap_or_default();
    if keeps_capital(first, second, text, language) {
        return text.to_owned();
    }
    let mut chars = text.chars();
    match chars.next() {
        Some(letter) => letter.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}

fn keeps_capital(first: &str, second: &str, text: &str, language: Language) -> bool {
    if language == Language::German {
        let adjective = second.starts_with(char::is_uppercase)
            && ADJECTIVES.iter().any(|ending| first.ends_with(ending));
        return !phrasing::is_german_past(first) && !adjective;
    }
    let name = first.chars().skip(1).any(|c| c.is_uppercase() || c.is_ascii_digit());
    let verb = language == Language::English && phrasing::verb(first).is_some();
    let titled = second.starts_with(char::is_uppercase) && !verb;
    let tool = !verb
        && lexicon().scan(text).iter().any(|hit| {
            hit.start == 0
                && lexicon().concept(hit.payload).is_some_and(|concept| {
                    matches!(concept.kind, RequirementKind::Tool | RequirementKind::Certificate)
                })
        });
    name || titled && !phrasing::is_action(first, language) || tool || first == "I"
}

/// Endings of German adjectives, which have a capital only where they begin a sentence.
const ADJECTIVES: [&str; 18] = [
    "ische", "ischer", "liche", "licher", "ige", "iger", "elle", "eller", "ende", "ender", "ale",
    "aler", "ive", "iver", "ierte", "ierter", "ische", "bare",
];

/// The first sentence of a text, when it is long enough to stand alone; else all of it.
pub(crate) fn first_sentence(text: &str) -> &str {
    let ends = text.match_indices(". ").map(|(at, _)| at);
    for at in ends {
        let (head, tail) = (&text[..at], &text[at + 2..]);
        let before = head.rsplit([' ', '.']).next().unwrap_or_default();
        let short = before.chars().count() <= 3 && !before.chars().any(|c| c.is_ascii_digit());
        if !short && head.split_whitespace().count() >= 4 && tail.starts_with(char::is_uppercase) {
            return head;
        }
    }
    text
}

/// The sentences of a text.
pub(crate) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let head = first_sentence(rest);
        found.push(head.trim());
        rest = rest[head.len()..].trim_start_matches('.').trim_start();
    }
    found
}

/// A skill as it stands inside a sentence: "critical care", but "Python", "Scrum" and "Six Sigma".
pub(crate) fn inside(skill: &str, language: Language) -> String {
    let plain = !skill.chars().skip(1).any(|c| c.is_uppercase() || c.is_ascii_digit());
    let proper = ["Scrum", "Kanban", "Kaizen", "Montessori"].contains(&skill);
    let hits = lexicon().scan(skill);
    let general = match hits[..] {
        [hit] if hit.end - hit.start == skill.len() => {
            lexicon().concept(hit.payload).is_some_and(|concept| {
                matches!(concept.kind, RequirementKind::Skill | RequirementKind::Soft)
            })
        }
        _ => skill.contains(' '),
    };
    if language == Language::German || !plain || proper || !general {
        return skill.to_owned();
    }
    let mut chars = skill.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// Skills as a list inside a sentence.
///
/// `own` is the language they are named in: German nouns keep their capitals wherever they stand.
pub(crate) fn listed_skills(skills: &[&str], language: Language, own: Option<Language>) -> String {
    let own = if own == Some(Language::German) { Language::German } else { language };
    let inner: Vec<String> = skills.iter().map(|skill| inside(skill, own)).collect();
    listed(&inner, language)
}
