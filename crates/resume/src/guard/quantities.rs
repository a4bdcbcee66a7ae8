//! Numbers, units and spans of time of a proposed text, each looked up in the resume.

use super::measures::{Unit, is_doubtful_period, period};
use super::numbers::{Number, numbers};
use super::sources::{Source, item_of};
use super::spelled::spelled;
use super::texts::{Judged, weighty};
use super::{Claim, ClaimKind};
use crate::posting::lexicon::Word;

impl Judged<'_, '_> {
    /// Notes every number, and answers where they stand.
    pub(super) fn numbers(&self, claims: &mut Vec<Claim>) -> Vec<(usize, usize)> {
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
        // What stood here counted the same things, whatever they are called now.
        source.pointer == self.path
            || number.noun.is_none_or(|(start, end)| {
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
        let theirs = weighty(&source.words);
        source.pointer == self.path
            || theirs.is_empty()
            || !theirs.is_disjoint(&weighty(&self.words))
    }

    /// "7 years of experience" is a sum that the dates themselves give.
    fn career(&self, number: &Number) -> Option<String> {
        let counts_years = |number: &Number| number.unit == YEARS;
        // Who states the years has counted them.
        let stated = self.sources.all.iter().any(|source| {
            source.pointer.starts_with("/basics") && source.numbers.iter().any(counts_years)
        });
        let fits = counts_years(number)
            && !stated
            && !number.more
            && number.value == u128::from(self.sources.career_years) * 1000;
        (fits && self.path.starts_with("/basics")).then(|| "/work".to_owned())
    }

    /// "A day" must not become "an hour": each span of time is one that the reworded texts name.
    pub(super) fn periods(&self, claims: &mut Vec<Claim>) {
        if item_of(self.path).is_none() {
            return;
        }
        let known: Vec<u8> = self
            .own
            .iter()
            .flat_map(|source| periods(source.text, &source.words))
            .map(|(period, _)| period)
            .collect();
        for (period, word) in periods(self.text, &self.words) {
            if !known.contains(&period) {
                claims.push(Claim::new(self.slice(word.start, word.end), ClaimKind::Number, None));
            }
        }
    }
}

const YEARS: Unit = Unit::Of(7);

/// The spans of time that a text names.
fn periods<'a>(text: &'a str, words: &'a [Word]) -> impl Iterator<Item = (u8, Word)> + 'a {
    let slice = move |word: &Word| text.get(word.start..word.end).unwrap_or_default();
    words.iter().enumerate().filter_map(move |(index, word)| {
        let lower = slice(word).to_lowercase();
        let found = period(&lower)?;
        if is_doubtful_period(&lower) {
            let before = slice(words.get(index.checked_sub(1)?)?).to_lowercase();
            let led = ["per", "par", "pro", "al", "por", "a"].contains(&before.as_str())
                || before.ends_with(|c: char| c.is_ascii_digit())
                || spelled(text, words, index - 1).is_some();
            return led.then_some((found, *word));
        }
        Some((found, *word))
    })
}

/// Whether two words are one but for their ending.
fn alike(one: &str, other: Option<&str>) -> bool {
    let (one, other) = (one.to_lowercase(), other.unwrap_or_default().to_lowercase());
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let longer = one.chars().count().max(other.chars().count());
    shared >= 4 && shared + 3 >= longer
}
