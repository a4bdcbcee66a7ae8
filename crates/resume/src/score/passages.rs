//! The texts of a resume that a reader sees, each with its place and, for work, its dates.

use std::fmt::Write as _;

use crate::Resume;
use crate::model::{DateText, DateValue, Item, SectionKind};

/// What kind of place a text stands in; it decides what a skill named there is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// The summary or the professional title.
    Summary,
    /// A position, by its index.
    Work(usize),
    /// A project, volunteer position or section of the user's own.
    Practice,
    /// A degree or course.
    Education,
    /// A certificate.
    Certificate,
    /// A list of skills.
    Skills,
    /// A language.
    Language,
    /// Awards, publications, interests.
    Other,
}

/// A text of the resume.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Passage<'a> {
    /// What it says.
    pub text: &'a str,
    /// What kind of place it stands in.
    pub place: Place,
    /// A word on how well, from a field beside it.
    pub level: Option<&'a str>,
    /// The id of the item it belongs to.
    pub item: Option<&'a str>,
    path: Path,
}

#[derive(Clone, Copy, Debug)]
struct Path {
    list: &'static str,
    index: usize,
    inner: Option<usize>,
    field: &'static str,
    at: Option<usize>,
}

impl Passage<'_> {
    /// The name of the field.
    pub(crate) fn field(&self) -> &'static str {
        self.path.field
    }

    /// The JSON pointer of the field.
    pub(crate) fn pointer(&self) -> String {
        let Path { list, index, inner, field, at } = self.path;
        let mut pointer = String::with_capacity(32);
        if list == "basics" {
            let _ = write!(pointer, "/basics/{field}");
            return pointer;
        }
        let _ = write!(pointer, "/{list}/{index}");
        if let Some(inner) = inner {
            let _ = write!(pointer, "/items/{inner}");
        }
        let _ = write!(pointer, "/{field}");
        if let Some(at) = at {
            let _ = write!(pointer, "/{at}");
        }
        pointer
    }
}

/// When a position was held, in months since year 0, the last month included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Span {
    /// First month.
    pub from: u32,
    /// Last month.
    pub to: u32,
}

/// The first and last month of a pair of dates; `today` ends what goes on.
pub(crate) fn span(start: Option<&DateText>, end: Option<&DateText>, today: u32) -> Option<Span> {
    let from = start?.date()?.months();
    let to = match end.map(DateText::value) {
        None | Some(Some(DateValue::Present)) => today,
        Some(Some(DateValue::On(date))) if date.month.is_none() => date.months() + 11,
        Some(Some(DateValue::On(date))) => date.months(),
        Some(None) => return None,
    };
    (to >= from).then_some(Span { from, to: to.min(today.max(from)) })
}

/// Nobody checks a resume before this program was written: January 2026, in months since year 0.
const NOT_BEFORE: u32 = 2026 * 12;

/// The core's idea of today when nobody tells it: it has no clock.
///
/// That is the latest month the resume names, and when a position still goes on, at least January 2026.
pub(crate) fn latest_month(resume: &Resume) -> u32 {
    let goes_on = resume.work.iter().any(|work| {
        let end = work.end_date.as_ref().map(DateText::value);
        work.start_date.is_some() && matches!(end, None | Some(Some(DateValue::Present)))
    });
    let dates = resume
        .work
        .iter()
        .flat_map(|work| [&work.start_date, &work.end_date])
        .chain(
            resume
                .education
                .iter()
                .flat_map(|education| [&education.start_date, &education.end_date]),
        )
        .chain(resume.projects.iter().flat_map(|project| [&project.start_date, &project.end_date]))
        .chain(
            resume
                .volunteer
                .iter()
                .flat_map(|volunteer| [&volunteer.start_date, &volunteer.end_date]),
        )
        .chain(resume.certificates.iter().map(|certificate| &certificate.date));
    dates
        .flatten()
        .filter_map(DateText::date)
        .map(|date| if date.month.is_none() { date.months() + 11 } else { date.months() })
        .max()
        .unwrap_or(0)
        .max(if goes_on { NOT_BEFORE } else { 0 })
}

/// Every text that the page shows; what is hidden does not count.
pub(crate) fn passages(resume: &Resume) -> Vec<Passage<'_>> {
    let mut found = Collector { found: Vec::with_capacity(64), item: None };
    let hidden = |section: SectionKind| resume.layout.hidden.iter().any(|key| key == section.key());
    let basics = |field| Path { list: "basics", index: 0, inner: None, field, at: None };
    found.push(Place::Summary, basics("label"), resume.basics.label.as_deref());
    if !hidden(SectionKind::Summary) {
        found.push(Place::Summary, basics("summary"), resume.basics.summary.as_deref());
    }
    for (index, field) in resume.basics.fields.iter().enumerate() {
        let fields = [("name", &field.name), ("value", &field.value)];
        found.fields(Place::Other, "basics/x-fields", index, &fields);
    }
    found.long_sections(resume, &hidden);
    found.short_sections(resume, &hidden);
    if !hidden(SectionKind::Custom) {
        found.custom_sections(resume);
    }
    found.found
}

fn visible<T: Item>(items: &[T]) -> impl Iterator<Item = (usize, &T)> {
    items.iter().enumerate().filter(|(_, item)| !item.hidden())
}

fn id_of<T: Item>(item: &T) -> Option<&str> {
    Some(item.id().as_str()).filter(|id| !id.is_empty())
}

