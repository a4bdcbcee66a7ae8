//! The claims of proposed texts, each looked up in the resume.

use std::collections::HashSet;

use serde_json::Value;

use crate::posting::lexicon::{Word, WordSet, lexicon, words};
use crate::posting::{RequirementKind, degrees};
use crate::score::Attitude;

use super::names::names;
use super::numbers::{Number, Unit, numbers};
use super::roles::{GROUPS, part_in};
use super::sources::{Source, Sources, named};
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

struct Judged<'a, 's> {
    sources: &'a Sources<'s>,
    path: &'a str,
    text: &'a str,
    words: Vec<Word>,
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
    let own = Judged { sources, path, text, words: words(text) };
    if own.words.len() > LONGEST {
        // Nobody can check such a text by eye either.
        claims.push(Claim::new(own.slice(0, own.words[8].end), ClaimKind::Statement, None));
        return;
    }
    let taken = own.numbers(claims);
    let named = own.skills(claims);
    own.degrees(claims);
    own.roles(before, claims);
    own.names(&taken, &named, claims);
    own.invention(claims);
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

impl Judged<'_, '_> {
    fn slice(&self, start: usize, end: usize) -> &str {
        self.text.get(start..end).unwrap_or_default()
    }

    fn numbers(&self, claims: &mut Vec<Claim>) -> Vec<(usize, usize)> {
        let found = numbers(self.text, &self.words);
        for number in &found {
            let kind = if number.year { ClaimKind::Date } else { ClaimKind::Number };
            let source = self
                .sources
                .near(self.path)
                .find(|source| source.numbers.iter().any(|other| self.same(number, other, source)));
            let source =
                source.map(|source| source.pointer.clone()).or_else(|| self.career(number));
            let end = number.end
                + self.text.get(number.end..).map_or(0, |rest| {
                    if rest.starts_with('%') {
                        1
                    } else if rest.starts_with(" %") {
                        2
                    } else {
                        0
                    }
                });
            claims.push(Claim::new(self.slice(number.start, end), kind, source));
        }
        found.iter().map(|number| (number.start, number.end)).collect()
    }

    /// The same value of the same thing; a noun that follows must stand in the source as well.
    fn same(&self, number: &Number, other: &Number, source: &Source<'_>) -> bool {
        if number.value != other.value || number.more && !other.more {
            return false;
        }
        if number.year || other.year {
            return true;
        }
        if number.unit != other.unit {
            return false;
        }
        if number.unit != Unit::Plain {
            // A percentage of something else is another fact.
            return self.shares_subject(source);
        }
        number.noun.is_none_or(|(start, end)| {
            let noun = self.slice(start, end);
            noun.len() <= 3
                || source
                    .words
                    .iter()
                    .any(|word| alike(noun, source.text.get(word.start..word.end)))
        })
    }

    /// Whether a text is about the same thing: one word of weight in common is enough.
    fn shares_subject(&self, source: &Source<'_>) -> bool {
        let weighty: HashSet<u64> = source
            .words
            .iter()
            .filter(|word| word.end - word.start >= 4 && !SMALL.has(word))
            .map(|word| word.stem)
            .collect();
        let mut own =
            self.words.iter().filter(|word| word.end - word.start >= 4 && !SMALL.has(word));
        weighty.is_empty() || own.any(|word| weighty.contains(&word.stem))
    }

    /// "7 years of experience" is a sum that the dates themselves give.
    fn career(&self, number: &Number) -> Option<String> {
        let counts_years = |text: &str, number: &Number| {
            let noun =
                number.noun.and_then(|(start, end)| text.get(start..end)).unwrap_or_default();
            YEARS.contains(&noun.to_lowercase().as_str())
        };
        // Who states the years has counted them.
        let stated = self.sources.all.iter().any(|source| {
            source.pointer.starts_with("/basics")
                && source.numbers.iter().any(|own| counts_years(source.text, own))
        });
        if stated {
            return None;
        }
        let counts_years = counts_years(self.text, number);
        let fits = counts_years
            && !number.more
            && number.value == u128::from(self.sources.career_years) * 1000;
        (fits && self.path.starts_with("/basics")).then(|| "/work".to_owned())
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
            let source = self.sources.all.iter().find(|source| {
                source
                    .concepts
                    .iter()
                    .any(|(own, weight)| *weight >= said && lexicon().shows(*own, hit.payload))
            });
            claims.push(Claim::new(
                self.slice(hit.start, hit.end),
                kind,
                source.map(|source| source.pointer.clone()),
            ));
            spans.push((hit.start, hit.end));
        }
        spans
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

    fn roles(&self, before: &str, claims: &mut Vec<Claim>) {
        for group in &GROUPS {
            if let Some(word) = group.first_in(&self.words) {
                let source = self
                    .sources
                    .near(self.path)
                    .find(|source| group.first_in(&source.words).is_some());
                claims.push(Claim::new(
                    self.slice(word.start, word.end),
                    ClaimKind::Role,
                    source.map(|source| source.pointer.clone()),
                ));
            }
        }
        let before_words = words(before);
        if let Some(word) = part_in(&before_words)
            && part_in(&self.words).is_none()
        {
            // "Helped build" has become "built".
            let text = before.get(word.start..word.end).unwrap_or_default();
            claims.push(Claim::new(&format!("without \"{text}\""), ClaimKind::Role, None));
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
        for (name, word) in names(self.text, &self.words) {
            if inside(&word) {
                continue;
            }
            let source = self.sources.all.iter().find(|source| {
                source
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
            .filter(|(word, text)| !self.sources.has_word(word, text))
            .map(|(_, text)| text)
            .collect();
        if new.len() >= 3 && new.len() * 2 > content.len() {
            claims.push(Claim::new(&new.join(" "), ClaimKind::Statement, None));
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

/// Parts of German compounds, whatever their ending: "des Lagers" is at home where "Lagerlogistik" stands.
fn contains_part(text: &str, name: &str) -> bool {
    let name = name.to_lowercase();
    let core = ["ern", "en", "es", "er", "n", "s", "e"]
        .iter()
        .find_map(|ending| name.strip_suffix(ending))
        .unwrap_or(&name);
    core.chars().count() >= 5 && text.to_lowercase().contains(core)
}

/// Whether two words are one but for their ending.
fn alike(one: &str, other: Option<&str>) -> bool {
    let (one, other) = (one.to_lowercase(), other.unwrap_or_default().to_lowercase());
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let longer = one.chars().count().max(other.chars().count());
    shared >= 4 && shared + 3 >= longer
}

const YEARS: [&str; 7] = ["year", "years", "jahr", "jahre", "jahren", "ans", "años"];

/// Words that tell nothing by themselves.
static SMALL: WordSet = WordSet::new(&[
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
]);
