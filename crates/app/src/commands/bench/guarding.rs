//! `rolerabbit bench guard`: how many fabrications the guard finds, and how many honest edits it stops.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::PathBuf;

use clap::Args;
use resume::Resume;
use resume::guard::evaluation::{LabelledEdit, Tally};
use resume::guard::{ProposedChange, judge};

use super::cases::{ending, resume_of, stem, text};
use super::table::{Table, best_ms};
use crate::commands::console::{Failure, say};

/// Where the cases are.
#[derive(Debug, Args)]
pub struct Guarding {
    /// The repository's cases.
    #[arg(long, default_value = "crates/resume/cases")]
    cases: PathBuf,
}

/// Edits of one resume.
struct Case {
    folder: &'static str,
    language: String,
    resume: Resume,
    edits: Vec<LabelledEdit>,
}

impl Guarding {
    /// Prints recall and precision by folder, kind and language, with misses and false alarms; a missed target is a failure.
    pub fn run(&self) -> Result<(), Failure> {
        let cases = self.cases()?;
        let mut all = Tally::default();
        let mut languages: BTreeMap<&str, Tally> = BTreeMap::new();
        let mut folders: BTreeMap<&str, Tally> = BTreeMap::new();
        for case in &cases {
            let tally = Tally::of(&case.resume, &case.edits);
            languages.entry(&case.language).or_default().add(tally.clone());
            folders.entry(case.folder).or_default().add(tally.clone());
            all.add(tally);
        }
        for (kind, (count, right)) in &all.kinds {
            say(format!("     {kind:<36} {right} of {count} right"));
        }
        for (name, tally) in folders.iter().chain(&languages) {
            say(format!("     {name:<36} {}", told(tally)));
        }
        for line in &all.missed {
            say(format!("     missed       {line}"));
        }
        for line in &all.false_alarms {
            say(format!("     false alarm  {line}"));
        }
        let mut table = Table::default();
        let counts = format!("{} ({} fabricated)", all.len(), all.fabricated());
        table.line("edits", "≥ 300", counts, all.len() >= 300);
        table.line("recall", "≥ 0.970", thousandths(all.recall()), all.recall() >= 970);
        table.line("precision", "≥ 0.950", thousandths(all.precision()), all.precision() >= 950);
        let micros = micros_per_edit(&cases);
        table.line("time per edit", "≤ 1000 µs", format!("{micros:.0} µs"), micros <= 1000.0);
        table.end()
    }

    fn cases(&self) -> Result<Vec<Case>, Failure> {
        let mut cases = Vec::new();
        for folder in ["develop", "held-out"] {
            for path in ending(&self.cases.join("guard").join(folder), "json")? {
                let name = stem(&path);
                let own = self.cases.join(format!("guard/resumes/{name}.json"));
                let shared = self.cases.join(format!("resumes/{name}.json"));
                let resume = resume_of(if own.exists() { &own } else { &shared })?;
                let edits = serde_json::from_str(&text(&path)?)
                    .map_err(|error| Failure::of(format!("{}: {error}", path.display())))?;
                let language = name.rsplit('-').next().filter(|tag| tag.len() == 2).unwrap_or("en");
                cases.push(Case { folder, language: language.to_owned(), resume, edits });
            }
        }
        Ok(cases)
    }
}

fn told(tally: &Tally) -> String {
    format!(
        "{} edits, recall {}, precision {}",
        tally.len(),
        thousandths(tally.recall()),
        thousandths(tally.precision())
    )
}

fn thousandths(value: usize) -> String {
    format!("{:.3}", value as f64 / 1e3)
}

/// All edits of a resume judged at once, as a draft's are.
fn micros_per_edit(cases: &[Case]) -> f64 {
    let drafts: Vec<(&Resume, Vec<ProposedChange>)> = cases
        .iter()
        .map(|case| (&case.resume, case.edits.iter().map(|edit| edit.change.clone()).collect()))
        .collect();
    let count: usize = drafts.iter().map(|(_, changes)| changes.len()).sum();
    let all = best_ms(&|| {
        for (resume, changes) in &drafts {
            drop(black_box(judge(resume, changes)));
        }
    });
    all * 1e3 / count.max(1) as f64
}
