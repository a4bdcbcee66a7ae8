//! Cover letters from facts: what the posting asks for, and the places of the resume that answer it.

mod company;
mod evidence;
mod phrases;

use serde::{Deserialize, Serialize};

use super::checked::{Checker, Passage};
use super::facts::{Fact, Facts, Job};
use super::options::{Length, Options, Tone};
use super::prose::{elided, listed, listed_skills, sentence, with_article};
use super::{WRITER, summary};
use crate::Resume;
use crate::guard::Support;
use crate::language::Language;
use crate::posting::{Posting, PostingInput};

use evidence::Evidence;
use phrases::{Phrases, phrases};

/// A cover letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// The language it is written in.
    pub language: Language,
    /// The employer, as far as the posting names one.
    #[serde(default)]
    pub company: Option<String>,
    /// What it is about, for the subject line.
    pub subject: String,
    /// "Dear Hiring Team,".
    pub salutation: String,
    /// The paragraphs, each with its sources and claims.
    pub paragraphs: Vec<Passage>,
    /// "Kind regards,".
    pub closing: String,
    /// The person's name.
    pub signature: String,
    /// Whether every claim has a source; the rules drop sentences for which that is not so.
    pub verdict: Support,
    /// Always [`WRITER`] here.
    pub writer: String,
    /// What the user should know, in sentences.
    pub warnings: Vec<String>,
}

impl Letter {
    /// The whole letter as plain text.
    pub fn text(&self) -> String {
        let mut parts = vec![self.salutation.as_str()];
        parts.extend(self.paragraphs.iter().map(|paragraph| paragraph.text.as_str()));
        parts.push(&self.closing);
        format!("{}\n{}", parts.join("\n\n"), self.signature)
    }
}

/// The salutation and the closing of a plain letter.
pub fn courtesies(language: Language) -> (&'static str, &'static str) {
    let (phrases, tone) = (phrases(language), Tone::default());
    (tone.of(&phrases.salutation), tone.of(&phrases.sign_off))
}

/// Writes a cover letter for a posting; `input` is its text, `posting` what was found in it.
pub fn cover_letter(
    resume: &Resume,
    input: &PostingInput,
    posting: &Posting,
    options: Options,
) -> Letter {
    let resume = &*resume.plain();
    let language = options
        .language
        .or_else(|| Language::of(&input.text))
        .or_else(|| Language::of_resume(resume))
        .unwrap_or(Language::English);
    let company = posting.company.clone().or_else(|| company::find(&input.text));
    let title =
        posting.title.as_deref().map(company::plain_title).filter(|title| !title.is_empty());
    let desk = Desk {
        facts: Facts::of(resume, Some(posting), Some(language)),
        checker: Checker::new(resume, &[title.as_deref(), company.as_deref()]),
        phrases: phrases(language),
        language,
        options,
        title,
        company,
    };
    desk.write()
}

struct Desk<'a> {
    facts: Facts<'a>,
    checker: Checker<'a>,
    phrases: &'static Phrases,
    language: Language,
    options: Options,
    title: Option<String>,
    company: Option<String>,
}

