//! Resumes to write, and how to look at what was written.

use std::io::{Cursor, Read};
use std::sync::LazyLock;

use documents::write::sheet::Sheet;
use documents::write::{Preview, Renderer};
use resume::Resume;
use serde_json::{Value, json};

/// Fonts are loaded once for all tests.
pub static RENDERER: LazyLock<Renderer> = LazyLock::new(Renderer::new);

/// The layouts; every further template is one of them in another dress.
pub const TEMPLATES: [&str; 13] = [
    "classic",
    "sidebar",
    "compact",
    "ledger",
    "banner",
    "duo",
    "timeline",
    "scholar",
    "executive",
    "studio",
    "federal",
    "letterhead",
    "poster",
];

pub fn resume(document: Value) -> Resume {
    Resume::from_json(document).unwrap()
}

pub fn preview(document: Value, template: &str) -> Preview {
    RENDERER.preview(&resume(document), Some(template)).unwrap()
}

/// The printed values as text, in the order of the page.
pub fn printed(document: Value) -> Vec<String> {
    let sheet = Sheet::new(&resume(document), "en");
    sheet.runs().into_iter().map(|run| run.text.clone()).collect()
}

/// Has every section, every field and one hidden thing of each kind.
pub fn full() -> Value {
    json!({
        "basics": {
            "name": "Ada Quill", "label": "Navigator", "email": "ada@example.org", "phone": "+44 20 7946 0000",
            "url": "https://ada.example.org", "summary": "Finds the way.\nKeeps the log.",
            "location": { "address": "1 Quay", "postalCode": "E1 6AN", "city": "London", "region": "England", "countryCode": "GB" },
            "profiles": [
                { "network": "Hideout", "username": "secret", "x-hidden": true },
                { "network": "GitHub", "username": "adaq", "url": "https://github.com/adaq" },
                { "network": "Matrix", "username": "@ada" }
            ],
            "x-fields": [{ "name": "Licence", "value": "Class B" }]
        },
        "work": [
            { "name": "Hidden Works", "x-hidden": true },
            {
                "name": "Harbour Ltd", "position": "Pilot", "location": "Dover", "description": "Guides ships",
                "url": "https://harbour.example.org", "startDate": "2019-09", "summary": "Led the night shift.",
                "highlights": ["Cut delays by 12%", "Trained 4 pilots"]
            }
        ],
        "volunteer": [{ "organization": "Lifeboats", "position": "Crew", "location": "Deal", "startDate": "2011",
            "endDate": "2014-05", "summary": "Sea rescue.", "highlights": ["Two medals"] }],
        "education": [{ "institution": "Naval College", "area": "Navigation", "studyType": "Diploma", "location": "Plymouth",
            "startDate": "2005", "endDate": "2008", "score": "92", "summary": "With a stipend.", "courses": ["Tides", "Radar"],
            "highlights": ["Head of class"] }],
        "awards": [{ "title": "Silver Anchor", "date": "2020-02-03", "awarder": "Guild", "summary": "For calm." }],
        "certificates": [{ "name": "Master Mariner", "date": "2010", "issuer": "MCA", "url": "https://mca.example.org" }],
        "publications": [{ "name": "On Fog", "publisher": "Log Press", "releaseDate": "2015-07", "summary": "A short book." }],
        "skills": [{ "name": "Charts", "level": "expert", "keywords": ["ECDIS", "Paper"] }, { "name": "Radio" }],
        "languages": [{ "language": "French", "fluency": "fluent" }],
        "interests": [{ "name": "Sailing", "keywords": ["Dinghies"] }],
        "references": [{ "name": "Captain Reed", "reference": "Steady hands." }],
        "projects": [{ "name": "Tidebook", "description": "A tide table.", "entity": "Open source", "type": "library",
            "url": "https://tidebook.example.org", "startDate": "2021", "endDate": "2022", "highlights": ["900 users"],
            "keywords": ["Rust"], "roles": ["Author"] }],
        "x-sections": [
            { "title": "Secret Section", "x-hidden": true, "items": [{ "name": "Nothing" }] },
            { "title": "Memberships", "items": [{ "name": "Trinity House", "subtitle": "Younger Brother", "location": "Tower Hill",
                "url": "https://trinity.example.org", "startDate": "2016", "summary": "Annual dinner.", "highlights": ["Speaker"],
                "keywords": ["Buoys"] }] }
        ]
    })
}

/// One part of a Word document.
pub fn part(docx: &[u8], name: &str) -> String {
    let mut text = String::new();
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}
