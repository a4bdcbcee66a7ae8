//! The files: every format holds every value, escaped, and the same resume gives the same bytes.

use documents::write::Format;
use resume::Resume;
use serde_json::{Value, json};

use super::data::{RENDERER, TEMPLATES, full, part, printed, resume};

fn export(document: Value, format: Format) -> Vec<u8> {
    RENDERER.export(&resume(document), None, format).unwrap()
}

fn text(document: Value, format: Format) -> String {
    String::from_utf8(export(document, format)).unwrap()
}

#[test]
fn formats_are_named_by_their_extension() {
    for format in Format::ALL {
        assert_eq!(format.extension().parse::<Format>(), Ok(format));
        assert!(format.media_type().contains('/'));
    }
    assert!("exe".parse::<Format>().is_err());
}

#[test]
fn every_text_format_holds_every_value() {
    let docx = part(&export(full(), Format::Docx), "word/document.xml");
    let files = [
        text(full(), Format::Text),
        text(full(), Format::Markdown),
        text(full(), Format::Html),
        docx,
    ];
    let upper = files[0].clone();
    for value in printed(full()) {
        for file in &files {
            let shown = file.contains(&value)
                || upper.contains(&value.to_uppercase())
                || file.contains(&value.replace('+', "\\+"));
            assert!(shown, "{value:?} is missing in {}", &file[..60]);
        }
    }
    assert!(
        files.iter().all(|file| !file.contains("Hidden Works") && !file.contains("Secret Section"))
    );
}

#[test]
fn the_same_resume_gives_the_same_bytes() {
    for format in Format::ALL {
        for template in TEMPLATES {
            let once = RENDERER.export(&resume(full()), Some(template), format).unwrap();
            let twice = documents::write::Renderer::new()
                .export(&resume(full()), Some(template), format)
                .unwrap();
            assert!(once == twice, "{format:?} {template}");
        }
    }
}

#[test]
fn pdf_is_tagged_titled_and_claims_accessibility() {
    for template in TEMPLATES {
        let pdf = RENDERER.export(&resume(full()), Some(template), Format::Pdf).unwrap();
        let raw = String::from_utf8_lossy(&pdf);
        assert!(raw.starts_with("%PDF-1.7"));
        for wanted in ["/StructTreeRoot", "/MarkInfo", "/Lang", "Ada Quill", "<pdfuaid:part>1<"] {
            assert!(raw.contains(wanted), "{template}: no {wanted}");
        }
        assert!(!raw.contains("/CreationDate") && !raw.contains("xmp:CreateDate"));
    }
}

#[test]
fn json_is_the_document_with_hidden_things_and_without_ids() {
    let mut document = full();
    document["x-unknown"] = json!({ "kept": [1, 2.5, null] });
    let file = export(document.clone(), Format::Json);
    assert_eq!(serde_json::from_slice::<Value>(&file).unwrap(), document);
    assert_eq!(Resume::from_json(serde_json::from_slice(&file).unwrap()), Ok(resume(document)));
}

#[test]
fn html_escapes_everything() {
    let evil = "<script>alert('1')</script>\"&amp;";
    let html = text(
        json!({ "basics": { "name": evil, "url": "javascript:alert(1)", "profiles": [{ "network": evil, "url": "https://x.org/\"onclick=\"1" }] },
            "x-design": { "accent": "red;}</style><script>" } }),
        Format::Html,
    );
    assert!(!html.contains("<script"));
    assert!(!html.contains("href=\"javascript"));
    assert!(!html.contains("\"onclick"));
    assert!(html.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;&amp;amp;"));
}

#[test]
fn markdown_escapes_markup() {
    let markdown = text(
        json!({ "work": [{ "position": "# *x* _y_ [z](u) <b>", "highlights": ["1. one", "- two"] }] }),
        Format::Markdown,
    );
    assert!(markdown.contains("### \\# \\*x\\* \\_y\\_ \\[z\\](u) \\<b\\>"), "{markdown}");
    assert!(markdown.contains("- 1\\. one\n- \\- two"), "{markdown}");
}

#[test]
fn docx_has_headings_lists_tabs_links_and_properties() {
    let mut document = full();
    document["work"][1]["url"] = json!("https://harbour.example.org/?a=1&b=2");
    document["work"][1]["highlights"] = json!(["A < B & C"]);
    let file = export(document, Format::Docx);
    let body = part(&file, "word/document.xml");
    for style in ["Title", "Subtitle", "Heading1", "Heading2", "ListBullet"] {
        assert!(body.contains(&format!("<w:pStyle w:val=\"{style}\"")), "no {style}");
    }
    assert!(body.contains("<w:numPr>") && body.contains("w:val=\"right\""));
    assert!(body.contains("A &lt; B &amp; C") && !body.contains("<w:tbl>"));
    let links = part(&file, "word/_rels/document.xml.rels");
    assert!(links.contains("Target=\"https://harbour.example.org/?a=1&amp;b=2\""), "{links}");
    let core = part(&file, "docProps/core.xml");
    assert!(core.contains("<dc:title>Ada Quill – Resume</dc:title>"));
    assert!(core.contains("<dc:creator>Ada Quill</dc:creator>"));
}
