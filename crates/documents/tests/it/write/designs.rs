//! Every design with people of many kinds: the PDF is tagged, begins with the name, and says every word that it shows.

use std::collections::HashMap;
use std::io::Write;
use std::process::Command;
use std::sync::Mutex;
use std::thread;

use documents::write::sheet::Sheet;
use documents::write::{Format, contrast_on_white, templates};
use resume::Resume;
use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;

use super::data::{RENDERER, full};

/// At least so much of what is shown must come back out of the file.
const LEAST_RECALL: f64 = 0.995;

/// People whose resumes are short, long, empty in parts, or written in ways that break pages.
fn personas() -> Vec<(&'static str, Value)> {
    let job = |at: usize, bullets: usize| {
        let pick = |list: &str, n: usize| {
            list.split(' ').nth(n % list.split(' ').count()).unwrap_or_default().to_owned()
        };
        // Lines that repeat from page to page would be taken for running heads by whoever reads the file.
        let bullet = |n: usize| {
            let verb = pick("Planned Built Tested Moved Repaired Measured Led", at * 3 + n);
            let thing =
                pick("boilers pumps cranes valves turbines ducts panels gates lifts", at + 2 * n);
            let place =
                pick("harbour mill depot quarry dairy foundry brewery shipyard", at * 5 + n);
            format!("{verb} {thing} at the {place} with {} people in {} weeks", 3 + n, at + n)
        };
        let highlights: Vec<String> = (1..=bullets).map(bullet).collect();
        json!({
            "name": format!("Company Number {at}"), "position": format!("Engineer of Grade {at}"), "location": pick("Leeds Hull York Bath Ripon Wells Ely Truro", at),
            "startDate": format!("{}-02", 2024 - at), "endDate": format!("{}-01", 2025 - at), "highlights": highlights
        })
    };
    let jobs = |count: usize, bullets: usize| -> Vec<Value> {
        (1..=count).map(|at| job(at, bullets)).collect()
    };
    let mut senior = full();
    senior["work"] = json!(jobs(16, 14));
    vec![
        (
            "short",
            json!({ "basics": { "name": "Bo Li", "email": "bo@example.org", "summary": "Carpenter with a van and tools of his own." } }),
        ),
        ("every field", full()),
        ("six pages", senior),
        (
            "empty parts",
            json!({ "basics": { "name": "Nadja Empty", "label": "" }, "work": [{}], "skills": [{ "name": "Patience with people and with paper" }], "education": [] }),
        ),
        (
            "long words",
            json!({
                "basics": { "name": "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Maximiliane Hubertine", "label": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzende" },
                "work": [{ "name": "Rindfleischetikettierungsüberwachungsaufgabenübertragung GmbH", "position": "Verantwortliche", "highlights": ["Straßenverkehrszulassungsordnungsänderungen"] }]
            }),
        ),
        (
            "accents and other letters",
            json!({
                "basics": { "name": "Łucja Ąkoš-Ñandú", "label": "Směrnice çà et là" },
                "work": [{ "name": "Ελληνική Εταιρεία", "position": "Инженер-проектировщик", "highlights": ["Größe, œuvre, ÿ, ő, ğ, ș"] }]
            }),
        ),
        (
            "right to left",
            json!({
                "basics": { "name": "محمد الحسن", "label": "مهندس", "summary": "مهندس ميكانيكي يعمل في الميناء منذ عشر سنوات" },
                "work": [{ "name": "חברת הנמל", "position": "מהנדס", "startDate": "2019", "endDate": "2021" }]
            }),
        ),
        ("many roles", json!({ "basics": { "name": "Ines Roles" }, "work": jobs(14, 1) })),
    ]
}

/// How often every letter and digit is there; order is what other tests look at.
fn letters(text: &str) -> HashMap<char, usize> {
    let mut found = HashMap::new();
    for c in text.to_lowercase().nfc().filter(|c| c.is_alphanumeric()) {
        *found.entry(c).or_insert(0) += 1;
    }
    found
}

/// What Poppler reads out of a PDF; `cargo xtask test` installs it.
fn text_of(pdf: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    let output = Command::new("pdftotext")
        .args(["-enc", "UTF-8"])
        .args([file.path().as_os_str(), "-".as_ref()])
        .output()
        .expect("pdftotext is there");
    String::from_utf8(output.stdout).unwrap()
}

/// What is wrong with a design for one person.
fn faults(template: &str, resume: &Resume) -> Vec<String> {
    let mut faults = Vec::new();
    let preview = RENDERER.preview(resume, Some(template)).unwrap();
    faults.extend(preview.warnings.iter().map(|warning| warning.message.clone()));
    if preview.fields.first().is_none_or(|field| field.path != "/basics/name") {
        faults.push("the name is not the first thing on the page".to_owned());
    }
    for field in &preview.fields {
        if f64::from(field.rect.x + field.rect.width) > preview.pages[field.page].width_pt + 0.5 {
            faults.push(format!("{} leaves the page", field.path));
        }
    }
    let pdf = RENDERER.export(resume, Some(template), Format::Pdf).unwrap();
    let raw = String::from_utf8_lossy(&pdf);
    for wanted in ["/StructTreeRoot", "/MarkInfo", "/Lang", "<pdfuaid:part>1<"] {
        if !raw.contains(wanted) {
            faults.push(format!("no {wanted}"));
        }
    }
    let text = text_of(&pdf);
    let odd =
        |c: &char| matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fb00}'..='\u{fb06}' | '\u{fffd}');
    if let Some(odd) = text.chars().find(odd) {
        faults.push(format!("the text has {odd:?}"));
    }
    let language = resume.design.language.as_deref().unwrap_or("en");
    let sheet = Sheet::new(resume, language);
    let shown: String = sheet.runs().iter().map(|run| run.text.as_str()).collect();
    let (wanted, found) = (letters(&shown), letters(&text));
    let all: usize = wanted.values().sum();
    let there: usize =
        wanted.iter().map(|(c, count)| (*count).min(*found.get(c).unwrap_or(&0))).sum();
    if (there as f64) < all as f64 * LEAST_RECALL {
        faults.push(format!("only {there} of {all} letters come back"));
    }
    faults
}

