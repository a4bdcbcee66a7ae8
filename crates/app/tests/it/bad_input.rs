//! Bad input of every kind: a clear problem, nothing stored, no panic, no 500.

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use image::{GrayImage, ImageFormat, Luma};
use reqwest::StatusCode;
use serde_json::json;
use zip::write::SimpleFileOptions;

use crate::harness::{Backend, TestApp, ada, assert_problem, read};
use crate::scans::{FIRST, SECOND, encoded, scan, written};

/// A PDF of so many empty pages.
fn pdf_of(pages: usize) -> Vec<u8> {
    let mut pdf = b"%PDF-1.4\n".to_vec();
    let mut offsets = Vec::new();
    let kids = (0..pages).map(|n| format!("{} 0 R", n + 3)).collect::<Vec<_>>().join(" ");
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Count {pages} /Kids [{kids}] >>"),
    ];
    objects.extend(
        (0..pages).map(|_| "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>".to_owned()),
    );
    for (index, object) in objects.iter().enumerate() {
        offsets.push(pdf.len());
        pdf.extend(format!("{} 0 obj\n{object}\nendobj\n", index + 1).bytes());
    }
    let start = pdf.len();
    pdf.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for offset in offsets {
        pdf.extend(format!("{offset:010} 00000 n \n").bytes());
    }
    pdf.extend(
        format!(
            "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF",
            objects.len() + 1
        )
        .bytes(),
    );
    pdf
}

