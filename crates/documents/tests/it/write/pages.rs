//! The page: recall of every value, its place, order, hidden things, dates, designs.

use std::collections::HashSet;

use documents::write::{TemplateInfo, WriteError, layout_count, sample, templates};
use serde_json::{Value, json};

use super::data::{RENDERER, TEMPLATES, full, preview, printed, resume};

#[test]
fn templates_tell_what_they_are() {
    let layouts: Vec<&str> = templates()
        .iter()
        .filter(|info| info.name == info.layout)
        .map(|info| info.name.as_str())
        .collect();
    assert_eq!(layouts, TEMPLATES);
    assert_eq!(layouts.len(), layout_count(), "a manifest cannot be read");
    let different = |part: fn(&TemplateInfo) -> &str| {
        templates().iter().map(part).collect::<HashSet<&str>>().len()
    };
    assert!(different(|info| &info.structure) >= 12);
    assert!(templates().len() >= 54);
    assert_eq!(different(|info| &info.name), templates().len());
    assert_eq!(different(|info| &info.title), templates().len());
    let free: Vec<&str> = templates()
        .iter()
        .filter(|info| info.tier == "free")
        .map(|info| info.name.as_str())
        .collect();
    assert_eq!(free, ["classic", "sidebar", "compact"]);
    assert!(templates().iter().all(|info| !info.description.is_empty()));
}

#[test]
fn every_template_shows_its_sample() {
    for template in TEMPLATES {
        let preview = RENDERER.preview(&sample(template).unwrap(), Some(template)).unwrap();
        // What is spelt out for forms of application may take a second page.
        let most = if template == "federal" { 2 } else { 1 };
        assert!(preview.page_count <= most, "{template}: {} pages", preview.page_count);
        assert_eq!(preview.warnings, []);
    }
}

/// The pointers of all strings that a page must show; links and hidden things are not among them.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) if !at.ends_with("/url") => found.push(at.to_owned()),
        Value::Object(map) if map.get("x-hidden") == Some(&Value::Bool(true)) => {}
        Value::Object(map) => {
            for (key, value) in map {
                pointers(value, &format!("{at}/{key}"), found);
            }
        }
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, value)| pointers(value, &format!("{at}/{index}"), found));
        }
        _ => {}
    }
}

#[test]
fn every_value_has_its_place_on_the_page() {
    let mut wanted = Vec::new();
    pointers(&full(), "", &mut wanted);
    // An address that shows the network and the user name stands for both.
    wanted.retain(|path| !path.starts_with("/basics/profiles/1/"));
    wanted.push("/basics/profiles/1/url".to_owned());
    assert!(wanted.len() > 70);
    for template in TEMPLATES {
        let preview = preview(full(), template);
        let shown: HashSet<&str> = preview.fields.iter().map(|field| field.path.as_str()).collect();
        for path in &wanted {
            assert!(shown.contains(path.as_str()), "{template}: {path} is not on the page");
        }
        for field in &preview.fields {
            let page = &preview.pages[field.page];
            let rect = field.rect;
            assert!(rect.width > 0.0 && rect.height > 0.0, "{template}: {field:?}");
            assert!(rect.x >= 0.0 && rect.y >= 0.0, "{template}: {field:?}");
            assert!(f64::from(rect.x + rect.width) <= page.width_pt + 0.5, "{template}: {field:?}");
            assert!(
                f64::from(rect.y + rect.height) <= page.height_pt + 0.5,
                "{template}: {field:?}"
            );
        }
    }
}

#[test]
fn places_of_values_do_not_overlap() {
    for template in TEMPLATES {
        let preview = preview(full(), template);
        for (index, a) in preview.fields.iter().enumerate() {
            for b in preview.fields[..index].iter().filter(|b| b.page == a.page) {
                let across =
                    (a.rect.x + a.rect.width).min(b.rect.x + b.rect.width) - a.rect.x.max(b.rect.x);
                let down = (a.rect.y + a.rect.height).min(b.rect.y + b.rect.height)
                    - a.rect.y.max(b.rect.y);
                assert!(across < 1.0 || down < 5.0, "{template}: {a:?} lies on {b:?}");
            }
        }
    }
}

#[test]
fn hidden_things_stay_off_the_page() {
    for template in TEMPLATES {
        let mut document = full();
        document["x-layout"] = json!({ "hidden": ["awards", "summary"] });
        let paths: Vec<String> =
            preview(document, template).fields.into_iter().map(|field| field.path).collect();
        for hidden in
            ["/work/0", "/basics/profiles/0", "/x-sections/0", "/awards", "/basics/summary"]
        {
            assert!(
                !paths.iter().any(|path| path.starts_with(hidden)),
                "{template}: {hidden} is shown"
            );
        }
        assert!(
            paths.iter().any(|path| path == "/work/1/name"),
            "the index counts hidden items too"
        );
    }
}

#[test]
fn name_comes_first_and_sections_follow_the_layout() {
    for template in TEMPLATES {
        let mut document = full();
        document["x-layout"] =
            json!({ "order": ["references", "work", "custom"], "headings": { "work": "Voyages" } });
        let preview = preview(document, template);
        assert_eq!(preview.fields[0].path, "/basics/name");
        let first = |start: &str| {
            preview.fields.iter().position(|field| field.path.starts_with(start)).unwrap()
        };
        assert!(first("/references") < first("/work"));
        assert!(first("/work") < first("/x-sections"));
        assert!(first("/x-sections") < first("/education"));
        assert!(preview.fields.iter().any(|field| field.path == "/x-layout/headings/work"));
    }
}

