//! The summary and the headline: what the resume proves and the posting wants, in the user's own words.

use serde_json::json;

use super::proposal::Mode;
use super::{Draft, Relevance};
use crate::edit::{Address, Edit};
use crate::language::Language;
use crate::posting::RequirementKind;
use crate::posting::lexicon::lexicon;
use crate::score::{Report, Verdict};
use crate::write::phrasing::{Rule, Style, Tense, apply};
use crate::write::{Checker, Facts, Length, Passage, Tone, prose, summary as written};

/// More than this many skills read like a list of keywords.
const MOST: usize = 5;
/// A summary beyond this many words is not made longer.
const LONGEST: usize = 85;

/// A summary of the facts where there is none; else the person's own with what the posting wants to read.
pub(super) fn propose(
    facts: &Facts<'_>,
    report: &Report,
    relevance: &Relevance<'_>,
    mode: Mode,
    drafts: &mut Vec<Draft>,
) {
    let resume = facts.resume;
    let Some(language) = facts.language else { return };
    if resume.layout.hidden.iter().any(|key| key == "summary") {
        return;
    }
    let own = resume.basics.summary.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let (after, reason) = match own {
        None => {
            let sentences = written::sentences(facts, language, Tone::Professional, Length::Medium);
            let checker = Checker::new(resume, &[]);
            let passages: Vec<Passage> = checker.supported(sentences);
            (
                Passage::joined(passages).text,
                "There is no summary; this one is made of your titles, skills and bullets.",
            )
        }
        Some(own) => reworked(own, facts, report, relevance, mode, language),
    };
    let before = resume.basics.summary.as_ref();
    if after.split_whitespace().count() < 4 || before.is_some_and(|text| *text == after) {
        return;
    }
    drafts.push(Draft {
        kind: "summary",
        reason: reason.to_owned(),
        change: Edit::set(
            Address::document(["basics", "summary"]),
            before.map(|text| json!(text)),
            Some(json!(after)),
        ),
    });
}

fn reworked(
    own: &str,
    facts: &Facts<'_>,
    report: &Report,
    relevance: &Relevance<'_>,
    mode: Mode,
    language: Language,
) -> (String, &'static str) {
    let style = Style { language: Some(language), tense: Tense::Present };
    let mut text = own.to_owned();
    for rule in [Rule::Signs, Rule::Filler, Rule::Spelling] {
        text = apply(rule, &text, style).unwrap_or(text);
    }
    if mode == Mode::Full {
        text = wanted_first(&text, relevance);
    }
    if let Some((after, _)) = super::skills::with_posting_terms(&text, relevance) {
        text = after;
    }
    let mut reason = "The same in fewer words, and what the posting asks for comes first.";
    if text.split_whitespace().count() > LONGEST {
        return (text, reason);
    }
    let proved = proved(&text, report, relevance);
    if proved.len() >= 2 {
        let names: Vec<&str> = proved.iter().map(String::as_str).collect();
        let list = prose::listed_skills(&names, language, facts.language);
        append(&mut text, &written::skills_sentence(language, &list));
        reason = "The posting asks for these, and your resume shows them; now the summary says so.";
    }
    let bullet = facts.best_bullets(6).into_iter().find(|bullet| {
        let words = bullet.text.split_whitespace().count();
        bullet.weight > 0 && bullet.has_number && words <= 24 && !shares(&text, &bullet.text)
    });
    if let Some(bullet) = bullet.filter(|_| mode == Mode::Full) {
        append(&mut text, &written::result_sentence(bullet, language));
        reason = "The posting asks for these, and your positions show them with a result; now the summary says so.";
    }
    (text, reason)
}

/// The sentences behind the first, those that the posting wants before the others.
fn wanted_first(text: &str, relevance: &Relevance<'_>) -> String {
    let sentences = prose::sentences(text);
    let Some((first, rest)) = sentences.split_first() else { return text.to_owned() };
    if rest.len() < 2 || text.contains('\n') {
        return text.to_owned();
    }
    // A sentence that points back at the one before it must stay behind it.
    let leans = |sentence: &str| {
        let word = sentence.split([' ', ',']).next().unwrap_or_default().to_lowercase();
        LEANING.contains(&word.as_str())
    };
    if rest.iter().any(|sentence| leans(sentence)) {
        return text.to_owned();
    }
    let mut ordered: Vec<&str> = rest.to_vec();
    ordered.sort_by_key(|sentence| std::cmp::Reverse(relevance.weight(sentence)));
    if ordered == rest {
        return text.to_owned();
    }
    let all = std::iter::once(first).chain(&ordered);
    all.map(|sentence| prose::sentence(sentence)).collect::<Vec<_>>().join(" ")
}