/// A DOCX whose text unpacks to so many megabytes.
fn docx_of(megabytes: usize) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("[Content_Types].xml", SimpleFileOptions::default()).unwrap();
    archive
        .write_all(
            b"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        )
        .unwrap();
    archive.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    let megabyte = vec![b' '; 1024 * 1024];
    for _ in 0..megabytes {
        archive.write_all(&megabyte).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// An archive of these parts.
fn zip_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A Word document of this XML.
fn docx_with(xml: &str) -> Vec<u8> {
    zip_of(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", xml.as_bytes())])
}

/// A PDF that asks for a password.
fn locked_pdf() -> Vec<u8> {
    let filler = "41".repeat(32);
    let lock = format!(
        "/ID [<{filler}> <{filler}>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <{filler}> /U <{filler}> >> /Root"
    );
    String::from_utf8(pdf_of(1)).unwrap().replace("/Root", &lock).into_bytes()
}

/// A picture of this size, all white.
fn white_png(width: u32, height: u32) -> Vec<u8> {
    encoded(&GrayImage::from_pixel(width, height, Luma([255])), ImageFormat::Png)
}

/// A TIFF of so many pages, each of one white pixel.
fn tiff_of(pages: u32) -> Vec<u8> {
    const ENTRIES: [(u16, u16, u32); 8] = [
        (256, 3, 1),
        (257, 3, 1),
        (258, 3, 8),
        (259, 3, 1),
        (262, 3, 1),
        (273, 4, 8),
        (278, 3, 1),
        (279, 4, 1),
    ];
    let mut file = b"II*\0".to_vec();
    file.extend(12_u32.to_le_bytes());
    file.extend([255; 4]);
    for page in 0..pages {
        file.extend((ENTRIES.len() as u16).to_le_bytes());
        for (tag, kind, value) in ENTRIES {
            file.extend(tag.to_le_bytes());
            file.extend(kind.to_le_bytes());
            file.extend(1_u32.to_le_bytes());
            file.extend(value.to_le_bytes());
        }
        let next = if page + 1 == pages { 0 } else { file.len() as u32 + 4 };
        file.extend(next.to_le_bytes());
    }
    file
}

/// A document type whose entities become ever longer, in this file's words.
const ENTITIES: &str = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">\
    <!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">]>";

fn random_bytes(length: usize, mut seed: u64) -> Vec<u8> {
    std::iter::repeat_with(|| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (seed >> 56) as u8
    })
    .take(length)
    .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_bad_file_gets_its_own_code_and_leaves_nothing() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let person = server.user("ada@example.org").await;
    let encrypted = [
        &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..],
        &[0; 2000],
        &utf16("EncryptedPackage"),
        &[0; 500],
    ]
    .concat();
    let good_pdf = pdf_of(1);
    for (name, bytes, status, codes) in [
        ("empty.pdf", Vec::new(), 422, &["FILE_EMPTY"][..]),
        ("blank.txt", b" \n\t \n".to_vec(), 422, &["FILE_EMPTY"]),
        ("cut.pdf", good_pdf[..40].to_vec(), 422, &["FILE_DAMAGED"]),
        ("cut.docx", docx_of(1)[..60].to_vec(), 422, &["FILE_DAMAGED"]),
        ("pages.pdf", pdf_of(500), 422, &["TOO_MANY_PAGES"]),
        ("scan.pdf", good_pdf, 422, &["NO_TEXT_LAYER"]),
        ("bomb.docx", docx_of(200), 422, &["DECOMPRESSED_TOO_LARGE"]),
        ("locked.docx", encrypted, 422, &["FILE_ENCRYPTED"]),
        ("list.json", b"[1, 2, 3]".to_vec(), 422, &["JSON_NOT_A_RESUME"]),
        (
            "cut.json",
            b"{\"basics\": {\"name\": ".to_vec(),
            422,
            &["JSON_NOT_A_RESUME", "FILE_DAMAGED"],
        ),
        ("photo.png", [&b"\x89PNG\r\n\x1a\n"[..], &[0; 100]].concat(), 422, &["FILE_DAMAGED"]),
        (
            "photo.heic",
            b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(),
            415,
            &["PICTURE_FORMAT_UNSUPPORTED"],
        ),
    ] {
        let answer = person.parse(name, bytes).await;
        let code = answer.1["code"].as_str().unwrap_or_default().to_owned();
        assert!(codes.contains(&code.as_str()), "{name}: {}", answer.1);
        assert_problem(answer, status, &code);
    }
    for (seed, name) in [(1, "random.pdf"), (2, "random.docx"), (3, "random.txt"), (4, "random")] {
        let (status, answer) = person.parse(name, random_bytes(20_000, seed)).await;
        assert!(
            status.is_client_error() && answer["code"].is_string(),
            "{name}: {status} {answer}"
        );
    }
    let missing =
        person.client.post(person.at("/api/resumes/parse")).json(&json!({})).send().await.unwrap();
    assert_problem(read(missing).await, 422, "FILE_MISSING");
    assert_eq!(person.get("/api/base-resumes").await.1["items"], json!([]));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_else_people_send_has_a_code_too() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let person = server.user("ada@example.org").await;
    let old_office = [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 600]].concat();
    let spaces = vec![b' '; 101 << 20];
    let bomb = zip_of(&[("word/document.xml", b"<a/>"), ("word/media/image1.png", &spaces)]);
    for (name, bytes, codes) in [
        ("locked.pdf", locked_pdf(), &["FILE_ENCRYPTED"][..]),
        ("none.pdf", pdf_of(0), &["FILE_DAMAGED", "NO_TEXT_LAYER"]),
        ("31.pdf", written(&[SECOND; 31]), &["TOO_MANY_PAGES"]),
        ("31.tiff", tiff_of(31), &["TOO_MANY_PAGES"]),
        ("large.png", white_png(9_000, 9_000), &["PICTURE_TOO_LARGE"]),
        ("white.png", white_png(800, 1_000), &["NO_TEXT_FOUND"]),
        ("dot.png", white_png(1, 1), &["NO_TEXT_FOUND"]),
        ("half.jpg", encoded(&scan(SECOND), ImageFormat::Jpeg)[..300].to_vec(), &["FILE_DAMAGED"]),
        ("photo.bmp", b"BM\0\0\0\0\0\0\0\0\0\0\0\0".to_vec(), &["PICTURE_FORMAT_UNSUPPORTED"]),
        ("picture.zip.docx", bomb, &["DECOMPRESSED_TOO_LARGE"]),
        ("nothing.docx", docx_with("<document><body/></document>"), &["NO_TEXT_LAYER"]),
        ("no-xml.docx", docx_with("this is no XML"), &["FILE_DAMAGED", "NO_TEXT_LAYER"]),
        ("parts.docx", zip_of(&[("word/other.xml", b"<a/>")]), &["FILE_DAMAGED"]),
        ("table.xlsx", zip_of(&[("xl/workbook.xml", b"<a/>")]), &["FILE_TYPE_UNSUPPORTED"]),
        ("slides.pptx", zip_of(&[("ppt/presentation.xml", b"<a/>")]), &["FILE_TYPE_UNSUPPORTED"]),
        ("old.doc", old_office, &["FILE_TYPE_UNSUPPORTED"]),
        (
            "files.zip",
            zip_of(&[("a.bin", b"\0\x01"), ("b.bin", b"\0\x01")]),
            &["FILE_TYPE_UNSUPPORTED"],
        ),
        ("program.exe", [&b"MZ\x90\0"[..], &[0; 400]].concat(), &["FILE_TYPE_UNSUPPORTED"]),
        ("pages.gz", b"\x1F\x8B\x08\0\0\0".to_vec(), &["FILE_TYPE_UNSUPPORTED"]),
        (
            "text.tex",
            b"\\documentclass{article}\\begin{document}".to_vec(),
            &["FILE_TYPE_UNSUPPORTED"],
        ),
        ("paper.ps", b"%!PS-Adobe-3.0\nshowpage".to_vec(), &["FILE_TYPE_UNSUPPORTED"]),
        ("number.json", b"42".to_vec(), &["JSON_NOT_A_RESUME"]),
        (
            "other.json",
            b"{\"name\": \"left-pad\", \"version\": \"1.0\"}".to_vec(),
            &["JSON_NOT_A_RESUME"],
        ),
        (
            "deep.json",
            "{\"a\":".repeat(50_000).into_bytes(),
            &["JSON_NOT_A_RESUME", "FILE_DAMAGED"],
        ),
        (
            "empty.html",
            b"<!doctype html><html><script>1</script></html>".to_vec(),
            &["NO_TEXT_LAYER"],
        ),
        ("empty.rtf", b"{\\rtf1 }".to_vec(), &["NO_TEXT_LAYER", "FILE_EMPTY"]),
    ] {
        let answer = person.parse(name, bytes).await;
        let code = answer.1["code"].as_str().unwrap_or_default().to_owned();
        assert!(codes.contains(&code.as_str()), "{name}: {}", answer.1);
        let status = if code.ends_with("UNSUPPORTED") { 415 } else { 422 };
        assert_problem(answer, status, &code);
    }
    assert_eq!(person.get("/api/base-resumes").await.1["items"], json!([]));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn traps_are_answered_in_time() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let person = server.user("ada@example.org").await;
    let good = written(&[FIRST]);
    let pages = (0..9).map(|level| {
        let next = "*a".to_owned() + &level.to_string();
        format!("a{}: &a{} [{}]\n", level + 1, level + 1, vec![next; 9].join(", "))
    });
    let aliases = "basics:\n  name: Ada\na0: &a0 [x, x]\n".to_owned() + &pages.collect::<String>();
    for (name, bytes) in [
        ("half.pdf", good[..good.len() / 2].to_vec()),
        ("aliases.yaml", aliases.into_bytes()),
        (
            "entities.docx",
            docx_with(&format!(
                "{ENTITIES}<document><body><p><r><t>&e;</t></r></p></body></document>"
            )),
        ),
        (
            "outside.docx",
            docx_with(
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><document><body><p><r><t>&x;</t></r></p></body></document>",
            ),
        ),
        ("deep.html", format!("<html>{}Ada", "<div>".repeat(100_000)).into_bytes()),
        ("deep.rtf", format!("{{\\rtf1 {}", "{".repeat(200_000)).into_bytes()),
        ("tags.html", format!("<html>{}", "<b><i><a href=x>".repeat(20_000)).into_bytes()),
        ("line.txt", "a ".repeat(2_000_000).into_bytes()),
        ("lines.txt", "a\n".repeat(500_000).into_bytes()),
        ("blanks.txt", [" ".repeat(3_000_000).as_bytes(), b"Ada"].concat()),
    ] {
        let started = Instant::now();
        let (status, answer) = person.parse(name, bytes).await;
        assert!(status == StatusCode::OK || status.is_client_error(), "{name}: {status} {answer}");
        assert!(!answer.to_string().contains("root:"), "{name}: {answer}");
        assert!(started.elapsed() < Duration::from_secs(26), "{name}: {:?}", started.elapsed());
    }
    assert_eq!(person.parse("a.txt", "Ada Muster\nada@example.org").await.0, StatusCode::OK);
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_name_of_a_file_decides_nothing() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let person = server.user("ada@example.org").await;
    let text = "Ada Muster\nada@example.org\n\nExperience\n\nBackend Engineer, Frachtwerk GmbH\n2019 - 2021\n- Built services\n";
    for name in ["a.pdf", "a.docx", "a", "../../etc/passwd"] {
        let (status, parsed) = person.parse(name, text).await;
        assert_eq!(
            (status, &parsed["report"]["kind"]),
            (StatusCode::OK, &json!("text")),
            "{name}: {parsed}"
        );
    }
    let (status, parsed) = person.parse("cv.pdf", ada().to_string()).await;
    assert_eq!((status, &parsed["report"]["kind"]), (StatusCode::OK, &json!("json")));
    assert_eq!(parsed["resume"], ada());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn too_much_is_refused_by_size() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let person = server.user("ada@example.org").await;
    let made = person.resume(ada()).await;
    assert_problem(
        person.parse("big.txt", vec![b'a'; 10 * 1024 * 1024 + 1]).await,
        413,
        "FILE_TOO_LARGE",
    );
    for (length, status, code) in [
        (0, 422, "POSTING_TOO_SHORT"),
        (199, 422, "POSTING_TOO_SHORT"),
        (20_001, 422, "POSTING_TOO_LONG"),
        (1_000_000, 422, "POSTING_TOO_LONG"),
    ] {
        for path in ["/api/editor/ats/run", "/api/editor/ai/tailor"] {
            let body = json!({"resume_id": made["id"], "posting": {"text": "ä".repeat(length)}});
            assert_problem(person.post(path, &body).await, status, code);
        }
    }
    let request = person
        .client
        .post(person.at("/api/base-resumes"))
        .header("content-type", "application/json");
    let answer = read(request.body(vec![b' '; 11 * 1024 * 1024]).send().await.unwrap()).await;
    assert_problem(answer, 413, "BODY_TOO_LARGE");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_body_of_the_wrong_shape_is_told_where() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let person = server.user("ada@example.org").await;
    for body in ["", "{", "null", "7", "[[]]", "\"x\"", "{\"slot\": \"one\"}", "{\"name\": {}}"] {
        let request = person
            .client
            .post(person.at("/api/auth/login"))
            .header("content-type", "application/json");
        let answer = read(request.body(body).send().await.unwrap()).await;
        assert_problem(answer, 400, "BODY_UNREADABLE");
    }
    let deep = "[".repeat(100_000);
    let request = person
        .client
        .post(person.at("/api/base-resumes"))
        .header("content-type", "application/json");
    assert_problem(read(request.body(deep).send().await.unwrap()).await, 400, "BODY_UNREADABLE");
    for document in [json!(7), json!([]), json!("x"), json!(true)] {
        assert_problem(
            person.post("/api/base-resumes", &json!({"resume": document})).await,
            422,
            "RESUME_INVALID",
        );
    }
    assert_problem(person.get("/api/nothing").await, 404, "NOT_FOUND");
    assert_problem(person.delete("/api/site").await, 405, "METHOD_NOT_ALLOWED");
    assert_eq!(person.get("/api/base-resumes").await.1["items"], json!([]));
}
