//! Which texts are asked about together: a few of one entry.

use serde_json::{Value, json};

use super::places::{bullets, paragraph};
use super::{Commission, Place, Task, talks_to_a_machine};
use crate::Resume;
use crate::edit::Address;
use crate::model::{DateText, Item, ItemId, SectionKind};
use crate::tailor::Mode;
use crate::write::Subject;

/// The most texts in one question.
const MOST_TEXTS: usize = 8;

/// The most questions of one commission; a resume of ten pages has fewer.
const MOST_PIECES: usize = 40;

/// Texts that are asked about together, and what may be said in them.
pub(super) struct Piece {
    pub about: String,
    pub places: Vec<Place>,
    /// What is known about the entry, as data.
    pub entry: Value,
    /// Texts that may be used, for a summary.
    pub facts: Vec<String>,
    /// What is wrong with a text, by reference.
    pub faults: Vec<(String, String)>,
}

/// What is to be asked, in the order of the resume.
pub(super) fn pieces(commission: &Commission<'_>) -> Vec<Piece> {
    let resume = commission.resume;
    let mut found = Vec::new();
    match commission.task {
        Task::Content { subject: Subject::Headline } => found.extend(head(resume, false, true)),
        Task::Content { subject: Subject::Section { section, item } } => match section {
            SectionKind::Summary => found.extend(head(resume, true, false)),
            _ => found.extend(entries(resume, Some(*section), item.as_ref())),
        },
        Task::Tailor { mode } => {
            found.extend(head(resume, true, *mode == Mode::Full));
            found.extend(entries(resume, None, None));
        }
        Task::Improve { texts, .. } => {
            found.extend(head(resume, true, true));
            found.extend(entries(resume, None, None));
            let document = resume.to_json();
            for piece in &mut found {
                let fault = |place: &Place| {
                    let pointer = place.at.pointer_in(&document)?;
                    texts.iter().find(|(path, _)| *path == pointer).map(|(_, fault)| fault.clone())
                };
                let faults = piece
                    .places
                    .iter()
                    .filter_map(|place| fault(place).map(|fault| (place.reference.clone(), fault)));
                piece.faults = faults.collect();
                piece.places.retain(|place| fault(place).is_some());
            }
        }
    }
    let mut split: Vec<Piece> = Vec::new();
    for piece in found {
        let Piece { about, places, entry, facts, faults } = piece;
        let places: Vec<Place> = places
            .into_iter()
            .filter(|place| !place.before.as_deref().is_some_and(talks_to_a_machine))
            .collect();
        for chunk in places.chunks(MOST_TEXTS) {
            split.push(Piece {
                about: about.clone(),
                places: chunk.to_vec(),
                entry: entry.clone(),
                facts: facts.clone(),
                faults: faults.clone(),
            });
        }
    }
    split.truncate(MOST_PIECES);
    split
}

/// The summary and the headline, which may be made of everything.
fn head(resume: &Resume, summary: bool, headline: bool) -> Option<Piece> {
    let mut places = Vec::new();
    let hidden = |key: &str| resume.layout.hidden.iter().any(|hidden| hidden == key);
    if headline {
        let at = Address::document(["basics", "label"]);
        places.push(Place {
            reference: "headline".to_owned(),
            kind: "headline",
            at,
            before: resume.basics.label.clone(),
            longest: 120,
        });
    }
    if summary && !hidden("summary") {
        let at = Address::document(["basics", "summary"]);
        places.push(Place {
            reference: "summary".to_owned(),
            kind: "summary",
            at,
            before: resume.basics.summary.clone(),
            longest: 1_000,
        });
    }
    let facts = facts(resume);
    let worth_asking = !places.is_empty() && !facts.is_empty();
    worth_asking.then(|| Piece {
        about: "Summary".to_owned(),
        places,
        entry: Value::Null,
        facts,
        faults: Vec::new(),
    })
}

