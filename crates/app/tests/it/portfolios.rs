//! Portfolios: proposed, kept, published for others, taken down.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::harness::{Backend, Person, TestApp, ada, assert_problem, on_both_databases, text};

const GENERATE: &str = "/api/editor/ai/generate-portfolio";

async fn portfolio(person: &Person, name: &str) -> (String, Value) {
    let content = json!({"name": name, "headline": "Engineer", "contact": {"email": "ada@example.org", "phone": "+49 30 901820"}});
    let (status, made) = person.post("/api/portfolios", &json!({"content": content})).await;
    assert_eq!(status, StatusCode::CREATED, "{made}");
    (format!("/api/portfolios/{}", text(&made, "id")), made)
}

async fn publish(person: &Person, path: &str) -> (StatusCode, Value) {
    person.post(&format!("{path}/publish"), &json!({})).await
}

async fn page(person: &Person, path: &str) -> (StatusCode, reqwest::header::HeaderMap, String) {
    let answer = person.client.get(person.at(path)).send().await.unwrap();
    (answer.status(), answer.headers().clone(), answer.text().await.unwrap())
}

async fn save(person: &Person, path: &str, revision: i64, body: Value) -> (StatusCode, Value) {
    person.with_revision(Method::PATCH, path, revision, &body).await
}

