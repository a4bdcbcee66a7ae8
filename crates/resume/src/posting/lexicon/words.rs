//! Words of a text with the forms by which they are compared: folded, without plural, and as a stem.

use std::sync::OnceLock;

/// One word and where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Hash of the folded word without a plural ending.
    pub light: u64,
    /// Hash of the folded stem.
    pub stem: u64,
    /// Whether punctuation that ends a phrase stands before it.
    pub breaks: bool,
}

/// The words of a text in order.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::with_capacity(text.len() / 6 + 1);
    let mut folded = Vec::with_capacity(32);
    let mut chars = text.char_indices().peekable();
    let mut breaks = true;
    let mut previous = ' ';
    while let Some((start, first)) = chars.next() {
        if !begins_word(first, previous, chars.peek().map(|(_, next)| *next)) {
            breaks |= is_break(first);
            previous = first;
            continue;
        }
        folded.clear();
        fold(first, &mut folded);
        let mut end = start + first.len_utf8();
        let mut last = first;
        while let Some((at, next)) = chars.peek().copied() {
            if !continues_word(last, next) {
                break;
            }
            chars.next();
            fold(next, &mut folded);
            last = next;
            end = at + next.len_utf8();
            if is_apostrophe(next) && folded.len() <= 2 {
                break; // French d', l', qu': a word of its own
            }
        }
        previous = last;
        let light = without_plural(&mut folded);
        let light_hash = hash(light);
        let stem = hash(stem(light));
        found.push(Word { start, end, light: light_hash, stem, breaks });
        breaks = false;
    }
    found
}

/// A 64-bit FNV-1a hash: the same on every machine.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// The hash of a single word as [`Word::light`] has it.
pub(crate) fn light_hash(word: &str) -> u64 {
    words(word).first().map_or(0, |word| word.light)
}

/// A fixed set of words to look others up in, by their folded forms.
pub(crate) struct WordSet {
    list: &'static [&'static str],
    text: &'static str,
    hashes: OnceLock<Vec<u64>>,
}

impl WordSet {
    /// A set of single words.
    pub(crate) const fn new(list: &'static [&'static str]) -> Self {
        Self { list, text: "", hashes: OnceLock::new() }
    }

    /// A set of the words of a text, parted by blanks.
    pub(crate) const fn of(text: &'static str) -> Self {
        Self { list: &[], text, hashes: OnceLock::new() }
    }

    /// Whether the word is in the set.
    pub(crate) fn has(&self, word: &Word) -> bool {
        let hashes = self.hashes.get_or_init(|| {
            let all = self.list.iter().copied().chain(self.text.split_whitespace());
            let mut hashes: Vec<u64> = all.map(light_hash).collect();
            hashes.sort_unstable();
            hashes
        });
        hashes.binary_search(&word.light).is_ok()
    }
}

fn begins_word(first: char, previous: char, next: Option<char>) -> bool {
    first.is_alphanumeric()
        || first == '.'
            && !previous.is_alphanumeric()
            && next.is_some_and(|next| matches!(next, 'N' | 'n'))
}

