//! A cover letter to pages and files, in the look of the resume that it goes with.

mod files;

use resume::document::CoverLetter;
use resume::model::PartialDate;
use serde::Serialize;

use super::design::PageDesign;
use super::direction::runs_from_right;
use super::error::WriteError;
use super::fit::FLOORS;
use super::sheet::{Contact, Run, Words, mail_link, phone_link, words};

pub use files::{html, markdown, text};

/// The page; its letterhead follows the structure of the resume's template.
pub const TEMPLATE: &str = include_str!("../../../templates/letter/template.typ");

/// A text of more bytes is not tried in tighter settings.
pub const MOST_BYTES_OF_ONE_PAGE: usize = 12_000;

/// What one letter prints, in order.
#[derive(Clone, Debug, Serialize)]
pub struct LetterSheet {
    /// The document's title: the name and the word for a cover letter.
    pub title: String,
    /// Whether most letters run from right to left.
    pub rtl: bool,
    /// The sender's name.
    pub name: Option<Run>,
    /// The sender's title.
    pub label: Option<Run>,
    /// How to reach the sender.
    pub contacts: Vec<Contact>,
    /// The day, in words.
    pub date: Option<Run>,
    /// Person, company and address, a line each.
    pub recipient: Vec<Run>,
    /// What it is about.
    pub subject: Option<Run>,
    /// The salutation.
    pub salutation: Option<Run>,
    /// The paragraphs.
    pub paragraphs: Vec<Run>,
    /// The closing.
    pub closing: Option<Run>,
    /// The name below it.
    pub signature: Option<Run>,
}

impl LetterSheet {
    /// Collects what the letter prints, with dates in one of the languages that we have words for.
    pub fn new(letter: &CoverLetter, language: &str) -> Self {
        let words = words(language);
        let name = run("/sender/name", &letter.sender.name);
        let title = name.as_ref().map_or_else(
            || words.letter.clone(),
            |name| format!("{} – {}", name.text, words.letter),
        );
        let recipient = &letter.recipient;
        let mut to: Vec<Run> = Vec::new();
        to.extend(run("/recipient/person", &recipient.person));
        to.extend(run("/recipient/company", &recipient.company));
        to.extend(Run::paragraphs("/recipient/address", Some(&recipient.address), false));
        let paragraphs = letter.paragraphs.iter().enumerate();
        let mut sheet = Self {
            title,
            rtl: false,
            name,
            label: run("/sender/label", &letter.sender.label),
            contacts: contacts(letter),
            date: run("/date", &day(&letter.date, words)),
            recipient: to,
            subject: run("/subject", &letter.subject),
            salutation: run("/salutation", &letter.salutation),
            paragraphs: paragraphs
                .flat_map(|(index, text)| {
                    Run::paragraphs(&format!("/paragraphs/{index}"), Some(text), false)
                })
                .collect(),
            closing: run("/closing", &letter.closing),
            signature: run("/signature", &letter.signature),
        };
        sheet.rtl = runs_from_right(sheet.runs().map(|run| run.text.as_str()), language);
        sheet
    }

    /// How much text there is.
    pub fn bytes(&self) -> usize {
        self.runs().map(|run| run.text.len()).sum()
    }

    /// Every printed value.
    fn runs(&self) -> impl Iterator<Item = &Run> {
        let single = [&self.name, &self.label, &self.subject, &self.salutation, &self.closing];
        let single = single.into_iter().flatten().chain(&self.date).chain(&self.signature);
        let contacts = self.contacts.iter().flat_map(|contact| contact.values.iter().flatten());
        single.chain(contacts).chain(&self.recipient).chain(&self.paragraphs)
    }
}

fn run(path: &str, text: &str) -> Option<Run> {
    Run::new(path, Some(text))
}

fn contacts(letter: &CoverLetter) -> Vec<Contact> {
    let sender = &letter.sender;
    let email = run("/sender/email", &sender.email)
        .map(|run| run.leading_to(mail_link(&sender.email).as_deref()));
    let phone = run("/sender/phone", &sender.phone)
        .map(|run| run.leading_to(phone_link(&sender.phone).as_deref()));
    let place = run("/sender/place", &sender.place);
    let site = Run::address("/sender/url", Some(&sender.url));
    [email, phone, place, site].into_iter().flatten().map(Contact::from).collect()
}

/// A calendar date in words; any other text as it is.
fn day(text: &str, words: &Words) -> String {
    let Some(date) = PartialDate::from_iso(text.trim()) else { return text.to_owned() };
    let month = date.month.and_then(|month| words.long_months.get(usize::from(month) - 1));
    match (date.day, month) {
        (Some(day), Some(month)) => words
            .long_day
            .as_ref()
            .unwrap_or(&words.day)
            .replace("{month}", month)
            .replace("{day}", &day.to_string())
            .replace("{year}", &date.year.to_string()),
        (None, Some(month)) => format!("{month} {}", date.year),
        _ => date.year.to_string(),
    }
}

/// The look in tighter and tighter settings, down to where it stops being readable.
pub fn tighter(design: &PageDesign) -> impl Iterator<Item = PageDesign> {
    const STEPS: [(f64, f64, f64); 5] = [
        (1.0, 0.92, 0.9),
        (0.97, 0.88, 0.85),
        (0.94, 0.84, 0.8),
        (0.91, 0.8, 0.75),
        (0.88, 0.76, 0.7),
    ];
    STEPS.into_iter().map(|(size, spacing, margin)| PageDesign {
        size: (design.size * size).max(FLOORS.0).min(design.size),
        spacing: (design.spacing * spacing).max(FLOORS.1).min(design.spacing),
        margin: (design.margin * margin).max(FLOORS.2).min(design.margin),
        ..design.clone()
    })
}

#[derive(Serialize)]
struct Data<'a> {
    design: &'a PageDesign,
    structure: &'a str,
    #[serde(flatten)]
    sheet: &'a LetterSheet,
}

/// What the template reads.
pub fn data(
    sheet: &LetterSheet,
    design: &PageDesign,
    structure: &str,
) -> Result<String, WriteError> {
    serde_json::to_string(&Data { design, structure, sheet })
        .map_err(|error| WriteError::Render { message: error.to_string() })
}
