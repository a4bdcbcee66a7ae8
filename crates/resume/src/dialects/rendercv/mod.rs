//! RenderCV: sections with titles of the user's own, whose entries are known by their keys.

mod entry;

use serde_json::{Map, Value};

use self::entry::Entry;
use super::bag::{Bag, scalar};
use super::period::Period;
use super::rich::{first_link, markdown};
use crate::Resume;
use crate::model::{
    Award, Certificate, CustomField, CustomItem, CustomSection, Education, Interest, Language,
    Profile, Publication, Reference, SectionKind, Skill,
};
use crate::parse::Opens;

/// Reads a document; also answers what has no place in ours.
pub fn read(map: Map<String, Value>) -> (Resume, Vec<String>) {
    let mut document = Bag::new(Value::Object(map));
    let mut reader = Reader::default();
    let mut cv = document.bag("cv");
    let sections = cv.bag("sections");
    reader.basics(cv);
    for (title, entries) in sections.entries() {
        reader.section(&title, entries);
    }
    document.ignore(&[
        "design",
        "locale",
        "locale_catalog",
        "rendercv_settings",
        "settings",
        "$schema",
    ]);
    document.tell("", &mut reader.leftover);
    (reader.resume, reader.leftover)
}

#[derive(Default)]
struct Reader {
    resume: Resume,
    leftover: Vec<String>,
}

impl Reader {
    fn basics(&mut self, mut cv: Bag) {
        let basics = &mut self.resume.basics;
        basics.name = cv.text(&["name"]);
        basics.label = cv.text(&["headline", "label"]).map(|text| markdown(&text));
        basics.image = cv.text(&["photo"]);
        if let Some(place) = cv.text(&["location"]) {
            basics.location = crate::parse::location(&place);
        }
        // Version 2 allows several of each; the first is the one on every page.
        let mut more = Vec::new();
        for (key, place) in [
            ("email", &mut basics.email),
            ("phone", &mut basics.phone),
            ("website", &mut basics.url),
        ] {
            let mut texts = cv.texts(&[key]).into_iter();
            *place = texts.next().map(|text| text.trim_start_matches("tel:").to_owned());
            more.extend(texts.map(|text| (key, text)));
        }
        for (key, value) in more {
            let name = Some(key.to_owned());
            basics.fields.push(CustomField { name, value: Some(value), ..CustomField::default() });
        }
        for network in cv.list("social_networks") {
            let mut network = Bag::new(network);
            let (name, user) = (network.text(&["network"]), network.text(&["username"]));
            basics.profiles.push(Profile {
                url: network.text(&["url"]).or_else(|| address(name.as_deref()?, user.as_deref()?)),
                network: name,
                username: user,
                ..Profile::default()
            });
            network.tell("social_networks", &mut self.leftover);
        }
        for connection in cv.list("custom_connections") {
            let mut connection = Bag::new(connection);
            let (text, url) = (connection.text(&["placeholder"]), connection.text(&["url"]));
            let value = match (text, url) {
                (Some(text), Some(url)) if !url.contains(&text) => Some(format!("{text} {url}")),
                (text, url) => url.or(text),
            };
            basics.fields.push(CustomField { value, ..CustomField::default() });
            connection.ignore(&["fontawesome_icon"]);
            connection.tell("custom_connections", &mut self.leftover);
        }
        cv.ignore(&["sort_entries", "_plain_name"]);
        cv.tell("cv", &mut self.leftover);
    }

