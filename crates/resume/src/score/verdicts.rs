//! Each requirement against the reading of the resume.

use std::collections::HashMap;

use crate::Resume;
use crate::posting::lexicon::{Hit, Word, lexicon, words};
use crate::posting::{Posting, Requirement, RequirementKind, degrees};

use super::attitude::{Attitude, attitudes};
use super::passages::{Place, Span};
use super::reading::{Mention, Reading};
use super::report::{Evidence, RequirementReport, Verdict};

/// At most this many places are shown for a requirement.
const MOST_EVIDENCE: usize = 4;

/// Judges every requirement but years of experience, which need the others' verdicts first.
pub(crate) fn judge_all(
    resume: &Resume,
    posting: &Posting,
    reading: &Reading<'_>,
) -> Vec<RequirementReport> {
    let lexicon = lexicon();
    let mut wanted: HashMap<u32, Vec<usize>> = HashMap::new();
    for (index, requirement) in posting.requirements.iter().enumerate() {
        for concept in requirement.any_of.iter().filter_map(|name| lexicon.named(name)) {
            wanted.entry(concept).or_default().push(index);
        }
    }
    let mut found: Vec<Vec<Mention>> = vec![Vec::new(); posting.requirements.len()];
    for mention in &reading.mentions {
        let Some(concept) = lexicon.concept(mention.concept) else { continue };
        for meaning in std::iter::once(&mention.concept).chain(&concept.wider) {
            // Who has no React may still have JavaScript: a denial speaks of its own word only.
            if mention.attitude == Attitude::Denied && *meaning != mention.concept {
                continue;
            }
            for index in wanted.get(meaning).into_iter().flatten() {
                found[*index].push(*mention);
            }
        }
    }
    let judge = |(requirement, mentions): (&Requirement, &Vec<Mention>)| match requirement.kind {
        RequirementKind::Degree => degree(resume, requirement),
        RequirementKind::Experience => report(requirement, Verdict::Missing, 0, Vec::new()),
        _ if requirement.any_of.is_empty() => by_words(reading, requirement),
        _ => by_mentions(reading, requirement, mentions),
    };
    posting.requirements.iter().zip(&found).map(judge).collect()
}

pub(crate) fn report(
    requirement: &Requirement,
    verdict: Verdict,
    credit: u32,
    evidence: Vec<Evidence>,
) -> RequirementReport {
    RequirementReport {
        text: requirement.text.clone(),
        kind: requirement.kind,
        importance: requirement.importance,
        weight: requirement.weight,
        verdict,
        credit,
        form: evidence.first().map(|place| place.text.clone()),
        missing_points: 0,
        advice: None,
        evidence,
    }
}

fn by_mentions(
    reading: &Reading<'_>,
    requirement: &Requirement,
    mentions: &[Mention],
) -> RequirementReport {
    let mut ranked: Vec<(u32, &Mention)> = mentions
        .iter()
        .map(|mention| (reading.worth(mention, requirement.kind), mention))
        .collect();
    ranked.sort_by_key(|(worth, _)| std::cmp::Reverse(*worth));
    let denied = ranked.iter().any(|(_, mention)| mention.attitude == Attitude::Denied);
    let best = ranked.first().map_or(0, |(worth, _)| *worth);
    let proved = ranked.iter().any(|(worth, mention)| {
        *worth > 40
            && matches!(
                reading.passages[mention.passage].place,
                Place::Work(_) | Place::Practice | Place::Certificate
            )
    });
    // A denial outweighs a bare list; work that shows the skill outweighs the denial.
    let verdict = if ranked.is_empty() {
        Verdict::Missing
    } else if best == 0 || denied && !proved {
        Verdict::Contradicted
    } else if best <= 40 {
        Verdict::Partly
    } else {
        Verdict::Met
    };
    if verdict == Verdict::Contradicted {
        ranked.retain(|(_, mention)| mention.attitude == Attitude::Denied);
    }
    let evidence = ranked
        .iter()
        .take(MOST_EVIDENCE)
        .map(|(_, mention)| place(reading, mention.passage, mention.start, mention.end))
        .collect();
    report(requirement, verdict, if verdict == Verdict::Contradicted { 0 } else { best }, evidence)
}

