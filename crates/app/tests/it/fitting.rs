//! Fitting a resume to a number of pages changes nothing that is stored and tells what to cut.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::harness::{Backend, TestApp, ada, assert_problem, on_both_databases, text};

/// A career that takes more than one page.
fn long(bullets: usize) -> Value {
    let highlights: Vec<String> =
        (0..bullets).map(|n| format!("Kept part {n} of the harbour in order")).collect();
    let mut document = ada();
    document["work"] =
        json!([{"x-id": "w", "position": "Pilot", "startDate": "2019", "highlights": highlights}]);
    document
}

on_both_databases! {
    async fn options_are_found_for_a_stored_resume_and_for_one_being_edited(server) {
        let person = server.user("ada@example.org").await;
        let made = person.resume(long(46)).await;
        let stored = json!({"resume_id": made["id"], "pages": 1});
        let (status, fitted) = person.post("/api/render/fit", &stored).await;
        assert_eq!(status, StatusCode::OK, "{fitted}");
        assert_eq!(fitted["fits"], true, "{fitted}");
        assert_eq!((&fitted["pages_before"], &fitted["page_count"]), (&json!(2), &json!(1)));
        assert_eq!(fitted["cuts"], json!([]));
        let edited = json!({"resume": made["resume"], "pages": 1});
        assert_eq!(person.post("/api/render/fit", &edited).await.1, fitted);
        // What was found is what the page is drawn with.
        let mut document = made["resume"].clone();
        document["x-design"] = json!({"sizePt": fitted["size_pt"], "spacing": fitted["spacing"], "marginMm": fitted["margin_mm"]});
        let (_, preview) = person.post("/api/render/preview", &json!({"resume": document})).await;
        assert_eq!(preview["page_count"], 1);
        let (_, after) = person.get(&format!("/api/base-resumes/{}", text(&made, "id"))).await;
        assert_eq!((&after["resume"], &after["revision"]), (&made["resume"], &made["revision"]));
    }
}

#[tokio::test]
async fn what_does_not_fit_says_what_to_cut_with_a_posting_in_view() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let person = server.user("ada@example.org").await;
    let mut document = long(140);
    document["work"][0]["highlights"][139] = json!("Runs PostgreSQL and Kubernetes");
    let posting =
        "Engineer\n\nRequirements\n- PostgreSQL\n- Kubernetes\n- Linux administration\n".repeat(4);
    let body = json!({"resume": document, "pages": 1});
    let (_, plain) = person.post("/api/render/fit", &body).await;
    assert_eq!(
        (&plain["fits"], &plain["fits_without_cuts"]),
        (&json!(false), &json!(true)),
        "{plain}"
    );
    assert_eq!(plain["cuts"][0]["text"], "Runs PostgreSQL and Kubernetes");
    assert!(plain["lines_over"].as_u64().unwrap() > 10);
    let body = json!({"resume": document, "pages": 1, "posting": {"text": posting}});
    let (status, asked) = person.post("/api/render/fit", &body).await;
    assert_eq!(status, StatusCode::OK, "{asked}");
    let first = &asked["cuts"][0];
    assert_eq!(first["path"], "/work/0/highlights/138", "{first}");
    assert_eq!(first["item_id"], "w");
    assert_eq!(first["reasons"], json!(["not_in_posting", "late_in_list"]), "{first}");
    assert!(!asked["cuts"].to_string().contains("PostgreSQL and Kubernetes"));
}

#[tokio::test]
async fn requests_that_cannot_be_met_are_refused_with_a_code() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let (ada_, bob) = (server.user("ada@example.org").await, server.user("bob@example.org").await);
    let made = ada_.resume(long(3)).await;
    let fit = async |body: Value| ada_.post("/api/render/fit", &body).await;
    for pages in [0, 11] {
        assert_problem(fit(json!({"resume": {}, "pages": pages})).await, 422, "FIELDS_INVALID");
    }
    assert_problem(fit(json!({"pages": 1})).await, 422, "FIELDS_INVALID");
    assert_problem(
        fit(json!({"resume": {}, "pages": 1, "template": "none"})).await,
        422,
        "TEMPLATE_UNKNOWN",
    );
    assert_problem(
        fit(json!({"resume": {}, "pages": 1, "posting": "short"})).await,
        422,
        "POSTING_TOO_SHORT",
    );
    let theirs = json!({"resume_id": made["id"], "pages": 1});
    let (status, body) = bob.post("/api/render/fit", &theirs).await;
    assert_eq!(status, StatusCode::NOT_FOUND, "{body}");
    let (status, _) = server.stranger().post("/api/render/fit", &theirs).await;
    assert_eq!(status, StatusCode::UNAUTHORIZED);
}
