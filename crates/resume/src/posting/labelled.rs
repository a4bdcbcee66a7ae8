//! Postings whose requirements were marked by hand, and how far an analysis agrees with the marks.
//!
//! The format and the protocol are described in `cases/labelled-postings/README.md`.

use super::lexicon::{Word, WordSet, lexicon, words};
use super::{Importance, Posting, Requirement, RequirementKind};

/// A thing that somebody marked in a posting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The words of the posting.
    pub text: String,
    /// What sort of thing it is.
    pub kind: RequirementKind,
    /// Whether the posting insists.
    pub importance: Importance,
}

/// A posting with its marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labelled {
    /// The text without marks.
    pub text: String,
    /// What it asks for.
    pub marks: Vec<Mark>,
    /// The lines that ask for nothing, together.
    pub boilerplate: String,
    /// The other lines, together.
    pub rest: String,
}

/// How an analysis agrees with the marks; counts of several postings add up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Requirements found, traits and years left out.
    pub found: usize,
    /// Those of them that are marked.
    pub right: usize,
    /// Marks.
    pub marked: usize,
    /// Those of them that were found.
    pub recalled: usize,
    /// Recalled marks that the analysis thinks demanded or welcome as the mark says.
    pub importance_right: usize,
    /// Requirements found that nobody marked.
    pub wrong: Vec<String>,
    /// Marks that were not found.
    pub missed: Vec<String>,
    /// Requirements found in boilerplate.
    pub boilerplate: Vec<String>,
}

impl Agreement {
    /// The share of what was found that is right, in thousandths.
    pub fn precision(&self) -> usize {
        (self.right * 1000).checked_div(self.found).unwrap_or(0)
    }

    /// The share of the marks that were found, in thousandths.
    pub fn recall(&self) -> usize {
        (self.recalled * 1000).checked_div(self.marked).unwrap_or(0)
    }

    /// The harmonic mean of precision and recall, in thousandths.
    pub fn f1(&self) -> usize {
        let (precision, recall) = (self.precision(), self.recall());
        (2 * precision * recall).checked_div(precision + recall).unwrap_or(0)
    }

    /// Adds the counts of another posting.
    pub fn add(&mut self, other: Self) {
        self.found += other.found;
        self.right += other.right;
        self.marked += other.marked;
        self.recalled += other.recalled;
        self.importance_right += other.importance_right;
        self.wrong.extend(other.wrong);
        self.missed.extend(other.missed);
        self.boilerplate.extend(other.boilerplate);
    }
}

impl Labelled {
    /// Reads a posting with marks.
    pub fn read(marked: &str) -> Self {
        let mut labelled = Self::default();
        for line in marked.lines() {
            let story = line.strip_prefix("~ ").or_else(|| line.strip_suffix(" ~"));
            let plain = labelled.take_marks(story.unwrap_or(line));
            let (lines, other) = match story {
                Some(_) => (&mut labelled.boilerplate, &mut labelled.text),
                None => (&mut labelled.rest, &mut labelled.text),
            };
            for text in [lines, other] {
                text.push_str(&plain);
                text.push('\n');
            }
        }
        labelled
    }

    fn take_marks(&mut self, line: &str) -> String {
        let mut plain = String::with_capacity(line.len());
        let mut rest = line;
        while let Some((before, (inside, after))) =
            rest.split_once('{').and_then(|(before, after)| Some((before, after.split_once('}')?)))
        {
            let mark = mark(inside);
            plain.push_str(before);
            plain.push_str(&mark.text);
            self.marks.push(mark);
            rest = after;
        }
        plain.push_str(rest);
        plain
    }

