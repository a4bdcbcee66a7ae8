//! Invented people and postings, read from `cases/`.

use resume::Resume;
use resume::posting::{Posting, PostingInput, analyse};

/// Each resume with the posting that it answers.
pub const PAIRS: [(&str, &str); 15] = [
    ("accountant", "accountant"),
    ("backend", "backend"),
    ("cocinera-es", "cocinero-es"),
    ("comptable-fr", "comptable-fr"),
    ("datascience", "datascience"),
    ("electrician", "electrician"),
    ("frontend", "frontend"),
    ("lager-de", "warehouse"),
    ("lawyer", "lawyer"),
    ("marketing", "marketing"),
    ("mechanical", "mechanical"),
    ("nurse", "nurse"),
    ("pflege-de", "pflege-de"),
    ("sales", "sales"),
    ("teacher", "teacher"),
];

fn read(path: &str) -> String {
    std::fs::read_to_string(format!("{}/cases/{path}", env!("CARGO_MANIFEST_DIR")))
        .expect("the case is well formed")
}

/// The text of a posting.
pub fn posting_text(name: &str) -> String {
    read(&format!("postings/{name}.txt"))
}

/// A posting, analysed.
pub fn posting(name: &str) -> Posting {
    analysed(&posting_text(name))
}

/// A posting's text, analysed.
pub fn analysed(text: &str) -> Posting {
    analyse(&PostingInput { text: text.to_owned(), title: None, company: None })
}

/// A resume.
pub fn resume(name: &str) -> Resume {
    Resume::from_json(document(name)).expect("the case is well formed")
}

/// A resume as JSON.
pub fn document(name: &str) -> serde_json::Value {
    serde_json::from_str(&read(&format!("resumes/{name}.json"))).expect("the case is well formed")
}
