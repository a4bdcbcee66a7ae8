//! `rolerabbit bench match`: every target of the ATS check beside its figure.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::PathBuf;

use clap::Args;
use resume::Resume;
use resume::posting::Posting;
use resume::posting::labelled::{Agreement, Labelled};
use resume::score::{Verdict, assess, check};
use serde_json::{Value, json};

use super::cases::{analysed, json_of, listed, stem, text};
use super::nasty;
use super::table::{Table, best_ms};
use crate::commands::console::Failure;

/// Where the cases are.
#[derive(Debug, Args)]
pub struct Matching {
    /// The repository's cases.
    #[arg(long, default_value = "crates/resume/cases")]
    cases: PathBuf,
    /// More resumes to rank; left out when the folder is not there.
    #[arg(long, default_value = "../shared/corpus")]
    corpus: PathBuf,
}

impl Matching {
    /// Prints the figures; a missed target is a failure.
    pub fn run(&self) -> Result<(), Failure> {
        let mut table = Table::default();
        let postings = self.extraction(&mut table)?;
        self.fixtures(&mut table)?;
        self.ranking(&postings, &mut table)?;
        self.speed(&mut table)?;
        table.end()
    }

    /// How the labelled postings are read.
    fn extraction(&self, table: &mut Table) -> Result<BTreeMap<String, Labelled>, Failure> {
        let mut postings = BTreeMap::new();
        for folder in ["develop", "measure"] {
            let mut all = Agreement::default();
            let mut count = 0;
            for path in listed(&self.cases.join("labelled-postings").join(folder))? {
                let labelled = Labelled::read(&text(&path)?);
                all.add(labelled.compare(&analysed(&labelled.text)));
                postings.insert(format!("labelled-postings/{folder}/{}", stem(&path)), labelled);
                count += 1;
            }
            let figure = format!(
                "{:.3} (precision {:.3}, recall {:.3}; {count} postings, {} marks)",
                thousandths(all.f1()),
                thousandths(all.precision()),
                thousandths(all.recall()),
                all.marked
            );
            table.line(&format!("skills found, {folder}: F1"), "≥ 0.85", figure, all.f1() >= 850);
            let right = (all.importance_right * 1000).checked_div(all.recalled).unwrap_or(0);
            let figure = format!("{:.3}", thousandths(right));
            table.line(&format!("must or nice, {folder}"), "≥ 0.90", figure, right >= 900);
            let words = all.boilerplate.len();
            let figure = format!("{words} {}", all.boilerplate.join(", "));
            table.line(&format!("boilerplate as skills, {folder}"), "0", figure, words == 0);
        }
        Ok(postings)
    }

    /// One honest resume, and the same one dressed up.
    fn fixtures(&self, table: &mut Table) -> Result<(), Failure> {
        let advertisement = text(&self.cases.join("postings/backend.txt"))?;
        let posting = analysed(&advertisement);
        let document: Value = json_of(&self.cases.join("resumes/backend.json"))?;
        let score = |document: Value| -> Result<u32, Failure> {
            Ok(check(&Resume::from_json(document).map_err(Failure::of)?, &posting).score)
        };
        let honest = score(document.clone())?;
        table.line("honest match", "≥ 75", honest.to_string(), honest >= 75);
        let mut renamed = document.to_string();
        for (one, other) in ALIASES {
            renamed = renamed.replace(one, other);
        }
        let other = score(serde_json::from_str(&renamed).map_err(Failure::of)?)?;
        let apart = honest.abs_diff(other);
        table.line("the same with other names", "within 3", apart.to_string(), apart <= 3);
        let pasted = score(json!({"basics": {"name": "A B", "summary": advertisement}}))?;
        table.line("posting pasted", "≥ 15 below", pasted.to_string(), pasted + 15 <= honest);
        let denied = json!({"basics": {"summary": "No experience with Go or Kubernetes."}});
        let report = check(&Resume::from_json(denied).map_err(Failure::of)?, &posting);
        let credited = report.requirements.iter().filter(|one| one.verdict == Verdict::Met).count();
        table.line("\"no experience with …\" met", "0", credited.to_string(), credited == 0);
        let empty = score(json!({}))?;
        table.line("empty resume", "0", empty.to_string(), empty == 0);
        let nurse = score(json_of(&self.cases.join("resumes/nurse.json"))?)?;
        table.line("nurse for a developer posting", "≤ 10", nurse.to_string(), nurse <= 10);
        Ok(())
    }

