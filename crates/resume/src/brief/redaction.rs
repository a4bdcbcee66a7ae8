//! Hiding who the person is from a language model, and putting it back into the answer.

use serde_json::Value;

use crate::Resume;

/// What is hidden, each with the words that stand for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Redaction {
    /// What to hide and what stands for it, longest first.
    words: Vec<(String, String)>,
}

/// Shorter words are too common to be hidden safely.
const SHORTEST: usize = 3;

impl Redaction {
    /// Hides the name, the ways to reach the person, the places where they live, and the employers.
    pub fn of(resume: &Resume) -> Self {
        let mut redaction = Self::default();
        let basics = &resume.basics;
        let name = basics.name.as_deref().unwrap_or_default();
        redaction.add("NAME", Some(name));
        for part in name.split_whitespace() {
            redaction.add("NAME", Some(part));
        }
        redaction.add("EMAIL", basics.email.as_deref());
        redaction.add("PHONE", basics.phone.as_deref());
        redaction.add("URL", basics.url.as_deref());
        for profile in &basics.profiles {
            redaction.add("URL", profile.url.as_deref());
            redaction.add("USER", profile.username.as_deref());
        }
        redaction.add("ADDRESS", basics.location.address.as_deref());
        redaction.add("CITY", basics.location.city.as_deref());
        for work in &resume.work {
            redaction.add("EMPLOYER", work.name.as_deref());
        }
        for volunteer in &resume.volunteer {
            redaction.add("EMPLOYER", volunteer.organization.as_deref());
        }
        for project in &resume.projects {
            redaction.add("EMPLOYER", project.entity.as_deref());
        }
        for reference in &resume.references {
            redaction.add("NAME", reference.name.as_deref());
        }
        redaction.words.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        redaction
    }

    /// Whether anything is hidden.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    fn add(&mut self, kind: &str, word: Option<&str>) {
        let Some(word) = word.map(str::trim) else { return };
        let known = self.words.iter().any(|(known, _)| known == word);
        if word.chars().count() < SHORTEST || known {
            return;
        }
        let number = self.words.iter().filter(|(_, stand)| stand.contains(kind)).count() + 1;
        self.words.push((word.to_owned(), format!("[[{kind}_{number}]]")));
    }

    /// The same value with everything hidden in its texts.
    pub(super) fn hide(&self, value: &Value) -> Value {
        self.map(value, &|text| {
            self.words
                .iter()
                .fold(text.to_owned(), |text, (word, stand)| replace(&text, word, stand))
        })
    }

    /// The same text with everything put back.
    pub(super) fn restore(&self, text: &str) -> String {
        self.words
            .iter()
            .fold(text.to_owned(), |text, (word, stand)| text.replace(stand.as_str(), word))
    }

    fn map(&self, value: &Value, change: &dyn Fn(&str) -> String) -> Value {
        if self.words.is_empty() {
            return value.clone();
        }
        match value {
            Value::String(text) => Value::String(change(text)),
            Value::Array(items) => items.iter().map(|item| self.map(item, change)).collect(),
            Value::Object(map) => Value::Object(
                map.iter().map(|(key, item)| (key.clone(), self.map(item, change))).collect(),
            ),
            other => other.clone(),
        }
    }
}

/// Replaces whole words, in any case.
fn replace(text: &str, word: &str, stand: &str) -> String {
    let Ok(pattern) = regex::RegexBuilder::new(&regex::escape(word)).case_insensitive(true).build()
    else {
        return text.to_owned();
    };
    let mut hidden = String::with_capacity(text.len());
    let mut end = 0;
    for found in pattern.find_iter(text) {
        let before = text[..found.start()].chars().next_back();
        let after = text[found.end()..].chars().next();
        let whole = |neighbour: Option<char>| !neighbour.is_some_and(char::is_alphanumeric);
        let inside = text[..found.start()].ends_with("[[") || after == Some('_');
        if whole(before) && whole(after) && !inside {
            hidden.push_str(&text[end..found.start()]);
            hidden.push_str(stand);
            end = found.end();
        }
    }
    hidden.push_str(&text[end..]);
    hidden
}
