//! One printed value: its text made fit for a page, and where it stands in the document.

use resume::marks::{self, link_target};
use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

/// One printed value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The JSON pointer of the value in the stored document.
    pub path: String,
    /// The text, on one line.
    pub text: String,
    /// The text cut where a line may break, when it has a word that fits no line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pieces: Option<Vec<String>>,
    /// Where a click leads; only web, mail and telephone addresses.
    pub url: Option<String>,
    /// The text in pieces of one look each, when parts of it are bold, italic or links.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spans: Option<Vec<Span>>,
}

/// A piece of a value with one look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Span {
    /// Its text, with the blanks at its edges.
    pub text: String,
    /// The text cut where a line may break, when it has a word that fits no line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pieces: Option<Vec<String>>,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
    /// Where a click leads.
    pub url: Option<String>,
}

impl Span {
    /// The pieces of a line with marks; `None` when all of it looks like any other text.
    fn all(line: &str) -> Option<Vec<Self>> {
        let spans = marks::spans(line);
        if spans.iter().all(marks::Span::is_plain) {
            return None;
        }
        let mut found: Vec<Self> = Vec::new();
        for marks::Span { text, bold, italic, link } in spans {
            // One blank between words, none at the edges of the line.
            let starts = found.last().is_none_or(|last| last.text.ends_with(' '));
            let words = one_line(&text);
            let blank = |edge: Option<char>| edge.is_some_and(char::is_whitespace);
            let before = if blank(text.chars().next()) && !starts { " " } else { "" };
            let after = if blank(text.chars().next_back()) && !words.is_empty() { " " } else { "" };
            let text = format!("{before}{words}{after}");
            if !text.is_empty() {
                found.push(Self { pieces: pieces(&text), text, bold, italic, url: link });
            }
        }
        if let Some(last) = found.last_mut() {
            last.text.truncate(last.text.trim_end().len());
            last.pieces = pieces(&last.text);
        }
        found.retain(|span| !span.text.is_empty());
        Some(found)
    }
}

impl Run {
    /// The value as it is printed, or `None` when nothing of it is printable.
    pub fn new(path: impl Into<String>, text: Option<&str>) -> Option<Self> {
        let text = one_line(text?);
        if text.is_empty() {
            return None;
        }
        Some(Self { path: path.into(), pieces: pieces(&text), text, url: None, spans: None })
    }

    /// A value whose text carries [marks] when `marked`.
    pub fn prose(path: impl Into<String>, text: Option<&str>, marked: bool) -> Option<Self> {
        let Some(spans) = text.filter(|_| marked).and_then(Span::all) else {
            let plain = text.filter(|_| marked).map(marks::plain);
            return Self::new(path, plain.as_deref().or(text));
        };
        let whole: String = spans.iter().map(|span| span.text.as_str()).collect();
        Some(Self { spans: Some(spans), ..Self::new(path, Some(&whole))? })
    }

    /// The lines of a longer text as paragraphs; all have the same place in the document.
    pub fn paragraphs(path: &str, text: Option<&str>, marked: bool) -> Vec<Self> {
        text.into_iter()
            .flat_map(str::lines)
            .filter_map(|line| Self::prose(path, Some(line), marked))
            .collect()
    }

    /// The bullets of a list, each with its own place in the document.
    pub fn bullets(path: &str, texts: &[String], marked: bool) -> Vec<Self> {
        let item = |(index, text): (usize, &String)| {
            Self::prose(format!("{path}/{index}"), Some(text), marked)
        };
        texts.iter().enumerate().filter_map(item).collect()
    }

    /// The texts of a list, each with its own place in the document.
    pub fn list(path: &str, texts: &[String]) -> Vec<Self> {
        let item =
            |(index, text): (usize, &String)| Self::new(format!("{path}/{index}"), Some(text));
        texts.iter().enumerate().filter_map(item).collect()
    }

    /// An address as people print it, without its scheme, leading to the whole one.
    pub fn address(path: impl Into<String>, url: Option<&str>) -> Option<Self> {
        let url = url?;
        Some(Self::new(path, Some(shown_address(url)))?.leading_to(Some(url)))
    }

    /// The same value as a link, when the address is one that is safe to follow.
    #[must_use]
    pub fn leading_to(mut self, url: Option<&str>) -> Self {
        self.url = url.and_then(link_target);
        self
    }
}

fn shown_address(url: &str) -> &str {
    let url = url.trim();
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    rest.strip_suffix('/').unwrap_or(rest)
}

/// Joins all white space to single blanks, resolves typographic ligatures and leaves out what no text font shows.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            _ if c.is_whitespace() || c.is_control() => {
                if !line.is_empty() && !line.ends_with(' ') {
                    line.push(' ');
                }
            }
            '\u{FB00}'..='\u{FB06}' => line.extend(c.nfkc()),
            _ if is_unprintable(c) => {}
            _ => line.push(c),
        }
    }
    line.truncate(line.trim_end().len());
    line
}

/// Private-use characters (icon fonts), noncharacters and marks that only steer layout.
fn is_unprintable(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFC}')
        || (u32::from(c) & 0xFFFE) == 0xFFFE
        || matches!(c, '\u{200B}' | '\u{2060}' | '\u{00AD}')
}

/// The longest word that is left whole.
const LONGEST_WORD: usize = 24;

/// Cuts long words after their punctuation, or by length; `None` when there is no long word.
fn pieces(text: &str) -> Option<Vec<String>> {
    if text.split(' ').all(|word| word.chars().count() <= LONGEST_WORD) {
        return None;
    }
    let mut pieces = vec![String::new()];
    let mut length = 0; // characters since the last place where a line may break
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
        length = if c == ' ' || is_wide(c) { 0 } else { length + 1 };
        let Some(&next) = chars.peek() else { break };
        let at_mark = "/.-_@&=?#+,;:".contains(c) && next.is_alphanumeric() && length >= 4;
        let too_long = length >= LONGEST_WORD && !joins_back(next) && !joins_on(c);
        if at_mark && word_is_long(&pieces, &chars) || too_long {
            pieces.push(String::new());
            length = 0;
        }
    }
    Some(pieces)
}

fn word_is_long(pieces: &[String], rest: &std::iter::Peekable<std::str::Chars>) -> bool {
    let last = |piece: &String| piece.rsplit(' ').next().map_or(0, |word| word.chars().count());
    let ahead = rest.clone().take_while(|c| *c != ' ').take(LONGEST_WORD).count();
    pieces.last().map_or(0, last) + ahead > LONGEST_WORD / 2
}

/// Characters between which a line may break anyway.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Characters that belong to the one before them.
fn joins_back(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
        || matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0000}'..='\u{E007F}')
}

fn joins_on(c: char) -> bool {
    matches!(c, '\u{200D}')
}
