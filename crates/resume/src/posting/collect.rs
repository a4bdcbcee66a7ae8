//! Requirements out of sentences: known phrases, alternatives, degrees, years, and words nobody knows.

use std::collections::HashMap;

use super::degrees;
use super::lexicon::{Hit, Lexicon, Word, WordSet, hash, lexicon, words};
use super::phrases::{Nature, phrases};
use super::purpose::{announces, purpose};
use super::sections::Section;
use super::sentences::{Sentence, sentences};
use super::small_words::PEOPLE;
use super::years::years;
use super::{Importance, Requirement, RequirementKind};

/// No posting asks for more than this; of more, those that count most are kept.
const MOST: usize = 60;

/// What a posting asks for, in the order of the text.
pub(super) fn requirements(
    text: &str,
    title: Option<&str>,
    company: Option<&str>,
) -> Vec<Requirement> {
    let lexicon = lexicon();
    let own: Vec<u32> = company
        .map(|name| lexicon.scan(name))
        .unwrap_or_default()
        .iter()
        .map(|hit| hit.payload)
        .collect();
    let titled: Vec<u32> = title
        .map(|title| lexicon.scan(title))
        .unwrap_or_default()
        .iter()
        .map(|hit| hit.payload)
        .collect();
    let mut draft = Draft::new(lexicon, title, own, titled);
    for sentence in sentences(text) {
        draft.read(sentence);
    }
    draft.finish()
}

struct Draft<'a> {
    lexicon: &'static Lexicon,
    title: Option<&'a str>,
    /// Concepts in the company's name: not asked for.
    own: Vec<u32>,
    /// Concepts in the title: asked for most.
    titled: Vec<u32>,
    found: Vec<(Requirement, u32)>,
    by_concept: HashMap<u32, usize>,
    by_words: HashMap<u64, usize>,
    degree: Option<usize>,
    years: Option<usize>,
}

impl<'a> Draft<'a> {
    fn new(
        lexicon: &'static Lexicon,
        title: Option<&'a str>,
        own: Vec<u32>,
        titled: Vec<u32>,
    ) -> Self {
        Self {
            lexicon,
            title,
            own,
            titled,
            found: Vec::new(),
            by_concept: HashMap::new(),
            by_words: HashMap::new(),
            degree: None,
            years: None,
        }
    }

    fn read(&mut self, sentence: Sentence<'_>) {
        if sentence.section == Section::Boilerplate {
            return;
        }
        let words = words(sentence.text);
        let sentence = Sentence { section: purpose(&sentence, &words), ..sentence };
        if sentence.section == Section::Boilerplate {
            return;
        }
        let mut hits = self.lexicon.table.scan(sentence.text, &words);
        let all = hits.clone();
        hits.retain(|hit| !self.own.contains(&hit.payload));
        let titled = sentence.under == Section::Opening
            && (words.len() <= 8 && !sentence.text.contains([',', '.']) && !sentence.listed
                || self.title.is_some_and(|title| sentence.text.contains(title)));
        let announces = sentence.under == Section::Opening && announces(&words);
        if titled || announces && !words.iter().any(|word| SAYS_WITH.has(word)) {
            // The title says what the work is called; a tool in it is asked for, a field is not.
            hits.retain(|hit| self.kind(hit.payload) != RequirementKind::Skill);
        }
        let degree = if titled { None } else { self.read_degree(sentence, &words) };
        if let Some(end) = degree {
            // The field of a degree is part of the degree.
            hits.retain(|hit| {
                self.kind(hit.payload) != RequirementKind::Skill
                    || hit.first < end
                    || hit.first > end + 6
            });
        }
        self.read_years(sentence);
        // "You work with designers and the finance department": colleagues, not skills.
        hits.retain(|hit| {
            let next = words.get(hit.end_word).filter(|next| !next.breaks);
            self.kind(hit.payload) != RequirementKind::Skill
                || !ROLES.has(&words[hit.end_word - 1])
                    && next.is_none_or(|next| !PEOPLE.has(next))
                    && !(next.is_some_and(|next| TO.has(next)) && REPORTS.has(&words[hit.first]))
        });
        let groups = alternatives(sentence.text, &words, &hits);
        for group in &groups {
            self.add_group(sentence, group);
        }
        if !titled && !announces {
            let nature = |hit: &Hit| match self.kind(hit.payload) {
                _ if !hits.contains(hit) => Nature::Beside,
                RequirementKind::Soft => Nature::Soft,
                _ => Nature::Hard,
            };
            let known: Vec<_> = all.iter().map(|hit| (*hit, nature(hit))).collect();
            for (phrase, first) in phrases(sentence, &words, &known) {
                if degree.is_none_or(|end| first > end + 6) {
                    self.add_unknown(sentence.section, phrase);
                }
            }
        }
    }

