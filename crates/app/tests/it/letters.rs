//! Cover letters: proposed, looked at, kept, edited, exported.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::harness::{
    Backend, POSTING, Person, TestApp, ada, assert_problem, on_both_databases, text,
};

const GENERATE: &str = "/api/editor/ai/generate-cover-letter";
const APPLY: &str = "/api/editor/ai/apply-draft";

fn posting() -> Value {
    json!({"text": POSTING, "title": "Senior Backend Engineer", "company": "Kontor Logistics"})
}

async fn generate(person: &Person, id: &Value) -> Value {
    let body = json!({"resume_id": id, "posting": posting(), "tone": "confident"});
    let (status, draft) = person.post(GENERATE, &body).await;
    assert_eq!(status, StatusCode::OK, "{draft}");
    draft
}

fn ids(draft: &Value) -> Vec<&str> {
    draft["passages"].as_array().unwrap().iter().map(|passage| text(passage, "id")).collect()
}

fn keep(draft: &Value) -> Value {
    json!({"draft_id": draft["id"], "accept": ids(draft), "target": "document"})
}

async fn kept(person: &Person, draft: &Value) -> String {
    let (status, applied) = person.post(APPLY, &keep(draft)).await;
    assert_eq!(status, StatusCode::OK, "{applied}");
    format!("/api/documents/{}", text(&applied["document"], "id"))
}

async fn file(person: &Person, path: &str, format: &str) -> (String, Vec<u8>) {
    let url = person.at(&format!("{path}/export"));
    let answer = person.client.post(url).json(&json!({"format": format})).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK, "{format}");
    let name = answer.headers()["content-disposition"].to_str().unwrap().to_owned();
    (name, answer.bytes().await.unwrap().to_vec())
}

