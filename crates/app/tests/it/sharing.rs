//! Pages for others: links to resumes, passwords, ends, counts, sites for any host. And nothing that people write is run.

use std::io::{Cursor, Read};
use std::time::Duration;

use reqwest::header::HeaderMap;
use reqwest::{Client, Method, StatusCode, redirect::Policy};
use serde_json::{Value, json};

use crate::harness::{Person, ada, assert_problem, on_both_databases, read, text};

struct Seen {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Seen {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

async fn open(person: &Person, path: &str) -> Seen {
    let answer = person.client.get(person.at(path)).send().await.unwrap();
    let (status, headers) = (answer.status(), answer.headers().clone());
    Seen { status, headers, body: answer.bytes().await.unwrap().to_vec() }
}

async fn knock(person: &Person, path: &str, password: &str) -> Seen {
    let form = format!("password={password}");
    let answer = person.client.post(person.at(path)).body(form);
    let answer =
        answer.header("content-type", "application/x-www-form-urlencoded").send().await.unwrap();
    let (status, headers) = (answer.status(), answer.headers().clone());
    Seen { status, headers, body: answer.bytes().await.unwrap().to_vec() }
}

async fn patch(person: &Person, path: &str, body: &Value) -> (StatusCode, Value) {
    read(person.client.patch(person.at(path)).json(body).send().await.unwrap()).await
}

async fn share(person: &Person, resume: &Value, body: Value) -> Value {
    let path = format!("/api/base-resumes/{}/shares", text(resume, "id"));
    let (status, made) = person.post(&path, &body).await;
    assert_eq!(status, StatusCode::CREATED, "{made}");
    made
}

fn soon(milliseconds: i64) -> String {
    (app::clock::now() + chrono::Duration::milliseconds(milliseconds)).to_rfc3339()
}

on_both_databases! {
    async fn a_link_shows_a_resume_as_it_was_without_contact_details(server) {
        let person = server.user("ada@example.org").await;
        let mut document = ada();
        document["basics"]["location"]["address"] = json!("12 Secret Street");
        document["work"][1]["x-hidden"] = json!(true);
        let resume = person.resume(document).await;
        let made = share(&person, &resume, json!({"label": "For Harbour"})).await;
        let (path, pdf) = (text(&made, "path"), text(&made, "pdf_path"));
        assert!(path.starts_with("/s/") && path.len() >= 46, "{path}: 256 bits are not guessed");
        let stranger = server.stranger();
        let page = open(&stranger, path).await;
        let html = page.text();
        assert_eq!(page.status, StatusCode::OK, "{html}");
        assert!(html.contains("Ada Muster") && html.contains("Frachtwerk"), "{html}");
        for hidden in ["ada@example.org", "901820", "Secret Street", "Hafen AG", "x-hidden"] {
            assert!(!html.contains(hidden), "{hidden} in {html}");
        }
        assert!(page.header("content-security-policy").contains("sandbox") && !page.header("content-security-policy").contains("allow-scripts"));
        assert!(page.header("x-robots-tag").contains("noindex"));
        let file = open(&stranger, pdf).await;
        assert_eq!((file.status, file.header("content-type")), (StatusCode::OK, "application/pdf"));
        assert!(file.body.starts_with(b"%PDF-") && file.header("content-disposition").starts_with("inline; filename=\"Ada Muster"));
        let read = documents::read::read(&file.body, None, &documents::read::ReadLimits::default()).unwrap();
        let read = format!("{read:?}");
        assert!(read.contains("Frachtwerk") && !read.contains("901820") && !read.contains("ada@example.org"), "{read}");

        // What is changed later stays private.
        let saved = person.with_revision(Method::PATCH, &format!("/api/base-resumes/{}", text(&resume, "id")), resume["revision"].as_i64().unwrap(),
            &json!({"name": "Renamed"})).await;
        assert_eq!(saved.0, StatusCode::OK, "{}", saved.1);
        assert_eq!(open(&stranger, path).await.status, StatusCode::OK);
        let list_path = format!("/api/base-resumes/{}/shares", text(&resume, "id"));
        let (_, list) = person.get(&list_path).await;
        assert_eq!((&list["items"][0]["view_count"], &list["items"][0]["label"]), (&json!(2), &json!("For Harbour")), "{list}");

        // Others can neither see the list nor take the link back.
        let eve = server.user("eve@example.org").await;
        assert_problem(eve.get(&list_path).await, 404, "NOT_FOUND");
        let own = format!("/api/shares/{}", text(&made, "id"));
        assert_eq!(eve.delete(&own).await.0, StatusCode::NOT_FOUND);
        assert_eq!(person.delete(&own).await.0, StatusCode::NO_CONTENT);
        assert_eq!(open(&stranger, path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(open(&stranger, pdf).await.status, StatusCode::NOT_FOUND);

        let shown = share(&person, &resume, json!({"show_email": true, "show_phone": true, "show_address": true})).await;
        let html = open(&stranger, text(&shown, "path")).await.text();
        for wanted in ["ada@example.org", "901820", "Secret Street"] {
            assert!(html.contains(wanted), "{wanted} in {html}");
        }
        for _ in 1..20 {
            share(&person, &resume, json!({})).await;
        }
        assert_problem(person.post(&list_path, &json!({})).await, 409, "SHARES_FULL");
    }

    async fn a_password_keeps_out_who_does_not_know_it(server) {
        let person = server.user("ada@example.org").await;
        let resume = person.resume(ada()).await;
        let list = format!("/api/base-resumes/{}/shares", text(&resume, "id"));
        assert_problem(person.post(&list, &json!({"password": "short"})).await, 422, "FIELDS_INVALID");
        let made = share(&person, &resume, json!({"password": "open sesame"})).await;
        assert_eq!((&made["has_password"], made.to_string().contains("sesame")), (&json!(true), false));
        let (path, pdf) = (text(&made, "path"), text(&made, "pdf_path"));
        let stranger = server.stranger();
        let page = open(&stranger, path).await;
        assert_eq!(page.status, StatusCode::UNAUTHORIZED);
        assert!(!page.text().contains("Ada Muster") && page.header("content-security-policy").contains("form-action 'self'"));
        assert_eq!(open(&stranger, pdf).await.status, StatusCode::NOT_FOUND);

        // A wrong password, and a page that is not there, say the same.
        let wrong = knock(&stranger, path, "guess").await;
        let nowhere = knock(&stranger, "/s/nowhere", "guess").await;
        assert_eq!((wrong.status, wrong.text()), (nowhere.status, nowhere.text()));
        assert_eq!(wrong.status, StatusCode::FORBIDDEN);
        assert_eq!(open(&stranger, path).await.status, StatusCode::UNAUTHORIZED);
        let right = knock(&stranger, path, "open+sesame").await;
        assert_eq!(right.status, StatusCode::OK, "the browser follows to the page: {}", right.text());
        assert!(right.text().contains("Ada Muster"));
        assert_eq!(open(&stranger, pdf).await.status, StatusCode::OK);

        // The pass is for this page alone, and ends with the password.
        let bare = Client::builder().redirect(Policy::none()).build().unwrap();
        let answer = bare.post(person.at(path)).body("password=open+sesame").header("content-type", "application/x-www-form-urlencoded").send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        let cookie = answer.headers()["set-cookie"].to_str().unwrap().to_owned();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains(&format!("Path={path}")), "{cookie}");
        let pass = cookie.split(';').next().unwrap().to_owned();
        let other = share(&person, &resume, json!({"password": "open sesame"})).await;
        let with_pass = |path: String| bare.get(person.at(&path)).header("cookie", pass.clone()).send();
        assert_eq!(with_pass(path.to_owned()).await.unwrap().status(), StatusCode::OK);
        assert_eq!(with_pass(text(&other, "path").to_owned()).await.unwrap().status(), StatusCode::UNAUTHORIZED);
        let forged = format!("rolerabbit_page={}.AAAA", app::clock::now().timestamp() + 999);
        assert_eq!(bare.get(person.at(path)).header("cookie", forged).send().await.unwrap().status(), StatusCode::UNAUTHORIZED);
        let own = format!("/api/shares/{}", text(&made, "id"));
        let (status, changed) = patch(&person, &own, &json!({"password": "another one"})).await;
        assert_eq!(status, StatusCode::OK, "{changed}");
        assert_eq!(with_pass(path.to_owned()).await.unwrap().status(), StatusCode::UNAUTHORIZED);
        let (_, changed) = patch(&person, &own, &json!({"password": null})).await;
        assert_eq!(changed["has_password"], false);
        assert_eq!(open(&server.stranger(), path).await.status, StatusCode::OK);
    }

    async fn guessing_is_slowed_down(server) {
        let person = server.user("ada@example.org").await;
        let resume = person.resume(ada()).await;
        let made = share(&person, &resume, json!({"password": "open sesame"})).await;
        let mut limited = None;
        for _ in 0..30 {
            let answer = knock(&server.stranger(), text(&made, "path"), "guess").await;
            if answer.status == StatusCode::TOO_MANY_REQUESTS {
                limited = Some(answer);
                break;
            }
            assert_eq!(answer.status, StatusCode::FORBIDDEN);
        }
        let limited = limited.expect("thirty guesses in a row are too many");
        assert!(limited.header("retry-after").parse::<u64>().unwrap() >= 1);
        let right = knock(&server.stranger(), text(&made, "path"), "open+sesame").await;
        assert_eq!(right.status, StatusCode::TOO_MANY_REQUESTS, "the right one waits, too");
    }

    async fn a_page_ends_when_its_owner_said(server) {
        let person = server.user("ada@example.org").await;
        let resume = person.resume(ada()).await;
        let list = format!("/api/base-resumes/{}/shares", text(&resume, "id"));
        assert_problem(person.post(&list, &json!({"expires_at": soon(-1000)})).await, 422, "FIELDS_INVALID");
        let made = share(&person, &resume, json!({"expires_at": soon(1500)})).await;
        let path = text(&made, "path");
        assert_eq!(open(&server.stranger(), path).await.status, StatusCode::OK);
        tokio::time::sleep(Duration::from_millis(1700)).await;
        assert_eq!(open(&server.stranger(), path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(open(&server.stranger(), text(&made, "pdf_path")).await.status, StatusCode::NOT_FOUND);
        let (_, changed) = patch(&person, &format!("/api/shares/{}", text(&made, "id")), &json!({"expires_at": null})).await;
        assert_eq!(changed["expires_at"], Value::Null);
        assert_eq!(open(&server.stranger(), path).await.status, StatusCode::OK);
    }

    async fn a_portfolio_has_a_password_an_end_and_a_count(server) {
        let person = server.user("ada@example.org").await;
        let content = json!({"name": "Ada Muster", "headline": "Engineer", "searchable": true});
        let (_, made) = person.post("/api/portfolios", &json!({"content": content})).await;
        let path = format!("/api/portfolios/{}", text(&made, "id"));
        let guard = format!("{path}/publication");
        assert_problem(patch(&person, &guard, &json!({"password": "open sesame"})).await, 404, "NOT_FOUND");
        assert_eq!(person.post(&format!("{path}/publish"), &json!({})).await.0, StatusCode::OK);
        let stranger = server.stranger();
        let page = open(&stranger, "/p/ada-muster").await;
        assert!(page.text().contains("card.png") && page.header("x-robots-tag").is_empty());
        let card = open(&stranger, "/p/ada-muster/card.png").await;
        assert_eq!((card.status, card.header("content-type")), (StatusCode::OK, "image/png"));
        let (_, kept) = person.get(&path).await;
        assert_eq!(kept["publication"]["view_count"], 1, "{kept}");

        let (status, guarded) = patch(&person, &guard, &json!({"password": "open sesame"})).await;
        assert_eq!((status, &guarded["publication"]["has_password"]), (StatusCode::OK, &json!(true)), "{guarded}");
        assert_eq!(open(&stranger, "/p/ada-muster").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(open(&stranger, "/p/ada-muster/card.png").await.status, StatusCode::NOT_FOUND);
        let right = knock(&stranger, "/p/ada-muster", "open+sesame").await;
        assert_eq!(right.status, StatusCode::OK);
        assert!(right.header("x-robots-tag").contains("noindex") && !right.text().contains("card.png"));
        // Publishing anew keeps the password and the count.
        let (_, again) = person.post(&format!("{path}/publish"), &json!({})).await;
        assert_eq!((&again["publication"]["has_password"], &again["publication"]["view_count"]), (&json!(true), &json!(2)), "{again}");
        patch(&person, &guard, &json!({"password": null, "expires_at": soon(1200)})).await;
        assert_eq!(open(&stranger, "/p/ada-muster").await.status, StatusCode::OK);
        tokio::time::sleep(Duration::from_millis(1400)).await;
        assert_eq!(open(&stranger, "/p/ada-muster").await.status, StatusCode::NOT_FOUND);
    }

    async fn a_portfolio_leaves_as_a_site(server) {
        let person = server.user("ada@example.org").await;
        let (_, made) = person.post("/api/portfolios", &json!({"content": {"name": "Ada Muster", "searchable": true}})).await;
        let path = format!("/api/portfolios/{}/export", text(&made, "id"));
        let answer = person.client.post(person.at(&path)).json(&json!({"format": "zip", "address": "https://ada.example.org"})).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        assert!(answer.headers()["content-disposition"].to_str().unwrap().contains("Portfolio.zip"));
        let bytes = answer.bytes().await.unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        let mut page = String::new();
        archive.by_name("index.html").unwrap().read_to_string(&mut page).unwrap();
        assert!(page.contains("https://ada.example.org/card.png"), "{page}");
        for address in ["javascript:alert(1)", "ftp://a.example", "ada", "https://a.example/?x=1"] {
            assert_problem(person.post(&path, &json!({"format": "zip", "address": address})).await, 422, "FIELDS_INVALID");
        }
        assert_problem(person.post(&path, &json!({"format": "exe"})).await, 422, "FIELDS_INVALID");
    }

    async fn nothing_that_people_write_is_run(server) {
        let person = server.user("ada@example.org").await;
        let payloads = [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style><script>alert(1)</script>", "javascript:alert(1)",
            "'-alert(1)-'", "</script><svg onload=alert(1)>", "<!--", "]]>", "{{7*7}}", "\u{2028}</title><body onload=alert(1)>",
        ];
        for payload in payloads {
            let resume = person.resume(everywhere(&full(), payload)).await;
            let made = share(&person, &resume, json!({"show_email": true, "show_phone": true, "show_address": true, "label": payload})).await;
            let page = open(&server.stranger(), text(&made, "path")).await;
            quiet(&page.text(), payload, 0);
            let html = person.client.post(person.at(&format!("/api/base-resumes/{}/export", text(&resume, "id"))))
                .json(&json!({"format": "html"})).send().await.unwrap().text().await.unwrap();
            quiet(&html, payload, 0);
            assert_eq!(person.delete(&format!("/api/base-resumes/{}", text(&resume, "id"))).await.0, StatusCode::NO_CONTENT);

            let content = everywhere(&json!({
                "name": "", "headline": "", "about": "",
                "work": [{"title": "", "place": "", "period": "", "url": "", "outcomes": [""]}],
                "skills": [{"title": "", "skills": [""]}],
                "contact": {"text": "", "email": "", "show_email": true, "phone": "", "show_phone": true, "place": "", "show_place": true,
                            "links": [{"label": "", "url": ""}]}
            }), payload);
            let (status, made) = person.post("/api/portfolios", &json!({"content": content})).await;
            assert_eq!(status, StatusCode::CREATED, "{made}");
            let path = format!("/api/portfolios/{}", text(&made, "id"));
            let (status, published) = person.post(&format!("{path}/publish"), &json!({})).await;
            assert_eq!(status, StatusCode::OK, "{published}");
            let page = open(&server.stranger(), text(&published["publication"], "path")).await;
            assert!(!page.header("content-security-policy").contains("script-src"));
            assert!(page.header("content-security-policy").starts_with("default-src 'none'"));
            quiet(&page.text(), payload, 1);
            assert_eq!(person.delete(&path).await.0, StatusCode::NO_CONTENT);
        }
    }
}

/// A document with a text in every field that takes one.
fn full() -> Value {
    json!({
        "basics": {"name": "", "label": "", "email": "", "phone": "", "url": "", "summary": "",
            "location": {"address": "", "postalCode": "", "city": "", "region": ""},
            "profiles": [{"network": "", "username": "", "url": ""}]},
        "work": [{"name": "", "position": "", "location": "", "description": "", "url": "", "startDate": "", "endDate": "", "summary": "", "highlights": [""]}],
        "education": [{"institution": "", "area": "", "studyType": "", "url": "", "startDate": "", "score": "", "courses": [""]}],
        "projects": [{"name": "", "description": "", "url": "", "entity": "", "highlights": [""], "keywords": [""]}],
        "skills": [{"name": "", "level": "", "keywords": [""]}],
        "languages": [{"language": "", "fluency": ""}], "interests": [{"name": "", "keywords": [""]}],
        "certificates": [{"name": "", "issuer": "", "date": "", "url": ""}], "awards": [{"title": "", "awarder": "", "summary": ""}],
        "publications": [{"name": "", "publisher": "", "url": "", "summary": ""}], "references": [{"name": "", "reference": ""}],
        "x-sections": [{"title": "", "items": [{"name": "", "subtitle": "", "summary": "", "highlights": [""]}]}],
        "x-layout": {"headings": {"work": ""}}, "x-design": {"accent": "", "font": "", "language": ""}
    })
}

fn everywhere(value: &Value, payload: &str) -> Value {
    match value {
        Value::String(_) => json!(payload),
        Value::Array(items) => items.iter().map(|item| everywhere(item, payload)).collect(),
        Value::Object(map) => {
            map.iter().map(|(key, value)| (key.clone(), everywhere(value, payload))).collect()
        }
        other => other.clone(),
    }
}

/// A page has so many data blocks, and nothing else that a browser would run or load.
fn quiet(html: &str, payload: &str, data_blocks: usize) {
    let lower = html.to_lowercase();
    assert_eq!(lower.matches("<script").count(), data_blocks, "{payload}: {html}");
    assert_eq!(
        lower.matches("<script type=\"application/ld+json\">").count(),
        data_blocks,
        "{payload}"
    );
    assert_eq!(lower.matches("<style").count(), 1, "{payload}");
    assert_eq!(lower.matches("</style").count(), 1, "{payload}");
    for loud in [
        "<img",
        "<svg",
        "<iframe",
        "<object",
        "<embed",
        "<base",
        "href=\"javascript",
        "href=\"data",
        "src=",
    ] {
        let written = lower.matches(loud).count();
        // Inside text everything that opens a tag is escaped, so what is left of the payload has no bracket before it.
        let allowed = if loud == "src=" {
            lower.matches("&lt;img src=").count() + lower.matches("\\u003cimg src=").count()
        } else {
            0
        };
        assert_eq!(written, allowed, "{loud} by {payload}: {html}");
    }
    // No tag but ours: each has a known name and no handler.
    for tag in lower.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag)
    {
        // What stands in quotes is a value, and the quotes of the payload are escaped.
        let outside: Vec<&str> = tag.split('"').step_by(2).collect();
        let handler = outside
            .join(" ")
            .split_whitespace()
            .any(|word| word.starts_with("on") && word.contains('='));
        assert!(!handler, "{payload}: <{tag}>");
    }
}
