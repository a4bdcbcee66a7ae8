//! The sheet as CommonMark; what would be markup in the user's text is escaped.

use super::sheet::{Contact, Entry, Run, Section, Sheet, Span, Style};

/// Writes the whole document.
pub fn write(sheet: &Sheet) -> String {
    let mut blocks = Vec::new();
    if let Some(name) = &sheet.name {
        blocks.push(format!("# {}", escaped(&name.text)));
    }
    if let Some(label) = &sheet.label {
        blocks.push(format!("**{}**", escaped(&label.text)));
    }
    if !sheet.contacts.is_empty() {
        blocks.push(sheet.contacts.iter().map(contact).collect::<Vec<_>>().join(" · "));
    }
    for section in &sheet.sections {
        blocks.push(format!("## {}", escaped(&section.heading.text)));
        blocks.extend(body(section));
    }
    blocks.join("\n\n") + "\n"
}

fn contact(contact: &Contact) -> String {
    match &contact.label {
        Some(label) => format!("{}: {}", escaped(&label.text), grouped(&contact.values)),
        None => grouped(&contact.values),
    }
}

fn body(section: &Section) -> Vec<String> {
    match section.style {
        Style::Lines => {
            vec![
                section
                    .entries
                    .iter()
                    .map(|entry| format!("- {}", line(entry)))
                    .collect::<Vec<_>>()
                    .join("\n"),
            ]
        }
        _ => section.entries.iter().flat_map(|entry| entry_blocks(section.style, entry)).collect(),
    }
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
        (false, false) => format!("**{name}:** {}", joined(&entry.tags)),
    }
}

fn entry_blocks(style: Style, entry: &Entry) -> Vec<String> {
    let mut blocks = Vec::new();
    if !entry.title.is_empty() {
        let title = joined(&entry.title);
        blocks.push(if style == Style::Entries {
            format!("### {title}")
        } else {
            format!("**{title}**")
        });
    }
    let mut facts: Vec<String> = Vec::new();
    facts.extend(entry.by.iter().map(linked));
    facts.extend(entry.place.iter().map(linked));
    if !entry.dates.is_empty() {
        facts.push(entry.dates.iter().map(linked).collect::<Vec<_>>().join(" – "));
    }
    facts.extend(entry.notes.iter().chain(&entry.link).map(linked));
    if !facts.is_empty() {
        blocks.push(facts.join(" · "));
    }
    blocks.extend(entry.about.iter().map(|run| match run.spans {
        Some(_) => linked(run),
        None => format!("*{}*", escaped(&run.text)),
    }));
    blocks.extend(entry.text.iter().map(linked));
    if !entry.bullets.is_empty() {
        let bullets = entry.bullets.iter().map(|run| format!("- {}", linked(run)));
        blocks.push(bullets.collect::<Vec<_>>().join("\n"));
    }
    if !entry.tags.is_empty() {
        let label = entry.tags_label.map(|label| format!("{label}: ")).unwrap_or_default();
        blocks.push(format!("{label}{}", joined(&entry.tags)));
    }
    blocks
}

/// Blanks within a group, commas between groups.
fn grouped(groups: &[Vec<Run>]) -> String {
    let group = |runs: &Vec<Run>| runs.iter().map(linked).collect::<Vec<_>>().join(" ");
    groups.iter().map(group).collect::<Vec<_>>().join(", ")
}

fn joined(runs: &[Run]) -> String {
    runs.iter().map(linked).collect::<Vec<_>>().join(", ")
}

/// A value, as a link when it leads somewhere.
pub fn linked(run: &Run) -> String {
    let text = match &run.spans {
        Some(spans) => spans.iter().enumerate().map(|(at, part)| span(at, part)).collect(),
        None => escaped(&run.text),
    };
    match &run.url {
        Some(url) => format!("[{text}](<{url}>)"),
        None => text,
    }
}

/// A piece of a value; blanks stay outside the marks, which would not be read otherwise.
fn span(at: usize, span: &Span) -> String {
    let words = span.text.trim();
    // Only the first piece can stand at the start of a line.
    let mut text = if at == 0 { escaped(words) } else { escaped_within(words) };
    if words.is_empty() {
        return span.text.clone();
    }
    let mark = ["", "*", "**", "***"][usize::from(span.italic) + 2 * usize::from(span.bold)];
    text = format!("{mark}{text}{mark}");
    if let Some(url) = &span.url {
        text = format!("[{text}](<{url}>)");
    }
    let begin = span.text.len() - span.text.trim_start().len();
    format!("{}{text}{}", &span.text[..begin], &span.text[begin + words.len()..])
}

fn escaped_within(text: &str) -> String {
    escaped(&format!(" {text}")).split_off(1)
}

/// Escapes the characters that could begin markup, anywhere or at the start of a line.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let starts_list = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = starts_list.len() < text.len() && starts_list.starts_with(['.', ')']);
    let mark = text.len() - starts_list.len();
    for (index, c) in text.char_indices() {
        let always = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '~' | '|' | '&');
        let at_start = index == 0 && matches!(c, '#' | '+' | '-' | '=');
        if always || at_start || (number && index == mark) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