    fn section(&mut self, title: &str, entries: Value) {
        let title = shown_title(title);
        let kind = match crate::parse::opens(&title) {
            Some(Opens::Section(kind)) => kind,
            _ => SectionKind::Custom,
        };
        let entries = match entries {
            Value::Array(entries) => entries,
            other => vec![other],
        };
        let mut section = CustomSection { title: Some(title.clone()), ..CustomSection::default() };
        for entry in entries {
            if let Some(text) = scalar(&entry) {
                self.text(kind, &text, &mut section, false);
                continue;
            }
            let mut bag = Bag::new(entry);
            let listed = bag.text(&["bullet", "number", "reversed_number"]);
            if let Some(text) = listed {
                self.text(kind, &text, &mut section, true);
            } else if bag.has("label") && bag.has("details") {
                self.one_line(kind, &mut bag, &mut section);
            } else if bag.has("title") && bag.has("authors") {
                self.publication(&mut bag);
            } else if bag.has("institution") {
                self.education(&mut bag);
            } else {
                self.entry(kind, &mut bag, &mut section);
            }
            bag.tell(&title, &mut self.leftover);
        }
        if !section.items.is_empty() {
            self.resume.custom.push(section);
        }
    }

    /// A line of text or of a list.
    fn text(&mut self, kind: SectionKind, text: &str, section: &mut CustomSection, listed: bool) {
        let text = markdown(text);
        if text.is_empty() {
            return;
        }
        let name = Some(text.clone());
        let resume = &mut self.resume;
        match kind {
            SectionKind::Summary => {
                let summary = &mut resume.basics.summary;
                *summary =
                    Some(summary.take().map_or(text.clone(), |before| format!("{before}\n{text}")));
            }
            SectionKind::Skills => {
                let skill = |name: String| Skill { name: Some(name), ..Skill::default() };
                resume.skills.extend(crate::parse::list_of(&text).into_iter().map(skill));
            }
            SectionKind::Interests => {
                let interest = |name: String| Interest { name: Some(name), ..Interest::default() };
                resume.interests.extend(crate::parse::list_of(&text).into_iter().map(interest));
            }
            SectionKind::Languages => {
                resume.languages.push(Language { language: name, ..Language::default() });
            }
            SectionKind::Certificates => {
                resume.certificates.push(Certificate { name, ..Certificate::default() });
            }
            SectionKind::Awards => resume.awards.push(Award { title: name, ..Award::default() }),
            SectionKind::Publications => {
                resume.publications.push(Publication { name, ..Publication::default() });
            }
            SectionKind::References => {
                resume.references.push(Reference { reference: name, ..Reference::default() });
            }
            _ if listed => match section.items.last_mut() {
                Some(last) if last.name.is_none() && last.summary.is_none() => {
                    last.highlights.push(text);
                }
                _ => section
                    .items
                    .push(CustomItem { highlights: vec![text], ..CustomItem::default() }),
            },
            _ => section.items.push(CustomItem { summary: name, ..CustomItem::default() }),
        }
    }

    /// A label with details.
    fn one_line(&mut self, kind: SectionKind, bag: &mut Bag, section: &mut CustomSection) {
        let label = bag.text(&["label"]).map(|text| markdown(&text));
        let details = bag.text(&["details"]).map(|text| markdown(&text)).unwrap_or_default();
        let resume = &mut self.resume;
        let words = || crate::parse::list_of(&details);
        match kind {
            SectionKind::Skills => {
                resume.skills.push(Skill { name: label, keywords: words(), ..Skill::default() });
            }
            SectionKind::Interests => resume.interests.push(Interest {
                name: label,
                keywords: words(),
                ..Interest::default()
            }),
            SectionKind::Languages => resume.languages.push(Language {
                language: label,
                fluency: Some(details),
                ..Language::default()
            }),
            SectionKind::Certificates => resume.certificates.push(Certificate {
                name: label,
                issuer: Some(details),
                ..Certificate::default()
            }),
            SectionKind::Awards => resume.awards.push(Award {
                title: label,
                summary: Some(details),
                ..Award::default()
            }),
            SectionKind::References => resume.references.push(Reference {
                name: label,
                reference: Some(details),
                ..Reference::default()
            }),
            _ => section.items.push(CustomItem {
                name: label,
                summary: Some(details),
                ..CustomItem::default()
            }),
        }
    }

