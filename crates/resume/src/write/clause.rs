//! How a bullet fits into a sentence, by language.

use super::phrasing::{Form, is_action, is_german_past, verb_phrase};
use crate::language::Language;

/// How a bullet fits into a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clause {
    /// What the person did or does, without its subject: "I" goes before it.
    Verb,
    /// The whole clause, subject included where the language needs one.
    Own,
    /// A noun of action.
    Noun,
}

/// How a bullet can be told, or `None` when it would not make a sentence.
pub(crate) fn clause(text: &str, language: Language) -> Option<Clause> {
    let lower = text.to_lowercase();
    let mut words = lower.split(' ');
    let (first, second) = (words.next()?, words.next().unwrap_or_default());
    if text.ends_with(':') || text.contains(" I ") || text.contains('\n') {
        return None;
    }
    match language {
        Language::English => match verb_phrase(text) {
            Some(Form::Past | Form::Base) => Some(Clause::Verb),
            _ if ["i", "we", "my", "our"].contains(&first) => None,
            _ => (first.ends_with("ing") && second != "of" && text.split(' ').count() > 3
                || NOUNS.iter().any(|ending| first.ends_with(ending)))
            .then_some(Clause::Noun),
        },
        Language::German => {
            let original = text.split(' ').next().unwrap_or_default();
            if is_german_past(original) && !second.starts_with(char::is_numeric) {
                return Some(Clause::Verb);
            }
            let noun = original.chars().next().is_some_and(char::is_uppercase)
                && !["Ich", "Mein", "Meine", "Wir"].contains(&original);
            noun.then_some(Clause::Noun)
        }
        Language::French => {
            if first.starts_with("j'") || first.starts_with("j’") || first == "je" {
                return Some(Clause::Own);
            }
            if FRENCH_PARTICIPLES.contains(&first) {
                return Some(Clause::Verb);
            }
            is_action(first, language).then_some(Clause::Noun)
        }
        Language::Spanish => {
            let past = first.ends_with(['é', 'í']) && first.chars().count() > 3;
            if past || SPANISH_PRESENT.contains(&first) {
                return Some(Clause::Own);
            }
            is_action(first, language).then_some(Clause::Noun)
        }
    }
}

/// Endings of English nouns of action.
const NOUNS: [&str; 5] = ["tion", "ment", "ance", "sis", "sion"];

const FRENCH_PARTICIPLES: [&str; 42] = [
    "géré",
    "développé",
    "réduit",
    "créé",
    "dirigé",
    "conçu",
    "mis",
    "formé",
    "assuré",
    "organisé",
    "augmenté",
    "amélioré",
    "coordonné",
    "rédigé",
    "participé",
    "contribué",
    "encadré",
    "piloté",
    "réalisé",
    "négocié",
    "optimisé",
    "automatisé",
    "implémenté",
    "intégré",
    "migré",
    "préparé",
    "supervisé",
    "animé",
    "élaboré",
    "déployé",
    "construit",
    "lancé",
    "obtenu",
    "suivi",
    "tenu",
    "établi",
    "analysé",
    "accompagné",
    "instauré",
    "refondu",
    "transformé",
    "produit",
];

const SPANISH_PRESENT: [&str; 18] = [
    "dirijo",
    "gestiono",
    "coordino",
    "superviso",
    "atiendo",
    "preparo",
    "elaboro",
    "enseño",
    "trabajo",
    "llevo",
    "formo",
    "negocio",
    "analizo",
    "mantengo",
    "realizo",
    "organizo",
    "cocino",
    "imparto",
];