#[test]
fn item_heads_are_never_alone_at_the_foot_of_a_page() {
    for template in TEMPLATES {
        for lines in (20..70).step_by(2) {
            let text = vec!["A line of the summary."; lines].join("\n");
            let mut document = full();
            document["basics"]["summary"] = json!(text);
            let preview = preview(document, template);
            let page =
                |path: &str| preview.fields.iter().find(|field| field.path == path).unwrap().page;
            assert_eq!(
                page("/x-layout/headings/work"),
                page("/work/1/position"),
                "{template} {lines}"
            );
            assert_eq!(page("/work/1/position"), page("/work/1/description"), "{template} {lines}");
            assert_eq!(
                page("/projects/0/name"),
                page("/projects/0/description"),
                "{template} {lines}"
            );
            assert_eq!(
                page("/education/0/studyType"),
                page("/education/0/summary"),
                "{template} {lines}"
            );
        }
    }
}

#[test]
fn dates_are_words_when_they_can_be_read() {
    let dates = |language: &str, start: &str, end: Value| {
        let document = json!({
            "work": [{ "position": "Pilot", "startDate": start, "endDate": end }], "x-design": { "language": language }
        });
        let text = RENDERER.export(&resume(document), None, "txt".parse().unwrap()).unwrap();
        String::from_utf8(text).unwrap().lines().nth(2).unwrap().to_owned()
    };
    assert_eq!(dates("en", "2019-09", Value::Null), "Sep 2019 – Present");
    assert_eq!(dates("en", "2019-09-13", json!("present")), "Sep 2019 – Present");
    assert_eq!(dates("en", "09/2019", json!("2020")), "Sep 2019 – 2020");
    assert_eq!(dates("de-CH", "2019-03", json!("2021-10")), "März 2019 – Okt. 2021");
    assert_eq!(dates("fr", "2019-08", json!("2021-02")), "août 2019 – févr. 2021");
    assert_eq!(dates("es", "2019-01", Value::Null), "ene. 2019 – actualidad");
    assert_eq!(
        dates("en", "Spring 2019", json!("summer, perhaps")),
        "Spring 2019 – summer, perhaps"
    );
    assert_eq!(dates("en", "2019-13", json!("2020-02")), "2019-13 – Feb 2020");
}

#[test]
fn user_text_is_never_code() {
    let evil = r#"#panic("x") *b* _i_ $x^2$ `c` @ref <lab> // no /* no */ \ #{1+1} = H - l + n #image("/etc/passwd") ~ -- ... 'q' "q""#;
    let mut document = full();
    document["basics"]["name"] = json!(evil);
    document["work"][1]["highlights"] = json!([evil]);
    document["x-layout"] = json!({ "headings": { "work": evil } });
    assert!(printed(document.clone()).contains(&evil.to_owned()));
    for template in TEMPLATES {
        let preview = preview(document.clone(), template);
        assert!(preview.fields.iter().any(|field| field.path == "/work/1/highlights/0"));
        assert!(preview.warnings.is_empty(), "{:?}", preview.warnings);
    }
}

#[test]
fn design_options_change_the_page() {
    let mut document = full();
    document["x-design"] = json!({ "paper": "letter", "accent": "#c00", "font": "dejavu sans mono", "sizePt": 9, "spacing": 1.5, "marginMm": 30 });
    for template in TEMPLATES {
        let preview = preview(document.clone(), template);
        let page = &preview.pages[0];
        assert!((page.width_pt - 612.0).abs() < 0.1 && (page.height_pt - 792.0).abs() < 0.1);
        assert!(page.svg.contains("#cc0000"), "{template}: the accent colour is not used");
        assert!(preview.warnings.is_empty(), "{:?}", preview.warnings);
        let name = preview.fields.iter().find(|field| field.path == "/basics/name").unwrap();
        assert!(name.rect.y > 60.0, "{template}: the margin is not used");
    }
}

#[test]
fn odd_design_values_fall_back_with_a_warning() {
    let mut document = full();
    document["x-design"] = json!({
        "paper": "A3", "accent": "blueish", "font": "Comic Sans", "sizePt": 400, "spacing": "wide", "marginMm": -3,
        "language": "12", "template": "nosuch"
    });
    let odd = RENDERER.preview(&resume(document), None).unwrap();
    let mut plain = full();
    plain["x-design"] = json!({});
    assert_eq!(odd.pages[0].svg, preview(plain, "classic").pages[0].svg);
    let codes: Vec<&str> = odd.warnings.iter().map(|warning| warning.code.as_str()).collect();
    assert_eq!(
        codes.iter().filter(|code| **code == "DESIGN_OPTION_IGNORED").count(),
        7,
        "{codes:?}"
    );
    assert!(codes.contains(&"TEMPLATE_UNKNOWN"));
}

#[test]
fn an_unknown_template_is_an_error_with_a_code() {
    let error = RENDERER.preview(&resume(full()), Some("nosuch")).unwrap_err();
    assert_eq!(error.code(), "TEMPLATE_UNKNOWN");
    assert!(error.to_string().contains("classic, sidebar, compact"));
}

#[test]
fn a_document_beyond_all_measure_is_an_error_with_a_code() {
    let long =
        json!({ "work": vec![json!({ "highlights": vec!["Many words. ".repeat(9); 400] }); 25] });
    let error = RENDERER.preview(&resume(long), None).unwrap_err();
    assert!(matches!(error, WriteError::TooLong { .. }), "{error}");
    assert_eq!(error.code(), "RENDER_TOO_LONG");
    let tall = json!({ "basics": { "summary": "x\n".repeat(9000) } });
    assert_eq!(RENDERER.preview(&resume(tall), None).unwrap_err().code(), "RENDER_TOO_LONG");
}
