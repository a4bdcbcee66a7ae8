//! How near the person's positions are to the posting's title, and how long they were held.

use crate::Resume;
use crate::posting::lexicon::{Word, WordSet, occupations, words};
use crate::posting::{Importance, Posting, RequirementKind, Seniority, title};

use super::passages::Span;
use super::reading::Reading;
use super::report::{Evidence, RequirementReport, Verdict};
use super::verdicts::months;

/// What the positions say.
pub(crate) struct Career {
    /// How near the titles are to the posting's, in percent.
    pub title: u32,
    /// Months in positions that have to do with the posting.
    pub relevant_months: u32,
    /// Months that the posting asks for.
    pub wanted_months: u32,
    /// The positions that count.
    pub evidence: Vec<Evidence>,
}

/// Compares the positions with the posting.
pub(crate) fn career(
    resume: &Resume,
    posting: &Posting,
    reading: &Reading<'_>,
    requirements: &[RequirementReport],
) -> Career {
    let wanted_title = Wanted::of(posting.title.as_deref().unwrap_or_default());
    let newest = reading.spans.iter().flatten().map(|span| span.to).max().unwrap_or(0);
    let mut best = resume
        .basics
        .label
        .as_deref()
        .map_or(0, |label| wanted_title.nearness(&Wanted::of(label)) * 7 / 10);
    let mut spans: Vec<Span> = Vec::new();
    let mut evidence = Vec::new();
    for (index, work) in resume.work.iter().enumerate().filter(|(_, work)| !work.hidden) {
        let position = work.position.as_deref().unwrap_or_default();
        let near = wanted_title.nearness(&Wanted::of(position));
        let span = reading.spans.get(index).copied().flatten();
        let fresh = span.is_none_or(|span| newest.saturating_sub(span.to) < 12);
        best = best.max(if fresh { near } else { near * 85 / 100 });
        if near >= 55 || shown_in(index, requirements) >= 2 {
            spans.extend(span);
            evidence.push(Evidence {
                path: format!("/work/{index}/position"),
                item_id: Some(work.id.as_str().to_owned()).filter(|id| !id.is_empty()),
                field: "position".into(),
                text: position.to_owned(),
                start: 0,
                end: position.len(),
            });
        }
    }
    Career {
        title: best,
        relevant_months: months(spans),
        wanted_months: wanted_months(posting),
        evidence,
    }
}

/// How many hard requirements a position shows.
fn shown_in(index: usize, requirements: &[RequirementReport]) -> usize {
    let prefix = format!("/work/{index}/");
    requirements
        .iter()
        .filter(|requirement| {
            requirement.verdict == Verdict::Met
                && requirement.weight >= 3
                && requirement.kind != RequirementKind::Soft
                && requirement.evidence.iter().any(|evidence| evidence.path.starts_with(&prefix))
        })
        .count()
}

fn wanted_months(posting: &Posting) -> u32 {
    let asked = posting
        .requirements
        .iter()
        .filter(|requirement| {
            requirement.kind == RequirementKind::Experience
                && requirement.importance == Importance::Must
        })
        .filter_map(|requirement| requirement.years)
        .max();
    let by_level = || match posting.seniority {
        Some(Seniority::Intern | Seniority::Junior) => 6,
        None => 12,
        Some(Seniority::Mid) => 24,
        Some(Seniority::Senior) => 48,
        Some(Seniority::Lead) => 60,
        Some(Seniority::Executive) => 96,
    };
    asked.map_or_else(by_level, |years| years * 12)
}

/// A title, prepared for comparisons: as a whole, and what it says between its separators.
struct Wanted {
    parts: Vec<Named>,
    level: Option<Seniority>,
}

struct Named {
    core: Vec<u64>,
    trade: Option<u64>,
    occupations: Vec<u16>,
}

impl Named {
    fn of(title: &str) -> Self {
        let found = words(title);
        Self {
            core: core(&found),
            trade: trade(&found),
            occupations: occupations().of_words(title, &found),
        }
    }

