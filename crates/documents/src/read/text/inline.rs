//! Pieces of a text line: tabs and wide blanks, and Markdown's bold, italic and links.

use resume::parse::Span;

/// Splits a line into spans.
pub fn spans(line: &str, is_markdown: bool) -> Vec<Span> {
    let mut spans = Vec::new();
    for (index, cell) in cells(line).into_iter().enumerate() {
        let start = spans.len();
        if is_markdown {
            spans.extend(marked(cell));
        } else if !cell.is_empty() {
            spans.push(Span { text: cell.to_owned(), ..Span::default() });
        }
        if index > 0
            && let Some(first) = spans.get_mut(start)
        {
            first.gap_before = true;
        }
    }
    spans
}

/// Cuts at tabs and at three or more blanks.
fn cells(line: &str) -> Vec<&str> {
    let mut cells = Vec::new();
    let mut rest = line.trim();
    while let Some((at, length)) = gap(rest) {
        cells.push(rest.get(..at).unwrap_or_default().trim_end());
        rest = rest.get(at + length..).unwrap_or_default().trim_start();
    }
    cells.push(rest);
    cells.retain(|cell| !cell.is_empty());
    cells
}

fn gap(text: &str) -> Option<(usize, usize)> {
    let tab = text.find('\t').map(|at| (at, 1));
    let wide = text.find("   ").map(|at| (at, 3));
    match (tab, wide) {
        (Some(tab), Some(wide)) => Some(if tab.0 < wide.0 { tab } else { wide }),
        (tab, wide) => tab.or(wide),
    }
}

/// Reads Markdown's inline marks.
fn marked(text: &str) -> Vec<Span> {
    let mut reader = Marked::default();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if let Some((label, target, length)) = link(rest) {
            reader.flush();
            let label = unescape(&label);
            reader.push(&label, Some(target));
            rest = rest.get(length..).unwrap_or_default();
            continue;
        }
        let taken = reader.take(rest, first);
        rest = rest.get(taken..).unwrap_or_default();
    }
    reader.flush();
    reader.spans
}

#[derive(Default)]
struct Marked {
    spans: Vec<Span>,
    text: String,
    bold: bool,
    italic: bool,
}

impl Marked {
    /// Takes one symbol or mark and answers how many bytes it was.
    fn take(&mut self, rest: &str, first: char) -> usize {
        if first == '\\' {
            if let Some(next) = rest.chars().nth(1).filter(char::is_ascii_punctuation) {
                self.text.push(next);
                return 2;
            }
        } else if rest.starts_with("**") || rest.starts_with("__") {
            if self.bold || Self::closes(rest, 2) {
                self.flush();
                self.bold = !self.bold;
                return 2;
            }
        } else if first == '*' || first == '_' {
            let inside_word =
                first == '_' && self.text.ends_with(char::is_alphanumeric) && !self.italic;
            if !inside_word && (self.italic || Self::closes(rest, 1)) {
                self.flush();
                self.italic = !self.italic;
                return 1;
            }
        } else if first == '`' {
            return 1;
        }
        self.text.push(first);
        first.len_utf8()
    }

    /// Whether a mark at the beginning of a text is closed further on.
    fn closes(rest: &str, length: usize) -> bool {
        let (Some(mark), Some(behind)) = (rest.get(..length), rest.get(length..)) else {
            return false;
        };
        !behind.starts_with(char::is_whitespace)
            && behind.find(mark).is_some_and(|at| {
                behind.get(..at).is_some_and(|inner| !inner.is_empty() && !inner.ends_with(' '))
            })
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        let rest = glue(&mut self.spans, &text);
        self.push(rest, None);
    }

    fn push(&mut self, text: &str, link: Option<String>) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        self.spans.push(Span {
            text: text.to_owned(),
            bold: self.bold,
            italic: self.italic,
            link,
            ..Span::default()
        });
    }
}

/// Gives the end of a word to the span that the word began in, and answers the rest.
pub fn glue<'a>(spans: &mut [Span], text: &'a str) -> &'a str {
    let Some(last) = spans.last_mut() else { return text };
    let is_end =
        text.starts_with(|symbol: char| !symbol.is_whitespace() && !symbol.is_alphanumeric());
    let is_word =
        !last.text.ends_with(char::is_whitespace) && !text.starts_with(char::is_whitespace);
    if !is_end
        || !is_word
        || text.starts_with(['(', '[', '|', '/', '&', '+', '-', '–', '—', '•', '·'])
    {
        return text;
    }
    let length = text.find(char::is_whitespace).unwrap_or(text.len());
    let (end, rest) = text.split_at(length);
    last.text.push_str(end);
    rest
}

/// The label, target and length of a `[label](target)` or `<https://…>` at the beginning of a text.
fn link(text: &str) -> Option<(String, String, usize)> {
    if let Some(rest) = text.strip_prefix('<') {
        let end = rest.find('>')?;
        let target = rest.get(..end)?;
        let is_target = target.starts_with("http") || target.contains('@');
        let is_link = is_target && !target.contains(' ');
        return is_link.then(|| (target.to_owned(), target.to_owned(), end + 2));
    }
    let (skipped, rest) = match text.strip_prefix("![") {
        Some(rest) => (2, rest),
        None => (1, text.strip_prefix('[')?),
    };
    let close = rest.find("](")?;
    let label = rest.get(..close)?;
    let behind = rest.get(close + 2..)?;
    let end = behind.find(')')?;
    let target = behind.get(..end)?.split_whitespace().next()?.trim_matches(['<', '>']);
    if label.contains('[') {
        return None;
    }
    let label = label.trim_matches(['*', '_']).to_owned();
    Some((label, target.to_owned(), skipped + close + 2 + end + 1))
}

fn unescape(text: &str) -> String {
    text.replace("\\_", "_")
        .replace("\\*", "*")
        .replace("\\-", "-")
        .replace("\\.", ".")
        .replace("\\@", "@")
}
