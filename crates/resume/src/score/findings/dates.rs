//! Dates: present, readable, in order and without long silent gaps.

use super::Findings;
use crate::Resume;
use crate::model::{DateText, DateValue, Work};
use crate::score::reading::Reading;
use crate::score::report::Severity::{Error, Info, Warning};

pub(super) fn check(
    resume: &Resume,
    reading: &Reading<'_>,
    known_today: bool,
    list: &mut Findings,
) {
    for (index, work) in resume.work.iter().enumerate().filter(|(_, work)| !work.hidden) {
        let path = format!("/work/{index}");
        let position = work.position.as_deref().filter(|text| !text.trim().is_empty());
        if position.is_none() {
            list.add(
                "work_no_title",
                Warning,
                &format!("{path}/position"),
                "This position has no job title.",
            );
        }
        if work.name.as_deref().is_none_or(|text| text.trim().is_empty()) {
            list.add(
                "work_no_employer",
                Warning,
                &format!("{path}/name"),
                "This position names no employer.",
            );
        }
        if work.start_date.is_none() {
            list.add(
                "work_no_dates",
                Warning,
                &format!("{path}/startDate"),
                "This position has no start date, so its length cannot be counted.",
            );
        }
        pair(work.start_date.as_ref(), work.end_date.as_ref(), &path, list);
        let start = work.start_date.as_ref().and_then(DateText::date);
        let end = work.end_date.as_ref().and_then(DateText::date);
        for (date, field) in [(start, "startDate"), (end, "endDate")] {
            if date.is_some_and(|date| date.months() > reading.today + 1 && known_today) {
                let message =
                    "This date lies in the future; a position that goes on has no end date.";
                list.add("date_future", Warning, &format!("{path}/{field}"), message);
            }
        }
        let again = resume.work[..index].iter().any(|other| {
            !other.hidden
                && other.position.is_some()
                && (&other.name, &other.position, &other.start_date)
                    == (&work.name, &work.position, &work.start_date)
        });
        if again {
            list.add(
                "work_repeated",
                Warning,
                &path,
                "The same position stands above already; keep one of the two.",
            );
        }
    }
    places(resume, list);
    overlaps(resume, reading, list);
    forms(resume, list);
    for (index, education) in
        resume.education.iter().enumerate().filter(|(_, education)| !education.hidden)
    {
        pair(
            education.start_date.as_ref(),
            education.end_date.as_ref(),
            &format!("/education/{index}"),
            list,
        );
    }
    gaps(reading, list);
    order(resume, reading, list);
    precision(resume, list);
}

fn pair(start: Option<&DateText>, end: Option<&DateText>, path: &str, list: &mut Findings) {
    for (date, field) in [(start, "startDate"), (end, "endDate")] {
        if let Some(date) = date.filter(|date| date.value().is_none()) {
            let message = format!(
                "\"{date}\" cannot be read as a date; write it like 2021-03 or March 2021."
            );
            list.add("date_unreadable", Warning, &format!("{path}/{field}"), message);
        }
    }
    if let (Some(DateValue::On(start)), Some(DateValue::On(end))) =
        (start.and_then(DateText::value), end.and_then(DateText::value))
        && end.months() + if end.month.is_none() { 11 } else { 0 } < start.months()
    {
        list.add(
            "dates_reversed",
            Error,
            &format!("{path}/endDate"),
            "This ends before it begins.",
        );
    }
}

fn gaps(reading: &Reading<'_>, list: &mut Findings) {
    let mut spans: Vec<_> = reading
        .spans
        .iter()
        .enumerate()
        .filter_map(|(index, span)| Some((index, (*span)?)))
        .collect();
    spans.sort_by_key(|(_, span)| span.from);
    let mut until = None;
    for (index, span) in spans {
        if let Some(until) = until
            && span.from > until + 12
        {
            let months = span.from - until;
            list.add(
                "date_gap",
                Info,
                &format!("/work/{index}/startDate"),
                format!("There are about {months} months without an entry before this position."),
            );
        }
        until = until.max(Some(span.to));
    }
}

