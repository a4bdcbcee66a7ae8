//! A model's answer, of which only what the text proves is left.

use serde_json::Value;

use super::evidence::Evidence;
use super::fields::{BASICS, Field, Kind, LOCATION, PROFILES, SECTIONS, Section};
use crate::model::PartialDate;
use crate::parse::dates::find_dates;

/// The most items of a section, and the most values of a list.
const MOST_ITEMS: usize = 100;

/// A value that the text proves.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The field's key.
    pub key: &'static str,
    /// A text, or a list of texts.
    pub value: Value,
    /// From the proof.
    pub confidence: f32,
}

/// An item of a section, or an object of `basics`.
pub type FoundItem = Vec<Found>;

/// Everything in an answer that the text proves.
#[derive(Clone, Debug, Default)]
pub struct FoundResume {
    /// The fields of `basics`.
    pub basics: FoundItem,
    /// The fields of `basics.location`.
    pub location: FoundItem,
    /// The profiles.
    pub profiles: Vec<FoundItem>,
    /// The sections and their items.
    pub sections: Vec<(&'static Section, Vec<FoundItem>)>,
}

/// Checks an answer, and counts what is not in the text.
pub fn check(answer: &Value, evidence: &Evidence) -> (FoundResume, usize) {
    let mut checker = Checker { evidence, refused: 0 };
    let basics = &answer["basics"];
    let found = FoundResume {
        basics: checker.object(&basics.clone(), BASICS, &[]),
        location: checker.object(&basics["location"], LOCATION, &[]),
        profiles: checker.items(&basics[PROFILES.key], &PROFILES),
        sections: SECTIONS
            .iter()
            .map(|section| (section, checker.items(&answer[section.key], section)))
            .collect(),
    };
    (found, checker.refused)
}

struct Checker<'a> {
    evidence: &'a Evidence,
    refused: usize,
}

impl Checker<'_> {
    fn items(&mut self, answer: &Value, section: &Section) -> Vec<FoundItem> {
        let items = answer.as_array().into_iter().flatten().take(MOST_ITEMS);
        let found = items.map(|item| self.object(item, section.fields, section.identity));
        // An item without anything that names it belongs to nobody.
        let named =
            |item: &FoundItem| item.iter().any(|found| section.identity.contains(&found.key));
        found.filter(named).collect()
    }

    fn object(&mut self, answer: &Value, fields: &[Field], identity: &[&str]) -> FoundItem {
        let mut item = Vec::new();
        // Where the item stands, from the fields that name it; dates are looked for around that.
        let mut lines = Vec::new();
        let dates_last =
            |date: bool| fields.iter().filter(move |(_, kind)| (*kind == Kind::Date) == date);
        for (key, kind) in dates_last(false).chain(dates_last(true)) {
            let value = &answer[*key];
            let (found, line) = match kind {
                Kind::Texts | Kind::Proses => (self.list(value, *kind), None),
                Kind::Date => (self.date(value, &lines), None),
                _ => self.text(value, *kind),
            };
            if identity.contains(key) {
                lines.extend(line);
            }
            if let Some((value, confidence)) = found {
                item.push(Found { key, value, confidence });
            }
        }
        item
    }

    fn text(&mut self, value: &Value, kind: Kind) -> (Option<(Value, f32)>, Option<usize>) {
        let Some(text) = value.as_str().map(str::trim).filter(|text| !text.is_empty()) else {
            return (None, None);
        };
        let Some(proof) = self.evidence.find(text, kind) else {
            self.refused += 1;
            return (None, None);
        };
        (Some((Value::from(text), proof.confidence)), proof.line)
    }

    fn list(&mut self, value: &Value, kind: Kind) -> Option<(Value, f32)> {
        let texts = value.as_array()?.iter().take(MOST_ITEMS);
        let found: Vec<_> = texts.filter_map(|value| self.text(value, kind).0).collect();
        let least = found.iter().map(|(_, confidence)| *confidence).reduce(f32::min)?;
        Some((found.into_iter().map(|(value, _)| value).collect(), least))
    }

    fn date(&mut self, value: &Value, near: &[usize]) -> Option<(Value, f32)> {
        let text = value.as_str()?.trim();
        if !text.contains(|c: char| c.is_numeric()) {
            // "Present" and its like: nothing to fill.
            return None;
        }
        let date = PartialDate::from_iso(text)
            .or_else(|| find_dates(text).into_iter().find_map(|span| span.start.or(span.end)));
        let Some((date, proof)) =
            date.and_then(|date| Some((date, self.evidence.find_date(date, near)?)))
        else {
            self.refused += 1;
            return None;
        };
        Some((Value::from(date.to_string()), proof.confidence))
    }
}
