//! Files that once hung or ended their reader, each a small file of its own in `found/`.

use std::path::Path;
use std::time::{Duration, Instant};

use documents::read::{Document, ReadLimits, read};

#[test]
fn each_of_them_is_answered_in_time() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/read/found");
    let limits = ReadLimits { deadline: Some(Duration::from_millis(500)), ..ReadLimits::default() };
    let mut files = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let started = Instant::now();
        if let Ok(Document::Lines(source)) = read(&std::fs::read(&path).unwrap(), None, &limits) {
            resume::parse::parse(&source);
        }
        assert!(started.elapsed() < Duration::from_secs(10), "{}", path.display());
        files += 1;
    }
    assert!(files > 0);
}

#[test]
fn endless_drawing_takes_too_long() {
    let limits = ReadLimits { deadline: Some(Duration::from_millis(500)), ..ReadLimits::default() };
    let result = read(include_bytes!("found/endless_forms.pdf"), None, &limits);
    assert_eq!(result.map_err(|error| error.code()), Err("READ_TIMEOUT"));
}
