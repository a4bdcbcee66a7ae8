//! Edits whose truth was marked by hand, and how far the guard agrees.
//!
//! The format and the protocol are described in `cases/guard/README.md`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Judgement, ProposedChange, Support, judge};
use crate::Resume;

/// Whether an edit says only what its resume says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    /// The same facts in other words.
    Clean,
    /// One thing was made up.
    Fabricated,
}

/// An edit with the mark that somebody gave it.
#[derive(Clone, Debug, Deserialize)]
pub struct LabelledEdit {
    /// The edit.
    #[serde(flatten)]
    pub change: ProposedChange,
    /// What it is.
    pub label: Label,
    /// How it was reworded, or what was made up.
    pub kind: String,
}

/// How the guard judged some edits; an alarm is an edit judged unsupported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Edits by kind: how many there are, and how many the guard judged right.
    pub kinds: BTreeMap<String, (usize, usize)>,
    /// Fabricated edits with an alarm.
    pub caught: usize,
    /// Fabricated edits without one, by id and text.
    pub missed: Vec<String>,
    /// Clean edits without an alarm.
    pub passed: usize,
    /// Clean edits with one, by id, text and the claims that raised it.
    pub false_alarms: Vec<String>,
}

impl Tally {
    /// Judges edits of a resume.
    pub fn of(resume: &Resume, edits: &[LabelledEdit]) -> Self {
        let changes: Vec<ProposedChange> = edits.iter().map(|edit| edit.change.clone()).collect();
        let mut tally = Self::default();
        for (edit, judgement) in edits.iter().zip(judge(resume, &changes)) {
            tally.count(edit, &judgement);
        }
        tally
    }

    fn count(&mut self, edit: &LabelledEdit, judgement: &Judgement) {
        let alarm = judgement.verdict == Support::Unsupported;
        let right = alarm == (edit.label == Label::Fabricated);
        let kind = match edit.label {
            Label::Clean => format!("clean: {}", edit.kind),
            Label::Fabricated => edit.kind.clone(),
        };
        let (all, good) = self.kinds.entry(kind).or_default();
        *all += 1;
        *good += usize::from(right);
        let text =
            edit.change.after.as_str().map_or_else(|| edit.change.after.to_string(), str::to_owned);
        match (edit.label, alarm) {
            (Label::Fabricated, true) => self.caught += 1,
            (Label::Fabricated, false) => {
                self.missed.push(format!("{} ({}): {text}", edit.change.id, edit.kind));
            }
            (Label::Clean, false) => self.passed += 1,
            (Label::Clean, true) => {
                let why: Vec<String> = judgement
                    .claims
                    .iter()
                    .filter(|claim| !claim.supported)
                    .map(|claim| format!("{:?} \"{}\"", claim.kind, claim.text))
                    .collect();
                let told =
                    format!("{} ({}): {text} [{}]", edit.change.id, edit.kind, why.join(", "));
                self.false_alarms.push(told);
            }
        }
    }

    /// Adds the counts of others.
    pub fn add(&mut self, other: Self) {
        for (kind, (all, right)) in other.kinds {
            let own = self.kinds.entry(kind).or_default();
            *own = (own.0 + all, own.1 + right);
        }
        self.caught += other.caught;
        self.passed += other.passed;
        self.missed.extend(other.missed);
        self.false_alarms.extend(other.false_alarms);
    }

    /// The number of edits.
    pub fn len(&self) -> usize {
        self.fabricated() + self.passed + self.false_alarms.len()
    }

    /// Whether there is no edit at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of fabricated edits.
    pub fn fabricated(&self) -> usize {
        self.caught + self.missed.len()
    }

    /// The share of the fabricated edits that raised an alarm, in thousandths.
    pub fn recall(&self) -> usize {
        (self.caught * 1000).checked_div(self.fabricated()).unwrap_or(1000)
    }

    /// The share of the alarms that were right, in thousandths.
    pub fn precision(&self) -> usize {
        (self.caught * 1000).checked_div(self.caught + self.false_alarms.len()).unwrap_or(1000)
    }
}
