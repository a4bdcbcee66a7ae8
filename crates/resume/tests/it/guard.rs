//! The guard: a claim without a source in the resume is caught, a rewording is let through.

use proptest::prelude::*;
use resume::Resume;
use resume::guard::evaluation::{LabelledEdit, Tally};
use resume::guard::{ProposedChange, Support, WarningKind, judge};
use serde_json::{Value, json};

use crate::cases::resume;

fn verdict(resume: &Resume, path: &str, after: Value) -> Support {
    let before = resume.to_json().pointer(path).cloned().unwrap_or(Value::Null);
    let change = ProposedChange { id: "1".to_owned(), path: path.to_owned(), before, after };
    judge(resume, &[change])[0].verdict
}

#[track_caller]
fn supported(person: &str, path: &str, after: &str) {
    assert_eq!(verdict(&resume(person), path, json!(after)), Support::Supported, "{after}");
}

#[track_caller]
fn unsupported(person: &str, path: &str, after: &str) {
    assert_eq!(verdict(&resume(person), path, json!(after)), Support::Unsupported, "{after}");
}

#[test]
fn rewording_is_supported() {
    supported("backend", "/work/1/highlights/0", "Created order tracking in Python and Redis");
    supported(
        "backend",
        "/work/0/highlights/2",
        "Cut hosting costs by 31% by moving all services to Kubernetes on AWS",
    );
    supported(
        "backend",
        "/work/0/highlights/2",
        "Migrated all services to K8s on Amazon Web Services, cutting hosting costs 31 percent",
    );
    supported("backend", "/work/1/highlights/0", "Built order tracking using Python and Redis");
    supported(
        "backend",
        "/work/0/highlights/4",
        "Mentored 3 junior engineers; introduced code reviews",
    );
    supported(
        "backend",
        "/basics/summary",
        "Backend engineer with seven years in logistics software. Experienced in Go, PostgreSQL and Kubernetes.",
    );
    supported(
        "lager-de",
        "/work/0/highlights/3",
        "Durchlaufzeit durch Einführung von Lean um 18 % gesenkt",
    );
    supported(
        "comptable-fr",
        "/work/0/highlights/1",
        "Clôture mensuelle en 4 jours et rapprochements bancaires",
    );
    supported(
        "cocinera-es",
        "/work/0/highlights/0",
        "Mise en place y preparación de alimentos para 120 cubiertos",
    );
}

#[test]
fn numbers_must_be_the_users_own() {
    for after in [
        "Moved all services to Kubernetes on AWS and cut hosting costs by 13 %",
        "Moved all services to Kubernetes on AWS and cut hosting costs by over 31 %",
        "Moved all 31 services to Kubernetes on AWS and cut hosting costs",
        "Moved all services to Kubernetes on AWS in two years and cut hosting costs by 31 %",
    ] {
        unsupported("backend", "/work/0/highlights/2", after);
    }
    unsupported(
        "backend",
        "/work/0/highlights/4",
        "Mentored five junior engineers and introduced code reviews",
    );
    unsupported(
        "backend",
        "/work/0/highlights/1",
        "Designed 14 microservices in Go with REST APIs and PostgreSQL, serving 3 million requests a day",
    );
    unsupported(
        "backend",
        "/basics/summary",
        "Backend engineer with 12 years in logistics software.",
    );
    unsupported(
        "lager-de",
        "/work/0/highlights/3",
        "Einführung von Lean, Durchlaufzeit um 81 % gesenkt",
    );
    unsupported(
        "comptable-fr",
        "/work/0/highlights/0",
        "Comptabilité fournisseurs et clients pour 5 sociétés",
    );
    unsupported(
        "lager-de",
        "/basics/summary",
        "Lagerleiter mit fünfzehn Jahren Erfahrung in der Logistik.",
    );
    unsupported(
        "lager-de",
        "/work/0/highlights/2",
        "Versand und Kommissionierung von 30.000 Paketen am Tag",
    );
    // A figure of one position is no source for another.
    unsupported(
        "backend",
        "/work/1/highlights/1",
        "Packaged the platform with Docker and cut costs by 31 %",
    );
}

