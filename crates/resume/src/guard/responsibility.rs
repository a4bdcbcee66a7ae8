//! Whether a proposed text claims more responsibility, more success or more praise than the resume.

use super::measures::period;
use super::roles::{GROUPS, Group, Proof, part_in};
use super::sources::Source;
use super::texts::Judged;
use super::{Claim, ClaimKind};
use crate::posting::degrees;
use crate::posting::lexicon::{Word, WordSet, words};

/// Who lists certificates may say so; which ones they are is judged by their names.
static CERTIFIED: WordSet = WordSet::of(
    "certified certification certifications zertifiziert zertifizierte zertifizierter zertifikat certifié certifiée certificado certificada",
);

/// Whoever studied has one; which it is is judged by its name.
static DEGREE: WordSet = WordSet::of(
    "degree hochschulabschluss studium universitätsabschluss universitario universitaria",
);

/// How German compounds end that say how far something reaches.
const WIDE: [&str; 6] = ["weit", "weite", "weiten", "weiter", "weites", "wide"];

/// How German compounds end that name who leads.
const LEADERS: [&str; 10] = [
    "leiter",
    "leiterin",
    "leitung",
    "chef",
    "chefin",
    "meister",
    "meisterin",
    "direktor",
    "direktorin",
    "beauftragte",
];

/// Between two figures these words tell which way it went.
static FROM: WordSet = WordSet::of("from von passage desde à auf a to");

impl Judged<'_, '_> {
    /// Notes each word of weight with its source.
    pub(super) fn roles(&self, claims: &mut Vec<Claim>) {
        for group in &GROUPS {
            match group.proof {
                Proof::Own | Proof::Change => {
                    // Whichever word of the group comes first stands for all of them.
                    let mut words = group.in_words(&self.words);
                    if let Some(word) = words.find(|word| !self.is_of_time(word)) {
                        self.note(&word, self.in_own(group), claims);
                    }
                }
                Proof::SameWord => {
                    for word in group.in_words(&self.words) {
                        self.note(&word, self.same_word(&word), claims);
                    }
                }
            }
        }
    }

    /// German says in one word who leads and how far something reaches: "Schichtleiterin", "trägerweit".
    pub(super) fn compounds(&self, claims: &mut Vec<Claim>) {
        let of_person = self.path.starts_with("/basics/");
        for word in &self.words {
            let text = self.slice(word.start, word.end);
            let lower = text.to_lowercase();
            let ends = |list: &[&str]| list.iter().any(|ending| lower.ends_with(ending));
            let strong = ends(&WIDE) || of_person && ends(&LEADERS);
            if strong && lower.chars().count() >= 8 && !self.sources.has_word(word, text) {
                self.note(word, None, claims);
            }
        }
    }

    fn note(&self, word: &Word, source: Option<String>, claims: &mut Vec<Claim>) {
        claims.push(Claim::new(self.slice(word.start, word.end), ClaimKind::Role, source));
    }

    fn in_own(&self, group: &Group) -> Option<String> {
        let two_figures = |source: &Source<'_>| {
            group.proof == Proof::Change
                && source.numbers.len() >= 2
                && source.words.iter().any(|word| FROM.has(word))
        };
        let shows = |source: &&&Source<'_>| group.is_shown(&source.words) || two_figures(source);
        Some(self.own.iter().find(shows)?.pointer.clone())
    }

    /// "Each year" says nothing of reach.
    fn is_of_time(&self, word: &Word) -> bool {
        let next = self.words.iter().find(|next| next.start >= word.end);
        let text = next.map(|next| self.slice(next.start, next.end).to_lowercase());
        text.is_some_and(|text| period(&text).is_some())
    }

    fn same_word(&self, word: &Word) -> Option<String> {
        let text = self.slice(word.start, word.end);
        if DEGREE.has(word) {
            let studied = self.sources.all.iter().find(|source| {
                source.pointer.starts_with("/education/")
                    && degrees::highest(source.text).is_some_and(|level| level >= 2)
            });
            return studied.map(|source| source.pointer.clone());
        }
        if CERTIFIED.has(word)
            && let Some(source) =
                self.sources.all.iter().find(|source| source.pointer.starts_with("/certificates/"))
        {
            return Some(source.pointer.clone());
        }
        let same = |other: &Word, theirs: &str| {
            other.light == word.light || other.stem == word.stem || is_other_ending(text, theirs)
        };
        let source = self.sources.all.iter().find(|source| {
            source.words.iter().any(|other| {
                same(other, source.text.get(other.start..other.end).unwrap_or_default())
            })
        })?;
        Some(source.pointer.clone())
    }

    /// "Helped build" must not become "built".
    pub(super) fn part(&self, before: &str, claims: &mut Vec<Claim>) {
        let words = words(before);
        if let Some(word) = part_in(&words)
            && part_in(&self.words).is_none()
        {
            let text = before.get(word.start..word.end).unwrap_or_default();
            claims.push(Claim::new(&format!("without \"{text}\""), ClaimKind::Role, None));
        }
    }
}

/// The same word of another gender or number: "Leiter" and "Leiterin", "certifié" and "certifiée".
pub(super) fn is_other_ending(one: &str, other: &str) -> bool {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    short.chars().count() >= 5
        && long.strip_prefix(short.as_str()).is_some_and(|rest| {
            ["in", "innen", "e", "es", "s", "r", "n", "en", "er", "a", "as", "ment"].contains(&rest)
        })
}
