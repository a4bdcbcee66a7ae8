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

/// The runs of a posting, ready to be looked up: a map of first bits tells nearly every other run apart at once.
pub(crate) struct Known<'a> {
    sorted: &'a [u32],
    bits: Vec<u64>,
}

impl<'a> Known<'a> {
    /// Takes runs as [`of_text`] gives them.
    pub(crate) fn of(sorted: &'a [u32]) -> Self {
        let mut bits = vec![0_u64; 1 << 10];
        for run in sorted {
            bits[(run >> 22) as usize] |= 1 << (run >> 16 & 63);
        }
        Self { sorted, bits }
    }

    /// Whether a run is one of them.
    pub(crate) fn has(&self, run: u32) -> bool {
        self.bits[(run >> 22) as usize] >> (run >> 16 & 63) & 1 == 1
            && self.sorted.binary_search(&run).is_ok()
    }
}
