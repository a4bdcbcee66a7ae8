//! The format check: what it finds, what it leaves alone, and that its changes mend what they promise.

use resume::Resume;
use resume::edit::{Edit, apply};
use resume::guard::{ProposedChange, Support, judge};
use resume::score::{Finding, check, format_rules, format_rules_page};
use serde_json::{Value, json};

use crate::cases::{PAIRS, document, posting, resume};

fn findings(document: Value) -> Vec<Finding> {
    check(&Resume::from_json(document).expect("an object"), &posting("backend")).findings
}

/// A tidy resume with one thing changed.
fn with(pointer: &str, value: Value) -> Value {
    let mut document = document("backend");
    if let Some(place) = document.pointer_mut(pointer) {
        *place = value;
        return document;
    }
    let (parent, key) = pointer.rsplit_once('/').expect("a path");
    match document.pointer_mut(parent).expect("a parent") {
        Value::Array(list) => list.push(value),
        other => other[key] = value,
    }
    document
}

fn bullet(text: &str) -> Value {
    with("/work/0/highlights/0", json!(text))
}

fn past_bullet(text: &str) -> Value {
    with("/work/1/highlights/0", json!(text))
}

/// Each rule with a document in which it finds something.
#[expect(clippy::too_many_lines, reason = "a table: one line for a rule")]
fn broken() -> Vec<(&'static str, Value)> {
    let job = |start: &str, end: &str| json!({"name": format!("Firm {start}"), "position": "Engineer", "startDate": start, "endDate": end, "highlights": ["Built 3 tools for the firm", "Ran 4 servers for the team"]});
    vec![
        ("missing_name", with("/basics/name", json!(""))),
        ("missing_email", with("/basics/email", json!(""))),
        ("email_invalid", with("/basics/email", json!("imke at example"))),
        ("email_decorated", with("/basics/email", json!("mailto:imke@example.org"))),
        ("email_unprofessional", with("/basics/email", json!("sexy.imke@example.org"))),
        ("missing_phone", with("/basics/phone", json!(" "))),
        ("phone_invalid", with("/basics/phone", json!("call me"))),
        ("missing_location", with("/basics/location", json!({}))),
        ("link_broken", with("/basics/url", json!("my website"))),
        ("link_broken", with("/basics/profiles", json!([{"network": "LinkedIn"}]))),
        ("photo", with("/basics/image", json!("me.png"))),
        (
            "personal_data",
            with("/basics/x-fields", json!([{"name": "Date of birth", "value": "1990"}])),
        ),
        ("missing_label", with("/basics/label", json!(""))),
        ("missing_work", with("/work", json!([]))),
        ("missing_education", with("/education", json!([]))),
        ("missing_skills", with("/skills", json!([]))),
        ("missing_summary", with("/basics/summary", json!(""))),
        ("summary_short", with("/basics/summary", json!("Backend engineer."))),
        (
            "summary_long",
            with("/basics/summary", json!("Backend engineer with many skills. ".repeat(30))),
        ),
        (
            "objective",
            with(
                "/basics/summary",
                json!("Seeking a position in which I can use my skills with the best."),
            ),
        ),
        ("too_short", json!({"basics": {"name": "A"}})),
        ("heading_unknown", with("/x-layout", json!({"headings": {"work": "My saga"}}))),
        ("entry_empty", with("/skills/9", json!({"name": ""}))),
        (
            "references_on_request",
            with("/references", json!([{"reference": "Available upon request"}])),
        ),
        ("school_details", {
            let mut document = document("backend");
            document["work"][1]["startDate"] = json!("2008-09");
            document["education"] = json!([{"institution": "City High School"}, {"institution": "State University", "studyType": "Bachelor of Arts"}]);
            document
        }),
        ("grade_low", with("/education/0/score", json!("2.4/4.0"))),
        (
            "skill_sentence",
            with("/skills/0/keywords/0", json!("I can do all kinds of things with it")),
        ),
        ("skill_repeated", with("/skills/0/keywords/0", json!("python"))),
        (
            "skill_repeated",
            with("/skills", json!([{"name": "Go"}, {"name": "Rust"}, {"name": "go"}])),
        ),
        ("work_no_title", with("/work/0/position", json!(""))),
        ("work_no_employer", with("/work/0/name", json!(""))),
        ("work_no_dates", {
            let mut document = document("backend");
            document["work"][0].as_object_mut().expect("a position").remove("startDate");
            document
        }),
        ("work_no_location", {
            let mut document = document("backend");
            document["work"] = json!([
                job("2021-01", "2022-01"),
                job("2018-01", "2020-12"),
                job("2015-01", "2017-12")
            ]);
            document["work"][0]["location"] = json!("Bremen");
            document["work"][1]["location"] = json!("Kiel");
            document
        }),
        ("work_empty", with("/work/0/highlights", json!([]))),
        (
            "work_repeated",
            with("/work", json!([job("2018-01", "2020-12"), job("2018-01", "2020-12")])),
        ),
        (
            "work_order",
            with("/work", json!([job("2010-01", "2012-12"), job("2018-01", "2020-12")])),
        ),
        ("date_unreadable", with("/work/0/startDate", json!("some day"))),
        ("dates_reversed", with("/work/1/endDate", json!("2010-01"))),
        ("date_gap", with("/work/1/endDate", json!("2018-06"))),
        (
            "dates_overlap",
            with(
                "/work",
                json!([
                    job("2021-01", "2022-12"),
                    job("2014-01", "2018-12"),
                    job("2016-01", "2020-12")
                ]),
            ),
        ),
        ("dates_mixed", with("/work/1/startDate", json!("2017"))),
        ("date_forms_mixed", with("/work/1/startDate", json!("Sep 2017"))),
        ("bullet_short", bullet("Databases")),
        ("bullet_long", bullet(&"built many things for them ".repeat(12))),
        (
            "bullet_repeated",
            bullet("Moved all services to Kubernetes on AWS and cut hosting costs by 31 %"),
        ),
        ("bullet_glyph", bullet("• Organised  the yearly party for 80 colleagues")),
        ("bullet_glyph", bullet("Organised the yearly pa\u{200b}rty for 80 colleagues")),
        ("bullet_end", bullet("Organised the yearly party for 80 colleagues;")),
        ("small_letter", bullet("organised the yearly party for 80 colleagues")),
        ("full_stops_mixed", bullet("Organised the yearly party for 80 colleagues.")),
        (
            "opening_repeated",
            with(
                "/work/0/highlights",
                json!([
                    "Built 3 tools for a firm",
                    "Built 4 tools for a bank",
                    "Built 5 tools for a shop"
                ]),
            ),
        ),
        ("paragraph", {
            let mut document = with("/work/0/highlights", json!([]));
            document["work"][0]["summary"] = json!(
                "I moved many services to another place in 2021 and it went well. ".repeat(6)
            );
            document
        }),
        (
            "no_numbers",
            with(
                "/work/0/highlights",
                json!(["Moved services to Kubernetes", "Wrote the order tracking"]),
            ),
        ),
        ("table_remains", bullet("Go | Python | Redis | PostgreSQL and more")),
        ("tense", past_bullet("Maintain order tracking in Python and Redis")),
        ("passive", bullet("Was given the task to organise 3 parties")),
        ("first_person", bullet("I organised the yearly party for 80 colleagues")),
        ("weak_verb", bullet("Responsible for organising the yearly party for 80 colleagues")),
        ("filler", bullet("Successfully organised the yearly party for 80 colleagues")),
        ("cliche", bullet("Organised as a team player the party for 80 colleagues")),
        ("placeholder", bullet("Organised TODO for 80 colleagues")),
        ("name_spelling", bullet("Wrote 80 tests in Javascript for colleagues")),
        ("acronym", bullet("Wrote the QZXV report for 80 colleagues")),
        ("emoji", bullet("Organised the yearly party 🎉 for 80 colleagues")),
        ("exclamation", bullet("Organised the yearly party for 80 colleagues!")),
        ("all_capitals", bullet("ORGANISED THE YEARLY PARTY FOR EIGHTY COLLEAGUES OF OURS")),
        (
            "tabs",
            with(
                "/basics/summary",
                json!("Backend engineer\twith seven years in logistics software and more."),
            ),
        ),
    ]
}

