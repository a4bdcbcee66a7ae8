//! What a posting asks for.

use proptest::prelude::*;
use resume::posting::{Importance, PostingInput, RequirementKind, Seniority, analyse};

use crate::cases::{PAIRS, analysed, posting};

/// The concepts asked for, with a `?` after those that are only welcome.
fn concepts(text: &str) -> Vec<String> {
    analysed(text)
        .requirements
        .iter()
        .filter(|requirement| !requirement.any_of.is_empty())
        .map(|requirement| {
            let mark = if requirement.importance == Importance::Nice { "?" } else { "" };
            format!("{}{mark}", requirement.any_of.join("/"))
        })
        .collect()
}

#[test]
fn names_with_an_everyday_meaning_are_told_apart() {
    let asked = |text: &str| concepts(&format!("Requirements:\n- {text}"));
    assert_eq!(asked("Go, R and C"), ["Go", "R", "C"]);
    assert_eq!(asked("experience with Go or Rust"), ["Go/Rust"]);
    assert_eq!(asked("C#, C++ and .NET"), ["C#", "C++", ".NET"]);
    let verbs = asked("willing to go the extra mile and react quickly");
    assert!(!verbs.contains(&"Go".to_owned()) && !verbs.contains(&"React".to_owned()));
    assert!(asked("Go to our offices every day").is_empty());
    assert!(!asked("a good go-to-market plan in R&D").contains(&"Go".to_owned()));
    assert!(!asked("it is a job for people who excel").contains(&"Excel".to_owned()));
}

#[test]
fn other_names_mean_the_same_concept() {
    let pairs = [
        ("K8s", "Kubernetes"),
        ("JS", "JavaScript"),
        ("Postgres", "PostgreSQL"),
        ("Amazon Web Services", "AWS"),
        ("CI / CD", "CI/CD"),
        ("continuous integration", "CI/CD"),
        ("Golang", "Go"),
        ("nodejs", "Node.js"),
        ("Krankenpflege", "Patient care"),
        ("rapprochements bancaires", "Account reconciliation"),
        ("gestión de inventarios", "Inventory management"),
        ("managing budgets", "Budgeting"),
        ("organisational skills", "Organizational skills"),
    ];
    for (form, concept) in pairs {
        assert_eq!(concepts(&format!("Requirements:\n- {form}")), [concept], "{form}");
    }
}

#[test]
fn welcome_things_are_not_demanded() {
    let text = "You bring\n- Python\n- Docker is a plus\n- SQL\nNice to have\n- Kafka\n- Terraform";
    assert_eq!(concepts(text), ["Python", "Docker?", "SQL", "Kafka?", "Terraform?"]);
}

#[test]
fn boilerplate_asks_for_nothing() {
    let text = "About us\nWe sell Excel trainings and love machine learning.\nRequirements\n- Python\nWhat we offer\n- free SQL courses, French lessons\n\
        We are an equal opportunity employer without regard to race or religion. Our marketing is great, regardless of gender identity.";
    assert_eq!(concepts(text), ["Python"]);
    let company = PostingInput {
        text: "Requirements:\n- Java".to_owned(),
        title: None,
        company: Some("Java Works".to_owned()),
    };
    assert!(analyse(&company).requirements.is_empty(), "the employer's name is no skill");
}

#[test]
fn years_degrees_and_level_are_read() {
    let backend = posting("backend");
    assert_eq!(backend.title.as_deref(), Some("Senior Backend Engineer"));
    assert_eq!(backend.seniority, Some(Seniority::Senior));
    let of = |name: &str, kind: RequirementKind| {
        let posting = posting(name);
        posting.requirements.into_iter().find(|requirement| requirement.kind == kind)
    };
    assert_eq!(of("backend", RequirementKind::Experience).unwrap().years, Some(5));
    assert_eq!(of("lawyer", RequirementKind::Experience).unwrap().years, Some(3));
    assert_eq!(of("pflege-de", RequirementKind::Experience).unwrap().years, Some(2));
    assert_eq!(of("comptable-fr", RequirementKind::Experience).unwrap().years, Some(3));
    assert_eq!(of("cocinero-es", RequirementKind::Experience).unwrap().years, Some(2));
    assert_eq!(of("nurse", RequirementKind::Degree).unwrap().level, Some(2));
    assert_eq!(of("datascience", RequirementKind::Degree).unwrap().level, Some(4));
    assert_eq!(of("frontend", RequirementKind::Degree), None);
}

#[test]
fn an_analysed_posting_survives_json() {
    for (_, name) in PAIRS {
        let posting = posting(name);
        assert!(posting.requirements.len() >= 6, "{name}");
        let text = serde_json::to_string(&posting).unwrap();
        assert_eq!(serde_json::from_str::<resume::posting::Posting>(&text).unwrap(), posting);
    }
}

#[test]
fn a_million_characters_are_read() {
    let text = crate::cases::posting_text("backend").repeat(1_000);
    assert!(text.len() > 1_000_000);
    assert!(!analysed(&text).requirements.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_text_panics(text in crate::documents::text(), lead in "(Requirements:\n- |)") {
        analysed(&format!("{lead}{text}"));
        analyse(&PostingInput { text: lead, title: Some(text.clone()), company: Some(text) });
    }
}
