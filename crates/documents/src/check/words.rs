//! Looking for printed values in a text that was taken out of a file: every word, whole and in order.
//!
//! A value counts when its words follow each other, or when they do so in two pieces of whole lines, as where a page ends
//! in its midst. Each place of the text stands for one value only.

use std::collections::HashMap;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

/// Words longer than this are cut by the page where they do not fit a line.
const LONG_WORD: usize = 20;

/// A text with what was found in it.
pub struct FoundText {
    characters: Vec<char>,
    taken: Vec<bool>,
    /// Where words begin, by their first character.
    starts: HashMap<char, Vec<usize>>,
    /// Where lines begin, by their first character.
    lines: HashMap<char, Vec<usize>>,
}

impl FoundText {
    /// Nothing is looked for yet.
    pub fn new(text: &str) -> Self {
        let characters = folded(text);
        let (mut starts, mut lines) =
            (HashMap::<char, Vec<usize>>::new(), HashMap::<char, Vec<usize>>::new());
        let (mut before, mut is_line_start) = (' ', true);
        for (at, c) in characters.iter().enumerate() {
            if is_start(before, *c) {
                starts.entry(*c).or_default().push(at);
            }
            if is_line_start && *c != ' ' && *c != '\n' {
                lines.entry(*c).or_default().push(at);
            }
            // A bullet before a line is not of it.
            is_line_start = *c == '\n' || is_line_start && (*c == ' ' || is_quiet(*c));
            before = *c;
        }
        let taken = vec![false; characters.len()];
        Self { characters, taken, starts, lines }
    }

    /// Whether the value is there once more; that place is then taken.
    pub fn take(&mut self, value: &str) -> bool {
        let wanted: Vec<char> = folded(value.trim());
        let Some(first) = wanted.iter().position(|c| !is_quiet(*c)) else { return true };
        let wanted = wanted.get(first..).unwrap_or_default();
        let Some(starts) = wanted.first().and_then(|c| self.starts.get(c)) else { return false };
        let whole = starts.iter().find_map(|at| self.follow(*at, wanted, false));
        let found = whole.or_else(|| starts.iter().find_map(|at| self.follow(*at, wanted, true)));
        let Some(pieces) = found else { return false };
        for piece in pieces {
            if let Some(taken) = self.taken.get_mut(piece) {
                taken.fill(true);
            }
        }
        true
    }

    /// The pieces of the text that say this, from a place on; the second piece is looked for only where lines end.
    fn follow(&self, from: usize, wanted: &[char], may_break: bool) -> Option<Vec<Range<usize>>> {
        let (mut at, mut next) = (from, 0);
        let long = |next: usize| {
            let is_end = |c: &char| *c == ' ';
            let start = wanted.get(..next)?.iter().rposition(is_end).map_or(0, |at| at + 1);
            let end =
                wanted.get(next..)?.iter().position(is_end).map_or(wanted.len(), |at| next + at);
            Some(end - start > LONG_WORD)
        };
        while let Some(c) = wanted.get(next).copied() {
            let before = next.checked_sub(1).and_then(|at| wanted.get(at)).copied().unwrap_or(' ');
            let here = self.characters.get(at).copied()?;
            let is_blank = here == ' ' || here == '\n';
            let is_free = !self.taken.get(at).copied().unwrap_or(true);
            if is_free && here == c && !is_blank {
                (at, next) = (at + 1, next + 1);
            } else if is_blank && c == ' ' {
                let rest = wanted.get(next + 1..)?;
                if here == '\n' && may_break && self.follow(at + 1, rest, false).is_none() {
                    return self.in_two(from..at, at, rest);
                }
                (at, next) = (at + 1, next + 1);
            } else if is_blank && (may_be_cut(before, c, here == '\n') || long(next)?) {
                let rest = wanted.get(next..)?;
                if here == '\n' && may_break && self.follow(at + 1, rest, false).is_none() {
                    return self.in_two(from..at, at, rest);
                }
                at += 1;
            } else if c == ' ' && (is_wide(before) || is_wide(here)) || is_quiet(c) {
                next += 1;
            } else if is_quiet(here) && is_free {
                at += 1;
            } else {
                return None;
            }
        }
        let (last, after) =
            (wanted.last().copied()?, self.characters.get(at).copied().unwrap_or(' '));
        (!last.is_alphanumeric() || is_start(last, after) || !after.is_alphanumeric())
            .then(|| std::iter::once(from..at).collect())
    }

