//! Which bullets a resume that is too long can do without, least needed first.
//!
//! Each bullet has points for what speaks for keeping it ([`Cut::keep_points`]), so that the order can be explained:
//! 4 when the posting asks for what it shows, 2 for a figure, 2 or 1 for a recent position, 3 or 1 for being the first
//! or second of its position. Among equals the older position loses first, and the later bullet of a position.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::Resume;
use crate::model::{DateText, Item, ItemId, SectionKind};
use crate::posting::Posting;
use crate::score::{assess, latest_month, span};

/// A bullet that can go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cut {
    /// The stable id of the item that it belongs to.
    pub item_id: String,
    /// The JSON pointer of the bullet.
    pub path: String,
    /// Its text.
    pub text: String,
    /// What speaks for keeping it, from 0 to 11.
    pub keep_points: u32,
    /// Why it can go.
    pub reasons: Vec<CutReason>,
}

/// Why a bullet can go before others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CutReason {
    /// The posting asks for nothing that it shows.
    NotInPosting,
    /// It has no figure.
    NoFigure,
    /// Its position is one of the older ones.
    OlderPosition,
    /// Others of its position stand before it.
    LateInList,
}

/// Months after its end in which a position is new, and those in which it is not yet old.
const RECENT_MONTHS: (u32, u32) = (36, 96);

/// Every bullet that the page shows, the one that is needed least first.
pub fn least_needed(resume: &Resume, posting: Option<&Posting>) -> Vec<Cut> {
    let resume = &*resume.plain();
    let asked = posting.map(|posting| shown_for(resume, posting));
    let today = latest_month(resume);
    let mut judged: Vec<(Cut, Age, usize)> = Vec::new();
    for list in lists(resume) {
        let age = list.age(today);
        for (at, text) in list.bullets.iter().enumerate() {
            if text.trim().is_empty() {
                continue;
            }
            let path = format!("{}/highlights/{at}", list.path);
            let is_asked = asked.as_ref().map(|asked| asked.contains(&path));
            let keep_points = points(text, at, age, is_asked == Some(true));
            let reasons = reasons(text, at, age, is_asked);
            let (item_id, text) = (list.id.as_str().to_owned(), text.clone());
            judged.push((Cut { item_id, path, text, keep_points, reasons }, age, at));
        }
    }
    judged.sort_by_key(|(cut, age, at)| (cut.keep_points, Reverse((age.months, age.place, *at))));
    judged.into_iter().map(|(cut, _, _)| cut).collect()
}

/// The resume without these bullets; everything else stays as it is.
#[must_use]
pub fn without(resume: &Resume, cuts: &[Cut]) -> Resume {
    let mut gone: HashMap<&str, HashSet<&str>> = HashMap::new();
    for cut in cuts {
        gone.entry(cut.item_id.as_str()).or_default().insert(cut.path.as_str());
    }
    let mut shorter = resume.clone();
    let keep = |path: String, id: &ItemId, bullets: &mut Vec<String>| {
        let Some(gone) = gone.get(id.as_str()) else { return };
        let mut at = 0;
        bullets.retain(|_| {
            let path = format!("{path}/highlights/{at}");
            at += 1;
            !gone.contains(path.as_str())
        });
    };
    for (index, item) in shorter.work.iter_mut().enumerate() {
        keep(format!("/work/{index}"), &item.id, &mut item.highlights);
    }
    for (index, item) in shorter.projects.iter_mut().enumerate() {
        keep(format!("/projects/{index}"), &item.id, &mut item.highlights);
    }
    for (index, item) in shorter.volunteer.iter_mut().enumerate() {
        keep(format!("/volunteer/{index}"), &item.id, &mut item.highlights);
    }
    for (index, item) in shorter.education.iter_mut().enumerate() {
        keep(format!("/education/{index}"), &item.id, &mut item.highlights);
    }
    for (index, section) in shorter.custom.iter_mut().enumerate() {
        for (inner, item) in section.items.iter_mut().enumerate() {
            keep(format!("/x-sections/{index}/items/{inner}"), &item.id, &mut item.highlights);
        }
    }
    shorter
}

/// The bullets of one item.
struct List<'a> {
    path: String,
    id: &'a ItemId,
    bullets: &'a [String],
    dates: [Option<&'a DateText>; 2],
    /// How many items of its section stand before it.
    place: usize,
}

/// How old an item is.
#[derive(Clone, Copy)]
struct Age {
    /// Since its end, where it says when that was.
    months: u32,
    /// Its place in the section.
    place: usize,
    /// 0 old, 1 not so old, 2 new.
    recency: u32,
}

impl List<'_> {
    /// By its dates; without any, the first of a section are taken for the newest.
    fn age(&self, today: u32) -> Age {
        let [start, end] = self.dates;
        let place = self.place;
        let ended = span(start, end, today)
            .map(|span| span.to)
            .or_else(|| end.and_then(DateText::date).map(crate::model::PartialDate::months));
        let Some(ended) = ended else {
            let recency = 2_u32.saturating_sub(u32::try_from(place).unwrap_or(u32::MAX));
            return Age { months: 0, place, recency };
        };
        let months = today.saturating_sub(ended);
        let recency = u32::from(months <= RECENT_MONTHS.0) + u32::from(months <= RECENT_MONTHS.1);
        Age { months, place, recency }
    }
}

fn has_figure(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_digit())
}

fn points(text: &str, at: usize, age: Age, asked: bool) -> u32 {
    let first = match at {
        0 => 3,
        1 => 1,
        _ => 0,
    };
    4 * u32::from(asked) + 2 * u32::from(has_figure(text)) + age.recency + first
}

fn reasons(text: &str, at: usize, age: Age, asked: Option<bool>) -> Vec<CutReason> {
    let all = [
        (asked == Some(false), CutReason::NotInPosting),
        (!has_figure(text), CutReason::NoFigure),
        (age.recency == 0, CutReason::OlderPosition),
        (at > 1, CutReason::LateInList),
    ];
    all.into_iter().filter_map(|(holds, reason)| holds.then_some(reason)).collect()
}

/// The pointers of what shows something that the posting asks.
fn shown_for(resume: &Resume, posting: &Posting) -> HashSet<String> {
    let report = assess(resume, posting);
    let evidence = report.requirements.into_iter().flat_map(|requirement| requirement.evidence);
    evidence.map(|evidence| evidence.path).collect()
}

/// The lists of bullets that the page shows.
fn lists(resume: &Resume) -> Vec<List<'_>> {
    macro_rules! collect {
        ($lists:ident, $section:expr, $items:expr, $path:expr) => {
            if $section {
                for (index, item) in $items.iter().enumerate().filter(|(_, item)| !item.hidden()) {
                    $lists.push(List {
                        path: format!("{}/{index}", $path),
                        id: &item.id,
                        bullets: &item.highlights,
                        dates: [item.start_date.as_ref(), item.end_date.as_ref()],
                        place: index,
                    });
                }
            }
        };
    }
    let shown = resume.layout.sections();
    let has = |kind: SectionKind| shown.contains(&kind);
    let mut lists = Vec::new();
    collect!(lists, has(SectionKind::Work), resume.work, "/work");
    collect!(lists, has(SectionKind::Projects), resume.projects, "/projects");
    collect!(lists, has(SectionKind::Volunteer), resume.volunteer, "/volunteer");
    collect!(lists, has(SectionKind::Education), resume.education, "/education");
    for (index, section) in resume.custom.iter().enumerate() {
        let shown = has(SectionKind::Custom) && !section.hidden();
        collect!(lists, shown, section.items, format!("/x-sections/{index}/items"));
    }
    lists
}
