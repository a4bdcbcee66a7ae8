//! What marks a heading, a rule or a whole file as Markdown.

/// Whether a text is Markdown: by its headings and links, with the file name to break a tie.
pub fn is_markdown(text: &str, file_name: Option<&str>) -> bool {
    let ending =
        file_name.and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending.to_lowercase());
    let is_named = matches!(ending.as_deref(), Some("md" | "markdown"));
    let headings = text.lines().filter(|line| hashes(line).is_some()).count();
    let links = text.matches("](").count();
    let bold = text.matches("**").count() / 2;
    is_named || headings >= 2 || headings + links + bold >= 3
}

/// The level and text of a `## heading`.
pub fn hashes(line: &str) -> Option<(u8, &str)> {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    if level == 0 || level > 6 || !rest.starts_with([' ', '\t']) {
        return None;
    }
    let title = rest.trim().trim_end_matches('#').trim_end();
    (!title.is_empty()).then_some((level as u8, title))
}

/// The title in front of a rule on the same line, as in `WORK -------`.
pub fn ruled(line: &str) -> Option<&str> {
    let title = line.trim_end_matches(['-', '=', '_', '~', '─', '━', '═']).trim_end();
    let length = line.trim_end().chars().count() - title.chars().count();
    let is_short = (1..=50).contains(&title.chars().count());
    (is_short && length >= 8)
        .then(|| title.trim_start_matches(['-', '=', '_', '~', '─', '━', '═']).trim())
}

/// A line of nothing but one repeated symbol: a rule, or the underline of the line above.
pub fn rule(line: &str) -> Option<char> {
    let line = line.trim();
    let first = line.chars().next()?;
    let is_rule = "=-_*~#─━═—–".contains(first)
        && line.chars().all(|symbol| symbol == first || symbol == ' ')
        && line.chars().count() >= 3;
    is_rule.then_some(first)
}
