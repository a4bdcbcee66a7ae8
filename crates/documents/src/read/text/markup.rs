//! Markdown before it is cut into lines: front matter, comments and elements of HTML, rows of tables.

/// Takes out what a page made from the text does not show, and turns tables into rows with gaps.
pub fn plain(text: &str) -> String {
    let text = without_comments(behind_front_matter(text));
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        if is_table_rule(line) || is_fence(line) {
            continue;
        }
        let line = without_tags(line);
        match table_row(&line) {
            Some(row) => out.push_str(&row),
            None => out.push_str(&line),
        }
        out.push('\n');
    }
    out
}

/// Settings for a site generator stand between two rules at the very top.
fn behind_front_matter(text: &str) -> &str {
    let bare = text.trim_start_matches('\u{feff}');
    let Some(inner) = bare.strip_prefix("---\n").or_else(|| bare.strip_prefix("---\r\n")) else {
        return text;
    };
    let mut start = 0;
    for (count, line) in inner.split_inclusive('\n').enumerate() {
        start += line.len();
        match line.trim_end() {
            "---" | "..." if count > 0 => return inner.get(start..).unwrap_or_default(),
            // A rule above a text that is no list of settings is only a rule.
            line if count == 0 && !line.contains(':') => return text,
            "" if count == 0 => return text,
            _ => {}
        }
    }
    text
}

fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("<!--") {
        out.push_str(before);
        let Some((_, behind)) = behind.split_once("-->") else { return out };
        rest = behind;
    }
    out + rest
}

/// Takes elements of HTML out of a line; addresses in angle brackets stay.
fn without_tags(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        let end = tag.find('>').filter(|end| is_tag(tag.get(1..*end).unwrap_or_default()));
        let Some(end) = end else {
            out.push('<');
            rest = tag.get(1..).unwrap_or_default();
            continue;
        };
        if tag.get(1..end).is_some_and(|name| name.starts_with("br")) {
            out.push('\n');
        }
        rest = tag.get(end + 1..).unwrap_or_default();
    }
    out.push_str(rest);
    out.replace("&nbsp;", " ").replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
}

fn is_tag(inner: &str) -> bool {
    let name = inner.trim_start_matches('/');
    let end = name.find(|symbol: char| !symbol.is_ascii_alphanumeric()).unwrap_or(name.len());
    let (name, rest) = name.split_at(end);
    !name.is_empty()
        && name.starts_with(|first: char| first.is_ascii_alphabetic())
        && !rest.starts_with(':')
        && !inner.contains('@')
        && (rest.is_empty() || rest.starts_with([' ', '/']))
}

/// The line between the head of a table and its body.
fn is_table_rule(line: &str) -> bool {
    let line = line.trim();
    line.contains('|')
        && line.contains("--")
        && line.chars().all(|symbol| matches!(symbol, '|' | '-' | ':' | ' '))
}

fn is_fence(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("```")
        && line.chars().all(|symbol| symbol.is_ascii_alphanumeric() || symbol == '`')
}

/// The cells of a row that begins and ends with a bar, with gaps between.
fn table_row(line: &str) -> Option<String> {
    let inner = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    let cells: Vec<&str> =
        inner.split('|').map(str::trim).filter(|cell| !cell.is_empty()).collect();
    Some(cells.join("\t"))
}