    /// How near another title is, in percent.
    fn nearness(&self, other: &Self) -> u32 {
        if self.core.is_empty() || other.core.is_empty() {
            return 0;
        }
        let shared = self.core.iter().filter(|word| other.core.contains(word)).count() as u32;
        let all = (self.core.len() + other.core.len()) as u32 - shared;
        let by_words = if shared == all { 100 } else { shared * 80 / all };
        // "Truck Driver" and "HGV Driver": the trade is the same word.
        let trade = self.trade.is_some() && self.trade == other.trade;
        let by_words = if trade { by_words.max(60) } else { by_words };
        // One title inside the other: "Registered Nurse" and "Registered Nurse, Intensive Care".
        let inside = shared as usize == self.core.len().min(other.core.len()) && shared >= 2;
        let by_words = if inside { by_words.max(85) } else { by_words };
        by_words.max(occupations().nearness(&self.occupations, &other.occupations))
    }
}

impl Wanted {
    fn of(title: &str) -> Self {
        Self {
            parts: title::parts(title).iter().map(|part| Named::of(part)).collect(),
            level: title::seniority(title),
        }
    }

    /// How near another title is, in percent.
    fn nearness(&self, other: &Self) -> u32 {
        let mut near = 0;
        for (at, part) in self.parts.iter().enumerate() {
            for (against, other) in other.parts.iter().enumerate() {
                // A part is less than the whole.
                let share = if at == 0 && against == 0 { 100 } else { 95 };
                near = near.max(part.nearness(other) * share / 100);
            }
        }
        let levels = (self.level.unwrap_or(Seniority::Mid), other.level.unwrap_or(Seniority::Mid));
        let apart = (levels.0 as u32).abs_diff(levels.1 as u32);
        near.saturating_sub(apart.saturating_sub(1) * 6)
    }
}

/// The last word of a title, if it names a trade by itself.
fn trade(words: &[Word]) -> Option<u64> {
    let last = words.iter().rev().find(|word| !DROPPED.has(word));
    last.filter(|word| title::TRADES.has(word)).map(|word| word.stem)
}

/// The stems of a title's words, levels and small words left out.
fn core(words: &[Word]) -> Vec<u64> {
    let mut core: Vec<u64> =
        words.iter().filter(|word| !DROPPED.has(word)).map(|word| word.stem).collect();
    core.sort_unstable();
    core.dedup();
    core
}

/// Fills in the requirements that ask for years.
pub(crate) fn judge_years(career: &Career, posting: &Posting, reports: &mut [RequirementReport]) {
    for (requirement, report) in posting.requirements.iter().zip(reports) {
        let Some(years) =
            requirement.years.filter(|_| requirement.kind == RequirementKind::Experience)
        else {
            continue;
        };
        let (have, want) = (career.relevant_months, years * 12);
        report.credit = (have * 100).checked_div(want).unwrap_or(100).min(100);
        report.verdict = match report.credit {
            // A few weeks short of a year is not what anybody counts.
            96.. => Verdict::Met,
            40..96 => Verdict::Partly,
            _ => Verdict::Missing,
        };
        if have > 0 {
            report.evidence.clone_from(&career.evidence);
        }
    }
}

static DROPPED: WordSet = WordSet::new(&[
    "senior",
    "sr",
    "junior",
    "jr",
    "lead",
    "principal",
    "staff",
    "mid",
    "intern",
    "trainee",
    "head",
    "chief",
    "of",
    "the",
    "and",
    "for",
    "in",
    "a",
    "ii",
    "iii",
    "i",
    "m",
    "w",
    "d",
    "f",
    "x",
    "h",
    "full",
    "time",
    "part",
    "remote",
    "und",
    "de",
    "la",
    "le",
    "der",
    "für",
    "et",
    "y",
    "en",
    "experienced",
    "entry",
    "level",
    "hybrid",
    "mit",
]);