on_both_databases! {
    async fn a_portfolio_is_proposed_kept_published_and_taken_down(server) {
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        let (status, draft) = person.post(GENERATE, &json!({"resume_id": made["id"], "length": "long"})).await;
        assert_eq!((status, &draft["kind"], &draft["writer"]), (StatusCode::OK, &json!("portfolio"), &json!("rules")), "{draft}");
        let passages = draft["passages"].as_array().unwrap();
        let ids: Vec<&Value> = passages.iter().map(|passage| &passage["id"]).filter(|id| **id != "work-0-outcomes-0").collect();
        assert_eq!(ids.len() + 1, passages.len());
        let body = json!({"draft_id": draft["id"], "accept": ids, "target": "document"});
        let (status, applied) = person.post("/api/editor/ai/apply-draft", &body).await;
        assert_eq!(status, StatusCode::OK, "{applied}");
        let path = format!("/api/portfolios/{}", text(&applied["document"], "id"));
        let (_, kept) = person.get(&path).await;
        assert_eq!(kept["publication"], Value::Null);
        let left_out = draft["portfolio"]["work"][0]["outcomes"][0].as_str().unwrap();
        assert!(!kept["content"].to_string().contains(left_out), "{kept}");
        let stranger = server.stranger();
        assert_eq!(page(&stranger, "/p/ada-muster").await.0, StatusCode::NOT_FOUND, "nothing is public by itself");

        let (status, published) = person.post(&format!("{path}/publish"), &json!({"revision": 1})).await;
        assert_eq!((status, &published["publication"]["path"]), (StatusCode::OK, &json!("/p/ada-muster")), "{published}");
        let (status, _, html) = page(&stranger, "/p/ada-muster").await;
        assert_eq!(status, StatusCode::OK);
        assert!(html.contains("<h1>Ada Muster</h1>") && html.contains("/p/ada-muster\""), "{html}");
        assert!(!html.contains("ada@example.org") && !html.contains("901820"), "contact details are hidden");
        assert_eq!(person.get("/api/portfolios").await.1["items"][0]["slug"], "ada-muster");

        let mut content = kept["content"].clone();
        content["headline"] = json!("Only for me yet");
        content["contact"]["show_email"] = json!(true);
        let (status, saved) = save(&person, &path, 1, json!({"content": content})).await;
        assert_eq!((status, &saved["revision"], &saved["publication"]["revision"]), (StatusCode::OK, &json!(2), &json!(1)), "{saved}");
        assert!(!page(&stranger, "/p/ada-muster").await.2.contains("Only for me yet"), "edits are private until published");
        assert_problem(person.post(&format!("{path}/publish"), &json!({"revision": 1})).await, 409, "REVISION_CONFLICT");
        assert_eq!(publish(&person, &path).await.0, StatusCode::OK);
        let (_, _, html) = page(&stranger, "/p/ada-muster").await;
        assert!(html.contains("Only for me yet") && html.contains("mailto:ada@example.org"), "{html}");
        assert_eq!(person.get("/api/me").await.1["usage"]["portfolio_publishes"], 2, "a refused one costs nothing");

        let (status, down) = person.post(&format!("{path}/unpublish"), &json!({})).await;
        assert_eq!((status, &down["publication"]), (StatusCode::OK, &Value::Null));
        assert_eq!(page(&stranger, "/p/ada-muster").await.0, StatusCode::NOT_FOUND);
        assert_problem(person.post(&format!("{path}/unpublish"), &json!({})).await, 404, "NOT_FOUND");
        assert_eq!(publish(&person, &path).await.0, StatusCode::OK);
        assert_eq!(person.delete(&path).await.0, StatusCode::NO_CONTENT);
        assert_eq!(page(&stranger, "/p/ada-muster").await.0, StatusCode::NOT_FOUND);
    }

    async fn the_months_publishes_are_exactly_ten_under_parallel_calls(server) {
        let person = server.user("ada@example.org").await;
        let (path, _) = portfolio(&person, "Ada Muster").await;
        let (_, replica) = server.replica().await;
        replica.sign_in("ada@example.org").await;
        let calls = (0..20).map(|number| {
            let (person, path) = (if number % 2 == 0 { person.clone() } else { replica.clone() }, path.clone());
            async move { publish(&person, &path).await }
        });
        let answers = futures::future::join_all(calls).await;
        let (done, refused): (Vec<_>, Vec<_>) = answers.into_iter().partition(|(status, _)| *status == StatusCode::OK);
        assert_eq!((done.len(), refused.len()), (10, 10), "{refused:?}");
        for answer in refused {
            assert_problem(answer, 429, "QUOTA_EXCEEDED");
        }
        let url = person.at(&format!("{path}/publish"));
        let answer = person.client.post(url).json(&json!({})).send().await.unwrap();
        let wait: u64 = answer.headers()["retry-after"].to_str().unwrap().parse().unwrap();
        assert!((1..=31 * 24 * 3600 + 1).contains(&wait), "{wait}");
        assert_eq!(person.get("/api/me").await.1["usage"]["portfolio_publishes"], 10);
        assert_eq!(person.post(&format!("{path}/unpublish"), &json!({})).await.0, StatusCode::OK, "taking down is free");
    }

    async fn addresses_are_unique_plain_and_not_the_sites_own(server) {
        let ada = server.user("ada@example.org").await;
        let eve = server.user("eve@example.org").await;
        let (first, _) = portfolio(&ada, "Ada Muster").await;
        let (second, made) = portfolio(&eve, "Ada Muster").await;
        assert_eq!(publish(&ada, &first).await.1["publication"]["slug"], "ada-muster");
        let (_, published) = publish(&eve, &second).await;
        let own = text(&published["publication"], "slug").to_owned();
        assert!(own.starts_with("ada-muster-") && own.len() == "ada-muster-".len() + 6, "{own}");
        let mut content = made["content"].clone();
        for (revision, slug, status, code) in [
            (1, "ada-muster", 409, "SLUG_TAKEN"),
            (2, "admin", 422, "FIELDS_INVALID"),
            (3, "a/../b", 422, "FIELDS_INVALID"),
            (4, "<script>", 422, "FIELDS_INVALID"),
        ] {
            content["slug"] = json!(slug);
            assert_eq!(save(&eve, &second, revision, json!({"content": content})).await.0, StatusCode::OK, "kept as typed");
            assert_problem(publish(&eve, &second).await, status, code);
        }
        assert_eq!(eve.get("/api/me").await.1["usage"]["portfolio_publishes"], 1, "refused ones cost nothing");
        content["slug"] = json!("eves-page");
        save(&eve, &second, 5, json!({"content": content})).await;
        assert_eq!(publish(&eve, &second).await.1["publication"]["path"], "/p/eves-page");
        assert_eq!(page(&ada, &format!("/p/{own}")).await.0, StatusCode::NOT_FOUND, "the old address is free again");
        content["slug"] = json!("");
        save(&eve, &second, 6, json!({"content": content})).await;
        assert_eq!(publish(&eve, &second).await.1["publication"]["path"], "/p/eves-page", "it stays without a wish");
        for odd in ["/p/%00", "/p/..%2F..%2Fetc", "/p/", "/p/%FF", "/p/ADA-MUSTER"] {
            let status = page(&ada, odd).await.0;
            assert!(status.is_client_error() || odd == "/p/", "{odd}: {status}");
        }
    }
}

