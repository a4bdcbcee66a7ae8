//! Periods that other programs keep as one text: "August 2012 to May 2016", "2019", "Jan 2020 - Present".

use crate::model::{DateText, PartialDate};
use crate::parse::dates::read_date_text;

/// First and last day, as far as they are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// The beginning.
    pub start: Option<DateText>,
    /// The end; absent when it goes on.
    pub end: Option<DateText>,
}

impl Period {
    /// Reads one text; one that is no date is kept as it is, as the end.
    pub fn read(text: Option<String>) -> Self {
        let Some(text) = text else { return Self::default() };
        let Some(span) = read_date_text(&text) else {
            return Self { start: None, end: Some(DateText(text)) };
        };
        let date = |date: Option<PartialDate>| date.map(DateText::from);
        match (span.is_range, span.ongoing) {
            (false, false) => Self { start: None, end: date(span.start.or(span.end)) },
            _ => Self { start: date(span.start), end: date(span.end) },
        }
    }

    /// Reads two texts; an end that says "present" is none.
    pub fn between(start: Option<String>, end: Option<String>) -> Self {
        Self { start: start.and_then(|text| day(&text)), end: end.and_then(|text| day(&text)) }
    }

    /// What happened on one day began on it too.
    #[must_use]
    pub fn whole(mut self) -> Self {
        if self.start.is_none() {
            self.start.clone_from(&self.end);
        }
        self
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.start.is_none() && self.end.is_none()
    }
}

/// One date as year, month and day, as far as given; a text that is no date is kept as it is.
pub fn day(text: &str) -> Option<DateText> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    // The time of a day says nothing in a resume.
    let bare = text
        .get(10..)
        .filter(|rest| rest.starts_with('T'))
        .map_or(text, |_| text.get(..10).unwrap_or(text));
    if let Some(date) = PartialDate::from_iso(bare) {
        return Some(DateText::from(date));
    }
    match crate::parse::dates::find_dates(bare).as_slice() {
        [only] if only.bytes == (0..bare.len()) && !only.is_range => {
            only.start.or(only.end).map(DateText::from)
        }
        _ => {
            let is_present =
                read_date_text(&format!("2000 - {bare}")).is_some_and(|span| span.ongoing);
            (!is_present).then(|| DateText(bare.to_owned()))
        }
    }
}