#[test]
fn every_rule_finds_its_case() {
    for (rule, document) in broken() {
        let found: Vec<String> =
            findings(document).into_iter().map(|finding| finding.rule).collect();
        assert!(found.iter().any(|name| name == rule), "{rule} is not in {found:?}");
    }
}

#[test]
fn every_finding_is_described_and_leads_to_its_place() {
    for (_, document) in broken() {
        let resume = Resume::from_json(document).unwrap();
        let json = resume.to_json();
        for finding in check(&resume, &posting("backend")).findings {
            let rule = format_rules().iter().find(|rule| rule.name == finding.rule);
            let rule = rule.unwrap_or_else(|| panic!("{} is not described", finding.rule));
            assert_eq!(rule.severity, finding.severity, "{}", rule.name);
            assert!(rule.fixes || finding.fix.is_none(), "{} mends", rule.name);
            assert!(finding.message.ends_with(['.', '?']), "{}", finding.message);
            let missing = ["missing_", "work_no_", "too_", "work_empty", "link_broken", "summary_"];
            let there = json.pointer(&finding.path).is_some();
            assert!(
                there || missing.iter().any(|start| finding.rule.starts_with(start)),
                "{finding:?}"
            );
        }
    }
    assert!(format_rules().len() >= 60);
}

#[test]
fn a_fix_mends_its_finding_and_claims_nothing_new() {
    let mut rules = std::collections::BTreeSet::new();
    let cases = PAIRS.iter().map(|(person, _)| document(person));
    for document in broken().into_iter().map(|(_, document)| document).chain(cases) {
        let resume = Resume::from_json(document).unwrap();
        let before = check(&resume, &posting("backend")).findings;
        for finding in before.iter().filter(|finding| finding.fix.is_some()) {
            let fix = finding.fix.as_ref().unwrap();
            assert!(is_supported(&resume, fix), "{finding:?}");
            let mut json = resume.to_json();
            apply(&mut json, fix).unwrap();
            let after = findings(json);
            let same = |list: &[Finding]| {
                let alike = |other: &&Finding| {
                    other.rule == finding.rule && other.message == finding.message
                };
                list.iter().filter(alike).count()
            };
            assert!(same(&after) < same(&before), "{finding:?} stays: {after:?}");
            rules.insert(finding.rule.clone());
        }
    }
    let promised: Vec<&str> =
        format_rules().iter().filter(|rule| rule.fixes).map(|rule| rule.name).collect();
    for rule in promised {
        assert!(rules.contains(rule), "{rule} was never mended");
    }
}

