//! Saving: byte for byte, and never over somebody else's change unseen.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::harness::{ada, assert_problem, on_both_databases, read, text};

fn set(field: &[&str], before: Value, after: Value) -> Value {
    json!([{"field": field, "op": "set", "before": before, "after": after}])
}

on_both_databases! {
    async fn what_was_typed_comes_back_byte_for_byte(server) {
        let person = server.user("ada@example.org").await;
        let nasty = "a = b; C#, <b>&amp;</b> \"\\ \u{0} \u{202e}مرحبا\u{202c} 👩\u{200d}💻 e\u{301}\r\n\ttail ".to_owned() + &"长".repeat(10_000);
        let document = json!({"basics": {"name": nasty, "unknown": {"deep": [1, null, 2.5, {"x": nasty}]}},
            "work": [{"name": nasty, "highlights": [nasty, ""], "endDate": null}], "meta": {"n": 12_345_678_901_234_i64, "f": 0.1}});
        let made = person.resume(document.clone()).await;
        let path = format!("/api/base-resumes/{}", text(&made, "id"));
        let (_, mut stored) = person.get(&path).await;
        stored["resume"]["work"][0].as_object_mut().unwrap().remove("x-id").unwrap();
        assert_eq!(stored["resume"], document);
    }

    async fn a_stale_save_shows_both_versions_and_their_merge(server) {
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        let id = text(&made, "id");
        let first = set(&["basics", "name"], json!("Ada Muster"), json!("Ada M. Muster"));
        assert_eq!(person.save(id, 1, first).await.1["revision"], 2);
        let second = json!([
            {"field": ["basics", "name"], "op": "set", "before": "Ada Muster", "after": "A. Muster"},
            {"field": ["basics", "label"], "op": "set", "before": "Backend Engineer", "after": "Engineer"}
        ]);
        let answer = person.save(id, 1, second).await;
        let body = answer.1.clone();
        assert_problem(answer, 409, "REVISION_CONFLICT");
        assert_eq!((&body["current"]["revision"], &body["current"]["resume"]["basics"]["name"]), (&json!(2), &json!("Ada M. Muster")));
        assert_eq!(body["merged"]["basics"]["label"], "Engineer");
        assert_eq!(body["conflicts"].as_array().unwrap().len(), 1);
        assert_eq!(body["conflicts"][0]["at"]["field"], json!(["basics", "name"]));
        assert_eq!((&body["conflicts"][0]["ours"], &body["conflicts"][0]["theirs"]), (&json!("A. Muster"), &json!("Ada M. Muster")));
        let (_, stored) = person.get(&format!("/api/base-resumes/{id}")).await;
        assert_eq!((&stored["revision"], &stored["resume"]["basics"]["label"]), (&json!(2), &json!("Backend Engineer")));
    }

    async fn of_parallel_saves_of_one_revision_one_wins(server) {
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        let id = text(&made, "id");
        let saves = (0..20).map(|n| person.save(id, 1, set(&["basics", "label"], json!("Backend Engineer"), json!(n.to_string()))));
        let answers = futures::future::join_all(saves).await;
        assert_eq!(answers.iter().filter(|(status, _)| *status == StatusCode::OK).count(), 1);
        for answer in answers.into_iter().filter(|(status, _)| *status != StatusCode::OK) {
            assert_problem(answer, 409, "REVISION_CONFLICT");
        }
    }

    async fn every_save_is_in_the_history(server) {
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        let id = text(&made, "id");
        person.save(id, 1, set(&["basics", "label"], json!("Backend Engineer"), json!("Engineer"))).await;
        let (_, history) = person.get(&format!("/api/base-resumes/{id}/history")).await;
        let revisions: Vec<_> = history["items"].as_array().unwrap().iter().map(|item| (item["revision"].as_i64().unwrap(), item["reason"].as_str().unwrap().to_owned())).collect();
        assert_eq!(revisions, [(2, "edit".to_owned()), (1, "create".to_owned())]);
        let (_, version) = person.get(&format!("/api/base-resumes/{id}/history/1")).await;
        assert_eq!(version["resume"], made["resume"]);
        assert_problem(person.get(&format!("/api/base-resumes/{id}/history/9")).await, 404, "NOT_FOUND");
    }

    async fn a_json_patch_is_a_change_too(server) {
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        let id = text(&made, "id");
        let patch = |body: Value| {
            let request = person.client.patch(person.at(&format!("/api/base-resumes/{id}")));
            let request = request.header("content-type", "application/json-patch+json").header("if-match", "\"1\"");
            async move { read(request.body(body.to_string()).send().await.unwrap()).await }
        };
        assert_problem(patch(json!([{"op": "test", "path": "/basics/name", "value": "Eve"}])).await, 409, "EDIT_DOES_NOT_FIT");
        assert_problem(patch(json!([{"op": "replace", "path": "", "value": 7}])).await, 422, "RESUME_INVALID");
        assert_problem(patch(json!({"op": "add"})).await, 400, "BODY_UNREADABLE");
        let (status, saved) = patch(json!([{"op": "add", "path": "/awards", "value": [{"title": "Best"}]}])).await;
        assert_eq!((status, &saved["revision"]), (StatusCode::OK, &json!(2)), "{saved}");
        assert!(saved["resume"]["awards"][0]["x-id"].is_string());
    }
}

#[tokio::test]
async fn a_change_must_name_its_revision_and_fit() {
    let server = crate::harness::TestApp::start(crate::harness::Backend::Sqlite, &[]).await;
    let person = server.user("ada@example.org").await;
    let made = person.resume(ada()).await;
    let path = format!("/api/base-resumes/{}", text(&made, "id"));
    let request = person.client.patch(person.at(&path)).json(&json!({"edits": []}));
    assert_problem(read(request.send().await.unwrap()).await, 428, "REVISION_REQUIRED");
    let wrong = set(&["basics", "name"], json!("Somebody"), json!("Eve"));
    assert_problem(person.save(text(&made, "id"), 1, wrong).await, 409, "EDIT_DOES_NOT_FIT");
    let nowhere = json!([{"item": "none", "field": ["name"], "op": "set", "after": "x"}]);
    assert_problem(person.save(text(&made, "id"), 1, nowhere).await, 409, "EDIT_DOES_NOT_FIT");
    let rename = person.with_revision(Method::PATCH, &path, 1, &json!({"name": "For ports"})).await;
    assert_eq!((&rename.1["name"], &rename.1["revision"]), (&json!("For ports"), &json!(2)));
}
