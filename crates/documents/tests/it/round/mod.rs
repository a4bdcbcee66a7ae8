//! Our own exports read back: every printed field of every resume, in every template and format.
//!
//! What does not come back stands in `cases/exports/known-failures.txt`, and that list can only shrink.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use documents::read::{Document, Options, read_with};
use documents::write::{Format, Renderer, templates};
use resume::Resume;
use resume::parse::{from_json, parse};
use serde_json::Value;

const FORMATS: [(Format, &str); 6] = [
    (Format::Pdf, "pdf"),
    (Format::Docx, "docx"),
    (Format::Html, "html"),
    (Format::Markdown, "md"),
    (Format::Text, "txt"),
    (Format::Json, "json"),
];

/// Where a field did not come back: the file, the field, and the template and format of each export.
type Failures = BTreeMap<(String, String), BTreeSet<String>>;

fn folder(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn cases() -> Vec<(String, Resume)> {
    let mut cases = Vec::new();
    for place in ["cases/exports", "../resume/cases/resumes"] {
        let files = fs::read_dir(folder(place)).unwrap().map(|entry| entry.unwrap().path());
        for file in files.filter(|file| file.extension().is_some_and(|end| end == "json")) {
            let name = file.file_stem().unwrap().to_string_lossy().into_owned();
            let value: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
            cases.push((name, Resume::from_json(value).unwrap()));
        }
    }
    for template in templates().iter().filter(|template| template.tier == "free") {
        let sample = documents::write::sample(&template.name).unwrap();
        cases.push((format!("sample-{}", template.name), sample.clone()));
    }
    cases.sort_by(|a, b| a.0.cmp(&b.0));
    cases
}

fn read_back(bytes: &[u8], name: &str) -> Value {
    let document = read_with(bytes, Some(name), &Options::default()).unwrap().document;
    let parsed = match document {
        Document::Lines(source) => parse(&source),
        Document::Json(value) => from_json(value).unwrap(),
        Document::Tables(_) => panic!("{name}: our own export was taken for tables"),
    };
    parsed.resume.to_json_resume()
}

fn failures() -> Failures {
    let renderer = Renderer::new();
    let mut failures = Failures::new();
    for (case, resume) in cases() {
        for template in templates().iter().filter(|template| template.name == template.layout) {
            // Without glyphs for the text, a PDF prints none of it.
            let preview = renderer.preview(&resume, Some(&template.name)).unwrap();
            let shown = preview.warnings.iter().all(|warning| warning.code != "GLYPHS_MISSING");
            for (format, ending) in FORMATS {
                // Only the page differs by layout; the other formats are made from the same sheet.
                let same = format != Format::Pdf && template.tier != "free";
                if same || format == Format::Pdf && !shown {
                    continue;
                }
                let bytes = renderer.export(&resume, Some(&template.name), format).unwrap();
                let read = read_back(&bytes, &format!("{case}.{ending}"));
                for path in documents::check::lost(&resume, &read) {
                    let place = failures.entry((case.clone(), path)).or_default();
                    place.insert(format!("{}.{ending}", template.name));
                }
            }
        }
    }
    failures
}

fn known() -> Failures {
    let list = fs::read_to_string(folder("cases/exports/known-failures.txt")).unwrap();
    let mut known = Failures::new();
    for line in list.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let mut words = line.split_whitespace().map(str::to_owned);
        let key = (words.next().unwrap(), words.next().unwrap());
        known.entry(key).or_default().extend(words);
    }
    known
}

/// Whether the list says that a field of a case does not come back from a place, such as `duo.pdf`.
pub fn known_to_be_lost(case: &str, path: &str, place: &str) -> bool {
    known().get(&(case.to_owned(), path.to_owned())).is_some_and(|places| places.contains(place))
}

#[test]
fn every_printed_field_of_our_own_exports_is_read_back() {
    let (failures, known) = (failures(), known());
    let lines = |one: &Failures, other: &Failures| -> Vec<String> {
        let nothing = BTreeSet::new();
        let line = |(key, places): (&(String, String), &BTreeSet<String>)| {
            let others = other.get(key).unwrap_or(&nothing);
            let left: Vec<&str> = places.difference(others).map(String::as_str).collect();
            (!left.is_empty()).then(|| format!("{} {} {}", key.0, key.1, left.join(" ")))
        };
        one.iter().filter_map(line).collect()
    };
    let (new, mended) = (lines(&failures, &known), lines(&known, &failures));
    assert!(
        new.is_empty() && mended.is_empty(),
        "fields that are lost now:\n{}\n\nfields that come back and leave the list:\n{}",
        new.join("\n"),
        mended.join("\n")
    );
}
