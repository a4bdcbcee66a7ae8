//! One reading of a resume: every known phrase with its place and what is said of it.

use crate::Resume;
use crate::posting::lexicon::{Word, lexicon, words};
use crate::posting::{Posting, RequirementKind, shingles, start_of};

use super::attitude::{Attitude, attitudes};
use super::passages::{Passage, Place, Span, latest_month, passages, span};

/// A mention of a concept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mention {
    /// The concept.
    pub concept: u32,
    /// Index of the passage.
    pub passage: usize,
    /// First byte in the passage.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// What is said of it.
    pub attitude: Attitude,
}

/// A resume as the check sees it.
pub(crate) struct Reading<'a> {
    /// The texts.
    pub passages: Vec<Passage<'a>>,
    /// The words of each text.
    pub words: Vec<Vec<Word>>,
    /// Everything known that is named.
    pub mentions: Vec<Mention>,
    /// When each position was held.
    pub spans: Vec<Option<Span>>,
    /// The month that counts as today.
    pub today: u32,
    /// How many runs of words the resume has, and how many of them are the posting's.
    pub runs: (usize, usize),
}

impl<'a> Reading<'a> {
    /// Reads a resume; texts copied from the posting are counted and then left out.
    pub(crate) fn of(resume: &'a Resume, posting: &Posting) -> Self {
        let given =
            posting.today.as_deref().and_then(|today| crate::model::DateText::from(today).date());
        let today = given.map_or_else(|| latest_month(resume), crate::model::PartialDate::months);
        let mut reading = Self {
            passages: bounded(passages(resume)),
            words: Vec::new(),
            mentions: Vec::with_capacity(128),
            spans: resume
                .work
                .iter()
                .map(|work| span(work.start_date.as_ref(), work.end_date.as_ref(), today))
                .collect(),
            today,
            runs: (0, 0),
        };
        reading.words = reading.passages.iter().map(|passage| words(passage.text)).collect();
        let known = shingles::Known::of(&posting.shingles);
        for index in 0..reading.passages.len() {
            if !reading.is_copied(index, &known) {
                reading.read(index);
            }
        }
        reading
    }

    fn is_copied(&mut self, index: usize, posting: &shingles::Known<'_>) -> bool {
        let runs = shingles::of_words(&self.words[index]);
        let copied = runs.iter().filter(|run| posting.has(**run)).count();
        self.runs.0 += runs.len();
        self.runs.1 += copied;
        copied >= 4 && copied * 2 > runs.len()
    }

    fn read(&mut self, index: usize) {
        let passage = self.passages[index];
        let words = &self.words[index];
        let hits = lexicon().table.scan(passage.text, words);
        let beside = passage.level.map_or(Attitude::Claimed, level_attitude);
        for (hit, said) in hits.iter().zip(attitudes(passage.text, words, &hits)) {
            self.mentions.push(Mention {
                concept: hit.payload,
                passage: index,
                start: hit.start,
                end: hit.end,
                attitude: said.min(beside),
            });
        }
    }

    /// What a claimed mention is worth for a kind of requirement, in percent.
    pub(crate) fn worth(&self, mention: &Mention, kind: RequirementKind) -> u32 {
        match mention.attitude {
            Attitude::Denied => return 0,
            Attitude::Slight => return 40,
            Attitude::Claimed => {}
        }
        if matches!(
            kind,
            RequirementKind::Soft | RequirementKind::Certificate | RequirementKind::Language
        ) {
            return 100;
        }
        match self.passages[mention.passage].place {
            Place::Work(index) => match self.spans.get(index).copied().flatten() {
                Some(span) => {
                    let ago = self.today.saturating_sub(span.to) / 12;
                    if ago <= 4 {
                        100
                    } else if ago <= 8 {
                        92
                    } else {
                        85
                    }
                }
                None => 88,
            },
            Place::Practice | Place::Certificate | Place::Education => 85,
            Place::Skills => 78,
            Place::Summary | Place::Language => 72,
            Place::Other => 70,
        }
    }
}

/// Whether a word of level beside a skill says that it is little or none.
pub(crate) fn is_slight(level: Option<&str>) -> bool {
    level.is_some_and(|level| level_attitude(level) != Attitude::Claimed)
}

/// Nobody reads further than this in one text; of a whole resume `check` takes [`super::MOST_WEIGHT`].
const MOST_OF_A_TEXT: usize = 20_000;

fn bounded(mut passages: Vec<Passage<'_>>) -> Vec<Passage<'_>> {
    for passage in &mut passages {
        passage.text = start_of(passage.text, MOST_OF_A_TEXT);
    }
    passages
}

/// What a word of level beside a skill or language says of it.
fn level_attitude(level: &str) -> Attitude {
    let level = level.trim().to_lowercase();
    if ["none", "no", "0", "keine", "aucun", "ninguno"].contains(&level.as_str()) {
        Attitude::Denied
    } else if SLIGHT_LEVELS
        .iter()
        .any(|word| level.split(|c: char| !c.is_alphanumeric()).any(|part| part == *word))
    {
        Attitude::Slight
    } else {
        Attitude::Claimed
    }
}

const SLIGHT_LEVELS: [&str; 22] = [
    "beginner",
    "basic",
    "basics",
    "novice",
    "learning",
    "elementary",
    "a1",
    "a2",
    "grundkenntnisse",
    "anfänger",
    "débutant",
    "notions",
    "básico",
    "nociones",
    "principiante",
    "scolaire",
    "familiar",
    "rudimentary",
    "limited",
    "grundlagen",
    "elemental",
    "schulkenntnisse",
];