#[test]
fn every_design_says_what_it_shows_for_everybody() {
    let people: Vec<(&str, Resume)> = personas()
        .into_iter()
        .map(|(name, document)| (name, Resume::from_json(document).unwrap()))
        .collect();
    let found = Mutex::new(Vec::new());
    thread::scope(|scope| {
        let half = templates().len().div_ceil(2);
        for part in templates().chunks(half) {
            let (people, found) = (&people, &found);
            scope.spawn(move || {
                for template in part {
                    for (person, resume) in people {
                        for fault in faults(&template.name, resume) {
                            found
                                .lock()
                                .unwrap()
                                .push(format!("{} / {person}: {fault}", template.name));
                        }
                    }
                }
            });
        }
    });
    let found = found.into_inner().unwrap();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_design_has_a_readable_accent() {
    let sheets = templates().iter().map(|info| {
        let resume = Resume::from_json(full()).unwrap();
        let data = RENDERER.template_data(&resume, Some(&info.name)).unwrap();
        let data: Value = serde_json::from_str(&data).unwrap();
        (&info.name, data["design"]["accent"].as_str().unwrap().to_owned())
    });
    for (name, accent) in sheets {
        assert!(contrast_on_white(&accent).unwrap() >= 4.5, "{name}: {accent}");
    }
}

#[test]
fn a_pale_accent_and_odd_choices_are_told() {
    let mut document = full();
    document["x-design"] =
        json!({ "accent": "#ffcc66", "bullet": "–", "pageNumbers": true, "headings": "fill" });
    let preview = RENDERER.preview(&Resume::from_json(document).unwrap(), Some("banner")).unwrap();
    let codes: Vec<&str> = preview.warnings.iter().map(|warning| warning.code.as_str()).collect();
    assert_eq!(codes, ["CONTRAST_LOW"]);
    let mut document = full();
    document["x-design"] = json!({ "bullet": "@", "pageNumbers": "yes", "headings": 3 });
    let preview = RENDERER.preview(&Resume::from_json(document).unwrap(), None).unwrap();
    assert_eq!(preview.warnings.len(), 3, "{:?}", preview.warnings);
    assert!(preview.warnings.iter().all(|warning| warning.code == "DESIGN_OPTION_IGNORED"));
}
