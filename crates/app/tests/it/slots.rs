//! Slots: as many as the tier has, exactly one active.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::harness::{Person, ada, assert_problem, on_both_databases, text};

async fn list(person: &Person) -> Vec<Value> {
    person.get("/api/base-resumes").await.1["items"].as_array().unwrap().clone()
}

fn active(items: &[Value]) -> Vec<i64> {
    items
        .iter()
        .filter(|item| item["active"] == true)
        .map(|item| item["slot"].as_i64().unwrap())
        .collect()
}

on_both_databases! {
    async fn fifty_at_once_get_exactly_the_slots_of_the_tier(server) {
        let ada = server.user("ada@example.org").await;
        let body = json!({});
        let creates = (0..50).map(|_| ada.post("/api/base-resumes", &body));
        let answers = futures::future::join_all(creates).await;
        let made = answers.iter().filter(|(status, _)| *status == StatusCode::CREATED).count();
        assert_eq!(made, 10);
        for answer in answers.into_iter().filter(|(status, _)| *status != StatusCode::CREATED) {
            assert_problem(answer, 409, "SLOTS_FULL");
        }
        let items = list(&ada).await;
        let slots: Vec<_> = items.iter().map(|item| item["slot"].as_i64().unwrap()).collect();
        assert_eq!(slots, (1..=10).collect::<Vec<_>>());
        assert_eq!(active(&items).len(), 1);
        assert!(items.iter().all(|item| item.get("resume").is_none()), "a list carries no bodies");
    }

    async fn one_is_active_whatever_happens(server) {
        let person = server.user("ada@example.org").await;
        let first = person.resume(ada()).await;
        let second = person.resume(ada()).await;
        assert_eq!((&first["active"], &second["active"]), (&json!(true), &json!(false)));
        let edit = json!([{"field": ["basics", "name"], "op": "set", "before": "Ada Muster", "after": "Eve"}]);
        assert_problem(person.save(text(&second, "id"), 1, edit.clone()).await, 409, "RESUME_NOT_ACTIVE");
        let activate = format!("/api/base-resumes/{}/activate", text(&second, "id"));
        assert_eq!(person.post(&activate, &json!({})).await.0, StatusCode::OK);
        assert_eq!(active(&list(&person).await), [2]);
        assert_eq!(person.save(text(&second, "id"), 1, edit).await.0, StatusCode::OK);
        let path = format!("/api/base-resumes/{}", text(&second, "id"));
        assert_eq!(person.delete(&path).await.0, StatusCode::NO_CONTENT);
        assert_eq!(active(&list(&person).await), [1]);
        let path = format!("/api/base-resumes/{}", text(&first, "id"));
        assert_eq!(person.delete(&path).await.0, StatusCode::NO_CONTENT);
        assert!(list(&person).await.is_empty());
        assert_eq!(person.resume(ada()).await["active"], true);
    }

    async fn a_free_slot_is_chosen_or_named(server) {
        let person = server.user("ada@example.org").await;
        person.resume(ada()).await;
        let (status, third) = person.post("/api/base-resumes", &json!({"slot": 3, "name": "Third"})).await;
        assert_eq!((status, &third["slot"], &third["name"]), (StatusCode::CREATED, &json!(3), &json!("Third")));
        assert_problem(person.post("/api/base-resumes", &json!({"slot": 3})).await, 409, "SLOT_TAKEN");
        assert_problem(person.post("/api/base-resumes", &json!({"slot": 11})).await, 422, "FIELDS_INVALID");
        let duplicate = format!("/api/base-resumes/{}/duplicate", text(&third, "id"));
        let (status, copy) = person.post(&duplicate, &json!({})).await;
        assert_eq!((status, &copy["slot"], &copy["name"]), (StatusCode::CREATED, &json!(2), &json!("Third (copy)")));
    }

    async fn importing_into_a_slot_replaces_only_when_asked(server) {
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        let import = format!("/api/base-resumes/{}/import", text(&made, "id"));
        let other = json!({"resume": {"basics": {"name": "Eve"}}});
        let answer = person.with_revision(Method::POST, &import, 1, &other).await;
        assert_problem(answer, 409, "REPLACE_NOT_CONFIRMED");
        let other = json!({"resume": {"basics": {"name": "Eve"}}, "replace": true});
        let (status, replaced) = person.with_revision(Method::POST, &import, 1, &other).await;
        assert_eq!((status, &replaced["resume"]["basics"]["name"]), (StatusCode::OK, &json!("Eve")));
        let restore = format!("/api/base-resumes/{}/restore", text(&made, "id"));
        let (status, restored) = person.with_revision(Method::POST, &restore, 2, &json!({"revision": 1})).await;
        assert_eq!((status, &restored["resume"]), (StatusCode::OK, &made["resume"]));
        let wrong = json!({"resume": [1, 2], "replace": true});
        assert_problem(person.with_revision(Method::POST, &import, 3, &wrong).await, 422, "RESUME_INVALID");
    }

    async fn a_downgrade_hides_nothing(server) {
        let person = server.user("ada@example.org").await;
        person.resume(ada()).await;
        let second = person.resume(ada()).await;
        server.set_tier("ada@example.org", "free").await;
        assert_eq!(list(&person).await.len(), 2);
        let id = text(&second, "id");
        assert_eq!(person.get(&format!("/api/base-resumes/{id}")).await.0, StatusCode::OK);
        assert_problem(person.post(&format!("/api/base-resumes/{id}/activate"), &json!({})).await, 403, "TIER_REQUIRED");
        assert_problem(person.post("/api/base-resumes", &json!({})).await, 409, "SLOTS_FULL");
    }
}
