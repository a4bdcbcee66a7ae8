//! Postings, and a resume compared with each.
#![no_main]

use libfuzzer_sys::fuzz_target;
use resume::Resume;
use resume::posting::{PostingInput, analyse};
use serde_json::json;

fuzz_target!(init: rolerabbit_fuzz::watch(), |text: &str| {
    let input = PostingInput { text: text.to_owned(), ..PostingInput::default() };
    let posting = analyse(&input);
    let document = json!({
        "basics": {"name": "Ada", "summary": text},
        "work": [{"name": "Frachtwerk", "position": "Engineer", "startDate": "2019-03", "highlights": [text]}],
        "skills": [{"name": "Languages", "keywords": ["Rust", "SQL"]}]
    });
    if let Ok(resume) = Resume::from_json(document) {
        let _ = resume::score::check(&resume, &posting);
    }
});