    /// Whether each resume's posting comes first.
    fn ranking(
        &self,
        labelled: &BTreeMap<String, Labelled>,
        table: &mut Table,
    ) -> Result<(), Failure> {
        let postings: BTreeMap<&str, Posting> = labelled
            .iter()
            .map(|(name, posting)| (name.as_str(), analysed(&posting.text)))
            .collect();
        let (mut first, mut all, mut behind) = (0, 0, Vec::new());
        for line in text(&self.cases.join("ranking/pairs.tsv"))?.lines() {
            let [name, own, near] = line.split('\t').collect::<Vec<_>>()[..] else { continue };
            let path = match name.strip_prefix("corpus:") {
                Some(name) => self.corpus.join(format!("{name}.json")),
                None => self.cases.join(format!("{name}.json")),
            };
            if name.starts_with('#') || name.starts_with("corpus:") && !path.exists() {
                continue;
            }
            let resume = Resume::from_json(json_of(&path)?).map_err(Failure::of)?;
            let posting = match postings.get(own) {
                Some(posting) => posting.clone(),
                None => analysed(&text(&self.cases.join(format!("{own}.txt")))?),
            };
            let near: Vec<&str> = near.split(' ').collect();
            let others = postings.iter().filter(|(name, _)| **name != own && !near.contains(name));
            let best = others.map(|(_, posting)| check(&resume, posting).score).max();
            all += 1;
            if best < Some(check(&resume, &posting).score) {
                first += 1;
            } else {
                behind.push(name.to_owned());
            }
        }
        let figure = format!(
            "{first} of {all} among {} postings; not {}",
            postings.len(),
            behind.join(", ")
        );
        table.line("own posting first", "≥ 95 %", figure, first * 100 >= all * 95 && all >= 40);
        Ok(())
    }

    fn speed(&self, table: &mut Table) -> Result<(), Failure> {
        let advertisement = text(&self.cases.join("postings/backend.txt"))?;
        let mut long = String::new();
        for path in listed(&self.cases.join("labelled-postings/develop"))? {
            long.push_str(&Labelled::read(&text(&path)?).text);
        }
        let long: String = long.chars().take(20_000).collect();
        let document: Value = json_of(&self.cases.join("resumes/backend.json"))?;
        let usual = Resume::from_json(document.clone()).map_err(Failure::of)?;
        let large = Resume::from_json(twenty_jobs(document)).map_err(Failure::of)?;
        let (short_posting, long_posting) = (analysed(&advertisement), analysed(&long));
        let mut line = |name: &str, most: f64, run: &dyn Fn()| {
            let best = best_ms(run);
            table.line(name, &format!("≤ {most} ms"), format!("{best:.3} ms"), best <= most);
        };
        line("analysis, typical", 0.5, &|| drop(black_box(analysed(&advertisement))));
        line("analysis, 20,000 characters", 3.0, &|| drop(black_box(analysed(&long))));
        line("score, typical", 0.05, &|| drop(black_box(assess(&usual, &short_posting))));
        line("score, 20 jobs of 8 bullets", 0.5, &|| {
            drop(black_box(assess(&large, &long_posting)));
        });
        let (one, other) = (
            best_ms(&|| drop(black_box(check(&usual, &short_posting)))),
            best_ms(&|| drop(black_box(check(&large, &long_posting)))),
        );
        let figure = format!("{one:.3} ms typical, {other:.3} ms large");
        table.line("with recommendations run again", "", figure, true);
        let (slowest, name, count) = nasty::slowest();
        let figure = format!("{slowest:.1} ms ({name}; {count} inputs)");
        table.line("slowest of nasty inputs", "≤ 50 ms", figure, slowest <= 50.0);
        Ok(())
    }
}

const ALIASES: [(&str, &str); 6] = [
    ("PostgreSQL", "Postgres"),
    ("Kubernetes", "K8s"),
    (" Go ", " Golang "),
    ("AWS", "Amazon Web Services"),
    ("CI/CD", "continuous integration"),
    ("REST APIs", "RESTful APIs"),
];

/// Twenty jobs of eight bullets.
fn twenty_jobs(mut document: Value) -> Value {
    let bullet = |job: usize, at: usize| {
        format!(
            "Led part {at} of project {job}: built it in Go with Kafka and PostgreSQL, tested it, and brought it to {} customers",
            100 * job + at
        )
    };
    let job = |job: usize| {
        let highlights: Vec<_> = (0..8).map(|at| bullet(job, at)).collect();
        json!({"name": format!("Company {job}"), "position": "Backend Engineer", "highlights": highlights,
               "startDate": format!("{}-01", 2024 - job), "endDate": format!("{}-12", 2024 - job)})
    };
    document["work"] = (0..20).map(job).collect();
    document
}

fn thousandths(value: usize) -> f64 {
    value as f64 / 1e3
}
