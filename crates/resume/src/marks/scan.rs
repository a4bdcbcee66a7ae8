//! Reading marks: one pass over a line with a look ahead for each mark's counterpart.

use super::link::link_target;
use super::{LONGEST_LINK, Span};

/// Lines are read one by one: a mark ends on its line.
pub(super) fn spans(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            push(&mut found, "\n", &Span::default());
        }
        // Each mark looks for its counterpart at most to the end of its line; a line of nothing but marks has a bound.
        let mut line = Line { symbols: line.chars().collect(), looks: MOST_LOOKS };
        let end = line.symbols.len();
        line.read(0, end, &Span::default(), &mut found);
    }
    found
}

/// How many characters the marks of a line may look at before the rest is taken as it is.
const MOST_LOOKS: usize = 200_000;

struct Line {
    symbols: Vec<char>,
    looks: usize,
}

fn push(found: &mut Vec<Span>, text: &str, look: &Span) {
    match found.last_mut() {
        Some(last) if last.looks_like(look) => last.text.push_str(text),
        _ => found.push(Span { text: text.to_owned(), ..look.clone() }),
    }
}

impl Line {
    fn read(&mut self, start: usize, end: usize, look: &Span, found: &mut Vec<Span>) {
        let mut at = start;
        while at < end {
            at = match self.symbols[at] {
                '\\' if at + 1 < end && is_mark(self.symbols[at + 1]) => {
                    push(found, self.symbols[at + 1].encode_utf8(&mut [0; 4]), look);
                    at + 2
                }
                '*' => self.emphasis(at, end, look, found),
                '[' if look.link.is_none() => self.link(at, end, look, found),
                symbol => {
                    push(found, symbol.encode_utf8(&mut [0; 4]), look);
                    at + 1
                }
            };
        }
    }

    /// Reads from an asterisk on; where to go on.
    fn emphasis(&mut self, at: usize, end: usize, look: &Span, found: &mut Vec<Span>) -> usize {
        let count = self.run(at, end);
        let inner = at + count;
        if let Some(close) = self.closing(inner, end, count).filter(|_| self.opens(inner, end)) {
            let bold = look.bold || count >= 2;
            let italic = look.italic || count % 2 == 1;
            self.read(inner, close, &Span { bold, italic, ..look.clone() }, found);
            return close + count;
        }
        push(found, &"*".repeat(count), look);
        inner
    }

    fn run(&self, at: usize, end: usize) -> usize {
        self.symbols[at..end].iter().take_while(|symbol| **symbol == '*').count()
    }

    /// Whether words follow.
    fn opens(&self, inner: usize, end: usize) -> bool {
        inner < end && !self.symbols[inner].is_whitespace()
    }

    /// Where the counterpart of a run of asterisks begins.
    fn closing(&mut self, inner: usize, end: usize, count: usize) -> Option<usize> {
        if count > 3 {
            return None;
        }
        let mut at = inner;
        while at < end {
            self.looks = self.looks.checked_sub(1)?;
            match self.symbols[at] {
                '\\' if at + 1 < end && is_mark(self.symbols[at + 1]) => at += 2,
                '[' => at = self.address(at, end).map_or(at + 1, |(_, after, _)| after),
                '*' => {
                    let here = self.run(at, end);
                    let after_words = at > inner && !self.symbols[at - 1].is_whitespace();
                    if after_words && (here == count || here == 3 && count < 3) {
                        return Some(at + here - count);
                    }
                    at += here;
                }
                _ => at += 1,
            }
        }
        None
    }

    /// Reads from a bracket on; where to go on.
    fn link(&mut self, at: usize, end: usize, look: &Span, found: &mut Vec<Span>) -> usize {
        match self.address(at, end) {
            Some((label_end, after, address)) => {
                let look = Span { link: Some(address), ..look.clone() };
                self.read(at + 1, label_end, &look, found);
                after
            }
            None => {
                push(found, "[", look);
                at + 1
            }
        }
    }

    /// Where the words of a link end, where the link ends, and its address, when all of it is there.
    fn address(&mut self, at: usize, end: usize) -> Option<(usize, usize, String)> {
        let mut label_end = at + 1;
        loop {
            self.looks = self.looks.checked_sub(1)?;
            match self.symbols.get(label_end).filter(|_| label_end < end)? {
                '\\' if self.symbols.get(label_end + 1).is_some_and(|next| is_mark(*next)) => {
                    label_end += 2;
                }
                '[' => return None,
                ']' => break,
                _ => label_end += 1,
            }
        }
        let words = self.symbols[at + 1..label_end].iter().any(|symbol| !symbol.is_whitespace());
        if !words || self.symbols.get(label_end + 1).filter(|_| label_end + 1 < end) != Some(&'(') {
            return None;
        }
        let begin = label_end + 2;
        let rest = &self.symbols[begin..end.min(begin + LONGEST_LINK + 1)];
        let length = rest.iter().position(|symbol| *symbol == ')')?;
        self.looks = self.looks.checked_sub(length)?;
        let address = link_target(&rest[..length].iter().collect::<String>())?;
        Some((label_end, begin + length + 1, address))
    }
}

/// What a backslash takes the meaning from.
pub(super) fn is_mark(symbol: char) -> bool {
    matches!(symbol, '*' | '[' | ']' | '\\')
}
