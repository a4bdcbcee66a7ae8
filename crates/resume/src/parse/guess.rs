//! What a section with a heading of unknown words is, told by what stands in it.

use super::evidence;
use super::head::parts;
use super::items::{Item, Shape, items};
use super::lexicon::headings::Opens;
use super::row::Row;
use super::sections::Section;
use crate::model::SectionKind;

/// Gives a kind to sections of unknown headings where the document has no section of that kind otherwise.
pub(crate) fn name_unknown(sections: &mut [Section]) {
    for kind in [SectionKind::Languages, SectionKind::Education, SectionKind::Work] {
        let opens = Some(Opens::Section(kind));
        if sections.iter().any(|section| section.opens() == opens) {
            continue;
        }
        for section in sections.iter_mut() {
            let Some(heading) = section.heading.as_mut().filter(|heading| heading.opens.is_none())
            else {
                continue;
            };
            if guess(&section.rows) == Some(kind) {
                heading.opens = opens;
                heading.confidence = heading.confidence.min(0.6);
            }
        }
    }
}

fn guess(rows: &[Row]) -> Option<SectionKind> {
    if rows.is_empty() {
        return None;
    }
    let texts: Vec<String> = rows.iter().map(Row::text).collect();
    if texts.len() <= 8
        && texts.iter().all(|text| evidence::language(text))
        && texts.iter().any(|text| evidence::fluency(text) >= 1.0)
    {
        return Some(SectionKind::Languages);
    }
    let found = items(rows, Shape::Dates);
    let dated = found.iter().filter(|item| item.date.is_some()).count();
    if dated == 0 || dated * 2 < found.len() {
        return None;
    }
    let like = |test: &dyn Fn(&str) -> bool| {
        let names = |item: &&Item| parts(&item.head).iter().any(|part| test(&part.text));
        found.iter().filter(names).count() * 2 >= found.len()
    };
    let ranged =
        found.iter().filter(|item| item.date.as_ref().is_some_and(|(date, _)| date.is_range));
    let ranged = ranged.count() * 2 >= found.len();
    if like(&|text| evidence::degree(text) >= 1.0) && like(&|text| evidence::school(text) >= 1.0) {
        return Some(SectionKind::Education);
    }
    (ranged && like(&|text| evidence::position(text) >= 1.0)).then_some(SectionKind::Work)
}
