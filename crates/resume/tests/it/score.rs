//! The ATS check: an honest match is recognised, and nothing else earns its points.

use proptest::prelude::*;
use resume::Resume;
use resume::posting::{Posting, RequirementKind};
use resume::score::{Report, Verdict, check};
use serde_json::{Value, json};

use crate::cases::{PAIRS, analysed, document, posting, posting_text, resume};

fn of(document: Value, posting: &Posting) -> Report {
    check(&Resume::from_json(document).expect("an object"), posting)
}

fn verdict(report: &Report, text: &str) -> Verdict {
    report
        .requirements
        .iter()
        .find(|requirement| requirement.text == text)
        .expect("the posting asks for it")
        .verdict
}

#[test]
fn an_honest_match_scores_at_least_75() {
    for (person, job) in PAIRS {
        let report = check(&resume(person), &posting(job));
        assert!(report.score >= 75, "{person}: {} {:?}", report.score, report.parts);
        assert!(report.flags.is_empty(), "{person}: {:?}", report.flags);
    }
}

#[test]
fn everybody_fits_their_own_posting_best() {
    let postings: Vec<(&str, Posting)> =
        PAIRS.iter().map(|(_, job)| (*job, posting(job))).collect();
    for (person, job) in PAIRS {
        let resume = resume(person);
        let best =
            postings.iter().max_by_key(|(_, posting)| check(&resume, posting).score).unwrap();
        assert_eq!(best.0, job, "{person}");
    }
}

#[test]
fn parts_add_up_and_stay_in_bounds() {
    for (person, _) in PAIRS {
        for (_, job) in PAIRS {
            let report = check(&resume(person), &posting(job));
            assert_eq!(report.parts.iter().map(|part| part.points).sum::<u32>(), report.score);
            assert_eq!(report.parts.iter().map(|part| part.max).sum::<u32>(), 100);
            assert!(report.parts.iter().all(|part| part.points <= part.max));
        }
    }
}

#[test]
fn another_profession_scores_at_most_10() {
    for job in ["backend", "frontend", "datascience"] {
        for person in ["nurse", "pflege-de", "lawyer", "electrician", "cocinera-es", "teacher"] {
            let score = check(&resume(person), &posting(job)).score;
            assert!(score <= 10, "{person} for {job}: {score}");
        }
    }
}

#[test]
fn an_empty_resume_scores_nothing() {
    for (_, job) in PAIRS {
        assert_eq!(check(&Resume::default(), &posting(job)).score, 0);
    }
}

#[test]
fn other_names_of_the_same_skills_change_nothing() {
    let posting = posting("backend");
    let before = check(&resume("backend"), &posting).score;
    let mut text = document("backend").to_string();
    for (one, other) in [
        ("PostgreSQL", "Postgres"),
        ("Kubernetes", "K8s"),
        (" Go ", " Golang "),
        ("AWS", "Amazon Web Services"),
        ("CI/CD", "continuous integration"),
        ("REST APIs", "RESTful APIs"),
    ] {
        text = text.replace(one, other);
    }
    let after = of(serde_json::from_str(&text).unwrap(), &posting).score;
    assert!(before.abs_diff(after) <= 3, "{before} and {after}");
}

#[test]
fn gaming_falls_at_least_15_points_behind() {
    let job = posting("backend");
    let honest = check(&resume("backend"), &job).score;
    let text = posting_text("backend");
    let mut pasted = document("backend");
    pasted["basics"]["summary"] = json!(text);
    let report = of(pasted, &job);
    assert!(report.flags.contains(&"posting_pasted".to_owned()));
    assert!(report.score + 15 <= honest, "{}", report.score);

    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    let only = json!({"basics": document("backend")["basics"], "work": [
        {"name": "Shop", "position": "Senior Backend Engineer", "startDate": "2015", "highlights": lines}]});
    assert!(of(only, &job).score + 15 <= honest);

    let mut stuffed = document("backend");
    let words: Vec<&str> = ["Go", "Kubernetes", "Terraform", "Kafka", "GraphQL"].repeat(6);
    stuffed["skills"][0]["keywords"] = json!(words);
    let report = of(stuffed, &job);
    assert!(report.flags.contains(&"stuffing".to_owned()));
    assert!(report.score + 15 <= honest, "{}", report.score);
}

