//! What is no lie and yet no help: phrases that machines write and nobody believes, and texts that nobody reads to the end.

use serde_json::Value;

use super::{Warning, WarningKind};
use crate::language::Language;

/// Warns of the texts of `after` that stood nowhere in `before`.
pub(super) fn check(
    language: Option<Language>,
    path: &str,
    before: &Value,
    after: &Value,
    warnings: &mut Vec<Warning>,
) {
    match after {
        Value::String(text) => {
            one(language, path, before.as_str().unwrap_or_default(), text, warnings);
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                if !before.as_array().is_some_and(|old| old.contains(item)) {
                    let old = before.get(index).unwrap_or(&Value::Null);
                    check(language, &format!("{path}/{index}"), old, item, warnings);
                }
            }
        }
        Value::Object(map) => {
            for (key, item) in map {
                let old = before.get(key).unwrap_or(&Value::Null);
                check(language, &format!("{path}/{key}"), old, item, warnings);
            }
        }
        _ => {}
    }
}

fn one(
    language: Option<Language>,
    path: &str,
    before: &str,
    text: &str,
    warnings: &mut Vec<Warning>,
) {
    if text == before || path.starts_with("/x-") {
        return;
    }
    let most = most_words(path);
    let words = text.split_whitespace().count();
    if words > most {
        let told = format!("{words} words; {most} are enough here");
        warnings.push(Warning { kind: WarningKind::TooLong, text: told });
    }
    // Longer texts are refused anyway, and need no search.
    if words > 2_000 {
        return;
    }
    let (lower, old) = (text.to_lowercase(), before.to_lowercase());
    for phrase in phrases(language) {
        if contains(&lower, phrase) && !contains(&old, phrase) {
            warnings.push(Warning { kind: WarningKind::Cliche, text: (*phrase).to_owned() });
        }
    }
}

/// How many words a text may have at its place.
fn most_words(path: &str) -> usize {
    match path {
        "/basics/summary" => 110,
        "/basics/label" => 12,
        _ if path.contains("/highlights/") => 45,
        _ if path.contains("/keywords/") => 6,
        _ => 150,
    }
}

/// Whether a text has a phrase, with nothing but the ending of a word behind it.
fn contains(lower: &str, phrase: &str) -> bool {
    lower
        .match_indices(phrase)
        .any(|(at, _)| !lower[..at].chars().next_back().is_some_and(char::is_alphanumeric))
}

/// English words travel: they are looked for in every language.
fn phrases(language: Option<Language>) -> impl Iterator<Item = &'static &'static str> {
    let own: &[&str] = match language {
        Some(Language::German) => &GERMAN,
        Some(Language::French) => &FRENCH,
        Some(Language::Spanish) => &SPANISH,
        _ => &[],
    };
    ENGLISH.iter().chain(own)
}

const ENGLISH: [&str; 48] = [
    "spearhead",
    "leverag",
    "synerg",
    "results-driven",
    "results-oriented",
    "proven track record",
    "passionate about",
    "cutting-edge",
    "state-of-the-art",
    "seamless",
    "fast-paced",
    "utiliz",
    "utilis",
    "delve",
    "testament to",
    "ever-evolving",
    "ever-changing",
    "game-chang",
    "best-in-class",
    "world-class",
    "holistic",
    "unwavering",
    "pivotal",
    "instrumental in",
    "meticulous",
    "dynamic professional",
    "highly motivated",
    "self-starter",
    "team player",
    "go-getter",
    "thought leader",
    "paradigm",
    "tapestry",
    "navigate the complexities",
    "deep dive",
    "move the needle",
    "value-add",
    "mission-critical",
    "transformative",
    "groundbreaking",
    "elevate",
    "empower",
    "foster a culture",
    "fostering a culture",
    "drive innovation",
    "driving innovation",
    "track record of success",
    "wealth of experience",
];

const GERMAN: [&str; 26] = [
    "hochmotiviert",
    "hoch motiviert",
    "dynamisch",
    "leidenschaftlich",
    "mit leidenschaft",
    "nahtlos",
    "ganzheitlich",
    "bahnbrechend",
    "wegweisend",
    "maßgeblich",
    "zukunftsweisend",
    "zukunftsorientiert",
    "innovative lösungen",
    "hands-on-mentalität",
    "über den tellerrand",
    "lösungsorientiert",
    "ergebnisorientiert",
    "zielorientiert",
    "entscheidende rolle",
    "schlüsselrolle",
    "nachweisliche erfolg",
    "auf höchstem niveau",
    "mehrwert",
    "synergien",
    "erstklassig",
    "maßgeschneidert",
];

const FRENCH: [&str; 24] = [
    "passionné",
    "dynamique et motivé",
    "force de proposition",
    "à la pointe",
    "incontournable",
    "novateur",
    "novatrice",
    "sans faille",
    "orienté résultats",
    "orientée résultats",
    "véritable atout",
    "rôle clé",
    "rôle déterminant",
    "rôle essentiel",
    "solutions innovantes",
    "synergie",
    "valeur ajoutée",
    "sur mesure",
    "excellence opérationnelle",
    "esprit d'équipe",
    "riche expérience",
    "solide expérience",
    "au cœur de",
    "de manière fluide",
];

const SPANISH: [&str; 24] = [
    "apasionad",
    "dinámic",
    "proactiv",
    "orientado a resultados",
    "orientada a resultados",
    "orientado al logro",
    "vanguardia",
    "sinergia",
    "soluciones innovadoras",
    "innovador",
    "impecable",
    "sólida trayectoria",
    "amplia trayectoria",
    "amplia experiencia",
    "papel clave",
    "papel fundamental",
    "rol clave",
    "valor añadido",
    "a medida",
    "altamente motivad",
    "integral",
    "sin fisuras",
    "excelencia",
    "pasión por",
];
