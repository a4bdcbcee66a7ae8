//! How alike two texts are, by the rules of the corpus' scorer: case, blanks and punctuation do not count.

use std::collections::HashMap;

/// Texts at least this alike are the same.
const SAME: f64 = 0.92;
/// Longer texts are compared as bags of words only.
const LONG: usize = 400;

/// Whether two texts are the same but for a slip.
pub fn same(one: &str, other: &str) -> bool {
    let (a, b) = (squash(one), squash(other));
    if a.is_empty() || b.is_empty() {
        return false;
    }
    if a == b || bag(one, other) >= SAME {
        return true;
    }
    a.len().max(b.len()) <= LONG && {
        let matched = matched(&a, &b);
        2.0 * matched as f64 / (a.len() + b.len()) as f64 >= SAME
    }
}

/// Which share of the words of a text stands in another.
pub fn contained(text: &str, within: &str) -> bool {
    let words = counts(text);
    let all: usize = words.values().sum();
    all > 0 && shared(&words, &counts(within)) as f64 >= SAME * all as f64
}

fn squash(text: &str) -> Vec<char> {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric() || matches!(c, '+' | '#'))
        .collect()
}

/// The harmonic mean of precision and recall of words.
fn bag(one: &str, other: &str) -> f64 {
    let (a, b) = (counts(one), counts(other));
    let all = a.values().sum::<usize>() + b.values().sum::<usize>();
    2.0 * shared(&a, &b) as f64 / all.max(1) as f64
}

fn shared(a: &HashMap<String, usize>, b: &HashMap<String, usize>) -> usize {
    a.iter().map(|(word, count)| b.get(word).copied().unwrap_or(0).min(*count)).sum()
}

/// The words of a text; each Chinese character counts as one.
fn counts(text: &str) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    let mut word = String::new();
    let mut add = |word: &mut String| {
        if !word.is_empty() {
            *counts.entry(std::mem::take(word)).or_default() += 1;
        }
    };
    for c in text.chars().flat_map(char::to_lowercase) {
        if ('\u{3400}'..='\u{9fff}').contains(&c) {
            add(&mut word);
            word.push(c);
            add(&mut word);
        } else if c.is_alphanumeric() || matches!(c, '+' | '#' | '_') {
            word.push(c);
        } else {
            add(&mut word);
        }
    }
    add(&mut word);
    counts
}

/// Characters in common blocks: the longest one, and those left and right of it (Ratcliff and Obershelp, 1988).
fn matched(a: &[char], b: &[char]) -> usize {
    let (mut start_a, mut start_b, mut length) = (0, 0, 0);
    let mut before = vec![0_usize; b.len() + 1];
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![0_usize; b.len() + 1];
        for (j, y) in b.iter().enumerate() {
            if x != y {
                continue;
            }
            let run = before.get(j).copied().unwrap_or(0) + 1;
            if let Some(cell) = row.get_mut(j + 1) {
                *cell = run;
            }
            if run > length {
                (start_a, start_b, length) = (i + 1 - run, j + 1 - run, run);
            }
        }
        before = row;
    }
    if length == 0 {
        return 0;
    }
    let part = |text: &'_ [char], from: usize, to: usize| {
        text.get(from..to).map(<[char]>::to_vec).unwrap_or_default()
    };
    length
        + matched(&part(a, 0, start_a), &part(b, 0, start_b))
        + matched(&part(a, start_a + length, a.len()), &part(b, start_b + length, b.len()))
}
