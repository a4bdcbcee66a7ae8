//! The words of an engine to lines with a baseline and a font size, whatever the engine called a line.

use super::engine::{Word, Words};
use super::metrics::{self, Metrics};

/// Words of which the baselines differ by more than this, in font sizes, stand on different lines.
const APART: f32 = 0.4;
/// Words with a wider gap between them, in font sizes, are measured apart.
const FAR: f32 = 1.5;
/// Sizes closer than this share are one size: measuring is no better.
const SAME_SIZE: f32 = 0.13;

/// Words on one baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct TextLine {
    /// The words from left to right; never empty.
    pub words: Words,
    /// The baseline in pixels.
    pub baseline: f32,
    /// The font size in pixels.
    pub size: f32,
    letters: usize,
}

/// The lines of a page; font sizes that differ by no more than measuring does are made equal.
pub fn lines(read: Vec<Words>) -> Vec<TextLine> {
    let mut lines: Vec<TextLine> = read.into_iter().flat_map(level).collect();
    let mut rest: Vec<usize> = (0..lines.len()).collect();
    while let Some(usual) = most_common(&lines, &rest) {
        let is_same = |index: &usize| (lines[*index].size / usual - 1.0).abs() <= SAME_SIZE;
        let (same, other): (Vec<usize>, Vec<usize>) = rest.iter().copied().partition(is_same);
        for index in same {
            lines[index].size = usual;
        }
        rest = other;
    }
    lines
}

/// Takes words apart that an engine put into one line although they stand at different heights.
fn level(words: Words) -> Vec<TextLine> {
    let mut groups: Vec<(Metrics, Words)> = Vec::new();
    for word in words {
        let own = metrics::of_word(&word);
        let fits = |(known, group): &&mut (Metrics, Words)| {
            let is_near = group.last().is_none_or(|last| word.left - last.right < FAR * known.size);
            is_near && stands_on(&word, own, *known)
        };
        if let Some((known, group)) = groups.iter_mut().rev().find(fits) {
            group.push(word);
            *known = metrics::of_words(group);
        } else {
            let group = vec![word];
            groups.push((metrics::of_words(&group), group));
        }
    }
    let line = |(metrics, words): (Metrics, Words)| TextLine {
        words,
        baseline: metrics.baseline,
        size: metrics.size,
        letters: metrics.letters,
    };
    groups.into_iter().map(line).collect()
}

fn stands_on(word: &Word, own: Option<Metrics>, line: Metrics) -> bool {
    if let Some(own) = own {
        let size = own.size.max(line.size);
        let is_level = (own.baseline - line.baseline).abs() <= APART * own.size.min(line.size);
        is_level && (own.size > 0.55 * size && line.size > 0.55 * size || line.letters == 0)
    } else {
        // Punctuation stands somewhere on the line.
        let middle = word.top.midpoint(word.bottom);
        (line.baseline - line.size..line.baseline + 0.4 * line.size).contains(&middle)
    }
}

/// The size that most letters have.
fn most_common(lines: &[TextLine], rest: &[usize]) -> Option<f32> {
    let weight = |middle: f32| -> usize {
        let near = rest.iter().map(|index| &lines[*index]);
        near.filter(|line| (line.size / middle - 1.0).abs() <= 0.5 * SAME_SIZE)
            .map(|line| line.letters + 1)
            .sum()
    };
    rest.iter().map(|index| lines[*index].size).max_by_key(|size| weight(*size))
}
