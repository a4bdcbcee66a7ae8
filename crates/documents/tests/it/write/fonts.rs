//! Which letters the fonts have: the bundled ones on every machine, the machine's own behind them, and what is told of the rest.

use documents::write::{Format, Renderer, usual_folders};
use serde_json::{Value, json};

use super::data::{RENDERER, preview, resume};

/// Names in scripts that must be there on a bare machine.
const SCRIPTS: [(&str, &str); 9] = [
    ("Greek", "Ἑλένη Παπαδοπούλου"),
    ("Cyrillic", "Наталія Їжакевич Ђорђевић"),
    ("Vietnamese", "Nguyễn Thị Ngọc Ánh"),
    ("Polish", "Łucja Żółć"),
    ("Hebrew", "שרה לוי"),
    ("Arabic", "فاطمة الزهراء"),
    ("Hindi", "आराध्या शर्मा"),
    ("Armenian", "Անի Սարգսյան"),
    ("Georgian", "ნინო ბერიძე"),
];

fn named(name: &str, font: Option<&str>) -> Value {
    json!({ "basics": { "name": name, "summary": "Engineer" }, "x-design": { "font": font } })
}

#[test]
fn every_family_has_the_letters_of_these_scripts_or_another_stands_in() {
    for (script, name) in SCRIPTS {
        for family in RENDERER.font_families() {
            let preview = preview(named(name, Some(family)), "classic");
            assert!(preview.warnings.is_empty(), "{script} in {family}: {:?}", preview.warnings);
        }
    }
}

#[test]
fn characters_that_no_font_has_are_told_with_their_fields() {
    let document = json!({
        "basics": { "name": "Ada \u{378}", "summary": "Engineer" },
        "work": [{ "name": "Engines", "position": "Clerk", "highlights": ["Built \u{378} and \u{379} and \u{378}"] }]
    });
    let preview = preview(document, "classic");
    let told: Vec<(&str, &str)> = preview
        .missing_characters
        .iter()
        .map(|missing| (missing.path.as_str(), missing.characters.as_str()))
        .collect();
    assert_eq!(told, [("/basics/name", "\u{378}"), ("/work/0/highlights/0", "\u{378}\u{379}")]);
    assert!(preview.warnings[0].message.contains("(/basics/name, /work/0/highlights/0)"));
}

#[test]
fn fonts_of_the_machine_change_no_page_that_needs_none() {
    let machine = Renderer::new().with_fonts_in(usual_folders(None));
    for (script, name) in SCRIPTS {
        let resume = resume(named(name, None));
        let pdf = |renderer: &Renderer| renderer.export(&resume, None, Format::Pdf).unwrap();
        assert!(pdf(&machine) == pdf(&RENDERER), "{script}");
        assert_eq!(machine.other_fonts(name), None, "{script}");
    }
}

#[test]
fn a_chinese_font_of_the_machine_is_used_where_there_is_one() {
    let machine = Renderer::new().with_fonts_in(usual_folders(None));
    let files = machine.other_fonts("王秀英").unwrap_or_default();
    if !files.contains("CJK") {
        return;
    }
    for (name, language) in [("王秀英", "zh"), ("やまだ花子", "ja"), ("김민서", "ko")] {
        let mut document = named(name, None);
        document["x-design"]["language"] = language.into();
        let resume = resume(document);
        let preview = machine.preview(&resume, None).unwrap();
        assert!(preview.missing_characters.is_empty(), "{:?}", preview.missing_characters);
        assert!(!RENDERER.preview(&resume, None).unwrap().missing_characters.is_empty());
        let pdf = machine.export(&resume, None, Format::Pdf).unwrap();
        assert!(super::designs::text_of(&pdf).contains(name), "{name}");
        assert!(pdf.len() < 110_000, "{} bytes", pdf.len());
    }
}
