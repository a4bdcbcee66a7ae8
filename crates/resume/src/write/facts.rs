//! What a resume says, ready to be told: title, years, positions with their bullets, skills.

use std::collections::HashMap;

use super::checked::Checker;
use super::phrasing::{Style, Tense, rephrase};
use super::prose::{first_sentence, sentences};
use crate::Resume;
use crate::language::Language;
use crate::model::{DateText, DateValue};
use crate::posting::lexicon::lexicon;
use crate::posting::{Posting, RequirementKind};
use crate::score::{latest_month, months, span};
use crate::tailor::{Relevance, posting_form};

/// A fact and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fact {
    pub text: String,
    pub source: String,
}

/// A bullet as it can be told.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    pub text: String,
    pub source: String,
    /// How much of the posting it answers.
    pub weight: u32,
    /// The requirements that it shows, by their words.
    pub shows: Vec<String>,
    pub has_number: bool,
}

/// A position or project.
#[derive(Clone, Debug)]
pub(crate) struct Job {
    pub title: Option<Fact>,
    pub employer: Option<Fact>,
    pub is_current: bool,
    pub is_project: bool,
    pub from: u32,
    pub to: u32,
    pub bullets: Vec<Told>,
}

/// Everything that can be told.
pub(crate) struct Facts<'a> {
    pub resume: &'a Resume,
    pub language: Option<Language>,
    /// The professional title.
    pub title: Option<Fact>,
    /// Whole years in positions, when the guard agrees.
    pub years: Option<String>,
    /// Positions, newest first, then projects.
    pub jobs: Vec<Job>,
    /// Skills, most wanted or most used first.
    pub skills: Vec<Fact>,
}

impl<'a> Facts<'a> {
    pub(crate) fn of(
        resume: &'a Resume,
        posting: Option<&Posting>,
        wanted: Option<Language>,
    ) -> Self {
        let none = Posting::default();
        let relevance = Relevance::of(posting.unwrap_or(&none));
        let language = Language::of_resume(resume);
        let jobs = jobs(resume, language, &relevance);
        let title = title(resume);
        let years = years(resume, wanted.or(language).unwrap_or(Language::English));
        let skills = skills(resume, &jobs, &relevance);
        Self { resume, language, title, years, jobs, skills }
    }

    /// The newest position.
    pub(crate) fn newest(&self) -> Option<&Job> {
        self.jobs.iter().find(|job| !job.is_project && job.employer.is_some())
    }

    /// The bullets that say most, best first: those the posting asks for, those with numbers, the newest.
    pub(crate) fn best_bullets(&self, most: usize) -> Vec<&Told> {
        let mut all: Vec<(u32, &Told)> = Vec::new();
        for (age, job) in self.jobs.iter().enumerate() {
            for bullet in &job.bullets {
                let recent = 6_u32.saturating_sub(age as u32 * 2);
                let number = if bullet.has_number { 8 } else { 0 };
                all.push((bullet.weight * 2 + recent + number, bullet));
            }
        }
        all.sort_by_key(|(value, _)| std::cmp::Reverse(*value));
        all.into_iter().take(most).map(|(_, bullet)| bullet).collect()
    }
}

/// Whether a position is over: it has an end that is not "present".
pub(crate) fn is_over(end: Option<&DateText>) -> bool {
    matches!(end.map(DateText::value), Some(Some(DateValue::On(_))))
}

fn filled(text: Option<&String>) -> Option<&str> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty())
}

/// The label without what people append to it, or the newest position's title.
fn title(resume: &Resume) -> Option<Fact> {
    let label =
        filled(resume.basics.label.as_ref()).map(|label| (label, "/basics/label".to_owned()));
    let newest = || {
        let (index, work) = resume.work.iter().enumerate().find(|(_, work)| !work.hidden)?;
        Some((filled(work.position.as_ref())?, format!("/work/{index}/position")))
    };
    let (text, source) = label.or_else(newest)?;
    let cut = [" - ", " – ", " — ", " | ", " • ", "|", ";", ". "]
        .iter()
        .filter_map(|mark| text.find(mark))
        .min()
        .unwrap_or(text.len());
    let text = text[..cut].trim();
    let short = !text.is_empty() && text.split_whitespace().count() <= 8;
    short.then(|| Fact { text: text.to_owned(), source })
}

/// Years of experience: as the person counts them, else as the dates give them.
fn years(resume: &Resume, language: Language) -> Option<String> {
    let checker = Checker::new(resume, &[]);
    let summary = resume.basics.summary.as_deref().unwrap_or_default();
    let words: Vec<&str> = summary.split_whitespace().collect();
    let stated = words.windows(2).find(|pair| {
        let noun = pair[1].trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
        ["years", "jahre", "jahren", "ans", "années", "años"].contains(&noun.as_str())
            && !pair[0].contains([',', '.', '('])
    });
    if let Some(pair) = stated {
        let own = Language::of_resume(resume) == Some(language);
        let figure = pair[0].starts_with(|c: char| c.is_ascii_digit());
        let number = pair[0].chars().count() > 1 || figure;
        let usable = (own && number && pair[0] != "of" || figure) && checker.holds(&pair.join(" "));
        return usable.then(|| pair[0].to_owned());
    }
    let today = latest_month(resume);
    let spans = resume
        .work
        .iter()
        .filter_map(|work| span(work.start_date.as_ref(), work.end_date.as_ref(), today));
    let years = months(spans.collect()) / 12;
    (years >= 2 && checker.holds(&format!("{years} years"))).then(|| years.to_string())
}