fn is_supported(resume: &Resume, fix: &Edit) -> bool {
    let before = resume.to_json();
    let mut after = before.clone();
    apply(&mut after, fix).expect("it fits");
    let path = fix.at.pointer_in(&before).expect("its place");
    // A removal in a list is shown as what the list becomes.
    let path = if after.pointer(&path).is_none() || before.pointer(&path) == after.pointer(&path) {
        path.rsplit_once('/').expect("a list").0.to_owned()
    } else {
        path
    };
    let value = |document: &Value| document.pointer(&path).cloned().unwrap_or(Value::Null);
    let change = ProposedChange {
        id: String::new(),
        path: path.clone(),
        before: value(&before),
        after: value(&after),
    };
    judge(resume, &[change]).iter().all(|judgement| judgement.verdict == Support::Supported)
}

#[test]
fn good_resumes_are_left_alone() {
    for (person, job) in PAIRS {
        let found = check(&resume(person), &posting(job)).findings;
        // The short ones are told so, and the ones without a summary or a number.
        let noise: Vec<&Finding> = found
            .iter()
            .filter(|finding| {
                !["missing_summary", "no_numbers", "too_short", "weak_verb"]
                    .contains(&finding.rule.as_str())
            })
            .collect();
        assert!(noise.len() <= 1, "{person}: {noise:?}");
    }
    for document in [NURSE, INGENIEUR] {
        let document: Value = serde_json::from_str(document).unwrap();
        let found = findings(document);
        assert!(found.len() <= 1, "{found:?}");
    }
}

