//! Whether confidences mean what they say.

use std::collections::BTreeMap;

use super::super::console::say;

/// The lower ends of the bins of confidence.
const BINS: [f32; 7] = [0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/// Counts of right values by confidence, and by field.
#[derive(Debug, Default)]
pub struct Calibration {
    bins: [(usize, usize); BINS.len()],
    fields: BTreeMap<String, BTreeMap<u8, (usize, usize)>>,
}

impl Calibration {
    /// Counts one value.
    pub fn add(&mut self, path: &str, confidence: f32, right: bool) {
        let at = BINS.iter().rposition(|from| confidence >= *from - 1e-4).unwrap_or(0);
        let count = |cell: &mut (usize, usize)| {
            cell.0 += usize::from(right);
            cell.1 += 1;
        };
        if let Some(cell) = self.bins.get_mut(at) {
            count(cell);
        }
        let field: Vec<&str> = path
            .split('/')
            .filter(|part| !part.is_empty() && part.parse::<usize>().is_err())
            .collect();
        let percent = (confidence * 100.0).round() as u8;
        count(self.fields.entry(field.join(".")).or_default().entry(percent).or_default());
    }

    /// Prints the table of bins and the two targets.
    pub fn print(&self) {
        say("confidence     values   right");
        for (at, (right, all)) in self.bins.iter().enumerate() {
            let from = BINS.get(at).copied().unwrap_or(0.0);
            let to = BINS.get(at + 1).copied().unwrap_or(1.0);
            say(format!("{from:.2} to {to:.2}   {all:6}   {:5.1} %", share(*right, *all)));
        }
        let sum = |bins: &[(usize, usize)]| {
            bins.iter().fold((0, 0), |sum, bin| (sum.0 + bin.0, sum.1 + bin.1))
        };
        let low = sum(self.bins.get(..1).unwrap_or_default());
        let high = sum(self.bins.get(5..).unwrap_or_default());
        let all = sum(&self.bins);
        say(format!(
            "at least 0.90: {:.1} % right (target 95 %), {:.0} % of all values; below 0.50: {:.1} % right (target at most 50 %)",
            share(high.0, high.1),
            share(high.1, all.1),
            share(low.0, low.1),
        ));
    }

    /// Prints every field with its confidences: how many values, how many of them right.
    pub fn print_fields(&self) {
        for (field, confidences) in &self.fields {
            let cells = confidences
                .iter()
                .map(|(percent, (right, all))| format!("{percent}: {right}/{all}"))
                .collect::<Vec<_>>();
            say(format!("  {field:<26} {}", cells.join("  ")));
        }
    }
}

fn share(part: usize, all: usize) -> f64 {
    100.0 * part as f64 / all.max(1) as f64
}
