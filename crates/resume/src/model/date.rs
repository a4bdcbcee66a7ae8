//! Dates as people write them in resumes: kept as typed, read as year, month, day or "present".

use std::fmt;

use serde_json::Value;

use super::extent;
use super::record::Field;

/// A date as it was typed; [`DateText::value`] says what it means.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct DateText(pub String);

/// What a date text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateValue {
    /// A year, a month or a day.
    On(PartialDate),
    /// Still going on.
    Present,
}

/// A calendar date of which only the year is certain to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// Four digits, 1000 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31, checked against the month.
    pub day: Option<u8>,
}

impl PartialDate {
    /// A year alone, or `None` outside 1000 to 9999.
    pub fn from_year(year: u16) -> Option<Self> {
        (1000..=9999).contains(&year).then_some(Self { year, month: None, day: None })
    }

    /// A month of a year, or `None` when there is no such month.
    pub fn from_month(year: u16, month: u8) -> Option<Self> {
        let date = Self::from_year(year)?;
        (1..=12).contains(&month).then_some(Self { month: Some(month), ..date })
    }

    /// A day, or `None` when the calendar has no such day.
    pub fn from_day(year: u16, month: u8, day: u8) -> Option<Self> {
        let date = Self::from_month(year, month)?;
        (1..=days_in_month(year, month)).contains(&day).then_some(Self { day: Some(day), ..date })
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub fn from_iso(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let Some(month) = parts.next() else { return Self::from_year(year) };
        let month = u8::try_from(digits(month, 2)?).ok()?;
        let Some(day) = parts.next() else { return Self::from_month(year, month) };
        let day = u8::try_from(digits(day, 2)?).ok()?;
        if parts.next().is_some() { None } else { Self::from_day(year, month, day) }
    }

    /// Months since year 0, counting an unknown month as January.
    pub fn months(self) -> u32 {
        u32::from(self.year) * 12 + u32::from(self.month.unwrap_or(1)) - 1
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl DateText {
    /// The date as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What the text means, or `None` when it is no date that we know.
    ///
    /// Reads ISO forms, `MM/YYYY`, `MM.YYYY`, English month names with a year, and words for "present".
    pub fn value(&self) -> Option<DateValue> {
        let text = self.0.trim();
        if PRESENT.iter().any(|word| text.eq_ignore_ascii_case(word)) {
            return Some(DateValue::Present);
        }
        PartialDate::from_iso(text).or_else(|| month_and_year(text)).map(DateValue::On)
    }

    /// The calendar date, when the text is one.
    pub fn date(&self) -> Option<PartialDate> {
        match self.value()? {
            DateValue::On(date) => Some(date),
            DateValue::Present => None,
        }
    }
}

impl From<PartialDate> for DateText {
    fn from(date: PartialDate) -> Self {
        Self(date.to_string())
    }
}

impl From<&str> for DateText {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Display for DateText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Field for Option<DateText> {
    fn read(value: Value) -> Result<Self, Value> {
        match value {
            Value::String(text) => Ok(Some(DateText(text))),
            other => Err(other),
        }
    }
    fn write(&self) -> Option<Value> {
        self.as_ref().map(|date| Value::String(date.0.clone()))
    }
    fn weight(&self) -> usize {
        self.as_ref().map_or(0, |date| date.0.len())
    }
    fn beginning(&self, left: &mut usize) -> Self {
        self.clone().filter(|date| extent::take(left, date.0.len()))
    }
}

const PRESENT: [&str; 6] = ["present", "now", "current", "today", "ongoing", "to date"];
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

fn month_and_year(text: &str) -> Option<PartialDate> {
    let mut parts = text.split(['/', '.', ' ', ',']).filter(|part| !part.is_empty());
    let (first, last) = (parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let year = digits(last, 4)?;
    if let Some(month) = digits(first, first.len()).and_then(|month| u8::try_from(month).ok()) {
        return PartialDate::from_month(year, month);
    }
    let name = first.to_lowercase();
    let index = MONTHS.iter().position(|month| name.starts_with(month))?;
    PartialDate::from_month(year, u8::try_from(index + 1).ok()?)
}

fn digits(text: &str, length: usize) -> Option<u16> {
    (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
