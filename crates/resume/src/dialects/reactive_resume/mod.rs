//! Reactive Resume: version 5 (`period`, `hidden`, `website.url`), version 4 (`date`, `visible`, `url.href`) and version 3.

mod item;

use serde_json::{Map, Value};

use self::item::{FURNITURE, close, common, is_hidden, join, url};
use super::bag::Bag;
use crate::Resume;
use crate::model::{
    Award, Certificate, CustomField, CustomItem, CustomSection, Education, Interest, Language,
    Location, Profile, Project, Publication, Reference, Skill, Volunteer, Work,
};

/// Reads a document; also answers what has no place in ours.
pub fn read(map: Map<String, Value>) -> (Resume, Vec<String>) {
    let mut document = Bag::new(Value::Object(map));
    let mut reader = Reader::default();
    reader.basics(document.bag("basics"));
    let mut picture = document.bag("picture");
    reader.picture(&mut picture);
    // Version 5 has the summary beside the sections, the others have it among them.
    reader.section("summary", document.bag("summary"));
    for (name, section) in document.bag("sections").entries() {
        match (name.as_str(), section) {
            ("custom", Value::Object(sections)) => {
                for section in sections.into_iter().map(|(_, section)| Bag::new(section)) {
                    reader.section("custom", section);
                }
            }
            (name, section) => reader.section(name, Bag::new(section)),
        }
    }
    for section in document.list("customSections") {
        reader.custom(Bag::new(section));
    }
    let mut metadata = document.bag("metadata");
    if let Some(notes) = metadata.rich(&["notes"]).whole() {
        reader.leftover.push(format!("notes: {notes}"));
    }
    document.ignore(&[
        "id",
        "title",
        "slug",
        "name",
        "public",
        "locked",
        "visibility",
        "user",
        "userId",
        "createdAt",
        "updatedAt",
        "tags",
        "$schema",
        "version",
        "image",
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
    fn basics(&mut self, mut bag: Bag) {
        let basics = &mut self.resume.basics;
        basics.name = bag.text(&["name"]);
        basics.label = bag.text(&["headline", "label"]);
        basics.email = bag.text(&["email"]);
        basics.phone = bag.text(&["phone"]);
        basics.summary = bag.rich(&["summary"]).whole();
        let mut place = bag.bag("location");
        basics.location = Location {
            address: place.text(&["address"]),
            postal_code: place.text(&["postalCode"]),
            city: place.text(&["city"]),
            region: place.text(&["region"]),
            country_code: place.text(&["country", "countryCode"]),
            ..Location::default()
        };
        if let Some(place) = bag.text(&["location"]) {
            basics.location = crate::parse::location(&place);
        }
        basics.url = url(&mut bag);
        for field in bag.list("customFields") {
            let mut field = Bag::new(field);
            let (name, value) = (field.text(&["name"]), field.text(&["value", "text"]));
            let link = field.text(&["link"]);
            let value = match (value, link) {
                (Some(text), Some(link)) if !link.contains(&text) => Some(format!("{text} {link}")),
                (text, link) => text.or(link),
            };
            if value.is_some() {
                basics.fields.push(CustomField { name, value, ..CustomField::default() });
            }
        }
        for profile in bag.list("profiles") {
            self.profile(Bag::new(profile));
        }
        let mut picture = bag.bag("picture");
        let mut photo = bag.bag("photo");
        for picture in [&mut picture, &mut photo] {
            self.picture(picture);
        }
        bag.ignore(FURNITURE);
        bag.tell("basics", &mut self.leftover);
    }

    fn picture(&mut self, picture: &mut Bag) {
        if let Some(image) = picture.text(&["url"]) {
            self.resume.basics.image.get_or_insert(image);
        }
    }

    fn section(&mut self, kind: &str, mut section: Bag) {
        let hidden = is_hidden(&mut section);
        let title = section.text(&["name", "title"]);
        if let Some(text) = section.rich(&["content", "body"]).whole() {
            self.summary(text, hidden);
        }
        let items = section.list("items");
        if kind == "custom" || !KINDS.contains(&kind) {
            self.custom_items(title.unwrap_or_else(|| kind.to_owned()), items, hidden);
        } else {
            for item in items {
                self.item(kind, Bag::new(item), hidden);
            }
        }
        section.ignore(FURNITURE);
        section.ignore(&["type"]);
        section.tell(kind, &mut self.leftover);
    }

    /// A summary that is not shown is offered as leftover.
    fn summary(&mut self, text: String, hidden: bool) {
        let summary = &mut self.resume.basics.summary;
        if hidden || summary.is_some() {
            self.leftover.push(format!("summary: {text}"));
        } else {
            *summary = Some(text);
        }
    }

    /// A section of the user's own in version 5 has items of one of the standard kinds.
    fn custom(&mut self, mut section: Bag) {
        let hidden = is_hidden(&mut section);
        let title = section.text(&["title", "name"]).unwrap_or_default();
        let items = section.list("items");
        section.ignore(&["type"]);
        section.ignore(FURNITURE);
        section.tell(&title, &mut self.leftover);
        self.custom_items(title, items, hidden);
    }

    fn custom_items(&mut self, title: String, items: Vec<Value>, hidden: bool) {
        let mut entries = Vec::new();
        for item in items {
            let mut item = Bag::new(item);
            let common = common(&mut item, hidden);
            let mut content = item.rich(&["content"]);
            content.paragraphs.extend(common.text.paragraphs);
            content.entries.extend(common.text.entries);
            let name = item.text(&[
                "name",
                "title",
                "company",
                "school",
                "institution",
                "organization",
                "language",
                "network",
            ]);
            let subtitle = item.text(&[
                "position",
                "degree",
                "studyType",
                "awarder",
                "issuer",
                "publisher",
                "description",
                "proficiency",
                "fluency",
                "username",
            ]);
            entries.push(CustomItem {
                hidden: common.hidden,
                name,
                subtitle,
                location: item.text(&["location"]),
                url: common.url,
                start_date: common.period.start,
                end_date: common.period.end,
                summary: content.summary(),
                highlights: content.entries,
                keywords: item.texts(&["keywords"]),
                ..CustomItem::default()
            });
            close(item, &title, &mut self.leftover);
        }
        if !entries.is_empty() {
            let section =
                CustomSection { title: Some(title), items: entries, ..CustomSection::default() };
            self.resume.custom.push(section);
        }
    }

    fn item(&mut self, kind: &str, mut item: Bag, hidden: bool) {
        match kind {
            "experience" | "work" => return self.work(item, hidden),
            "profiles" => return self.profile(item),
            "education" => self.education(&mut item, hidden),
            "projects" => self.project(&mut item, hidden),
            "skills" | "languages" | "interests" => self.words(kind, &mut item, hidden),
            "volunteer" => self.volunteer(&mut item, hidden),
            "references" => self.reference(&mut item, hidden),
            _ => self.achievement(kind, &mut item, hidden),
        }
        close(item, kind, &mut self.leftover);
    }

    /// One position; version 5 keeps several roles at one employer in one item.
    fn work(&mut self, mut item: Bag, hidden: bool) {
        let common = common(&mut item, hidden);
        let work = Work {
            hidden: common.hidden,
            name: item.text(&["company", "name"]),
            position: item.text(&["position"]),
            location: item.text(&["location"]),
            url: common.url,
            start_date: common.period.start,
            end_date: common.period.end,
            summary: common.text.summary(),
            highlights: common.text.entries,
            ..Work::default()
        };
        let roles = item.list("roles");
        if roles.is_empty() {
            self.resume.work.push(work);
        } else {
            let (mut summary, mut highlights) = (work.summary.clone(), work.highlights.clone());
            for role in roles {
                let mut role = Bag::new(role);
                let own = item::common(&mut role, hidden);
                let whole = (work.start_date.clone(), work.end_date.clone());
                let dates =
                    if own.period.is_empty() { whole } else { (own.period.start, own.period.end) };
                highlights.extend(own.text.entries.iter().cloned());
                self.resume.work.push(Work {
                    position: role.text(&["position", "title", "name"]).or(work.position.clone()),
                    start_date: dates.0,
                    end_date: dates.1,
                    summary: own.text.summary().or_else(|| summary.take()),
                    highlights: std::mem::take(&mut highlights),
                    ..work.clone()
                });
                close(role, "experience", &mut self.leftover);
            }
            if let Some(summary) = summary.filter(|_| work.summary.is_some()) {
                self.leftover.push(format!("experience: {summary}"));
            }
        }
        close(item, "experience", &mut self.leftover);
    }

    fn profile(&mut self, mut item: Bag) {
        let hidden = is_hidden(&mut item);
        self.resume.basics.profiles.push(Profile {
            hidden,
            network: item.text(&["network"]),
            username: item.text(&["username"]),
            url: url(&mut item),
            ..Profile::default()
        });
        close(item, "profiles", &mut self.leftover);
    }

    fn education(&mut self, item: &mut Bag, hidden: bool) {
        let common = common(item, hidden);
        self.resume.education.push(Education {
            hidden: common.hidden,
            institution: item.text(&["institution", "school"]),
            url: common.url,
            area: item.text(&["area"]),
            study_type: item.text(&["studyType", "degree"]),
            location: item.text(&["location"]),
            start_date: common.period.start,
            end_date: common.period.end,
            score: item.text(&["score", "grade"]),
            summary: common.text.summary(),
            courses: item.texts(&["courses"]),
            highlights: common.text.entries,
            ..Education::default()
        });
    }

    fn project(&mut self, item: &mut Bag, hidden: bool) {
        // Version 4 has a subtitle under `description` beside the text under `summary`.
        let subtitle = if item.has("summary") { item.rich(&["description"]).whole() } else { None };
        let common = common(item, hidden);
        let period = common.period.whole();
        let text = common.text.summary();
        let description = match (subtitle, text) {
            (Some(subtitle), Some(text)) => Some(format!("{subtitle}\n{text}")),
            (subtitle, text) => subtitle.or(text),
        };
        self.resume.projects.push(Project {
            hidden: common.hidden,
            name: item.text(&["name", "title"]),
            description,
            url: common.url,
            start_date: period.start,
            end_date: period.end,
            highlights: common.text.entries,
            keywords: item.texts(&["keywords"]),
            ..Project::default()
        });
    }

    fn volunteer(&mut self, item: &mut Bag, hidden: bool) {
        let common = common(item, hidden);
        self.resume.volunteer.push(Volunteer {
            hidden: common.hidden,
            organization: item.text(&["organization"]),
            position: item.text(&["position"]),
            location: item.text(&["location"]),
            url: common.url,
            start_date: common.period.start,
            end_date: common.period.end,
            summary: common.text.summary(),
            highlights: common.text.entries,
            ..Volunteer::default()
        });
    }

    /// Skills, languages and interests; a level as a number draws dots and is kept only without words.
    fn words(&mut self, kind: &str, item: &mut Bag, hidden: bool) {
        let hidden = is_hidden(item) || hidden;
        let name = item.text(&["name", "language"]);
        let level = item.text(&["description", "proficiency", "fluency", "level"]);
        let level = level.filter(|level| level != "0");
        item.ignore(&["level"]);
        let keywords = item.texts(&["keywords"]);
        match kind {
            "skills" => {
                self.resume.skills.push(Skill {
                    hidden,
                    name,
                    level,
                    keywords,
                    ..Skill::default()
                });
            }
            "languages" => self.resume.languages.push(Language {
                hidden,
                language: name,
                fluency: level,
                ..Language::default()
            }),
            _ => self.resume.interests.push(Interest {
                hidden,
                name,
                keywords,
                ..Interest::default()
            }),
        }
    }

    fn reference(&mut self, item: &mut Bag, hidden: bool) {
        let common = common(item, hidden);
        let contacts = [
            item.text(&["position", "relationship", "description"]),
            item.text(&["phone"]),
            item.text(&["email"]),
            common.url,
        ];
        let mut lines: Vec<String> = contacts.into_iter().flatten().collect();
        lines.extend(common.text.whole());
        self.resume.references.push(Reference {
            hidden: common.hidden,
            name: item.text(&["name"]),
            reference: (!lines.is_empty()).then(|| lines.join("\n")),
            ..Reference::default()
        });
    }

    fn achievement(&mut self, kind: &str, item: &mut Bag, hidden: bool) {
        let common = common(item, hidden);
        let (hidden, date, summary) = (common.hidden, common.period.end, common.text.whole());
        let title = item.text(&["title", "name"]);
        match kind {
            "awards" => self.resume.awards.push(Award {
                hidden,
                title,
                date,
                awarder: item.text(&["awarder"]),
                summary: join(summary, common.url),
                ..Award::default()
            }),
            "certifications" => {
                let mut certificate = Certificate {
                    hidden,
                    name: title,
                    date,
                    issuer: item.text(&["issuer"]),
                    url: common.url,
                    ..Certificate::default()
                };
                if let Some(summary) = summary {
                    certificate.extra.insert("summary".to_owned(), Value::String(summary));
                }
                self.resume.certificates.push(certificate);
            }
            _ => self.resume.publications.push(Publication {
                hidden,
                name: title,
                publisher: item.text(&["publisher"]),
                release_date: date,
                url: common.url,
                summary,
                ..Publication::default()
            }),
        }
    }
}

/// Sections whose items have a place of their own.
const KINDS: [&str; 14] = [
    "summary",
    "experience",
    "work",
    "profiles",
    "education",
    "projects",
    "skills",
    "languages",
    "interests",
    "awards",
    "certifications",
    "publications",
    "volunteer",
    "references",
];
