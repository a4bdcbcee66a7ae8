//! Order: what the posting asks for comes first, and everything else keeps its place behind it.

use serde_json::{Value, json};

use super::Draft;
use super::relevance::{Relevance, listed};
use crate::Resume;
use crate::edit::{Address, Change, Edit};
use crate::model::{Item, ItemId, SectionKind};

/// At most this many items of one list are moved; more is not a small change.
const MOST_MOVES: usize = 6;

/// A resume of more words does not fit on two pages.
const TWO_PAGES: usize = 950;
/// How many bullets the first, the second and every other position may keep when there are too many words.
const KEPT: [usize; 3] = [8, 6, 4];

/// Bullets of positions, projects and volunteer work; with `shorten`, fewer of them where the pages are too full.
pub(super) fn bullets(
    resume: &Resume,
    relevance: &Relevance<'_>,
    shorten: bool,
    drafts: &mut Vec<Draft>,
) {
    let full = shorten && words_of(resume) > TWO_PAGES;
    for (index, work) in resume.work.iter().enumerate() {
        let most = if full { KEPT[index.min(KEPT.len() - 1)] } else { usize::MAX };
        bullets_of(work, &work.highlights, relevance, most, drafts);
    }
    for project in &resume.projects {
        let most = if full { 3 } else { usize::MAX };
        bullets_of(project, &project.highlights, relevance, most, drafts);
    }
    for volunteer in &resume.volunteer {
        bullets_of(volunteer, &volunteer.highlights, relevance, usize::MAX, drafts);
    }
}

/// Words in the long texts of the page.
fn words_of(resume: &Resume) -> usize {
    let work = resume.work.iter().filter(|item| !item.hidden);
    let work = work.flat_map(|item| item.highlights.iter().chain(&item.summary));
    let projects = resume.projects.iter().filter(|item| !item.hidden);
    let projects = projects.flat_map(|item| item.highlights.iter().chain(&item.description));
    work.chain(projects)
        .chain(&resume.basics.summary)
        .map(|text| text.split_whitespace().count())
        .sum()
}

fn bullets_of(
    item: &impl Item,
    bullets: &[String],
    relevance: &Relevance<'_>,
    most: usize,
    drafts: &mut Vec<Draft>,
) {
    if item.hidden() || item.id().as_str().is_empty() || bullets.len() < 2 {
        return;
    }
    let mut ordered: Vec<(u32, &String)> =
        bullets.iter().map(|text| (relevance.weight(text), text)).collect();
    ordered.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    let dropped = ordered.len().saturating_sub(most);
    let out = |(weight, text): &(u32, &String)| {
        *weight == 0 && !text.bytes().any(|byte| byte.is_ascii_digit())
    };
    // What has to do with the posting, or has a number, stays however long the resume is.
    let gone = ordered.iter().rev().filter(|entry| out(entry)).count().min(dropped);
    for _ in 0..gone {
        if let Some(at) = ordered.iter().rposition(out) {
            ordered.remove(at);
        }
    }
    let after: Vec<&String> = ordered.iter().map(|(_, text)| *text).collect();
    if gone > 0 {
        drafts.push(Draft {
            kind: "choose_bullets",
            reason: format!("The resume is longer than two pages; {gone} of these bullets have nothing to do with the posting. Your base resume keeps them."),
            change: Edit::set(Address::item(item.id(), ["highlights"]), Some(json!(bullets)), Some(json!(after))),
        });
        return;
    }
    if after.iter().zip(bullets).all(|(new, old)| *new == old) {
        return;
    }
    let names: Vec<&str> =
        relevance.shown(after[0]).iter().map(|requirement| requirement.text.as_str()).collect();
    drafts.push(Draft {
        kind: "reorder_bullets",
        reason: format!(
            "The posting asks for {}; the bullets that show it come first.",
            listed(&names)
        ),
        change: Edit::set(
            Address::item(item.id(), ["highlights"]),
            Some(json!(bullets)),
            Some(json!(after)),
        ),
    });
}

/// Skills or groups of skills.
pub(super) fn skills(resume: &Resume, relevance: &Relevance<'_>, drafts: &mut Vec<Draft>) {
    let weighed = resume.skills.iter().map(|skill| {
        let texts = skill.name.iter().chain(&skill.keywords);
        let weight = texts.map(|text| relevance.weight(text)).sum();
        (skill.id(), weight, skill.name.as_deref().unwrap_or("these skills"))
    });
    moves("skills", weighed.collect(), drafts);
}

