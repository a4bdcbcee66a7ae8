//! Numbers in words, up to the thousands, in four languages.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::posting::lexicon::{Word, light_hash};

/// The value of a number in words that begins here, and the index of the word behind it.
///
/// Numbers begin with two: "one" is too often no number.
pub(super) fn spelled(text: &str, words: &[Word], first: usize) -> Option<(u128, usize)> {
    let slice = |index: usize| {
        let word: &Word = words.get(index)?;
        text.get(word.start..word.end)
    };
    let start = value(words.get(first)?, slice(first)?)?;
    let (mut total, mut part, mut next) = (0, start, first + 1);
    while let (Some(word), Some(own)) = (words.get(next), slice(next)) {
        let between = text.get(words[next - 1].end..word.start).unwrap_or_default();
        let joined = between == "-" || between == " ";
        let and = matches!(own, "y" | "et" | "and" | "und");
        let (at, own) = match (and, words.get(next + 1), slice(next + 1)) {
            (true, Some(word), Some(own)) => ((word, next + 1), own),
            (true, _, _) => break,
            (false, _, _) => ((word, next), own),
        };
        let Some(more) = value(at.0, own).filter(|_| joined) else { break };
        // "hundred twenty", "twenty five", "two hundred", "quatre-vingt": never "two three".
        if more == 100 && part < 100 || more == 20 && part == 4 && between == "-" {
            part *= more;
        } else if more == 1000 && part < 1000 {
            total += part * 1000;
            part = 0;
        } else if part % 100 == 0 && more < 100 && !and
            || part % 100 >= 20 && part % 10 == 0 && more < 20
        {
            part += more;
        } else {
            break;
        }
        next = at.1 + 1;
    }
    let value = total + part;
    (value >= 2).then_some((value, next))
}

/// The value of one word.
fn value(word: &Word, text: &str) -> Option<u128> {
    static VALUES: OnceLock<HashMap<u64, u128>> = OnceLock::new();
    let values = VALUES.get_or_init(|| {
        let pairs = WORDS
            .iter()
            .flat_map(|(names, value)| names.split('|').map(|name| (light_hash(name), *value)));
        pairs.collect()
    });
    values.get(&word.light).copied().or_else(|| german(&text.to_lowercase()))
}

/// German writes what is below a hundred as one word: "fünfundzwanzig".
fn german(lower: &str) -> Option<u128> {
    let (ones, tens) = lower.split_once("und")?;
    let ones = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
        .iter()
        .position(|name| *name == ones)?;
    let tens =
        ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
            .iter()
            .position(|name| *name == tens)?;
    Some((tens as u128 + 2) * 10 + ones as u128 + 1)
}

const WORDS: [(&str, u128); 37] = [
    ("two|zwei|deux|dos", 2),
    ("three|drei|trois|tres", 3),
    ("four|vier|quatre|cuatro", 4),
    ("five|fünf|cinq|cinco", 5),
    ("six|sechs|seis", 6),
    ("seven|sieben|sept|siete", 7),
    ("eight|acht|huit|ocho", 8),
    ("nine|neun|neuf|nueve", 9),
    ("ten|zehn|dix|diez", 10),
    ("eleven|elf|onze|once", 11),
    ("twelve|zwölf|douze|doce|dozen|dutzend|douzaine|docena", 12),
    ("thirteen|dreizehn|treize|trece", 13),
    ("fourteen|vierzehn|quatorze|catorce", 14),
    ("fifteen|fünfzehn|quinze|quince", 15),
    ("sixteen|sechzehn|seize|dieciséis", 16),
    ("seventeen|siebzehn|diecisiete", 17),
    ("eighteen|achtzehn|dieciocho", 18),
    ("nineteen|neunzehn|diecinueve", 19),
    ("twenty|zwanzig|vingt|veinte", 20),
    ("veintiuno", 21),
    ("veintidós", 22),
    ("veintitrés", 23),
    ("veinticuatro", 24),
    ("veinticinco", 25),
    ("veintiséis", 26),
    ("thirty|dreißig|trente|treinta", 30),
    ("forty|vierzig|quarante|cuarenta", 40),
    ("fifty|fünfzig|cinquante|cincuenta", 50),
    ("sixty|sechzig|soixante|sesenta", 60),
    ("seventy|siebzig|setenta", 70),
    ("eighty|achtzig|ochenta", 80),
    ("ninety|neunzig|noventa", 90),
    ("hundred|hundert|cent|cien|ciento", 100),
    ("zweihundert|doscientos|doscientas", 200),
    ("dreihundert|trescientos|trescientas", 300),
    ("quinientos|fünfhundert", 500),
    ("thousand|tausend|mille|mil", 1000),
];
