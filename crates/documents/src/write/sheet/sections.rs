//! Which sections are printed, in which order and under which headings.

use resume::Resume;
use resume::model::{Item, SectionKind};

use super::entries::{self, Look, ToEntry};
use super::words::Words;
use super::{Entry, Run, Section, Style};

/// The sections that print something, in the order of the page.
pub fn sections(resume: &Resume, words: &'static Words) -> Vec<Section> {
    let mut sections = Vec::new();
    for kind in resume.layout.sections() {
        if kind == SectionKind::Custom {
            sections.extend(custom_sections(resume, words));
            continue;
        }
        let entries = entries_of(resume, kind, words);
        let Some(heading) = heading(resume, kind, words).filter(|_| !entries.is_empty()) else {
            continue;
        };
        sections.push(Section { key: kind.key(), style: style(kind), heading, entries });
    }
    sections
}

fn style(kind: SectionKind) -> Style {
    match kind {
        SectionKind::Summary | SectionKind::References => Style::Prose,
        SectionKind::Skills | SectionKind::Languages | SectionKind::Interests => Style::Lines,
        SectionKind::Certificates | SectionKind::Awards | SectionKind::Publications => Style::Short,
        SectionKind::Work
        | SectionKind::Projects
        | SectionKind::Education
        | SectionKind::Volunteer
        | SectionKind::Custom => Style::Entries,
    }
}

fn heading(resume: &Resume, kind: SectionKind, words: &Words) -> Option<Run> {
    let key = kind.key();
    let default = words.headings.get(key).map_or(kind.heading(), String::as_str);
    let path = format!("/x-layout/headings/{key}");
    Run::new(path.as_str(), resume.layout.heading(kind)).or_else(|| Run::new(path, Some(default)))
}

fn entries_of(resume: &Resume, kind: SectionKind, words: &'static Words) -> Vec<Entry> {
    let look = Look { words, marked: resume.marks };
    match kind {
        SectionKind::Summary => {
            let text =
                Run::paragraphs("/basics/summary", resume.basics.summary.as_deref(), look.marked);
            if text.is_empty() { Vec::new() } else { vec![Entry { text, ..Entry::default() }] }
        }
        SectionKind::Work => printed("/work", &resume.work, look),
        SectionKind::Projects => printed("/projects", &resume.projects, look),
        SectionKind::Education => printed("/education", &resume.education, look),
        SectionKind::Skills => printed("/skills", &resume.skills, look),
        SectionKind::Certificates => printed("/certificates", &resume.certificates, look),
        SectionKind::Languages => printed("/languages", &resume.languages, look),
        SectionKind::Volunteer => printed("/volunteer", &resume.volunteer, look),
        SectionKind::Awards => printed("/awards", &resume.awards, look),
        SectionKind::Publications => printed("/publications", &resume.publications, look),
        SectionKind::Interests => printed("/interests", &resume.interests, look),
        SectionKind::References => printed("/references", &resume.references, look),
        SectionKind::Custom => Vec::new(),
    }
}

fn printed<T: Item + ToEntry>(list: &str, items: &[T], look: Look) -> Vec<Entry> {
    let shown = items.iter().enumerate().filter(|(_, item)| !item.hidden());
    let entries = shown.map(|(index, item)| item.to_entry(&format!("{list}/{index}"), look));
    entries.filter(|entry| !entry.is_empty()).collect()
}

fn custom_sections(resume: &Resume, words: &'static Words) -> Vec<Section> {
    let look = Look { words, marked: resume.marks };
    let mut sections = Vec::new();
    for (index, section) in resume.custom.iter().enumerate().filter(|(_, item)| !item.hidden()) {
        let at = format!("/x-sections/{index}");
        let entries = printed(&format!("{at}/items"), &section.items, look);
        let title = Run::new(format!("{at}/title"), section.title.as_deref())
            .or_else(|| heading(resume, SectionKind::Custom, words));
        let Some(heading) = title.filter(|_| !entries.is_empty()) else { continue };
        let style =
            if entries.iter().all(entries::is_line) { Style::Lines } else { Style::Entries };
        sections.push(Section { key: SectionKind::Custom.key(), style, heading, entries });
    }
    sections
}
