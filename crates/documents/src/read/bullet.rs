//! Bullets and list numbers at the beginning of a line.

/// Glyphs that begin a list entry wherever they are followed by text.
const BULLETS: &[char] = &[
    '•', '◦', '▪', '▫', '‣', '⁃', '∙', '●', '○', '■', '□', '◆', '◇', '►', '▶', '▸', '➤', '➢', '➔',
    '→', '✓', '✔', '★', '☆', '❖', '❯', '›', '·', '※', '◉', '♦', '\u{2610}', '\u{2611}',
    // Symbol and Wingdings as Word writes them.
    '\u{f0b7}', '\u{f0a7}', '\u{f0a8}', '\u{f0d8}', '\u{f0fc}', '\u{f076}', '\u{f06e}',
];

/// Glyphs that begin a list entry only with a blank behind them.
const DASHES: &[char] = &['-', '–', '—', '*', '+', '»', '>', '~'];

/// The rest of a line behind its bullet, when it has one and something stands behind it.
pub fn strip(text: &str) -> Option<&str> {
    let first = text.chars().next()?;
    let rest = text.get(first.len_utf8()..)?;
    let is_bullet = BULLETS.contains(&first)
        || (DASHES.contains(&first) && rest.starts_with(char::is_whitespace));
    let rest = rest.trim_start();
    (is_bullet && !rest.is_empty()).then_some(rest)
}

/// Whether a text is nothing but a bullet.
pub fn is_bullet(text: &str) -> bool {
    let mut symbols = text.chars();
    let first = symbols.next();
    symbols.next().is_none()
        && first.is_some_and(|symbol| {
            BULLETS.contains(&symbol)
                || (DASHES.contains(&symbol) && symbol != '+' && symbol != '~')
        })
}

/// The rest of a line behind a list number such as `1.`, `2)` or `(3)`; years and decimals are none.
pub fn strip_number(text: &str) -> Option<&str> {
    let open = text.strip_prefix('(').unwrap_or(text);
    let digits = open.chars().take_while(char::is_ascii_digit).count();
    if digits == 0 || digits > 2 {
        return None;
    }
    let rest = open.get(digits..)?;
    let rest = rest.strip_prefix(['.', ')'])?;
    let blank = rest.starts_with(char::is_whitespace);
    (blank && !rest.trim().is_empty()).then(|| rest.trim_start())
}

/// The rest of an indented line behind the letter `o` that stands for a hollow bullet.
pub fn strip_letter(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("o ")?.trim_start();
    rest.starts_with(|symbol: char| symbol.is_uppercase() || symbol.is_ascii_digit())
        .then_some(rest)
}
