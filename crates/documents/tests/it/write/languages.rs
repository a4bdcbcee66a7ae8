//! Headings, dates and letters in every language that the page speaks.

use std::collections::HashSet;

use documents::read::{Document, ReadLimits, read};
use documents::write::Format;
use documents::write::sheet::{languages, words};
use resume::document::CoverLetter;
use resume::model::SectionKind;
use serde_json::{Value, json};

use super::data::{RENDERER, full, preview, resume};

#[test]
fn every_language_has_every_word() {
    let all: Vec<&str> = languages().collect();
    assert_eq!(all, ["cs", "da", "de", "en", "es", "fr", "it", "nl", "pl", "pt", "sv", "tr"]);
    let english = words("en");
    for language in all {
        let words = words(language);
        for months in [&words.months, &words.long_months] {
            assert_eq!(months.len(), 12, "{language}");
            assert_eq!(
                months.iter().collect::<HashSet<_>>().len(),
                12,
                "{language}: a month is there twice"
            );
        }
        for day in words.long_day.iter().chain([&words.day]) {
            assert!(
                ["{day}", "{month}", "{year}"].iter().all(|part| day.contains(part)),
                "{language}: {day}"
            );
        }
        let keys: Vec<&str> = SectionKind::ALL.iter().map(|kind| kind.key()).collect();
        assert_eq!(words.headings.len(), keys.len(), "{language}: a heading too many or too few");
        for key in keys {
            assert!(!words.headings[key].trim().is_empty(), "{language}: {key}");
        }
        let labels =
            [&words.letter, &words.about, &words.selected_work, &words.present, &words.resume];
        for label in labels.into_iter().chain([
            &words.contact,
            &words.courses,
            &words.keywords,
            &words.grade,
        ]) {
            assert!(!label.trim().is_empty(), "{language}");
        }
        assert!(language == "en" || words.letter != english.letter, "{language} is not translated");
    }
    assert_eq!(words("tlh").headings["work"], "Experience");
}

#[test]
fn our_own_parser_reads_every_heading_and_date_back() {
    for language in languages() {
        let document = json!({
            "basics": { "name": "Ada Quill", "email": "ada@example.org", "summary": "Finds the way in every fog." },
            "work": [
                { "name": "Harbour Ltd", "position": "Pilot", "startDate": "2019-09", "highlights": ["Cut delays by 12%"] },
                { "name": "Lifeboats", "position": "Crew", "startDate": "2011-02", "endDate": "2014-05", "highlights": ["Trained 4 pilots"] }
            ],
            "education": [{ "institution": "University of Kent", "studyType": "Master", "area": "Navigation", "startDate": "2005-10", "endDate": "2008-07" }],
            "skills": [{ "name": "ECDIS" }, { "name": "Radar" }],
            "x-design": { "language": language }
        });
        let file = RENDERER.export(&resume(document.clone()), None, Format::Pdf).unwrap();
        let Document::Lines(source) = read(&file, Some("a.pdf"), &ReadLimits::default()).unwrap()
        else {
            panic!("a PDF has lines")
        };
        let parsed = resume::parse::parse(&source).resume.to_json();
        for pointer in [
            "/work/0/startDate",
            "/work/1/startDate",
            "/work/1/endDate",
            "/work/0/name",
            "/education/0/startDate",
            "/education/0/institution",
            "/skills/1/name",
        ] {
            assert_eq!(
                parsed.pointer(pointer),
                document.pointer(pointer),
                "{language}: {pointer} of {parsed}"
            );
        }
        let end = parsed.pointer("/work/0/endDate");
        assert!(
            matches!(end, None | Some(Value::Null)) || end == Some(&json!("present")),
            "{language}: {end:?}"
        );
    }
}

#[test]
fn days_stand_with_the_right_form_of_the_month() {
    let award = |language: &str| {
        let document = json!({ "awards": [{ "title": "Anchor", "date": "2020-02-03" }], "x-design": { "language": language } });
        let text = RENDERER.export(&resume(document), None, Format::Text).unwrap();
        String::from_utf8(text).unwrap()
    };
    for (language, date) in [
        ("pl", "3 lutego 2020"),
        ("cs", "3. února 2020"),
        ("sv", "3 feb. 2020"),
        ("da", "3. feb. 2020"),
        ("tr", "3 Şubat 2020"),
        ("de", "3. Feb. 2020"),
    ] {
        assert!(award(language).contains(date), "{language}: {}", award(language));
    }
}

#[test]
fn every_language_is_set_without_a_missing_sign_in_every_layout() {
    for language in languages() {
        for template in super::data::TEMPLATES {
            let mut document = full();
            document["x-design"] = json!({ "language": language });
            let preview = preview(document, template);
            assert!(preview.warnings.is_empty(), "{language} {template}: {:?}", preview.warnings);
        }
        let letter: CoverLetter = serde_json::from_value(json!({
            "language": language, "date": "2026-11-25", "sender": { "name": "Ada Quill" }, "paragraphs": ["A text."],
        }))
        .unwrap();
        let text =
            String::from_utf8(RENDERER.export_letter(&letter, Format::Text).unwrap()).unwrap();
        let month = &words(language).long_months[10];
        assert!(text.contains(month.as_str()) && text.contains("2026"), "{language}: {text}");
    }
}

#[test]
fn capitals_follow_the_language() {
    // A heading in capitals is text in capitals: Turkish has two letters i.
    let mut document = full();
    document["x-design"] = json!({ "language": "tr", "template": "ledger", "headings": "caps" });
    let file = RENDERER.export(&resume(document), None, Format::Pdf).unwrap();
    let Document::Lines(source) = read(&file, Some("a.pdf"), &ReadLimits::default()).unwrap()
    else {
        panic!("a PDF has lines")
    };
    let lines: Vec<String> = source.lines.iter().map(resume::parse::Line::text).collect();
    assert!(lines.iter().any(|line| line.contains("İŞ DENEYİMİ")), "{lines:?}");
}
