//! Weird input: whatever stands in a document, a page is made and every value is accounted for.

use documents::write::{Format, WriteError};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::data::{RENDERER, TEMPLATES, preview, resume};

#[test]
fn odd_scripts_and_long_words_are_shown() {
    let document = json!({
        "basics": { "name": "محمد שלום", "summary": "中文 日本語 한국어 😀 👨‍👩‍👧 ﬁne \u{F0E0} \u{0} tail", "email": "x".repeat(10_000) },
        "work": [{ "position": "W".repeat(10_000), "highlights": ["a/".repeat(5_000)] }],
        "skills": [{ "name": "S".repeat(10_000) }]
    });
    for template in TEMPLATES {
        let preview = preview(document.clone(), template);
        assert!(preview.warnings.iter().any(|warning| warning.code == "GLYPHS_MISSING"));
        for field in &preview.fields {
            let right = f64::from(field.rect.x + field.rect.width);
            assert!(
                right <= preview.pages[field.page].width_pt + 0.5,
                "{template}: {field:?} leaves the page"
            );
        }
    }
    let text = RENDERER.export(&resume(document), None, Format::Text).unwrap();
    assert!(String::from_utf8(text).unwrap().contains("👨‍👩‍👧 fine tail"));
}

#[test]
fn an_empty_resume_is_an_empty_page() {
    for template in TEMPLATES {
        let preview = preview(json!({}), template);
        assert_eq!((preview.page_count, preview.fields.len()), (1, 0));
        for format in Format::ALL {
            assert!(RENDERER.export(&resume(json!({})), Some(template), format).is_ok());
        }
    }
}

#[test]
fn only_harmless_addresses_become_links() {
    for url in [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "",
        " ",
        "no address",
        "a:b.c",
        &"h".repeat(9000),
    ] {
        let page = preview(json!({ "projects": [{ "name": "P", "url": url }] }), "classic");
        assert!(
            !page.pages[0].svg.contains("href=\"javascript")
                && !page.pages[0].svg.contains("file:"),
            "{url}"
        );
        let html = RENDERER
            .export(&resume(json!({ "projects": [{ "url": url }] })), None, Format::Html)
            .unwrap();
        assert!(!String::from_utf8(html).unwrap().contains("<a "), "{url}");
    }
    let html = RENDERER
        .export(&resume(json!({ "basics": { "url": "example.org/me" } })), None, Format::Html)
        .unwrap();
    assert!(String::from_utf8(html).unwrap().contains("<a href=\"https://example.org/me\""));
}

/// Text of all sorts, much of it with a meaning to some language.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        r#"[#*_$@<>\[\](){}\\/`'"=+\-~&%;:.,\n\t a-c0-9]{0,60}"#,
        "[\u{590}-\u{6FF}\u{4E00}-\u{4E20}\u{1F600}-\u{1F64F}\u{200B}-\u{200F}\u{FB00}-\u{FB06} a-z]{0,40}",
        Just("x".repeat(3000)),
        Just(String::new()),
    ]
}

fn any_document() -> impl Strategy<Value = Value> {
    let texts = prop::collection::vec(any_text(), 12);
    texts.prop_map(|t| {
        json!({
            "basics": { "name": t[0], "label": t[1], "email": t[2], "phone": t[3], "url": t[4], "summary": t[5],
                "location": { "city": t[6], "region": t[7] }, "profiles": [{ "network": t[8], "url": t[9] }] },
            "work": [{ "position": t[10], "startDate": t[11], "highlights": [t[0], t[5]], "location": t[2], "url": t[3] }],
            "skills": [{ "name": t[4], "level": t[6], "keywords": [t[7], t[8]] }],
            "certificates": [{ "name": t[9], "issuer": t[1], "date": t[10] }],
            "x-sections": [{ "title": t[11], "items": [{ "name": t[3], "url": t[5], "keywords": [t[2]] }] }],
            "x-layout": { "order": [t[1]], "headings": { "work": t[2] } },
            "x-design": { "accent": t[3], "font": t[4], "paper": t[5], "language": t[6], "template": t[7] }
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_document_becomes_every_file(document in any_document(), template in prop::sample::select(&TEMPLATES[..])) {
        let resume = resume(document);
        match RENDERER.preview(&resume, Some(template)) {
            Ok(preview) => prop_assert!(preview.fields.iter().all(|field| field.page < preview.page_count)),
            Err(error) => prop_assert!(matches!(error, WriteError::TooLong { .. }), "{}", error),
        }
        for format in Format::ALL {
            let file = RENDERER.export(&resume, Some(template), format);
            prop_assert!(matches!(file, Ok(_) | Err(WriteError::TooLong { .. })), "{:?}", file.err());
        }
    }
}
