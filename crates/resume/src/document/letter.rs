//! A cover letter: sender, recipient, and what stands between salutation and signature.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::Resume;
use crate::language::Language;
use crate::model::{Design, Record};
use crate::write::{Letter, courtesies};

/// A cover letter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CoverLetter {
    /// The language as a BCP 47 tag.
    pub language: String,
    /// Who writes.
    pub sender: Sender,
    /// The day: `YYYY-MM-DD`, which is printed in words, or any text.
    pub date: String,
    /// To whom.
    pub recipient: Recipient,
    /// What it is about.
    pub subject: String,
    /// "Dear Hiring Team,".
    pub salutation: String,
    /// The paragraphs.
    pub paragraphs: Vec<String>,
    /// "Kind regards,".
    pub closing: String,
    /// The name below it.
    pub signature: String,
    /// Template, colour, font and so on, with the keys of a resume's `x-design`.
    pub design: Map<String, Value>,
}

/// Who writes, as the letterhead says it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Sender {
    /// The full name.
    pub name: String,
    /// The professional title.
    pub label: String,
    /// The e-mail address.
    pub email: String,
    /// The telephone number.
    pub phone: String,
    /// Where the person lives.
    pub place: String,
    /// The personal site.
    pub url: String,
}

/// To whom a letter goes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Recipient {
    /// Who is addressed.
    pub person: String,
    /// The employer.
    pub company: String,
    /// Further lines of the address.
    pub address: String,
}

impl CoverLetter {
    /// An empty letter with the letterhead and the look of a resume, on this day (`YYYY-MM-DD`).
    pub fn blank(resume: &Resume, date: &str) -> Self {
        let language = Language::of_resume(resume).unwrap_or(Language::English);
        let (salutation, closing) = courtesies(language);
        let mut letter = Self {
            language: language.tag().to_owned(),
            date: date.to_owned(),
            salutation: salutation.to_owned(),
            paragraphs: vec![String::new()],
            closing: closing.to_owned(),
            design: look(resume),
            ..Self::default()
        };
        letter.sign(resume);
        letter
    }

    /// A written letter with the letterhead and the look of the resume it was written from.
    pub fn of(resume: &Resume, letter: &Letter, date: &str) -> Self {
        let texts = letter.paragraphs.iter().map(|paragraph| paragraph.text.clone());
        let mut made = Self {
            language: letter.language.tag().to_owned(),
            date: date.to_owned(),
            subject: letter.subject.clone(),
            salutation: letter.salutation.clone(),
            paragraphs: texts.collect(),
            closing: letter.closing.clone(),
            design: look(resume),
            ..Self::default()
        };
        made.recipient.company = letter.company.clone().unwrap_or_default();
        made.sign(resume);
        made
    }

    /// Template and options.
    pub fn design(&self) -> Design {
        Design::from_map(self.design.clone())
    }

    fn sign(&mut self, resume: &Resume) {
        let basics = &resume.basics;
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let place = [&basics.location.city, &basics.location.country_code];
        let place = place.into_iter().flatten().filter(|part| !part.trim().is_empty());
        self.sender = Sender {
            name: text(&basics.name),
            label: text(&basics.label),
            email: text(&basics.email),
            phone: text(&basics.phone),
            place: place.cloned().collect::<Vec<_>>().join(", "),
            url: text(&basics.url),
        };
        self.signature.clone_from(&self.sender.name);
    }
}

fn look(resume: &Resume) -> Map<String, Value> {
    let mut design = resume.design.to_map();
    // The letter has a language of its own.
    design.shift_remove("language");
    design
}
