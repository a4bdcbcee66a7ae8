//! Every bad file has its own answer, and none brings the program down.

use std::fmt::Write as _;

use documents::read::{Document, ReadError, ReadLimits, read};

use super::samples::{at, docx, paragraph, pdf, pdf_of, zip};

fn error(bytes: &[u8]) -> ReadError {
    match read(bytes, Some("resume.pdf"), &ReadLimits::default()) {
        Err(error) => error,
        Ok(document) => panic!("was read as {document:?}"),
    }
}

fn code(bytes: &[u8]) -> &'static str {
    error(bytes).code()
}

#[test]
fn empty_files() {
    assert_eq!(code(b""), "FILE_EMPTY");
    assert_eq!(code(b" \r\n\t "), "FILE_EMPTY");
}

#[test]
fn large_files() {
    let limits = ReadLimits { bytes: 100, ..ReadLimits::default() };
    let result = read(&[b'a'; 101], None, &limits);
    assert_eq!(result.map_err(|error| error.code()), Err("FILE_TOO_LARGE"));
}

#[test]
fn too_many_pages() {
    let pages: Vec<String> = (0..500).map(|_| "BT ET".to_owned()).collect();
    assert_eq!(code(&pdf_of(&pages, "")), "TOO_MANY_PAGES");
}

#[test]
fn a_pdf_without_text() {
    let error = error(&pdf_of(&["0 0 100 100 re f".to_owned()], ""));
    assert_eq!(error.code(), "NO_TEXT_LAYER");
    assert!(error.to_string().contains("no text"), "{error}");
}

#[test]
fn a_pdf_with_a_password() {
    let filler = "41".repeat(32);
    let lock = format!(
        "/ID [<{filler}> <{filler}>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <{filler}> /U <{filler}> >>"
    );
    assert_eq!(code(&pdf_of(&["BT ET".to_owned()], &lock)), "FILE_ENCRYPTED");
}

#[test]
fn broken_pdfs() {
    let good = pdf(&[vec![at(50.0, 50.0, "Some text that is long enough to count")]]);
    assert_eq!(code(b"%PDF-1.7 and nothing else"), "FILE_DAMAGED");
    assert_eq!(code(&good[..80]), "FILE_DAMAGED");
}

#[test]
fn deep_nesting_does_not_overflow_the_stack() {
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let page = format!("BT /F1 10 Tf {deep} TJ ET");
    assert_eq!(code(&pdf_of(&[page], &format!("/Info {deep}"))), "NO_TEXT_LAYER");
    let body = format!("{}{}", "<w:p>".repeat(50_000), "</w:p>".repeat(50_000));
    assert_eq!(code(&docx(&body)), "FILE_DAMAGED");
}

#[test]
fn office_files() {
    let ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    let locked: Vec<u8> = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]).collect();
    assert_eq!(code(&[&ole[..], &[0; 600]].concat()), "FILE_TYPE_UNSUPPORTED");
    assert_eq!(code(&[&ole[..], &[0; 600], &locked].concat()), "FILE_ENCRYPTED");
    assert_eq!(code(&zip(&[("xl/workbook.xml", b"<a/>")])), "FILE_TYPE_UNSUPPORTED");
    let slides = zip(&[("mimetype", b"application/vnd.oasis.opendocument.presentation")]);
    let text = error(&slides).to_string();
    assert!(text.contains("slide show") && text.contains("DOCX or PDF"), "{text}");
}

#[test]
fn broken_word_documents() {
    let good = docx(&paragraph("Some text"));
    assert_eq!(code(&good[..good.len() / 2]), "FILE_DAMAGED");
    assert_eq!(code(&zip(&[("word/document.xml", b"<w:document><w:body>")])), "FILE_DAMAGED");
    assert_eq!(code(&zip(&[("word/other.xml", b"<a/>")])), "FILE_DAMAGED");
    assert_eq!(code(&docx("")), "NO_TEXT_LAYER");
}

#[test]
fn zip_bombs() {
    let zeros = vec![b' '; 3 << 20];
    let bomb = zip(&[("word/document.xml", b"<a/>"), ("word/media/image1.png", &zeros)]);
    let limits = ReadLimits { decompressed_bytes: 2 << 20, ..ReadLimits::default() };
    let result = read(&bomb, None, &limits);
    assert_eq!(result.map_err(|error| error.code()), Err("DECOMPRESSED_TOO_LARGE"));
    let text = format!("<w:document><w:body>{}</w:body></w:document>", " ".repeat(30 << 20));
    assert_eq!(code(&zip(&[("word/document.xml", text.as_bytes())])), "DECOMPRESSED_TOO_LARGE");
}

#[test]
fn other_kinds_of_files() {
    for bytes in [
        &b"\\documentclass{article}\\begin{document}"[..],
        b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        b"\x1F\x8B\x08\x00",
        b"\x00\x01\x02\x03\x04\x05",
    ] {
        let error = error(bytes);
        assert_eq!(error.code(), "FILE_TYPE_UNSUPPORTED", "{error}");
        assert!(error.to_string().contains("DOCX or PDF"), "{error}");
    }
}

#[test]
fn pictures() {
    for bytes in [
        &b"\x89PNG\r\n\x1a\n...."[..],
        b"\xFF\xD8\xFF\xE0....",
        b"RIFF....WEBPVP8 ",
        b"II*\0....",
        b"GIF89a....",
    ] {
        assert_eq!(code(bytes), "NO_TEXT_LAYER");
    }
}

#[test]
fn json() {
    assert_eq!(code(b"[1, 2]"), "JSON_NOT_A_RESUME");
    assert_eq!(code(b"42"), "JSON_NOT_A_RESUME");
    assert_eq!(code(b"null"), "JSON_NOT_A_RESUME");
    assert_eq!(code(b"{\"basics\": {"), "JSON_NOT_A_RESUME");
    let good =
        read(b"\xEF\xBB\xBF{\"basics\": {\"name\": \"A\"}}", Some("a.txt"), &ReadLimits::default());
    assert!(matches!(good, Ok(Document::Json(value)) if value["basics"]["name"] == "A"));
}

#[test]
fn the_content_decides_and_not_the_name() {
    let file = pdf(&[vec![at(50.0, 50.0, "Some text that is long enough to count")]]);
    for name in ["a.docx", "a.txt", "a.json", "a"] {
        let result = read(&file, Some(name), &ReadLimits::default());
        assert!(matches!(result, Ok(Document::Lines(source)) if source.pages == 1), "{name}");
    }
}

#[test]
fn a_deadline_in_the_past() {
    let limits = ReadLimits { deadline: Some(std::time::Duration::ZERO), ..ReadLimits::default() };
    let file = pdf(&[vec![at(50.0, 50.0, "Some text that is long enough to count")]]);
    assert_eq!(read(&file, None, &limits).map_err(|error| error.code()), Err("READ_TIMEOUT"));
}

#[test]
fn a_page_full_of_scattered_text_is_read_in_time() {
    let mut page = String::from("BT /F1 4 Tf\n");
    for index in 0..20_000_u32 {
        let (x, y) = (index.wrapping_mul(7919) % 590, index.wrapping_mul(104_729) % 840);
        let _ = writeln!(page, "1 0 0 1 {x} {y} Tm (ab) Tj");
    }
    let few = page.lines().take(1400).collect::<Vec<_>>().join("\n");
    let started = std::time::Instant::now();
    let file = pdf_of(&[few + "\nET", page + "ET"], "");
    assert!(read(&file, None, &ReadLimits::default()).is_ok());
    assert!(started.elapsed() < std::time::Duration::from_secs(8), "{:?}", started.elapsed());
}
