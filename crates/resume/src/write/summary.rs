//! A summary made of facts: title, years, employer, skills, results, degree.

use super::checked::Passage;
use super::facts::{Fact, Facts, Told};
use super::options::{Length, Tone};
use super::phrasing::{Form, verb_phrase};
use super::prose::{continued, listed, listed_skills, semicolon, sentence, with_article};
use super::summary_words::{Words, words};
use crate::language::Language;
use crate::model::Item;

/// The sentences of a summary, not yet judged.
pub(crate) fn sentences(
    facts: &Facts<'_>,
    language: Language,
    tone: Tone,
    length: Length,
) -> Vec<Passage> {
    let words = words(language);
    let mut found: Vec<Passage> = opening(facts, words, tone, length).into_iter().collect();
    let many = match (length, tone) {
        (Length::Short, _) => 3,
        (Length::Medium, Tone::Concise) => 4,
        (Length::Medium, _) => 5,
        (Length::Long, _) => 7,
    };
    found.extend(skills(facts, language, words, tone, many));
    // What is written in another language cannot be quoted.
    if facts.language == Some(language) {
        let many = match (length, tone) {
            (Length::Short, _) => 0,
            (Length::Medium, _) | (_, Tone::Concise) => 1,
            (Length::Long, _) => 3,
        };
        found.extend(results(&facts.best_bullets(many), words, tone, language));
    }
    if length == Length::Long {
        found.extend(background(facts, language, words));
    }
    found
}

fn opening(facts: &Facts<'_>, words: &Words, tone: Tone, length: Length) -> Option<Passage> {
    let title = facts.title.as_ref()?;
    let mut text = tone
        .of(&words.head)
        .replace("{title}", &title.text)
        .replace("{a_title}", &with_article(&title.text));
    let mut sources = vec![title.source.clone()];
    if let Some(years) = &facts.years {
        text += &tone.of(&words.years).replace("{years}", years);
        sources.push("/work".to_owned());
    }
    let place = facts.newest().and_then(|job| Some((job.employer.as_ref()?, job.is_current)));
    if let Some((employer, current)) = place
        && !(tone == Tone::Concise || length == Length::Short && tone == Tone::Confident)
    {
        let pattern = if current { tone.of(&words.now) } else { tone.of(&words.last) };
        text += &pattern.replace("{employer}", &employer.text);
        sources.push(employer.source.clone());
    }
    Some(Passage::new(sentence(&text), sources))
}

fn skills(
    facts: &Facts<'_>,
    language: Language,
    words: &Words,
    tone: Tone,
    many: usize,
) -> Option<Passage> {
    let chosen: Vec<&Fact> = facts.skills.iter().take(many).collect();
    if chosen.len() < 2 {
        return None;
    }
    let names: Vec<&str> = chosen.iter().map(|fact| fact.text.as_str()).collect();
    let list = if tone == Tone::Concise {
        names.join(", ")
    } else {
        listed_skills(&names, language, facts.language)
    };
    let text = tone.of(&words.skills).replace("{list}", &list);
    Some(Passage::new(sentence(&text), chosen.iter().map(|fact| fact.source.clone()).collect()))
}

fn results(bullets: &[&Told], words: &Words, tone: Tone, language: Language) -> Vec<Passage> {
    if bullets.is_empty() {
        return Vec::new();
    }
    let own_sentences = language == Language::English
        && bullets.iter().all(|bullet| verb_phrase(&bullet.text) == Some(Form::Past))
        && matches!(tone, Tone::Professional | Tone::Friendly | Tone::Concise);
    if own_sentences {
        return bullets
            .iter()
            .map(|bullet| {
                let text = if tone == Tone::Friendly {
                    format!("I {}", continued(&bullet.text, language))
                } else {
                    bullet.text.clone()
                };
                Passage::new(sentence(&text), vec![bullet.source.clone()])
            })
            .collect();
    }
    let told: Vec<String> =
        bullets.iter().map(|bullet| continued(&bullet.text, language)).collect();
    let text = format!("{} {}", tone.of(&words.results), told.join(semicolon(language)));
    vec![Passage::new(
        sentence(&text),
        bullets.iter().map(|bullet| bullet.source.clone()).collect(),
    )]
}

