//! The claims of proposed texts, each looked up in the resume.

use std::collections::HashSet;

use serde_json::Value;

use crate::language::Language;
use crate::posting::lexicon::{Word, WordSet, lexicon, words};
use crate::posting::{RequirementKind, degrees};
use crate::score::Attitude;

use super::measures::{currency, period, unit};
use super::names::names;
use super::responsibility::is_other_ending;
use super::sources::{Source, Sources, item_of, named};
use super::{Claim, ClaimKind};

/// Notes every claim of the texts of `after`.
pub(super) fn check(
    sources: &Sources<'_>,
    path: &str,
    before: &Value,
    after: &Value,
    claims: &mut Vec<Claim>,
) {
    match after {
        Value::String(text) => {
            judge_text(sources, path, before.as_str().unwrap_or_default(), text, claims);
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let old = counterpart(before, index, item);
                check(sources, &format!("{path}/{index}"), old, item, claims);
            }
        }
        Value::Object(map) => {
            for (key, item) in map.iter().filter(|(key, _)| !key.starts_with("x-id")) {
                check(
                    sources,
                    &format!("{path}/{key}"),
                    before.get(key).unwrap_or(&Value::Null),
                    item,
                    claims,
                );
            }
        }
        _ => {}
    }
}

/// What an element of a list was before: itself wherever it stood, else what stood in its place.
fn counterpart<'a>(before: &'a Value, index: usize, item: &Value) -> &'a Value {
    let list = before.as_array().map_or(&[][..], Vec::as_slice);
    let id = item.get("x-id");
    list.iter()
        .find(|old| *old == item || id.is_some() && old.get("x-id") == id)
        .or_else(|| list.get(index))
        .unwrap_or(&Value::Null)
}

/// Texts of more words are not judged but refused.
const LONGEST: usize = 2000;

/// A proposed text with what the resume says around its place.
pub(super) struct Judged<'a, 's> {
    pub sources: &'a Sources<'s>,
    pub path: &'a str,
    pub text: &'a str,
    pub words: Vec<Word>,
    /// The texts that this one rewords: what stood there, and what shares most words with it.
    pub own: Vec<&'a Source<'s>>,
}

fn judge_text(
    sources: &Sources<'_>,
    path: &str,
    before: &str,
    text: &str,
    claims: &mut Vec<Claim>,
) {
    if text == before
        || text.trim().is_empty()
        || path.starts_with("/x-layout")
        || path.starts_with("/x-design")
    {
        return;
    }
    if let Some(source) = sources.same_text(path, text) {
        claims.push(Claim::new(text, ClaimKind::Statement, Some(source.pointer.clone())));
        return;
    }
    let mut own = Judged { sources, path, text, words: words(text), own: Vec::new() };
    if own.words.len() > LONGEST {
        // Nobody can check such a text by eye either.
        claims.push(Claim::new(own.slice(0, own.words[8].end), ClaimKind::Statement, None));
        return;
    }
    own.own = own.reworded();
    let taken = own.numbers(claims);
    own.periods(claims);
    let named = own.skills(claims);
    own.degrees(claims);
    own.roles(claims);
    own.compounds(claims);
    own.part(before, claims);
    own.names(&taken, &named, claims);
    own.headline(&named, claims);
    own.invention(claims);
    own.afterthought(claims);
    if path.starts_with("/skills/") && named.is_empty() && !is_heading(path, text) {
        own.listed_skill(claims);
    }
}

/// Whether a text is a group's title that says nothing of the person: "Tools".
fn is_heading(path: &str, text: &str) -> bool {
    path.ends_with("/name") && HEADINGS.contains(&text)
}

/// Titles for groups of skills.
const HEADINGS: [&str; 12] = [
    "Tools",
    "Skills",
    "Strengths",
    "Werkzeuge",
    "Kenntnisse",
    "Stärken",
    "Outils",
    "Compétences",
    "Qualités",
    "Herramientas",
    "Competencias",
    "Cualidades",
];

