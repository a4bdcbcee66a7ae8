//! Portfolios: one page without scripts that shows what its owner chose, escaped.

use documents::write::{PageAddress, PortfolioPage};
use resume::document::{Portfolio, Theme};
use serde_json::{Value, json};

fn content() -> Value {
    json!({
        "language": "en", "theme": "studio", "accent": "#7a1f3d", "name": "Ada Quill", "headline": "Navigator",
        "about": "Finds the way.\nKeeps the log.",
        "work": [{"title": "Pilot", "place": "Harbour Ltd", "period": "2019 – 2024", "url": "https://harbour.example.org",
            "outcomes": ["Cut delays by 12%.", "Trained 4 pilots."]}, {}],
        "skills": [{"title": "Charts", "skills": ["ECDIS", "Paper"]}, {"title": "", "skills": [" "]}],
        "contact": {"text": "Say hello.", "email": "ada@example.org", "phone": "+44 20 7946 0000", "place": "London",
            "links": [{"label": "GitHub", "url": "https://github.com/adaq"}, {"label": "", "url": "adaquill.example.org"}]}
    })
}

fn html(content: Value, address: Option<&str>) -> String {
    let portfolio: Portfolio = serde_json::from_value(content).unwrap();
    PortfolioPage::of(&portfolio, PageAddress { page: address, card: None }).html
}

#[test]
fn a_page_shows_everything_but_what_is_hidden() {
    let page = html(content(), None);
    for wanted in [
        "<html lang=\"en\">",
        "<h1>Ada Quill</h1>",
        "Navigator",
        "<p>Finds the way.</p>",
        "<p>Keeps the log.</p>",
        "<a href=\"https://harbour.example.org\" rel=\"noopener nofollow\">Pilot</a>",
        "Harbour Ltd · 2019 – 2024",
        "<li>Trained 4 pilots.</li>",
        "<h3>Charts</h3>",
        "<li>ECDIS</li>",
        "Say hello.",
        ">GitHub</a>",
        "<a href=\"https://adaquill.example.org\"",
        "--own:#7a1f3d",
        "noindex",
        "og:title",
    ] {
        assert!(page.contains(wanted), "no {wanted} in {page}");
    }
    for hidden in ["ada@example.org", "7946", "London", "og:url", "<script"] {
        assert!(!page.contains(hidden), "{hidden} in {page}");
    }
    let mut shown = content();
    for key in ["show_email", "show_phone", "show_place"] {
        shown["contact"][key] = json!(true);
    }
    shown["searchable"] = json!(true);
    let page = html(shown, Some("https://resume.example.org/p/ada?a=1&b=2"));
    for wanted in [
        "<a href=\"mailto:ada@example.org\"",
        "<a href=\"tel:+442079460000\"",
        "<li>London</li>",
        "<meta property=\"og:url\" content=\"https://resume.example.org/p/ada?a=1&amp;b=2\">",
    ] {
        assert!(page.contains(wanted), "no {wanted} in {page}");
    }
    assert!(!page.contains("noindex"));
}

#[test]
fn every_theme_prints_goes_dark_and_stands_by_itself() {
    for theme in Theme::ALL {
        let page = PortfolioPage::of(&Portfolio { theme, ..Portfolio::default() }, PageAddress::default());
        assert!(page.html.contains(&format!("<style>{}</style>", page.style)), "{theme:?}");
        for wanted in ["prefers-color-scheme: dark", "@media print", "color-scheme: light dark"] {
            assert!(page.style.contains(wanted), "{theme:?}: {wanted}");
        }
        for outside in ["url(", "@import", "http:", "https:", "<script", "<link rel=\"style"] {
            assert!(!page.html.contains(outside), "{theme:?}: {outside}");
        }
        let (open, close) = (page.style.matches('{').count(), page.style.matches('}').count());
        assert_eq!(open, close, "{theme:?}");
    }
}

#[test]
fn text_of_the_user_is_never_markup() {
    let attack = "</style><script>alert(1)</script>\"' onload=x <img src=x>";
    let all = json!({
        "language": "en\"><script>", "theme": "paper", "accent": "#fff}body{display:none", "name": attack, "headline": attack,
        "about": attack, "slug": attack,
        "work": [{"title": attack, "place": attack, "period": attack, "url": "javascript:alert(1)", "outcomes": [attack]}],
        "skills": [{"title": attack, "skills": [attack]}],
        "contact": {"text": attack, "email": "a@b\"><script>", "show_email": true, "phone": attack, "show_phone": true,
            "place": attack, "show_place": true,
            "links": [{"label": attack, "url": "data:text/html,<script>"}, {"label": "x", "url": "https://a.example/\"><script>"}]}
    });
    let page = html(all, Some("https://a.example/p/\"><script>"));
    for markup in
        ["<script", "<img", "\" onload", "href=\"javascript:", "href=\"data:", "display:none"]
    {
        assert!(!page.contains(markup), "{markup} in {page}");
    }
    assert_eq!(page.matches("</style>").count(), 1);
    assert!(page.contains("<html lang=\"en\">") && page.contains("alert(1)"));
}
