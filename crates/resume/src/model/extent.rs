//! How much of a document there is, so that work on it can be bounded whatever somebody sends.

use std::borrow::Cow;

use super::record::Field;
use super::resume::Resume;

/// What a text counts beside its bytes: reading a thousand empty bullets is work too.
pub(super) const PART: usize = 100;
/// What an item counts beside its texts.
pub(super) const ITEM: usize = 300;

/// The weight of a text.
pub(super) fn of(text: &str) -> usize {
    text.len() + PART
}

/// The beginning of a text that fits into what is left, or `None` when nothing is left.
pub(super) fn beginning(text: &str, left: &mut usize) -> Option<String> {
    if !take(left, PART) {
        return None;
    }
    let mut end = text.len().min(*left);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    *left -= end;
    text.get(..end).map(str::to_owned)
}

/// Takes a weight from what is left, if it is there.
pub(super) fn take(left: &mut usize, weight: usize) -> bool {
    *left >= weight && {
        *left -= weight;
        true
    }
}

impl Resume {
    /// The document, or its beginning when it weighs more than `most`; layout and design are always whole.
    pub(crate) fn up_to(&self, most: usize) -> Cow<'_, Self> {
        if self.weight() <= most {
            return Cow::Borrowed(self);
        }
        let mut left = most;
        let mut copy = self.beginning(&mut left);
        let mut own = most;
        copy.layout = self.layout.beginning(&mut own);
        copy.design = self.design.beginning(&mut own);
        Cow::Owned(copy)
    }
}
