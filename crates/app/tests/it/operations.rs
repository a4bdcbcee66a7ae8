//! What operators and browsers see around the API.

use reqwest::StatusCode;
use serde_json::json;

use crate::harness::{Backend, POSTING, TestApp, ada, on_both_databases};

on_both_databases! {
    async fn the_server_says_how_it_is(server) {
        let stranger = server.stranger();
        assert_eq!(stranger.client.get(stranger.at("/healthz")).send().await.unwrap().text().await.unwrap(), "ok");
        assert_eq!(stranger.get("/readyz").await, (StatusCode::OK, json!({"ready": true, "degraded": []})));
        let (_, site) = stranger.get("/api/site").await;
        assert_eq!((&site["setup_needed"], &site["warnings"]), (&json!(true), &json!([])));
    }
}

#[tokio::test]
async fn metrics_count_and_can_be_switched_off_or_locked() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let person = server.user("ada@example.org").await;
    let made = person.resume(ada()).await;
    person.post("/api/editor/ats/run", &json!({"resume_id": made["id"], "posting": POSTING})).await;
    person.parse("empty.txt", "").await;
    let metrics =
        person.client.get(person.at("/metrics")).send().await.unwrap().text().await.unwrap();
    for series in [
        "rolerabbit_ats_checks_total{result_bucket=",
        "rolerabbit_resume_parse_failures_total{method=\"rules\",source=\"text\",reason=\"FILE_EMPTY\"}",
        "rolerabbit_http_request_duration_seconds_bucket{route=\"/api/base-resumes\"",
    ] {
        assert!(metrics.contains(series), "{series} in {metrics}");
    }
    assert!(!metrics.contains("ada@example.org"));
    for (setting, status) in
        [(("OBS_EXPORT_METRICS", "false"), 404), (("METRICS_TOKEN", "secret"), 401)]
    {
        let server = TestApp::start(Backend::Sqlite, &[setting]).await;
        assert_eq!(server.stranger().get("/metrics").await.0.as_u16(), status);
    }
    let server = TestApp::start(Backend::Sqlite, &[("METRICS_TOKEN", "secret")]).await;
    let stranger = server.stranger();
    let answer =
        stranger.client.get(stranger.at("/metrics")).bearer_auth("secret").send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
}

#[tokio::test]
async fn browsers_are_told_to_be_strict() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let stranger = server.stranger();
    for path in ["/", "/api/site", "/help", "/nothing.js", "/api/nothing"] {
        let response = stranger.client.get(stranger.at(path)).send().await.unwrap();
        let policy = response.headers()["content-security-policy"].to_str().unwrap().to_owned();
        assert!(
            policy.contains("default-src 'none'") && !policy.contains("unsafe"),
            "{path}: {policy}"
        );
        assert_eq!(response.headers()["x-content-type-options"], "nosniff", "{path}");
        assert!(response.headers().contains_key("x-request-id"), "{path}");
    }
    let missing = stranger.client.get(stranger.at("/nothing.js")).send().await.unwrap();
    assert_eq!(missing.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn every_alert_leads_to_its_entry_in_the_runbook() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let stranger = server.stranger();
    let answer = stranger.client.get(stranger.at("/help/runbook")).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    let page = answer.text().await.unwrap();
    let rules = include_str!("../../../../deploy/prometheus/rules.yml");
    let links: Vec<&str> =
        rules.lines().filter_map(|line| line.trim().strip_prefix("runbook_url: ")).collect();
    assert!(links.len() >= 8, "{links:?}");
    for link in links {
        let (path, anchor) =
            link.strip_prefix("https://resume.example.org").unwrap().split_once('#').unwrap();
        assert_eq!(path, "/help/runbook");
        assert!(page.contains(&format!("id=\"{anchor}\"")), "{link}");
    }
    // Other files of the repository are not there.
    assert!(!page.contains(".md\""), "{page}");
}

#[tokio::test]
async fn every_code_has_its_entry_on_the_help_page() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let stranger = server.stranger();
    let (_, problem) = stranger.get("/api/me").await;
    let help = problem["help"].as_str().unwrap();
    let page = stranger.client.get(stranger.at(help)).send().await.unwrap().text().await.unwrap();
    for code in app::codes::ALL {
        assert!(page.contains(&format!("id={}>", code.name)), "{}", code.name);
    }
    let anchor = help.split_once('#').unwrap().1;
    assert!(page.contains(&format!("id={anchor}>")));
}

#[tokio::test]
async fn the_api_describes_itself_without_the_internet() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let stranger = server.stranger();
    let (_, description) = stranger.get("/api/openapi.json").await;
    assert_eq!(description["openapi"], "3.1.0");
    for path in [
        "/api/resumes/parse",
        "/api/editor/ats/run",
        "/api/editor/ai/tailor",
        "/api/base-resumes/{id}/export",
    ] {
        assert!(description["paths"][path].is_object(), "{path}");
    }
    let page =
        stranger.client.get(stranger.at("/api/docs/")).send().await.unwrap().text().await.unwrap();
    assert!(page.contains("swagger") && !page.contains("https://"), "{page}");
}
