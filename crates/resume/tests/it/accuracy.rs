//! How well postings are read and ranked, against cases marked by hand.

use std::collections::BTreeMap;
use std::path::PathBuf;

use resume::Resume;
use resume::posting::labelled::{Agreement, Labelled};
use resume::posting::{Posting, PostingInput, analyse};
use resume::score::check;

use crate::cases::analysed;

fn cases() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("cases")
}

/// The labelled postings of a folder by their path below the cases.
fn labelled(folder: &str) -> BTreeMap<String, Labelled> {
    let folder = format!("labelled-postings/{folder}");
    std::fs::read_dir(cases().join(&folder))
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be read").path())
        .map(|path| {
            let name = path.file_stem().expect("a file").to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&path).expect("a text");
            (format!("{folder}/{name}"), Labelled::read(&text))
        })
        .collect()
}

fn agreement(folder: &str) -> Agreement {
    let mut all = Agreement::default();
    for posting in labelled(folder).values() {
        let input = PostingInput { text: posting.text.clone(), title: None, company: None };
        all.add(posting.compare(&analyse(&input)));
    }
    all
}

#[test]
fn what_postings_ask_for_is_found() {
    for folder in ["develop", "measure"] {
        let found = agreement(folder);
        assert!(found.f1() >= 850, "{folder}: {} of a thousand", found.f1());
        assert!(found.importance_right * 100 >= found.recalled * 90, "{folder}: must or nice");
    }
}

#[test]
fn no_word_of_boilerplate_is_a_skill() {
    for folder in ["develop", "measure"] {
        let found = agreement(folder);
        assert!(found.boilerplate.is_empty(), "{folder}: {:?}", found.boilerplate);
    }
}

#[test]
fn no_everyday_word_of_postings_is_a_skill() {
    let plain = [
        "team",
        "environment",
        "opportunity",
        "benefits",
        "company",
        "culture",
        "role",
        "career",
        "salary",
        "customers",
        "experience",
        "skills",
        "work",
        "business",
        "candidate",
        "office",
        "holiday",
        "pension",
    ];
    for posting in labelled("develop").values().chain(labelled("measure").values()) {
        for requirement in analysed(&posting.text).requirements {
            let text = requirement.text.to_lowercase();
            assert!(!plain.contains(&text.as_str()), "{text}");
        }
    }
}

#[test]
fn resumes_find_their_posting() {
    let postings: BTreeMap<String, Posting> = ["develop", "measure"]
        .into_iter()
        .flat_map(labelled)
        .map(|(name, posting)| (name, analysed(&posting.text)))
        .collect();
    assert!(postings.len() >= 60);
    let pairs = std::fs::read_to_string(cases().join("ranking/pairs.tsv")).expect("a text");
    let (mut first, mut all) = (0, 0);
    for line in pairs.lines().filter(|line| !line.starts_with(['#', 'c'])) {
        let [resume, own, near] = line.split('\t').collect::<Vec<_>>()[..] else { continue };
        let text = std::fs::read_to_string(cases().join(format!("{resume}.json"))).expect("a text");
        let resume =
            Resume::from_json(serde_json::from_str(&text).expect("JSON")).expect("a resume");
        let read = || std::fs::read_to_string(cases().join(format!("{own}.txt"))).expect("a text");
        let posting = postings.get(own).cloned().unwrap_or_else(|| analysed(&read()));
        let score = check(&resume, &posting).score;
        let near: Vec<&str> = near.split(' ').collect();
        let best = postings
            .iter()
            .filter(|(name, _)| *name != own && !near.contains(&name.as_str()))
            .map(|(_, posting)| check(&resume, posting).score)
            .max();
        all += 1;
        first += usize::from(best < Some(score));
    }
    assert!(all >= 50);
    assert!(first * 100 >= all * 95, "{first} of {all}");
}
