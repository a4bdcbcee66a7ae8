//! Portfolios: one page without scripts that shows what its owner chose, escaped.

use documents::read::{Document, ReadLimits, read};
use documents::write::{PageAddress, PortfolioPage, bundle};
use resume::document::{Portfolio, Theme};
use serde_json::{Value, json};

use super::data::RENDERER;

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

/// What the page says to machines.
fn facts(page: &str) -> &str {
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">").unwrap();
    rest.split_once("</script>").unwrap().0
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
    assert_eq!(page.matches("<script").count(), 1, "{page}");
    let facts: Value = serde_json::from_str(facts(&page)).unwrap();
    let person = &facts["mainEntity"];
    assert_eq!((&person["name"], &person["jobTitle"]), (&json!("Ada Quill"), &json!("Navigator")));
    assert_eq!(person["knowsAbout"], json!(["ECDIS", "Paper"]));
    assert_eq!(
        person["sameAs"],
        json!(["https://github.com/adaq", "https://adaquill.example.org"])
    );
    for hidden in ["ada@example.org", "7946", "London", "og:url", "<script>", "<script src"] {
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
        let page =
            PortfolioPage::of(&Portfolio { theme, ..Portfolio::default() }, PageAddress::default());
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
    // The only script is one that is never run, and it is whole.
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("</script").count(), 1);
    let said: Value = serde_json::from_str(facts(&page)).unwrap();
    assert_eq!(said["mainEntity"]["name"], attack);
    for markup in
        ["<script>", "<img", "\" onload", "href=\"javascript:", "href=\"data:", "display:none"]
    {
        assert!(!page.contains(markup), "{markup} in {page}");
    }
    assert_eq!(page.matches("</style>").count(), 1);
    assert!(page.contains("<html lang=\"en\">") && page.contains("alert(1)"));
}

#[test]
fn the_facts_for_machines_hold_only_what_the_page_shows() {
    let mut shown = content();
    shown["contact"]["show_email"] = json!(true);
    let page = html(shown, Some("https://resume.example.org/p/ada"));
    let said: Value = serde_json::from_str(facts(&page)).unwrap();
    let person = &said["mainEntity"];
    assert_eq!(person["email"], "ada@example.org");
    assert_eq!(person["url"], "https://resume.example.org/p/ada");
    assert_eq!((&person["telephone"], &person["address"]), (&Value::Null, &Value::Null));
    assert!(!html(json!({"name": " "}), None).contains("ld+json"), "nobody is no person");
}

#[test]
fn a_bundle_is_a_site_that_needs_no_script() {
    let mut content = content();
    content["searchable"] = json!(true);
    let portfolio: Portfolio = serde_json::from_value(content.clone()).unwrap();
    let make = |address| bundle(&RENDERER, &portfolio, address).unwrap();
    let bytes = make(Some("https://ada.example.org"));
    assert_eq!(bytes, make(Some("https://ada.example.org/")), "the same page gives the same bytes");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    assert_eq!(names, ["index.html", "card.png", "robots.txt", "sitemap.xml"]);
    let mut file = |name: &str| {
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut archive.by_name(name).unwrap(), &mut content).unwrap();
        content
    };
    let page = String::from_utf8(file("index.html")).unwrap();
    for wanted in [
        "http-equiv=\"Content-Security-Policy\"",
        "style-src &#39;sha256-",
        "content=\"https://ada.example.org/card.png\"",
        "canonical",
    ] {
        assert!(page.contains(wanted), "{wanted} in {page}");
    }
    assert!(!page.contains("7946"), "a hidden number");
    let picture = image::load_from_memory(&file("card.png")).unwrap();
    assert_eq!((picture.width(), picture.height()), (1200, 630));
    assert!(
        String::from_utf8(file("sitemap.xml"))
            .unwrap()
            .contains("<loc>https://ada.example.org/</loc>")
    );
    assert!(
        String::from_utf8(file("robots.txt"))
            .unwrap()
            .contains("Sitemap: https://ada.example.org/sitemap.xml")
    );

    content["searchable"] = json!(false);
    let hidden: Portfolio = serde_json::from_value(content).unwrap();
    let bytes = bundle(&RENDERER, &hidden, None).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    assert!(archive.by_name("sitemap.xml").is_err());
    let mut robots = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("robots.txt").unwrap(), &mut robots)
        .unwrap();
    assert!(robots.contains("Disallow: /"));
}

/// The text of a file, as our own reader sees it.
fn read_back(file: &[u8], name: &str) -> String {
    match read(file, Some(name), &ReadLimits::default()).unwrap() {
        Document::Lines(source) => {
            let lines = source.lines.iter().map(resume::parse::Line::text);
            let text = lines.collect::<Vec<_>>().join(" ");
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        }
        _ => panic!("{name} is no text"),
    }
}