/// Projects.
pub(super) fn projects(resume: &Resume, relevance: &Relevance<'_>, drafts: &mut Vec<Draft>) {
    let weighed = resume.projects.iter().map(|project| {
        let texts = project.description.iter().chain(&project.highlights).chain(&project.keywords);
        let weight = texts.map(|text| relevance.weight(text)).sum();
        (project.id(), weight, project.name.as_deref().unwrap_or("this project"))
    });
    moves("projects", weighed.collect(), drafts);
}

/// One move per item that has to come further forward.
fn moves(list: &str, items: Vec<(&ItemId, u32, &str)>, drafts: &mut Vec<Draft>) {
    if items.iter().any(|(id, _, _)| id.as_str().is_empty()) {
        return;
    }
    let mut wanted: Vec<usize> = (0..items.len()).collect();
    wanted.sort_by_key(|index| std::cmp::Reverse(items[*index].1));
    let mut current: Vec<usize> = (0..items.len()).collect();
    for (to, index) in wanted.into_iter().take(MOST_MOVES).enumerate() {
        let (id, weight, name) = items[index];
        let Some(from) = current.iter().position(|other| *other == index) else { continue };
        if weight == 0 || from == to {
            continue;
        }
        current.remove(from);
        current.insert(to, index);
        // Told from where the item stands in the untouched resume, so that each move can be taken alone.
        drafts.push(Draft {
            kind: "move_item",
            reason: format!("The posting asks for {name}; it moves up in its list."),
            change: Edit {
                at: Address { item: None, field: vec![list.to_owned()] },
                change: Change::Move { id: Some(id.clone()), from: index, to },
            },
        });
    }
}

/// The order of the sections on the page; the summary and the work keep their lead.
pub(super) fn sections(resume: &Resume, relevance: &Relevance<'_>, drafts: &mut Vec<Draft>) {
    let before = resume.layout.sections();
    let weight = |section: SectionKind| -> u32 {
        let texts: Vec<&str> = match section {
            SectionKind::Projects => resume
                .projects
                .iter()
                .flat_map(|item| item.highlights.iter().chain(&item.keywords))
                .map(String::as_str)
                .collect(),
            SectionKind::Skills => resume
                .skills
                .iter()
                .flat_map(|item| item.keywords.iter().chain(&item.name))
                .map(String::as_str)
                .collect(),
            SectionKind::Certificates => {
                resume.certificates.iter().filter_map(|item| item.name.as_deref()).collect()
            }
            SectionKind::Languages => {
                resume.languages.iter().filter_map(|item| item.language.as_deref()).collect()
            }
            SectionKind::Volunteer => resume
                .volunteer
                .iter()
                .flat_map(|item| &item.highlights)
                .map(String::as_str)
                .collect(),
            SectionKind::Education => {
                resume.education.iter().flat_map(|item| &item.courses).map(String::as_str).collect()
            }
            _ => Vec::new(),
        };
        let studied = section == SectionKind::Education && !resume.education.is_empty();
        let degree = if studied { relevance.degree_weight() } else { 0 };
        texts.into_iter().map(|text| relevance.weight(text)).sum::<u32>() + degree
    };
    let fixed = |section: &SectionKind| matches!(section, SectionKind::Summary | SectionKind::Work);
    let (lead, mut rest): (Vec<SectionKind>, Vec<SectionKind>) =
        before.iter().copied().partition(fixed);
    rest.sort_by_key(|section| std::cmp::Reverse(weight(*section)));
    let after: Vec<SectionKind> = lead.into_iter().chain(rest).collect();
    if after == before {
        return;
    }
    let keys: Vec<Value> = after.iter().map(|section| json!(section.key())).collect();
    let old = (!resume.layout.order.is_empty()).then(|| json!(resume.layout.order));
    drafts.push(Draft {
        kind: "reorder_sections",
        reason: "The sections that answer this posting best come before the others.".to_owned(),
        change: Edit::set(Address::document(["x-layout", "order"]), old, Some(Value::Array(keys))),
    });
}
