//! What a language model is asked to write, piece by piece, and what becomes of its answers.
//!
//! A brief holds a few texts of one entry, each with a reference, and what may be said about them. The model answers with
//! new wordings by reference; each becomes an edit by item id and is judged by the guard. Choice and order stay with the
//! rules. A piece is small enough that an answer never has to be cut, however long the resume.

mod answer;
mod pieces;
mod places;
mod prose;
mod recommended;
mod redaction;
mod words;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use answer::{Answered, with_answers};
pub use prose::Prose;
pub use recommended::{UnknownRecommendation, recommended};
pub use redaction::Redaction;

use crate::Resume;
use crate::edit::{Address, Edit};
use crate::posting::Posting;
use crate::tailor::Mode;
use crate::write::{Options, Subject};

/// Raised with every change of what is asked: answers to older questions are not used again.
pub const VERSION: u32 = 1;

/// What is to be written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "task")]
pub enum Task {
    /// A section, an entry or the headline.
    Content {
        /// Which.
        subject: Subject,
    },
    /// A wording that fits the posting.
    Tailor {
        /// How far it goes.
        mode: Mode,
    },
    /// What a check recommends.
    Improve {
        /// What to change, each with why.
        changes: Vec<(String, Edit)>,
        /// Texts to word anew, by JSON pointer, each with what is wrong with it.
        texts: Vec<(String, String)>,
    },
}

/// Everything that a writer is told.
#[derive(Clone, Copy, Debug)]
pub struct Commission<'a> {
    /// Whose texts.
    pub resume: &'a Resume,
    /// What they are to fit.
    pub posting: Option<&'a Posting>,
    /// What to write.
    pub task: &'a Task,
    /// How it should sound.
    pub options: Options,
    /// What the person wishes beyond that, in their own words.
    pub wishes: Option<&'a str>,
    /// What is hidden from the writer.
    pub redaction: &'a Redaction,
}

/// One question for a language model.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Brief {
    /// What it is about, for people: "Backend Engineer, Frachtwerk GmbH".
    pub about: String,
    /// What the model is told to do.
    pub system: String,
    /// The texts and what belongs to them, as JSON.
    pub data: String,
    /// The schema of the answer.
    pub schema: Value,
    /// The most tokens that an answer may have.
    pub longest_answer: u32,
    #[serde(skip)]
    places: Vec<Place>,
}

/// A text that may be written anew.
#[derive(Clone, Debug, PartialEq)]
struct Place {
    reference: String,
    kind: &'static str,
    at: Address,
    before: Option<String>,
    /// The most characters that a new text may have.
    longest: usize,
}

/// The questions for a commission; none when there is no text that a model could better.
pub fn briefs(commission: &Commission<'_>) -> Vec<Brief> {
    let resume = &*commission.resume.plain();
    let commission = &Commission { resume, ..*commission };
    pieces::pieces(commission).into_iter().map(|piece| words::brief(commission, piece)).collect()
}

/// Whether texts of the resume talk to a machine; such texts are not sent.
pub fn has_instructions(resume: &Resume) -> bool {
    let mut found = false;
    each_text(&resume.to_json(), &mut |text| found |= talks_to_a_machine(text));
    found
}

fn each_text(value: &Value, told: &mut dyn FnMut(&str)) {
    match value {
        Value::String(text) => told(text),
        Value::Array(items) => items.iter().for_each(|item| each_text(item, told)),
        Value::Object(map) => map.values().for_each(|item| each_text(item, told)),
        _ => {}
    }
}

fn talks_to_a_machine(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    crate::instructions::marks(&lines).contains(&true)
}
