//! Content for one section or entry: proposed edits where there are facts, questions where there are none.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::checked::{Checker, Passage};
use super::facts::Facts;
use super::options::{Length, Options, Tone};
use super::prose::{first_sentence, listed_skills, sentence};
use super::rephrased::rephrased_bullets;
use super::{WRITER, prose, summary};
use crate::Resume;
use crate::edit::{Address, Change, Edit};
use crate::language::Language;
use crate::marks::Restorer;
use crate::model::{Item, ItemId, SectionKind};
use crate::posting::Posting;
use crate::tailor::{Draft, ProposedEdit, judged};

/// What to write.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Subject {
    /// The professional title under the name.
    Headline,
    /// A section, or one entry of it.
    Section {
        /// The section.
        section: SectionKind,
        /// The entry; all of them without one.
        #[serde(default)]
        item: Option<ItemId>,
    },
}

/// Something that only the person can tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// A JSON pointer to the field that the answer belongs into.
    pub path: String,
    /// What to ask.
    pub text: String,
}

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Content {
    /// The changes, each to accept or reject.
    pub edits: Vec<ProposedEdit>,
    /// What has to be known before more can be written.
    pub questions: Vec<Question>,
    /// Always [`WRITER`] here.
    pub writer: String,
}

/// Writes a section from the facts of the resume; a posting decides what comes first.
pub fn content(
    resume: &Resume,
    posting: Option<&Posting>,
    subject: &Subject,
    options: Options,
) -> Content {
    let restorer = Restorer::of(resume);
    let mut content = written(restorer.plain(), posting, subject, options);
    content.edits.iter_mut().for_each(|edit| restorer.proposed(edit));
    content
}

fn written(
    resume: &Resume,
    posting: Option<&Posting>,
    subject: &Subject,
    options: Options,
) -> Content {
    let mut desk = Desk {
        resume,
        facts: Facts::of(resume, posting, options.language),
        options,
        drafts: Vec::new(),
        questions: Vec::new(),
    };
    match subject {
        Subject::Headline => desk.headline(),
        Subject::Section { section, item } => desk.section(*section, item.as_ref()),
    }
    let document = resume.to_json();
    let edits = judged(resume, &document, desk.drafts);
    if edits.is_empty() && desk.questions.is_empty() {
        desk.questions.push(Question {
            path: String::new(),
            text: "What should stand here that your resume does not say yet?".to_owned(),
        });
    }
    Content { edits, questions: desk.questions, writer: WRITER.to_owned() }
}

struct Desk<'a> {
    resume: &'a Resume,
    facts: Facts<'a>,
    options: Options,
    drafts: Vec<Draft>,
    questions: Vec<Question>,
}

