//! Resumes that other programs wrote as data.

use resume::dialects::{Dialect, NotAResume, Table, read, read_linkedin};
use resume::parse::Parsed;
use serde_json::{Value, json};

fn parsed(value: Value, expected: Dialect) -> (Value, Vec<String>) {
    let (dialect, Parsed { resume, leftover, .. }) = read(value).expect("a resume");
    assert_eq!(dialect, expected);
    (resume.to_json_resume(), leftover)
}

#[test]
fn json_resume_of_today_is_given_back_unchanged() {
    let document = json!({
        "$schema": "x", "basics": {"name": "Ada", "title": "mine", "label": "Engineer", "own": {"a": [1]}},
        "work": [{"name": "One", "position": "Engineer", "startDate": "2013-12-01", "endDate": "Present", "company": "mine"}],
        "skills": [{"name": "Rust", "level": "", "keywords": ["a"]}], "meta": {"version": "v1.0.0"}, "own": 1.50
    });
    let (resume, leftover) = parsed(document.clone(), Dialect::JsonResume);
    assert_eq!((resume, leftover), (document, Vec::new()));
}

#[test]
fn json_resume_of_old() {
    let old = json!({
        "bio": {"firstName": "Ada", "lastName": "Example", "website": "https://ada.example", "picture": "a.png", "location": "12 Main Street, 10115 Berlin, Germany"},
        "work": [{"company": "One", "website": "https://one.example", "startDate": "2013-12-01T00:00:00.000Z", "own": 1}],
        "education": [{"institution": "Uni", "gpa": "1.3"}],
        "hobbies": ["Chess", {"name": "Music"}],
        "publications": [{"name": "Paper", "website": "https://p.example", "releaseDate": "2014-10"}],
        "languages": [{"language": "German"}]
    });
    let (resume, _) = parsed(old, Dialect::JsonResume);
    let basics = &resume["basics"];
    assert_eq!(
        (&basics["name"], &basics["url"], &basics["image"]),
        (&json!("Ada Example"), &json!("https://ada.example"), &json!("a.png"))
    );
    assert_eq!(
        (&basics["location"]["city"], &basics["location"]["postalCode"]),
        (&json!("Berlin"), &json!("10115"))
    );
    assert_eq!(
        resume["work"][0],
        json!({"name": "One", "url": "https://one.example", "startDate": "2013-12-01", "own": 1})
    );
    assert_eq!(resume["education"][0]["score"], "1.3");
    assert_eq!(resume["interests"], json!([{"name": "Chess"}, {"name": "Music"}]));
    assert_eq!(resume["publications"][0]["url"], "https://p.example");
}

#[test]
fn a_wrapped_document_is_found() {
    let inner = json!({"basics": {"name": "Ada"}});
    let (resume, _) =
        parsed(json!({"resume": inner, "report": {"kind": "pdf"}}), Dialect::JsonResume);
    assert_eq!(resume, inner);
}

#[test]
fn what_is_no_resume_is_refused_with_a_reason() {
    for (value, reason) in [
        (json!([1]), "list"),
        (json!(7), "single value"),
        (json!(null), "single value"),
        (json!({}), "no basics"),
        (json!({"a": 1, "resume": {"b": 2}}), "no basics"),
        (json!({"basics": 7}), "no object"),
    ] {
        let NotAResume { reason: said } = read(value).unwrap_err();
        assert!(said.contains(reason), "{said}");
    }
    // Wrong kinds of values inside are kept or told, never a failure.
    for key in ["cv", "sections", "basics", "picture", "customSections"] {
        for value in [json!(1), json!("x"), json!([[[]]]), json!({"x": {"y": [null, 1]}})] {
            let mut document = json!({"basics": {}, "sections": {}});
            document[key] = value;
            let _ = read(document);
        }
    }
}

