//! The sheet: what a resume prints, in order, in words, with the place in the document of every value.
//!
//! Every format is written from it, so that the page, the Word file and the plain text always say the same.

mod contacts;
mod dates;
mod entries;
mod run;
mod sections;
mod words;

use resume::Resume;
use serde::Serialize;

use super::direction::runs_from_right;

pub(super) use contacts::{mail_link, phone_link};
pub use run::{Run, Span};
pub use words::{Words, languages, speaks, words};

/// What one resume prints.
#[derive(Clone, Debug, Serialize)]
pub struct Sheet {
    /// The language of headings and dates, and of the text as far as we know.
    pub language: String,
    /// Whether most letters run from right to left.
    pub rtl: bool,
    /// The document's title: the name and the word for "resume".
    pub title: String,
    /// The person's name.
    pub name: Option<Run>,
    /// The professional title.
    pub label: Option<Run>,
    /// How to reach the person, one entry per kind.
    pub contacts: Vec<Contact>,
    /// The sections in the order of the page.
    pub sections: Vec<Section>,
    /// The words of the chosen language.
    pub words: &'static Words,
}

/// One way to reach the person, or one fact about them.
#[derive(Clone, Debug, Serialize)]
pub struct Contact {
    /// What it is, when the value does not say so by itself.
    pub label: Option<Run>,
    /// The values in groups: blanks within a group, commas between groups.
    pub values: Vec<Vec<Run>>,
}

/// How a section's entries are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Style {
    /// Paragraphs.
    Prose,
    /// Entries with a head of one or two lines and a body.
    Entries,
    /// Entries whose head fits one line.
    Short,
    /// Names with words: skills, languages, interests.
    Lines,
}

/// One block of the page.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    /// The section's key in layouts.
    pub key: &'static str,
    /// How its entries are printed.
    pub style: Style,
    /// Its heading.
    pub heading: Run,
    /// Its entries; never empty.
    pub entries: Vec<Entry>,
}

/// One entry of a section; every part may be empty, but not all of them.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Entry {
    /// The first words of its head, joined by commas.
    pub title: Vec<Run>,
    /// Who: employer, school, issuer; joined by commas.
    pub by: Vec<Run>,
    /// Where.
    pub place: Option<Run>,
    /// Start and end, or one date; joined by a dash.
    pub dates: Vec<Run>,
    /// Level, grade, kind; joined by commas.
    pub notes: Vec<Run>,
    /// An address that is printed.
    pub link: Option<Run>,
    /// What the employer does.
    pub about: Vec<Run>,
    /// Paragraphs.
    pub text: Vec<Run>,
    /// Bullets.
    pub bullets: Vec<Run>,
    /// What the words after it are, when the section does not say so.
    pub tags_label: Option<&'static str>,
    /// Words, joined by commas.
    pub tags: Vec<Run>,
}

impl Sheet {
    /// Collects what the resume prints in one of the languages that we have words for.
    pub fn new(resume: &Resume, language: &str) -> Self {
        let words = words(language);
        let name = Run::new("/basics/name", resume.basics.name.as_deref());
        let title = name.as_ref().map_or_else(
            || words.resume.clone(),
            |name| format!("{} – {}", name.text, words.resume),
        );
        let sheet = Self {
            language: language.to_owned(),
            rtl: false,
            title,
            name,
            label: Run::new("/basics/label", resume.basics.label.as_deref()),
            contacts: contacts::contacts(&resume.basics, words),
            sections: sections::sections(resume, words),
            words,
        };
        sheet.directed()
    }

    /// The same in the direction of its text.
    #[must_use]
    pub fn directed(mut self) -> Self {
        let texts = self.runs().into_iter().map(|run| run.text.as_str());
        self.rtl = runs_from_right(texts, &self.language);
        self
    }

    /// Every printed value in reading order, but for the words that we add.
    pub fn runs(&self) -> Vec<&Run> {
        let mut runs: Vec<&Run> = self.name.iter().chain(&self.label).collect();
        for contact in &self.contacts {
            runs.extend(contact.label.iter().chain(contact.values.iter().flatten()));
        }
        for section in &self.sections {
            runs.push(&section.heading);
            section.entries.iter().for_each(|entry| runs.extend(entry.runs()));
        }
        runs
    }
}

impl Entry {
    /// Every value of the entry in reading order.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.title
            .iter()
            .chain(&self.by)
            .chain(&self.place)
            .chain(&self.dates)
            .chain(&self.notes)
            .chain(&self.link)
            .chain(&self.about)
            .chain(&self.text)
            .chain(&self.bullets)
            .chain(&self.tags)
    }

    /// Whether the entry prints nothing.
    pub fn is_empty(&self) -> bool {
        self.runs().next().is_none()
    }
}