    /// The first piece, and the rest at the beginning of some later line.
    fn in_two(
        &self,
        first: Range<usize>,
        after: usize,
        rest: &[char],
    ) -> Option<Vec<Range<usize>>> {
        let lines = self.lines.get(rest.first()?)?;
        let later = lines.iter().filter(|at| **at > after);
        let second = later.copied().find_map(|at| self.follow(at, rest, false))?;
        Some([first].into_iter().chain(second).collect())
    }
}

/// Compatible letters without case, one blank for each gap; an end of a line or page is a line feed.
fn folded(text: &str) -> Vec<char> {
    let mut out: Vec<char> = Vec::with_capacity(text.len());
    for c in text.nfkc() {
        if c.is_whitespace() || c.is_control() {
            let gap = if matches!(c, '\n' | '\r' | '\u{c}' | '\u{2028}' | '\u{2029}') {
                '\n'
            } else {
                ' '
            };
            match out.last_mut() {
                Some(last) if *last == ' ' || *last == '\n' => {
                    if gap == '\n' {
                        *last = '\n';
                    }
                }
                _ => out.push(gap),
            }
        } else if !is_silent(c) {
            // Capitals first: what is printed in capitals says the same, `ß` and `ς` included.
            let letters = c.to_uppercase().flat_map(char::to_lowercase);
            out.extend(letters.filter(|c| *c != '\u{307}'));
        }
    }
    out
}

/// Whether a word can begin with the second of these.
fn is_start(before: char, c: char) -> bool {
    c != ' '
        && c != '\n'
        && (!before.is_alphanumeric() || !c.is_alphanumeric() || is_wide(before) || is_wide(c))
}

/// Whether a line may end between these, within a word.
fn may_be_cut(before: char, c: char, at_line_end: bool) -> bool {
    is_wide(before)
        || is_wide(c)
        || at_line_end && !(before.is_alphanumeric() && c.is_alphanumeric())
}

/// Scripts that put no blanks between words.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// Marks that show nothing.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Bullets, and hyphens of all kinds, which stand at the ends of lines too.
fn is_quiet(c: char) -> bool {
    matches!(c, '-' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '•' | '·' | '*' | '\\' | '▪' | '◦' | '›')
}

#[cfg(test)]
mod tests {
    use super::FoundText;

    fn is_in(value: &str, text: &str) -> bool {
        FoundText::new(text).take(value)
    }

    #[test]
    fn words_count_whole_and_in_order() {
        assert!(is_in("Led the night shift", "• LED the\nnight shift, then"));
        assert!(!is_in("Led the night shift", "Led night the shift"));
        assert!(!is_in("night shift", "nightshift"), "two words are not one");
        assert!(!is_in("nightshift", "night shift"), "one word is not two");
        assert!(!is_in("Art", "Started"), "a part of a word is no word");
        assert!(is_in("Straße 5", "STRASSE 5"));
        assert!(is_in("港の技師", "港の\n技師"));
    }

    #[test]
    fn a_page_may_end_within_a_value_but_once() {
        assert!(is_in("one two three four", "one two\nfoot 1/2\nthree four"));
        assert!(!is_in("one two three four", "one two foot 1/2\nthree four"));
        assert!(!is_in("one two three four", "one\nx\ntwo\nx\nthree four"));
    }

    #[test]
    fn a_place_stands_for_one_value() {
        let mut text = FoundText::new("Pilot, Dover, Pilot");
        assert!(text.take("Pilot") && text.take("Pilot") && !text.take("Pilot"));
    }
}