#[test]
fn reactive_resume_four() {
    let document = json!({
        "basics": {"name": "Ada", "headline": "Engineer", "email": "a@a.example", "phone": "1", "location": "Berlin, Germany",
            "url": {"label": "", "href": "https://ada.example"}, "picture": {"url": "https://p.example/a.png", "size": 64, "effects": {"hidden": false}},
            "customFields": [{"id": "1", "icon": "x", "name": "Visa", "value": "EU"}]},
        "sections": {
            "summary": {"name": "Summary", "visible": true, "id": "summary", "columns": 1, "content": "<p>One &amp; <strong>two</strong></p>"},
            "experience": {"id": "experience", "name": "Experience", "visible": true, "items": [
                {"id": "1", "visible": true, "company": "One", "position": "Engineer", "location": "Bonn", "date": "August 2012 to May 2016", "summary": "<p>Did:</p><ul><li><p>First</p></li><li><p>Second</p></li></ul>", "url": {"label": "", "href": ""}, "own": "kept"},
                {"id": "2", "visible": false, "company": "Two", "position": "Chef", "date": "2019 - Present", "summary": ""}]},
            "projects": {"id": "projects", "visible": true, "items": [{"name": "App", "description": "Lead", "summary": "<p>Made it</p>", "date": "2020", "keywords": ["Rust"]}]},
            "skills": {"id": "skills", "visible": true, "items": [{"name": "Web", "description": "Advanced", "level": 3, "keywords": ["HTML", "CSS"]}]},
            "profiles": {"id": "profiles", "items": [{"visible": true, "network": "GitHub", "username": "ada", "icon": "github", "url": {"href": "https://github.com/ada"}}]},
            "custom": {"abc": {"name": "Talks", "id": "abc", "visible": true, "items": [{"name": "A talk", "date": "2021", "summary": "<p>Said things</p>"}]}}
        },
        "metadata": {"template": "onyx", "notes": "<p>private</p>"}
    });
    let (resume, leftover) = parsed(document, Dialect::ReactiveResume);
    assert_eq!(resume["basics"]["summary"], "One & two");
    assert_eq!(
        (&resume["basics"]["image"], &resume["basics"]["url"]),
        (&json!("https://p.example/a.png"), &json!("https://ada.example"))
    );
    assert_eq!(resume["basics"]["x-fields"], json!([{"name": "Visa", "value": "EU"}]));
    assert_eq!(
        resume["work"][0],
        json!({"name": "One", "position": "Engineer", "location": "Bonn", "startDate": "2012-08", "endDate": "2016-05", "summary": "Did:", "highlights": ["First", "Second"]})
    );
    assert_eq!(
        (&resume["work"][1]["x-hidden"], &resume["work"][1]["endDate"]),
        (&json!(true), &Value::Null)
    );
    assert_eq!(resume["projects"][0]["description"], "Lead\nMade it");
    assert_eq!(
        resume["skills"][0],
        json!({"name": "Web", "level": "Advanced", "keywords": ["HTML", "CSS"]})
    );
    assert_eq!(resume["x-sections"][0]["items"][0]["name"], "A talk");
    assert_eq!(leftover, ["experience: own: kept", "notes: private"]);
}

