//! Cover letters: one page in the look of the resume, and the same words in every format.

use std::collections::HashSet;
use std::io::{Cursor, Read};

use documents::read::{Document, ReadLimits, read};
use documents::write::{Format, Renderer, templates};
use resume::document::CoverLetter;
use serde_json::{Value, json};

use super::data::{RENDERER, TEMPLATES};

const FORMATS: [Format; 5] =
    [Format::Pdf, Format::Docx, Format::Html, Format::Text, Format::Markdown];

fn content() -> Value {
    json!({
        "language": "en", "date": "2026-11-25", "subject": "Application: Pilot",
        "sender": {"name": "Ada Quill", "label": "Navigator", "email": "ada@example.org",
            "phone": "+44 20 7946 0000", "place": "London, GB", "url": "https://ada.example.org"},
        "recipient": {"person": "Ms Eve Harbour", "company": "Harbour Ltd", "address": "1 Quay\nDover CT16"},
        "salutation": "Dear Ms Harbour,",
        "paragraphs": ["I would like to guide your ships.", "I cut delays by 12% & trained 4 pilots.\nAnd more <soon>.",
            "I look forward to hearing from you."],
        "closing": "Kind regards,", "signature": "Ada Quill", "design": {"template": "classic"}
    })
}

fn letter(content: Value) -> CoverLetter {
    serde_json::from_value(content).unwrap()
}