const NURSE: &str = r#"{"basics": {"name": "Aoife Brannigan", "label": "Registered Nurse", "email": "aoife.brannigan@example.org", "phone": "+353 1 555 0134",
 "url": "https://aoife.example.org", "location": {"city": "Galway", "countryCode": "IE"}, "profiles": [{"network": "LinkedIn", "username": "aoifeb", "url": "https://linkedin.com/in/aoifeb"}],
 "summary": "Registered nurse with nine years on acute medical wards. Leads shifts of up to eight nurses, trains new colleagues and keeps infection rates low."},
 "work": [{"name": "Corrib University Hospital", "position": "Senior Staff Nurse", "location": "Galway", "startDate": "2019-05", "highlights": ["Lead shifts of eight nurses on a 32-bed acute medical ward", "Cut hospital-acquired infections by 22 % in a year with a new hand hygiene audit", "Trained 14 graduate nurses in cannulation and wound care"]},
 {"name": "Saint Enda Clinic", "position": "Staff Nurse", "location": "Limerick", "startDate": "2015-09", "endDate": "2019-04", "highlights": ["Cared for 6 post-operative patients a shift", "Introduced electronic medication charts on two wards", "Mentored student nurses from the local university"]}],
 "education": [{"institution": "University of Galway", "studyType": "Bachelor of Science", "area": "Nursing", "startDate": "2011-09", "endDate": "2015-06"}],
 "skills": [{"name": "Clinical", "keywords": ["Wound care", "Cannulation", "Infection control", "Triage"]}, {"name": "Systems", "keywords": ["Epic", "Excel"]}],
 "languages": [{"language": "English", "fluency": "Native"}, {"language": "Irish", "fluency": "Fluent"}]}"#;

const INGENIEUR: &str = r#"{"basics": {"name": "Henrike Vollbrecht", "label": "Projektingenieurin Anlagenbau", "email": "h.vollbrecht@example.org", "phone": "+49 341 5550177", "image": "foto.jpg",
 "location": {"city": "Leipzig", "countryCode": "DE"}, "summary": "Projektingenieurin mit acht Jahren Erfahrung im Anlagenbau. Plant und begleitet Förderanlagen von der Ausschreibung bis zur Abnahme.",
 "x-fields": [{"name": "Geburtsdatum", "value": "12.03.1989"}]},
 "work": [{"name": "Pleiße Fördertechnik GmbH", "position": "Projektingenieurin", "location": "Leipzig", "startDate": "2019-02", "highlights": ["Planung und Inbetriebnahme von 11 Förderanlagen für die Lebensmittelindustrie", "Budgetverantwortung bis 2,4 Mio. Euro", "Durchlaufzeit der Angebote von sechs auf drei Wochen verkürzt"]},
 {"name": "Elster Maschinenbau AG", "position": "Konstrukteurin", "location": "Gera", "startDate": "2015-10", "endDate": "2019-01", "highlights": ["Konstruktion von Bandförderern in SolidWorks", "Betreuung von 20 Zulieferern in drei Ländern", "Einführung einer Bibliothek mit 300 Normteilen"]}],
 "education": [{"institution": "Hochschule Zwickau", "studyType": "Diplom", "area": "Maschinenbau", "startDate": "2009-10", "endDate": "2015-07"}],
 "skills": [{"name": "Software", "keywords": ["SolidWorks", "AutoCAD", "SAP"]}, {"name": "Methoden", "keywords": ["FMEA", "Projektplanung"]}],
 "languages": [{"language": "Deutsch", "fluency": "Muttersprache"}, {"language": "Englisch", "fluency": "C1"}]}"#;

#[test]
fn the_page_of_the_rules_is_up_to_date() {
    let path = format!("{}/../../docs/users/format-check.md", env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(
        page,
        format_rules_page(),
        "write it again with `cargo run --release -p resume --example format_check_page > docs/users/format-check.md`"
    );
}
