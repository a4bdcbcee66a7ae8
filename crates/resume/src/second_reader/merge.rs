//! Filling what the rules missed or were unsure of.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::UNSURE_BELOW;
use super::answer::{Found, FoundItem, FoundResume};
use super::evidence::words;
use super::fields::{PROFILES, Section};
use crate::Resume;
use crate::parse::{FieldReport, Parsed, summarise};

/// Merges what was found into the rules' reading, and counts the values that it filled.
pub fn merge(rules: Parsed, found: FoundResume) -> (Parsed, usize) {
    let mut merger = Merger {
        resume: rules.resume.to_json_resume(),
        fields: rules.fields.clone(),
        filled: Vec::new(),
        gave_way: Vec::new(),
    };
    merger.fill("/basics", found.basics);
    merger.fill("/basics/location", found.location);
    merger.merge_list("/basics/profiles", &PROFILES, found.profiles);
    for (section, items) in found.sections {
        merger.merge_list(&format!("/{}", section.key), section, items);
    }
    merger.drop_covered_sections();
    if merger.filled.is_empty() {
        return (rules, 0);
    }
    let leftover = left_over(rules.leftover, &merger);
    let Merger { resume, fields, filled, .. } = merger;
    let resume = Resume::from_json(resume).unwrap_or(rules.resume);
    let (warnings, confidence) = summarise(&resume, &fields, &leftover, rules.warnings);
    (Parsed { resume, confidence, fields, leftover, warnings }, filled.len())
}

struct Merger {
    resume: Value,
    fields: Vec<FieldReport>,
    /// The texts that were filled in.
    filled: Vec<String>,
    /// The unsure texts that they replace.
    gave_way: Vec<String>,
}

impl Merger {
    /// Fills the fields of one object; sentences that the rules have surely elsewhere are not said twice.
    fn fill(&mut self, path: &str, item: FoundItem) {
        for Found { key, mut value, confidence } in item {
            let path = format!("{path}/{key}");
            if self.is_sure(&path) {
                continue;
            }
            if let Value::Array(texts) = &mut value {
                let known = self.sure_texts(|field| {
                    !field.starts_with("/x-sections") && !field.starts_with(&path)
                });
                texts.retain(|text| !is_known(text, &known));
                if texts.is_empty() {
                    continue;
                }
            }
            self.set(&path, value, confidence);
        }
    }

    /// The words of the texts that the rules are sure of, at paths of some kind.
    fn sure_texts(&self, wanted: impl Fn(&str) -> bool) -> HashSet<Vec<String>> {
        let sure = self
            .fields
            .iter()
            .filter(|field| field.confidence >= UNSURE_BELOW && wanted(&field.path));
        let texts = sure.filter_map(|field| self.resume.pointer(&field.path)?.as_str());
        texts.map(words).collect()
    }

    /// Whether the rules have a value here that they are sure of.
    fn is_sure(&self, path: &str) -> bool {
        let Some(value) = self.resume.pointer(path) else { return false };
        if value.is_null() {
            return false;
        }
        let inner = format!("{path}/");
        let known =
            self.fields.iter().filter(|field| field.path == path || field.path.starts_with(&inner));
        let known: Vec<f32> = known.map(|field| field.confidence).collect();
        known.is_empty() || known.iter().sum::<f32>() / known.len() as f32 >= UNSURE_BELOW
    }

    /// Puts a text or a list of texts in place of whatever is there.
    fn set(&mut self, path: &str, value: Value, confidence: f32) {
        let inner = format!("{path}/");
        self.fields.retain(|field| field.path != path && !field.path.starts_with(&inner));
        let report = |path: String| FieldReport { path, confidence, page: None, rect: None };
        match &value {
            Value::Array(texts) => {
                for (at, text) in texts.iter().enumerate() {
                    self.fields.push(report(format!("{path}/{at}")));
                    self.filled.extend(text.as_str().map(str::to_owned));
                }
            }
            text => {
                self.fields.push(report(path.to_owned()));
                self.filled.extend(text.as_str().map(str::to_owned));
            }
        }
        if let Some((parent, key)) = path.rsplit_once('/')
            && let Some(map) = object_at(&mut self.resume, parent)
        {
            let before = map.insert(key.to_owned(), value);
            texts_of(&before.unwrap_or_default(), &mut self.gave_way);
        }
    }

