//! Speed and memory of making pages and files, as JSON for `cargo xtask bench render`, which puts the targets beside it.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use clap::Subcommand;
use documents::write::{Format, Renderer, templates};
use resume::Resume;
use serde_json::{Value, json};

use super::super::console::{Failure, say_json};
use super::preview::two_pages;
use super::{median, milliseconds};

/// What is measured.
#[derive(Debug, Subcommand)]
pub enum Rendering {
    /// Preview and PDF after an edit, on as many cores as this process may use.
    Times {
        /// Rounds of which the middle one counts.
        #[arg(long, default_value_t = 200)]
        rounds: usize,
    },
    /// PDF exports per second with this many threads.
    Throughput {
        /// Threads that export at the same time.
        #[arg(long, default_value_t = 2)]
        threads: usize,
        /// Exports of all threads together.
        #[arg(long, default_value_t = 400)]
        exports: usize,
    },
    /// Memory after so many exports, each of them of another text.
    Memory {
        /// All of them.
        #[arg(long, default_value_t = 5000)]
        exports: usize,
        /// Where memory is looked at on the way.
        #[arg(long, value_delimiter = ',', default_value = "1000,3000")]
        at: Vec<usize>,
    },
    /// Writes the resume that is measured, for other programs.
    Document {
        /// The file.
        output: PathBuf,
    },
}

impl Rendering {
    /// Prints the figures.
    pub fn run(self) -> Result<(), Failure> {
        match self {
            Self::Times { rounds } => times(rounds.max(1)),
            Self::Throughput { threads, exports } => throughput(threads.max(1), exports.max(1)),
            Self::Memory { exports, at } => memory(exports, at),
            Self::Document { output } => write(&output),
        }
    }
}

fn write(output: &Path) -> Result<(), Failure> {
    let text = two_pages(0)?.to_json_resume().to_string();
    std::fs::write(output, text)
        .map_err(|error| Failure::of(format!("{}: {error}", output.display())))
}

fn pdf(renderer: &Renderer, resume: &Resume) -> Result<usize, Failure> {
    Ok(renderer.export(resume, None, Format::Pdf).map_err(Failure::of)?.len())
}

fn times(rounds: usize) -> Result<(), Failure> {
    let renderer = Renderer::new();
    let preview = |template: Option<&str>, rounds: usize| -> Result<(usize, f64), Failure> {
        let mut times = Vec::with_capacity(rounds);
        let mut pages = 0;
        // The first round fills caches, as the first look at a resume does.
        for round in 0..=rounds {
            let resume = two_pages(round)?;
            let started = Instant::now();
            pages = renderer.preview(&resume, template).map_err(Failure::of)?.page_count;
            if round > 0 {
                times.push(started.elapsed());
            }
        }
        Ok((pages, milliseconds(median(&mut times))))
    };
    let (pages, preview_ms) = preview(None, rounds)?;
    let mut pdfs: Vec<Duration> = Vec::with_capacity(rounds);
    for round in 0..=rounds {
        let resume = two_pages(rounds + round)?;
        let started = Instant::now();
        pdf(&renderer, &resume)?;
        if round > 0 {
            pdfs.push(started.elapsed());
        }
    }
    let mut layouts: Vec<(f64, &str)> = Vec::new();
    for layout in templates().iter().filter(|info| info.name == info.layout) {
        let (_, time) = preview(Some(&layout.name), (rounds / 5).max(1))?;
        layouts.push((time, &layout.name));
    }
    let slowest = layouts.into_iter().max_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or_default();
    say_json(&json!({
        "pages": pages,
        "rounds": rounds,
        "preview_ms": preview_ms,
        "pdf_ms": milliseconds(median(&mut pdfs)),
        "slowest_layout": slowest.1,
        "slowest_layout_preview_ms": slowest.0,
    }))
}

fn throughput(threads: usize, exports: usize) -> Result<(), Failure> {
    let renderer = Renderer::new();
    pdf(&renderer, &two_pages(0)?)?;
    let each = exports.div_ceil(threads);
    let started = Instant::now();
    std::thread::scope(|scope| {
        let run = |thread: usize| {
            let renderer = renderer.clone();
            move || -> Result<(), Failure> {
                for round in 0..each {
                    pdf(&renderer, &two_pages(1 + thread * each + round)?)?;
                }
                Ok(())
            }
        };
        let workers: Vec<_> = (0..threads).map(|thread| scope.spawn(run(thread))).collect();
        workers.into_iter().try_for_each(|worker| {
            worker.join().map_err(|_| Failure::of("a thread of the measurement ended early"))?
        })
    })?;
    let per_second = (each * threads) as f64 / started.elapsed().as_secs_f64();
    say_json(&json!({ "threads": threads, "exports": each * threads, "per_second": per_second }))
}

fn memory(exports: usize, mut at: Vec<usize>) -> Result<(), Failure> {
    let renderer = Renderer::new();
    at.push(exports);
    let mut seen: Vec<Value> = Vec::new();
    for round in 1..=exports {
        pdf(&renderer, &two_pages(round)?)?;
        if at.contains(&round) {
            seen.push(json!({ "exports": round, "resident_kb": status_kb("VmRSS:")? }));
        }
    }
    say_json(&json!({ "peak_kb": status_kb("VmHWM:")?, "seen": seen }))
}

/// A line of what the system says about this process.
fn status_kb(line: &str) -> Result<u64, Failure> {
    let status = std::fs::read_to_string("/proc/self/status").map_err(Failure::of)?;
    let found = status.lines().find_map(|other| other.strip_prefix(line)).unwrap_or_default();
    let digits: String = found.chars().filter(char::is_ascii_digit).collect();
    digits.parse().map_err(|_| Failure::of(format!("the system does not tell {line}")))
}
