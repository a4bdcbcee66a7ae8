//! Sentences with their sources, judged by the guard before anybody sees them.

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::Resume;
use crate::guard::{self, Claim, ClaimKind, ProposedChange, Support};

/// A stretch of text and where its facts come from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// What it says.
    pub text: String,
    /// JSON pointers into the resume; none when it states no fact about the person.
    pub sources: Vec<String>,
    /// The claims that the guard found in it, each with its source.
    #[serde(default)]
    pub claims: Vec<Claim>,
}

impl Passage {
    /// A text made from places of the resume.
    pub(crate) fn new(text: impl Into<String>, sources: Vec<String>) -> Self {
        Self { text: text.into(), sources, claims: Vec::new() }
    }

    /// Several passages as one paragraph.
    pub(crate) fn joined(passages: Vec<Self>) -> Self {
        let mut all = Self::default();
        for passage in passages.into_iter().filter(|passage| !passage.text.is_empty()) {
            if !all.text.is_empty() {
                all.text.push(' ');
            }
            all.text.push_str(&passage.text);
            let new = passage.sources.into_iter().filter(|source| !all.sources.contains(source));
            let new: Vec<String> = new.collect();
            all.sources.extend(new);
            all.claims.extend(passage.claims);
        }
        all
    }
}

/// Judges sentences against a resume.
pub(crate) struct Checker<'a> {
    resume: &'a Resume,
    /// Names that are not the person's own but may be named: the posting's title and company.
    allowed: Vec<String>,
}

impl<'a> Checker<'a> {
    pub(crate) fn new(resume: &'a Resume, allowed: &[Option<&str>]) -> Self {
        let mut allowed: Vec<String> = allowed
            .iter()
            .flatten()
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty())
            .collect();
        allowed.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Self { resume, allowed }
    }

    /// The sentences whose every claim has a source, with their claims; the others are dropped.
    pub(crate) fn supported(&self, passages: Vec<Passage>) -> Vec<Passage> {
        let changes: Vec<ProposedChange> =
            passages.iter().map(|passage| self.change(passage)).collect();
        guard::judge(self.resume, &changes)
            .into_iter()
            .zip(passages)
            .filter_map(|(judgement, mut passage)| {
                // A courtesy has other words than the resume by its nature; it may not name a fact.
                let courtesy = passage.sources.is_empty();
                passage.claims = judgement.claims;
                let facts =
                    [ClaimKind::Skill, ClaimKind::Credential, ClaimKind::Number, ClaimKind::Date];
                passage.claims.retain(|claim| !courtesy || facts.contains(&claim.kind));
                passage.claims.iter().all(|claim| claim.supported).then_some(passage)
            })
            .collect()
    }

    /// A text of a free writer with every fact that it claims, whether supported or not.
    ///
    /// Prose has other words than a resume by its nature; what counts is the facts that it names.
    pub(crate) fn judged(&self, text: String) -> Passage {
        let mut passage = Passage::new(text, Vec::new());
        let judgement = guard::judge(self.resume, &[self.change(&passage)]).into_iter().next();
        let mut claims = judgement.map(|judgement| judgement.claims).unwrap_or_default();
        claims.retain(|claim| claim.kind != ClaimKind::Statement);
        for source in claims.iter().filter_map(|claim| claim.source.as_ref()) {
            if !passage.sources.contains(source) {
                passage.sources.push(source.clone());
            }
        }
        passage.claims = claims;
        passage
    }

    /// Which of some sentences about the person are supported.
    pub(crate) fn which_hold(&self, passages: Vec<Passage>) -> Vec<bool> {
        let changes: Vec<ProposedChange> =
            passages.iter().map(|passage| self.change(passage)).collect();
        let judgements = guard::judge(self.resume, &changes);
        judgements.iter().map(|judgement| judgement.verdict == Support::Supported).collect()
    }

    /// Whether one sentence about the person is supported.
    pub(crate) fn holds(&self, text: &str) -> bool {
        let change = self.change(&Passage::new(text, Vec::new()));
        guard::judge(self.resume, &[change])
            .iter()
            .all(|judgement| judgement.verdict == Support::Supported)
    }

    fn change(&self, passage: &Passage) -> ProposedChange {
        let text = self
            .allowed
            .iter()
            .filter(|_| passage.sources.is_empty())
            .fold(passage.text.clone(), |text, name| text.replace(name.as_str(), ""));
        let own: Vec<&str> = text
            .split(' ')
            .filter(|word| !FRAME.contains(&word.trim_matches(|c: char| !c.is_alphabetic())))
            .collect();
        let text = own.join(" ");
        ProposedChange {
            path: "/basics/summary".to_owned(),
            after: json!(text),
            ..ProposedChange::default()
        }
    }
}

/// Words of our own sentences that are written like names: they are not the person's and claim nothing.
const FRAME: [&str; 28] = [
    "Soy",
    "Como",
    "Als",
    "Bei",
    "Im",
    "Ich",
    "Mein",
    "Meine",
    "Tätigkeiten",
    "Projekt",
    "Kenntnissen",
    "Kenntnisse",
    "Folgendes",
    "Kompetenzen",
    "Abschluss",
    "Nachweisen",
    "Sprachen",
    "Berufserfahrung",
    "Erfahrung",
    "Praxis",
    "Arbeit",
    "Schwerpunkte",
    "Stärken",
    "Ergebnisse",
    "Ausgewählte",
    "Zertifikate",
    "Einiges",
    "Zuletzt",
];
