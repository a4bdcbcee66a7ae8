//! Documents that run from the right: in every format, numbers and addresses excepted.

use std::io::Write;
use std::process::Command;

use documents::write::{Format, PageAddress, PortfolioPage};
use resume::document::{CoverLetter, Portfolio};
use serde_json::{Value, json};

use super::data::{RENDERER, TEMPLATES, full, part, resume};

const PHONE: &str = "+972 50 555 0100";

fn hebrew() -> Value {
    json!({
        "basics": { "name": "נועה לוי", "label": "מהנדסת תוכנה בכירה", "email": "noa@example.org", "phone": PHONE,
            "summary": "מהנדסת עם תשע שנות ניסיון במערכות מבוזרות ו-Kubernetes." },
        "work": [{ "name": "חברת הים", "position": "ראש צוות", "startDate": "2019-03",
            "highlights": ["הובילה מעבר ל-PostgreSQL 16 עם חיסכון של 40% בעלויות."] }]
    })
}

/// The words of the first page from the left, with the place where each begins.
fn places(pdf: &[u8]) -> Vec<(f64, String)> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    let mut poppler = Command::new("pdftotext");
    poppler.args(["-bbox", "-l", "1"]).args([file.path().as_os_str(), "-".as_ref()]);
    let page = String::from_utf8(poppler.output().unwrap().stdout).unwrap();
    let word = |line: &str| {
        let (_, rest) = line.split_once("<word xMin=\"")?;
        let (left, rest) = rest.split_once('"')?;
        let text = rest.split_once('>')?.1.strip_suffix("</word>")?;
        Some((left.parse().ok()?, text.to_owned()))
    };
    page.lines().filter_map(word).collect()
}

#[test]
fn the_groups_of_a_number_stay_in_their_order_on_every_page() {
    for template in TEMPLATES {
        let pdf = RENDERER.export(&resume(hebrew()), Some(template), Format::Pdf).unwrap();
        let places = places(&pdf);
        let left = |text: &str| {
            let found = places.iter().find(|(_, word)| word == text);
            found.unwrap_or_else(|| panic!("{template}: no {text} in {places:?}")).0
        };
        let groups = ["+972", "50", "555", "0100"].map(left);
        assert!(groups.is_sorted(), "{template}: {groups:?}");
    }
}

#[test]
fn word_is_told_where_lines_begin() {
    let docx = RENDERER.export(&resume(hebrew()), None, Format::Docx).unwrap();
    let body = part(&docx, "word/document.xml");
    let paragraphs = body.matches("<w:p ").count();
    assert!(paragraphs > 6 && body.matches("<w:bidi />").count() == paragraphs, "{body}");
    let runs: Vec<&str> = body.split("<w:r>").skip(1).collect();
    let is_right = |text: &str| {
        let text = format!(">{text}</w:t>");
        let run = runs.iter().find(|run| run.contains(&text));
        run.unwrap_or_else(|| panic!("no {text} in {body}")).contains("<w:rtl />")
    };
    assert!(is_right("נועה לוי") && is_right(" · "));
    assert!(!is_right(PHONE) && !is_right("noa@example.org"));
    assert!(!is_right("Experience"));
    assert!(!body.contains("<w:b w:val=\"false\" /><w:bCs />"), "dates are bold in no script");
    let docx = RENDERER.export(&resume(full()), None, Format::Docx).unwrap();
    let body = part(&docx, "word/document.xml");
    assert!(!body.contains("<w:bidi") && !body.contains("<w:rtl"), "{body}");
}

#[test]
fn pages_for_browsers_run_in_the_direction_of_their_words() {
    let number = format!(" dir=\"ltr\">{PHONE}</a>");
    let page = RENDERER.export(&resume(hebrew()), None, Format::Html).unwrap();
    let page = String::from_utf8(page).unwrap();
    assert!(page.contains("<html lang=\"en\" dir=\"rtl\">") && page.contains(&number), "{page}");
    let page = RENDERER.export(&resume(full()), None, Format::Html).unwrap();
    assert!(!String::from_utf8(page).unwrap().contains("dir=\"rtl\""));

    let content = json!({ "language": "he", "name": "נועה לוי", "about": "בונה מערכות.",
        "contact": { "phone": PHONE, "show_phone": true } });
    let portfolio: Portfolio = serde_json::from_value(content).unwrap();
    let page = PortfolioPage::of(&portfolio, PageAddress::default()).html;
    assert!(page.contains("<html lang=\"he\" dir=\"rtl\">") && page.contains(&number), "{page}");
}

#[test]
fn letters_run_in_the_direction_of_their_words() {
    let content = json!({ "language": "en", "sender": { "name": "נועה לוי", "phone": PHONE },
        "salutation": "לכבוד חברת הים,", "paragraphs": ["אני מבקשת להצטרף לצוות שלכם."],
        "closing": "בברכה,", "signature": "נועה לוי", "design": { "template": "classic" } });
    let letter: CoverLetter = serde_json::from_value(content).unwrap();
    let file = |format| RENDERER.export_letter(&letter, format).unwrap();
    let page = String::from_utf8(file(Format::Html)).unwrap();
    assert!(page.contains(" dir=\"rtl\">"), "{page}");
    assert!(part(&file(Format::Docx), "word/document.xml").contains("<w:bidi />"));
    // A paragraph begins on the right half of the page and ends there, too.
    let places = places(&file(Format::Pdf));
    let first = places.iter().filter(|(_, word)| word.contains("אני") || word.contains("ינא"));
    assert!(
        first.clone().count() == 1 && first.clone().all(|(left, _)| *left > 400.0),
        "{places:?}"
    );
}