on_both_databases! {
    async fn a_letter_is_proposed_looked_at_and_kept(server) {
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        let draft = generate(&person, &made["id"]).await;
        assert_eq!((&draft["kind"], &draft["writer"], &draft["status"], &draft["tone"]),
            (&json!("cover_letter"), &json!("rules"), &json!("open"), &json!("confident")), "{draft}");
        let letter = &draft["letter"];
        assert_eq!(letter["recipient"]["company"], "Kontor Logistics");
        assert_eq!(letter["sender"]["email"], "ada@example.org");
        let passages = draft["passages"].as_array().unwrap();
        assert!(passages.len() >= 3 && text(&draft, "text").contains("Rust"), "{draft}");
        for passage in passages {
            assert_eq!(passage["verdict"], "supported", "{passage}");
            assert_eq!(letter.pointer(text(passage, "path")), Some(&passage["text"]));
            for source in passage["sources"].as_array().unwrap() {
                assert!(made["resume"].pointer(source.as_str().unwrap()).is_some(), "{source} is in the resume");
            }
            for claim in passage["claims"].as_array().unwrap() {
                assert!(claim["source"].is_string() && claim["kind"].is_string(), "{claim}");
            }
        }
        assert!(person.get("/api/documents").await.1["items"].as_array().unwrap().is_empty(), "nothing kept unseen");
        let shown = format!("/api/editor/ai/drafts/{}", text(&draft, "id"));
        assert_eq!(person.get(&shown).await, (StatusCode::OK, draft.clone()));
        let tailor = json!({"resume_id": made["id"], "posting": posting()});
        let (_, edits) = person.post("/api/editor/ai/tailor", &tailor).await;
        assert_eq!(person.get("/api/editor/ai/drafts").await.1["items"], json!([edits, draft]));

        let (status, applied) = person.post(APPLY, &keep(&draft)).await;
        assert_eq!((status, &applied["document"]["kind"]), (StatusCode::OK, &json!("cover_letter")), "{applied}");
        assert_eq!(applied["base_resume"]["revision"], 1, "the resume is as it was");
        assert_problem(person.post(APPLY, &keep(&draft)).await, 409, "DRAFT_NOT_OPEN");
        let (status, kept) = person.get(&format!("/api/documents/{}", text(&applied["document"], "id"))).await;
        assert_eq!((status, &kept["content"], &kept["revision"]), (StatusCode::OK, letter, &json!(1)));
        let (_, list) = person.get("/api/documents").await;
        assert_eq!(list["items"].as_array().unwrap().len(), 1);
        assert!(list["items"][0].get("content").is_none(), "no bodies in lists");
        assert_eq!(person.get("/api/me").await.1["usage"]["cover_letters"], 0, "rules cost no quota");
    }

    async fn a_rejected_passage_is_left_out_and_an_unsupported_one_needs_its_own_word(server) {
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        let draft = generate(&person, &made["id"]).await;
        let owner = server.app.store.find_user_by_email("ada@example.org").await.unwrap().unwrap();
        let id = text(&draft, "id").parse().unwrap();
        let mut payload = server.app.store.get_draft(owner.id, id).await.unwrap().payload;
        payload["passages"][1]["verdict"] = json!("unsupported");
        server.app.store.update_draft_payload(owner.id, id, payload).await.unwrap();
        assert_problem(person.post(APPLY, &keep(&draft)).await, 409, "DRAFT_UNSUPPORTED_EDIT");
        let ids = ids(&draft);
        for (body, code) in [
            (json!({"draft_id": draft["id"], "accept": ["none"], "target": "document"}), "FIELDS_INVALID"),
            (json!({"draft_id": draft["id"], "accept": [ids[0]]}), "FIELDS_INVALID"),
            (json!({"draft_id": draft["id"], "accept": [ids[0]], "target": "tailored_version"}), "FIELDS_INVALID"),
        ] {
            assert_problem(person.post(APPLY, &body).await, 422, code);
        }
        let body = json!({"draft_id": draft["id"], "accept": ids[1..], "confirm_unsupported": [ids[1]], "target": "document"});
        let (status, applied) = person.post(APPLY, &body).await;
        assert_eq!(status, StatusCode::OK, "{applied}");
        let (_, kept) = person.get(&format!("/api/documents/{}", text(&applied["document"], "id"))).await;
        let paragraphs = kept["content"]["paragraphs"].as_array().unwrap();
        assert_eq!(paragraphs[..], draft["letter"]["paragraphs"].as_array().unwrap()[1..]);
        let (_, tailored) = person.post("/api/editor/ai/tailor", &json!({"resume_id": made["id"], "posting": posting()})).await;
        let body = json!({"draft_id": tailored["id"], "accept": [], "target": "document"});
        assert_problem(person.post(APPLY, &body).await, 422, "FIELDS_INVALID");
    }

    async fn a_draft_can_be_discarded_and_expires(server) {
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        let draft = generate(&person, &made["id"]).await;
        let path = format!("/api/editor/ai/drafts/{}", text(&draft, "id"));
        assert_eq!(person.delete(&path).await.0, StatusCode::NO_CONTENT);
        assert_problem(person.post(APPLY, &keep(&draft)).await, 404, "NOT_FOUND");
        let late = generate(&person, &made["id"]).await;
        let over = app::clock::now() + chrono::Duration::hours(25);
        assert_eq!(server.app.store.expire_drafts(over).await.unwrap(), 1);
        assert_problem(person.post(APPLY, &keep(&late)).await, 409, "DRAFT_NOT_OPEN");
        let (_, shown) = person.get(&format!("/api/editor/ai/drafts/{}", text(&late, "id"))).await;
        assert_eq!(shown["status"], "expired");
    }

    async fn a_save_keeps_every_byte_and_a_stale_one_loses_nothing(server) {
        let person = server.user("ada@example.org").await;
        let (status, blank) = person.post("/api/documents", &json!({})).await;
        assert_eq!((status, &blank["revision"]), (StatusCode::CREATED, &json!(1)), "{blank}");
        let path = format!("/api/documents/{}", text(&blank, "id"));
        let mut content = blank["content"].clone();
        content["paragraphs"] = json!(["  <b>Ünï</b>\u{0}\t ", "第二", ""]);
        content["design"] = json!({"template": "sidebar", "own": {"kept": [1, null]}});
        let save = async |revision: i64, body: Value| person.with_revision(Method::PATCH, &path, revision, &body).await;
        let (status, saved) = save(1, json!({"content": content, "title": "To <Kontor>"})).await;
        assert_eq!((status, &saved["content"], &saved["title"]), (StatusCode::OK, &content, &json!("To <Kontor>")), "{saved}");
        assert_eq!(person.get(&path).await.1, saved);
        let answer = save(1, json!({"title": "Later"})).await;
        assert_eq!((answer.0, &answer.1["current_document"]["content"], &answer.1["current_document"]["revision"]),
            (StatusCode::CONFLICT, &content, &json!(2)), "{}", answer.1);
        assert_problem(answer, 409, "REVISION_CONFLICT");
        let missing = person.client.patch(person.at(&path)).json(&json!({})).send().await.unwrap();
        assert_problem(crate::harness::read(missing).await, 428, "REVISION_REQUIRED");
        for bad in [json!({"content": {"paragraphs": "one"}}), json!({"content": {"unknown": 1}}), json!({"content": 7}),
            json!({"title": "x".repeat(201)})] {
            assert_problem(save(2, bad).await, 422, "FIELDS_INVALID");
        }
        let large = json!({"content": {"paragraphs": ["x".repeat(200_001)]}});
        assert_problem(save(2, large).await, 422, "DOCUMENT_TOO_LARGE");
        let racing = (0..6).map(|number| save(2, json!({"title": format!("T{number}")})));
        let results = futures::future::join_all(racing).await;
        assert_eq!(results.iter().filter(|(status, _)| *status == StatusCode::OK).count(), 1);
        assert_eq!(person.delete(&path).await.0, StatusCode::NO_CONTENT);
        assert_problem(person.get(&path).await, 404, "NOT_FOUND");
    }
}

