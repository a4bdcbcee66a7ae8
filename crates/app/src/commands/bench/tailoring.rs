//! `rolerabbit bench tailor`: what the rules propose over many resumes and postings, and whether any of it is invented.

use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;

use clap::Args;
use resume::Resume;
use resume::guard::{ProposedChange, Support, judge};
use resume::posting::Posting;
use resume::posting::labelled::Labelled;
use resume::tailor::{Mode, Proposal, ProposedEdit, tailor};

use super::cases::{analysed, ending, resume_of, stem, text};
use super::table::Table;
use crate::commands::console::{Failure, say};

/// Where the cases are.
#[derive(Debug, Args)]
pub struct Tailoring {
    /// A folder of more resumes as JSON; of several files of one person the first is taken.
    corpus: Option<PathBuf>,
    /// The repository's cases.
    #[arg(long, default_value = "crates/resume/cases")]
    cases: PathBuf,
}

/// What came of all runs.
#[derive(Default)]
struct Sums {
    runs: u32,
    edits: BTreeMap<String, u32>,
    unsupported: Vec<String>,
    lowered: Vec<String>,
    all: Means,
    fitting: Means,
    honest: Means,
}

/// Scores before and after, added up.
#[derive(Default)]
struct Means {
    count: u32,
    before: u32,
    after: u32,
    raised: u32,
    edits: usize,
}

impl Means {
    fn add(&mut self, proposal: &Proposal) {
        self.count += 1;
        self.before += proposal.score.before;
        self.after += proposal.score.after;
        self.raised += u32::from(proposal.score.after > proposal.score.before);
        self.edits += proposal.edits.len();
    }

    fn told(&self) -> String {
        let mean = |sum: u32| f64::from(sum) / f64::from(self.count.max(1));
        format!(
            "{:.1} → {:.1} ({} runs, {} raised, {:.1} edits each)",
            mean(self.before),
            mean(self.after),
            self.count,
            self.raised,
            self.edits as f64 / f64::from(self.count.max(1))
        )
    }
}

/// From this score on a resume answers a posting.
const FITTING: u32 = 40;

impl Tailoring {
    /// Prints edits by kind, claims without a source, and scores before and after; a missed target is a failure.
    pub fn run(&self) -> Result<(), Failure> {
        let (people, postings, pairs) = (self.people()?, self.postings()?, self.pairs()?);
        let mut sums = Sums::default();
        for (person, resume) in &people {
            for (job, posting) in &postings {
                for mode in [Mode::Partial, Mode::Full] {
                    let proposal = tailor(resume, posting, mode);
                    let honest = pairs.contains(&(person.clone(), job.clone()));
                    sums.add(&format!("{person} for {job}"), resume, &proposal, honest);
                }
            }
        }
        say(format!("{} resumes x {} postings, partial and full", people.len(), postings.len()));
        sums.print()
    }

    fn people(&self) -> Result<Vec<(String, Resume)>, Failure> {
        let mut people = Vec::new();
        for folder in ["resumes", "ranking/onet"] {
            for path in ending(&self.cases.join(folder), "json")? {
                people.push((format!("{folder}/{}", stem(&path)), resume_of(&path)?));
            }
        }
        let mut seen = HashSet::new();
        let more =
            self.corpus.as_deref().map_or(Ok(Vec::new()), |folder| ending(folder, "json"))?;
        for path in more.iter().filter(|path| stem(path) != "manifest") {
            // One document per person: layouts differ, facts do not.
            let resume = resume_of(path)?;
            if resume.basics.name.is_some() && seen.insert(resume.basics.name.clone()) {
                people.push((stem(path), resume));
            }
        }
        Ok(people)
    }

    fn postings(&self) -> Result<Vec<(String, Posting)>, Failure> {
        let mut postings = Vec::new();
        for folder in ["postings", "labelled-postings/develop", "labelled-postings/measure"] {
            for path in ending(&self.cases.join(folder), "txt")? {
                let text = Labelled::read(&text(&path)?).text;
                postings.push((format!("{folder}/{}", stem(&path)), analysed(&text)));
            }
        }
        Ok(postings)
    }

    /// Who answers which posting.
    fn pairs(&self) -> Result<HashSet<(String, String)>, Failure> {
        let pairs = text(&self.cases.join("ranking/pairs.tsv"))?;
        let named = pairs.lines().filter_map(|line| {
            let mut fields = line.split('\t').map(str::to_owned);
            fields.next().zip(fields.next())
        });
        Ok(named.collect())
    }
}

impl Sums {
    fn add(&mut self, run: &str, resume: &Resume, proposal: &Proposal, honest: bool) {
        self.runs += 1;
        self.all.add(proposal);
        if proposal.score.before >= FITTING {
            self.fitting.add(proposal);
        }
        if honest {
            self.honest.add(proposal);
        }
        if proposal.score.after < proposal.score.before {
            self.lowered.push(run.to_owned());
        }
        let changes: Vec<_> = proposal.edits.iter().map(change).collect();
        for judgement in judge(resume, &changes) {
            if judgement.verdict == Support::Unsupported {
                self.unsupported.push(format!("{run}: {}", judgement.id));
            }
        }
        for edit in &proposal.edits {
            *self.edits.entry(edit.kind.clone()).or_default() += 1;
        }
    }

    fn print(&self) -> Result<(), Failure> {
        for (kind, count) in &self.edits {
            say(format!("     {kind:<36} {count}"));
        }
        for line in self.unsupported.iter().chain(&self.lowered).take(20) {
            say(format!("     {line}"));
        }
        let mut table = Table::default();
        let edits: u32 = self.edits.values().sum();
        table.line("edits", "> 0", format!("{edits} in {} runs", self.runs), edits > 0);
        let (unsupported, lowered) = (self.unsupported.len(), self.lowered.len());
        table.line(
            "edits with an unsupported claim",
            "0",
            unsupported.to_string(),
            unsupported == 0,
        );
        table.line("runs that lower the score", "0", lowered.to_string(), lowered == 0);
        let Self { all, fitting, honest, .. } = self;
        table.line("score, all", "not lower", all.told(), all.after >= all.before);
        let name = format!("score, where it is {FITTING} and more");
        table.line(&name, "not lower", fitting.told(), fitting.after >= fitting.before);
        table.line("score, own posting", "higher", honest.told(), honest.after > honest.before);
        table.end()
    }
}

fn change(edit: &ProposedEdit) -> ProposedChange {
    let ProposedEdit { id, path, before, after, .. } = edit.clone();
    ProposedChange { id, path, before, after }
}
