//! Tailoring: better order and wording, and never a fact that was not there.

use resume::Resume;
use resume::guard::{ProposedChange, Support, judge};
use resume::score::check;
use resume::tailor::{AcceptError, Mode, ProposedEdit, apply_accepted, tailor};
use serde_json::{Value, json};

use crate::cases::{PAIRS, posting, resume};

fn proposals() -> impl Iterator<Item = (&'static str, Resume, &'static str, Mode)> {
    PAIRS.iter().flat_map(|(person, _)| {
        PAIRS.iter().flat_map(move |(_, job)| {
            [Mode::Partial, Mode::Full].map(|mode| (*person, resume(person), *job, mode))
        })
    })
}

#[test]
fn no_edit_claims_what_the_resume_does_not_say_and_none_costs_points() {
    let mut total = 0;
    for (person, resume, job, mode) in proposals() {
        let posting = posting(job);
        let proposal = tailor(&resume, &posting, mode);
        total += proposal.edits.len();
        assert_eq!(proposal.writer, "rules");
        assert!(proposal.score.after >= proposal.score.before, "{person} for {job}");
        assert_eq!(proposal.score.before, check(&resume, &posting).score);
        assert_eq!(proposal.score.after, check(&proposal.resume, &posting).score);
        let changes: Vec<ProposedChange> = proposal
            .edits
            .iter()
            .map(|edit| ProposedChange {
                id: edit.id.clone(),
                path: edit.path.clone(),
                before: edit.before.clone(),
                after: edit.after.clone(),
            })
            .collect();
        for judgement in judge(&resume, &changes) {
            assert_eq!(judgement.verdict, Support::Supported, "{person} for {job}: {judgement:?}");
        }
    }
    assert!(total > 500, "only {total} edits");
}

#[test]
fn nothing_is_lost_and_frozen_fields_stay() {
    for (person, resume, job, mode) in proposals() {
        let tailored = tailor(&resume, &posting(job), mode).resume;
        assert_eq!(tailored.work.len(), resume.work.len());
        for (before, after) in resume.work.iter().zip(&tailored.work) {
            let frozen = |work: &resume::model::Work| {
                (
                    work.name.clone(),
                    work.position.clone(),
                    work.start_date.clone(),
                    work.end_date.clone(),
                )
            };
            assert_eq!(frozen(before), frozen(after), "{person} for {job}");
            assert_eq!(before.highlights.len(), after.highlights.len(), "{person} for {job}");
            let numbers = |texts: &[String]| {
                let all = texts.join(" ");
                let mut numbers: Vec<String> = all
                    .split(|c: char| !c.is_ascii_digit())
                    .filter(|part| !part.is_empty())
                    .map(str::to_owned)
                    .collect();
                numbers.sort();
                numbers
            };
            assert_eq!(numbers(&before.highlights), numbers(&after.highlights));
        }
        assert_eq!(tailored.education, resume.education);
        assert_eq!(tailored.certificates, resume.certificates);
        let count = |resume: &Resume| {
            resume.skills.iter().map(|skill| skill.keywords.len().max(1)).sum::<usize>()
        };
        assert!(count(&tailored) >= count(&resume), "{person} for {job}");
    }
}

#[test]
fn any_choice_of_edits_can_be_taken_and_undone() {
    let mut shuffled = crate::cases::document("backend");
    let skills = ["Photoshop", "Cooking", "K8s", "Redis", "Scrum", "Golang", "Docker"];
    shuffled["skills"] = skills.iter().map(|name| json!({"name": name})).collect();
    let people = [
        ("backend", Resume::from_json(shuffled).unwrap()),
        ("backend", resume("backend")),
        ("warehouse", resume("lager-de")),
    ];
    for (job, resume) in people {
        let proposal = tailor(&resume, &posting(job), Mode::Full);
        let count = proposal.edits.len();
        assert!(count >= 3, "{job}");
        for choice in 0..(1_u32 << count.min(10)) {
            let ids: Vec<&str> = proposal
                .edits
                .iter()
                .enumerate()
                .filter(|(index, _)| choice & (1 << index) != 0)
                .map(|(_, edit)| edit.id.as_str())
                .collect();
            let (changed, applied) = apply_accepted(&resume, &proposal.edits, &ids).unwrap();
            assert_eq!(applied.len(), ids.len());
            let mut document = changed.to_json();
            let undo: Vec<_> = applied.iter().rev().map(resume::edit::Edit::inverse).collect();
            resume::edit::apply_all(&mut document, &undo).unwrap();
            assert_eq!(document, resume.to_json());
        }
        let all: Vec<String> = proposal.edits.iter().map(|edit| edit.id.clone()).collect();
        assert_eq!(apply_accepted(&resume, &proposal.edits, &all).unwrap().0, proposal.resume);
    }
}

#[test]
fn an_edit_survives_json_and_an_unknown_id_is_refused() {
    let resume = resume("backend");
    let proposal = tailor(&resume, &posting("backend"), Mode::Full);
    let value = serde_json::to_value(&proposal.edits).unwrap();
    assert_eq!(serde_json::from_value::<Vec<ProposedEdit>>(value.clone()).unwrap(), proposal.edits);
    assert_eq!(value[0]["verdict"], json!("supported"));
    assert!(value[0]["change"]["op"].is_string());
    assert_eq!(
        apply_accepted(&resume, &proposal.edits, &["no"]),
        Err(AcceptError::Unknown("no".to_owned()))
    );
}