#[tokio::test]
async fn a_public_page_runs_no_script_and_has_strict_headers() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let person = server.user("ada@example.org").await;
    let attack = "Ada</style><script>alert(1)</script><img src=x onerror=alert(1)>";
    let (path, _) = portfolio(&person, attack).await;
    let (status, published) = publish(&person, &path).await;
    assert_eq!(status, StatusCode::OK, "{published}");
    let public = text(&published["publication"], "path");
    let (_, head, html) = page(&server.stranger(), public).await;
    // What search engines read is data: no browser runs it.
    let only_data = |html: &str| {
        html.matches("<script").count() == 1
            && html.contains("<script type=\"application/ld+json\">")
            && !html.contains("<img")
            && html.contains("alert(1)")
    };
    assert!(only_data(&html), "{html}");
    let policy = head["content-security-policy"].to_str().unwrap();
    for wanted in [
        "default-src 'none'",
        "style-src 'sha256-",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "sandbox",
    ] {
        assert!(policy.contains(wanted), "{wanted} in {policy}");
    }
    assert!(!policy.contains("unsafe") && !policy.contains("allow-scripts"), "{policy}");
    assert_eq!(
        (&head["x-frame-options"], &head["x-robots-tag"]),
        (&"DENY".parse().unwrap(), &"noindex, nofollow".parse().unwrap())
    );
    assert_eq!(head["cache-control"], "no-cache");
    assert!(!head.contains_key("set-cookie"));

    let own = format!("{path}/page");
    let (status, head, shown) = page(&person, &own).await;
    assert_eq!(
        (status, &head["x-frame-options"]),
        (StatusCode::OK, &"SAMEORIGIN".parse().unwrap())
    );
    assert!(only_data(&shown), "{shown}");
    assert_eq!(page(&server.stranger(), &own).await.0, StatusCode::UNAUTHORIZED);
    let answer = person.client.post(person.at(&format!("{path}/export"))).send().await.unwrap();
    assert!(answer.headers()["content-disposition"].to_str().unwrap().contains("Portfolio.html"));
    assert!(answer.text().await.unwrap().starts_with("<!doctype html>"));

    let (_, made) = person.get(&path).await;
    let mut content = made["content"].clone();
    content["searchable"] = json!(true);
    save(&person, &path, 1, json!({"content": content})).await;
    publish(&person, &path).await;
    let (_, head, html) = page(&server.stranger(), public).await;
    assert!(!head.contains_key("x-robots-tag") && !html.contains("noindex"));
    let owner = server.app.store.find_user_by_email("ada@example.org").await.unwrap().unwrap();
    let suspended =
        store::UserChanges { suspended_at: Some(Some(app::clock::now())), ..Default::default() };
    server.app.store.update_user(owner.id, suspended).await.unwrap();
    assert_eq!(
        page(&server.stranger(), public).await.0,
        StatusCode::NOT_FOUND,
        "a suspended account shows nothing"
    );
}

