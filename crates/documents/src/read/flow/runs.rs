//! The runs of one paragraph to rows of spans.

use resume::parse::Span;

/// What a run of text looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Look {
    /// Bold type.
    pub bold: bool,
    /// Italic type.
    pub italic: bool,
    /// The size in points; 0 when it is not known.
    pub size: f32,
}

/// The pieces of a paragraph so far, cut at line breaks.
#[derive(Debug)]
pub struct Runs {
    rows: Vec<Vec<Span>>,
    text: String,
    look: Look,
    link: Option<String>,
    gap: bool,
}

impl Default for Runs {
    fn default() -> Self {
        Self {
            rows: vec![Vec::new()],
            text: String::new(),
            look: Look::default(),
            link: None,
            gap: false,
        }
    }
}

impl Runs {
    /// Says what the text that follows looks like and where it leads.
    pub fn style(&mut self, look: Look, link: Option<&str>) {
        if look != self.look || link != self.link.as_deref() {
            self.flush();
            self.look = look;
            self.link = link.map(str::to_owned);
        }
    }

    /// Adds text with its own line breaks as blanks and its tabs as gaps, and without soft hyphens.
    pub fn push(&mut self, text: &str) {
        for symbol in text.chars() {
            match symbol {
                '\t' => self.wide_gap(),
                '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
                '\n' | '\r' => self.text.push(' '),
                _ => self.text.push(symbol),
            }
        }
    }

    /// Adds text in which any number of blanks is one.
    pub fn push_collapsed(&mut self, text: &str) {
        for symbol in text.chars() {
            match symbol {
                ' ' | '\t' | '\n' | '\r' | '\u{c}' => {
                    if !self.ends_with_blank() {
                        self.text.push(' ');
                    }
                }
                '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
                _ => self.text.push(symbol),
            }
        }
    }

    /// Adds blanks that count; three or more look like a gap.
    pub fn blanks(&mut self, count: usize) {
        if count >= 3 { self.wide_gap() } else { self.text.push(' ') }
    }

    /// The text that follows stands apart, as behind a tab.
    pub fn wide_gap(&mut self) {
        self.flush();
        self.gap = self.rows.last().is_some_and(|row| !row.is_empty());
    }

    /// The text that follows stands in a new row.
    pub fn new_row(&mut self) {
        self.flush();
        self.gap = false;
        self.rows.push(Vec::new());
    }

    /// Whether there is no text yet.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.rows.iter().all(Vec::is_empty)
    }

    /// Whether the last symbol is part of a word.
    pub fn ends_in_word(&self) -> bool {
        let last = self.rows.last().and_then(|row| row.last()).map_or("", |span| &span.text);
        let text = if self.text.is_empty() && !self.gap { last } else { &self.text };
        text.ends_with(char::is_alphanumeric)
    }

    /// The rows that hold text; a new paragraph begins.
    pub fn finish(&mut self) -> Vec<Vec<Span>> {
        self.flush();
        let mut rows = std::mem::take(self).rows;
        rows.retain(|row| !row.is_empty());
        rows
    }

    fn ends_with_blank(&self) -> bool {
        if !self.text.is_empty() {
            return self.text.ends_with(' ');
        }
        let last = self.rows.last().and_then(|row| row.last());
        last.is_none_or(|span| span.text.ends_with(' '))
    }

    /// Closes the span; one that only continues a word is joined to the span before.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        let Some(row) = self.rows.last_mut() else { return };
        let trimmed = text.trim();
        if trimmed.is_empty() {
            if let Some(last) = row.last_mut().filter(|_| !text.is_empty() && !self.gap) {
                last.text.push(' ');
            }
            return;
        }
        let glued = row.last().is_some_and(|last| !self.gap && !last.text.ends_with(' '))
            && !text.starts_with(char::is_whitespace);
        let mut text = text.as_str();
        if let Some(last) = row.last_mut().filter(|_| glued) {
            let end = text.find(char::is_whitespace).unwrap_or(text.len());
            last.text.push_str(text.get(..end).unwrap_or_default());
            if last.link.is_none() {
                last.link.clone_from(&self.link);
            }
            text = text.get(end..).unwrap_or_default();
            if text.trim().is_empty() {
                last.text.push_str(text);
                return;
            }
        }
        row.push(Span {
            text: text.trim_start().to_owned(),
            size: self.look.size,
            bold: self.look.bold,
            italic: self.look.italic,
            link: self.link.clone(),
            gap_before: std::mem::take(&mut self.gap),
            ..Span::default()
        });
    }
}
