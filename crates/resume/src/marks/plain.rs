//! A document without marks.

use std::borrow::Cow;

use serde_json::Value;

use crate::Resume;

/// The fields whose texts can carry marks.
pub const PROSE: [&str; 4] = ["summary", "description", "highlights", "reference"];

impl Resume {
    /// The document as it reads: every text without its marks.
    pub fn plain(&self) -> Cow<'_, Self> {
        if !self.marks {
            return Cow::Borrowed(self);
        }
        let mut plain = self.clone();
        plain.marks = false;
        each_text(&mut plain, &mut |text| *text = super::plain(text));
        Cow::Owned(plain)
    }

    /// A text of one of the longer fields as it reads.
    pub fn plain_text<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.marks { Cow::Owned(super::plain(text)) } else { Cow::Borrowed(text) }
    }
}

fn each_text(resume: &mut Resume, change: &mut dyn FnMut(&mut String)) {
    let mut all = |one: &mut dyn Iterator<Item = &mut String>| one.for_each(&mut *change);
    all(&mut resume.basics.summary.iter_mut());
    for work in &mut resume.work {
        all(&mut work.summary.iter_mut().chain(&mut work.description).chain(&mut work.highlights));
    }
    for volunteer in &mut resume.volunteer {
        all(&mut volunteer.summary.iter_mut().chain(&mut volunteer.highlights));
    }
    for education in &mut resume.education {
        all(&mut education.summary.iter_mut().chain(&mut education.highlights));
    }
    for project in &mut resume.projects {
        all(&mut project.description.iter_mut().chain(&mut project.highlights));
    }
    for award in &mut resume.awards {
        all(&mut award.summary.iter_mut());
    }
    for publication in &mut resume.publications {
        all(&mut publication.summary.iter_mut());
    }
    for reference in &mut resume.references {
        all(&mut reference.reference.iter_mut());
    }
    for section in &mut resume.custom {
        for item in &mut section.items {
            all(&mut item.summary.iter_mut().chain(&mut item.highlights));
        }
    }
}

/// Whether the texts of a field carry marks, by its path: the last key that is no index.
pub(super) fn is_prose<'a>(mut path: impl DoubleEndedIterator<Item = &'a str>) -> bool {
    let key = path.rfind(|key| !key.bytes().all(|byte| byte.is_ascii_digit()) && *key != "-");
    key.is_some_and(|key| PROSE.contains(&key))
}

/// Changes every longer text of a value; `prose` says whether the value itself stands in such a field.
pub(crate) fn each_value(value: &mut Value, prose: bool, change: &mut dyn FnMut(&mut String)) {
    match value {
        Value::String(text) if prose => change(text),
        Value::Array(items) => items.iter_mut().for_each(|item| each_value(item, prose, change)),
        Value::Object(map) => {
            for (key, item) in map.iter_mut() {
                each_value(item, PROSE.contains(&key.as_str()), change);
            }
        }
        _ => {}
    }
}
