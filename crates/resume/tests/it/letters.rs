//! Letters and portfolios as documents: their parts, and the addresses of pages.

use resume::Resume;
use resume::document::{
    CoverLetter, Portfolio, Slug, SlugError, letter_parts, portfolio_parts, without,
};
use resume::guard::Support;
use resume::posting::{PostingInput, analyse};
use resume::write::{Options, cover_letter, portfolio};
use serde_json::{Value, json};

use crate::cases::{PAIRS, posting_text, resume};

fn value(content: &impl serde::Serialize) -> Value {
    serde_json::to_value(content).unwrap_or_default()
}

#[test]
fn every_part_of_a_letter_stands_at_its_place() {
    for (person, job) in PAIRS {
        let (resume, text) = (resume(person), posting_text(job));
        let input = PostingInput { text, title: None, company: Some("Quay & Co".to_owned()) };
        let letter = cover_letter(&resume, &input, &analyse(&input), Options::default());
        let content = CoverLetter::of(&resume, &letter, "2026-11-25");
        assert_eq!(content.recipient.company, "Quay & Co");
        let document = value(&content);
        let parts = letter_parts(&letter);
        assert_eq!(parts.len(), letter.paragraphs.len());
        for part in &parts {
            assert_eq!(document.pointer(&part.path), Some(&json!(part.text)), "{}", part.id);
            assert_eq!(part.verdict, Support::Supported, "{}", part.text);
        }
    }
}

#[test]
fn every_part_of_a_portfolio_stands_at_its_place() {
    for (person, _) in PAIRS {
        let resume = resume(person);
        let text = portfolio(&resume, Options::default());
        let document = value(&Portfolio::of(&resume, &text));
        for part in portfolio_parts(&text) {
            assert_eq!(document.pointer(&part.path), Some(&json!(part.text)), "{}", part.id);
        }
        for hidden in ["/contact/show_email", "/contact/show_phone", "/contact/show_place"] {
            assert_eq!(document.pointer(hidden), Some(&json!(false)), "hidden until chosen");
        }
        assert_eq!(document["searchable"], false);
    }
}

#[test]
fn what_is_left_out_takes_nothing_else_along() {
    let document =
        json!({"about": "a", "list": ["0", "1", "2"], "work": [{"outcomes": ["x", "y"]}]});
    let paths = ["/list/0", "/about", "/list/2", "/work/0/outcomes/1", "/none/7", "/list/9"];
    let left = without(document, &paths);
    assert_eq!(left, json!({"about": "", "list": ["1"], "work": [{"outcomes": ["x"]}]}));
    let many = json!({"list": (0..12).collect::<Vec<_>>()});
    assert_eq!(without(many, &["/list/2", "/list/10", "/list/1"])["list"][8], 11);
}

#[test]
fn a_blank_letter_has_the_letterhead_and_the_look_of_the_resume() {
    let document = json!({"basics": {"name": "Ada Quill", "location": {"city": "London"}},
        "x-design": {"template": "sidebar", "accent": "#123456", "language": "de"}});
    let letter = CoverLetter::blank(&Resume::from_json(document).unwrap(), "2026-11-25");
    assert_eq!(
        (letter.sender.name.as_str(), letter.sender.place.as_str()),
        ("Ada Quill", "London")
    );
    assert_eq!(letter.design().template.as_deref(), Some("sidebar"));
    assert_eq!((letter.language.as_str(), letter.design().language), ("de", None));
    assert!(letter.salutation.starts_with("Sehr geehrte"), "{}", letter.salutation);
}

#[test]
fn addresses_are_plain_words_that_the_site_does_not_need() {
    for good in ["ada-quill", "a1b", "2026"] {
        assert_eq!(Slug::parse(good).unwrap().as_str(), good);
    }
    for (bad, error) in [
        ("ab", SlugError::Length),
        ("a".repeat(61).as_str(), SlugError::Length),
        ("Ada", SlugError::Characters),
        ("ada--quill", SlugError::Characters),
        ("-ada", SlugError::Characters),
        ("ada/quill", SlugError::Characters),
        ("../etc", SlugError::Characters),
        ("adä", SlugError::Characters),
        ("admin", SlugError::Reserved),
        ("sign-in", SlugError::Reserved),
    ] {
        assert_eq!(Slug::parse(bad), Err(error), "{bad}");
    }
    for (name, slug) in [
        ("Žofie O’Neil-Müller ", "zofie-oneil-muller"),
        ("Straße & Søn", "strasse-son"),
        ("Ada <script>", "ada-script"),
    ] {
        assert_eq!(Slug::of_name(name).unwrap().as_str(), slug);
    }
    for name in ["李雷", "", "Al", "Admin"] {
        assert_eq!(Slug::of_name(name), None, "{name}");
        let made = Slug::of_name_and(name, "a1b2c3");
        assert_eq!(Slug::parse(made.as_str()), Ok(made.clone()), "{made}");
    }
    let long = Slug::of_name_and(&"Ada ".repeat(80), "a1b2c3");
    assert_eq!(Slug::parse(long.as_str()), Ok(long.clone()), "{long}");
}