#[tokio::test]
async fn every_format_holds_every_paragraph_on_one_page() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let person = server.user("ada@example.org").await;
    let made = person.resume(ada()).await;
    let draft = generate(&person, &made["id"]).await;
    let path = kept(&person, &draft).await;
    let (_, letter) = person.get(&path).await;
    for (format, start) in
        [("pdf", "%PDF-"), ("docx", "PK"), ("html", "<!"), ("txt", "Ada"), ("md", "Ada")]
    {
        let (name, bytes) = file(&person, &path, format).await;
        assert!(name.starts_with("attachment") && name.contains("Cover%20letter"), "{name}");
        assert!(bytes.starts_with(start.as_bytes()), "{format}");
        assert_eq!(file(&person, &path, format).await.1, bytes, "{format} is the same twice");
        let words = words_of(&bytes, format);
        for paragraph in letter["content"]["paragraphs"].as_array().unwrap() {
            let wanted: String = paragraph.as_str().unwrap().split_whitespace().collect();
            assert!(words.contains(&wanted), "{format}: no {wanted} in {words}");
        }
    }
    let body = json!({"content": letter["content"]});
    let (status, preview) = person.post("/api/render/letter", &body).await;
    assert_eq!((status, &preview["page_count"]), (StatusCode::OK, &json!(1)));
    let export = format!("{path}/export");
    for format in ["json", "exe"] {
        let answer = person.post(&export, &json!({"format": format})).await;
        assert_problem(answer, 422, "FIELDS_INVALID");
    }
}

/// The text of a file without white space, and without what is escaped in its format.
fn words_of(bytes: &[u8], format: &str) -> String {
    let text = if matches!(format, "pdf" | "docx") {
        let name = format!("letter.{format}");
        let limits = documents::read::ReadLimits::default();
        match documents::read::read(bytes, Some(&name), &limits).unwrap() {
            documents::read::Document::Lines(source) => {
                source.lines.iter().map(resume::parse::Line::text).collect::<Vec<_>>().join(" ")
            }
            _ => String::new(),
        }
    } else {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        text.replace('\\', "").replace("&#39;", "'").replace("&amp;", "&")
    };
    text.split_whitespace().collect()
}