    fn publication(&mut self, bag: &mut Bag) {
        let title = bag.text(&["title"]).unwrap_or_default();
        let authors: Vec<String> =
            bag.texts(&["authors"]).iter().map(|name| markdown(name)).collect();
        let doi = bag.text(&["doi"]).map(|doi| format!("https://doi.org/{doi}"));
        let summary = bag.text(&["summary"]).map(|text| markdown(&text));
        let summary = [(!authors.is_empty()).then(|| authors.join(", ")), summary];
        let summary: Vec<String> = summary.into_iter().flatten().collect();
        let date = bag.text(&["date", "end_date", "start_date"]);
        self.resume.publications.push(Publication {
            name: Some(markdown(&title)),
            publisher: bag.text(&["journal"]).map(|text| markdown(&text)),
            release_date: date.and_then(|text| Period::read(Some(text)).whole().end),
            url: bag.text(&["url"]).or(doi).or_else(|| first_link(&title)),
            summary: (!summary.is_empty()).then(|| summary.join("\n")),
            ..Publication::default()
        });
    }

    fn education(&mut self, bag: &mut Bag) {
        let entry = Entry::read(bag, &["institution"], &["degree"]);
        self.resume.education.push(Education {
            area: bag.text(&["area"]).map(|text| markdown(&text)),
            score: bag.text(&["grade", "gpa"]),
            ..entry.education()
        });
    }

    /// An experience or a normal entry: the title of its section says what it is.
    fn entry(&mut self, kind: SectionKind, bag: &mut Bag, section: &mut CustomSection) {
        let is_experience = bag.has("company") || bag.has("position");
        let entry = Entry::read(bag, &["company", "name", "title", "label"], &["position"]);
        let resume = &mut self.resume;
        match kind {
            SectionKind::Volunteer => resume.volunteer.push(entry.volunteer()),
            SectionKind::Work => resume.work.push(entry.work()),
            SectionKind::Projects => resume.projects.push(entry.project(&mut self.leftover)),
            SectionKind::Education => resume.education.push(entry.education()),
            SectionKind::Certificates => {
                resume.certificates.push(entry.certificate(&mut self.leftover));
            }
            SectionKind::Awards => resume.awards.push(entry.award(&mut self.leftover)),
            SectionKind::Publications => {
                resume.publications.push(entry.publication(&mut self.leftover));
            }
            SectionKind::References => {
                resume.references.push(entry.reference(&mut self.leftover));
            }
            _ if is_experience => resume.work.push(entry.work()),
            _ => section.items.push(entry.custom()),
        }
    }
}

/// The title as RenderCV prints it: `work_experience` is "Work Experience".
fn shown_title(key: &str) -> String {
    if key.contains(' ') || key.chars().any(char::is_uppercase) {
        return key.replace('_', " ");
    }
    let words = key.split('_').map(|word| {
        let mut symbols = word.chars();
        let first =
            symbols.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
        first + symbols.as_str()
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The address of a profile on the networks that RenderCV knows.
fn address(network: &str, user: &str) -> Option<String> {
    let base = match network {
        "LinkedIn" => "https://linkedin.com/in/",
        "GitHub" => "https://github.com/",
        "GitLab" => "https://gitlab.com/",
        "Instagram" => "https://instagram.com/",
        "ORCID" => "https://orcid.org/",
        "StackOverflow" => "https://stackoverflow.com/users/",
        "ResearchGate" => "https://researchgate.net/profile/",
        "YouTube" => "https://youtube.com/@",
        "Google Scholar" => "https://scholar.google.com/citations?user=",
        "Telegram" => "https://t.me/",
        "Leetcode" => "https://leetcode.com/u/",
        "X" => "https://x.com/",
        "Bluesky" => "https://bsky.app/profile/",
        "Reddit" => "https://reddit.com/user/",
        _ => return None,
    };
    (!user.contains('/') || network == "StackOverflow")
        .then(|| format!("{base}{}", user.trim_start_matches('@')))
}
