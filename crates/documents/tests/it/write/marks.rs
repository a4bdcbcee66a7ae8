//! Bold, italic and links in texts: every format shows them, and no format shows the marks.

use documents::check::check;
use documents::write::{Format, PdfSettings};
use serde_json::{Value, json};

use super::data::{RENDERER, TEMPLATES, part, preview, resume};

fn document() -> Value {
    json!({
        "x-marks": true,
        "basics": {"name": "Ada Quill", "label": "**No** prose", "email": "ada@example.org",
            "summary": "Builds **reliable** systems.\nWrites *plainly* at [her site](example.org/ada)."},
        "work": [{"name": "Frachtwerk GmbH", "position": "Engineer", "startDate": "2020-01",
            "description": "Moves *freight*.",
            "highlights": ["Cut cost by **12 %** with ***care***", "Wrote 2 \\* 3 \\*notes\\* <b>&amp;</b>",
                "[**Open** source](https://example.org/src) and `code`"]}]
    })
}

fn text(format: Format) -> String {
    String::from_utf8(RENDERER.export(&resume(document()), None, format).unwrap()).unwrap()
}

#[test]
fn html_has_its_elements() {
    let html = text(Format::Html);
    for wanted in [
        "<p>Builds <strong>reliable</strong> systems.</p>",
        "Writes <em>plainly</em> at <a href=\"https://example.org/ada\" rel=\"noopener\">her site</a>.",
        "Cut cost by <strong>12 %</strong> with <strong><em>care</em></strong>",
        "Wrote 2 * 3 *notes* &lt;b&gt;&amp;amp;&lt;/b&gt;",
        "<a href=\"https://example.org/src\" rel=\"noopener\"><strong>Open</strong></a>",
        "**No** prose",
    ] {
        assert!(html.contains(wanted), "{wanted} is missing in {html}");
    }
}

#[test]
fn markdown_has_the_same_looks() {
    let markdown = text(Format::Markdown);
    for wanted in [
        "Builds **reliable** systems.",
        "Writes *plainly* at [her site](<https://example.org/ada>).",
        "- Cut cost by **12 %** with ***care***",
        "Wrote 2 \\* 3 \\*notes\\*",
        "[**Open**](<https://example.org/src>)[ source](<https://example.org/src>)",
    ] {
        let spaced = wanted.replace("[ source]", " [source]");
        assert!(markdown.contains(wanted) || markdown.contains(&spaced), "{wanted}: {markdown}");
    }
}

#[test]
fn plain_text_says_where_links_lead() {
    let plain = text(Format::Text);
    for wanted in [
        "Builds reliable systems.",
        "her site (https://example.org/ada).",
        "- Cut cost by 12 % with care",
        "- Wrote 2 * 3 *notes* <b>&amp;</b>",
    ] {
        assert!(plain.contains(wanted), "{wanted} is missing in {plain}");
    }
}

#[test]
fn word_has_runs_and_links() {
    let docx = RENDERER.export(&resume(document()), None, Format::Docx).unwrap();
    let body = part(&docx, "word/document.xml");
    let run = |words: &str| {
        let at = body.find(&format!(">{words}<")).unwrap_or_else(|| panic!("{words}: {body}"));
        let start = body[..at].rfind("<w:r>").unwrap();
        &body[start..at]
    };
    assert!(run("reliable").contains("<w:b "), "{}", run("reliable"));
    assert!(run("plainly").contains("<w:i "));
    assert!(run("care").contains("<w:b ") && run("care").contains("<w:i "));
    assert!(!run("Cut cost by ").contains("<w:b "));
    assert!(run("her site").contains("Hyperlink"));
    let links = part(&docx, "word/_rels/document.xml.rels");
    assert!(links.contains("https://example.org/ada") && links.contains("https://example.org/src"));
}

#[test]
fn every_page_shows_the_looks_and_reads_as_plain_text() {
    let bare = resume(document()).plain().to_json();
    for template in TEMPLATES {
        let marked = preview(document(), template);
        let plain = preview(bare.clone(), template);
        assert_ne!(marked.pages[0].svg, plain.pages[0].svg, "{template}");
        assert!(marked.pages[0].svg.contains("https://example.org/ada"), "{template}");
        let paths = |preview: &documents::write::Preview| {
            let mut paths: Vec<String> =
                preview.fields.iter().map(|field| field.path.clone()).collect();
            paths.dedup();
            paths
        };
        assert_eq!(paths(&marked), paths(&plain), "{template}");
        let pdf = RENDERER
            .export_pdf(&resume(document()), Some(template), PdfSettings::default())
            .unwrap();
        let report = check(&pdf.bytes, Format::Pdf, &resume(document()), None).unwrap();
        let failed: Vec<_> = report.texts.iter().filter(|check| !check.passed).collect();
        assert!(failed.is_empty(), "{template}: {failed:?}");
    }
}
