//! The format check: what parsers and recruiters trip over, rule by rule.

mod bullets;
mod contact;
mod dates;
mod sections;
mod wording;

use crate::Resume;
use crate::edit::Edit;
use crate::posting::Posting;

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
    contact::check(resume, &mut list);
    sections::check(resume, reading, &mut list);
    dates::check(resume, reading, &mut list);
    bullets::check(resume, &mut list);
    wording::check(resume, reading, &mut list);
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
