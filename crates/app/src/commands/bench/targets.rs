//! What reading files must reach, beside what it reaches and what others reach.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use serde_json::Value;

use super::milliseconds;
use crate::commands::console::say;

/// The kinds of documents with the F1 that each must reach.
const KINDS: [(&str, f64); 6] = [
    ("pdf-1col", 0.93),
    ("pdf-2col", 0.90),
    ("pdf-side", 0.90),
    ("docx", 0.93),
    ("txt", 0.93),
    ("scan", 0.80),
];
/// The middle and the slowest percent of native PDF and DOCX files must be read in this time.
const TIMES: (Duration, Duration) = (Duration::from_millis(30), Duration::from_millis(200));
/// The most memory for many files in one process.
const MEMORY_KB: u64 = 200_000;

/// A table of targets.
#[derive(Debug, Default)]
pub struct Targets {
    lines: Vec<[String; 5]>,
}

impl Targets {
    /// Adds the accuracy of every kind that the scorer's result has, beside what the corpus knows of other parsers.
    pub fn accuracy(&mut self, result: &Value, corpus: &Path) {
        let peers = peers(&std::fs::read_to_string(corpus.join("README.md")).unwrap_or_default());
        for (kind, target) in KINDS {
            let Some(reached) = result["kinds"][kind].as_f64() else { continue };
            let peer = peers.get(kind).map_or("–".to_owned(), |(name, peer)| match name {
                Some(name) => format!("{peer:.2} {name}"),
                None => format!("{peer:.0}"),
            });
            let figure = format!("{reached:.3}");
            self.line(
                &format!("{kind}, macro F1"),
                format!("≥ {target:.2}"),
                figure,
                peer,
                reached >= target,
            );
        }
    }

    /// Adds the times of the files of an ending, which are sorted.
    pub fn times(&mut self, ending: &str, middle: Duration, late: Duration) {
        for (name, time, most) in [("median", middle, TIMES.0), ("p99", late, TIMES.1)] {
            let (target, figure) =
                (format!("≤ {} ms", most.as_millis()), format!("{:.1} ms", milliseconds(time)));
            self.line(&format!("{ending}, {name}"), target, figure, String::new(), time <= most);
        }
    }

    /// Adds the most memory that a process took for so many files.
    pub fn memory(&mut self, files: usize, peak_kb: u64) {
        let (target, figure) =
            (format!("< {} MB", MEMORY_KB / 1000), format!("{:.1} MB", peak_kb as f64 / 1e3));
        self.line(
            &format!("{files} files, peak memory"),
            target,
            figure,
            String::new(),
            peak_kb < MEMORY_KB,
        );
    }

    fn line(&mut self, name: &str, target: String, figure: String, peer: String, is_met: bool) {
        let verdict = if is_met { "met" } else { "MISSED" };
        self.lines.push([name.to_owned(), figure, target, peer, verdict.to_owned()]);
    }

    /// Prints the table.
    pub fn print(&self) {
        let head = ["what", "reached", "target", "best peer", ""].map(str::to_owned);
        for [what, reached, target, peer, verdict] in std::iter::once(&head).chain(&self.lines) {
            say(format!("{what:<24} {reached:>9}   {target:<10} {peer:<18} {verdict}").trim_end());
        }
    }
}

/// The best macro F1 of other parsers by kind, with its parser; read from the corpus' own table, whose cells begin with it.
fn peers(readme: &str) -> BTreeMap<String, (Option<String>, f64)> {
    let cells = |line: &str| -> Vec<String> {
        line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
    };
    let mut names: Vec<String> = Vec::new();
    let mut peers = BTreeMap::new();
    for line in readme.lines().filter(|line| line.starts_with('|')) {
        let row = cells(line);
        let Some((kind, figures)) = row.split_first() else { continue };
        if kind == "documents" {
            names = figures
                .iter()
                .map(|name| name.split(' ').next().unwrap_or(name).to_owned())
                .collect();
        }
        if names.is_empty() || !KINDS.iter().any(|(known, _)| known == kind) {
            continue;
        }
        let figure =
            |text: &String| text.split('/').next().and_then(|text| text.trim().parse().ok());
        let best = names
            .iter()
            .zip(figures)
            .filter_map(|(name, text)| Some((name.clone(), figure(text)?)))
            .max_by(|a: &(String, f64), b| a.1.total_cmp(&b.1));
        if let Some((name, best)) = best {
            peers.insert(kind.clone(), ((best > 0.0).then_some(name), best));
        }
    }
    peers
}

#[cfg(test)]
mod tests {
    use super::peers;

    #[test]
    fn the_best_peer_is_read_from_the_table() {
        let found = peers(
            "| kind | what |\n|---|---|\n| `docx` (2) | Word |\n\n| documents | One DEV | Two DEV |\n|---|---|---|\n\
             | docx | 0 | 0.273 / 0.254 |\n| pdf-1col | 0.369 / 0.312 | 0.283 / 0.251 |\n| scan | 0 | 0 |\n",
        );
        assert_eq!(found["docx"], (Some("Two".to_owned()), 0.273));
        assert_eq!(found["pdf-1col"], (Some("One".to_owned()), 0.369));
        assert_eq!(found["scan"], (None, 0.0));
    }
}
