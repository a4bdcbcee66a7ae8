//! Every design with people of many kinds: the PDF is tagged, begins with the name, and says every word that it shows.

use std::io::Write;
use std::process::Command;
use std::sync::Mutex;
use std::thread;

use documents::check::TextCheck;
use documents::write::sheet::Sheet;
use documents::write::{Format, contrast_on_white, templates};
use resume::Resume;
use serde_json::{Value, json};

use super::data::{RENDERER, full};

/// At least so much of what is shown must come back out of the file, value by value with its words in order.
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
        ("many pages", senior),
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
        (
            "Hindi",
            json!({
                "basics": { "name": "आराध्या शर्मा", "label": "यांत्रिक अभियंता", "summary": "दस वर्षों से बंदरगाह में काम करने वाली अभियंता" },
                "work": [{ "name": "हार्बर लिमिटेड", "position": "प्रबंधक", "startDate": "2019", "highlights": ["देरी में 12% की कमी की"] }]
            }),
        ),
        ("many roles", json!({ "basics": { "name": "Ines Roles" }, "work": jobs(14, 1) })),
    ]
}

/// What Poppler reads out of a PDF; `cargo xtask test` installs it.
pub fn text_of(pdf: &[u8]) -> String {
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
    let language = resume.design.language.as_deref().unwrap_or("en");
    let sheet = Sheet::new(resume, language);
    let found = TextCheck::of("pdftotext", &sheet, text);
    if found.odd_characters > 0 {
        faults.push(format!("{} characters without meaning", found.odd_characters));
    }
    if !found.name_first {
        faults.push("the text does not begin with the name".to_owned());
    }
    if found.recall < LEAST_RECALL {
        let lost = found.missing.join(", ");
        faults.push(format!("only {:.4} comes back word by word; lost: {lost}", found.recall));
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

#[test]
fn formats_without_a_page_do_not_depend_on_the_design() {
    let resume = Resume::from_json(full()).unwrap();
    for format in [Format::Text, Format::Markdown, Format::Json] {
        let first = RENDERER.export(&resume, None, format).unwrap();
        for template in templates() {
            let file = RENDERER.export(&resume, Some(&template.name), format).unwrap();
            assert!(file == first, "{} as {format:?}", template.name);
        }
    }
}
