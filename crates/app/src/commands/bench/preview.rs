//! Preview and PDF of a resume of two pages, in every template.

use std::time::Instant;

use documents::write::{Format, Renderer, templates};
use resume::Resume;
use serde_json::json;

use super::super::console::{Failure, say};
use super::{median, milliseconds};

/// How often each thing is measured.
const ROUNDS: usize = 40;

/// Prints the figures, medians of many rounds.
pub fn run() -> Result<(), Failure> {
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
pub fn two_pages(round: usize) -> Result<Resume, Failure> {
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