#[test]
fn reactive_resume_five() {
    let document = json!({
        "picture": {"hidden": false, "url": "https://p.example", "size": 80},
        "basics": {"name": "Ada", "headline": "", "email": "", "phone": "", "location": "", "website": {"url": "https://ada.example", "label": ""}, "customFields": [{"id": "1", "icon": "", "text": "Blog", "link": "https://b.example"}]},
        "summary": {"title": "", "columns": 1, "hidden": true, "content": "<p>Secret</p>"},
        "sections": {
            "experience": {"title": "", "columns": 1, "hidden": false, "items": [
                {"id": "1", "hidden": false, "company": "One", "position": "", "location": "", "period": "2015 - 2020", "website": {"url": "", "label": ""}, "description": "", "roles": [
                    {"id": "a", "position": "Lead", "period": "2018 - 2020", "description": "<p>Led</p>"}, {"id": "b", "position": "Engineer", "period": "2015 - 2018", "description": ""}]}]},
            "education": {"title": "", "hidden": false, "items": [{"id": "1", "hidden": true, "school": "Uni", "degree": "BSc", "area": "Physics", "grade": "1.0", "period": "2011 – 2014", "description": ""}]},
            "languages": {"hidden": true, "items": [{"id": "1", "hidden": false, "language": "German", "fluency": "Native", "level": 5}]},
            "certifications": {"items": [{"title": "AWS", "issuer": "Amazon", "date": "2019", "description": ""}]}
        },
        "customSections": [{"id": "x", "title": "More", "type": "experience", "hidden": false, "items": [{"id": "1", "hidden": false, "company": "Club", "position": "Chair", "period": "2019", "description": "<ul><li>a</li></ul>"}]}],
        "metadata": {"template": "onyx"}
    });
    let (resume, leftover) = parsed(document, Dialect::ReactiveResume);
    assert_eq!(resume["basics"]["x-fields"][0]["value"], "Blog https://b.example");
    let roles: Vec<_> = resume["work"]
        .as_array()
        .unwrap()
        .iter()
        .map(|work| (&work["name"], &work["position"], &work["startDate"]))
        .collect();
    assert_eq!(
        roles,
        [
            (&json!("One"), &json!("Lead"), &json!("2018")),
            (&json!("One"), &json!("Engineer"), &json!("2015"))
        ]
    );
    assert_eq!(
        resume["education"][0],
        json!({"x-hidden": true, "institution": "Uni", "area": "Physics", "studyType": "BSc", "startDate": "2011", "endDate": "2014", "score": "1.0"})
    );
    assert_eq!(
        resume["languages"][0],
        json!({"x-hidden": true, "language": "German", "fluency": "Native"})
    );
    assert_eq!(resume["certificates"][0]["name"], "AWS");
    assert_eq!(
        resume["x-sections"][0]["items"][0],
        json!({"name": "Club", "subtitle": "Chair", "endDate": "2019", "highlights": ["a"]})
    );
    assert_eq!(leftover, ["summary: Secret"]);
}

#[test]
fn rendercv() {
    let document = json!({"cv": {
        "name": "Ada", "location": "Istanbul, Türkiye", "email": ["a@a.example", "b@a.example"], "phone": "tel:+1-609-999-9995", "website": "https://ada.example",
        "social_networks": [{"network": "LinkedIn", "username": "ada"}], "own": "kept",
        "sections": {
            "summary": ["Writes **Rust**."],
            "berufserfahrung": [{"company": "One", "position": "Engineer", "start_date": "2020-09", "end_date": "present", "highlights": ["Published [papers](https://p.example)", {"Nested": ["inner"]}]}],
            "education": [{"institution": "Uni", "area": "CS", "degree": "BS", "start_date": 2018, "end_date": "2022-06", "grade": "3.9"}],
            "projects": [{"name": "[App](https://app.example)", "date": "Fall 2023", "summary": "A thing"}],
            "skills": [{"label": "Programming", "details": "Python, C++ (17, 20)"}],
            "publications": [{"title": "Paper", "authors": ["***Ada***", "Bob"], "doi": "10.1/x", "date": "2004-01"}],
            "extracurricular_activities": [{"bullet": "Chess"}, {"bullet": "Go"}],
            "odd": [{"name": "Thing", "colour": "red"}]
        }}, "design": {"theme": "classic"}});
    let (resume, leftover) = parsed(document, Dialect::RenderCv);
    assert_eq!(resume["basics"]["summary"], "Writes Rust.");
    assert_eq!(
        (&resume["basics"]["email"], &resume["basics"]["phone"]),
        (&json!("a@a.example"), &json!("+1-609-999-9995"))
    );
    assert_eq!(resume["basics"]["x-fields"][0]["value"], "b@a.example");
    assert_eq!(resume["basics"]["profiles"][0]["url"], "https://linkedin.com/in/ada");
    assert_eq!(resume["basics"]["location"]["city"], "Istanbul");
    assert_eq!(
        resume["work"][0],
        json!({"name": "One", "position": "Engineer", "startDate": "2020-09", "highlights": ["Published papers", "Nested", "inner"]})
    );
    assert_eq!(
        (&resume["education"][0]["startDate"], &resume["education"][0]["score"]),
        (&json!("2018"), &json!("3.9"))
    );
    assert_eq!(
        (&resume["projects"][0]["name"], &resume["projects"][0]["url"]),
        (&json!("App"), &json!("https://app.example"))
    );
    assert_eq!(
        resume["skills"][0],
        json!({"name": "Programming", "keywords": ["Python", "C++ (17, 20)"]})
    );
    assert_eq!(
        (&resume["publications"][0]["url"], &resume["publications"][0]["summary"]),
        (&json!("https://doi.org/10.1/x"), &json!("Ada, Bob"))
    );
    assert_eq!(
        resume["x-sections"][0],
        json!({"title": "Extracurricular Activities", "items": [{"highlights": ["Chess", "Go"]}]})
    );
    assert_eq!(leftover, ["cv: own: kept", "Odd: colour: red"]);
}

