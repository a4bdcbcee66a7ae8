//! `rolerabbit ats`: a resume compared with a posting.

use std::path::PathBuf;

use clap::Args;
use resume::model::DateText;
use resume::score::Report;
use serde_json::Value;

use super::console::{Failure, say, say_json};
use super::files;
use crate::actions::analyse_now;

/// Compare a resume with a posting.
#[derive(Debug, Args)]
pub struct Ats {
    /// The resume: JSON Resume, PDF, DOCX or text.
    resume: PathBuf,
    /// The posting: a text file, or JSON with text, title and company.
    posting: PathBuf,
    /// Print the report for people instead of JSON.
    #[arg(long)]
    text: bool,
    /// Count experience up to this month (YYYY-MM) instead of the current one.
    #[arg(long, value_parser = month)]
    today: Option<String>,
}

impl Ats {
    /// Prints the report.
    pub fn run(self) -> Result<(), Failure> {
        let resume = files::resume(&self.resume)?;
        let mut posting = analyse_now(&files::posting(&self.posting)?);
        posting.today = self.today.or(posting.today);
        let report = resume::score::check(&resume, &posting);
        if !self.text {
            return say_json(&report);
        }
        print(&report)
    }
}

fn month(text: &str) -> Result<String, String> {
    let date = DateText::from(text).date().filter(|date| date.month.is_some());
    date.map(|_| text.to_owned()).ok_or_else(|| "expected a month such as 2026-03".to_owned())
}

/// The report's shape is fixed as JSON; people get its main lines.
fn print(report: &Report) -> Result<(), Failure> {
    let report = serde_json::to_value(report).map_err(Failure::of)?;
    let word = |value: &Value, key: &str| {
        let value = value.get(key).unwrap_or(&Value::Null);
        value.as_str().map_or_else(|| value.to_string(), str::to_owned)
    };
    let list = |key: &str| report.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    say(format!("Score {} of 100, grade {}", word(&report, "score"), word(&report, "grade")));
    say("This compares your resume with the posting; it is not an employer's own system.\n");
    for part in list("parts") {
        say(format!(
            "{:>5} of {:<3} {}",
            word(&part, "points"),
            word(&part, "max"),
            word(&part, "name")
        ));
    }
    for verdict in ["met", "partly", "missing", "contradicted"] {
        let requirements: Vec<_> = list("requirements")
            .into_iter()
            .filter(|item| word(item, "verdict") == verdict)
            .collect();
        if !requirements.is_empty() {
            say(format!("\n{} ({})", verdict.to_uppercase(), requirements.len()));
        }
        for item in requirements {
            let evidence = item.pointer("/evidence/0/text").and_then(Value::as_str);
            let evidence = evidence.map(|text| format!(": {text}")).unwrap_or_default();
            say(format!("  {} [{}]{evidence}", word(&item, "text"), word(&item, "importance")));
        }
    }
    say("\nFINDINGS");
    for item in list("findings") {
        say(format!("  {}", word(&item, "message")));
    }
    say("\nRECOMMENDATIONS, with the points that each would earn");
    for item in list("recommendations") {
        say(format!("  {:>+3} {}", item["points"].as_u64().unwrap_or(0), word(&item, "title")));
    }
    Ok(())
}
