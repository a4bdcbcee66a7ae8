//! The ATS check: how well a resume answers a posting, with a reason for every point.
//!
//! Every figure is a whole number, so the same resume and posting give the same report on any machine.

mod attitude;
mod career;
mod findings;
mod honesty;
mod parts;
mod passages;
mod reading;
mod recommend;
mod report;
mod rest;
mod verdicts;

pub(crate) use attitude::{Attitude, attitudes};
pub use findings::{FormatRule, format_rules, format_rules_page};
pub(crate) use passages::{latest_month, span};
pub(crate) use reading::{Reading, is_slight};
pub use report::{
    Evidence, Finding, Part, Recommendation, Report, RequirementReport, Severity, Verdict,
};
pub(crate) use verdicts::months;

use crate::Resume;
use crate::marks::Restorer;
use crate::posting::Posting;

/// What of a resume is read: bytes of text, a hundred more for every text and a few hundred for every item.
pub const MOST_WEIGHT: usize = 200_000;

/// Compares a resume with an analysed posting.
///
/// A resume of more than [`MOST_WEIGHT`] is read up to there, so that the work is bounded whatever is sent.
pub fn check(resume: &Resume, posting: &Posting) -> Report {
    let own = resume.up_to(MOST_WEIGHT);
    let restorer = Restorer::of(&own);
    let resume = restorer.plain();
    let (mut report, career) = evaluate(resume, posting);
    report.recommendations = recommend::recommend(resume, posting, &report, &career);
    restored(report, &restorer)
}

/// What [`check`] answers, without recommendations, which take several more runs.
pub fn assess(resume: &Resume, posting: &Posting) -> Report {
    let own = resume.up_to(MOST_WEIGHT);
    let restorer = Restorer::of(&own);
    restored(evaluate(restorer.plain(), posting).0, &restorer)
}

/// The report with changes that fit the document, marks and all.
fn restored(mut report: Report, restorer: &Restorer<'_>) -> Report {
    let fixes = report.findings.iter_mut().filter_map(|finding| finding.fix.as_mut());
    let edits = report.recommendations.iter_mut().filter_map(|own| own.edits.as_mut()).flatten();
    fixes.chain(edits).for_each(|edit| restorer.edit(edit));
    report
}

/// The score alone.
pub(crate) fn score(resume: &Resume, posting: &Posting) -> u32 {
    assess(resume, posting).score
}

fn evaluate(resume: &Resume, posting: &Posting) -> (Report, career::Career) {
    let reading = Reading::of(resume, posting);
    let mut requirements = verdicts::judge_all(resume, posting, &reading);
    let career = career::career(resume, posting, &reading, &requirements);
    career::judge_years(&career, posting, &mut requirements);
    let findings = findings::findings(resume, posting, &reading);
    let mut report =
        Report { requirements, findings, flags: honesty::flags(&reading), ..Report::default() };
    total(&mut report, posting, &career);
    (report, career)
}

/// Fills in parts, score and grade from the rest of the report.
fn total(report: &mut Report, posting: &Posting, career: &career::Career) {
    let counted: Vec<parts::Counted> = report.requirements.iter().map(Into::into).collect();
    report.parts = parts::parts(&basis(report, &counted, posting, career));
    report.score = report.parts.iter().map(|part| part.points).sum::<u32>().min(100);
    grade(report.score).clone_into(&mut report.grade);
    rest::explain(report);
}

fn basis<'a>(
    report: &'a Report,
    requirements: &'a [parts::Counted],
    posting: &'a Posting,
    career: &'a career::Career,
) -> parts::Basis<'a> {
    let kept = honesty::kept_percent(&report.flags);
    parts::Basis { posting, requirements, career, findings: &report.findings, kept }
}

fn grade(score: u32) -> &'static str {
    match score {
        85.. => "A",
        70..85 => "B",
        55..70 => "C",
        40..55 => "D",
        20..40 => "E",
        _ => "F",
    }
}