#[test]
fn what_the_person_denies_earns_nothing() {
    let job = analysed("Frontend Developer\nRequirements:\n- React\n- TypeScript\n- Docker\n- Git");
    let says = |text: &str| of(json!({"basics": {"name": "A B", "summary": text}}), &job);
    for text in [
        "No experience with React.",
        "I have never used React",
        "Ich habe keine Erfahrung mit React",
        "Aucune expérience avec React",
        "Sin experiencia con React",
        "TypeScript: 5 years, React: none",
        "I do not have any experience with Angular, Vue or React",
    ] {
        assert_eq!(verdict(&says(text), "React"), Verdict::Contradicted, "{text}");
    }
    for text in [
        "Familiar with React",
        "Currently learning React",
        "Grundkenntnisse in React",
        "React (basic)",
        "Notions de React",
    ] {
        assert_eq!(verdict(&says(text), "React"), Verdict::Partly, "{text}");
    }
    for text in [
        "Built shops with React",
        "No experience with Angular, but five years of React",
        "Not only TypeScript; daily work in React",
    ] {
        assert_eq!(verdict(&says(text), "React"), Verdict::Met, "{text}");
    }
    assert_eq!(verdict(&says("No experience with React"), "Git"), Verdict::Missing);
}

#[test]
fn evidence_leads_to_the_words() {
    for (person, job) in PAIRS {
        let resume = resume(person);
        let document = resume.to_json();
        for requirement in check(&resume, &posting(job)).requirements {
            for evidence in requirement.evidence {
                let text = document.pointer(&evidence.path).and_then(Value::as_str).unwrap();
                assert_eq!(text.get(evidence.start..evidence.end), Some(evidence.text.as_str()));
            }
        }
    }
}

#[test]
fn dated_use_beats_a_bare_list() {
    let job = analysed("Backend Engineer\nRequirements:\n- Kafka\n- Redis");
    let listed = json!({"basics": {"name": "A"}, "work": [{"name": "X", "position": "Backend Engineer", "startDate": "2020", "highlights": ["Kept services running"]}], "skills": [{"name": "Kafka"}, {"name": "Redis"}]});
    let mut used = listed.clone();
    used["work"][0]["highlights"][0] = json!("Kept services running on Kafka and Redis");
    assert!(of(used, &job).score > of(listed, &job).score);
}

#[test]
fn hidden_items_do_not_count() {
    let job = posting("backend");
    let mut hidden = document("backend");
    hidden["work"][0]["x-hidden"] = json!(true);
    hidden["skills"][0]["x-hidden"] = json!(true);
    let report = of(hidden, &job);
    assert_eq!(verdict(&report, "Kubernetes"), Verdict::Missing);
    assert!(
        report
            .requirements
            .iter()
            .flat_map(|requirement| &requirement.evidence)
            .all(|evidence| !evidence.path.starts_with("/work/0"))
    );
}

#[test]
fn a_posting_that_asks_for_nothing_is_said_to() {
    let report = check(&resume("backend"), &analysed("Come and see us on Tuesday!"));
    assert!(report.findings.iter().any(|finding| finding.rule == "posting_unclear"));
    assert!(report.score <= 100);
}

#[test]
fn the_format_check_finds_what_is_wrong() {
    let report = of(
        json!({"basics": {"email": " mailto:a@b.org"}, "skills": [{"name": "Tools", "keywords": ["Git", "git"]}], "work": [
            {"name": "", "startDate": "2020-05", "endDate": "2019-01", "highlights": ["•  Did things  for us", "Work", "I was responsible for my team"]},
            {"name": "X", "position": "Y", "startDate": "sometime"}]}),
        &posting("backend"),
    );
    let rules: Vec<&str> = report.findings.iter().map(|finding| finding.rule.as_str()).collect();
    for rule in [
        "missing_name",
        "email_decorated",
        "missing_phone",
        "missing_location",
        "missing_education",
        "work_no_title",
        "work_no_employer",
        "dates_reversed",
        "date_unreadable",
        "bullet_glyph",
        "bullet_short",
        "first_person",
        "work_empty",
        "skill_repeated",
    ] {
        assert!(rules.contains(&rule), "{rule} is missing from {rules:?}");
    }
    assert!(check(&resume("backend"), &posting("backend")).findings.len() <= 2);
}

#[test]
fn a_fix_mends_its_finding_and_promises_no_wrong_points() {
    let job = posting("backend");
    let mut broken = document("backend");
    broken["basics"]["email"] = json!("mailto:imke@example.org");
    broken["work"][0]["highlights"][1] = json!("•  Designed 14 microservices in Go");
    let resume = Resume::from_json(broken).unwrap();
    let report = check(&resume, &job);
    let fixes: Vec<_> = report.findings.iter().filter_map(|finding| finding.fix.clone()).collect();
    assert_eq!(fixes.len(), 1);
    let mut document = resume.to_json();
    resume::edit::apply_all(&mut document, &fixes).unwrap();
    let mended = of(document, &job);
    assert!(mended.findings.iter().all(|finding| finding.fix.is_none()));
    assert!(mended.score >= report.score);
    for recommendation in
        report.recommendations.iter().filter(|recommendation| recommendation.edits.is_some())
    {
        let mut document = resume.to_json();
        resume::edit::apply_all(&mut document, recommendation.edits.as_ref().unwrap()).unwrap();
        assert_eq!(of(document, &job).score.saturating_sub(report.score), recommendation.points);
    }
}

