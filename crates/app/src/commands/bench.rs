//! `rolerabbit bench`: our own figures, measured in this process.

mod matching;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use clap::{Args, Subcommand};
use documents::read::{Ocr, OcrEngine, OcrSettings};
use documents::write::{Format, Renderer, templates};
use resume::Resume;
use serde_json::json;

use super::console::{Failure, say};
use super::files;
use crate::actions::read_resume;

/// Measure our own speed.
#[derive(Debug, Args)]
pub struct Bench {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Preview and PDF of a resume of two pages, in every template.
    Preview,
    /// Reading every PDF, DOCX and text file of a folder.
    Parse {
        /// The folder.
        folder: PathBuf,
    },
    /// How postings are read, scored and ranked, with every target; run it in the repository.
    Match(matching::Matching),
}

/// How often each thing is measured.
const ROUNDS: usize = 40;

impl Bench {
    /// Prints the figures, medians of many rounds.
    pub fn run(self) -> Result<(), Failure> {
        match self.what {
            What::Preview => preview(),
            What::Parse { folder } => parse(&folder),
            What::Match(matching) => matching.run(),
        }
    }
}

fn preview() -> Result<(), Failure> {
    let started = Instant::now();
    let renderer = Renderer::new();
    say(format!("fonts loaded           {:.1} ms", milliseconds(started.elapsed())));
    for template in templates() {
        let mut times = Vec::new();
        let mut pages = 0;
        for round in 0..ROUNDS {
            // Each round has one edit, as in the editor.
            let resume = two_pages(round)?;
            let started = Instant::now();
            pages = renderer
                .preview(&resume, Some(template.name.as_ref()))
                .map_err(Failure::of)?
                .page_count;
            times.push(started.elapsed());
        }
        let first = times.first().copied().unwrap_or_default();
        let warm = median(&mut times);
        let started = Instant::now();
        let pdf = renderer
            .export(&two_pages(0)?, Some(template.name.as_ref()), Format::Pdf)
            .map_err(Failure::of)?;
        say(format!(
            "{:<10} {pages} pages: first preview {:.1} ms, warm after an edit {:.1} ms, PDF {:.1} ms ({:.0} kB)",
            template.name,
            milliseconds(first),
            milliseconds(warm),
            milliseconds(started.elapsed()),
            pdf.len() as f64 / 1e3,
        ));
    }
    Ok(())
}

/// A resume that fills two pages.
fn two_pages(round: usize) -> Result<Resume, Failure> {
    let bullet = |job: usize, n: usize| {
        format!(
            "Led part {n} of project {job}: planned the work, built and tested it, and brought it to {} customers",
            100 * n + job
        )
    };
    let work: Vec<_> = (1..=6)
        .map(|job| {
            let highlights: Vec<_> = (1..=7).map(|n| bullet(job, n)).collect();
            json!({"name": format!("Company {job}"), "position": "Engineer", "location": "Berlin",
                   "startDate": format!("{}-03", 2024 - 2 * job), "endDate": format!("{}-02", 2026 - 2 * job), "highlights": highlights})
        })
        .collect();
    Resume::from_json(json!({
        "basics": {"name": "Sample Person", "label": "Engineer", "email": "sample@example.org", "summary": format!("Engineer, edit {round}.")},
        "work": work,
        "education": [{"institution": "University", "studyType": "Bachelor of Science", "area": "Engineering", "endDate": "2012"}],
        "skills": [{"name": "Tools", "keywords": ["Rust", "PostgreSQL", "Kubernetes", "Linux"]}],
    }))
    .map_err(Failure::of)
}

fn parse(folder: &Path) -> Result<(), Failure> {
    let entries = std::fs::read_dir(folder).map_err(Failure::of)?;
    let mut paths: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    // Scans are another kind of work: only text layers are timed here.
    let ocr = Ocr::new(OcrSettings { engine: OcrEngine::Off, ..OcrSettings::default() });
    for ending in ["pdf", "docx", "txt"] {
        let (mut times, mut unread) = (Vec::new(), 0);
        for path in
            paths.iter().filter(|path| path.extension().is_some_and(|known| known == ending))
        {
            let bytes = files::bytes(path)?;
            let started = Instant::now();
            match read_resume(&bytes, None, &ocr) {
                Ok(_) => times.push(started.elapsed()),
                Err(_) => unread += 1,
            }
        }
        let (read, middle) = (times.len(), median(&mut times));
        let most = times.last().copied().unwrap_or_default();
        say(format!(
            "parse {ending:<5} {read} files: median {:.1} ms, slowest {:.1} ms; {unread} without a text layer",
            milliseconds(middle),
            milliseconds(most),
        ));
    }
    Ok(())
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