#[test]
fn wanted_things_come_first_under_the_postings_name() {
    let proposal = tailor(&resume("backend"), &posting("backend"), Mode::Partial);
    let after = |kind: &str| {
        proposal.edits.iter().find(|edit| edit.kind == kind).map(|edit| edit.after.clone()).unwrap()
    };
    let keywords = after("add_keywords");
    let keywords: Vec<&str> =
        keywords.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(
        keywords.contains(&"PostgreSQL")
            && keywords.contains(&"Kubernetes")
            && keywords.contains(&"AWS")
    );
    assert_eq!(keywords.last(), Some(&"Photoshop"));
    let bullets = after("reorder_bullets");
    assert!(bullets[0].as_str().unwrap().contains("microservices"));
    assert!(bullets[4].as_str().unwrap().contains("summer party"));
    assert!(after("summary").as_str().unwrap().contains("Kubernetes"));
    assert!(!proposal.resume.to_json().to_string().contains("Terraform"));
    assert!(proposal.warnings.iter().all(|warning| !warning.contains("Kubernetes")));
}

#[test]
fn full_mode_may_order_the_sections() {
    let (resume, posting) = (resume("backend"), posting("backend"));
    let kinds = |mode: Mode| {
        tailor(&resume, &posting, mode)
            .edits
            .iter()
            .map(|edit| edit.kind.clone())
            .collect::<Vec<_>>()
    };
    assert!(!kinds(Mode::Partial).contains(&"reorder_sections".to_owned()));
    assert!(kinds(Mode::Full).contains(&"reorder_sections".to_owned()));
}

#[test]
fn an_empty_resume_gets_no_text() {
    let proposal = tailor(&Resume::default(), &posting("backend"), Mode::Full);
    assert!(
        proposal.edits.iter().all(|edit| edit.kind == "reorder_sections"),
        "{:?}",
        proposal.edits
    );
    assert!(!proposal.warnings.is_empty());
}

#[test]
fn an_honest_match_is_reworked_and_not_only_shuffled() {
    for (person, job) in PAIRS {
        let proposal = tailor(&resume(person), &posting(job), Mode::Full);
        let has =
            |kinds: &[&str]| proposal.edits.iter().any(|edit| kinds.contains(&edit.kind.as_str()));
        assert!(proposal.edits.len() >= 4, "{person}: {:?}", proposal.edits.len());
        assert!(has(&["summary"]), "{person} keeps the old summary");
        assert!(has(&[
            "reorder_keywords",
            "add_keywords",
            "add_skill",
            "move_item",
            "rename_skill"
        ]));
    }
}

#[test]
fn rewording_and_reordering_can_be_taken_apart() {
    let mut document = crate::cases::document("backend");
    document["work"][0]["highlights"][2] =
        json!("Responsible for moving all services to K8s on AWS, cutting costs by 31 %");
    let resume = Resume::from_json(document).unwrap();
    let proposal = tailor(&resume, &posting("backend"), Mode::Full);
    let find = |kind: &str| proposal.edits.iter().find(|edit| edit.kind == kind).unwrap();
    let (rephrase, reorder) = (find("rephrase"), find("reorder_bullets"));
    assert_eq!(
        rephrase.after,
        json!("Move all services to Kubernetes on AWS, cutting costs by 31 %")
    );
    let bullets = |ids: &[&str]| {
        apply_accepted(&resume, &proposal.edits, ids).unwrap().0.work[0].highlights.clone()
    };
    let (both, order) = (bullets(&[&rephrase.id, &reorder.id]), bullets(&[&reorder.id]));
    assert!(
        both.contains(&"Move all services to Kubernetes on AWS, cutting costs by 31 %".to_owned())
    );
    assert!(order.contains(&resume.work[0].highlights[2]));
    assert_eq!(both.len(), order.len());
    assert_ne!(order, resume.work[0].highlights);
}

#[test]
fn a_resume_of_six_pages_is_shortened_and_no_employer_goes() {
    let work: Vec<Value> = (0..14)
        .map(|at| {
            let bullets: Vec<String> = (0..10)
                .map(|n| match n {
                    7 => format!("Ran {at} services in Go on Kubernetes for a bank"),
                    _ => format!("Took part in round {} of the talks about the canteen and the garden", ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"][n]),
                })
                .collect();
            json!({"name": format!("Company {at}"), "position": "Backend Engineer", "startDate": format!("{}-01", 2024 - at), "endDate": format!("{}-12", 2024 - at), "highlights": bullets})
        })
        .collect();
    let resume = Resume::from_json(json!({"basics": {"name": "A B"}, "work": work})).unwrap();
    let full = tailor(&resume, &posting("backend"), Mode::Full);
    assert!(full.edits.iter().any(|edit| edit.kind == "choose_bullets"));
    let bullets =
        |resume: &Resume| resume.work.iter().map(|work| work.highlights.len()).sum::<usize>();
    assert!(bullets(&full.resume) < bullets(&resume));
    assert_eq!(full.resume.work.len(), resume.work.len());
    for work in &full.resume.work {
        assert!(work.highlights.len() >= 4);
        assert!(work.highlights.iter().any(|text| text.contains("Kubernetes")));
    }
    let partial = tailor(&resume, &posting("backend"), Mode::Partial);
    assert_eq!(bullets(&partial.resume), bullets(&resume));
}