/// What a summary may be made of: positions with their bullets, studies, skills, languages, certificates.
pub(super) fn facts(resume: &Resume) -> Vec<String> {
    let mut facts = Vec::new();
    let hidden = |key: &str| resume.layout.hidden.iter().any(|hidden| hidden == key);
    let mut add = |parts: &[Option<&str>]| {
        let parts: Vec<&str> = parts
            .iter()
            .flatten()
            .map(|text| text.trim())
            .filter(|text| !text.is_empty())
            .collect();
        if !parts.is_empty() && !talks_to_a_machine(&parts.join("\n")) {
            facts.push(clipped(&parts.join(", "), 400));
        }
    };
    for work in resume.work.iter().filter(|item| !item.hidden && !hidden("work")).take(8) {
        let from = work.start_date.as_ref().map(ToString::to_string);
        let to = work.end_date.as_ref().map_or_else(|| "present".to_owned(), ToString::to_string);
        let time = from.map(|from| format!("{from} to {to}"));
        add(&[work.position.as_deref(), work.name.as_deref(), time.as_deref()]);
        add(&[work.summary.as_deref()]);
        for bullet in work.highlights.iter().take(6) {
            add(&[Some(bullet)]);
        }
    }
    for project in resume.projects.iter().filter(|item| !item.hidden).take(4) {
        add(&[project.name.as_deref(), project.description.as_deref()]);
        for bullet in project.highlights.iter().take(3) {
            add(&[Some(bullet)]);
        }
    }
    for study in resume.education.iter().filter(|item| !item.hidden).take(4) {
        add(&[study.study_type.as_deref(), study.area.as_deref(), study.institution.as_deref()]);
    }
    for skill in resume.skills.iter().filter(|item| !item.hidden).take(20) {
        let listed = skill.keywords.join(", ");
        add(&[skill.name.as_deref(), Some(&listed), skill.level.as_deref()]);
    }
    for language in resume.languages.iter().filter(|item| !item.hidden) {
        add(&[language.language.as_deref(), language.fluency.as_deref()]);
    }
    for certificate in resume.certificates.iter().filter(|item| !item.hidden).take(10) {
        add(&[certificate.name.as_deref(), certificate.issuer.as_deref()]);
    }
    facts
}

/// The entries of a section, or of all sections that have texts.
fn entries(resume: &Resume, section: Option<SectionKind>, item: Option<&ItemId>) -> Vec<Piece> {
    let mut found = Vec::new();
    let shown = |kind: SectionKind| {
        section.is_none_or(|wanted| wanted == kind)
            && !resume.layout.hidden.iter().any(|hidden| hidden == kind.key())
    };
    let mut add = |entry: &dyn Item, about: [Option<&str>; 2], known: Value, places: Vec<Place>| {
        let wanted = item.is_none_or(|wanted| wanted == entry.id());
        if entry.hidden() || entry.id().as_str().is_empty() || !wanted || places.is_empty() {
            return;
        }
        let about: Vec<&str> = about.into_iter().flatten().collect();
        let about = if about.is_empty() { "Entry".to_owned() } else { about.join(", ") };
        found.push(Piece { about, places, entry: known, facts: Vec::new(), faults: Vec::new() });
    };
    if shown(SectionKind::Work) {
        for work in &resume.work {
            let known = json!({"title": work.position, "employer": work.name, "about_employer": work.description,
                "from": day(work.start_date.as_ref()), "to": day(work.end_date.as_ref())});
            let mut places = bullets(&work.id, &work.highlights, work.summary.as_deref());
            places.extend(paragraph(&work.id, "summary", work.summary.as_deref()));
            add(work, [work.position.as_deref(), work.name.as_deref()], known, places);
        }
    }
    if shown(SectionKind::Volunteer) {
        for volunteer in &resume.volunteer {
            let known = json!({"title": volunteer.position, "organisation": volunteer.organization,
                "from": day(volunteer.start_date.as_ref()), "to": day(volunteer.end_date.as_ref())});
            let mut places =
                bullets(&volunteer.id, &volunteer.highlights, volunteer.summary.as_deref());
            places.extend(paragraph(&volunteer.id, "summary", volunteer.summary.as_deref()));
            let about = [volunteer.position.as_deref(), volunteer.organization.as_deref()];
            add(volunteer, about, known, places);
        }
    }
    if shown(SectionKind::Projects) {
        for project in &resume.projects {
            let known = json!({"name": project.name, "for": project.entity, "keywords": project.keywords,
                "from": day(project.start_date.as_ref()), "to": day(project.end_date.as_ref())});
            let mut places =
                bullets(&project.id, &project.highlights, project.description.as_deref());
            places.extend(paragraph(&project.id, "description", project.description.as_deref()));
            add(project, [project.name.as_deref(), project.entity.as_deref()], known, places);
        }
    }
    if shown(SectionKind::Education) && section.is_some() {
        for study in &resume.education {
            let known = json!({"degree": study.study_type, "area": study.area, "institution": study.institution,
                "courses": study.courses});
            let places = paragraph(&study.id, "summary", study.summary.as_deref());
            let about = [study.study_type.as_deref(), study.institution.as_deref()];
            add(study, about, known, places.into_iter().collect());
        }
    }
    found
}

fn day(date: Option<&DateText>) -> Option<String> {
    date.map(ToString::to_string)
}

/// A text without what is beyond a number of characters.
fn clipped(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{} …", &text[..at]),
        None => text.to_owned(),
    }
}
