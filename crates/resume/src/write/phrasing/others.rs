//! German, French and Spanish bullets: nouns of action lead there, and empty openings go.

use super::capitalised;
use crate::language::Language;

/// "Zuständig für die Planung von X" is "Planung von X"; likewise in French and Spanish.
pub(super) fn without_weak_opening(text: &str, language: Language) -> Option<String> {
    let openings = openings(language);
    let rest = openings.iter().find_map(|opening| after(text, opening))?;
    let noun = rest.split(' ').next().unwrap_or_default().trim_end_matches([',', '.']);
    let more = rest.split_whitespace().count() >= 2;
    (more && is_action(noun, language)).then(|| capitalised(rest))
}

/// "Ich entwickelte X" is "Entwickelte X".
pub(super) fn without_first_person(text: &str, language: Language) -> Option<String> {
    if language != Language::German {
        return None;
    }
    let rest = after(text, "ich")?;
    let verb = rest.split(' ').next().unwrap_or_default();
    (is_german_past(verb)
        || openings(language).iter().any(|opening| after(rest, opening).is_some()))
    .then(|| capitalised(rest))
}

/// Whether a German word is a verb in the past, as bullets begin with it: "Entwickelte".
pub(crate) fn is_german_past(word: &str) -> bool {
    let lower = word.to_lowercase();
    GERMAN_PAST.contains(&lower.as_str())
        || lower.ends_with("ierte")
            && lower.len() > 7
            && !GERMAN_ADJECTIVES.contains(&lower.as_str())
}

/// What follows an opening, when the text begins with exactly these words.
fn after<'a>(text: &'a str, opening: &str) -> Option<&'a str> {
    let head = text.get(..opening.len())?;
    let rest = text.get(opening.len()..)?;
    let whole = opening.ends_with('\'') || rest.starts_with([' ', ':']);
    (whole && head.to_lowercase() == opening)
        .then(|| rest.trim_start_matches([' ', ':']))
        .filter(|rest| !rest.is_empty())
}

/// Whether a noun names an action, so that it can lead a bullet.
pub(crate) fn is_action(noun: &str, language: Language) -> bool {
    let mut lower = noun.to_lowercase();
    if language == Language::French && lower.ends_with('s') {
        lower.pop();
    }
    let endings: &[&str] = match language {
        Language::German => &[
            "ung",
            "tion",
            "ierung",
            "aufbau",
            "betrieb",
            "einkauf",
            "verkauf",
            "vertrieb",
            "pflege",
            "kontrolle",
            "annahme",
            "analyse",
            "einsatz",
            "ausbau",
            "umbau",
            "versand",
            "entwurf",
            "support",
            "management",
            "marketing",
            "controlling",
            "ausgabe",
            "abnahme",
        ],
        Language::French => &[
            "tion",
            "sion",
            "ment",
            "age",
            "ance",
            "ence",
            "suivi",
            "mise",
            "conduite",
            "tenue",
            "accueil",
            "vente",
            "analyse",
            "contrôle",
            "maîtrise",
            "étude",
            "saisie",
            "appui",
        ],
        Language::Spanish => &[
            "ción",
            "ciones",
            "sión",
            "siones",
            "miento",
            "mientos",
            "aje",
            "gestión",
            "control",
            "diseño",
            "desarrollo",
            "análisis",
            "manejo",
            "venta",
            "compra",
            "apoyo",
            "montaje",
            "atención",
            "puesta",
        ],
        Language::English => &[],
    };
    let known = endings.iter().any(|ending| lower.ends_with(ending));
    known && (language != Language::German || noun.starts_with(char::is_uppercase))
}

fn openings(language: Language) -> &'static [&'static str] {
    match language {
        Language::German => &[
            "war verantwortlich für die",
            "war verantwortlich für den",
            "war verantwortlich für das",
            "war zuständig für die",
            "war zuständig für den",
            "war zuständig für das",
            "verantwortlich für die",
            "verantwortlich für den",
            "verantwortlich für das",
            "verantwortlich für",
            "zuständig für die",
            "zuständig für den",
            "zuständig für das",
            "zuständig für",
            "zu meinen aufgaben gehörte die",
            "zu meinen aufgaben gehörten",
            "betraut mit der",
            "tätig in der",
        ],
        Language::French => &[
            "responsable de la",
            "responsable de l'",
            "responsable de l’",
            "responsable du",
            "responsable des",
            "chargé de la",
            "chargée de la",
            "chargé de l'",
            "chargée de l'",
            "chargé du",
            "chargée du",
            "en charge de la",
            "en charge de l'",
            "en charge du",
            "en charge des",
        ],
        Language::Spanish => &[
            "responsable de la",
            "responsable del",
            "responsable de",
            "encargado de la",
            "encargada de la",
            "encargado del",
            "encargada del",
            "a cargo de la",
            "a cargo del",
        ],
        Language::English => &[],
    }
}

const GERMAN_PAST: [&str; 40] = [
    "entwickelte",
    "leitete",
    "baute",
    "führte",
    "erstellte",
    "betreute",
    "steigerte",
    "senkte",
    "verbesserte",
    "erhöhte",
    "beriet",
    "plante",
    "setzte",
    "stellte",
    "unterstützte",
    "schulte",
    "pflegte",
    "erarbeitete",
    "verantwortete",
    "verhandelte",
    "begleitete",
    "schrieb",
    "gestaltete",
    "testete",
    "übernahm",
    "überwachte",
    "verwaltete",
    "bearbeitete",
    "gründete",
    "richtete",
    "beschaffte",
    "prüfte",
    "wertete",
    "dokumentierte",
    "vertrat",
    "arbeitete",
    "programmierte",
    "ersetzte",
    "gewann",
    "lieferte",
];

const GERMAN_ADJECTIVES: [&str; 8] = [
    "zertifizierte",
    "qualifizierte",
    "integrierte",
    "automatisierte",
    "examinierte",
    "diplomierte",
    "engagierte",
    "fundierte",
];
