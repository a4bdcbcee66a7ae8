//! The texts of a portfolio page from the facts of a resume.

use serde::{Deserialize, Serialize};

use super::checked::{Checker, Passage};
use super::facts::{Facts, Job};
use super::options::{Length, Options, Tone};
use super::prose::sentence;
use super::summary_words::words;
use super::{WRITER, summary};
use crate::Resume;
use crate::language::Language;
use crate::model::Item;

/// What a portfolio page says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortfolioText {
    /// The language it is written in.
    pub language: Language,
    /// The person's name.
    pub name: String,
    /// One line under the name.
    pub hero: Passage,
    /// A few sentences about the person.
    pub about: Passage,
    /// Positions and projects with what came of them.
    pub work: Vec<SelectedWork>,
    /// Skills by group.
    pub skills: Vec<SkillGroup>,
    /// The line above the contact details.
    pub contact: Passage,
    /// Always [`WRITER`] here.
    pub writer: String,
}

/// One position or project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelectedWork {
    /// What it is called.
    pub title: String,
    /// Where or for whom.
    pub place: Option<String>,
    /// What came of it.
    pub outcomes: Vec<Outcome>,
}

/// One result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// In a sentence.
    pub text: String,
    /// Where the resume says so.
    pub source: String,
}

/// Skills under a heading of the person's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkillGroup {
    /// The heading; empty for skills without one.
    pub title: String,
    /// The skills.
    pub skills: Vec<String>,
}

/// Writes the texts of a portfolio page.
pub fn portfolio(resume: &Resume, options: Options) -> PortfolioText {
    let resume = &*resume.plain();
    let facts = Facts::of(resume, None, options.language);
    let language = options.language.or(facts.language).unwrap_or(Language::English);
    let checker = Checker::new(resume, &[]);
    PortfolioText {
        language,
        name: resume.basics.name.clone().unwrap_or_default(),
        hero: Passage::joined(checker.supported(hero(&facts, options.tone).into_iter().collect())),
        about: about(&facts, &checker, language, options),
        work: work(&facts, options.length),
        skills: skills(resume),
        contact: Passage::new(contact(language, options.tone), Vec::new()),
        writer: WRITER.to_owned(),
    }
}

/// The title, and the skills that are used most.
fn hero(facts: &Facts<'_>, tone: Tone) -> Option<Passage> {
    let title = facts.title.as_ref()?;
    let skills: Vec<_> =
        facts.skills.iter().take(if tone == Tone::Concise { 0 } else { 3 }).collect();
    let mut sources = vec![title.source.clone()];
    let mut text = title.text.clone();
    if !skills.is_empty() {
        let names: Vec<&str> = skills.iter().map(|fact| fact.text.as_str()).collect();
        text = format!("{text} – {}", names.join(", "));
        sources.extend(skills.iter().map(|fact| fact.source.clone()));
    }
    Some(Passage::new(text, sources))
}

/// The person's own summary where there is one, and what the facts add.
fn about(
    facts: &Facts<'_>,
    checker: &Checker<'_>,
    language: Language,
    options: Options,
) -> Passage {
    let own = facts.resume.basics.summary.as_deref().map(str::trim).unwrap_or_default();
    let written = || summary::sentences(facts, language, options.tone, options.length);
    let mut passages = Vec::new();
    if own.is_empty() || facts.language != Some(language) {
        passages = checker.supported(written());
    } else {
        passages.push(Passage::new(sentence(own), vec!["/basics/summary".to_owned()]));
        if options.length == Length::Long {
            passages.extend(checker.supported(summary::background(
                facts,
                language,
                words(language),
            )));
        }
    }
    Passage::joined(passages)
}

fn work(facts: &Facts<'_>, length: Length) -> Vec<SelectedWork> {
    let (many, each) = match length {
        Length::Short => (3, 2),
        Length::Medium => (5, 3),
        Length::Long => (8, 5),
    };
    let selected = |job: &Job| {
        let mut bullets: Vec<_> = job.bullets.iter().collect();
        bullets.sort_by_key(|bullet| !bullet.has_number);
        Some(SelectedWork {
            title: job.title.as_ref()?.text.clone(),
            place: job.employer.as_ref().map(|fact| fact.text.clone()),
            outcomes: bullets
                .into_iter()
                .take(each)
                .map(|bullet| Outcome {
                    text: sentence(&bullet.text),
                    source: bullet.source.clone(),
                })
                .collect(),
        })
    };
    facts
        .jobs
        .iter()
        .filter(|job| !job.bullets.is_empty())
        .filter_map(selected)
        .take(many)
        .collect()
}

fn skills(resume: &Resume) -> Vec<SkillGroup> {
    let mut groups: Vec<SkillGroup> = Vec::new();
    let mut single = SkillGroup { title: String::new(), skills: Vec::new() };
    for skill in resume.skills.iter().filter(|skill| !skill.hidden()) {
        let name = skill.name.clone().unwrap_or_default();
        if skill.keywords.is_empty() {
            single.skills.push(name);
        } else {
            groups.push(SkillGroup { title: name, skills: skill.keywords.clone() });
        }
    }
    single.skills.retain(|name| !name.trim().is_empty());
    if !single.skills.is_empty() {
        groups.push(single);
    }
    groups
}

fn contact(language: Language, tone: Tone) -> &'static str {
    tone.of(match language {
        Language::English => &[
            "Get in touch to talk about working together.",
            "Let us talk about your project.",
            "Say hello – I would be glad to hear from you.",
            "Contact",
            "Please do not hesitate to contact me.",
        ],
        Language::German => &[
            "Nehmen Sie Kontakt auf, um über eine Zusammenarbeit zu sprechen.",
            "Sprechen wir über Ihr Vorhaben.",
            "Schreiben Sie mir – ich freue mich, von Ihnen zu hören.",
            "Kontakt",
            "Für Anfragen stehe ich Ihnen gern zur Verfügung.",
        ],
        Language::French => &[
            "Contactez-moi pour parler d'une collaboration.",
            "Parlons de votre projet.",
            "Écrivez-moi, au plaisir de vous lire.",
            "Contact",
            "Je reste à votre disposition pour toute demande.",
        ],
        Language::Spanish => &[
            "Póngase en contacto conmigo para hablar de una colaboración.",
            "Hablemos de su proyecto.",
            "Escríbame, me alegrará leerle.",
            "Contacto",
            "Quedo a su disposición para cualquier consulta.",
        ],
    })
}