#[test]
fn skills_names_and_credentials_must_be_the_users_own() {
    unsupported(
        "backend",
        "/work/0/highlights/2",
        "Moved all services to Kubernetes with Terraform on AWS and cut hosting costs by 31 %",
    );
    unsupported(
        "backend",
        "/work/0/highlights/2",
        "Moved all services of Deutsche Bahn to Kubernetes on AWS and cut hosting costs by 31 %",
    );
    unsupported(
        "backend",
        "/basics/summary",
        "AWS Certified backend engineer in logistics software.",
    );
    unsupported(
        "backend",
        "/basics/summary",
        "Backend engineer with a Master of Science and seven years in logistics software.",
    );
    unsupported(
        "backend",
        "/basics/summary",
        "Backend engineer, formerly at Google, with seven years in logistics software.",
    );
    unsupported("backend", "/basics/summary", "At Frachtwerk and With Siemens I built services.");
    unsupported("backend", "/basics/summary", "At Siemens AG I built services in Go.");
    unsupported(
        "nurse",
        "/work/1/highlights/0",
        "Provided wound care and chemotherapy with CCRN on a surgical ward with 28 beds",
    );
    unsupported(
        "lager-de",
        "/work/0/highlights/1",
        "Bestandsführung und Inventur mit SAP EWM und Power BI",
    );
    unsupported(
        "lager-de",
        "/work/0/highlights/2",
        "Versand und Kommissionierung von 3.000 Paketen am Tag für Amazon",
    );
    unsupported(
        "nurse",
        "/work/0/highlights/0",
        "Volunteered at charity marathons and painted murals downtown",
    );
    let person = resume("backend");
    assert_eq!(
        verdict(&person, "/skills/0/keywords", json!(["Golang", "Rust"])),
        Support::Unsupported
    );
    assert_eq!(
        verdict(&person, "/skills/0/keywords", json!(["Go", "PostgreSQL", "Kubernetes"])),
        Support::Supported
    );
}

#[test]
fn a_figure_stays_with_its_subject_and_length_is_no_way_round() {
    unsupported(
        "backend",
        "/work/0/highlights/4",
        "Mentored junior engineers, raising retention by 31 %",
    );
    let long = "word ".repeat(200_000);
    unsupported("backend", "/basics/summary", &long);
}

#[test]
fn responsibility_must_not_grow() {
    unsupported("nurse", "/work/0/highlights/4", "Led discharge planning");
    unsupported("nurse", "/work/0/highlights/4", "Discharge planning for the whole ward");
    unsupported("sales", "/work/1/highlights/0", "Doubled 60 accounts");
    unsupported("backend", "/work/1/highlights/2", "Led the rewrite of a legacy PHP application");
    unsupported(
        "pflege-de",
        "/work/0/highlights/2",
        "Leitung der Pflegeplanung und Pflegedokumentation",
    );
    unsupported(
        "comptable-fr",
        "/work/0/highlights/2",
        "Encadré l'équipe des déclarations de TVA et de la facturation",
    );
}

#[test]
fn frozen_fields_may_not_change() {
    let person = resume("backend");
    for (path, after) in [
        ("/basics/name", json!("Imke Sandvoss, PhD")),
        ("/basics/email", json!("other@example.org")),
        ("/work/0/name", json!("Frachtwerk SE")),
        ("/work/0/position", json!("Principal Engineer")),
        ("/work/0/startDate", json!("2020-03")),
        ("/work/1/endDate", Value::Null),
        ("/education/0/studyType", json!("Master of Science")),
        ("/education/0/institution", json!("TU Berlin")),
        ("/languages/1/fluency", json!("Native speaker")),
        ("/work/0", json!({"name": "Frachtwerk AG", "position": "Head of Engineering"})),
        ("/work/2", json!({"name": "Google", "position": "Engineer"})),
        ("/work/7/highlights", json!(["Kept things going"])),
        ("/certificates", json!([{"name": "CKA"}])),
        ("/work", json!([])),
        ("no pointer", json!("x")),
    ] {
        assert_eq!(verdict(&person, path, after.clone()), Support::Unsupported, "{path} {after}");
    }
    let document = person.to_json();
    let reversed: Vec<Value> =
        document["skills"].as_array().unwrap().iter().rev().cloned().collect();
    assert_eq!(verdict(&person, "/skills", json!(reversed)), Support::Supported);
    assert_eq!(
        verdict(&person, "/work/0/highlights/0", document["work"][0]["highlights"][0].clone()),
        Support::Supported
    );
}

#[test]
fn a_false_before_proves_nothing() {
    let change = ProposedChange {
        id: "x".to_owned(),
        path: "/work/0/highlights/0".to_owned(),
        before: json!("Won the Nobel Prize with Terraform in 2019"),
        after: json!("Won the Nobel Prize with Terraform in 2019"),
    };
    let judged = judge(&resume("backend"), &[change]);
    assert_eq!(judged[0].verdict, Support::Unsupported);
    let value = serde_json::to_value(&judged).unwrap();
    assert_eq!(value[0]["verdict"], json!("unsupported"));
    assert!(value[0]["claims"][0]["kind"].is_string());
}

