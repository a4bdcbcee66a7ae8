//! Every bullet with what the rules make of it.

use serde_json::json;

use super::facts::is_over;
use super::phrasing::{Style, Tense, rephrase};
use super::prose::{listed, sentence};
use crate::Resume;
use crate::edit::{Address, Edit};
use crate::language::Language;
use crate::model::{Item, ItemId};

/// A bullet in better words.
pub(crate) struct RephrasedBullet {
    /// The change.
    pub change: Edit,
    /// What was done, in a sentence.
    pub reason: String,
}

/// A further change to a text: what it becomes and what was done.
pub(crate) type Further<'a> = &'a dyn Fn(&str) -> Option<(String, String)>;

/// The bullets that the rules would word otherwise, in the order of the document.
///
/// `item` limits them to one entry.
pub(crate) fn rephrased_bullets(
    resume: &Resume,
    item: Option<&ItemId>,
    further: Further<'_>,
) -> Vec<RephrasedBullet> {
    let language = Language::of_resume(resume);
    let mut found = Vec::new();
    let mut each = |entry: &dyn Item, bullets: &[String], over: bool| {
        let wanted = item.is_none_or(|wanted| wanted == entry.id());
        if entry.hidden() || entry.id().as_str().is_empty() || !wanted {
            return;
        }
        let style = Style { language, tense: if over { Tense::Past } else { Tense::Present } };
        for (at, text) in bullets.iter().enumerate() {
            let (after, rules) = rephrase(text, style);
            let mut done: Vec<String> = rules.iter().map(|rule| rule.reason().to_owned()).collect();
            let after = further(&after).map_or(after, |(after, what)| {
                done.push(what);
                after
            });
            if after != *text && !done.is_empty() {
                let reason = sentence(&listed(&done, Language::English));
                let address = Address::item(entry.id(), ["highlights", &at.to_string()]);
                let change = Edit::set(address, Some(json!(text)), Some(json!(after)));
                found.push(RephrasedBullet { change, reason });
            }
        }
    };
    for work in &resume.work {
        each(work, &work.highlights, is_over(work.end_date.as_ref()));
    }
    for project in &resume.projects {
        each(project, &project.highlights, true);
    }
    for volunteer in &resume.volunteer {
        each(volunteer, &volunteer.highlights, is_over(volunteer.end_date.as_ref()));
    }
    found
}
