//! How each kind of item becomes an entry of the page.

use resume::model::{
    Award, Certificate, CustomItem, Education, Interest, Language, Project, Publication, Reference,
    Skill, Volunteer, Work,
};

use super::dates::{OpenEnd, range, single};
use super::words::Words;
use super::{Entry, Run};

/// What an entry depends on beside its item.
#[derive(Clone, Copy)]
pub struct Look {
    /// The words of the chosen language.
    pub words: &'static Words,
    /// Whether the longer texts carry marks.
    pub marked: bool,
}

/// What can be printed as an entry.
pub trait ToEntry {
    /// The entry of the item at this JSON pointer.
    fn to_entry(&self, at: &str, look: Look) -> Entry;
}

/// Whether the entry is but a name with words, so that it fits a line.
pub fn is_line(entry: &Entry) -> bool {
    let rest = [&entry.by, &entry.dates, &entry.about, &entry.text, &entry.bullets];
    rest.into_iter().all(Vec::is_empty) && entry.place.is_none() && entry.link.is_none()
}

fn field(at: &str, key: &str, text: Option<&String>) -> Option<Run> {
    Run::new(format!("{at}/{key}"), text.map(String::as_str))
}

fn fields<const N: usize>(at: &str, fields: [(&str, &Option<String>); N]) -> Vec<Run> {
    fields.into_iter().filter_map(|(key, text)| field(at, key, text.as_ref())).collect()
}

fn list(at: &str, key: &str, texts: &[String]) -> Vec<Run> {
    Run::list(&format!("{at}/{key}"), texts)
}

fn bullets(at: &str, texts: &[String], look: Look) -> Vec<Run> {
    Run::bullets(&format!("{at}/highlights"), texts, look.marked)
}

fn paragraphs(at: &str, key: &str, text: Option<&String>, look: Look) -> Vec<Run> {
    Run::paragraphs(&format!("{at}/{key}"), text.map(String::as_str), look.marked)
}

/// Lets the first value lead to an address, or prints the address when there is no value.
fn linked(mut runs: Vec<Run>, at: &str, url: Option<&String>) -> Vec<Run> {
    match runs.first_mut() {
        Some(first) => *first = first.clone().leading_to(url.map(String::as_str)),
        None => runs.extend(address(at, url)),
    }
    runs
}

fn address(at: &str, url: Option<&String>) -> Option<Run> {
    Run::address(format!("{at}/url"), url.map(String::as_str))
}

/// A head needs a title: without one, the words that tell who take its place.
fn headed(mut entry: Entry) -> Entry {
    if entry.title.is_empty() {
        entry.title = std::mem::take(&mut entry.by);
    }
    entry
}

impl ToEntry for Work {
    fn to_entry(&self, at: &str, look: Look) -> Entry {
        let (start, end) = (self.start_date.as_ref(), self.end_date.as_ref());
        headed(Entry {
            title: fields(at, [("position", &self.position)]),
            by: linked(fields(at, [("name", &self.name)]), at, self.url.as_ref()),
            place: field(at, "location", self.location.as_ref()),
            dates: range(at, start, end, OpenEnd::Present, look.words),
            about: paragraphs(at, "description", self.description.as_ref(), look),
            text: paragraphs(at, "summary", self.summary.as_ref(), look),
            bullets: bullets(at, &self.highlights, look),
            ..Entry::default()
        })
    }
}

impl ToEntry for Volunteer {
    fn to_entry(&self, at: &str, look: Look) -> Entry {
        let (start, end) = (self.start_date.as_ref(), self.end_date.as_ref());
        headed(Entry {
            title: fields(at, [("position", &self.position)]),
            by: linked(fields(at, [("organization", &self.organization)]), at, self.url.as_ref()),
            place: field(at, "location", self.location.as_ref()),
            dates: range(at, start, end, OpenEnd::Present, look.words),
            text: paragraphs(at, "summary", self.summary.as_ref(), look),
            bullets: bullets(at, &self.highlights, look),
            ..Entry::default()
        })
    }
}

impl ToEntry for Education {
    fn to_entry(&self, at: &str, look: Look) -> Entry {
        let (start, end) = (self.start_date.as_ref(), self.end_date.as_ref());
        headed(Entry {
            title: fields(at, [("studyType", &self.study_type), ("area", &self.area)]),
            by: linked(fields(at, [("institution", &self.institution)]), at, self.url.as_ref()),
            place: field(at, "location", self.location.as_ref()),
            dates: range(at, start, end, OpenEnd::Present, look.words),
            notes: grade(at, self.score.as_ref(), look.words).into_iter().collect(),
            text: paragraphs(at, "summary", self.summary.as_ref(), look),
            bullets: bullets(at, &self.highlights, look),
            tags_label: Some(&look.words.courses),
            tags: list(at, "courses", &self.courses),
            ..Entry::default()
        })
    }
}

