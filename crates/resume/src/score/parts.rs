//! The points: what each part of the score is worth, in whole numbers that add up.

use crate::posting::{Importance, Posting, RequirementKind};

use super::career::Career;
use super::report::{Finding, Part, RequirementReport, Severity};

/// What of a verdict is counted.
#[derive(Clone, Copy)]
pub(crate) struct Counted {
    kind: RequirementKind,
    importance: Importance,
    weight: u32,
    /// The share of the weight that was earned, in percent.
    pub credit: u32,
}

impl From<&RequirementReport> for Counted {
    fn from(report: &RequirementReport) -> Self {
        let RequirementReport { kind, importance, weight, credit, .. } = *report;
        Self { kind, importance, weight, credit }
    }
}

/// What the parts are counted from.
pub(crate) struct Basis<'a> {
    /// The posting.
    pub posting: &'a Posting,
    /// The verdicts.
    pub requirements: &'a [Counted],
    /// The positions.
    pub career: &'a Career,
    /// The format check.
    pub findings: &'a [Finding],
    /// What is left after signs of dishonesty, in percent.
    pub kept: u64,
}

/// The parts of the score; their points are the score.
pub(crate) fn parts(basis: &Basis<'_>) -> Vec<Part> {
    let named = NAMES.iter().zip(points(basis)).filter(|(_, (_, max))| *max > 0);
    named.map(|(name, (points, max))| Part { name: (*name).to_owned(), points, max }).collect()
}

/// Points and maximum of every part.
pub(crate) fn points(basis: &Basis<'_>) -> [(u32, u32); 6] {
    let hard_must =
        coverage(basis.requirements, |r| is_hard(r) && r.importance == Importance::Must);
    let hard_nice =
        coverage(basis.requirements, |r| is_hard(r) && r.importance == Importance::Nice);
    let soft = coverage(basis.requirements, |r| r.kind == RequirementKind::Soft);
    let degree = coverage(basis.requirements, |r| r.kind == RequirementKind::Degree);
    let has_title = basis.posting.title.is_some();
    // What is shared with another profession says little; a person who meets nearly all of it fits under any title.
    let title = u64::from(basis.career.title) * 10;
    let damped = |coverage: Option<Coverage>| coverage.map(|known| known.damped(title, has_title));
    let (hard_must, hard_nice) = (damped(hard_must), damped(hard_nice));
    let hard = hard_must.or(hard_nice);

    // Traits, schooling and tidiness count only as far as the work itself fits.
    let fits = match hard {
        Some(hard) => (hard.earned * 2).max(if title >= 550 { title / 2 } else { 0 }).min(1000),
        None if has_title => title,
        None => soft.map_or(0, |soft| soft.earned),
    };
    let mut max = [50, 8, 18, 12, 4, 8];
    for (index, present) in [(1, hard_nice.is_some()), (4, degree.is_some()), (2, has_title)] {
        if !present {
            max[0] += max[index];
            max[index] = 0;
        }
    }
    if hard_must.is_none() && soft.is_none() {
        // Nothing is demanded: the title, or failing that what is welcome, speaks for all.
        let to = match (has_title, hard_nice) {
            (true, _) => 2,
            (false, Some(_)) => 1,
            (false, None) => 0,
        };
        if to != 0 {
            max[to] += max[0];
            max[0] = 0;
        }
    }
    let earned = [
        smooth(with_soft(hard_must, soft, fits)),
        smooth(hard_nice.map_or(0, |nice| nice.earned)) * fits / 1000,
        title,
        experience(basis.career) * fits / 1000,
        degree.map_or(0, |degree| degree.earned) * fits / 1000,
        readability(basis.findings) * fits / 1000,
    ];
    std::array::from_fn(|index| {
        let points = (max[index] * earned[index] * basis.kept + 50_000) / 100_000;
        (points as u32, max[index] as u32)
    })
}

/// The names of the parts, in the order of [`points`].
pub(crate) const NAMES: [&str; 6] =
    ["Required skills", "Welcome skills", "Job title", "Experience", "Education", "Readability"];

/// How much of some requirements is met.
#[derive(Clone, Copy)]
struct Coverage {
    /// In thousandths.
    earned: u64,
    weight: u64,
}

impl Coverage {
    /// Less of it, the farther the person's titles are from the posting's.
    fn damped(self, title: u64, has_title: bool) -> Self {
        let apart = if has_title { 1000 - (title * 2).min(1000) } else { 800 };
        // Without a title, a posting that names a thing or two cannot tell who fits.
        let sure = if has_title { 1000 } else { self.weight * 1000 / (self.weight + 4) };
        let lost = apart * (1000_u64.saturating_sub(self.earned)) * 6 / 10_000;
        Self { earned: self.earned * (1000 - lost.min(1000)) / 1000 * sure / 1000, ..self }
    }
}

fn coverage(requirements: &[Counted], take: impl Fn(&Counted) -> bool) -> Option<Coverage> {
    let (weight, sum) = requirements
        .iter()
        .filter(|requirement| take(requirement))
        .fold((0, 0), |(weight, sum), r| {
            (weight + u64::from(r.weight), sum + u64::from(r.weight * r.credit))
        });
    (weight > 0).then(|| Coverage { earned: sum * 10 / weight, weight })
}

fn is_hard(requirement: &Counted) -> bool {
    matches!(
        requirement.kind,
        RequirementKind::Skill
            | RequirementKind::Tool
            | RequirementKind::Certificate
            | RequirementKind::Language
    )
}

/// Hard requirements and traits together; traits never weigh more than a fifth beside hard ones.
fn with_soft(hard: Option<Coverage>, soft: Option<Coverage>, fits: u64) -> u64 {
    match (hard, soft) {
        (Some(hard), Some(soft)) => {
            let weight = soft.weight.min(hard.weight / 4);
            let soft_earned = soft.earned * fits / 1000;
            (hard.earned * hard.weight + soft_earned * weight) / (hard.weight + weight).max(1)
        }
        (Some(hard), None) => hard.earned,
        (None, Some(soft)) => soft.earned * fits / 1000,
        (None, None) => 0,
    }
}

/// A curve from 0 to 1000: a few chance matches say little, and nobody meets everything.
fn smooth(earned: u64) -> u64 {
    let earned = earned.min(1000);
    (3000 - 2 * earned) * earned * earned / 1_000_000
}

fn experience(career: &Career) -> u64 {
    if career.wanted_months == 0 {
        return 1000;
    }
    (u64::from(career.relevant_months) * 1000 / u64::from(career.wanted_months)).min(1000)
}

fn readability(findings: &[Finding]) -> u64 {
    let lost: u64 = findings
        .iter()
        .filter(|finding| !FREE.contains(&finding.rule.as_str()))
        .map(|finding| match finding.severity {
            Severity::Error => 150,
            Severity::Warning => 50,
            Severity::Info => 10,
        })
        .sum();
    1000_u64.saturating_sub(lost).max(100)
}

/// Findings that cost no points: what the posting lacks, and what more true text can bring about.
const FREE: [&str; 9] = [
    "posting_unclear",
    "too_long",
    "long_for_experience",
    "too_many_skills",
    "skill_repeated",
    "too_many_bullets",
    "bullet_repeated",
    "opening_repeated",
    "full_stops_mixed",
];
