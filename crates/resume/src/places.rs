//! Where on its line a value stands: the parser knows the line, and the line's words say the rest.

use serde_json::Value;

use crate::parse::{FieldReport, Line, Rect};

/// Two places closer than this, in points, are one.
const NEAR: f32 = 0.5;
/// The longest word that is taken for the month before a year.
const LONGEST_MONTH: usize = 10;

/// Narrows places that are whole lines to the words that say the value.
///
/// A value that its line says in other words keeps the whole line, and no two values get the same words.
pub fn narrow(lines: &[Line], resume: &Value, fields: &mut [FieldReport]) {
    let mut known: Vec<Known> = Vec::new();
    for field in fields {
        let (Some(page), Some(rect)) = (field.page, field.rect) else { continue };
        let Some(value) = resume.pointer(&field.path).and_then(Value::as_str) else { continue };
        let at = known.iter().position(|line| line.page == page && is_same(line.rect, rect));
        let at = at.or_else(|| {
            let line = lines.iter().find(|line| line.page == page && is_same(line.rect(), rect))?;
            known.push(Known::of(line));
            Some(known.len() - 1)
        });
        if let Some(place) = at.and_then(|at| known.get_mut(at)).and_then(|line| {
            let key = field.path.rsplit('/').next().unwrap_or_default();
            line.place_of(value, key)
        }) {
            field.rect = Some(place);
        }
    }
}

/// A line letter by letter.
struct Known {
    page: u32,
    rect: Rect,
    letters: Vec<Letter>,
}

#[derive(Clone, Copy)]
struct Letter {
    symbol: char,
    /// Where it stands; its width is its share of its span.
    rect: Rect,
    /// Whether a value stands here already.
    is_taken: bool,
}

impl Known {
    fn of(line: &Line) -> Self {
        let mut letters = Vec::new();
        for span in &line.spans {
            if !letters.is_empty() {
                letters.push(Letter { symbol: ' ', rect: span.rect, is_taken: false });
            }
            let all: f32 = span.text.chars().map(share).sum();
            let mut before = 0.0;
            for symbol in span.text.chars() {
                let (x, width) =
                    (span.rect.width * before / all, span.rect.width * share(symbol) / all);
                let rect = Rect { x: span.rect.x + x, width, ..span.rect };
                letters.push(Letter { symbol, rect, is_taken: false });
                before += share(symbol);
            }
        }
        Self { page: line.page, rect: line.rect(), letters }
    }

    fn place_of(&mut self, value: &str, key: &str) -> Option<Rect> {
        let (from, to) = if key.ends_with("Date") || key == "date" {
            self.date(value, key == "endDate")?
        } else {
            let bare = value.split_once("://").map_or(value, |(_, rest)| rest);
            let bare = bare.strip_prefix("www.").unwrap_or(bare);
            self.words(value).or_else(|| self.words(bare))?
        };
        let found = self.letters.get_mut(from..to)?;
        for letter in found.iter_mut() {
            letter.is_taken = true;
        }
        let first = found.first()?.rect;
        let around = |all: Rect, letter: &Letter| {
            let (right, bottom) = (
                (all.x + all.width).max(letter.rect.x + letter.rect.width),
                (all.y + all.height).max(letter.rect.y + letter.rect.height),
            );
            let (x, y) = (all.x.min(letter.rect.x), all.y.min(letter.rect.y));
            Rect { x, y, width: right - x, height: bottom - y }
        };
        Some(found.iter().fold(first, around))
    }

    /// Where the letters and digits of a text stand as whole words, whatever is between them.
    fn words(&self, text: &str) -> Option<(usize, usize)> {
        let wanted: Vec<char> = text.chars().filter_map(plain).collect();
        let first = *wanted.first()?;
        (0..self.letters.len()).find_map(|from| {
            let begins =
                self.plain(from) == Some(first) && (from == 0 || self.plain(from - 1).is_none());
            if !begins {
                return None;
            }
            let mut wanted = wanted.iter();
            let mut next = wanted.next();
            let mut to = from;
            while let (Some(symbol), Some(letter)) = (next, self.letters.get(to)) {
                match plain(letter.symbol) {
                    Some(own) if own == *symbol => next = wanted.next(),
                    Some(_) => return None,
                    None => {}
                }
                to += 1;
            }
            let ends = next.is_none() && self.plain(to).is_none();
            (ends && self.is_free(from, to)).then_some((from, to))
        })
    }

    /// Where a year stands, with the month beside it.
    fn date(&self, value: &str, is_last: bool) -> Option<(usize, usize)> {
        let year = value.get(..4)?;
        let is_here = |from: usize| {
            let digits = year.chars().enumerate();
            digits.clone().all(|(at, digit)| self.symbol(from + at) == Some(digit))
                && self.is_free(from, from + 4)
        };
        let mut places = (0..self.letters.len()).filter(|from| is_here(*from));
        let from = if is_last { places.next_back()? } else { places.next()? };
        let mut to = from + 4;
        while self.symbol(to).is_some_and(|symbol| "-/.".contains(symbol))
            && self.symbol(to + 1).is_some_and(|symbol| symbol.is_ascii_digit())
            && self.symbol(to + 2).is_some_and(|symbol| symbol.is_ascii_digit())
            && self.symbol(to + 3).is_none_or(|symbol| !symbol.is_ascii_digit())
        {
            to += 3;
        }
        Some((self.before_year(from), to))
    }

    /// Where the month before a year begins; where the year begins when none is there.
    fn before_year(&self, year: usize) -> usize {
        let mut from = year;
        while from > 0
            && self
                .symbol(from - 1)
                .is_some_and(|symbol| symbol.is_ascii_digit() || "/.".contains(symbol))
        {
            from -= 1;
        }
        if from < year {
            return from;
        }
        let gap = (0..from)
            .rev()
            .take_while(|at| self.symbol(*at).is_some_and(|symbol| " .,’'".contains(symbol)))
            .count();
        let end = from - gap;
        let word = (0..end)
            .rev()
            .take_while(|at| self.symbol(*at).is_some_and(char::is_alphabetic))
            .count();
        let is_month = gap > 0
            && gap <= 2
            && (3..=LONGEST_MONTH).contains(&word)
            && self.is_free(end - word, end);
        if is_month { end - word } else { year }
    }

    fn symbol(&self, at: usize) -> Option<char> {
        self.letters.get(at).map(|letter| letter.symbol)
    }

    fn plain(&self, at: usize) -> Option<char> {
        self.symbol(at).and_then(plain)
    }

    fn is_free(&self, from: usize, to: usize) -> bool {
        self.letters.get(from..to).is_some_and(|letters| letters.iter().all(|one| !one.is_taken))
    }
}

/// A letter or digit without its case; nothing for other symbols.
fn plain(symbol: char) -> Option<char> {
    symbol.is_alphanumeric().then(|| symbol.to_lowercase().next().unwrap_or(symbol))
}

/// How wide a symbol is beside others, roughly.
fn share(symbol: char) -> f32 {
    match symbol {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' => 0.5,
        'f' | 't' | 'r' | '(' | ')' | '-' | '/' => 0.65,
        'm' | 'w' | 'M' | 'W' | '@' => 1.5,
        symbol if symbol.is_uppercase() => 1.25,
        _ => 1.0,
    }
}

fn is_same(one: Rect, other: Rect) -> bool {
    let pairs =
        [(one.x, other.x), (one.y, other.y), (one.width, other.width), (one.height, other.height)];
    pairs.iter().all(|(one, other)| (one - other).abs() < NEAR)
}
