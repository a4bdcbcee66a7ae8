//! Importing a file: safe from it, told how far it is, remembered.

mod cache;
mod events;
mod folder;
mod orphans;
mod pages;
pub mod redis;
mod safety;

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;

/// A short resume as text.
pub const TEXT: &str = "Ada Muster\nada@example.org\n\nExperience\n\nBackend Engineer, Frachtwerk GmbH\n\
    2019 - 2021\n- Built services in Rust\n";

/// A PDF of two kilobytes that is drawn for hours: each of its forms draws the next one ten times.
pub fn endless_pdf() -> Vec<u8> {
    const DEPTH: usize = 12;
    let stream = |head: &str, body: &str| {
        format!("<< {head} /Length {} >>\nstream\n{body}\nendstream", body.len())
    };
    let next = |number: usize| format!("/Resources << /XObject << /F {number} 0 R >> >>");
    let again = "/F Do ".repeat(10);
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_owned(),
        format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R {} >>",
            next(5)
        ),
        stream("", &again),
    ];
    for number in 5..5 + DEPTH {
        let head = format!("/Type /XObject /Subtype /Form /BBox [0 0 9 9] {}", next(number + 1));
        objects.push(stream(&head, &again));
    }
    objects.push(stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "0 0 1 1 re f"));
    let mut pdf = String::from("%PDF-1.4\n");
    let mut places = String::new();
    for (index, object) in objects.iter().enumerate() {
        let _ = writeln!(places, "{:010} 00000 n ", pdf.len());
        let _ = write!(pdf, "{} 0 obj\n{object}\nendobj\n", index + 1);
    }
    let (start, count) = (pdf.len(), objects.len() + 1);
    let _ = write!(pdf, "xref\n0 {count}\n0000000000 65535 f \n{places}");
    let _ = write!(pdf, "trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF");
    pdf.into_bytes()
}

/// A small Word document that becomes so many million elements in memory.
pub fn heavy_docx(millions: usize) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    archive.write_all(b"<document><body>").unwrap();
    let million = b"<a/>".repeat(1_000_000);
    for _ in 0..millions {
        archive.write_all(&million).unwrap();
    }
    archive.write_all(b"</body></document>").unwrap();
    archive.finish().unwrap().into_inner()
}