/// A grade that is only a number is said to be one.
fn grade(at: &str, score: Option<&String>, words: &Words) -> Option<Run> {
    let score = score?;
    if score.contains(char::is_alphabetic) {
        return field(at, "score", Some(score));
    }
    Run::new(format!("{at}/score"), Some(&format!("{}: {score}", words.grade)))
        .filter(|_| !score.trim().is_empty())
}

impl ToEntry for Project {
    fn to_entry(&self, at: &str, look: Look) -> Entry {
        let (start, end) = (self.start_date.as_ref(), self.end_date.as_ref());
        let mut by = list(at, "roles", &self.roles);
        by.extend(field(at, "entity", self.entity.as_ref()));
        headed(Entry {
            title: fields(at, [("name", &self.name)]),
            by,
            dates: range(at, start, end, OpenEnd::Present, look.words),
            notes: fields(at, [("type", &self.kind)]),
            link: address(at, self.url.as_ref()),
            text: paragraphs(at, "description", self.description.as_ref(), look),
            bullets: bullets(at, &self.highlights, look),
            tags_label: Some(&look.words.keywords),
            tags: list(at, "keywords", &self.keywords),
            ..Entry::default()
        })
    }
}

impl ToEntry for Certificate {
    fn to_entry(&self, at: &str, look: Look) -> Entry {
        headed(Entry {
            title: linked(fields(at, [("name", &self.name)]), at, self.url.as_ref()),
            by: fields(at, [("issuer", &self.issuer)]),
            dates: single(format!("{at}/date"), self.date.as_ref(), look.words),
            ..Entry::default()
        })
    }
}

impl ToEntry for Award {
    fn to_entry(&self, at: &str, look: Look) -> Entry {
        headed(Entry {
            title: fields(at, [("title", &self.title)]),
            by: fields(at, [("awarder", &self.awarder)]),
            dates: single(format!("{at}/date"), self.date.as_ref(), look.words),
            text: paragraphs(at, "summary", self.summary.as_ref(), look),
            ..Entry::default()
        })
    }
}

impl ToEntry for Publication {
    fn to_entry(&self, at: &str, look: Look) -> Entry {
        headed(Entry {
            title: linked(fields(at, [("name", &self.name)]), at, self.url.as_ref()),
            by: fields(at, [("publisher", &self.publisher)]),
            dates: single(format!("{at}/releaseDate"), self.release_date.as_ref(), look.words),
            text: paragraphs(at, "summary", self.summary.as_ref(), look),
            ..Entry::default()
        })
    }
}

impl ToEntry for Skill {
    fn to_entry(&self, at: &str, _: Look) -> Entry {
        Entry {
            title: fields(at, [("name", &self.name)]),
            notes: fields(at, [("level", &self.level)]),
            tags: list(at, "keywords", &self.keywords),
            ..Entry::default()
        }
    }
}

impl ToEntry for Language {
    fn to_entry(&self, at: &str, _: Look) -> Entry {
        Entry {
            title: fields(at, [("language", &self.language)]),
            notes: fields(at, [("fluency", &self.fluency)]),
            ..Entry::default()
        }
    }
}

impl ToEntry for Interest {
    fn to_entry(&self, at: &str, _: Look) -> Entry {
        Entry {
            title: fields(at, [("name", &self.name)]),
            tags: list(at, "keywords", &self.keywords),
            ..Entry::default()
        }
    }
}

impl ToEntry for Reference {
    fn to_entry(&self, at: &str, look: Look) -> Entry {
        Entry {
            title: fields(at, [("name", &self.name)]),
            text: paragraphs(at, "reference", self.reference.as_ref(), look),
            ..Entry::default()
        }
    }
}

impl ToEntry for CustomItem {
    fn to_entry(&self, at: &str, look: Look) -> Entry {
        let (start, end) = (self.start_date.as_ref(), self.end_date.as_ref());
        headed(Entry {
            title: fields(at, [("name", &self.name)]),
            by: fields(at, [("subtitle", &self.subtitle)]),
            place: field(at, "location", self.location.as_ref()),
            dates: range(at, start, end, OpenEnd::Unknown, look.words),
            link: address(at, self.url.as_ref()),
            text: paragraphs(at, "summary", self.summary.as_ref(), look),
            bullets: bullets(at, &self.highlights, look),
            tags: list(at, "keywords", &self.keywords),
            ..Entry::default()
        })
    }
}