impl<'a, 's> Judged<'a, 's> {
    pub(super) fn slice(&self, start: usize, end: usize) -> &str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// The texts that this one is made of; in the document's own texts, which draw on everything, all of them.
    fn reworded(&self) -> Vec<&'a Source<'s>> {
        let mine = weighty(&self.words);
        let in_item = item_of(self.path).is_some();
        let shares = |source: &Source<'_>| {
            let theirs = weighty(&source.words);
            let shared = mine.intersection(&theirs).count();
            shared >= 3 || shared >= 1 && shared * 5 >= theirs.len() * 2
        };
        let sources: &'a Sources<'s> = self.sources;
        sources
            .near(self.path)
            .filter(|source| !in_item || source.pointer == self.path || shares(source))
            .collect()
    }

    fn skills(&self, claims: &mut Vec<Claim>) -> Vec<(usize, usize)> {
        let mut spans = Vec::new();
        for (hit, said) in named(self.text, &self.words) {
            let Some(concept) = lexicon().concept(hit.payload) else { continue };
            if !concept.curated && concept.kind == RequirementKind::Skill
                || said == Attitude::Denied
            {
                continue;
            }
            let kind = if concept.kind == RequirementKind::Certificate {
                ClaimKind::Credential
            } else {
                ClaimKind::Skill
            };
            let shown = |source: &&Source<'_>| {
                source
                    .concepts
                    .iter()
                    .any(|(own, weight)| *weight >= said && lexicon().shows(*own, hit.payload))
            };
            // What another position used says nothing of this one.
            let source = match concept.kind {
                RequirementKind::Soft | RequirementKind::Language => {
                    self.sources.all.iter().find(shown)
                }
                _ => self.sources.near(self.path).find(shown),
            };
            let source = source.or_else(|| self.in_words(hit.first, hit.end_word));
            // "Reception of …" tells what was done; a thing that was used is not named like that.
            let opens = hit.first == 0 && hit.end_word == 1 && item_of(self.path).is_some();
            if source.is_none() && opens && concept.kind == RequirementKind::Skill {
                continue;
            }
            claims.push(Claim::new(
                self.slice(hit.start, hit.end),
                kind,
                source.map(|source| source.pointer.clone()),
            ));
            spans.push((hit.start, hit.end));
        }
        spans
    }

    /// Where the item has all words of a phrase, whatever stands between them.
    fn in_words(&self, first: usize, end: usize) -> Option<&Source<'_>> {
        let wanted = self.words.get(first..end)?;
        let has = |source: &Source<'_>| {
            wanted.iter().all(|word| {
                source.words.iter().any(|other| {
                    let theirs = source.text.get(other.start..other.end).unwrap_or_default();
                    other.stem == word.stem
                        || is_other_ending(self.slice(word.start, word.end), theirs)
                })
            })
        };
        self.own.iter().copied().find(|source| has(source))
    }

    /// A headline is all claim: each of its words must be somewhere in the resume.
    fn headline(&self, skills: &[(usize, usize)], claims: &mut Vec<Claim>) {
        if self.path != "/basics/label" {
            return;
        }
        for word in &self.words {
            let text = self.slice(word.start, word.end);
            let inside = skills.iter().any(|(start, end)| word.start >= *start && word.end <= *end);
            if !inside
                && text.chars().count() >= 3
                && !SMALL.has(word)
                && !self.sources.has_word(word, text)
            {
                claims.push(Claim::new(text, ClaimKind::Title, None));
            }
        }
    }

    fn degrees(&self, claims: &mut Vec<Claim>) {
        for hit in degrees::find(self.text, &self.words) {
            let source = self.sources.all.iter().find(|source| {
                degrees::find(source.text, &source.words)
                    .iter()
                    .any(|other| other.payload >= hit.payload)
            });
            claims.push(Claim::new(
                self.slice(hit.start, hit.end),
                ClaimKind::Credential,
                source.map(|source| source.pointer.clone()),
            ));
        }
    }

    fn names(
        &self,
        numbers: &[(usize, usize)],
        skills: &[(usize, usize)],
        claims: &mut Vec<Claim>,
    ) {
        let inside = |word: &Word| {
            numbers
                .iter()
                .chain(skills)
                .any(|(start, end)| word.start >= *start && word.end <= *end)
        };
        let german = self.sources.language == Some(Language::German);
        for (name, word) in names(self.text, &self.words, german) {
            if inside(&word) || currency(name).is_some() || unit(name).is_some() {
                continue;
            }
            let source = self.sources.all.iter().find(|source| {
                abbreviates(name, source)
                    || source
                        .words
                        .iter()
                        .any(|other| other.light == word.light || other.stem == word.stem)
                    || contains_part(source.text, name)
            });
            claims.push(Claim::new(
                name,
                ClaimKind::Name,
                source.map(|source| source.pointer.clone()),
            ));
        }
    }

    /// A text most of whose words are nowhere in the resume tells something else, whatever it is.
    fn invention(&self, claims: &mut Vec<Claim>) {
        let content: Vec<&Word> = self
            .words
            .iter()
            .filter(|word| {
                self.slice(word.start, word.end).chars().count() >= 4 && !SMALL.has(word)
            })
            .collect();
        let new: Vec<&str> = content
            .iter()
            .map(|word| (*word, self.slice(word.start, word.end)))
            .filter(|(_, text)| period(&text.to_lowercase()).is_none())
            .filter(|(word, text)| !self.sources.has_word(word, text))
            .map(|(_, text)| text)
            .collect();
        if new.len() >= 3 && new.len() * 2 > content.len() {
            claims.push(Claim::new(&new.join(" "), ClaimKind::Statement, None));
        }
    }

    /// ", eliminating configuration drift": an outcome tied on behind, in words that the resume does not have.
    fn afterthought(&self, claims: &mut Vec<Claim>) {
        let starts = self.words.iter().enumerate().filter(|(index, word)| {
            *index > 0 && word.breaks && self.slice(word.start, word.end).ends_with("ing")
        });
        for (index, first) in starts {
            let rest = &self.words[index + 1..];
            let end = rest.iter().position(|word| word.breaks).unwrap_or(rest.len());
            let mut told =
                rest[..end].iter().filter(|word| word.end - word.start >= 4 && !SMALL.has(word));
            let is_new =
                |word: &Word| !self.sources.has_word(word, self.slice(word.start, word.end));
            let last = rest[..end].last().map_or(first.end, |word| word.end);
            if told.clone().count() >= 1 && is_new(first) && told.all(is_new) {
                claims.push(Claim::new(self.slice(first.start, last), ClaimKind::Statement, None));
            }
        }
    }

    /// A skill that the lexicon does not know must stand in the resume in the same words.
    fn listed_skill(&self, claims: &mut Vec<Claim>) {
        let source = self.sources.all.iter().find(|source| {
            !self.words.is_empty()
                && self
                    .words
                    .iter()
                    .all(|word| source.words.iter().any(|other| other.stem == word.stem))
        });
        claims.push(Claim::new(
            self.text,
            ClaimKind::Skill,
            source.map(|source| source.pointer.clone()),
        ));
    }
}