/// One sentence that names skills.
pub(crate) fn skills_sentence(language: Language, list: &str) -> String {
    sentence(&words(language).skills[0].replace("{list}", list))
}

/// One sentence that tells a bullet.
pub(crate) fn result_sentence(bullet: &Told, language: Language) -> String {
    let told = results(&[bullet], words(language), Tone::Professional, language);
    Passage::joined(told).text
}

/// Degree, certificates and languages.
pub(super) fn background(facts: &Facts<'_>, language: Language, words: &Words) -> Vec<Passage> {
    let mut found = Vec::new();
    if let Some(degree) = degree(facts) {
        let text = words.degree.replace("{degree}", &degree.text);
        found.push(Passage::new(sentence(&text), vec![degree.source]));
    }
    let certificates: Vec<(String, String)> = facts
        .resume
        .certificates
        .iter()
        .enumerate()
        .filter(|(_, item)| !item.hidden())
        .filter_map(|(index, item)| {
            let name = item.name.as_deref()?.trim();
            (!name.is_empty()).then(|| (name.to_owned(), format!("/certificates/{index}/name")))
        })
        .take(3)
        .collect();
    push_list(&mut found, words.certificates, &certificates, language);
    let spoken: Vec<(String, String)> = facts
        .resume
        .languages
        .iter()
        .enumerate()
        .filter(|(_, item)| !item.hidden)
        .filter_map(|(index, item)| {
            let name = item.language.as_deref()?.trim();
            let fluency = item.fluency.as_deref().map(str::trim).unwrap_or_default();
            let text = if fluency.is_empty() || name.contains('(') {
                name.to_owned()
            } else {
                let nouns = language == Language::German;
                let fluency = if nouns { fluency.to_owned() } else { fluency.to_lowercase() };
                format!("{name} ({fluency})")
            };
            (!name.is_empty()).then(|| (text, format!("/languages/{index}")))
        })
        .take(4)
        .collect();
    if spoken.len() > 1 {
        push_list(&mut found, words.languages, &spoken, language);
    }
    found
}

fn push_list(
    found: &mut Vec<Passage>,
    pattern: &str,
    items: &[(String, String)],
    language: Language,
) {
    if !items.is_empty() {
        let names: Vec<&str> = items.iter().map(|(name, _)| name.as_str()).collect();
        let text = pattern.replace("{list}", &listed(&names, language));
        found.push(Passage::new(
            sentence(&text),
            items.iter().map(|(_, source)| source.clone()).collect(),
        ));
    }
}

/// A degree in two forms.
pub(super) struct Degree {
    /// Its parts with commas between them.
    pub text: String,
    /// "a Bachelor of Science in Physics from Example University", when it is that kind and finished.
    pub told: Option<String>,
    pub source: String,
}

/// "Bachelor of Science, Computer Science, Hochschule Wesermünde" of the first finished degree.
pub(super) fn degree(facts: &Facts<'_>) -> Option<Degree> {
    let (index, study) = facts.resume.education.iter().enumerate().find(|(_, item)| {
        !item.hidden && item.study_type.as_deref().is_some_and(|text| !text.trim().is_empty())
    })?;
    let kind = study.study_type.as_deref()?.trim();
    let area = study
        .area
        .as_deref()
        .map(str::trim)
        .filter(|area| !area.is_empty() && !kind.to_lowercase().contains(&area.to_lowercase()));
    let institution = study.institution.as_deref().map(str::trim).filter(|name| !name.is_empty());
    let parts = [Some(kind), area, institution];
    let text = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let lower = kind.to_lowercase();
    let english = [
        "bachelor",
        "master",
        "associate",
        "doctor",
        "bsc",
        "msc",
        "mba",
        "ba ",
        "b.s",
        "m.s",
        "phd",
        "diploma",
    ];
    let told = english.iter().any(|start| format!("{lower} ").starts_with(start)).then(|| {
        let area = area.map(|area| format!(" in {area}")).unwrap_or_default();
        let the = |name: &str| if name.starts_with("University") { "the " } else { "" };
        let from = institution.map(|name| format!(" from {}{name}", the(name))).unwrap_or_default();
        format!("{}{area}{from}", with_article(kind))
    });
    let over = super::is_over(study.end_date.as_ref());
    Some(Degree { text, told: told.filter(|_| over), source: format!("/education/{index}") })
}