impl Desk<'_> {
    fn language(&self) -> Language {
        self.options.language.or(self.facts.language).unwrap_or(Language::English)
    }

    fn propose(&mut self, kind: &'static str, reason: impl Into<String>, change: Edit) {
        self.drafts.push(Draft { kind, reason: reason.into(), change });
    }

    fn ask(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.questions.push(Question { path: path.into(), text: text.into() });
    }

    fn section(&mut self, section: SectionKind, item: Option<&ItemId>) {
        match section {
            SectionKind::Summary => self.summary(),
            SectionKind::Work | SectionKind::Volunteer => self.positions(section, item),
            SectionKind::Projects => self.projects(item),
            SectionKind::Education => self.education(item),
            SectionKind::Skills => self.skills(),
            other => self.ask(
                format!("/{}", other.key()),
                format!(
                    "Nothing can be written about {} from the rest of your resume. What belongs there?",
                    other.heading().to_lowercase()
                ),
            ),
        }
    }

    fn summary(&mut self) {
        let language = self.language();
        let Options { tone, length, .. } = self.options;
        let sentences = summary::sentences(&self.facts, language, tone, length);
        let supported = Checker::new(self.resume, &[]).supported(sentences);
        let text = Passage::joined(supported).text;
        if text.split_whitespace().count() < 4 {
            self.ask(
                "/basics/label",
                "What is your professional title, and for how long have you worked in the field?",
            );
            self.ask("/skills", "Which skills should a reader remember?");
            return;
        }
        let before = self.resume.basics.summary.as_ref().map(|text| json!(text));
        let address = Address::document(["basics", "summary"]);
        self.propose(
            "summary",
            "Written from your titles, dates, skills and bullets.",
            Edit::set(address, before, Some(json!(text))),
        );
    }

    fn headline(&mut self) {
        let Some(title) = self
            .facts
            .newest()
            .and_then(|job| job.title.clone())
            .or_else(|| self.facts.title.clone())
        else {
            return self
                .ask("/basics/label", "What would you call your profession in two to four words?");
        };
        let many = match self.options.length {
            Length::Short => 0,
            Length::Medium => 2,
            Length::Long => 4,
        };
        let skills: Vec<&str> =
            self.facts.skills.iter().take(many).map(|fact| fact.text.as_str()).collect();
        let (mark, between) = match self.options.tone {
            Tone::Professional | Tone::Confident => (" | ", ", "),
            Tone::Friendly => (" – ", ", "),
            Tone::Concise => (" · ", " · "),
            Tone::Formal => (", ", ", "),
        };
        let mut text = title.text;
        if !skills.is_empty() {
            text = format!("{text}{mark}{}", skills.join(between));
        }
        let before = self.resume.basics.label.as_ref().map(|text| json!(text));
        let address = Address::document(["basics", "label"]);
        self.propose(
            "headline",
            "Your newest title and the skills that count most.",
            Edit::set(address, before, Some(json!(text))),
        );
    }

    /// Bullets of positions: the person's own in better words, or their paragraph as bullets.
    fn positions(&mut self, section: SectionKind, item: Option<&ItemId>) {
        self.rephrase(item, section.key());
        let positions = positions_of(self.resume, section);
        if positions.is_empty() {
            self.ask(
                format!("/{}", section.key()),
                "Where did you work, as what, and from when to when?",
            );
        }
        for (index, position) in positions.into_iter().enumerate() {
            let Position { entry, bullets, paragraph, name } = position;
            if item.is_some_and(|wanted| wanted != entry.id()) || entry.hidden() {
                continue;
            }
            let path = format!("/{}/{index}/highlights", section.key());
            let place = name.unwrap_or("this position");
            if bullets.is_empty() {
                let sentences = prose::sentences(paragraph.unwrap_or_default());
                if sentences.len() >= 2 {
                    self.split(entry.id(), paragraph, &sentences);
                } else {
                    self.ask(path, format!("What did you do at {place}? Name two or three things, each with a result."));
                }
            } else if !bullets.iter().any(|text| text.bytes().any(|byte| byte.is_ascii_digit())) {
                self.ask(path, format!("How much, how many or how fast was it at {place}? One number makes it believable."));
            }
        }
    }

    /// A paragraph becomes bullets.
    fn split(&mut self, id: &ItemId, paragraph: Option<&str>, sentences: &[&str]) {
        let bullets: Vec<String> =
            sentences.iter().map(|text| text.trim_end_matches('.').to_owned()).collect();
        self.propose(
            "bullets",
            "The same sentences as bullets: they are read, a paragraph is skipped.",
            Edit::set(Address::item(id, ["highlights"]), None, Some(json!(bullets))),
        );
        self.propose(
            "bullets",
            "The sentences of this paragraph are bullets now.",
            Edit::set(Address::item(id, ["summary"]), paragraph.map(|text| json!(text)), None),
        );
    }

    fn rephrase(&mut self, item: Option<&ItemId>, list: &str) {
        let document = self.resume.to_json();
        for found in rephrased_bullets(self.resume, item, &|_| None) {
            let here = found.change.at.pointer_in(&document).unwrap_or_default();
            if here.starts_with(&format!("/{list}/")) {
                self.propose("rephrase", found.reason, found.change);
            }
        }
        self.adjust(item, list, &document);
    }

    /// What tone and length ask for beyond the rules: shorter bullets, or full stops.
    fn adjust(&mut self, item: Option<&ItemId>, list: &str, document: &Value) {
        let short = self.options.length == Length::Short || self.options.tone == Tone::Concise;
        let formal = self.options.tone == Tone::Formal;
        let entries = document.get(list).and_then(Value::as_array).cloned().unwrap_or_default();
        for (index, entry) in entries.iter().enumerate() {
            let bullets = entry.get("highlights").and_then(Value::as_array);
            let id = ItemId::from(entry.get("x-id").and_then(Value::as_str).unwrap_or_default());
            if item.is_some_and(|wanted| *wanted != id) || id.as_str().is_empty() {
                continue;
            }
            for (at, bullet) in bullets.into_iter().flatten().enumerate() {
                let Some(own) = bullet.as_str() else { continue };
                let address = Address::item(&id, ["highlights", &at.to_string()]);
                let earlier = self.drafts.iter_mut().find(|draft| draft.change.at == address);
                let text = match earlier.as_ref().map(|draft| &draft.change.change) {
                    Some(Change::Set { after: Some(Value::String(text)), .. }) => text.clone(),
                    _ => own.to_owned(),
                };
                let after = if short { shortened(&text) } else { text.clone() };
                let after = if formal { sentence(&after) } else { after };
                if after == text {
                    continue;
                }
                match earlier {
                    Some(draft) => {
                        draft.change = Edit::set(address, Some(json!(own)), Some(json!(after)));
                    }
                    None => self.drafts.push(Draft {
                        kind: "rephrase",
                        reason: format!(
                            "Bullet {} of entry {}, {}.",
                            at + 1,
                            index + 1,
                            if short { "shorter" } else { "as a full sentence" }
                        ),
                        change: Edit::set(address, Some(json!(own)), Some(json!(after))),
                    }),
                }
            }
        }
    }

    fn projects(&mut self, item: Option<&ItemId>) {
        self.rephrase(item, "projects");
        let language = self.language();
        for (index, project) in self.resume.projects.iter().enumerate() {
            if item.is_some_and(|wanted| *wanted != project.id) || project.hidden {
                continue;
            }
            let name = project.name.as_deref().unwrap_or("this project");
            if project.description.as_deref().is_some_and(|text| !text.trim().is_empty()) {
                continue;
            }
            let keywords: Vec<&str> = project.keywords.iter().map(String::as_str).take(5).collect();
            if keywords.is_empty() {
                self.ask(
                    format!("/projects/{index}/description"),
                    format!("What is {name} for, and what was your part in it?"),
                );
                continue;
            }
            let list = listed_skills(&keywords, language, self.facts.language);
            let text = match language {
                Language::English => format!("Built with {list}."),
                Language::German => format!("Umgesetzt mit {list}."),
                Language::French => format!("Réalisé avec {list}."),
                Language::Spanish => format!("Realizado con {list}."),
            };
            self.propose(
                "description",
                "Made of the project's own keywords.",
                Edit::set(
                    Address::item(&project.id, ["description"]),
                    project.description.as_ref().map(|t| json!(t)),
                    Some(json!(text)),
                ),
            );
        }
    }

    fn education(&mut self, item: Option<&ItemId>) {
        let language = self.language();
        for (index, study) in self.resume.education.iter().enumerate() {
            if item.is_some_and(|wanted| *wanted != study.id)
                || study.hidden
                || study.summary.is_some()
            {
                continue;
            }
            let courses: Vec<&str> = study.courses.iter().map(String::as_str).take(5).collect();
            if courses.is_empty() {
                let name = study.institution.as_deref().unwrap_or("this degree");
                self.ask(
                    format!("/education/{index}/courses"),
                    format!(
                        "Which courses, thesis or honours at {name} matter for what you do now?"
                    ),
                );
                continue;
            }
            let list = prose::listed(&courses, language);
            let text = match language {
                Language::English => format!("Courses include {list}."),
                Language::German => format!("Zu den Kursen gehörten {list}."),
                Language::French => format!("Cours suivis : {list}."),
                Language::Spanish => format!("Asignaturas: {list}."),
            };
            self.propose(
                "description",
                "Made of the courses that you list.",
                Edit::set(Address::item(&study.id, ["summary"]), None, Some(json!(text))),
            );
        }
    }

    fn skills(&mut self) {
        match super::grouping::grouped(self.resume, self.language()) {
            Some(change) => self.propose(
                "group_skills",
                "A long list is read sooner in groups; every skill is still there.",
                change,
            ),
            None if self.resume.skills.is_empty() => {
                self.ask("/skills", "Which tools, methods and languages do you use at work?");
            }
            None => {}
        }
    }
}