/// Words that tell something, by stem.
pub(super) fn weighty(words: &[Word]) -> HashSet<u64> {
    let tells = |word: &&Word| word.end - word.start >= 4 && !SMALL.has(word);
    words.iter().filter(tells).map(|word| word.stem).collect()
}

/// Whether a name in capitals is made of the first letters of words that stand together: "VMs" of virtual machines.
fn abbreviates(name: &str, source: &Source<'_>) -> bool {
    let letters: Vec<char> = name.trim_end_matches('s').chars().collect();
    let first = |word: &Word| source.text.get(word.start..).and_then(|text| text.chars().next());
    (2..=5).contains(&letters.len())
        && letters.iter().all(|letter| letter.is_uppercase())
        && source.words.windows(letters.len()).any(|words| {
            let mut pairs = words.iter().zip(&letters);
            pairs.all(|(word, letter)| {
                first(word).is_some_and(|first| first.to_uppercase().eq(letter.to_uppercase()))
            })
        })
}

/// Parts of German compounds, whatever their ending: "des Lagers" is at home where "Lagerlogistik" stands.
fn contains_part(text: &str, name: &str) -> bool {
    let name = name.to_lowercase();
    let core = ["ern", "en", "es", "er", "n", "s", "e"]
        .iter()
        .find_map(|ending| name.strip_suffix(ending))
        .unwrap_or(&name);
    core.chars().count() >= 5 && text.to_lowercase().contains(core)
}

/// Words that tell nothing by themselves.
pub(super) static SMALL: WordSet = WordSet::new(&[
    "with",
    "from",
    "into",
    "that",
    "this",
    "their",
    "them",
    "over",
    "more",
    "than",
    "using",
    "used",
    "through",
    "across",
    "within",
    "also",
    "both",
    "each",
    "experience",
    "experienced",
    "years",
    "skills",
    "strong",
    "including",
    "such",
    "well",
    "where",
    "while",
    "about",
    "every",
    "eine",
    "einer",
    "einem",
    "eines",
    "einen",
    "sowie",
    "durch",
    "nach",
    "unter",
    "über",
    "erfahrung",
    "jahre",
    "jahren",
    "kenntnisse",
    "avec",
    "pour",
    "dans",
    "plus",
    "leur",
    "expérience",
    "para",
    "como",
    "entre",
    "sobre",
    "experiencia",
    "años",
    "ability",
    "focus",
    "each",
    "chaque",
    "cada",
    "jede",
    "jeden",
    "prozent",
    "percent",
]);
