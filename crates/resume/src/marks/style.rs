//! Writing marks, and finding the looks of an old wording in a new one.

use std::ops::Range;

use super::Span;
use super::scan::{self, is_mark};

/// A backslash before every character that could be a mark.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for symbol in text.chars() {
        if is_mark(symbol) {
            out.push('\\');
        }
        out.push(symbol);
    }
    out
}

/// A backslash stands only where it is needed: people see these texts in their forms.
pub(super) fn marked(spans: &[Span]) -> String {
    let bare = written(spans, &str::to_owned);
    let reading = scan::spans(&bare);
    if same_looks(&reading, spans) { bare } else { written(spans, &escape) }
}

/// Whether every character but blanks has the same look in both.
fn same_looks(one: &[Span], other: &[Span]) -> bool {
    let looks = |spans: &[Span]| {
        let each = spans.iter().flat_map(|span| {
            let look = (span.bold, span.italic, span.link.clone());
            let look = move |symbol: char| {
                (symbol, if symbol.is_whitespace() { Default::default() } else { look.clone() })
            };
            span.text.chars().map(look).collect::<Vec<_>>()
        });
        each.collect::<Vec<_>>()
    };
    looks(one) == looks(other)
}

fn written(spans: &[Span], escape: &dyn Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = spans;
    while let Some(first) = rest.first() {
        let same = rest.iter().take_while(|span| span.link == first.link).count();
        let (group, further) = rest.split_at(same);
        match &first.link {
            // An address ends at its bracket.
            Some(link) => {
                out.push('[');
                emphasised(group, escape, &mut out);
                out.push_str("](");
                out.push_str(&link.replace('(', "%28").replace(')', "%29"));
                out.push(')');
            }
            None => emphasised(group, escape, &mut out),
        }
        rest = further;
    }
    out
}

/// Blanks at the edges stay outside the marks, which would not be read otherwise.
fn emphasised(spans: &[Span], escape: &dyn Fn(&str) -> String, out: &mut String) {
    for span in spans {
        for (index, line) in span.text.split('\n').enumerate() {
            if index > 0 {
                out.push('\n');
            }
            let words = line.trim();
            let mark = match (span.bold, span.italic) {
                (true, true) => "***",
                (true, false) => "**",
                (false, true) => "*",
                (false, false) => "",
            };
            if words.is_empty() || mark.is_empty() {
                out.push_str(&escape(line));
                continue;
            }
            let begin = line.len() - line.trim_start().len();
            out.push_str(&line[..begin]);
            out.push_str(mark);
            out.push_str(&escape(words));
            out.push_str(mark);
            out.push_str(&line[begin + words.len()..]);
        }
    }
}

/// The wording with every piece of the old one that had a look and stands in it exactly once.
pub(super) fn restyled(old: &[Span], wording: &str) -> String {
    let all: String = old.iter().map(|span| span.text.as_str()).collect();
    if let [only] = old
        && !only.is_plain()
    {
        return marked(&[Span { text: wording.to_owned(), ..only.clone() }]);
    }
    let mut found: Vec<(Range<usize>, &Span)> = Vec::new();
    for span in old.iter().filter(|span| !span.is_plain()) {
        let words = span.text.trim();
        let once = once_in(wording, words).filter(|_| once_in(&all, words).is_some());
        if let Some(at) = once
            && found.iter().all(|(other, _)| other.end <= at.start || at.end <= other.start)
        {
            found.push((at, span));
        }
    }
    found.sort_by_key(|(at, _)| at.start);
    let mut spans = Vec::new();
    let mut end = 0;
    for (at, span) in found {
        spans.push(Span { text: wording[end..at.start].to_owned(), ..Span::default() });
        spans.push(Span { text: wording[at.clone()].to_owned(), ..span.clone() });
        end = at.end;
    }
    if end == 0 {
        return super::escaped(wording);
    }
    spans.push(Span { text: wording[end..].to_owned(), ..Span::default() });
    marked(&spans)
}

/// The only place where whole words stand in a text.
fn once_in(text: &str, words: &str) -> Option<Range<usize>> {
    let is_word = |symbol: Option<char>| symbol.is_some_and(char::is_alphanumeric);
    let edge = |at: usize| {
        let (before, after) = (text[..at].chars().next_back(), text[at..].chars().next());
        !(is_word(before) && is_word(after))
    };
    if words.is_empty() {
        return None;
    }
    let mut places = text
        .match_indices(words)
        .map(|(at, _)| at..at + words.len())
        .filter(|at| edge(at.start) && edge(at.end));
    let first = places.next()?;
    places.next().is_none().then_some(first)
}
