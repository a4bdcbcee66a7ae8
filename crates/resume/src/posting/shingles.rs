//! Runs of words by which copied text is recognised.

use super::lexicon::{Word, words};

/// How many words a run has.
const RUN: usize = 5;

/// The hashes of all runs of words of a text, sorted, none twice.
pub(super) fn of_text(text: &str) -> Vec<u32> {
    let mut hashes = of_words(&words(text));
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// The hashes of all runs of words in order.
pub(crate) fn of_words(words: &[Word]) -> Vec<u32> {
    words
        .windows(RUN)
        .map(|run| {
            let hash = run.iter().fold(0_u64, |hash, word| {
                (hash.rotate_left(11) ^ word.light).wrapping_mul(0xff51_afd7_ed55_8ccd)
            });
            (hash >> 32) as u32
        })
        .collect()
}