#[tokio::test]
async fn only_premium_generates_and_publishes_but_everybody_edits_and_downloads() {
    for tier in ["free", "pro"] {
        let server = TestApp::start(Backend::Sqlite, &[("DEFAULT_TIER", tier)]).await;
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        let none = json!({"resume_id": uuid::Uuid::nil()});
        assert_problem(person.post(GENERATE, &none).await, 403, "TIER_REQUIRED");
        let (status, blank) =
            person.post("/api/portfolios", &json!({"resume_id": made["id"]})).await;
        assert_eq!(
            (status, &blank["content"]["name"]),
            (StatusCode::CREATED, &json!("Ada Muster"))
        );
        let path = format!("/api/portfolios/{}", text(&blank, "id"));
        assert_problem(publish(&person, &path).await, 403, "TIER_REQUIRED");
        assert_eq!(person.post(&format!("{path}/export"), &json!({})).await.0, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_published_page_outlives_a_downgrade_and_a_page_needs_a_name() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let person = server.user("ada@example.org").await;
    let (nameless, _) = portfolio(&person, " ").await;
    assert_problem(publish(&person, &nameless).await, 422, "FIELDS_INVALID");
    let (path, _) = portfolio(&person, "李雷").await;
    let (_, published) = publish(&person, &path).await;
    let public = text(&published["publication"], "path").to_owned();
    assert!(public.starts_with("/p/page-"), "{public}");
    server.set_tier("ada@example.org", "free").await;
    assert_eq!(page(&server.stranger(), &public).await.0, StatusCode::OK);
    assert_eq!(person.post(&format!("{path}/unpublish"), &json!({})).await.0, StatusCode::OK);
}

#[tokio::test]
async fn a_portfolio_leaves_as_pdf_and_word_without_what_it_hides() {
    let server = TestApp::start(Backend::Sqlite, &[("DEFAULT_TIER", "free")]).await;
    let person = server.user("ada@example.org").await;
    let (path, made) = portfolio(&person, "Ada Muster").await;
    let mut content = made["content"].clone();
    content["about"] = json!("Finds the way.");
    content["contact"]["show_email"] = json!(true);
    content["language"] = json!("en");
    let (status, saved) = save(&person, &path, 1, json!({"content": content})).await;
    assert_eq!(status, StatusCode::OK, "{saved}");
    let export = |person: &Person, format: &str| {
        let url = person.at(&format!("{path}/export"));
        person.client.post(url).json(&json!({"format": format})).send()
    };
    for (format, media_type, start) in [
        ("pdf", "application/pdf", "%PDF-"),
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK"),
    ] {
        let answer = export(&person, format).await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK, "{format}");
        assert_eq!(answer.headers()["content-type"], media_type);
        let name = answer.headers()["content-disposition"].to_str().unwrap().to_owned();
        assert!(name.contains(&format!("Portfolio.{format}")), "{name}");
        let bytes = answer.bytes().await.unwrap();
        assert!(bytes.starts_with(start.as_bytes()), "{format}");
        assert_eq!(export(&person, format).await.unwrap().bytes().await.unwrap(), bytes);
        let limits = documents::read::ReadLimits::default();
        let file = documents::read::read(&bytes, Some(&format!("a.{format}")), &limits).unwrap();
        let documents::read::Document::Lines(source) = file else { panic!("{format} is no text") };
        let text: Vec<String> = source.lines.iter().map(resume::parse::Line::text).collect();
        let text = text.join(" ");
        for wanted in ["Ada Muster", "Engineer", "Finds the way.", "ada@example.org"] {
            assert!(text.contains(wanted), "{format}: no {wanted} in {text}");
        }
        assert!(!text.contains("901820"), "{format}: {text}");
    }
    let odd = json!({"format": "exe"});
    assert_problem(person.post(&format!("{path}/export"), &odd).await, 422, "FIELDS_INVALID");
    let eve = server.user("eve@example.org").await;
    for format in ["pdf", "docx", "exe"] {
        let answer = eve.post(&format!("{path}/export"), &json!({"format": format})).await;
        assert_problem(answer, 404, "NOT_FOUND");
    }
}
