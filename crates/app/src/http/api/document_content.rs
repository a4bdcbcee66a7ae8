//! The shapes of letters and portfolios for the API's description; `resume::document` reads and writes them.

#![expect(dead_code, reason = "describes resume::document in the API description")]

use serde_json::Value;
use utoipa::ToSchema;

/// A cover letter; every key may be absent when it is sent.
#[derive(ToSchema)]
pub struct LetterContent {
    /// The language as a BCP 47 tag.
    language: String,
    /// Who writes.
    sender: SenderContent,
    /// The day: `YYYY-MM-DD`, which is printed in words, or any text.
    date: String,
    /// To whom.
    recipient: RecipientContent,
    /// What it is about.
    subject: String,
    /// The salutation.
    salutation: String,
    /// The paragraphs.
    paragraphs: Vec<String>,
    /// The closing.
    closing: String,
    /// The name below it.
    signature: String,
    /// Template, colour, font and so on, with the keys of a resume's `x-design`.
    #[schema(value_type = Object)]
    design: Value,
}

/// Who writes.
#[derive(ToSchema)]
pub struct SenderContent {
    /// The full name.
    name: String,
    /// The professional title.
    label: String,
    /// The e-mail address.
    email: String,
    /// The telephone number.
    phone: String,
    /// Where the person lives.
    place: String,
    /// The personal site.
    url: String,
}

/// To whom a letter goes.
#[derive(ToSchema)]
pub struct RecipientContent {
    /// Who is addressed.
    person: String,
    /// The employer.
    company: String,
    /// Further lines of the address.
    address: String,
}

/// A portfolio page; every key may be absent when it is sent.
#[derive(ToSchema)]
pub struct PortfolioContent {
    /// The language as a BCP 47 tag.
    language: String,
    /// `paper`, `studio` or `margin`.
    theme: String,
    /// The accent colour as `#rrggbb`; empty for the theme's own.
    accent: String,
    /// The last part of the page's address; empty for one made from the name.
    slug: String,
    /// Whether search engines may list the page.
    searchable: bool,
    /// The person's name.
    name: String,
    /// One line under the name.
    headline: String,
    /// A few sentences about the person.
    about: String,
    /// Positions and projects.
    work: Vec<PortfolioWorkContent>,
    /// Skills by group.
    skills: Vec<PortfolioSkillsContent>,
    /// How to reach the person.
    contact: PortfolioContactContent,
}

/// One position or project.
#[derive(ToSchema)]
pub struct PortfolioWorkContent {
    /// What it is called.
    title: String,
    /// Where or for whom.
    place: String,
    /// When.
    period: String,
    /// Where to see it.
    url: String,
    /// What came of it, a sentence each.
    outcomes: Vec<String>,
}

/// Skills under a heading.
#[derive(ToSchema)]
pub struct PortfolioSkillsContent {
    /// The heading; empty for skills without one.
    title: String,
    /// The skills.
    skills: Vec<String>,
}

/// How to reach the person; hidden details are not part of the page.
#[derive(ToSchema)]
pub struct PortfolioContactContent {
    /// The line above the details.
    text: String,
    /// The e-mail address.
    email: String,
    /// Whether it is on the page.
    show_email: bool,
    /// The telephone number.
    phone: String,
    /// Whether it is on the page.
    show_phone: bool,
    /// Where the person lives.
    place: String,
    /// Whether it is on the page.
    show_place: bool,
    /// Sites and profiles.
    links: Vec<LinkContent>,
}

/// A link.
#[derive(ToSchema)]
pub struct LinkContent {
    /// The words; empty to show the address.
    label: String,
    /// The address.
    url: String,
}