/// What a paid and a voluntary position have in common.
struct Position<'a> {
    entry: &'a dyn Item,
    bullets: &'a [String],
    paragraph: Option<&'a str>,
    name: Option<&'a str>,
}

fn positions_of(resume: &Resume, section: SectionKind) -> Vec<Position<'_>> {
    if section == SectionKind::Work {
        let all = resume.work.iter().map(|item| Position {
            entry: item,
            bullets: &item.highlights,
            paragraph: item.summary.as_deref(),
            name: item.name.as_deref(),
        });
        return all.collect();
    }
    let all = resume.volunteer.iter().map(|item| Position {
        entry: item,
        bullets: &item.highlights,
        paragraph: item.summary.as_deref(),
        name: item.organization.as_deref(),
    });
    all.collect()
}

/// A bullet without its second sentence and without a last clause that has no number.
fn shortened(text: &str) -> String {
    let first = first_sentence(text);
    let cut = first.rmatch_indices([',', ';']).map(|(at, _)| at).find(|at| {
        let (head, tail) = (&first[..*at], &first[at + 1..]);
        head.split_whitespace().count() >= 5
            && !tail.bytes().any(|byte| byte.is_ascii_digit())
            && tail.split_whitespace().count() >= 2
            && !head.contains(',')
            && !tail.trim_start().starts_with("and ")
            && !tail.contains(['(', ')'])
    });
    cut.map_or_else(|| first.to_owned(), |at| first[..at].to_owned())
}
