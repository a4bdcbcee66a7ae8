//! Preview and export: the page is the file.

use reqwest::StatusCode;
use serde_json::json;

use crate::harness::{Backend, TestApp, ada, assert_problem, text};

#[tokio::test]
async fn every_format_comes_with_its_name_and_kind() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let person = server.user("ada@example.org").await;
    let mut document = ada();
    document["basics"]["name"] = json!("Ada Müster \"<x>\"/\r\n");
    let made = person.resume(document).await;
    let path = format!("/api/base-resumes/{}/export", text(&made, "id"));
    for (format, kind, start) in [
        ("pdf", "application/pdf", "%PDF-"),
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK"),
        ("html", "text/html", "<!"),
        ("txt", "text/plain", "Ada"),
        ("md", "text/markdown", "#"),
        ("json", "application/json", "{"),
    ] {
        let response = person
            .client
            .post(person.at(&path))
            .json(&json!({"format": format}))
            .send()
            .await
            .unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{format}");
        let head = response.headers().clone();
        assert!(head["content-type"].to_str().unwrap().starts_with(kind), "{format}: {head:?}");
        let name = head["content-disposition"].to_str().unwrap();
        assert!(
            name.starts_with("attachment")
                && name.contains("M%C3%BCster")
                && name.ends_with(format),
            "{name}"
        );
        let bytes = response.bytes().await.unwrap();
        let beginning = String::from_utf8_lossy(&bytes[..bytes.len().min(40)]).into_owned();
        assert!(
            beginning.to_lowercase().starts_with(&start.to_lowercase()),
            "{format}: {beginning}"
        );
    }
    assert_problem(person.post(&path, &json!({"format": "exe"})).await, 422, "FIELDS_INVALID");
    assert_problem(
        person.post(&path, &json!({"format": "pdf", "template": "none"})).await,
        422,
        "TEMPLATE_UNKNOWN",
    );
}

#[tokio::test]
async fn an_exported_file_reads_back_to_what_was_exported() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let person = server.user("ada@example.org").await;
    let made = person.resume(ada()).await;
    let path = format!("/api/base-resumes/{}/export", text(&made, "id"));
    let (_, templates) = person.get("/api/templates").await;
    let names: Vec<_> = templates["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| text(item, "name").to_owned())
        .collect();
    assert!(names.len() >= 3);
    for template in names {
        for format in ["pdf", "docx"] {
            let body = json!({"format": format, "template": template});
            let file = person
                .client
                .post(person.at(&path))
                .json(&body)
                .send()
                .await
                .unwrap()
                .bytes()
                .await
                .unwrap();
            let (status, parsed) = person.parse(&format!("a.{format}"), file).await;
            assert_eq!(status, StatusCode::OK, "{parsed}");
            let read = &parsed["resume"];
            let what = format!("{template} as {format}: {read}");
            assert_eq!(read["basics"]["name"], "Ada Muster", "{what}");
            assert_eq!(read["basics"]["email"], "ada@example.org", "{what}");
            for (index, (employer, position)) in
                [("Frachtwerk GmbH", "Backend Engineer"), ("Hafen AG", "Software Developer")]
                    .iter()
                    .enumerate()
            {
                assert_eq!(
                    (&read["work"][index]["name"], &read["work"][index]["position"]),
                    (&json!(employer), &json!(position)),
                    "{what}"
                );
            }
            assert_eq!(read["work"][0]["startDate"], "2019-03", "{what}");
            assert!(
                read["work"][0]["highlights"].as_array().is_some_and(|bullets| bullets.len() == 3),
                "{what}"
            );
        }
    }
}

#[tokio::test]
async fn the_preview_has_pages_and_the_place_of_every_field() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let person = server.user("ada@example.org").await;
    let made = person.resume(ada()).await;
    for body in [json!({"resume_id": made["id"]}), json!({"resume": made["resume"]})] {
        let (status, preview) = person.post("/api/render/preview", &body).await;
        assert_eq!((status, &preview["page_count"]), (StatusCode::OK, &json!(1)), "{preview}");
        assert!(text(&preview["pages"][0], "svg").contains("<svg"));
        let fields = preview["fields"].as_array().unwrap();
        for path in [
            "/basics/name",
            "/work/0/name",
            "/work/1/position",
            "/work/0/highlights/2",
            "/education/0/institution",
        ] {
            let place = fields
                .iter()
                .find(|field| field["path"] == path)
                .unwrap_or_else(|| panic!("{path}"));
            assert!(place["rect"]["width"].as_f64().unwrap() > 5.0);
        }
    }
    assert_problem(person.post("/api/render/preview", &json!({})).await, 422, "FIELDS_INVALID");
    assert_problem(
        person.post("/api/render/preview", &json!({"resume": 7})).await,
        422,
        "RESUME_INVALID",
    );
}

#[tokio::test]
async fn text_of_the_user_is_never_markup_or_code() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let person = server.user("ada@example.org").await;
    let attack =
        "#panic(\"x\") *b* $1$ @ref <script>alert(1)</script> \\ [link](javascript:alert(1))";
    let made = person
        .resume(json!({"basics": {"name": attack, "summary": attack, "url": "javascript:alert(1)"},
        "work": [{"name": attack, "position": attack, "highlights": [attack]}]}))
        .await;
    let (status, preview) =
        person.post("/api/render/preview", &json!({"resume_id": made["id"]})).await;
    assert_eq!(status, StatusCode::OK, "{preview}");
    assert!(!text(&preview["pages"][0], "svg").contains("<script"));
    let path = format!("/api/base-resumes/{}/export", text(&made, "id"));
    let html = person
        .client
        .post(person.at(&path))
        .json(&json!({"format": "html"}))
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(!html.contains("<script>alert") && !html.contains("href=\"javascript:"), "{html}");
    let plain = person
        .client
        .post(person.at(&path))
        .json(&json!({"format": "txt"}))
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(plain.contains(attack), "{plain}");
}

#[tokio::test]
async fn a_file_in_a_design_of_another_plan_is_refused_and_looking_at_it_is_not() {
    for (tier, paid) in [("free", StatusCode::FORBIDDEN), ("pro", StatusCode::OK)] {
        let server = TestApp::start(Backend::Sqlite, &[("DEFAULT_TIER", tier)]).await;
        let person = server.user("ada@example.org").await;
        let mut own = ada();
        own["x-design"] = json!({"template": "ledger"});
        let made = person.resume(own).await;
        let path = format!("/api/base-resumes/{}/export", text(&made, "id"));
        let named = |template: &str| json!({"format": "pdf", "template": template});
        for (body, expected) in [
            (named("banner"), paid),
            (json!({"format": "docx"}), paid),
            (named("compact"), StatusCode::OK),
        ] {
            let sent = person.client.post(person.at(&path)).json(&body).send().await.unwrap();
            assert_eq!(sent.status(), expected, "{tier} {body}");
        }
        let preview = json!({"resume": made["resume"], "template": "banner"});
        assert_eq!(person.post("/api/render/preview", &preview).await.0, StatusCode::OK);
    }
}
