//! The format check: what parsers and recruiters trip over, rule by rule.

mod bullets;
mod contact;
mod dates;
mod registry;
mod sections;
mod wording;

use crate::Resume;
use crate::edit::{Address, Edit};
use crate::language::Language;
use crate::model::{Item, ItemId};
use crate::posting::Posting;

pub use registry::{FormatRule, format_rules, format_rules_page};

use super::reading::Reading;
use super::report::{Finding, Severity};

/// Everything that is wrong, in the order of the rules.
pub(super) fn findings(resume: &Resume, posting: &Posting, reading: &Reading<'_>) -> Vec<Finding> {
    let mut list = Findings { found: Vec::new() };
    if posting.requirements.is_empty() {
        list.add(
            "posting_unclear",
            Severity::Warning,
            "",
            "The posting names no requirement that could be recognised; the score says little.",
        );
    }
    let language = Language::of_resume(resume);
    let known_today = posting.today.is_some();
    contact::check(resume, language, &mut list);
    sections::check(resume, reading, &mut list);
    dates::check(resume, reading, known_today, &mut list);
    bullets::check(resume, language, &mut list);
    wording::check(resume, language, reading, &mut list);
    list.found
}

/// Findings so far.
struct Findings {
    found: Vec<Finding>,
}

impl Findings {
    fn add(&mut self, rule: &str, severity: Severity, path: &str, message: impl Into<String>) {
        self.add_fixed(rule, severity, path, message, None);
    }

    fn add_fixed(
        &mut self,
        rule: &str,
        severity: Severity,
        path: &str,
        message: impl Into<String>,
        fix: Option<Edit>,
    ) {
        self.found.push(Finding {
            rule: rule.to_owned(),
            severity,
            path: path.to_owned(),
            message: message.into(),
            fix,
        });
    }
}

/// The address of a text, from the pointer of its passage; `None` for items without an id.
fn address(resume: &Resume, pointer: &str) -> Option<Address> {
    let mut keys = pointer.split('/').skip(1);
    let list = keys.next()?;
    if list == "basics" {
        let field = std::iter::once(list).chain(keys).map(str::to_owned).collect();
        return Some(Address { item: None, field });
    }
    let index: usize = keys.next()?.parse().ok()?;
    let id: &ItemId = match list {
        "work" => resume.work.get(index)?.id(),
        "projects" => resume.projects.get(index)?.id(),
        "volunteer" => resume.volunteer.get(index)?.id(),
        "education" => resume.education.get(index)?.id(),
        "skills" => resume.skills.get(index)?.id(),
        _ => return None,
    };
    let field: Vec<String> = keys.map(str::to_owned).collect();
    (!id.as_str().is_empty() && !field.is_empty())
        .then(|| Address { item: Some(id.clone()), field })
}
