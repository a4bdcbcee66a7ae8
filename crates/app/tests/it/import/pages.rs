//! `POST /api/resumes/pages`: how a file looks, shown beside what was understood of it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::StatusCode;
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

use super::{TEXT, endless_pdf, heavy_docx};
use crate::harness::{Backend, Person, TestApp, assert_problem, on_both_databases, read};
use crate::scans::{FIRST, PAGE, SECOND, photo, scanned, written};

async fn show(person: &Person, name: &str, bytes: impl Into<Vec<u8>>) -> (StatusCode, Value) {
    let form = Form::new().part("file", Part::bytes(bytes.into()).file_name(name.to_owned()));
    let request = person.client.post(person.at("/api/resumes/pages")).multipart(form);
    read(request.send().await.unwrap()).await
}

/// The size in pixels of a page's picture.
fn picture(page: &Value) -> (u32, u32) {
    let (head, data) = page["image"].as_str().unwrap().split_once(',').unwrap();
    assert!(head.starts_with("data:image/") && head.ends_with(";base64"), "{head}");
    let picture = image::load_from_memory(&STANDARD.decode(data).unwrap()).unwrap();
    (picture.width(), picture.height())
}

on_both_databases! {
    async fn pages_are_pictures_in_the_units_of_the_report(server) {
        let person = server.user("ada@example.org").await;
        for (name, file) in [("a.pdf", written(&[FIRST, SECOND])), ("scan.pdf", scanned(&[FIRST, SECOND]))] {
            let (status, shown) = show(&person, name, file).await;
            assert_eq!(status, StatusCode::OK, "{shown}");
            let pages = shown["pages"].as_array().unwrap();
            assert_eq!((pages.len(), &shown["text"]), (2, &json!([])), "{name}");
            for page in pages {
                assert_eq!((&page["width"], &page["height"]), (&json!(PAGE.0), &json!(PAGE.1)));
                let (width, height) = picture(page);
                let stretch = f64::from(width) / f64::from(height) * f64::from(PAGE.1 / PAGE.0);
                assert!(width > 800 && (0.99..1.01).contains(&stretch), "{width} x {height}");
            }
        }
        let (_, parsed) = person.parse("a.pdf", written(&[FIRST])).await;
        for field in parsed["report"]["fields"].as_array().unwrap() {
            if field["rect"].is_null() {
                continue;
            }
            let edge = |from: &str, length: &str| field["rect"][from].as_f64().unwrap() + field["rect"][length].as_f64().unwrap();
            assert!(edge("x", "width") <= f64::from(PAGE.0) && edge("y", "height") <= f64::from(PAGE.1), "{field}");
        }
    }

    async fn a_photo_is_its_own_page(server) {
        let person = server.user("ada@example.org").await;
        let (status, shown) = show(&person, "photo.png", photo(FIRST)).await;
        assert_eq!(status, StatusCode::OK, "{shown}");
        assert_eq!(shown["pages"].as_array().unwrap().len(), 1);
        let (width, height) = picture(&shown["pages"][0]);
        let shape = shown["pages"][0]["width"].as_f64().unwrap() / shown["pages"][0]["height"].as_f64().unwrap();
        assert!((f64::from(width) / f64::from(height) - shape).abs() < 0.01, "{width} x {height}, {shape}");
    }

    async fn what_has_no_pages_is_shown_as_text(server) {
        let person = server.user("ada@example.org").await;
        let (status, shown) = show(&person, "a.txt", TEXT).await;
        assert_eq!((status, &shown["pages"]), (StatusCode::OK, &json!([])), "{shown}");
        let lines = shown["text"].as_array().unwrap();
        assert!(lines.contains(&json!("Ada Muster")) && lines.contains(&json!("ada@example.org")), "{shown}");
        let (status, shown) = show(&person, "a.json", crate::harness::ada().to_string()).await;
        assert_eq!((status, &shown["pages"]), (StatusCode::OK, &json!([])), "{shown}");
    }

    async fn bad_files_have_the_codes_of_reading(server) {
        let person = server.user("ada@example.org").await;
        let (pdf, many) = (written(&[FIRST]), [SECOND; 31]);
        for (name, file, status, code) in [
            ("empty.pdf", Vec::new(), 422, "FILE_EMPTY"),
            ("cut.pdf", pdf[..90].to_vec(), 422, "FILE_DAMAGED"),
            ("long.pdf", written(&many), 422, "TOO_MANY_PAGES"),
            ("photo.heic", b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(), 415, "PICTURE_FORMAT_UNSUPPORTED"),
            ("cut.png", photo(SECOND)[..200].to_vec(), 422, "FILE_DAMAGED"),
            ("old.doc", [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 600]].concat(), 415, "FILE_TYPE_UNSUPPORTED"),
            ("big.txt", vec![b'a'; (10 << 20) + 1], 413, "FILE_TOO_LARGE"),
        ] {
            assert_problem(show(&person, name, file).await, status, code);
        }
        let empty = person.client.post(person.at("/api/resumes/pages")).json(&json!({}));
        assert_problem(read(empty.send().await.unwrap()).await, 422, "FILE_MISSING");
        assert_eq!(person.get("/api/base-resumes").await.1["items"], json!([]));
    }

    async fn only_who_is_signed_in_is_shown_anything(server) {
        assert_problem(show(&server.stranger(), "a.txt", TEXT).await, 401, "NOT_SIGNED_IN");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_is_drawn_for_ever_is_given_up() {
    let server = TestApp::start_with(Backend::Sqlite, &[], |config| {
        config.reading.deadline = std::time::Duration::from_secs(2);
        config.reading.worker.memory_bytes = 512 << 20;
    })
    .await;
    let person = server.user("ada@example.org").await;
    assert_problem(show(&person, "a.pdf", endless_pdf()).await, 422, "READ_TIMEOUT");
    assert_problem(show(&person, "a.docx", heavy_docx(5)).await, 422, "FILE_TOO_COMPLEX");
    assert_eq!(show(&person, "a.txt", TEXT).await.0, StatusCode::OK);
}