fn with(key: &str, value: Value) -> CoverLetter {
    let mut content = content();
    content[key] = value;
    letter(content)
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of a file, as our own reader sees it.
fn read_back(file: &[u8], name: &str) -> String {
    match read(file, Some(name), &ReadLimits::default()).unwrap() {
        Document::Lines(source) => {
            let lines = source.lines.iter().map(resume::parse::Line::text);
            words(&lines.collect::<Vec<_>>().join(" "))
        }
        _ => panic!("{name} is no text"),
    }
}

#[test]
fn every_format_holds_every_text_in_order() {
    let letter = letter(content());
    for format in FORMATS {
        let file = RENDERER.export_letter(&letter, format).unwrap();
        let name = format!("letter.{}", format.extension());
        let text = match format {
            Format::Pdf | Format::Docx => read_back(&file, &name),
            _ => words(&String::from_utf8(file).unwrap()),
        };
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        let text = words(&text.replace("<br>", " ").replace('\\', ""));
        let mut after = 0;
        for part in [
            "Ada Quill",
            "Navigator",
            "ada@example.org",
            "November 25, 2026",
            "Ms Eve Harbour",
            "Harbour Ltd",
            "1 Quay",
            "Dover CT16",
            "Application: Pilot",
            "Dear Ms Harbour,",
            "I would like to guide your ships.",
            "I cut delays by 12% & trained 4 pilots.",
            "And more <soon>.",
            "I look forward to hearing from you.",
            "Kind regards,",
            "Ada Quill",
        ] {
            let at = text[after..].find(part);
            after += at.unwrap_or_else(|| panic!("{format:?}: no {part:?} in {}", &text[after..]));
        }
    }
}

#[test]
fn the_page_is_one_tagged_titled_and_always_the_same() {
    for template in TEMPLATES {
        let letter = with("design", json!({"template": template, "accent": "#7a1f3d"}));
        let preview = RENDERER.preview_letter(&letter).unwrap();
        assert_eq!((preview.page_count, preview.template.as_str()), (1, template));
        assert!(preview.warnings.is_empty(), "{:?}", preview.warnings);
        assert!(preview.pages[0].svg.contains("#7a1f3d"), "{template} has the colour chosen");
        for path in ["/sender/name", "/paragraphs/1", "/recipient/company", "/signature"] {
            assert!(preview.fields.iter().any(|field| field.path == path), "{template}: {path}");
        }
        for format in FORMATS {
            let once = RENDERER.export_letter(&letter, format).unwrap();
            assert!(once == Renderer::new().export_letter(&letter, format).unwrap(), "{format:?}");
        }
        let pdf = RENDERER.export_letter(&letter, Format::Pdf).unwrap();
        let raw = String::from_utf8_lossy(&pdf);
        for wanted in ["/StructTreeRoot", "/Lang", "Ada Quill – Cover letter", "<pdfuaid:part>1<"]
        {
            assert!(raw.contains(wanted), "{template}: no {wanted}");
        }
    }
}

#[test]
fn a_long_letter_is_set_tighter_and_a_far_too_long_one_is_named() {
    let sentence =
        "I have guided ships through fog, ice and fire for eleven years, day and night. ";
    let paragraphs = |count: usize| json!(vec![sentence.repeat(6); count]);
    let tight = RENDERER.preview_letter(&with("paragraphs", paragraphs(7))).unwrap();
    assert_eq!(tight.page_count, 1);
    assert!(tight.warnings.is_empty());
    let long = RENDERER.preview_letter(&with("paragraphs", paragraphs(20))).unwrap();
    assert!(long.page_count > 1);
    assert_eq!(long.warnings[0].code, "LETTER_TOO_LONG");
    let huge = with("paragraphs", json!([sentence.repeat(9_000)]));
    assert!(RENDERER.export_letter(&huge, Format::Pdf).is_err());
}

#[test]
fn the_languages_dates_and_titles_are_those_of_the_letter() {
    for (language, title, day) in [
        ("de", "Ada Quill – Anschreiben", "25. November 2026"),
        ("fr", "Ada Quill – Lettre de motivation", "25 novembre 2026"),
        ("es", "Ada Quill – Carta de presentación", "25 de noviembre de 2026"),
    ] {
        let letter = with("language", json!(language));
        let html =
            String::from_utf8(RENDERER.export_letter(&letter, Format::Html).unwrap()).unwrap();
        for wanted in
            [&format!("<html lang=\"{language}\">"), &format!("<title>{title}</title>"), day]
        {
            assert!(html.contains(wanted), "no {wanted} in {html}");
        }
    }
    let typed = with("date", json!("St Andrew's Day"));
    let text = RENDERER.export_letter(&typed, Format::Text).unwrap();
    assert!(String::from_utf8(text).unwrap().contains("St Andrew's Day"));
}

#[test]
fn word_finds_its_own_styles() {
    let docx = RENDERER.export_letter(&letter(content()), Format::Docx).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
    for style in [
        "Title",
        "Date",
        "InsideAddress",
        "Subject",
        "Salutation",
        "BodyText",
        "Closing",
        "Signature",
    ] {
        assert!(text.contains(&format!("<w:pStyle w:val=\"{style}\"")), "{style}");
    }
}

#[test]
fn text_of_the_user_is_never_markup_or_code() {
    let attack = "#panic(\"x\") *b* $1$ @ref <script>alert(1)</script> [x](javascript:alert(1))";
    let mut content = content();
    for key in ["subject", "salutation", "closing", "signature", "date"] {
        content[key] = json!(attack);
    }
    content["sender"] = json!({"name": attack, "email": attack, "url": "javascript:alert(1)"});
    content["paragraphs"] = json!([attack]);
    content["design"] =
        json!({"template": attack, "accent": attack, "font": attack, "sizePt": attack});
    let letter = letter(content);
    for format in FORMATS {
        let file = RENDERER.export_letter(&letter, format).unwrap();
        let text = String::from_utf8_lossy(&file);
        let plain = matches!(format, Format::Text | Format::Pdf);
        assert!(plain || !text.contains("<script>alert"), "{format:?}");
        assert!(!text.contains("href=\"javascript:"), "{format:?}");
    }
    assert_eq!(RENDERER.preview_letter(&CoverLetter::default()).unwrap().page_count, 1, "empty");
}

#[test]
fn every_design_has_a_letter_in_its_own_look() {
    for template in templates() {
        let letter = with("design", json!({"template": template.name}));
        let preview = RENDERER.preview_letter(&letter).unwrap();
        let name = &template.name;
        assert_eq!((preview.page_count, &preview.template), (1, name), "{name}");
        assert!(preview.warnings.is_empty(), "{name}: {:?}", preview.warnings);
        assert_eq!(preview.fields[0].path, "/sender/name", "{name}: the name is read first");
        assert!(preview.pages[0].svg.contains(&template.accent), "{name}: its colour is missing");
        let bottom = |path: &str| {
            let of = preview.fields.iter().filter(|field| field.path == path);
            of.map(|field| field.rect.y + field.rect.height).fold(0.0, f32::max)
        };
        let date = preview.fields.iter().find(|field| field.path == "/date").unwrap();
        for path in ["/sender/name", "/sender/label", "/sender/email", "/sender/url"] {
            assert!(bottom(path) <= date.rect.y + 1.0, "{name}: {path} runs into the letter");
        }
    }
}

#[test]
fn every_layout_has_a_letterhead_of_its_own() {
    let plain = |template: &str| json!({"template": template, "accent": "#123456", "font": "Inter", "sizePt": 10.5, "marginMm": 20.5});
    let pages: HashSet<String> = TEMPLATES
        .iter()
        .map(|template| {
            RENDERER.preview_letter(&with("design", plain(template))).unwrap().pages.remove(0).svg
        })
        .collect();
    assert_eq!(pages.len(), TEMPLATES.len());
}

#[test]
fn a_letter_without_a_sender_or_with_half_of_one_is_a_letter_in_every_layout() {
    for template in TEMPLATES {
        for sender in [
            json!({}),
            json!({"name": "Ada Quill"}),
            json!({"label": "Pilot"}),
            json!({"email": "ada@example.org"}),
        ] {
            let mut content = content();
            content["sender"] = sender.clone();
            content["design"] = json!({"template": template});
            let preview = RENDERER.preview_letter(&letter(content)).unwrap();
            assert_eq!(preview.page_count, 1, "{template} {sender}");
        }
    }
}
