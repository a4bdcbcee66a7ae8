//! Which levels of a list show a bullet or a number.

use crate::read::xml::Element;

/// A list style.
#[derive(Debug, Default)]
pub struct ListStyle {
    unmarked: Vec<u8>,
}

impl ListStyle {
    /// Reads a `list-style` element.
    pub fn new(style: &Element) -> Self {
        let silent = style.children.iter().filter(|level| match level.name.as_str() {
            "list-level-style-bullet" => {
                level.attribute("bullet-char").is_none_or(|mark| mark.trim().is_empty())
            }
            "list-level-style-number" => level.attribute("num-format").is_none_or(str::is_empty),
            _ => false,
        });
        Self {
            unmarked: silent.filter_map(|level| level.attribute("level")?.parse().ok()).collect(),
        }
    }

    /// Whether entries of a level, from 1, have a mark.
    pub fn is_marked(&self, level: u8) -> bool {
        !self.unmarked.contains(&level)
    }
}
