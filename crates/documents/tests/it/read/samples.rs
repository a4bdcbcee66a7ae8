//! Small files made on the spot.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

/// Text at a place of a page: left edge, baseline from the top, size, bold, text.
#[derive(Clone)]
pub struct Text(pub f32, pub f32, f32, bool, pub &'static str);

/// Body text.
pub fn at(x: f32, y: f32, text: &'static str) -> Text {
    Text(x, y, 10.0, false, text)
}

/// A bold title.
pub fn title(x: f32, y: f32, size: f32, text: &'static str) -> Text {
    Text(x, y, size, true, text)
}

/// A PDF of A4 pages in Helvetica.
pub fn pdf(pages: &[Vec<Text>]) -> Vec<u8> {
    let contents: Vec<String> = pages.iter().map(|texts| content(texts)).collect();
    pdf_of(&contents, "")
}

fn content(texts: &[Text]) -> String {
    let mut out = String::from("BT\n");
    for Text(x, y, size, bold, text) in texts {
        let font = if *bold { "F2" } else { "F1" };
        let text: String = text
            .chars()
            .map(|symbol| match symbol {
                '(' | ')' | '\\' => format!("\\{symbol}"),
                '•' => "\\225".to_owned(),
                '–' => "\\226".to_owned(),
                other => other.to_string(),
            })
            .collect();
        let _ = writeln!(out, "/{font} {size} Tf 1 0 0 1 {x} {} Tm ({text}) Tj", 842.0 - y);
    }
    out + "ET"
}

/// A PDF of pages with these content streams; `trailer` is added to its trailer.
pub fn pdf_of(contents: &[String], trailer: &str) -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        String::new(),
        font("Helvetica"),
        font("Helvetica-Bold"),
    ];
    let mut kids = String::new();
    for content in contents {
        let page = objects.len() + 1;
        let _ = write!(kids, "{page} 0 R ");
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R \
             /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>",
            page + 1
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()));
    }
    objects[1] = format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", contents.len());
    assemble(&objects, trailer)
}

fn font(name: &str) -> String {
    format!("<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>")
}

fn assemble(objects: &[String], trailer: &str) -> Vec<u8> {
    let mut out = String::from("%PDF-1.7\n");
    let mut offsets = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        offsets.push(out.len());
        let _ = write!(out, "{} 0 obj\n{object}\nendobj\n", index + 1);
    }
    let start = out.len();
    let _ = write!(out, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for offset in offsets {
        let _ = writeln!(out, "{offset:010} 00000 n ");
    }
    let size = objects.len() + 1;
    let _ = write!(
        out,
        "trailer << /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"
    );
    out.into_bytes()
}

/// A Word document with this body.
pub fn docx(body: &str) -> Vec<u8> {
    docx_with(body, &[])
}

/// A Word document with this body and more parts.
pub fn docx_with(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let names = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;
    let document =
        format!("<?xml version=\"1.0\"?><w:document {names}><w:body>{body}</w:body></w:document>");
    let mut all = vec![("word/document.xml", document.as_str())];
    all.extend_from_slice(parts);
    let files: Vec<(&str, &[u8])> =
        all.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    zip(&files)
}

/// An archive of files.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive
            .start_file(*name, zip::write::SimpleFileOptions::default())
            .expect("memory takes everything");
        archive.write_all(bytes).expect("memory takes everything");
    }
    archive.finish().expect("memory takes everything").into_inner()
}

/// A paragraph with one run.
pub fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// The names of an OpenDocument file, for the head of its parts.
pub const ODF_NAMES: &str = r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink""#;

/// An OpenDocument text with this body and these styles.
pub fn odt(styles: &str, body: &str) -> Vec<u8> {
    odt_with(styles, body, &[])
}

/// An OpenDocument text with more parts.
pub fn odt_with(styles: &str, body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content {ODF_NAMES}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    let mut files: Vec<(&str, &[u8])> = vec![
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_bytes()),
    ];
    files.extend(parts.iter().map(|(name, text)| (*name, text.as_bytes())));
    zip(&files)
}
