//! What a portfolio prints, in the order of its web page, with the same details hidden.

use resume::document::{Portfolio, PortfolioContact, PortfolioSkills, PortfolioWork};
use serde::Serialize;

use crate::write::sheet::{
    Contact, Entry, Run, Section, Sheet, Style, mail_link, phone_link, words,
};

/// The sheet of a portfolio; the ways to reach the person stand at its end.
#[derive(Clone, Debug, Serialize)]
pub struct PortfolioSheet {
    /// Name, headline and sections.
    #[serde(flatten)]
    pub sheet: Sheet,
    /// The last section; absent when the person shows nothing of it.
    pub reach: Option<Reach>,
}

/// How to reach the person.
#[derive(Clone, Debug, Serialize)]
pub struct Reach {
    /// The heading.
    pub heading: Run,
    /// The lines above the details.
    pub text: Vec<Run>,
    /// The details that the person chose to show.
    pub details: Vec<Contact>,
}

impl PortfolioSheet {
    /// Collects what is printed, with headings in one of the languages that we have words for.
    pub fn new(portfolio: &Portfolio, language: &str) -> Self {
        let words = words(language);
        let skills = words.headings.get("skills").map_or("Skills", String::as_str);
        let sections = [
            section("about", Style::Prose, &words.about, about(&portfolio.about)),
            section("work", Style::Entries, &words.selected_work, work(&portfolio.work)),
            section("skills", Style::Lines, skills, groups(&portfolio.skills)),
        ];
        let sheet = Sheet {
            language: language.to_owned(),
            rtl: false,
            title: super::title(portfolio),
            name: Run::new("/name", Some(&portfolio.name)),
            label: Run::new("/headline", Some(&portfolio.headline)),
            contacts: Vec::new(),
            sections: sections.into_iter().flatten().collect(),
            words,
        };
        Self { sheet: sheet.directed(), reach: reach(&portfolio.contact, &words.contact) }
    }

    /// How much text there is.
    pub fn bytes(&self) -> usize {
        let reach = self.reach.iter().flat_map(|reach| {
            let details = reach.details.iter().flat_map(|contact| contact.values.iter().flatten());
            reach.text.iter().chain(details)
        });
        self.sheet.runs().into_iter().chain(reach).map(|run| run.text.len()).sum()
    }
}

fn section(key: &'static str, style: Style, heading: &str, entries: Vec<Entry>) -> Option<Section> {
    let heading = Run::new(format!("/{key}"), Some(heading))?;
    (!entries.is_empty()).then_some(Section { key, style, heading, entries })
}

fn about(text: &str) -> Vec<Entry> {
    filled([Entry { text: Run::paragraphs("/about", Some(text), false), ..Entry::default() }])
}

fn work(all: &[PortfolioWork]) -> Vec<Entry> {
    filled(all.iter().enumerate().map(|(index, work)| {
        let at = format!("/work/{index}");
        let one = |key: &str, text: &str| Run::new(format!("{at}/{key}"), Some(text));
        Entry {
            title: one("title", &work.title).into_iter().collect(),
            by: one("place", &work.place).into_iter().collect(),
            dates: one("period", &work.period).into_iter().collect(),
            link: Run::address(format!("{at}/url"), Some(&work.url)),
            bullets: Run::list(&format!("{at}/outcomes"), &work.outcomes),
            ..Entry::default()
        }
    }))
}

fn groups(all: &[PortfolioSkills]) -> Vec<Entry> {
    filled(all.iter().enumerate().filter_map(|(index, group)| {
        let at = format!("/skills/{index}");
        let tags = Run::list(&format!("{at}/skills"), &group.skills);
        let title = Run::new(format!("{at}/title"), Some(&group.title)).into_iter().collect();
        (!tags.is_empty()).then(|| Entry { title, tags, ..Entry::default() })
    }))
}

fn filled(entries: impl IntoIterator<Item = Entry>) -> Vec<Entry> {
    entries.into_iter().filter(|entry| !entry.is_empty()).collect()
}

fn reach(contact: &PortfolioContact, heading: &str) -> Option<Reach> {
    let text = Run::paragraphs("/contact/text", Some(&contact.text), false);
    let one = |key: &str, shown: bool, text: &str, url: Option<String>| {
        let run = Run::new(format!("/contact/{key}"), Some(text).filter(|_| shown))?;
        Some(run.leading_to(url.as_deref()))
    };
    let mut details: Vec<Contact> = [
        one("email", contact.show_email, &contact.email, mail_link(&contact.email)),
        one("phone", contact.show_phone, &contact.phone, phone_link(&contact.phone)),
        one("place", contact.show_place, &contact.place, None),
    ]
    .into_iter()
    .flatten()
    .map(Contact::from)
    .collect();
    // On paper nobody can follow a word, so the address itself stands there, too.
    details.extend(contact.links.iter().enumerate().filter_map(|(index, link)| {
        let at = format!("/contact/links/{index}");
        let label = Run::new(format!("{at}/label"), Some(&link.label));
        match Run::address(format!("{at}/url"), Some(&link.url)) {
            Some(url) => Some(Contact { label, values: vec![vec![url]] }),
            None => label.map(Contact::from),
        }
    }));
    if text.is_empty() && details.is_empty() {
        return None;
    }
    Some(Reach { heading: Run::new("/contact", Some(heading))?, text, details })
}