    /// Fills the items of a list that the rules have, and adds those that they missed.
    fn merge_list(&mut self, path: &str, section: &Section, items: Vec<FoundItem>) {
        let known = self.resume.pointer(path).and_then(Value::as_array).map_or(0, Vec::len);
        let mut pairs = Vec::new();
        for (number, item) in items.iter().enumerate() {
            for at in 0..known {
                pairs.extend(self.likeness(path, at, section, item).map(|like| (like, number, at)));
            }
        }
        // The most alike first; of equals, in the order of the document.
        pairs.sort_by_key(|(like, number, at)| (std::cmp::Reverse(*like), *number, *at));
        let mut partners = vec![None; items.len()];
        for (_, number, at) in pairs {
            if partners.get(number) == Some(&None) && !partners.contains(&Some(at)) {
                partners[number] = Some(at);
            }
        }
        let mut missed = Vec::new();
        for (item, partner) in items.into_iter().zip(partners) {
            match partner {
                Some(at) => self.fill(&format!("{path}/{at}"), item),
                None => missed.push(item),
            }
        }
        for item in missed {
            if let Some(item) = self.unknown(path, section, item) {
                self.add(path, item);
            }
        }
    }

    /// How well an item of the rules fits one of the model; `None` when they are different things.
    fn likeness(&self, path: &str, at: usize, section: &Section, item: &FoundItem) -> Option<i32> {
        let path = format!("{path}/{at}");
        let known = self.resume.pointer(&path)?;
        let (mut names, mut dates) = (0, 0);
        for Found { key, value, .. } in item {
            let theirs = known.get(*key).and_then(Value::as_str);
            let (Some(ours), Some(theirs)) = (value.as_str(), theirs) else { continue };
            let is_name = section.identity.contains(key);
            if is_same(ours, theirs) {
                names += if is_name { 4 } else { 0 };
                dates += i32::from(key.ends_with("Date"));
            } else if is_name && self.is_sure(&format!("{path}/{key}")) {
                // Another employer, another title: most likely another item.
                names -= 3;
            }
        }
        // Nothing names the rules' item surely: its dates do.
        let nameless = !section.identity.iter().any(|key| self.is_sure(&format!("{path}/{key}")));
        let alike = names > 1 || names > 0 && dates == 2 || nameless && dates > 0;
        alike.then_some(names * 2 + dates)
    }

    /// What of a missed item the rules do not have surely, under the same heading or any other.
    fn unknown(&self, path: &str, section: &Section, mut item: FoundItem) -> Option<FoundItem> {
        let of_keywords = section.identity.contains(&"keywords");
        let known = self.sure_texts(|field| {
            field.starts_with(path) || !of_keywords && !field.starts_with("/x-sections")
        });
        let names_here = self.sure_texts(|field| {
            let key = field.rsplit('/').next().unwrap_or_default();
            field.starts_with(path) && section.identity.contains(&key)
        });
        for found in &mut item {
            if let Value::Array(texts) = &mut found.value {
                texts.retain(|text| !is_known(text, &known));
                if texts.is_empty() && section.identity.contains(&found.key) {
                    return None;
                }
            }
        }
        item.retain(|found| found.value.as_array().is_none_or(|texts| !texts.is_empty()));
        let mut names = item.iter().filter(|found| section.identity.contains(&found.key));
        let is_new = |value: &Value| {
            let name = value.as_str().map(words).unwrap_or_default();
            !is_known(value, &known) && !names_here.iter().any(|longer| contains(longer, &name))
        };
        names.any(|found| is_new(&found.value)).then_some(item)
    }

