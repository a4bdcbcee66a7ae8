//! A portfolio: one page about a person, and which of its contact details others may see.

use serde::{Deserialize, Serialize};

use crate::Resume;
use crate::language::Language;
use crate::model::Item;
use crate::write::PortfolioText;

/// A portfolio page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Portfolio {
    /// The language as a BCP 47 tag.
    pub language: String,
    /// The look.
    pub theme: Theme,
    /// The accent colour as `#rrggbb`; empty for the theme's own.
    pub accent: String,
    /// The last part of the page's address; empty for one made from the name.
    pub slug: String,
    /// Whether search engines may list the page.
    pub searchable: bool,
    /// The person's name.
    pub name: String,
    /// One line under the name.
    pub headline: String,
    /// A few sentences about the person.
    pub about: String,
    /// Positions and projects with what came of them.
    pub work: Vec<PortfolioWork>,
    /// Skills by group.
    pub skills: Vec<PortfolioSkills>,
    /// How to reach the person.
    pub contact: PortfolioContact,
}

/// The look of a portfolio page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// One column in a book face.
    #[default]
    Paper,
    /// A coloured band and cards.
    Studio,
    /// The name stands at the side while the page scrolls.
    Margin,
}

/// One position or project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PortfolioWork {
    /// What it is called.
    pub title: String,
    /// Where or for whom.
    pub place: String,
    /// When.
    pub period: String,
    /// Where to see it.
    pub url: String,
    /// What came of it, a sentence each.
    pub outcomes: Vec<String>,
}

/// Skills under a heading of the person's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PortfolioSkills {
    /// The heading; empty for skills without one.
    pub title: String,
    /// The skills.
    pub skills: Vec<String>,
}

/// How to reach the person; each detail is on the page only when the person says so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PortfolioContact {
    /// The line above the details.
    pub text: String,
    /// The e-mail address.
    pub email: String,
    /// Whether it is on the page.
    pub show_email: bool,
    /// The telephone number.
    pub phone: String,
    /// Whether it is on the page.
    pub show_phone: bool,
    /// Where the person lives.
    pub place: String,
    /// Whether it is on the page.
    pub show_place: bool,
    /// Sites and profiles.
    pub links: Vec<Link>,
}

/// A link with its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Link {
    /// The words; empty to show the address.
    pub label: String,
    /// The address.
    pub url: String,
}

impl Theme {
    /// All looks.
    pub const ALL: [Self; 3] = [Self::Paper, Self::Studio, Self::Margin];
}

impl Portfolio {
    /// An empty page with the name and the hidden contact details of a resume.
    pub fn blank(resume: &Resume) -> Self {
        let language = Language::of_resume(resume).unwrap_or(Language::English);
        Self {
            language: language.tag().to_owned(),
            name: resume.basics.name.clone().unwrap_or_default(),
            headline: resume.basics.label.clone().unwrap_or_default(),
            accent: resume.design.accent.clone().unwrap_or_default(),
            contact: contact(resume),
            ..Self::default()
        }
    }

    /// A page with texts that were written for it.
    pub fn of(resume: &Resume, text: &PortfolioText) -> Self {
        let work = text.work.iter().map(|work| PortfolioWork {
            title: work.title.clone(),
            place: work.place.clone().unwrap_or_default(),
            outcomes: work.outcomes.iter().map(|outcome| outcome.text.clone()).collect(),
            ..PortfolioWork::default()
        });
        let skills = text.skills.iter().map(|group| PortfolioSkills {
            title: group.title.clone(),
            skills: group.skills.clone(),
        });
        let mut page = Self {
            language: text.language.tag().to_owned(),
            name: text.name.clone(),
            headline: text.hero.text.clone(),
            about: text.about.text.clone(),
            work: work.collect(),
            skills: skills.collect(),
            ..Self::blank(resume)
        };
        page.contact.text.clone_from(&text.contact.text);
        page
    }
}

fn contact(resume: &Resume) -> PortfolioContact {
    let basics = &resume.basics;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let own = Link { label: String::new(), url: text(&basics.url) };
    let profiles = basics
        .profiles
        .iter()
        .filter(|profile| !profile.hidden())
        .map(|profile| Link { label: text(&profile.network), url: text(&profile.url) });
    let links = std::iter::once(own).chain(profiles);
    PortfolioContact {
        email: text(&basics.email),
        phone: text(&basics.phone),
        place: text(&basics.location.city),
        links: links.filter(|link| !link.url.trim().is_empty()).collect(),
        ..PortfolioContact::default()
    }
}