    fn kind(&self, concept: u32) -> RequirementKind {
        self.lexicon.concept(concept).map_or(RequirementKind::Skill, |concept| concept.kind)
    }

    fn add_group(&mut self, sentence: Sentence<'_>, group: &[Hit]) {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { return };
        let weight = self.weight(sentence, first.payload);
        if weight == 0 {
            return;
        }
        let importance = importance(sentence.section);
        if let Some(known) = group.iter().find_map(|hit| self.by_concept.get(&hit.payload)).copied()
        {
            let (requirement, times) = &mut self.found[known];
            *times += 1;
            requirement.weight = requirement.weight.max(weight);
            if importance == Importance::Must {
                requirement.importance = importance;
            }
            return;
        }
        let mut any_of: Vec<String> = Vec::new();
        for hit in group {
            self.by_concept.insert(hit.payload, self.found.len());
            let name = self.lexicon.concept(hit.payload).map_or("", |concept| concept.name);
            if !any_of.iter().any(|other| other == name) {
                any_of.push(name.to_owned());
            }
        }
        let kind = self.kind(first.payload);
        let text = sentence.text.get(first.start..last.end).unwrap_or_default().to_owned();
        let requirement =
            Requirement { text, kind, importance, weight, any_of, years: None, level: None };
        self.found.push((requirement, 1));
    }

    /// How much a concept counts where it stands; 0 when it does not count at all.
    fn weight(&self, sentence: Sentence<'_>, concept: u32) -> u32 {
        let Some(known) = self.lexicon.concept(concept) else { return 0 };
        let base = match (known.kind, sentence.section) {
            (RequirementKind::Soft, Section::Required | Section::Welcome) => return 1,
            (RequirementKind::Soft, _) => return u32::from(sentence.section == Section::Duties),
            (RequirementKind::Certificate, _) => 5,
            (RequirementKind::Language, Section::Required | Section::Welcome) => 3,
            (RequirementKind::Language, _) if speaks_of_fluency(sentence.text) => 3,
            // "Chinese market", "our French team" name no language to speak.
            (RequirementKind::Language, _) | (_, Section::Boilerplate) => return 0,
            (_, Section::Required | Section::Stack) => 5,
            (_, Section::Welcome) => 4,
            (_, Section::Opening) if !known.curated => return 0,
            (_, Section::Opening | Section::Duties) => 3,
        };
        // Half of all office postings name these: they tell nobody apart.
        let base = if EVERYWHERE.contains(&known.name) { base.min(2) } else { base };
        let titled = if self.titled.contains(&concept) { 3 } else { 0 };
        if known.curated { base + titled } else { (base - 2).max(1) }
    }

    /// Notes a degree, and answers with the word after its last mention.
    fn read_degree(&mut self, sentence: Sentence<'_>, words: &[Word]) -> Option<usize> {
        let hits = degrees::find(sentence.text, words);
        let least = hits.iter().min_by_key(|hit| hit.payload)?;
        if sentence.section == Section::Duties && !sentence.text.to_lowercase().contains("degree") {
            return None;
        }
        let importance = importance(sentence.section);
        let requirement = Requirement {
            text: around(sentence.text, words, least.first),
            kind: RequirementKind::Degree,
            importance,
            weight: if importance == Importance::Must { 4 } else { 2 },
            any_of: Vec::new(),
            years: None,
            level: Some(least.payload),
        };
        match self.degree {
            None => {
                self.degree = Some(self.found.len());
                self.found.push((requirement, 1));
            }
            // A demanded degree beats a welcome one; of two demanded ones the lower is enough.
            Some(at) => {
                let known = &mut self.found[at].0;
                let better =
                    (requirement.importance, requirement.level) < (known.importance, known.level);
                if better {
                    *known = requirement;
                }
            }
        }
        hits.iter().map(|hit| hit.end_word).max()
    }

    fn read_years(&mut self, sentence: Sentence<'_>) {
        if !matches!(
            sentence.section,
            Section::Required | Section::Opening | Section::Duties | Section::Welcome
        ) {
            return;
        }
        let Some((years, at)) = years(sentence.text) else { return };
        let requirement = Requirement {
            text: around(sentence.text, &words(sentence.text), at),
            kind: RequirementKind::Experience,
            importance: importance(sentence.section),
            weight: 5,
            any_of: Vec::new(),
            years: Some(years),
            level: None,
        };
        match self.years {
            None => {
                self.years = Some(self.found.len());
                self.found.push((requirement, 1));
            }
            Some(at) => {
                let known = &mut self.found[at].0;
                if requirement.importance < known.importance
                    || requirement.importance == known.importance && requirement.years > known.years
                {
                    *known = requirement;
                }
            }
        }
    }

