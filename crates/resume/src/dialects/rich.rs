//! Text with marks, as rich text editors (HTML) and RenderCV (Markdown) write it, to plain text.

use std::sync::LazyLock;

use regex::Regex;

/// Paragraphs and entries of lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Paragraphs outside lists.
    pub paragraphs: Vec<String>,
    /// Entries of lists.
    pub entries: Vec<String>,
}

impl Text {
    /// The paragraphs as one text, when there are any.
    pub fn summary(&self) -> Option<String> {
        (!self.paragraphs.is_empty()).then(|| self.paragraphs.join("\n"))
    }

    /// Everything as one line.
    pub fn joined(&self) -> String {
        let all: Vec<&str> =
            self.paragraphs.iter().chain(&self.entries).map(String::as_str).collect();
        all.join(" ")
    }

    /// Everything as one text, a line for each piece.
    pub fn whole(&self) -> Option<String> {
        let all: Vec<&str> =
            self.paragraphs.iter().chain(&self.entries).map(String::as_str).collect();
        (!all.is_empty()).then(|| all.join("\n"))
    }
}

/// Tags that begin or end a line.
const BREAKS: [&str; 12] =
    ["p", "br", "div", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "blockquote"];

/// Reads the HTML of a rich text editor; text without tags is taken as it is.
pub fn html(text: &str) -> Text {
    let mut out = Text::default();
    if !text.contains(['<', '&']) {
        out.paragraphs
            .extend(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned));
        return out;
    }
    let (mut line, mut is_entry, mut rest) = (String::new(), false, text);
    let mut close = |line: &mut String, is_entry: bool| {
        let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
        line.clear();
        if words.is_empty() {
            return;
        }
        if is_entry { out.entries.push(words) } else { out.paragraphs.push(words) }
    };
    while let Some(at) = rest.find(['<', '&']) {
        line.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        if let Some((name, length)) = tag(rest) {
            let bare = name.trim_start_matches('/');
            if BREAKS.contains(&bare) {
                // A paragraph inside an entry of a list is that entry.
                close(&mut line, is_entry);
                match name {
                    "li" => is_entry = true,
                    "/li" | "ul" | "ol" | "/ul" | "/ol" => is_entry = false,
                    _ => {}
                }
            }
            rest = rest.get(length..).unwrap_or_default();
        } else if let Some((symbol, length)) = entity(rest) {
            line.push(symbol);
            rest = rest.get(length..).unwrap_or_default();
        } else {
            line.push_str(rest.get(..1).unwrap_or_default());
            rest = rest.get(1..).unwrap_or_default();
        }
    }
    line.push_str(rest);
    close(&mut line, is_entry);
    out
}

/// The name and length of a tag at the beginning of a text.
fn tag(text: &str) -> Option<(&str, usize)> {
    let inner = text.strip_prefix('<')?;
    let end = inner.find('>')?;
    let inner = inner.get(..end)?;
    let name = inner.split([' ', '\n', '\t']).next()?.trim_end_matches('/');
    let is_name = !name.is_empty()
        && name.trim_start_matches('/').chars().all(|symbol| symbol.is_ascii_alphanumeric())
        && name.trim_start_matches('/').starts_with(|first: char| first.is_ascii_alphabetic());
    is_name.then_some((name, end + 2))
}

/// The symbol and length of an entity at the beginning of a text.
fn entity(text: &str) -> Option<(char, usize)> {
    let end = text.find(';').filter(|end| *end <= 10)?;
    let name = text.get(1..end)?;
    let symbol = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "bull" => '•',
        _ => {
            let code = name.strip_prefix('#')?;
            let code = match code.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
                None => code.parse().ok()?,
            };
            char::from_u32(code)?
        }
    };
    Some((symbol, end + 1))
}

static LINK: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"!?\[([^\[\]]*)\]\(([^()\s]*)\)").ok());
static STRONG: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(\*{1,3})([^*\s](?:[^*\n]*[^*\s])?)\*{1,3}|\b(_{1,2})([^_\s](?:[^_\n]*[^_\s])?)_{1,2}\b",
    )
    .ok()
});

/// Takes Markdown's marks out of a text; the labels of links stay.
pub fn markdown(text: &str) -> String {
    let Some((link, strong)) = LINK.as_ref().zip(STRONG.as_ref()) else { return text.to_owned() };
    let text = link.replace_all(text.trim(), "$1");
    let text = strong.replace_all(&text, "$2$4");
    text.replace("\\*", "*").replace("\\_", "_").replace("\\#", "#").replace("\\&", "&")
}

/// The target of the first link in a text, when there is one.
pub fn first_link(text: &str) -> Option<String> {
    let found = LINK.as_ref()?.captures(text)?;
    found.get(2).map(|target| target.as_str().to_owned()).filter(|target| !target.is_empty())
}
