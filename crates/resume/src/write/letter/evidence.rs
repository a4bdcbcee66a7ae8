//! Which positions and bullets answer the posting, and how each is told.

use super::super::checked::Passage;
use super::super::clause::{Clause, clause};
use super::super::facts::{Facts, Job, Told};
use super::super::phrasing::is_german_past;
use super::super::prose::{continued, elided, semicolon, sentence};
use super::phrases::Phrases;
use crate::language::Language;

/// A position and those of its bullets that are told.
pub(super) struct Evidence<'a> {
    pub job: &'a Job,
    pub bullets: Vec<(&'a Told, Clause)>,
    /// What the posting asks for and these bullets show.
    pub shows: Vec<String>,
}

/// The positions with the most to say, each with its best bullets, in the order of the resume.
pub(super) fn choose<'a>(
    facts: &'a Facts<'_>,
    phrases: &Phrases,
    language: Language,
    (many, each): (usize, usize),
    which_hold: &dyn Fn(Vec<Passage>) -> Vec<bool>,
) -> Vec<Evidence<'a>> {
    let mut known: Vec<String> = Vec::new();
    let mut all: Vec<(usize, u32, Evidence<'a>)> = Vec::new();
    for (age, job) in facts.jobs.iter().enumerate() {
        if job.title.is_none() {
            continue;
        }
        let mut left: Vec<(&Told, Clause)> = job
            .bullets
            .iter()
            .filter_map(|bullet| Some((bullet, clause(&bullet.text, language)?)))
            .collect();
        // Each bullet has to stand the guard alone, so that no sentence is lost that another leans on.
        let alone = left.iter().map(|bullet| {
            let evidence = Evidence { job, bullets: vec![*bullet], shows: Vec::new() };
            Passage::joined(evidence.sentences(phrases, language, 0, None))
        });
        let mut holds = which_hold(alone.collect()).into_iter();
        left.retain(|_| holds.next().unwrap_or(false));
        let mut chosen: Vec<(&Told, Clause)> = Vec::new();
        let mut value = 0;
        while chosen.len() < each && !left.is_empty() {
            let worth = |bullet: &Told| {
                let new = bullet.shows.iter().filter(|name| !known.contains(name)).count() as u32;
                bullet.weight + new * 6 + if bullet.has_number { 5 } else { 0 }
            };
            // Of equal ones the first stays: people put their best bullet first.
            let Some(best) = (0..left.len()).rev().max_by_key(|index| worth(left[*index].0)) else {
                break;
            };
            value += worth(left[best].0);
            let bullet = left.remove(best);
            known.extend(bullet.0.shows.iter().cloned());
            chosen.push(bullet);
        }
        if chosen.is_empty() {
            continue;
        }
        let mut shows: Vec<String> = Vec::new();
        for name in chosen.iter().flat_map(|(bullet, _)| &bullet.shows) {
            if !shows.contains(name) && name.split_whitespace().count() <= 3 {
                shows.push(name.clone());
            }
        }
        let recent = 12_u32.saturating_sub(age as u32 * 4);
        all.push((age, value + recent, Evidence { job, bullets: chosen, shows }));
    }
    all.sort_by_key(|(_, value, _)| std::cmp::Reverse(*value));
    all.truncate(many);
    all.sort_by_key(|(age, _, _)| *age);
    all.into_iter().map(|(_, _, evidence)| evidence).collect()
}

impl Evidence<'_> {
    /// The sentences about this position.
    pub(super) fn sentences(
        &self,
        phrases: &Phrases,
        language: Language,
        index: usize,
        earlier: Option<&Job>,
    ) -> Vec<Passage> {
        let place = self.place(phrases, index, earlier);
        let mut told: Vec<Passage> = Vec::new();
        let verbs: Vec<&(&Told, Clause)> =
            self.bullets.iter().filter(|(_, clause)| *clause != Clause::Noun).collect();
        for (bullet, clause) in verbs {
            let first = told.is_empty();
            let lead =
                if first { &place } else { phrases.also[(told.len() - 1) % phrases.also.len()] };
            let text = telling(language, lead, first, *clause, &bullet.text);
            told.push(Passage::new(sentence(&text), self.sources(bullet, first)));
        }
        let nouns: Vec<&Told> = self
            .bullets
            .iter()
            .filter(|(_, clause)| *clause == Clause::Noun)
            .map(|(bullet, _)| *bullet)
            .collect();
        if !nouns.is_empty() {
            let list: Vec<String> =
                nouns.iter().map(|bullet| continued(&bullet.text, language)).collect();
            let pattern = match (told.is_empty(), self.job.is_current) {
                (true, true) => phrases.tasks_now,
                (true, false) => phrases.tasks_before,
                (false, true) => phrases.more_tasks_now,
                (false, false) => phrases.more_tasks_before,
            };
            let text = fill(pattern, self.job, &list.join(semicolon(language)));
            let mut sources = self.sources(nouns[0], told.is_empty());
            sources.extend(nouns.iter().skip(1).map(|bullet| bullet.source.clone()));
            told.push(Passage::new(sentence(&text), sources));
        }
        told
    }

    /// "As Nurse at Calder Clinic", with what connects it to the paragraph before.
    fn place(&self, phrases: &Phrases, index: usize, earlier: Option<&Job>) -> String {
        let job = self.job;
        let pattern = if job.is_project {
            phrases.in_project
        } else if index == 0 {
            phrases.place
        } else if earlier.is_some_and(|earlier| !earlier.is_project && job.to <= earlier.from + 2) {
            if index == 1 { phrases.place_before } else { phrases.place_earlier }
        } else {
            phrases.place_also
        };
        fill(pattern, job, "")
    }

    fn sources(&self, bullet: &Told, with_place: bool) -> Vec<String> {
        let mut sources = vec![bullet.source.clone()];
        if with_place {
            let place = self.job.title.iter().chain(&self.job.employer);
            sources.extend(place.map(|fact| fact.source.clone()));
        }
        sources
    }
}

/// One bullet as a sentence behind its lead.
fn telling(language: Language, lead: &str, first: bool, clause: Clause, bullet: &str) -> String {
    let text = continued(bullet, language);
    match (language, clause) {
        (Language::English, _) if first => format!("{lead}, I {text}"),
        (Language::English, _) => lead.replace("{}", &text),
        (Language::German, _) => format!("{lead} {}", inverted(&text)),
        (Language::French, Clause::Verb) => format!("{lead}, j'ai {text}"),
        (Language::French | Language::Spanish, _) => format!("{lead}, {text}"),
    }
}

/// German: the verb comes second, "ich" behind it: "implementierte ich die Suche".
fn inverted(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let verbs = match words[..] {
        [_, "und", second, ..] if is_german_past(second) => 3,
        _ => 1,
    };
    let (head, tail) = words.split_at(verbs.min(words.len()));
    format!("{} ich {}", head.join(" "), tail.join(" "))
}

fn fill(pattern: &str, job: &Job, list: &str) -> String {
    let text =
        |fact: &Option<super::Fact>| fact.as_ref().map_or("", |fact| fact.text.as_str()).to_owned();
    let pattern = match job.employer {
        Some(_) => pattern.to_owned(),
        None => [" at {employer}", " bei {employer}", " chez {employer}", " en {employer}"]
            .iter()
            .fold(pattern.to_owned(), |pattern, part| pattern.replace(part, "")),
    };
    let text = pattern
        .replace("{title}", &text(&job.title))
        .replace("{employer}", &text(&job.employer))
        .replace("{list}", list);
    elided(&text)
}
