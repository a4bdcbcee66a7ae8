//! The texts of a proposed document one by one, each with what the guard says of it, to be kept or left out.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::guard::{Claim, Support};
use crate::write::{Letter, Passage, PortfolioText};

/// One text of a proposed document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its name in this proposal.
    pub id: String,
    /// The JSON pointer of the text in the document.
    pub path: String,
    /// What it says.
    pub text: String,
    /// Whether every claim has a source in the resume.
    pub verdict: Support,
    /// The claims that it makes.
    pub claims: Vec<Claim>,
    /// JSON pointers into the resume from which it was written.
    pub sources: Vec<String>,
}

/// The paragraphs of a written letter.
pub fn letter_parts(letter: &Letter) -> Vec<Part> {
    let paragraphs = letter.paragraphs.iter().enumerate();
    paragraphs.map(|(index, passage)| part(format!("/paragraphs/{index}"), passage)).collect()
}

/// The texts of a written portfolio.
pub fn portfolio_parts(text: &PortfolioText) -> Vec<Part> {
    let mut parts: Vec<Part> =
        [("/headline", &text.hero), ("/about", &text.about), ("/contact/text", &text.contact)]
            .into_iter()
            .filter(|(_, passage)| !passage.text.is_empty())
            .map(|(path, passage)| part(path.to_owned(), passage))
            .collect();
    for (index, work) in text.work.iter().enumerate() {
        for (number, outcome) in work.outcomes.iter().enumerate() {
            let passage = Passage {
                text: outcome.text.clone(),
                sources: vec![outcome.source.clone()],
                claims: Vec::new(),
            };
            parts.push(part(format!("/work/{index}/outcomes/{number}"), &passage));
        }
    }
    parts
}

fn part(path: String, passage: &Passage) -> Part {
    let supported = passage.claims.iter().all(|claim| claim.supported);
    Part {
        id: path.trim_start_matches('/').replace('/', "-"),
        path,
        text: passage.text.clone(),
        verdict: if supported { Support::Supported } else { Support::Unsupported },
        claims: passage.claims.clone(),
        sources: passage.sources.clone(),
    }
}

/// The document without the texts at these places: out of their list, or empty.
#[must_use]
pub fn without(mut document: Value, paths: &[&str]) -> Value {
    // Later places of a list first, so that the earlier ones keep their numbers.
    let mut places: Vec<(&str, &str)> =
        paths.iter().filter_map(|path| path.rsplit_once('/')).collect();
    let number = |key: &str| key.parse::<usize>().unwrap_or_default();
    places.sort_by(|(a, key_a), (b, key_b)| b.cmp(a).then(number(key_b).cmp(&number(key_a))));
    for (parent, key) in places {
        match document.pointer_mut(parent) {
            Some(Value::Array(items)) => {
                let index = number(key);
                if index < items.len() {
                    items.remove(index);
                }
            }
            Some(Value::Object(map)) => {
                if let Some(value) = map.get_mut(key) {
                    *value = Value::String(String::new());
                }
            }
            _ => {}
        }
    }
    document
}