#[tokio::test]
async fn the_gates_stand_in_order() {
    let server = TestApp::start(Backend::Sqlite, &[("DEFAULT_TIER", "free")]).await;
    assert_problem(server.stranger().post(GENERATE, &json!({})).await, 401, "NOT_SIGNED_IN");
    let person = server.user("ada@example.org").await;
    let made = person.resume(ada()).await;
    assert_problem(person.post(GENERATE, &json!({})).await, 400, "BODY_UNREADABLE");
    let none = json!({"resume_id": uuid::Uuid::nil(), "posting": "short"});
    assert_problem(person.post(GENERATE, &none).await, 404, "NOT_FOUND");
    server.set_tier("ada@example.org", "pro").await;
    let other = person.resume(ada()).await;
    let inactive = json!({"resume_id": other["id"], "posting": "short"});
    assert_problem(person.post(GENERATE, &inactive).await, 409, "RESUME_NOT_ACTIVE");
    server.set_tier("ada@example.org", "free").await;
    for (body, status, code) in [
        (
            json!({"resume_id": made["id"], "posting": "short", "language": "xx"}),
            422,
            "POSTING_TOO_SHORT",
        ),
        (json!({"resume_id": made["id"], "posting": "x".repeat(20_001)}), 422, "POSTING_TOO_LONG"),
        (
            json!({"resume_id": made["id"], "posting": POSTING, "language": "xx"}),
            422,
            "FIELDS_INVALID",
        ),
        (
            json!({"resume_id": made["id"], "posting": POSTING, "instructions": "x".repeat(2_001)}),
            422,
            "FIELDS_INVALID",
        ),
        (
            json!({"resume_id": made["id"], "posting": POSTING, "tone": "loud"}),
            400,
            "BODY_UNREADABLE",
        ),
    ] {
        assert_problem(person.post(GENERATE, &body).await, status, code);
    }
    let german = json!({"resume_id": made["id"], "posting": POSTING, "language": "de", "length": "short", "instructions": "Mention the sea."});
    let (status, draft) = person.post(GENERATE, &german).await;
    assert_eq!((status, &draft["letter"]["language"]), (StatusCode::OK, &json!("de")), "{draft}");
    assert!(draft["warnings"].to_string().contains("instructions"), "{draft}");
    generate(&person, &made["id"]).await;
    let (status, third) =
        person.post(GENERATE, &json!({"resume_id": made["id"], "posting": posting()})).await;
    assert_problem((status, third), 429, "RATE_LIMITED");
}

#[tokio::test]
async fn with_ai_off_the_switch_is_judged_before_the_body() {
    let server = TestApp::start(Backend::Sqlite, &[("AI_FEATURES_ENABLED", "false")]).await;
    let person = server.user("ada@example.org").await;
    for path in [GENERATE, "/api/editor/ai/generate-portfolio", APPLY] {
        assert_problem(person.post(path, &json!("nonsense")).await, 503, "AI_FEATURES_DISABLED");
    }
    person.resume(ada()).await;
    let (status, letter) = person.post("/api/documents", &json!({"title": "By hand"})).await;
    assert_eq!(
        (status, &letter["content"]["sender"]["name"]),
        (StatusCode::CREATED, &json!("Ada Muster"))
    );
    file(&person, &format!("/api/documents/{}", text(&letter, "id")), "pdf").await;
}

#[tokio::test]
async fn a_full_storage_takes_no_more_letters() {
    let server = TestApp::start(Backend::Sqlite, &[("DEFAULT_TIER", "free")]).await;
    let person = server.user("ada@example.org").await;
    let owner = server.app.store.find_user_by_email("ada@example.org").await.unwrap().unwrap();
    let full = store::NewDocument {
        id: uuid::Uuid::now_v7(),
        user_id: owner.id,
        kind: "cover_letter".to_owned(),
        title: "Full".to_owned(),
        body: json!({}),
        blob_key: None,
        blob_size_bytes: 50 * 1024 * 1024,
        now: app::clock::now(),
    };
    let content = json!({"paragraphs": ["Dear reader"]});
    let (_, letter) = person.post("/api/documents", &json!({"content": content})).await;
    server.app.store.insert_document(full).await.unwrap();
    let path = format!("/api/documents/{}", text(&letter, "id"));
    let shorter = json!({"content": {"paragraphs": ["Dear"]}});
    let (status, saved) = person.with_revision(Method::PATCH, &path, 1, &shorter).await;
    assert_eq!(status, StatusCode::OK, "what shrinks has room: {saved}");
    let longer = json!({"content": {"paragraphs": ["Dear reader, dear reader"]}});
    let refused = person.with_revision(Method::PATCH, &path, 2, &longer).await;
    assert_problem(refused, 409, "STORAGE_FULL");
    assert_problem(person.post("/api/documents", &json!({})).await, 409, "STORAGE_FULL");
}