fn continues_word(last: char, next: char) -> bool {
    if last == '+' || last == '#' {
        return last == '+' && next == '+';
    }
    next.is_alphanumeric()
        || is_combining(next)
        || is_apostrophe(next) && last.is_alphabetic()
        || matches!(next, '+' | '#') && last.is_ascii_alphabetic()
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Whether a character between two words keeps them from being one phrase.
fn is_break(c: char) -> bool {
    !matches!(
        c,
        ' ' | '\t'
            | '\u{a0}'
            | '-'
            | '‑'
            | '–'
            | '/'
            | '&'
            | '.'
            | '\''
            | '’'
            | '"'
            | '*'
            | '_'
            | '®'
            | '™'
    )
}

/// Appends a character in lower case and without accents.
#[inline]
fn fold(c: char, out: &mut Vec<u8>) {
    if c.is_ascii() {
        if !is_apostrophe(c) {
            out.push(c.to_ascii_lowercase() as u8);
        }
        return;
    }
    fold_accented(c, out);
}

fn fold_accented(c: char, out: &mut Vec<u8>) {
    let plain: &[u8] = match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'Á' | 'À' | 'Â' | 'Ä' | 'Ã' | 'Å' => b"a",
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => b"e",
        'í' | 'ì' | 'î' | 'ï' | 'Í' | 'Ì' | 'Î' | 'Ï' => b"i",
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'Ó' | 'Ò' | 'Ô' | 'Ö' | 'Õ' | 'Ø' => b"o",
        'ú' | 'ù' | 'û' | 'ü' | 'Ú' | 'Ù' | 'Û' | 'Ü' => b"u",
        'ç' | 'Ç' => b"c",
        'ñ' | 'Ñ' => b"n",
        'ß' => b"ss",
        'œ' | 'Œ' => b"oe",
        'æ' | 'Æ' => b"ae",
        _ if is_combining(c) || is_apostrophe(c) => b"",
        _ => {
            let mut buffer = [0; 4];
            for lower in c.to_lowercase() {
                out.extend_from_slice(lower.encode_utf8(&mut buffer).as_bytes());
            }
            return;
        }
    };
    out.extend_from_slice(plain);
}

/// Takes the plural ending off, and writes British spellings the American way.
fn without_plural(word: &mut Vec<u8>) -> &[u8] {
    american(word);
    let length = word.len();
    if length <= 3 || word[length - 1] != b's' {
        return word;
    }
    if word.ends_with(b"ies") && length > 4 {
        word.truncate(length - 3);
        word.push(b'y');
    } else if [&b"sses"[..], b"xes", b"ches", b"shes"].iter().any(|end| word.ends_with(end)) {
        word.truncate(length - 2);
    } else if ![&b"ss"[..], b"us", b"is", b"ops"].iter().any(|end| word.ends_with(end))
        || word == b"laptops"
    {
        word.truncate(length - 1);
    }
    word
}

fn american(word: &mut Vec<u8>) {
    const PAIRS: [(&[u8], &[u8]); 9] = [
        (b"isation", b"ization"),
        (b"isations", b"izations"),
        (b"ising", b"izing"),
        (b"ised", b"ized"),
        (b"ise", b"ize"),
        (b"elling", b"eling"),
        (b"aviour", b"avior"),
        (b"programme", b"program"),
        (b"centre", b"center"),
    ];
    if word.len() < 6 {
        return;
    }
    if let Some((from, to)) = PAIRS.iter().find(|(from, _)| word.ends_with(from)) {
        word.truncate(word.len() - from.len());
        word.extend_from_slice(to);
    }
}

/// A light English stem; of other languages only what happens to end alike.
fn stem(word: &[u8]) -> &[u8] {
    let mut word = word;
    // Trades whose name is more than their verb: marketing is not about markets.
    if word.len() > 5 && word.ends_with(b"ing") && TRADES.contains(&word) {
        return word;
    }
    for ending in [&b"ment"[..], b"ing", b"ed", b"er"] {
        if word.len() > ending.len() + 3 && word.ends_with(ending) {
            word = &word[..word.len() - ending.len()];
            if let [.., a, b] = word
                && a == b
                && !matches!(a, b's' | b'l')
            {
                word = &word[..word.len() - 1];
            }
            break;
        }
    }
    if word.len() > 3 && word.ends_with(b"e") { &word[..word.len() - 1] } else { word }
}

const TRADES: [&[u8]; 20] = [
    b"marketing",
    b"accounting",
    b"banking",
    b"building",
    b"nursing",
    b"catering",
    b"clothing",
    b"plumbing",
    b"painting",
    b"farming",
    b"fishing",
    b"housing",
    b"wiring",
    b"meeting",
    b"hearing",
    b"funding",
    b"learning",
    b"lighting",
    b"rating",
    b"engineering",
];
