//! The direction in which a document runs: that of most of its letters.

/// Whether most letters run from the right; with as many of both kinds, whether the language does.
pub fn runs_from_right<'a>(texts: impl IntoIterator<Item = &'a str>, language: &str) -> bool {
    let (mut right, mut left) = (0_usize, 0_usize);
    for letter in texts.into_iter().flat_map(str::chars).filter(|c| c.is_alphabetic()) {
        if is_from_right(letter) {
            right += 1;
        } else {
            left += 1;
        }
    }
    if right == left {
        return matches!(language, "ar" | "fa" | "he" | "ur" | "yi");
    }
    right > left
}

/// Whether a text on a page from the right is itself set from the right: all but words of the left alone, and numbers.
pub fn is_set_from_right(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).peekable();
    match letters.peek() {
        Some(_) => letters.any(is_from_right),
        None => !text.contains(|c: char| c.is_numeric()),
    }
}

/// Hebrew, Arabic and their neighbours.
fn is_from_right(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_letters_decide_and_then_the_language() {
        assert!(runs_from_right(["נועה לוי", "Rust"], "en"));
        assert!(!runs_from_right(["Noa", "לוי", "x"], "he"));
        assert!(runs_from_right(["2019", ""], "he") && !runs_from_right([], "en"));
    }

    #[test]
    fn numbers_and_words_of_the_left_stay_as_they_are() {
        for text in ["+972 50 555 0100", "noa@example.org", "2019 – 2021", "Acme Ltd, 2"] {
            assert!(!is_set_from_right(text), "{text}");
        }
        for text in [" · ", "מעבר ל-PostgreSQL 16", ", ", ""] {
            assert!(is_set_from_right(text), "{text}");
        }
    }
}