    /// Compares what an analysis found with the marks.
    pub fn compare(&self, posting: &Posting) -> Agreement {
        let mut agreement = Agreement { marked: self.marks.len(), ..Agreement::default() };
        let mut recalled = vec![None; self.marks.len()];
        let story = self.boilerplate.to_lowercase();
        let rest = self.rest.to_lowercase();
        let counted = posting.requirements.iter().filter(|requirement| {
            !matches!(requirement.kind, RequirementKind::Soft | RequirementKind::Experience)
        });
        for requirement in counted {
            agreement.found += 1;
            let mut right = false;
            for (at, mark) in self.marks.iter().enumerate() {
                if is_same(requirement, mark) {
                    right = true;
                    let importance = requirement.importance == mark.importance;
                    recalled[at] = Some(recalled[at].unwrap_or(false) || importance);
                }
            }
            if right {
                agreement.right += 1;
                continue;
            }
            agreement.wrong.push(requirement.text.clone());
            let lower = requirement.text.trim_matches(['…', ' ']).to_lowercase();
            if story.contains(&lower) && !rest.contains(&lower) {
                agreement.boilerplate.push(requirement.text.clone());
            }
        }
        agreement.recalled = recalled.iter().flatten().count();
        agreement.importance_right = recalled.iter().flatten().filter(|right| **right).count();
        let missed = self.marks.iter().zip(&recalled).filter(|(_, found)| found.is_none());
        agreement.missed = missed.map(|(mark, _)| mark.text.clone()).collect();
        agreement
    }
}

fn mark(inside: &str) -> Mark {
    let (importance, inside) = match inside.strip_prefix('?') {
        Some(inside) => (Importance::Nice, inside),
        None => (Importance::Must, inside),
    };
    let (kind, text) = match inside.split_once(':') {
        Some(("t", text)) => (RequirementKind::Tool, text),
        Some(("c", text)) => (RequirementKind::Certificate, text),
        Some(("d", text)) => (RequirementKind::Degree, text),
        Some(("l", text)) => (RequirementKind::Language, text),
        _ => (RequirementKind::Skill, inside),
    };
    Mark { text: text.to_owned(), kind, importance }
}

fn is_same(requirement: &Requirement, mark: &Mark) -> bool {
    if requirement.kind == RequirementKind::Degree {
        return mark.kind == RequirementKind::Degree;
    }
    let marked = stems(&mark.text);
    let shared = |text: &str| {
        let found = stems(text);
        let both = found.iter().filter(|stem| marked.contains(stem)).count();
        both > 0 && both * 2 >= marked.len() && both * 2 >= found.len()
    };
    let part = |text: &str| shared(text) || requirement.any_of.len() > 1 && parts(text).any(shared);
    part(&requirement.text) || names_one_of(&mark.text, &requirement.any_of)
}

/// Whether a text is another name of one of some concepts.
fn names_one_of(text: &str, concepts: &[String]) -> bool {
    let hits = lexicon().scan(text);
    let [hit] = hits[..] else { return false };
    let whole = (hit.end_word - hit.first) * 2 >= words(text).len();
    let name = lexicon().concept(hit.payload).map_or("", |concept| concept.name);
    whole && concepts.iter().any(|concept| concept == name)
}

/// The alternatives of a requirement.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let joints = [" or ", " oder ", " ou ", " o ", " bzw. "];
    text.split([',', '/', ';']).flat_map(move |part| {
        let joint = joints.into_iter().find(|joint| part.contains(joint));
        part.split(joint.unwrap_or("\u{0}"))
    })
}

fn stems(text: &str) -> Vec<u64> {
    let kept = |word: &&Word| !SMALL.has(word);
    let all = words(text);
    let mut stems: Vec<u64> = all.iter().filter(kept).map(|word| word.stem).collect();
    if stems.is_empty() {
        stems = all.iter().map(|word| word.stem).collect();
    }
    stems.sort_unstable();
    stems.dedup();
    stems
}

static SMALL: WordSet = WordSet::new(&[
    "a", "an", "the", "of", "in", "for", "and", "with", "to", "on", "der", "die", "das", "und",
    "de", "la", "le", "les", "des", "et", "y", "el", "en", "im",
]);
