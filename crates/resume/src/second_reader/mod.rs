//! A language model as second reader of a document: what to ask it, and what to believe of its answer.
//!
//! The model sees the text as data and answers in a schema. Each value counts only when the text itself says it; what
//! passes fills fields that the rules missed or were unsure of, and never replaces a sure one.

mod answer;
mod evidence;
mod fields;

mod merge;
mod question;

use serde_json::Value;

pub use question::{Question, question};

use crate::parse::{Parsed, Warning};
use evidence::Evidence;

/// Below this overall confidence a second reader is worth asking; documents that the rules read well are above it.
const ASK_BELOW: f32 = 0.75;

/// Whether the rules are so unsure that a second reader is worth asking: a low confidence overall, no name, or neither
/// work nor education.
pub fn is_worth_asking(confidence: f32, warnings: &[Warning]) -> bool {
    let gaps = ["NO_NAME", "NO_HISTORY"];
    confidence < ASK_BELOW || warnings.iter().any(|warning| gaps.contains(&warning.code.as_str()))
}

/// A field of less confidence may be filled anew.
const UNSURE_BELOW: f32 = 0.5;

/// What came of a second reading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SecondReading {
    /// The rules' reading with what the model added.
    pub parsed: Parsed,
    /// How many values were filled.
    pub filled: usize,
    /// How many values the text does not say; none of them is used.
    pub refused: usize,
}

/// Adds what a model's answer says, and the text proves, to the rules' reading.
pub fn read_answer(rules: Parsed, answer: &Value, text: &str) -> SecondReading {
    let evidence = Evidence::of(text);
    let (found, refused) = answer::check(answer, &evidence);
    let (mut parsed, filled) = merge::merge(rules, found);
    if refused > 0 {
        let values = if refused == 1 { "value" } else { "values" };
        parsed.warnings.push(Warning {
            code: "MODEL_VALUE_REFUSED".to_owned(),
            message: format!("The second reader gave {refused} {values} that the document does not say; they were left out."),
        });
    }
    if evidence.has_instructions() {
        parsed.warnings.push(Warning {
            code: "INSTRUCTION_IN_DOCUMENT".to_owned(),
            message:
                "The document holds text that tells a machine what to do; it was not followed."
                    .to_owned(),
        });
    }
    SecondReading { parsed, filled, refused }
}
