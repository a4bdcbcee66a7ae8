//! The sheet as one accessible HTML file: real headings and lists, no scripts, nothing loaded from elsewhere.

use super::design::PageDesign;
use super::escape::escape;
use super::sheet::{Contact, Entry, Run, Section, Sheet, Span, Style};

/// Writes the whole document.
pub fn write(sheet: &Sheet, design: &PageDesign) -> String {
    let mut html = head(&sheet.title, design, sheet.rtl);
    header(&mut html, sheet);
    for (index, section) in sheet.sections.iter().enumerate() {
        let heading = inline(&section.heading);
        html += &format!(
            "<section aria-labelledby=\"s{index}\">\n<h2 id=\"s{index}\">{heading}</h2>\n"
        );
        body(&mut html, section);
        html += "</section>\n";
    }
    html + "</main>\n</body>\n</html>\n"
}

/// The page up to its content; `rtl` when it runs from the right.
pub fn head(title: &str, design: &PageDesign, rtl: bool) -> String {
    let language = match &design.region {
        Some(region) => format!("{}-{region}", design.lang),
        None => design.lang.clone(),
    };
    format!(
        "<!doctype html>\n<html lang=\"{language}\"{}>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <style>\n:root {{ --accent: {}; }}\n{}</style>\n</head>\n<body>\n<main>\n",
        direction(rtl),
        escape(title),
        design.accent,
        include_str!("html.css"),
    )
}

/// The attribute of a page that runs from the right.
pub fn direction(rtl: bool) -> &'static str {
    if rtl { " dir=\"rtl\"" } else { "" }
}

/// The attribute of a link to a telephone: the groups of its number stay in their order on a page from the right.
pub fn number(url: &str) -> &'static str {
    if url.starts_with("tel:") { " dir=\"ltr\"" } else { "" }
}

fn header(html: &mut String, sheet: &Sheet) {
    *html += "<header>\n";
    if let Some(name) = &sheet.name {
        *html += &format!("<h1>{}</h1>\n", inline(name));
    }
    if let Some(label) = &sheet.label {
        *html += &format!("<p class=\"label\">{}</p>\n", inline(label));
    }
    let contacts: Vec<String> = sheet.contacts.iter().map(contact).collect();
    list(html, " class=\"contacts\"", &contacts);
    *html += "</header>\n";
}

/// One way to reach the person.
pub fn contact(contact: &Contact) -> String {
    match &contact.label {
        Some(label) => format!("{}: {}", inline(label), grouped(&contact.values)),
        None => grouped(&contact.values),
    }
}

fn body(html: &mut String, section: &Section) {
    if section.style == Style::Lines {
        let lines: Vec<String> = section.entries.iter().map(line).collect();
        return list(html, " class=\"lines\"", &lines);
    }
    for entry in &section.entries {
        *html += "<article>\n";
        entry_head(html, entry);
        for about in &entry.about {
            *html += &format!("<p><em>{}</em></p>\n", inline(about));
        }
        for paragraph in entry.link.iter().chain(&entry.text) {
            *html += &format!("<p>{}</p>\n", inline(paragraph));
        }
        let bullets: Vec<String> = entry.bullets.iter().map(inline).collect();
        list(html, "", &bullets);
        if !entry.tags.is_empty() {
            let label =
                entry.tags_label.map(|label| format!("<strong>{}:</strong> ", escape(label)));
            *html += &format!("<p>{}{}</p>\n", label.unwrap_or_default(), joined(&entry.tags));
        }
        *html += "</article>\n";
    }
}

fn entry_head(html: &mut String, entry: &Entry) {
    let dates: Vec<String> = entry.dates.iter().map(inline).collect();
    if !entry.title.is_empty() || !dates.is_empty() {
        *html += "<div class=\"head\">";
        if !entry.title.is_empty() {
            *html += &format!("<h3>{}</h3>", joined(&entry.title));
        }
        if !dates.is_empty() {
            *html += &format!("<div class=\"dates\">{}</div>", dates.join(" – "));
        }
        *html += "</div>\n";
    }
    let facts: Vec<String> =
        entry.by.iter().chain(&entry.place).chain(&entry.notes).map(inline).collect();
    if !facts.is_empty() {
        *html += &format!("<p>{}</p>\n", facts.join(" · "));
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
        (false, false) => format!("<strong>{name}:</strong> {}", joined(&entry.tags)),
    }
}

/// A list, unless it is empty.
pub fn list(html: &mut String, attributes: &str, items: &[String]) {
    if items.is_empty() {
        return;
    }
    *html += &format!("<ul{attributes}>\n");
    for item in items {
        *html += &format!("<li>{item}</li>\n");
    }
    *html += "</ul>\n";
}

/// Blanks within a group, commas between groups.
fn grouped(groups: &[Vec<Run>]) -> String {
    let group = |runs: &Vec<Run>| runs.iter().map(inline).collect::<Vec<_>>().join(" ");
    groups.iter().map(group).collect::<Vec<_>>().join(", ")
}

fn joined(runs: &[Run]) -> String {
    runs.iter().map(inline).collect::<Vec<_>>().join(", ")
}

/// A value, as a link when it leads somewhere.
pub fn inline(run: &Run) -> String {
    let text = match &run.spans {
        Some(spans) => spans.iter().map(span).collect(),
        None => escape(&run.text),
    };
    anchor(run.url.as_deref(), text)
}

fn span(span: &Span) -> String {
    let mut text = escape(&span.text);
    if span.italic {
        text = format!("<em>{text}</em>");
    }
    if span.bold {
        text = format!("<strong>{text}</strong>");
    }
    anchor(span.url.as_deref(), text)
}

fn anchor(url: Option<&str>, text: String) -> String {
    match url {
        Some(url) => {
            format!("<a href=\"{}\" rel=\"noopener\"{}>{text}</a>", escape(url), number(url))
        }
        None => text,
    }
}