fn files(portfolio: &Portfolio) -> [(&'static str, Vec<u8>); 2] {
    [
        ("portfolio.pdf", RENDERER.portfolio_pdf(portfolio).unwrap()),
        ("portfolio.docx", RENDERER.portfolio_docx(portfolio).unwrap()),
    ]
}

#[test]
fn the_files_hold_what_the_page_shows_in_its_order_and_hide_what_it_hides() {
    for theme in ["paper", "studio", "margin"] {
        let mut content = content();
        content["theme"] = json!(theme);
        let portfolio: Portfolio = serde_json::from_value(content).unwrap();
        for (name, bytes) in files(&portfolio) {
            let text = read_back(&bytes, name);
            let mut after = 0;
            for part in [
                "Ada Quill",
                "Navigator",
                "About",
                "Finds the way.",
                "Keeps the log.",
                "Selected work",
                "Pilot",
                "2019 – 2024",
                "Harbour Ltd",
                "harbour.example.org",
                "Cut delays by 12%.",
                "Trained 4 pilots.",
                "Skills",
                "Charts",
                "ECDIS",
                "Contact",
                "Say hello.",
                "github.com/adaq",
                "adaquill.example.org",
            ] {
                let at = text.to_lowercase()[after..].find(&part.to_lowercase());
                after += at.unwrap_or_else(|| {
                    panic!("{theme} {name}: no {part:?} after {after} in {text}")
                });
            }
            for hidden in ["ada@example.org", "7946", "London"] {
                assert!(!text.contains(hidden), "{name}: {hidden} in {text}");
                assert!(!String::from_utf8_lossy(&bytes).contains(hidden), "{name}: {hidden}");
            }
        }
    }
    let mut shown = content();
    for key in ["show_email", "show_phone", "show_place"] {
        shown["contact"][key] = json!(true);
    }
    for (name, bytes) in files(&serde_json::from_value(shown).unwrap()) {
        let text = read_back(&bytes, name);
        for wanted in ["ada@example.org", "+44 20 7946 0000", "London"] {
            assert!(text.contains(wanted), "{name}: no {wanted} in {text}");
        }
    }
}

#[test]
fn the_files_are_tagged_titled_in_their_language_and_always_the_same() {
    let mut content = content();
    content["language"] = json!("de");
    let portfolio: Portfolio = serde_json::from_value(content).unwrap();
    let (again, renderer) = (portfolio.clone(), documents::write::Renderer::new());
    let [(_, pdf), (_, docx)] = files(&portfolio);
    assert!(pdf == renderer.portfolio_pdf(&again).unwrap(), "the same PDF");
    assert!(docx == renderer.portfolio_docx(&again).unwrap(), "the same Word document");
    let raw = String::from_utf8_lossy(&pdf);
    for wanted in ["/StructTreeRoot", "/Lang", "Ada Quill – Navigator", "<pdfuaid:part>1<"] {
        assert!(raw.contains(wanted), "no {wanted}");
    }
    assert!(read_back(&pdf, "a.pdf").contains("Ausgewählte Arbeiten"));
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&docx)).unwrap();
    let mut part = |name: &str| {
        let mut content = String::new();
        std::io::Read::read_to_string(&mut archive.by_name(name).unwrap(), &mut content).unwrap();
        content
    };
    let document = part("word/document.xml");
    for style in ["Title", "Subtitle", "Heading1", "Heading2", "ListBullet", "Contact"] {
        assert!(document.contains(&format!("<w:pStyle w:val=\"{style}\"")), "no {style}");
    }
    // Word asks for a theme beside every document.
    assert!(part("[Content_Types].xml").contains("/word/theme/theme1.xml"));
    assert!(part("word/_rels/document.xml.rels").contains("Target=\"theme/theme1.xml\""));
    assert!(part("word/theme/theme1.xml").contains("<a:themeElements>"));
    let about = part("docProps/core.xml");
    for wanted in ["Ada Quill – Navigator", "<dc:language>de</dc:language>"] {
        assert!(about.contains(wanted), "no {wanted} in {about}");
    }
}

#[test]
fn any_portfolio_becomes_a_file_that_can_be_read() {
    let long = "Wolfeschlegelsteinhausenbergerdorff".repeat(9);
    for (name, accent, language) in [
        ("", "", ""),
        (long.as_str(), "#ffee00", "en-US"),
        ("عائشة", "#fff", "ar"),
        ("#panic(\"x\") *b* <w:t>&", "no colour", "xx\"><script>"),
    ] {
        for theme in Theme::ALL {
            let work = json!([{"title": long, "outcomes": ["Said: ".repeat(900), ""]}, {"url": "javascript:alert(1)"}]);
            let portfolio = Portfolio {
                name: name.to_owned(),
                accent: accent.to_owned(),
                language: language.to_owned(),
                headline: long.clone(),
                theme,
                work: serde_json::from_value(work).unwrap(),
                ..Portfolio::default()
            };
            for (file, bytes) in files(&portfolio) {
                assert!(!bytes.is_empty(), "{name}: {file}");
                assert!(!String::from_utf8_lossy(&bytes).contains("URI (javascript"), "{name}");
            }
        }
    }
    for (name, bytes) in files(&Portfolio::default()) {
        assert!(!bytes.is_empty(), "{name} of nothing");
    }
    let about = "A word and one more. ".repeat(40_000);
    assert!(RENDERER.portfolio_pdf(&Portfolio { about, ..Portfolio::default() }).is_err());
}

#[test]
fn a_picture_of_any_name_is_made() {
    let long = "Wolfeschlegelsteinhausenbergerdorff ".repeat(9);
    for (name, accent) in [
        ("Ada Quill", ""),
        ("", "#fff"),
        (long.as_str(), "#ffee00"),
        ("عائشة", "#000000"),
        ("#panic(\"x\") *b*", "#7a1f3d"),
    ] {
        let portfolio = Portfolio {
            name: name.to_owned(),
            accent: accent.to_owned(),
            headline: long.clone(),
            ..Portfolio::default()
        };
        let png = RENDERER.portfolio_card(&portfolio, "resume.example.org/p/ada").unwrap();
        assert!(
            png.starts_with(&[0x89, b'P', b'N', b'G']) && png.len() < 200_000,
            "{name}: {}",
            png.len()
        );
    }
}