#[test]
fn what_is_not_known_is_asked_and_never_written() {
    let report = check(&resume("backend"), &posting("backend"));
    let terraform = report
        .recommendations
        .iter()
        .find(|recommendation| recommendation.title.contains("Terraform"))
        .unwrap();
    assert!(terraform.edits.is_none() && terraform.question.is_some() && terraform.points > 0);
    let gains: Vec<u32> = report
        .recommendations
        .iter()
        .map(|recommendation| recommendation.points * 60 / recommendation.minutes)
        .collect();
    assert!(gains.is_sorted_by(|a, b| a >= b));
}

#[test]
fn a_recommendation_with_edits_gives_exactly_its_points_and_adds_no_fact() {
    let mut tried = 0;
    for (person, _) in PAIRS {
        for (_, job) in PAIRS {
            let mut broken = document(person);
            broken["basics"]["label"] = json!("");
            broken["skills"] = json!([{"name": "Excel"}, {"name": "excel"}]);
            broken["work"][0]["highlights"][0] =
                json!("•  Successfully  kept the house in order with Javascript");
            let (resume, job) = (Resume::from_json(broken).unwrap(), posting(job));
            let report = check(&resume, &job);
            assert!(report.recommendations.len() <= 12);
            let mut ids: Vec<&str> = report
                .recommendations
                .iter()
                .map(|recommendation| recommendation.id.as_str())
                .collect();
            ids.sort_unstable();
            assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "{ids:?}");
            for recommendation in &report.recommendations {
                assert!(recommendation.edits.is_some() != recommendation.question.is_some());
                let Some(edits) = &recommendation.edits else { continue };
                tried += 1;
                let mut after = resume.to_json();
                resume::edit::apply_all(&mut after, edits).unwrap();
                let score = of(after.clone(), &job).score;
                assert_eq!(score - report.score, recommendation.points, "{recommendation:?}");
                let before = resume.to_json();
                let key =
                    |document: &Value, key: &str| document.get(key).cloned().unwrap_or(Value::Null);
                let changes: Vec<resume::guard::ProposedChange> =
                    ["basics", "work", "skills", "projects"]
                        .iter()
                        .map(|list| resume::guard::ProposedChange {
                            id: String::new(),
                            path: format!("/{list}"),
                            before: key(&before, list),
                            after: key(&after, list),
                        })
                        .collect();
                for judgement in resume::guard::judge(&resume, &changes) {
                    assert_eq!(
                        judgement.verdict,
                        resume::guard::Support::Supported,
                        "{recommendation:?} {judgement:?}"
                    );
                }
            }
        }
    }
    assert!(tried > 200, "{tried}");
}

#[test]
fn a_huge_resume_is_read_in_time() {
    let mut huge = document("backend");
    huge["basics"]["summary"] =
        json!("No experience with Go, Python, React, Java, Kafka, ".repeat(10_000));
    huge["work"][0]["highlights"] =
        (0..2_000).map(|at| json!(format!("Built service {at} in Go, never with PHP"))).collect();
    let start = std::time::Instant::now();
    let report = of(huge, &posting("backend"));
    assert!(report.flags.contains(&"stuffing".to_owned()));
    assert!(start.elapsed().as_secs() < 20);
}

#[test]
fn the_same_input_gives_the_same_report() {
    for (person, job) in PAIRS {
        let report = || serde_json::to_string(&check(&resume(person), &posting(job))).unwrap();
        assert_eq!(report(), report());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn no_document_panics(document in crate::documents::document()) {
        let resume = Resume::from_json(document).unwrap();
        let report = check(&resume, &posting("backend"));
        prop_assert_eq!(report.parts.iter().map(|part| part.points).sum::<u32>(), report.score);
    }

    #[test]
    fn true_evidence_never_costs_points(skill in prop::sample::select(vec!["Terraform", "Kafka", "GraphQL", "Rust", "Python", "Welding"])) {
        let job = posting("backend");
        let before = check(&resume("backend"), &job);
        let mut more = document("backend");
        let highlights = more["work"][0]["highlights"].as_array_mut().unwrap();
        highlights.push(json!(format!("Ran 3 services with {skill} for two years")));
        let after = of(more, &job);
        prop_assert!(after.score >= before.score);
        let met = |report: &Report| report.requirements.iter().filter(|requirement| requirement.kind != RequirementKind::Soft && requirement.verdict == Verdict::Met).count();
        prop_assert!(met(&after) >= met(&before));
    }
}
