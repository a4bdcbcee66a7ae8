//! Dates as the page prints them: short and in its language when we can read them, as typed when not.

use resume::model::{DateText, DateValue, PartialDate};

use super::run::Run;
use super::words::Words;

/// What a missing end of a range means.
#[derive(Clone, Copy)]
pub enum OpenEnd {
    /// It goes on.
    Present,
    /// Nothing is known.
    Unknown,
}

/// The two ends of a range, each with its own place; days are left out.
pub fn range(
    path: &str,
    start: Option<&DateText>,
    end: Option<&DateText>,
    open: OpenEnd,
    words: &Words,
) -> Vec<Run> {
    let first = printed(format!("{path}/startDate"), start, words, false);
    let last = printed(format!("{path}/endDate"), end, words, false).or_else(|| match open {
        OpenEnd::Present if first.is_some() => {
            Run::new(format!("{path}/endDate"), Some(&words.present))
        }
        _ => None,
    });
    match (first, last) {
        (Some(first), Some(last)) if first.text == last.text => vec![last],
        (first, last) => first.into_iter().chain(last).collect(),
    }
}

/// A single date, with its day when it has one.
pub fn single(path: String, date: Option<&DateText>, words: &Words) -> Vec<Run> {
    printed(path, date, words, true).into_iter().collect()
}

fn printed(path: String, date: Option<&DateText>, words: &Words, with_day: bool) -> Option<Run> {
    let date = date?;
    let text = match date.value() {
        Some(DateValue::Present) => words.present.clone(),
        Some(DateValue::On(date)) => in_words(date, words, with_day),
        None => date.0.clone(),
    };
    Run::new(path, Some(&text))
}

fn in_words(date: PartialDate, words: &Words, with_day: bool) -> String {
    let Some(index) = date.month.and_then(|month| usize::from(month).checked_sub(1)) else {
        return date.year.to_string();
    };
    let day = date.day.filter(|_| with_day);
    let names =
        if day.is_some() && words.long_with_day { &words.long_months } else { &words.months };
    let Some(name) = names.get(index) else { return date.year.to_string() };
    match day {
        Some(day) => words
            .day
            .replace("{month}", name)
            .replace("{day}", &day.to_string())
            .replace("{year}", &date.year.to_string()),
        None => format!("{name} {}", date.year),
    }
}