fn jobs(resume: &Resume, language: Option<Language>, relevance: &Relevance<'_>) -> Vec<Job> {
    let today = latest_month(resume);
    let fact = |text: Option<&String>, source: String| {
        filled(text).map(|text| Fact { text: text.to_owned(), source })
    };
    let mut jobs: Vec<Job> = Vec::new();
    for (index, work) in resume.work.iter().enumerate().filter(|(_, work)| !work.hidden) {
        let path = format!("/work/{index}");
        let over = is_over(work.end_date.as_ref());
        let span =
            span(work.start_date.as_ref(), work.end_date.as_ref(), today).unwrap_or_default();
        jobs.push(Job {
            title: fact(work.position.as_ref(), format!("{path}/position")),
            employer: fact(work.name.as_ref(), format!("{path}/name")),
            is_current: !over && work.start_date.is_some(),
            is_project: false,
            from: span.from,
            to: span.to,
            bullets: told(
                &path,
                &work.highlights,
                work.summary.as_deref(),
                language,
                over,
                relevance,
            ),
        });
    }
    jobs.sort_by_key(|job| std::cmp::Reverse((job.to, job.from)));
    for (index, project) in resume.projects.iter().enumerate().filter(|(_, item)| !item.hidden) {
        let path = format!("/projects/{index}");
        jobs.push(Job {
            title: fact(project.name.as_ref(), format!("{path}/name")),
            employer: fact(project.entity.as_ref(), format!("{path}/entity")),
            is_current: false,
            is_project: true,
            from: 0,
            to: 0,
            bullets: told(&path, &project.highlights, None, language, true, relevance),
        });
    }
    jobs
}

/// The bullets of a position; failing those the sentences of its paragraph.
fn told(
    path: &str,
    bullets: &[String],
    summary: Option<&str>,
    language: Option<Language>,
    over: bool,
    relevance: &Relevance<'_>,
) -> Vec<Told> {
    let style = Style { language, tense: if over { Tense::Past } else { Tense::Present } };
    let paragraph = summary.unwrap_or_default();
    let texts: Vec<(String, &str)> = if bullets.is_empty() {
        sentences(paragraph).into_iter().map(|text| (format!("{path}/summary"), text)).collect()
    } else {
        let all = bullets.iter().enumerate();
        all.map(|(at, text)| (format!("{path}/highlights/{at}"), first_sentence(text))).collect()
    };
    texts
        .into_iter()
        .filter(|(_, text)| (3..=40).contains(&text.split_whitespace().count()))
        .map(|(source, text)| {
            let (text, _) = rephrase(text, style);
            let shown = relevance.shown(&text);
            Told {
                weight: shown.iter().map(|requirement| requirement.weight).sum(),
                shows: shown.iter().map(|requirement| requirement.text.clone()).collect(),
                has_number: text.bytes().any(|byte| byte.is_ascii_digit()),
                text,
                source,
            }
        })
        .collect()
}

fn skills(resume: &Resume, jobs: &[Job], relevance: &Relevance<'_>) -> Vec<Fact> {
    let mut uses: HashMap<u32, u32> = HashMap::new();
    for bullet in jobs.iter().flat_map(|job| &job.bullets) {
        for hit in lexicon().scan(&bullet.text) {
            *uses.entry(hit.payload).or_default() += 1;
        }
    }
    let mut all: Vec<(bool, u32, u32, Fact)> = Vec::new();
    let mut add = |text: &str, source: String| {
        let text = text.trim();
        let length = text.split_whitespace().count();
        let plain = !text.contains([':', ';', '(', '/', ',', '&', '|', '.']) || text.len() <= 8;
        let known = all.iter().any(|(_, _, _, fact)| fact.text.eq_ignore_ascii_case(text));
        if (1..=4).contains(&length) && plain && !known {
            let hits = lexicon().scan(text);
            let used = hits.iter().filter_map(|hit| uses.get(&hit.payload)).sum();
            let named = posting_form(text, relevance).unwrap_or_else(|| text.to_owned());
            // Traits and driving licences are not what a person is known for.
            let trade =
                !hits.iter().filter_map(|hit| lexicon().concept(hit.payload)).any(|concept| {
                    matches!(
                        concept.kind,
                        RequirementKind::Soft
                            | RequirementKind::Certificate
                            | RequirementKind::Language
                    )
                });
            all.push((trade, relevance.weight(text), used, Fact { text: named, source }));
        }
    };
    let hidden = resume.layout.hidden.iter().any(|key| key == "skills");
    for (index, skill) in
        resume.skills.iter().enumerate().filter(|(_, skill)| !skill.hidden && !hidden)
    {
        if crate::score::is_slight(skill.level.as_deref()) {
            continue;
        }
        if skill.keywords.is_empty() {
            add(skill.name.as_deref().unwrap_or_default(), format!("/skills/{index}/name"));
        }
        for (at, keyword) in skill.keywords.iter().enumerate() {
            add(keyword, format!("/skills/{index}/keywords/{at}"));
        }
    }
    all.sort_by_key(|(trade, weight, used, _)| std::cmp::Reverse((*trade, *weight, *used)));
    all.into_iter().map(|(_, _, _, fact)| fact).collect()
}