fn table(name: &str, columns: &[&str], rows: &[&[&str]]) -> Table {
    let owned = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
    Table {
        name: name.to_owned(),
        columns: owned(columns),
        rows: rows.iter().map(|row| owned(row)).collect(),
    }
}

fn export() -> Vec<Table> {
    vec![
        table(
            "profile",
            &[
                "First Name",
                "Last Name",
                "Birth Date",
                "Headline",
                "Geo Location",
                "Zip Code",
                "Websites",
                "Twitter Handles",
            ],
            &[&[
                "Ada",
                "Example",
                "Jan 1",
                "Engineer",
                "Berlin, Germany",
                "10115",
                "[PERSONAL:https://ada.example,COMPANY:https://one.example]",
                "[ada]",
            ]],
        ),
        table(
            "email addresses",
            &["Email Address", "Confirmed", "Primary", "Updated On"],
            &[&["old@a.example", "Yes", "No", "x"], &["a@a.example", "Yes", "Yes", "x"]],
        ),
        table(
            "positions",
            &["Company Name", "Title", "Description", "Location", "Started On", "Finished On"],
            &[
                &["One", "Engineer", "Made things\n• First\n• Second", "Berlin", "Jan 2019", ""],
                &["Two", "Chef", "", "", "2015", "Mar 2018"],
            ],
        ),
        table(
            "education",
            &["School Name", "Start Date", "End Date", "Degree Name", "Notes"],
            &[&["Uni", "2011", "2014", "BSc, Physics", "Good"]],
        ),
        table("skills", &["Name"], &[&["Rust"], &[""]]),
        table("languages", &["Name", "Proficiency"], &[&["German", "Native"]]),
        table(
            "certifications",
            &["Name", "Url", "Authority", "Started On", "License Number"],
            &[&["AWS", "https://c.example", "Amazon", "Feb 2020", "42"]],
        ),
        table(
            "recommendations_received",
            &["First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status"],
            &[&["Bob", "Boss", "One", "CEO", "Great", "x", "VISIBLE"]],
        ),
        table("courses", &["Name", "Number"], &[&["Optics", "7"]]),
        table("organizations", &["Name", "Position"], &[&["Club", "Chair"]]),
    ]
}

#[test]
fn linkedin() {
    let Parsed { resume, leftover, .. } = read_linkedin(export()).unwrap();
    let resume = resume.to_json_resume();
    let basics = &resume["basics"];
    assert_eq!(
        (&basics["name"], &basics["email"], &basics["url"]),
        (&json!("Ada Example"), &json!("a@a.example"), &json!("https://ada.example"))
    );
    assert_eq!(
        (&basics["location"]["city"], &basics["location"]["postalCode"]),
        (&json!("Berlin"), &json!("10115"))
    );
    assert_eq!(
        resume["work"][0],
        json!({"name": "One", "position": "Engineer", "location": "Berlin", "startDate": "2019-01", "summary": "Made things", "highlights": ["First", "Second"]})
    );
    assert_eq!(resume["work"][1]["endDate"], "2018-03");
    assert_eq!(
        resume["education"][0],
        json!({"institution": "Uni", "area": "Physics", "studyType": "BSc", "startDate": "2011", "endDate": "2014", "summary": "Good", "courses": ["Optics"]})
    );
    assert_eq!(resume["skills"], json!([{"name": "Rust"}]));
    assert_eq!(resume["certificates"][0]["date"], "2020-02");
    assert_eq!(
        resume["references"][0],
        json!({"name": "Bob Boss, CEO, One", "reference": "Great"})
    );
    assert_eq!(resume["x-sections"][0]["title"], "Organizations");
    assert_eq!(leftover, ["Birth Date: Jan 1", "License Number: 42", "Email: old@a.example"]);
    assert!(read_linkedin(vec![table("skills", &["Name"], &[])]).is_err());
    assert!(read_linkedin(Vec::new()).is_err());
}
