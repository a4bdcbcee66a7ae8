//! A posting's text as sentences, each with the section it stands in.

use super::sections::{Section, cue, heading, insists};

/// A sentence or a list item.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sentence<'a> {
    /// Its text, trimmed.
    pub text: &'a str,
    /// What it is about.
    pub section: Section,
    /// What the heading above it says.
    pub under: Section,
    /// Whether it is an item of a list.
    pub listed: bool,
}

/// Cuts a text into sentences and finds out what each is about.
pub(super) fn sentences(text: &str) -> Vec<Sentence<'_>> {
    let mut section = Section::Opening;
    let mut found = Vec::new();
    for line in text.lines() {
        let line = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if line.is_empty() {
            continue;
        }
        if let Some((named, rest)) = heading(line) {
            section = named;
            push_all(rest, section, &mut found);
            continue;
        }
        if section == Section::Boilerplate && line.len() <= 200 && insists(line) {
            // A heading that nobody recognised stood between the benefits and this.
            section = Section::Required;
        }
        push_all(line, section, &mut found);
    }
    found
}

fn push_all<'a>(line: &'a str, section: Section, found: &mut Vec<Sentence<'a>>) {
    let mut section = section;
    let listed = line.starts_with(is_bullet) || unnumbered(line).len() < line.len();
    for text in split(line) {
        let mut text = unnumbered(text.trim_matches(|c: char| c.is_whitespace() || is_bullet(c)));
        // Postings squeezed into one paragraph have their headings inside it.
        if let Some((named, rest)) = heading(text).filter(|(_, rest)| !rest.is_empty()) {
            section = named;
            text = rest;
        }
        if text.chars().any(char::is_alphanumeric) {
            // What talks to a machine asks nothing of a person.
            let to_machine = crate::instructions::marks(&[text]).contains(&true);
            let about = if to_machine { Section::Boilerplate } else { cue(text, section) };
            found.push(Sentence { text, section: about, under: section, listed });
        }
    }
}

/// Without the number of a numbered list.
fn unnumbered(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    match rest.strip_prefix(['.', ')']) {
        Some(rest) if rest.starts_with(' ') && text.len() - rest.len() <= 3 => rest.trim_start(),
        _ => text,
    }
}

fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '•' | '·'
            | '▪'
            | '■'
            | '●'
            | '○'
            | '◦'
            | '‣'
            | '*'
            | '–'
            | '—'
            | '☞'
            | '⌲'
            | '→'
            | '✓'
            | '✔'
            | '-'
            | '►'
            | '➢'
    )
}

/// Splits at the ends of sentences, at semicolons and at bullets inside a line.
fn split(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut chars = line.char_indices().peekable();
    let mut word_length = 0;
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let ends = match c {
            '.' => next.is_whitespace() && word_length > 2,
            '!' | '?' => next.is_whitespace(),
            ';' | '•' | '●' | '▪' | '■' | '☞' | '⌲' | '➢' | '✓' => true,
            _ => false,
        };
        word_length = if c.is_alphanumeric() { word_length + 1 } else { 0 };
        if ends {
            parts.push(&line[start..at]);
            start = at + c.len_utf8();
        }
    }
    parts.push(&line[start..]);
    parts
}