    fn add(&mut self, path: &str, item: FoundItem) {
        let Some((parent, key)) = path.rsplit_once('/') else { return };
        let Some(map) = object_at(&mut self.resume, parent) else { return };
        let list = map.entry(key).or_insert_with(|| Value::Array(Vec::new()));
        let Some(list) = list.as_array_mut() else { return };
        list.push(Value::Object(Map::new()));
        let path = format!("{path}/{}", list.len() - 1);
        for Found { key, value, confidence } in item {
            self.set(&format!("{path}/{key}"), value, confidence);
        }
    }

    /// Takes away sections of unknown headings whose whole content has found its place.
    fn drop_covered_sections(&mut self) {
        let known: HashSet<String> = self.filled.iter().flat_map(|text| words(text)).collect();
        let count = self.resume["x-sections"].as_array().map_or(0, Vec::len);
        for at in (0..count).rev() {
            let mut texts = Vec::new();
            texts_of(&self.resume["x-sections"][at]["items"], &mut texts);
            let covered = |text: &String| words(text).iter().all(|word| known.contains(word));
            if !texts.is_empty() && texts.iter().all(covered) {
                self.drop_section(at);
            }
        }
    }

    fn drop_section(&mut self, at: usize) {
        let Some(list) = self.resume["x-sections"].as_array_mut() else { return };
        list.remove(at);
        if list.is_empty()
            && let Some(map) = self.resume.as_object_mut()
        {
            map.shift_remove("x-sections");
        }
        let number = |path: &str| {
            let rest = path.strip_prefix("/x-sections/")?;
            let (number, rest) = rest.split_once('/')?;
            Some((number.parse::<usize>().ok()?, rest.to_owned()))
        };
        self.fields.retain(|field| number(&field.path).is_none_or(|(section, _)| section != at));
        for field in &mut self.fields {
            if let Some((section, rest)) = number(&field.path).filter(|(section, _)| *section > at)
            {
                field.path = format!("/x-sections/{}/{rest}", section - 1);
            }
        }
    }
}

/// The object at a path; what is missing on the way is made.
fn object_at<'a>(root: &'a mut Value, path: &str) -> Option<&'a mut Map<String, Value>> {
    let mut here = root;
    for part in path.split('/').skip(1) {
        here = match here {
            Value::Array(list) => list.get_mut(part.parse::<usize>().ok()?)?,
            Value::Object(map) => map.entry(part).or_insert_with(|| Value::Object(Map::new())),
            _ => return None,
        };
    }
    here.as_object_mut()
}

fn is_known(value: &Value, known: &HashSet<Vec<String>>) -> bool {
    value.as_str().is_some_and(|text| known.contains(&words(text)))
}

fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    !one.is_empty() && !other.is_empty() && (contains(&one, &other) || contains(&other, &one))
}

fn contains(long: &[String], short: &[String]) -> bool {
    !short.is_empty() && long.windows(short.len()).any(|window| window == short)
}

fn texts_of(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|value| texts_of(value, texts)),
        Value::Object(map) => map.values().for_each(|value| texts_of(value, texts)),
        _ => {}
    }
}

/// The leftover lines that have not found a place, with the values that gave way and stand nowhere else.
fn left_over(mut leftover: Vec<String>, merger: &Merger) -> Vec<String> {
    let lacks = |known: &HashSet<String>, line: &String| {
        words(line).iter().any(|word| word.chars().count() > 2 && !known.contains(word))
    };
    let known = merger.filled.iter().flat_map(|text| words(text)).collect();
    leftover.retain(|line| lacks(&known, line));
    let mut texts = Vec::new();
    texts_of(&merger.resume, &mut texts);
    let known = texts.iter().chain(&leftover).flat_map(|text| words(text)).collect();
    leftover.extend(merger.gave_way.iter().filter(|text| lacks(&known, text)).cloned());
    leftover
}