    fn add_unknown(&mut self, section: Section, phrase: &str) {
        let key = hash(phrase.to_lowercase().as_bytes());
        if self.by_words.contains_key(&key) {
            return;
        }
        self.by_words.insert(key, self.found.len());
        let requirement = Requirement {
            text: phrase.to_owned(),
            kind: RequirementKind::Skill,
            importance: importance(section),
            weight: 2,
            any_of: Vec::new(),
            years: None,
            level: None,
        };
        self.found.push((requirement, 1));
    }

    fn finish(self) -> Vec<Requirement> {
        let mut found: Vec<Requirement> = self
            .found
            .into_iter()
            .map(|(mut requirement, times)| {
                if times >= 3 && requirement.kind != RequirementKind::Soft {
                    requirement.weight += 1;
                }
                requirement.weight = requirement.weight.clamp(1, 10);
                requirement
            })
            .collect();
        if found.len() > MOST {
            let mut weights: Vec<u32> =
                found.iter().map(|requirement| requirement.weight).collect();
            weights.sort_unstable_by(|a, b| b.cmp(a));
            let least = weights[MOST - 1];
            found.retain(|requirement| requirement.weight >= least);
            found.truncate(MOST);
        }
        found
    }
}

const EVERYWHERE: [&str; 14] = [
    "Microsoft Office",
    "Excel",
    "Microsoft Word",
    "PowerPoint",
    "Outlook",
    "Google Workspace",
    "Spreadsheets",
    "Microsoft Teams",
    "Slack",
    "Windows",
    "Reporting",
    "Documentation",
    "Research",
    "Driving licence",
];

fn speaks_of_fluency(text: &str) -> bool {
    words(text).iter().any(|word| FLUENCY.has(word))
}

static FLUENCY: WordSet = WordSet::of(
    "fluent fluently fluency speak speaking spoken written write verbal proficient proficiency native fließend \
     verhandlungssicher muttersprache courant couramment fluido bilingual c1 b2 c2",
);

/// What comes before a skill in a sentence that announces a position.
static SAYS_WITH: WordSet = WordSet::of(
    "experience experienced knowledge skill erfahrung kenntnisse expérience experiencia with",
);

/// Nouns for people, which make a colleague of a skill.
static ROLES: WordSet = WordSet::of(
    "developer engineer manager designer analyst owner scientist entwickler architect worker trainer",
);
/// "Reporting *to* the director" is no reporting.
static REPORTS: WordSet = WordSet::of("reporting report");
static TO: WordSet = WordSet::of("to directly into");

fn importance(section: Section) -> Importance {
    if section == Section::Welcome { Importance::Nice } else { Importance::Must }
}

/// The sentence, or when it is long the words around one of its words.
fn around(sentence: &str, words: &[Word], at: usize) -> String {
    if words.len() <= 14 {
        return sentence.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let first = at.saturating_sub(4);
    let last = (at + 9).min(words.len() - 1);
    let (from, to) = (words[first].start, words[last].end);
    let cut = sentence.get(from..to).unwrap_or_default();
    let (before, after) =
        (if first > 0 { "… " } else { "" }, if last + 1 < words.len() { " …" } else { "" });
    format!("{before}{}{after}", cut.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Groups the phrases of a sentence: "Python, Java or Go" is one wish, "Python, Java and Go" are three.
fn alternatives(text: &str, words: &[Word], hits: &[Hit]) -> Vec<Vec<Hit>> {
    let mut groups: Vec<Vec<Hit>> = Vec::new();
    let mut run = 0; // where in `groups` the present list began
    for (index, hit) in hits.iter().enumerate() {
        let between = index
            .checked_sub(1)
            .and_then(|last| text.get(hits[last].end..hit.start))
            .unwrap_or(".");
        match joint(between) {
            Joint::Or if !groups.is_empty() => {
                let list: Vec<Hit> = groups.drain(run..).flatten().collect();
                groups.push(list);
                if let Some(last) = groups.last_mut() {
                    last.push(*hit);
                }
                run = groups.len() - 1;
            }
            Joint::Comma => groups.push(vec![*hit]),
            _ => {
                run = groups.len();
                groups.push(vec![*hit]);
            }
        }
        if example_before(text, words, hit) {
            run = groups.len() - 1;
        }
    }
    groups
}

#[derive(PartialEq)]
enum Joint {
    Or,
    Comma,
    Other,
}

fn joint(between: &str) -> Joint {
    let trimmed = between.trim().trim_start_matches(',').trim();
    if ["or", "oder", "ou", "o", "/", "and/or", "or similar", "bzw.", "und/oder"]
        .contains(&trimmed.to_lowercase().as_str())
    {
        Joint::Or
    } else if trimmed.is_empty() && between.contains(',') {
        Joint::Comma
    } else {
        Joint::Other
    }
}

fn example_before(text: &str, words: &[Word], hit: &Hit) -> bool {
    hit.first
        .checked_sub(1)
        .and_then(|at| words.get(at))
        .and_then(|word| text.get(word.start..word.end))
        .is_some_and(|word| ["as", "like"].contains(&word))
}
