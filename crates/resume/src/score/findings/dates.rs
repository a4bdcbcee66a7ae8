//! Dates: present, readable, in order and without long silent gaps.

use super::Findings;
use crate::Resume;
use crate::model::{DateText, DateValue};
use crate::score::reading::Reading;
use crate::score::report::Severity::{Error, Info, Warning};

pub(super) fn check(resume: &Resume, reading: &Reading<'_>, list: &mut Findings) {
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
    }
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