fn order(resume: &Resume, reading: &Reading<'_>, list: &mut Findings) {
    let ends: Vec<(usize, u32)> = reading
        .spans
        .iter()
        .enumerate()
        .filter(|(index, _)| resume.work.get(*index).is_some_and(|work| !work.hidden))
        .filter_map(|(index, span)| Some((index, (*span)?.to)))
        .collect();
    if let Some(pair) = ends.windows(2).find(|pair| pair[1].1 > pair[0].1 + 11) {
        list.add(
            "work_order",
            Warning,
            &format!("/work/{}", pair[1].0),
            "The newest position should come first; this one ended later than the one above it.",
        );
    }
}

fn precision(resume: &Resume, list: &mut Findings) {
    let dates = resume
        .work
        .iter()
        .flat_map(|work| [&work.start_date, &work.end_date])
        .flatten()
        .filter_map(DateText::date);
    let (mut years, mut months) = (0, 0);
    for date in dates {
        if date.month.is_none() { years += 1 } else { months += 1 }
    }
    if years > 0 && months > 0 {
        list.add(
            "dates_mixed",
            Info,
            "/work",
            "Some positions have months and some only years; one form throughout reads better.",
        );
    } else if years >= 4 {
        list.add(
            "dates_years_only",
            Info,
            "/work",
            "Only years are given; with months, parsers can count your experience exactly.",
        );
    }
}

/// A place for most positions and none for one.
fn places(resume: &Resume, list: &mut Findings) {
    let has = |work: &Work| work.location.as_deref().is_some_and(|text| !text.trim().is_empty());
    let shown = || resume.work.iter().enumerate().filter(|(_, work)| !work.hidden);
    let (with, without): (Vec<_>, Vec<_>) = shown().partition(|(_, work)| has(work));
    if with.len() >= 2 && with.len() > without.len() {
        for (index, _) in without.into_iter().take(2) {
            let path = format!("/work/{index}/location");
            let message = "Your other positions say where they were; this one does not.";
            list.add("work_no_location", Info, &path, message);
        }
    }
}

/// Two employers at the same time for a year and more, unless one of the titles explains it.
fn overlaps(resume: &Resume, reading: &Reading<'_>, list: &mut Findings) {
    let explained: Vec<bool> = resume
        .work
        .iter()
        .map(|work| {
            let title = work.position.as_deref().unwrap_or_default().to_lowercase();
            work.hidden || BESIDE.iter().any(|word| title.contains(word))
        })
        .collect();
    let explained = |index: usize| explained.get(index).copied().unwrap_or(true);
    for (index, span) in reading.spans.iter().enumerate() {
        let Some(span) = span.filter(|_| !explained(index)) else { continue };
        let clash = reading.spans[..index].iter().enumerate().find(|(other, others)| {
            let same = resume.work[*other].name == resume.work[index].name;
            !same
                && !explained(*other)
                && others.is_some_and(|other| {
                    let both = other.to.min(span.to).saturating_sub(other.from.max(span.from));
                    both > 12 && span.to < reading.today
                })
        });
        if clash.is_some() {
            let message = "This position overlaps with another one by more than a year; check the dates or say that one was part-time.";
            list.add("dates_overlap", Info, &format!("/work/{index}/startDate"), message);
            return;
        }
    }
}

/// What people do beside a position.
const BESIDE: [&str; 20] = [
    "part-time",
    "part time",
    "freelance",
    "consultant",
    "contract",
    "volunteer",
    "founder",
    "board",
    "advisor",
    "adviser",
    "teilzeit",
    "nebenberuf",
    "freiberuf",
    "selbst",
    "werkstudent",
    "indépendant",
    "autónom",
    "tutor",
    "lecturer",
    "assistant",
];

/// Dates typed in different ways.
fn forms(resume: &Resume, list: &mut Findings) {
    let form = |text: &DateText| -> Option<u8> {
        let text = text.as_str().trim();
        DateText::from(text).date()?;
        Some(if text.contains(char::is_alphabetic) {
            0
        } else if text.contains(['/', '.']) {
            1
        } else {
            2
        })
    };
    let dates = resume.work.iter().flat_map(|work| [&work.start_date, &work.end_date]).flatten();
    let mut kinds = dates.filter_map(form);
    if let Some(first) = kinds.next()
        && kinds.any(|other| other != first)
    {
        let message =
            "Dates are written in different ways; use one way throughout, such as 03/2021.";
        list.add("date_forms_mixed", Info, "/work", message);
    }
}
