//! What a group of RTF changes until it is closed.

use std::collections::BTreeMap;

use super::charset::Charset;
use crate::read::flow::Look;

/// Where the text of a group goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Destination {
    /// Into the document.
    #[default]
    Body,
    /// Nowhere.
    Skipped,
    /// Into the list of fonts.
    Fonts,
    /// Into the list of styles.
    Styles,
    /// Into the instruction of the field around it.
    Instruction,
    /// The mark of a list entry.
    Mark,
}

/// What a paragraph is until `\pard`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Paragraph {
    /// The number of its style.
    pub style: i32,
    /// The outline level that it states itself, from 0.
    pub outline: Option<i32>,
    /// The level in a list.
    pub list_level: i32,
    /// How deep in tables it stands.
    pub table: usize,
    /// White space above in twentieths of a point.
    pub space_above: i32,
    /// White space below in twentieths of a point.
    pub space_below: i32,
}

/// The state that a group hands to the groups inside.
#[derive(Clone, Copy, Debug)]
pub struct State {
    /// Where text goes.
    pub destination: Destination,
    /// What text looks like.
    pub look: Look,
    /// Text that is not shown.
    pub hidden: bool,
    /// Text that a tracked change deletes.
    pub deleted: bool,
    /// The font.
    pub font: i32,
    /// How many symbols follow `\u` for programs that do not know it.
    pub fallback: usize,
    /// What the paragraph is.
    pub paragraph: Paragraph,
    /// How many fields are around the text.
    pub fields: usize,
    /// How many separate streams of text are open.
    pub flows: usize,
    /// Whether nothing but a destination's name has been in the group so far.
    pub is_fresh: bool,
    /// Whether the group began with `\*`.
    pub is_optional: bool,
}

impl Default for State {
    fn default() -> Self {
        Self {
            destination: Destination::Body,
            look: Look { size: 12.0, ..Look::default() },
            hidden: false,
            deleted: false,
            font: -1,
            fallback: 1,
            paragraph: Paragraph::default(),
            fields: 0,
            flows: 1,
            is_fresh: false,
            is_optional: false,
        }
    }
}

/// What the lists at the head of the file say.
#[derive(Debug, Default)]
pub struct Tables {
    /// The charset of every font.
    pub fonts: BTreeMap<i32, Charset>,
    /// The heading level of every paragraph style that is one.
    pub headings: BTreeMap<i32, u8>,
    /// The style that is being listed: number, outline level, name.
    pub open_style: (i32, Option<i32>, String),
}

impl Tables {
    /// Closes the style that is being listed.
    pub fn close_style(&mut self) {
        let (number, outline, name) = std::mem::take(&mut self.open_style);
        let name = name.trim().trim_end_matches(';').trim().to_lowercase();
        let named = name.strip_prefix("heading ").and_then(|level| level.parse::<u8>().ok());
        let outline = outline.filter(|level| (0..9).contains(level)).map(|level| level as u8 + 1);
        let level = named.or(outline).or((name == "title").then_some(1));
        if let Some(level) = level {
            self.headings.insert(number, level.clamp(1, 6));
        }
    }
}
