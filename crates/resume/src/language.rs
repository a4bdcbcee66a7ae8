//! Which language a text is written in, as far as the rules have anything to say in it.

use serde::{Deserialize, Serialize};

use crate::Resume;

/// A language that the rules can write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    English,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::English, Self::German, Self::French, Self::Spanish];

    /// The language of a BCP 47 tag such as `de-AT`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default().to_lowercase();
        Self::ALL.into_iter().find(|language| language.tag() == primary)
    }

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
            Self::Spanish => "es",
        }
    }

    /// The language of a text by its small words, or `None` when it has too few of any.
    pub fn of(text: &str) -> Option<Self> {
        let mut counts = [0_u32; 4];
        let short = |word: &&str| (1..=LONGEST_SMALL).contains(&word.len());
        for word in text.split(|c: char| !c.is_alphabetic()).filter(short) {
            let word = word.to_lowercase();
            for (count, small) in counts.iter_mut().zip(&SMALL) {
                *count += u32::from(small.contains(&word.as_str()));
            }
        }
        let best = counts.iter().copied().max().filter(|count| *count > 0)?;
        counts.iter().position(|count| *count == best).map(|index| Self::ALL[index])
    }

    /// The language of a resume: the one chosen for it, else the one most of its texts are written in.
    ///
    /// `None` when it is written in a language or script that the rules do not know.
    pub fn of_resume(resume: &Resume) -> Option<Self> {
        if let Some(tag) = resume.design.language.as_deref() {
            return Self::from_tag(tag);
        }
        let mut text = resume.basics.summary.clone().unwrap_or_default();
        let mut add = |part: &String| {
            if text.len() < ENOUGH {
                text.push(' ');
                text.push_str(part);
            }
        };
        for work in &resume.work {
            work.highlights.iter().chain(&work.summary).chain(&work.position).for_each(&mut add);
        }
        if resume.work.is_empty() {
            for project in &resume.projects {
                project.highlights.iter().chain(&project.description).for_each(&mut add);
            }
            for volunteer in &resume.volunteer {
                volunteer.highlights.iter().chain(&volunteer.summary).for_each(&mut add);
            }
        }
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        let latin = text
            .chars()
            .filter(|c| c.is_ascii_alphabetic() || ('\u{c0}'..='\u{24f}').contains(c))
            .count();
        if letters > 0 && latin * 2 < letters {
            return None;
        }
        if letters == 0 {
            return Some(Self::English);
        }
        // Bullets without any small word are English more often than not.
        Some(Self::of(&text).unwrap_or(Self::English))
    }
}

/// So many bytes of text show which language it is.
const ENOUGH: usize = 3_000;

/// The most bytes of a small word.
const LONGEST_SMALL: usize = 5;

/// Small words by which the languages are told apart, in the order of [`Language::ALL`].
const SMALL: [&[&str]; 4] = [
    &[
        "the", "and", "of", "with", "for", "to", "by", "from", "at", "our", "you", "is", "are",
        "as", "that", "on", "an", "we", "your",
    ],
    &[
        "und", "der", "die", "das", "mit", "von", "für", "im", "auf", "bei", "zur", "zum", "den",
        "des", "sie", "wir", "eine", "einer", "einem", "durch", "sowie", "nach", "ist", "als",
    ],
    &[
        "et", "le", "la", "les", "des", "pour", "dans", "du", "avec", "une", "sur", "aux", "au",
        "nous", "vous", "est", "chez", "ou",
    ],
    &[
        "y", "el", "la", "los", "las", "para", "del", "con", "una", "por", "al", "en", "que", "se",
        "un", "su", "como", "sin",
    ],
];
