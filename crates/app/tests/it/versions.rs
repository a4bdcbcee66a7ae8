//! Saved versions with names.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::harness::{Person, ada, assert_problem, on_both_databases, read, text};

async fn name(person: &Person, path: &str, label: Value) -> (StatusCode, Value) {
    let request = person.client.request(Method::PATCH, person.at(path));
    read(request.json(&json!({"label": label})).send().await.unwrap()).await
}

on_both_databases! {
    async fn a_version_is_named_renamed_and_unnamed(server) {
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        let id = text(&made, "id");
        let edit = json!([{"field": ["basics", "label"], "op": "set", "before": "Backend Engineer", "after": "Engineer"}]);
        person.save(id, 1, edit).await;
        let history = format!("/api/base-resumes/{id}/history");
        let first = format!("{history}/1");
        let (status, named) = name(&person, &first, json!("  Before the interview – 1️⃣ ")).await;
        assert_eq!((status, &named["label"]), (StatusCode::OK, &json!("Before the interview – 1️⃣")), "{named}");
        assert_eq!((&named["revision"], &named["reason"]), (&json!(1), &json!("create")));
        let labels = || async {
            let (_, list) = person.get(&history).await;
            list["items"].as_array().unwrap().iter().map(|item| item["label"].clone()).collect::<Vec<_>>()
        };
        assert_eq!(labels().await, [Value::Null, json!("Before the interview – 1️⃣")]);
        let (_, version) = person.get(&first).await;
        assert_eq!((&version["resume"], &version["label"]), (&made["resume"], &json!("Before the interview – 1️⃣")));
        name(&person, &first, json!("x".repeat(100))).await;
        assert_eq!(labels().await[1], json!("x".repeat(100)));
        let (_, present) = person.get(&format!("/api/base-resumes/{id}")).await;
        assert_eq!((&present["revision"], &present["resume"]["basics"]["label"]), (&json!(2), &json!("Engineer")), "a name is no change");
        let (status, unnamed) = name(&person, &first, json!("   ")).await;
        assert_eq!((status, &unnamed["label"]), (StatusCode::OK, &Value::Null));
        assert_eq!(labels().await, [Value::Null, Value::Null]);
    }

    async fn a_name_is_one_short_line_of_an_own_version(server) {
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        let path = format!("/api/base-resumes/{}/history/1", text(&made, "id"));
        name(&person, &path, json!("Kept")).await;
        for wrong in ["x".repeat(101), "two\nlines".to_owned(), "nul \u{0}".to_owned()] {
            let answer = name(&person, &path, json!(wrong)).await;
            assert_eq!(answer.1["fields"][0]["path"], "label", "{}", answer.1);
            assert_problem(answer, 422, "FIELDS_INVALID");
        }
        for wrong in [json!(7), Value::Null] {
            assert_problem(name(&person, &path, wrong).await, 400, "BODY_UNREADABLE");
        }
        let other = server.user("eve@example.org").await;
        assert_problem(name(&other, &path, json!("Eve's")).await, 404, "NOT_FOUND");
        assert_problem(name(&server.stranger(), &path, json!("x")).await, 401, "NOT_SIGNED_IN");
        let id = text(&made, "id");
        for nowhere in [format!("{id}/history/9"), format!("{id}/history/one"), "00000000-0000-7000-8000-000000000000/history/1".to_owned(), "x/history/1".to_owned()] {
            assert_problem(name(&person, &format!("/api/base-resumes/{nowhere}"), json!("x")).await, 404, "NOT_FOUND");
        }
        assert_eq!(person.get(&path).await.1["label"], "Kept");
    }

    async fn a_version_of_an_inactive_resume_is_named_and_names_go_with_the_data(server) {
        let person = server.user("ada@example.org").await;
        let active = person.resume(ada()).await;
        let made = person.resume(ada()).await;
        assert_eq!((&active["active"], &made["active"]), (&json!(true), &json!(false)));
        let path = format!("/api/base-resumes/{}/history/1", text(&made, "id"));
        assert_eq!(name(&person, &path, json!("For ports")).await.0, StatusCode::OK);
        let archive = person.client.get(person.at("/api/me/export")).send().await.unwrap().bytes().await.unwrap();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(archive.to_vec())).unwrap();
        let file = format!("resumes/2-{}/history.json", text(&made, "id"));
        let history: Value = serde_json::from_reader(archive.by_name(&file).unwrap()).unwrap();
        assert_eq!(history[0]["label"], "For ports");
    }
}
