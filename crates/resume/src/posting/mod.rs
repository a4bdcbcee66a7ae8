//! Posting text to requirements: what a job advertisement asks for, with its boilerplate left out.

mod collect;
mod cues;
pub(crate) mod degrees;
mod headings;
pub mod labelled;
pub(crate) mod lexicon;
mod phrases;
mod purpose;
mod sections;
mod sentences;
pub(crate) mod shingles;
pub(crate) mod small_words;
pub(crate) mod title;
mod years;

use serde::{Deserialize, Serialize};

/// A job advertisement as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostingInput {
    /// The full text.
    pub text: String,
    /// The job title, when it is known apart from the text.
    #[serde(default)]
    pub title: Option<String>,
    /// The employer, when it is known apart from the text.
    #[serde(default)]
    pub company: Option<String>,
}

/// An analysed posting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posting {
    /// The job title, as given or as found in the text.
    pub title: Option<String>,
    /// The employer, as given.
    pub company: Option<String>,
    /// The level the title or the text asks for.
    pub seniority: Option<Seniority>,
    /// The day to count experience up to (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`), for callers to set.
    ///
    /// Without it the latest date of the resume is taken, or January 2026 if a position goes on: the core has no clock.
    #[serde(default)]
    pub today: Option<String>,
    /// What the posting asks for, in the order of the text.
    pub requirements: Vec<Requirement>,
    /// Hashes of the posting's runs of words, by which pasted text is recognised.
    #[serde(default)]
    pub shingles: Vec<u32>,
}

/// How senior the wanted person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seniority {
    /// An internship or an apprenticeship.
    Intern,
    /// A first position.
    Junior,
    /// Some years in.
    Mid,
    /// Works alone and guides others.
    Senior,
    /// Leads a team or is the expert of several.
    Lead,
    /// Leads a department or a company.
    Executive,
}

/// What sort of thing a requirement asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequirementKind {
    /// A skill or a field of knowledge.
    Skill,
    /// A product, a programming language or a machine.
    Tool,
    /// A certificate, a licence or a registration.
    Certificate,
    /// A degree or a vocational qualification.
    Degree,
    /// A language to speak or write.
    Language,
    /// Years of experience.
    Experience,
    /// A trait or a way of working.
    Soft,
}

/// Whether the posting insists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Importance {
    /// Demanded.
    Must,
    /// Welcome.
    Nice,
}

/// One thing the posting asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requirement {
    /// The words of the posting.
    pub text: String,
    /// What sort of thing it is.
    pub kind: RequirementKind,
    /// Whether the posting insists.
    pub importance: Importance,
    /// How much it counts among the others, 1 to 10.
    pub weight: u32,
    /// The names of the concepts of the lexicon any of which meets it; empty when only the words are known.
    #[serde(default)]
    pub any_of: Vec<String>,
    /// The least number of years, for experience.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years: Option<u32>,
    /// The degree level from 1 (vocational) to 5 (doctorate), for degrees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u32>,
}

/// A posting is read up to this many bytes: the 20,000 characters that are accepted, in any script.
pub const MOST_BYTES: usize = 80_000;

/// Finds out what a posting asks for.
pub fn analyse(input: &PostingInput) -> Posting {
    let text = start_of(&input.text, MOST_BYTES);
    let given = input.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
    let title = given.map(str::to_owned).or_else(|| title::find_title(text));
    let seniority = title.as_deref().and_then(title::seniority);
    Posting {
        seniority,
        company: input.company.clone(),
        today: None,
        requirements: collect::requirements(text, title.as_deref(), input.company.as_deref()),
        shingles: shingles::of_text(text),
        title,
    }
}

/// The first bytes of a text, cut between characters.
pub(crate) fn start_of(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}
