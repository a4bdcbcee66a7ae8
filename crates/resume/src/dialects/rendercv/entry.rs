//! An experience, education or normal entry, and what it becomes.

use serde_json::Value;

use crate::dialects::bag::{Bag, scalar};
use crate::dialects::period::{Period, day};
use crate::dialects::rich::{first_link, markdown};
use crate::model::{
    Award, Certificate, CustomItem, DateText, Education, Project, Publication, Reference,
    Volunteer, Work,
};

/// What an experience, education or normal entry has in common.
pub struct Entry {
    name: Option<String>,
    second: Option<String>,
    location: Option<String>,
    url: Option<String>,
    period: Period,
    summary: Option<String>,
    highlights: Vec<String>,
}

impl Entry {
    /// Reads an entry whose first and second line stand under the first of some keys.
    pub fn read(bag: &mut Bag, names: &[&str], seconds: &[&str]) -> Self {
        let name = bag.text(names);
        let url = bag.text(&["url"]).or_else(|| first_link(name.as_deref()?));
        let (start, end) = (bag.text(&["start_date"]), bag.text(&["end_date"]));
        let date = bag.text(&["date"]);
        let period = match (&start, &end) {
            (None, None) => Period::read(date),
            // A `date` beside both ends replaces what is printed, not what is true.
            _ => {
                Period { start: start.as_deref().and_then(day), end: end.as_deref().and_then(day) }
            }
        };
        Self {
            name: name.map(|text| markdown(&text)),
            second: bag.text(seconds).map(|text| markdown(&text)),
            location: bag.text(&["location"]),
            url,
            period: if end.as_deref().is_some_and(|end| end.trim().eq_ignore_ascii_case("present"))
            {
                Period { end: None, ..period }
            } else {
                period
            },
            summary: bag.text(&["summary"]).map(|text| markdown(&text)),
            highlights: highlights(bag),
        }
    }

    /// A position.
    pub fn work(self) -> Work {
        let period = self.period.whole();
        Work {
            name: self.name,
            position: self.second,
            location: self.location,
            url: self.url,
            start_date: period.start,
            end_date: period.end,
            summary: self.summary,
            highlights: self.highlights,
            ..Work::default()
        }
    }

    /// A volunteer position.
    pub fn volunteer(self) -> Volunteer {
        let period = self.period.whole();
        Volunteer {
            organization: self.name,
            position: self.second,
            location: self.location,
            url: self.url,
            start_date: period.start,
            end_date: period.end,
            summary: self.summary,
            highlights: self.highlights,
            ..Volunteer::default()
        }
    }

    /// A degree.
    pub fn education(self) -> Education {
        Education {
            institution: self.name,
            url: self.url,
            study_type: self.second,
            location: self.location,
            start_date: self.period.start,
            end_date: self.period.end,
            summary: self.summary,
            highlights: self.highlights,
            ..Education::default()
        }
    }

    /// A project.
    pub fn project(self, leftover: &mut Vec<String>) -> Project {
        let period = self.period.whole();
        tell(self.name.as_ref(), [self.location], leftover);
        Project {
            name: self.name,
            roles: self.second.into_iter().collect(),
            url: self.url,
            start_date: period.start,
            end_date: period.end,
            description: self.summary,
            highlights: self.highlights,
            ..Project::default()
        }
    }

    /// A certificate.
    pub fn certificate(self, leftover: &mut Vec<String>) -> Certificate {
        let (date, text) = (self.date(), self.text());
        let (issuer, rest) = match self.second {
            Some(second) => (Some(second), text),
            None => (text, None),
        };
        tell(self.name.as_ref(), [self.location, rest], leftover);
        Certificate { name: self.name, date, issuer, url: self.url, ..Certificate::default() }
    }

    /// A prize.
    pub fn award(self, leftover: &mut Vec<String>) -> Award {
        let (date, summary) = (self.date(), self.text());
        let (awarder, rest) = match self.second {
            Some(second) => (Some(second), self.location),
            None => (self.location, None),
        };
        tell(self.name.as_ref(), [self.url, rest], leftover);
        Award { title: self.name, date, awarder, summary, ..Award::default() }
    }

    /// A publication.
    pub fn publication(self, leftover: &mut Vec<String>) -> Publication {
        let (release_date, summary) = (self.date(), self.text());
        tell(self.name.as_ref(), [self.location], leftover);
        Publication {
            name: self.name,
            publisher: self.second,
            release_date,
            url: self.url,
            summary,
            ..Publication::default()
        }
    }

    /// A reference.
    pub fn reference(self, leftover: &mut Vec<String>) -> Reference {
        let (date, reference) = (self.date().map(|date| date.0), self.text());
        tell(self.name.as_ref(), [self.second, self.location, self.url, date], leftover);
        Reference { name: self.name, reference, ..Reference::default() }
    }

    /// An entry of a section of the user's own.
    pub fn custom(self) -> CustomItem {
        CustomItem {
            name: self.name,
            subtitle: self.second,
            location: self.location,
            url: self.url,
            start_date: self.period.start,
            end_date: self.period.end,
            summary: self.summary,
            highlights: self.highlights,
            ..CustomItem::default()
        }
    }

    /// The one date of something that has only one.
    fn date(&self) -> Option<DateText> {
        self.period.end.clone().or_else(|| self.period.start.clone())
    }

    /// The summary and the bullets, a line each.
    fn text(&self) -> Option<String> {
        let lines: Vec<&str> =
            self.summary.iter().chain(&self.highlights).map(String::as_str).collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }
}

/// Tells the values of an entry that have no place where it goes.
fn tell<const N: usize>(
    name: Option<&String>,
    values: [Option<String>; N],
    leftover: &mut Vec<String>,
) {
    let name = name.map_or("", String::as_str);
    leftover.extend(values.into_iter().flatten().map(|value| format!("{name}: {value}")));
}

/// The bullets; nested lists follow the bullet that they belong to.
fn highlights(bag: &mut Bag) -> Vec<String> {
    fn walk(value: Value, out: &mut Vec<String>) {
        match value {
            Value::Array(list) => list.into_iter().for_each(|value| walk(value, out)),
            Value::Object(map) => {
                for (key, value) in map {
                    out.push(markdown(&key));
                    walk(value, out);
                }
            }
            other => out
                .extend(scalar(&other).map(|text| markdown(&text)).filter(|text| !text.is_empty())),
        }
    }
    let mut out = Vec::new();
    bag.list("highlights").into_iter().for_each(|value| walk(value, &mut out));
    out
}
