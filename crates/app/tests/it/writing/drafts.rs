//! Drafts and tailored versions when the resume moves on.

use reqwest::StatusCode;
use serde_json::{Value, json};

use super::{TAILOR, tailor};
use crate::harness::{Person, ada, assert_problem, on_both_databases, text};

const APPLY: &str = "/api/editor/ai/apply-draft";

async fn drafted(person: &Person) -> (Value, Value, Vec<String>) {
    let made = person.resume(ada()).await;
    let (status, draft) = person.post(TAILOR, &tailor(&made)).await;
    assert_eq!(status, StatusCode::OK, "{draft}");
    let ids = draft["edits"].as_array().unwrap().iter().map(|edit| text(edit, "id").to_owned());
    let ids = ids.collect();
    (made, draft, ids)
}

fn set(field: &[&str], before: &str, after: &str) -> Value {
    json!([{"field": field, "op": "set", "before": before, "after": after}])
}

on_both_databases! {
    async fn a_draft_is_merged_with_a_resume_that_moved_on(server) {
        let person = server.user("ada@example.org").await;
        let (made, draft, ids) = drafted(&person).await;
        let edit = set(&["basics", "phone"], "+49 30 901820", "+49 30 111111");
        assert_eq!(person.save(text(&made, "id"), 1, edit).await.0, StatusCode::OK);
        let apply = json!({"draft_id": draft["id"], "accept": ids});
        let (status, applied) = person.post(APPLY, &apply).await;
        assert_eq!((status, &applied["base_resume"]["revision"]), (StatusCode::OK, &json!(3)), "{applied}");
        let resume = &applied["base_resume"]["resume"];
        assert_eq!(resume["basics"]["phone"], "+49 30 111111");
        assert_eq!(resume["work"], draft["resume"]["work"]);
    }

    async fn a_field_that_both_changed_is_shown_and_nothing_applied(server) {
        let person = server.user("ada@example.org").await;
        let (made, draft, ids) = drafted(&person).await;
        let summary = made["resume"]["basics"]["summary"].as_str().unwrap();
        assert!(draft["edits"].as_array().unwrap().iter().any(|edit| edit["path"] == "/basics/summary"), "{draft}");
        let edit = set(&["basics", "summary"], summary, "Backend engineer with eight years of experience in logistics, in Berlin.");
        assert_eq!(person.save(text(&made, "id"), 1, edit).await.0, StatusCode::OK);
        let apply = json!({"draft_id": draft["id"], "accept": ids});
        let stale = person.post(APPLY, &apply).await;
        assert_eq!(stale.1["conflicts"][0]["at"]["field"], json!(["basics", "summary"]), "{}", stale.1);
        assert_problem(stale, 409, "REVISION_CONFLICT");
        let stored = person.get(&format!("/api/base-resumes/{}", text(&made, "id"))).await.1;
        assert_eq!(stored["revision"], 2);
        let path = format!("/api/editor/ai/drafts/{}", text(&draft, "id"));
        assert_eq!(person.get(&path).await.1["status"], "open", "the draft is still there to choose from");
        let rest: Vec<&Value> = draft["edits"].as_array().unwrap().iter().filter(|edit| edit["path"] != "/basics/summary").map(|edit| &edit["id"]).collect();
        let apply = json!({"draft_id": draft["id"], "accept": rest});
        assert_eq!(person.post(APPLY, &apply).await.0, StatusCode::OK);
    }

    async fn changes_of_the_base_flow_into_a_tailored_version(server) {
        let person = server.user("ada@example.org").await;
        let (made, draft, ids) = drafted(&person).await;
        let apply = json!({"draft_id": draft["id"], "accept": ids, "target": "tailored_version"});
        let (status, applied) = person.post(APPLY, &apply).await;
        assert_eq!(status, StatusCode::OK, "{applied}");
        let path = format!("/api/tailored-versions/{}", text(&applied["tailored_version"], "id"));
        let (_, fresh) = person.get(&path).await;
        assert_eq!((&fresh["state"], &fresh["conflicts"]), (&json!("up_to_date"), &json!([])));
        let id = text(&made, "id");
        person.save(id, 1, set(&["basics", "phone"], "+49 30 901820", "+49 30 222222")).await;
        let (_, merged) = person.get(&path).await;
        assert_eq!((&merged["state"], &merged["resume"]["basics"]["phone"]), (&json!("merged"), &json!("+49 30 222222")));
        assert_eq!(merged["resume"]["basics"]["summary"], draft["resume"]["basics"]["summary"]);
        let summary = made["resume"]["basics"]["summary"].as_str().unwrap();
        person.save(id, 2, set(&["basics", "summary"], summary, "Something else.")).await;
        let (_, both) = person.get(&path).await;
        assert_eq!((&both["state"], &both["resume"]["basics"]["summary"]), (&json!("conflicts"), &draft["resume"]["basics"]["summary"]));
        assert_eq!(both["conflicts"][0]["theirs"], "Something else.");
        let (status, promoted) = person.post(&format!("{path}/promote"), &json!({})).await;
        assert_eq!((status, &promoted["resume"]), (StatusCode::CREATED, &both["resume"]), "{promoted}");
    }

    async fn two_parallel_applies_make_one_tailored_version(server) {
        let person = server.user("ada@example.org").await;
        let (_, draft, ids) = drafted(&person).await;
        let apply = json!({"draft_id": draft["id"], "accept": ids, "target": "tailored_version"});
        let answers = futures::future::join_all((0..8).map(|_| person.post(APPLY, &apply))).await;
        let made = answers.iter().filter(|(status, _)| *status == StatusCode::OK).count();
        assert_eq!(made, 1, "{answers:?}");
        assert_eq!(person.get("/api/tailored-versions").await.1["items"].as_array().unwrap().len(), 1);
    }
}