pub(crate) fn place(reading: &Reading<'_>, passage: usize, start: usize, end: usize) -> Evidence {
    let passage = &reading.passages[passage];
    Evidence {
        path: passage.pointer(),
        item_id: passage.item.map(str::to_owned),
        field: passage.field().into(),
        text: passage.text.get(start..end).unwrap_or_default().to_owned(),
        start,
        end,
    }
}

/// A requirement known by its words only: they must stand near each other in one text.
fn by_words(reading: &Reading<'_>, requirement: &Requirement) -> RequirementReport {
    let wanted: Vec<u64> = words(&requirement.text)
        .iter()
        .filter(|word| word.end - word.start > 2)
        .map(|word| word.stem)
        .collect();
    let near = |words: &[Word]| {
        let is_wanted = |word: &Word| wanted.contains(&word.stem);
        let (first, last) = (words.iter().position(is_wanted)?, words.iter().rposition(is_wanted)?);
        let all = wanted.iter().all(|stem| words.iter().any(|word| word.stem == *stem));
        let close = last - first <= wanted.len() + 4;
        let (start, end) = (words[first].start, words[last].end);
        (all && close).then_some(Hit { payload: 0, first, end_word: last + 1, start, end })
    };
    let found = reading.words.iter().enumerate().filter_map(|(index, words)| {
        let hit = near(words)?;
        let passage = &reading.passages[index];
        let said = *attitudes(passage.text, words, &[hit]).first()?;
        Some((said, matches!(passage.place, Place::Work(_)), index, hit))
    });
    let Some((said, at_work, index, hit)) =
        found.max_by_key(|(said, at_work, index, _)| (*said, *at_work, std::cmp::Reverse(*index)))
    else {
        return report(requirement, Verdict::Missing, 0, Vec::new());
    };
    let (verdict, credit) = match said {
        Attitude::Denied => (Verdict::Contradicted, 0),
        Attitude::Slight => (Verdict::Partly, 40),
        Attitude::Claimed => (Verdict::Met, if at_work { 100 } else { 78 }),
    };
    report(requirement, verdict, credit, vec![place(reading, index, hit.start, hit.end)])
}

fn degree(resume: &Resume, requirement: &Requirement) -> RequirementReport {
    let wanted = requirement.level.unwrap_or(3);
    let best = resume
        .education
        .iter()
        .enumerate()
        .filter(|(_, education)| !education.hidden)
        .map(|(index, education)| {
            let kind = education.study_type.as_deref().unwrap_or_default();
            let area = education.area.as_deref().unwrap_or_default();
            let name = education.institution.as_deref().unwrap_or_default();
            let named =
                degrees::highest(kind).or_else(|| degrees::highest(&format!("{kind} {area}")));
            let level = named
                .or_else(|| degrees::highest(name))
                .unwrap_or(u32::from(!kind.is_empty() || !area.is_empty()));
            let field = if kind.is_empty() { "area" } else { "studyType" };
            let text = if kind.is_empty() { area } else { kind };
            (
                level,
                Evidence {
                    path: format!("/education/{index}/{field}"),
                    item_id: Some(education.id.as_str().to_owned()).filter(|id| !id.is_empty()),
                    field: field.into(),
                    text: text.to_owned(),
                    start: 0,
                    end: text.len(),
                },
            )
        })
        .max_by(|a, b| a.0.cmp(&b.0).then(b.1.path.cmp(&a.1.path)));
    match best {
        Some((level, evidence)) if level >= wanted => {
            report(requirement, Verdict::Met, 100, vec![evidence])
        }
        Some((level, evidence)) if level > 0 && level + 1 >= wanted => {
            report(requirement, Verdict::Partly, 50, vec![evidence])
        }
        _ => report(requirement, Verdict::Missing, 0, Vec::new()),
    }
}

/// The months covered by some spans, each month once.
pub(crate) fn months(mut spans: Vec<Span>) -> u32 {
    spans.sort_by_key(|span| (span.from, span.to));
    let mut total = 0;
    let mut until = 0;
    for span in spans {
        let from = span.from.max(until);
        if span.to + 1 > from {
            total += span.to + 1 - from;
            until = span.to + 1;
        }
    }
    total
}