/// Words by which a sentence leans on the one before.
const LEANING: [&str; 36] = [
    "this",
    "that",
    "these",
    "those",
    "there",
    "then",
    "here",
    "he",
    "she",
    "it",
    "they",
    "also",
    "but",
    "however",
    "sometimes",
    "previously",
    "before",
    "after",
    "both",
    "dies",
    "das",
    "diese",
    "dort",
    "dabei",
    "außerdem",
    "zuvor",
    "cela",
    "ceci",
    "sinon",
    "ensuite",
    "aussi",
    "esto",
    "eso",
    "además",
    "también",
    "antes",
];

/// Skills that the posting wants, the resume proves and the summary does not name yet.
fn proved(summary: &str, report: &Report, relevance: &Relevance<'_>) -> Vec<String> {
    let mut named: Vec<u32> = lexicon().scan(summary).iter().map(|hit| hit.payload).collect();
    let mut found: Vec<(u32, String)> = Vec::new();
    for requirement in &report.requirements {
        let hard = matches!(requirement.kind, RequirementKind::Skill | RequirementKind::Tool);
        if !hard || requirement.verdict != Verdict::Met || requirement.weight < 2 {
            continue;
        }
        let Some(evidence) = requirement.evidence.iter().find(|evidence| {
            ["/work", "/projects", "/skills"].iter().any(|list| evidence.path.starts_with(list))
                && !evidence.path.ends_with("/position")
        }) else {
            continue;
        };
        let hits = lexicon().scan(&evidence.text);
        let [hit] = hits[..] else { continue };
        let whole = hit.end - hit.start == evidence.text.len();
        if whole && !named.iter().any(|own| lexicon().shows(*own, hit.payload)) {
            named.push(hit.payload);
            if let Some(text) = super::skills::name_of(hit.payload, &evidence.text, relevance) {
                found.push((requirement.weight, text));
            }
        }
    }
    found.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    found.into_iter().take(MOST).map(|(_, text)| text).collect()
}

fn append(text: &mut String, sentence: &str) {
    if !text.ends_with(['.', '!', '?', ':']) {
        text.push('.');
    }
    text.push(' ');
    text.push_str(sentence);
}

/// Whether a summary tells a bullet already: half of its longer words are there.
fn shares(summary: &str, bullet: &str) -> bool {
    let lower = summary.to_lowercase();
    let words: Vec<String> = bullet
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 4)
        .map(str::to_lowercase)
        .collect();
    words.iter().filter(|word| lower.contains(word.as_str())).count() * 2 > words.len()
}

/// The professional title: the newest one where there is none, and in full mode with what the posting wants.
pub(super) fn headline(
    facts: &Facts<'_>,
    relevance: &Relevance<'_>,
    mode: Mode,
    drafts: &mut Vec<Draft>,
) {
    let label = facts.resume.basics.label.as_deref();
    let own = label.map(str::trim).filter(|text| !text.is_empty());
    let newest = facts.newest().and_then(|job| job.title.as_ref()).map(|title| title.text.as_str());
    let Some(title) = own.or(newest) else { return };
    let plain = !title.contains(['|', '·', '•', ',', '/', '–', ';']) && !title.contains(" - ");
    let wanted: Vec<&str> = facts
        .skills
        .iter()
        .map(|fact| fact.text.as_str())
        .filter(|text| relevance.weight(text) >= 3 && !title.contains(text) && is_trade(text))
        .take(2)
        .collect();
    let short = plain && title.split_whitespace().count() <= 5;
    let after = if mode == Mode::Full && short && wanted.len() == 2 {
        format!("{title} | {}", wanted.join(", "))
    } else {
        title.to_owned()
    };
    if label == Some(after.as_str()) {
        return;
    }
    drafts.push(Draft {
        kind: "headline",
        reason: "The line under the name says at once what the posting looks for.".to_owned(),
        change: Edit::set(
            Address::document(["basics", "label"]),
            label.map(|text| json!(text)),
            Some(json!(after)),
        ),
    });
}

/// A skill that a profession is known by: no trait, no licence.
fn is_trade(skill: &str) -> bool {
    let kinds = lexicon().scan(skill);
    let mut kinds = kinds.iter().filter_map(|hit| lexicon().concept(hit.payload));
    kinds.all(|concept| matches!(concept.kind, RequirementKind::Skill | RequirementKind::Tool))
}