/// The edits of `cases/guard`, judged.
fn marked_edits() -> Tally {
    let cases = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let mut all = Tally::default();
    for folder in ["develop", "held-out"] {
        for entry in std::fs::read_dir(cases.join("guard").join(folder)).expect("a folder") {
            let path = entry.expect("a file").path();
            let name = path.file_name().expect("a name");
            let own = cases.join("guard/resumes").join(name);
            let person = if own.exists() { own } else { cases.join("resumes").join(name) };
            let text = |path| std::fs::read_to_string(path).expect("a text");
            let document: Value = serde_json::from_str(&text(person)).expect("JSON");
            let edits: Vec<LabelledEdit> = serde_json::from_str(&text(path)).expect("edits");
            for edit in &edits {
                let there = document.pointer(&edit.change.path).unwrap_or(&Value::Null);
                assert_eq!(&edit.change.before, there, "{}", edit.change.id);
            }
            all.add(Tally::of(&Resume::from_json(document).expect("a resume"), &edits));
        }
    }
    all
}

#[test]
fn fabrications_are_found_and_honest_edits_let_through() {
    let all = marked_edits();
    assert!(all.len() >= 300 && all.fabricated() >= 150);
    assert!(all.recall() >= 970, "{} of a thousand: {:#?}", all.recall(), all.missed);
    assert!(all.precision() >= 950, "{} of a thousand: {:#?}", all.precision(), all.false_alarms);
}

fn warnings(person: &str, path: &str, after: Value) -> Vec<(WarningKind, String)> {
    let change = ProposedChange { path: path.to_owned(), after, ..ProposedChange::default() };
    let judged = judge(&resume(person), &[change]).remove(0);
    judged.warnings.into_iter().map(|warning| (warning.kind, warning.text)).collect()
}

#[test]
fn what_an_edit_leaves_out_is_told() {
    let person = crate::cases::document("backend");
    let told = warnings(
        "backend",
        "/work/0/highlights/2",
        json!("Moved all services to Kubernetes on AWS"),
    );
    assert_eq!(told, [(WarningKind::LostNumber, "31".to_owned())]);
    let mut bullets = person["work"][0]["highlights"].as_array().unwrap().clone();
    bullets.remove(3);
    let told = warnings("backend", "/work/0/highlights", json!(bullets));
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].0, WarningKind::LostBullet);
    bullets.reverse();
    let told = warnings("backend", "/skills", json!([person["skills"][0]]));
    assert!(told.contains(&(WarningKind::LostItem, "Methods".to_owned())), "{told:?}");
    let mut without = person;
    without.as_object_mut().unwrap().remove("education");
    let told = warnings("backend", "", without);
    assert!(told.contains(&(WarningKind::LostSection, "education".to_owned())), "{told:?}");
}

#[test]
fn phrases_of_machines_and_long_texts_are_told() {
    let cliches = |person: &str, after: &str| {
        let told = warnings(person, "/basics/summary", json!(after));
        told.into_iter()
            .filter(|(kind, _)| *kind == WarningKind::Cliche)
            .map(|(_, text)| text)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        cliches("backend", "Results-driven engineer leveraging cutting-edge Go."),
        ["leverag", "results-driven", "cutting-edge"]
    );
    assert_eq!(
        cliches("lager-de", "Hochmotivierter Lagerleiter, der maßgeblich Mehrwert schafft."),
        ["hochmotiviert", "maßgeblich", "mehrwert"]
    );
    assert_eq!(
        cliches("comptable-fr", "Comptable passionnée et force de proposition"),
        ["passionné", "force de proposition"]
    );
    assert_eq!(
        cliches("cocinera-es", "Cocinera apasionada y proactiva"),
        ["apasionad", "proactiv"]
    );
    assert!(
        cliches("backend", "Backend engineer with seven years in logistics software.").is_empty()
    );
    let long = "Moved all services to Kubernetes on AWS and cut hosting costs by 31 %; ".repeat(5);
    let told = warnings("backend", "/work/0/highlights/2", json!(long));
    assert!(told.iter().any(|(kind, _)| *kind == WarningKind::TooLong), "{told:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn nothing_panics(document in crate::documents::document(), path in "(/[a-z0-9~-]{0,10}){0,4}|[a-z]{0,4}", after in crate::documents::value()) {
        let resume = Resume::from_json(document).unwrap();
        judge(&resume, &[ProposedChange { id: String::new(), path, before: Value::Null, after }]);
    }
}

#[test]
fn a_private_note_is_no_source() {
    let said = json!("Counted carrots with Kubernetes");
    let with = |key: &str| {
        let work = json!([{"position": "Analyst", "highlights": ["Counted carrots"], key: "Learn Kubernetes some day"}]);
        Resume::from_json(json!({ "work": work })).unwrap()
    };
    assert_eq!(verdict(&with("summary"), "/work/0/highlights/0", said.clone()), Support::Supported);
    assert_eq!(verdict(&with("x-note"), "/work/0/highlights/0", said), Support::Unsupported);
}
