//! Which printed fields of a resume are not the same in what was read back.

use std::collections::BTreeSet;

use resume::Resume;
use resume::model::{DateText, DateValue, PartialDate};
use resume::parse::FieldReport;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::text::TextCheck;
use crate::write::sheet::{Run, Sheet};

/// One printed field and what came back of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldCheck {
    /// The JSON pointer of the field.
    pub path: String,
    /// What the resume says.
    pub expected: String,
    /// What our parser read; nothing when it found no such field.
    pub read: Option<String>,
    /// How sure the parser was, from 0 to 1.
    pub confidence: Option<f32>,
    /// Whether both say the same.
    pub passed: bool,
    /// The ways of taking the text out that lack it.
    pub missing_in: Vec<String>,
}

/// Every printed field in the order of the page.
pub fn checks(
    resume: &Resume,
    sheet: &Sheet,
    read: &Value,
    texts: &[TextCheck],
    confidence: &[FieldReport],
) -> Vec<FieldCheck> {
    let (source, read) = (resume.plain().to_json_resume(), &without_marks(read));
    let mut seen = BTreeSet::new();
    let paths = sheet.runs().into_iter().flat_map(|run| {
        let own = (!run.path.starts_with("/x-layout")).then(|| run.path.clone());
        own.into_iter().chain(link_path(&source, run))
    });
    let paths: Vec<String> = paths.filter(|path| seen.insert(path.clone())).collect();
    let check = |path: String| {
        let (wanted, got) = (source.pointer(&path), read.pointer(&path));
        let lacks = texts.iter().filter(|text| text.missing.contains(&path));
        let report = confidence.iter().find(|field| field.path == path);
        FieldCheck {
            expected: shown(wanted),
            read: got.map(|got| shown(Some(got))).filter(|text| !text.is_empty()),
            confidence: report.map(|field| field.confidence),
            passed: same(&path, wanted, got),
            missing_in: lacks.map(|text| text.way.clone()).collect(),
            path,
        }
    };
    paths.into_iter().map(check).collect()
}

/// What was read, as it reads: a carried source has the marks that nothing printed has.
fn without_marks(read: &Value) -> Value {
    let marked = read.get("x-marks").and_then(Value::as_bool) == Some(true);
    match Resume::from_json(read.clone()) {
        Ok(resume) if marked => resume.plain().to_json_resume(),
        _ => read.clone(),
    }
}

/// The JSON pointers of the printed fields that are missing or different.
pub fn lost(resume: &Resume, read: &Value) -> Vec<String> {
    let (source, read) = (resume.plain().to_json_resume(), &without_marks(read));
    let sheet = Sheet::new(resume, "en");
    let mut paths: BTreeSet<String> = BTreeSet::new();
    for run in sheet.runs() {
        if !run.path.starts_with("/x-layout") {
            paths.insert(run.path.clone());
        }
        paths.extend(link_path(&source, run));
    }
    // An address shows network and user name as well as printing them would.
    for (at, _) in resume.basics.profiles.iter().enumerate() {
        for key in ["network", "username"] {
            paths.insert(format!("/basics/profiles/{at}/{key}"));
        }
    }
    paths.retain(|path| !same(path, source.pointer(path), read.pointer(path)));
    paths.into_iter().collect()
}

/// The address that a value leads to, when the entry has one.
fn link_path(source: &Value, run: &Run) -> Option<String> {
    let path = format!("{}/url", run.path.rsplit_once('/')?.0);
    let url = source.pointer(&path)?.as_str()?;
    (run.url.as_deref() == Some(url)).then_some(path)
}

fn shown(value: Option<&Value>) -> String {
    value.map_or(String::new(), |value| match value {
        Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        other => other.to_string(),
    })
}

fn same(path: &str, source: Option<&Value>, read: Option<&Value>) -> bool {
    let (source, read) = (shown(source), shown(read));
    let key = path.rsplit('/').next().unwrap_or_default();
    match key {
        "startDate" | "endDate" => date(&source, false) == date(&read, false),
        "date" | "releaseDate" => date(&source, true) == date(&read, true),
        "url" => address(&source) == address(&read),
        // A heading may be printed in capitals.
        "title" if path.starts_with("/x-sections") => source.to_lowercase() == read.to_lowercase(),
        _ => source == read,
    }
}

/// A date as it is printed: ranges without days, "present" as nothing.
fn date(text: &str, with_day: bool) -> String {
    match DateText(text.to_owned()).value() {
        Some(DateValue::On(date)) if with_day => date.to_string(),
        Some(DateValue::On(date)) => PartialDate { day: None, ..date }.to_string(),
        Some(DateValue::Present) => String::new(),
        None => text.to_owned(),
    }
}

fn address(text: &str) -> &str {
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    rest.trim_start_matches("www.").trim_end_matches('/')
}
