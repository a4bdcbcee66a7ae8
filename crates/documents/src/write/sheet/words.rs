//! The words that the page says by itself, by language.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

/// Month names, labels and headings of one language.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Words {
    /// Twelve short month names.
    pub months: Vec<String>,
    /// Twelve month names as letters have them.
    pub long_months: Vec<String>,
    /// How day, long month and year are put together, where that is another way.
    pub long_day: Option<String>,
    /// The word for a cover letter.
    pub letter: String,
    /// The heading above a portfolio's text about the person.
    pub about: String,
    /// The heading above a portfolio's positions and projects.
    pub selected_work: String,
    /// How day, month and year are put together.
    pub day: String,
    /// Whether the long name of a month follows a day; the short one may be in another case.
    #[serde(default)]
    pub long_with_day: bool,
    /// The word for "still going on".
    pub present: String,
    /// The word for the document.
    pub resume: String,
    /// The heading above addresses.
    pub contact: String,
    /// The label before courses.
    pub courses: String,
    /// The label before the keywords of a project.
    pub keywords: String,
    /// The label before a grade.
    pub grade: String,
    /// Whether the postal code stands before the city.
    pub postal_first: bool,
    /// Headings by section key.
    pub headings: BTreeMap<String, String>,
}

static WORDS: LazyLock<BTreeMap<String, Words>> = LazyLock::new(|| {
    // The table is part of the program; a test reads it, so it is never empty.
    toml::from_str(include_str!("../../../templates/shared/words.toml")).unwrap_or_default()
});

static NO_WORDS: LazyLock<Words> = LazyLock::new(|| Words {
    months: Vec::new(),
    long_months: Vec::new(),
    long_day: None,
    letter: "Cover letter".to_owned(),
    about: "About".to_owned(),
    selected_work: "Selected work".to_owned(),
    day: "{year}-{month}-{day}".to_owned(),
    long_with_day: false,
    present: "Present".to_owned(),
    resume: "Resume".to_owned(),
    contact: "Contact".to_owned(),
    courses: "Courses".to_owned(),
    keywords: "Keywords".to_owned(),
    grade: "Grade".to_owned(),
    postal_first: false,
    headings: BTreeMap::new(),
});

/// The words of a language tag such as `de-CH` or `de_CH`, or the English ones.
pub fn words(language: &str) -> &'static Words {
    let primary = language.trim().split(['-', '_']).next().unwrap_or_default();
    WORDS
        .get(primary.to_ascii_lowercase().as_str())
        .or_else(|| WORDS.get("en"))
        .unwrap_or(&NO_WORDS)
}

/// The languages that we have words of, as two letters.
pub fn languages() -> impl Iterator<Item = &'static str> {
    WORDS.keys().map(String::as_str)
}

/// Whether we have words of this language's own.
pub fn speaks(language: &str) -> bool {
    WORDS.contains_key(language.split('-').next().unwrap_or_default())
}
