//! The sheet as plain text that any applicant-tracking system reads.

use super::sheet::{Contact, Entry, Run, Section, Sheet, Style};

/// Writes the whole document.
pub fn write(sheet: &Sheet) -> String {
    let mut head: Vec<String> = Vec::new();
    head.extend(sheet.name.iter().chain(&sheet.label).map(|run| run.text.clone()));
    head.extend(sheet.contacts.iter().map(contact));
    let mut blocks = Vec::new();
    if !head.is_empty() {
        blocks.push(head.join("\n"));
    }
    blocks.extend(sheet.sections.iter().map(section));
    blocks.join("\n\n") + "\n"
}

fn contact(contact: &Contact) -> String {
    match &contact.label {
        Some(label) => format!("{}: {}", label.text, grouped(&contact.values)),
        None => grouped(&contact.values),
    }
}

fn section(section: &Section) -> String {
    let heading = section.heading.text.to_uppercase();
    let entries = section.entries.iter().map(|entry| match section.style {
        Style::Lines => line(entry),
        _ => self::entry(entry),
    });
    let entries: Vec<String> = entries.collect();
    // Where one entry has several lines, nobody could tell otherwise where the next begins.
    let is_apart = matches!(section.style, Style::Entries | Style::Prose)
        || section.style == Style::Short && entries.iter().any(|entry| entry.contains('\n'));
    format!("{heading}\n{}", entries.join(if is_apart { "\n\n" } else { "\n" }))
}

fn line(entry: &Entry) -> String {
    let mut name = joined(&entry.title);
    if !entry.notes.is_empty() {
        let notes = joined(&entry.notes);
        name = if name.is_empty() { notes } else { format!("{name} ({notes})") };
    }
    match (name.is_empty(), entry.tags.is_empty()) {
        (_, true) => name,
        (true, false) => joined(&entry.tags),
        (false, false) => format!("{name}: {}", joined(&entry.tags)),
    }
}

fn entry(entry: &Entry) -> String {
    let mut lines = Vec::new();
    let title = joined(&entry.title);
    let dates = entry.dates.iter().map(|run| run.text.as_str()).collect::<Vec<_>>().join(" – ");
    let mut who: Vec<String> = entry.by.iter().chain(&entry.place).map(shown).collect();
    who.retain(|text| !text.is_empty());
    lines.extend([title, who.join(" · "), dates].into_iter().filter(|line| !line.is_empty()));
    lines.extend(entry.notes.iter().map(shown));
    lines.extend(entry.link.iter().map(|run| run.url.clone().unwrap_or_else(|| run.text.clone())));
    lines.extend(entry.about.iter().chain(&entry.text).map(shown));
    lines.extend(entry.bullets.iter().map(|run| format!("- {}", shown(run))));
    if !entry.tags.is_empty() {
        let label = entry.tags_label.map(|label| format!("{label}: ")).unwrap_or_default();
        lines.push(format!("{label}{}", joined(&entry.tags)));
    }
    lines.join("\n")
}

/// Blanks within a group, commas between groups.
fn grouped(groups: &[Vec<Run>]) -> String {
    let group = |runs: &Vec<Run>| runs.iter().map(shown).collect::<Vec<_>>().join(" ");
    groups.iter().map(group).collect::<Vec<_>>().join(", ")
}

fn joined(runs: &[Run]) -> String {
    runs.iter().map(shown).collect::<Vec<_>>().join(", ")
}

/// The text, and each address that it does not show.
fn shown(run: &Run) -> String {
    match &run.spans {
        Some(spans) => {
            spans.iter().map(|span| addressed(&span.text, span.url.as_deref())).collect()
        }
        None => addressed(&run.text, run.url.as_deref()),
    }
}

fn addressed(text: &str, url: Option<&str>) -> String {
    let words = text.trim_end();
    match url {
        Some(url) if url.starts_with("http") && !url.contains(words.trim_start()) => {
            format!("{words} ({url}){}", &text[words.len()..])
        }
        _ => text.to_owned(),
    }
}