impl Desk<'_> {
    fn write(&self) -> Letter {
        let tone = self.options.tone;
        let mut paragraphs: Vec<Vec<Passage>> = vec![self.opening()];
        paragraphs.extend(self.evidence());
        paragraphs.push(self.background());
        paragraphs.push(vec![Passage::new(tone.of(&self.phrases.closing), Vec::new())]);
        let paragraphs: Vec<Passage> = paragraphs
            .into_iter()
            .map(|sentences| Passage::joined(self.checker.supported(sentences)))
            .filter(|paragraph| !paragraph.text.is_empty())
            .collect();
        let supported =
            paragraphs.iter().all(|paragraph| paragraph.claims.iter().all(|claim| claim.supported));
        Letter {
            language: self.language,
            company: self.company.clone(),
            subject: match &self.title {
                Some(title) => self.phrases.subject.replace("{title}", title),
                None => self.phrases.subject_plain.to_owned(),
            },
            salutation: tone.of(&self.phrases.salutation).to_owned(),
            warnings: self.warnings(&paragraphs),
            paragraphs,
            closing: tone.of(&self.phrases.sign_off).to_owned(),
            signature: self.facts.resume.basics.name.clone().unwrap_or_default(),
            verdict: if supported { Support::Supported } else { Support::Unsupported },
            writer: WRITER.to_owned(),
        }
    }

    /// The role, and who is applying.
    fn opening(&self) -> Vec<Passage> {
        let tone = self.options.tone;
        let role = match (&self.title, &self.company) {
            (Some(title), Some(company)) => {
                self.phrases.role_both.replace("{title}", title).replace("{company}", company)
            }
            (Some(title), None) => self.phrases.role_title.replace("{title}", title),
            (None, Some(company)) => self.phrases.role_company.replace("{company}", company),
            (None, None) => self.phrases.role_none.to_owned(),
        };
        let first = elided(&tone.of(&self.phrases.opening).replace("{role}", &role));
        // German goes on with a small letter after the comma of the salutation.
        let first = if self.language == Language::German { first } else { sentence(&first) };
        let mut sentences = vec![Passage::new(first, Vec::new())];
        sentences.extend(self.introduction());
        sentences
    }

    /// Title, years and where the person works.
    fn introduction(&self) -> Option<Passage> {
        let title = self.facts.title.as_ref()?;
        let fill = |pattern: &str| {
            pattern.replace("{title}", &title.text).replace("{a_title}", &with_article(&title.text))
        };
        let mut sources = vec![title.source.clone()];
        let mut text = fill(self.phrases.intro);
        if let Some(years) = &self.facts.years {
            text += &self.phrases.intro_years.replace("{years}", years);
            sources.push("/work".to_owned());
        }
        if let Some(job) = self.facts.newest()
            && let Some(employer) = &job.employer
        {
            let pattern =
                if job.is_current { self.phrases.intro_now } else { self.phrases.intro_last };
            text += &pattern.replace("{employer}", &employer.text);
            sources.push(employer.source.clone());
        }
        Some(Passage::new(sentence(&text), sources))
    }

    /// A paragraph for each of the positions that answer the posting best.
    fn evidence(&self) -> Vec<Vec<Passage>> {
        let tone = self.options.tone;
        let (many, each) = match (self.options.length, tone) {
            (Length::Short, Tone::Concise) => (1, 1),
            (Length::Short, _) => (1, 2),
            (Length::Medium, Tone::Concise) => (2, 1),
            (Length::Medium, _) => (2, 2),
            (Length::Long, Tone::Concise) => (3, 2),
            (Length::Long, _) => (3, 3),
        };
        // What is written in another language cannot be quoted.
        let quotable = self.facts.language == Some(self.language);
        let chosen = if quotable {
            let tellable = |bullets: Vec<Passage>| self.checker.which_hold(bullets);
            evidence::choose(&self.facts, self.phrases, self.language, (many, each), &tellable)
        } else {
            Vec::new()
        };
        let mut paragraphs: Vec<Vec<Passage>> = Vec::new();
        for (index, evidence) in chosen.iter().enumerate() {
            let earlier = chosen.get(index.wrapping_sub(1)).map(|evidence| evidence.job);
            paragraphs.push(self.about(evidence, index, earlier));
        }
        if paragraphs.is_empty() {
            let jobs = self.facts.jobs.iter().filter(|job| !job.is_project).take(many);
            let told: Vec<Passage> = jobs.filter_map(|job| self.held(job)).collect();
            paragraphs.push(told);
        }
        paragraphs
    }

    fn about(&self, evidence: &Evidence<'_>, index: usize, earlier: Option<&Job>) -> Vec<Passage> {
        let mut sentences = Vec::new();
        let asked: Vec<&str> = evidence.shows.iter().map(String::as_str).take(3).collect();
        if index == 0 && self.options.tone != Tone::Concise && !asked.is_empty() {
            let list = listed_skills(&asked, self.language, Some(self.language));
            let text = self.options.tone.of(&self.phrases.asks).replace("{list}", &list);
            sentences.push(Passage::new(sentence(&text), Vec::new()));
        }
        sentences.extend(evidence.sentences(self.phrases, self.language, index, earlier));
        sentences
    }

    /// That a position was held, when nothing of it can be quoted.
    fn held(&self, job: &Job) -> Option<Passage> {
        let (title, employer) = (job.title.as_ref()?, job.employer.as_ref()?);
        let pattern = if job.is_current { self.phrases.held_now } else { self.phrases.held_before };
        let text = pattern.replace("{title}", &title.text).replace("{employer}", &employer.text);
        let text = elided(&text);
        Some(Passage::new(sentence(&text), vec![title.source.clone(), employer.source.clone()]))
    }

    /// Skills, and in longer letters degree, certificates and languages.
    fn background(&self) -> Vec<Passage> {
        let many = match self.options.length {
            Length::Short => return Vec::new(),
            Length::Medium => 4,
            Length::Long => 6,
        };
        let mut sentences = Vec::new();
        let chosen: Vec<&Fact> = self.facts.skills.iter().take(many).collect();
        if chosen.len() > 1 {
            let names: Vec<&str> = chosen.iter().map(|fact| fact.text.as_str()).collect();
            let list = listed_skills(&names, self.language, self.facts.language);
            let text = self.options.tone.of(&self.phrases.skills).replace("{list}", &list);
            let sources = chosen.iter().map(|fact| fact.source.clone()).collect();
            sentences.push(Passage::new(sentence(&text), sources));
        }
        if let Some(degree) = summary::degree(&self.facts) {
            let told = degree.told.filter(|_| self.language == Language::English);
            let text = match told {
                Some(told) => format!("I hold {told}"),
                None => self.phrases.degree.replace("{degree}", &degree.text),
            };
            sentences.push(Passage::new(sentence(&text), vec![degree.source]));
        }
        if self.options.length == Length::Long {
            sentences.extend(self.lists());
        }
        sentences
    }

    fn lists(&self) -> Vec<Passage> {
        let resume = self.facts.resume;
        let mut found = Vec::new();
        let certificates: Vec<(&str, String)> = resume
            .certificates
            .iter()
            .enumerate()
            .filter(|(_, item)| !item.hidden)
            .filter_map(|(index, item)| {
                Some((item.name.as_deref()?.trim(), format!("/certificates/{index}/name")))
            })
            .filter(|(name, _)| !name.is_empty())
            .take(3)
            .collect();
        let spoken: Vec<(&str, String)> = resume
            .languages
            .iter()
            .enumerate()
            .filter(|(_, item)| !item.hidden)
            .filter_map(|(index, item)| {
                Some((item.language.as_deref()?.trim(), format!("/languages/{index}/language")))
            })
            .filter(|(name, _)| !name.is_empty())
            .take(4)
            .collect();
        for (items, pattern) in
            [(certificates, self.phrases.certificates), (spoken, self.phrases.languages)]
        {
            let least = if pattern == self.phrases.languages { 2 } else { 1 };
            if items.len() >= least {
                let names: Vec<&str> = items.iter().map(|(name, _)| *name).collect();
                let text = pattern.replace("{list}", &listed(&names, self.language));
                let sources = items.into_iter().map(|(_, source)| source).collect();
                found.push(Passage::new(sentence(&text), sources));
            }
        }
        found
    }

    fn warnings(&self, paragraphs: &[Passage]) -> Vec<String> {
        let mut warnings = Vec::new();
        if self.facts.language != Some(self.language) {
            warnings.push(
                "Your resume is in another language than this letter, so its bullets were not quoted; add an example of your own."
                    .to_owned(),
            );
        } else if !paragraphs.iter().any(|p| {
            p.sources.iter().any(|s| s.contains("/highlights/") || s.ends_with("/summary"))
        }) {
            warnings.push(
                "Your resume has no bullet that could be told as an example; add one or two results to your positions."
                    .to_owned(),
            );
        }
        if self.company.is_none() {
            warnings.push("The posting does not say who the employer is; add the name.".to_owned());
        }
        warnings
    }
}
