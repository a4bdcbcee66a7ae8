//! Inputs that somebody might send to make the check slow.

use std::time::{Duration, Instant};

use resume::Resume;
use resume::posting::Posting;
use resume::score::check;
use serde_json::{Value, json};

use super::cases::analysed;
use super::milliseconds;

/// The best of this many runs counts for each input.
const RUNS: usize = 3;
/// Characters of a text; far more than is read.
const LENGTH: usize = 400_000;

/// The slowest input in milliseconds, its name, and how many were tried.
pub fn slowest() -> (f64, String, usize) {
    let posting = crowded();
    let mut times: Vec<(Duration, String)> = Vec::new();
    for piece in PIECES {
        let text: String = piece.chars().cycle().take(LENGTH).collect();
        let name = |what: &str| format!("{what} of {piece:?}");
        times.push((best(&|| drop(analysed(&text))), name("posting")));
        for (what, document) in resumes(&text, piece) {
            let Ok(resume) = Resume::from_json(document) else { continue };
            times.push((best(&|| drop(check(&resume, &posting))), name(what)));
        }
    }
    let count = times.len();
    let (time, name) = times.into_iter().max().unwrap_or_default();
    (milliseconds(time), name, count)
}

fn best(run: &dyn Fn()) -> Duration {
    let once = || {
        let started = Instant::now();
        run();
        started.elapsed()
    };
    (0..RUNS).map(|_| once()).min().unwrap_or_default()
}

/// A posting with as many requirements as one can have.
fn crowded() -> Posting {
    let skills = "Go, Rust, Java, SQL, Kubernetes, Docker, Terraform, Kafka, Redis, React, Excel, SAP, nursing, welding, \
                  accounting, payroll, sales, negotiation, teaching, logistics, Python, Spark, Git, Linux, AWS, Azure";
    analysed(&format!("Senior Engineer\nRequirements:\n- {}\n", skills.replace(", ", "\n- ")))
}

/// One long text, and very many short ones, in every place.
fn resumes(text: &str, piece: &str) -> [(&'static str, Value); 6] {
    let many = |count: usize| vec![piece; count];
    let jobs: Vec<Value> = (0..5_000)
        .map(|at| json!({"name": format!("{piece}{at}"), "position": piece, "startDate": "2001-02", "highlights": [piece]}))
        .collect();
    let skills: Vec<Value> =
        (0..10_000).map(|at| json!({"name": format!("{piece}{at}")})).collect();
    [
        ("summary", json!({"basics": {"summary": text}})),
        ("one bullet", json!({"work": [{"position": "Engineer", "highlights": [text]}]})),
        ("bullets", json!({"work": [{"position": "Engineer", "highlights": many(50_000)}]})),
        ("keywords", json!({"skills": [{"name": "Tools", "keywords": many(50_000)}]})),
        ("jobs", json!({"work": jobs})),
        ("skills", json!({"skills": skills})),
    ]
}

const PIECES: [&str; 24] = [
    "Requirements: Go, ",
    "経験 ",
    "長",
    "ا",
    "مهندس برمجيات ",
    "🙂",
    "👩\u{200d}💻",
    "e\u{301}",
    "a, b and c or ",
    "((((",
    "1. ",
    "no experience with ",
    "no experience with Go, Rust, Java and SQL ",
    "\u{200b}",
    "we are looking for ",
    "-",
    "Ä",
    "- \n",
    "{x}|",
    "I was responsible for my Go and helped with K8s! ",
    "GO GO GO ",
    "JS, ",
    "Senior Senior ",
    "12 % of 3.5 million € ",
];