struct Collector<'a> {
    found: Vec<Passage<'a>>,
    /// The id of the item that is being read.
    item: Option<&'a str>,
}

impl<'a> Collector<'a> {
    fn push(&mut self, place: Place, path: Path, text: Option<&'a str>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.found.push(Passage { text, place, level: None, item: self.item, path });
        }
    }

    fn fields(
        &mut self,
        place: Place,
        list: &'static str,
        index: usize,
        fields: &[(&'static str, &'a Option<String>)],
    ) {
        for (field, text) in fields {
            self.push(place, Path { list, index, inner: None, field, at: None }, text.as_deref());
        }
    }

    fn list(
        &mut self,
        place: Place,
        list: &'static str,
        index: usize,
        field: &'static str,
        texts: &'a [String],
    ) {
        for (at, text) in texts.iter().enumerate() {
            self.push(place, Path { list, index, inner: None, field, at: Some(at) }, Some(text));
        }
    }

    fn long_sections(&mut self, resume: &'a Resume, hidden: &dyn Fn(SectionKind) -> bool) {
        if !hidden(SectionKind::Work) {
            for (index, work) in visible(&resume.work) {
                self.item = id_of(work);
                let place = Place::Work(index);
                self.fields(
                    place,
                    "work",
                    index,
                    &[
                        ("position", &work.position),
                        ("summary", &work.summary),
                        ("description", &work.description),
                    ],
                );
                self.list(place, "work", index, "highlights", &work.highlights);
            }
        }
        if !hidden(SectionKind::Projects) {
            for (index, project) in visible(&resume.projects) {
                self.item = id_of(project);
                let fields = [
                    ("name", &project.name),
                    ("description", &project.description),
                    ("type", &project.kind),
                ];
                self.fields(Place::Practice, "projects", index, &fields);
                self.list(Place::Practice, "projects", index, "highlights", &project.highlights);
                self.list(Place::Practice, "projects", index, "keywords", &project.keywords);
                self.list(Place::Practice, "projects", index, "roles", &project.roles);
            }
        }
        if !hidden(SectionKind::Volunteer) {
            for (index, volunteer) in visible(&resume.volunteer) {
                self.item = id_of(volunteer);
                self.fields(
                    Place::Practice,
                    "volunteer",
                    index,
                    &[("position", &volunteer.position), ("summary", &volunteer.summary)],
                );
                self.list(Place::Practice, "volunteer", index, "highlights", &volunteer.highlights);
            }
        }
        if !hidden(SectionKind::Education) {
            for (index, education) in visible(&resume.education) {
                self.item = id_of(education);
                let fields = [
                    ("studyType", &education.study_type),
                    ("area", &education.area),
                    ("summary", &education.summary),
                ];
                self.fields(Place::Education, "education", index, &fields);
                self.list(Place::Education, "education", index, "courses", &education.courses);
                self.list(
                    Place::Education,
                    "education",
                    index,
                    "highlights",
                    &education.highlights,
                );
            }
        }
    }

    fn custom_sections(&mut self, resume: &'a Resume) {
        for (index, section) in visible(&resume.custom) {
            for (inner, item) in visible(&section.items) {
                self.item = id_of(item);
                let path =
                    |field, at| Path { list: "x-sections", index, inner: Some(inner), field, at };
                for (field, text) in
                    [("name", &item.name), ("subtitle", &item.subtitle), ("summary", &item.summary)]
                {
                    self.push(Place::Practice, path(field, None), text.as_deref());
                }
                for (field, list) in
                    [("highlights", &item.highlights), ("keywords", &item.keywords)]
                {
                    for (at, text) in list.iter().enumerate() {
                        self.push(Place::Practice, path(field, Some(at)), Some(text));
                    }
                }
            }
        }
    }

    fn short_sections(&mut self, resume: &'a Resume, hidden: &dyn Fn(SectionKind) -> bool) {
        if !hidden(SectionKind::Skills) {
            for (index, skill) in visible(&resume.skills) {
                self.item = id_of(skill);
                let first = self.found.len();
                self.fields(Place::Skills, "skills", index, &[("name", &skill.name)]);
                self.list(Place::Skills, "skills", index, "keywords", &skill.keywords);
                for passage in &mut self.found[first..] {
                    passage.level = skill.level.as_deref();
                }
            }
        }
        if !hidden(SectionKind::Certificates) {
            for (index, certificate) in visible(&resume.certificates) {
                self.item = id_of(certificate);
                self.fields(
                    Place::Certificate,
                    "certificates",
                    index,
                    &[("name", &certificate.name)],
                );
            }
        }
        if !hidden(SectionKind::Languages) {
            for (index, language) in visible(&resume.languages) {
                self.item = id_of(language);
                let first = self.found.len();
                self.fields(
                    Place::Language,
                    "languages",
                    index,
                    &[("language", &language.language)],
                );
                for passage in &mut self.found[first..] {
                    passage.level = language.fluency.as_deref();
                }
            }
        }
        if !hidden(SectionKind::Awards) {
            for (index, award) in visible(&resume.awards) {
                self.item = id_of(award);
                self.fields(
                    Place::Other,
                    "awards",
                    index,
                    &[("title", &award.title), ("summary", &award.summary)],
                );
            }
        }
        if !hidden(SectionKind::Publications) {
            for (index, publication) in visible(&resume.publications) {
                self.item = id_of(publication);
                self.fields(
                    Place::Other,
                    "publications",
                    index,
                    &[("name", &publication.name), ("summary", &publication.summary)],
                );
            }
        }
    }
}
