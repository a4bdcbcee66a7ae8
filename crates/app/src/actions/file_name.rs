//! Names of files by a pattern, good on every system.

/// The pattern where the user has none.
pub const USUAL: &str = "{name} – {kind}";
/// The longest name in characters, without its ending.
const LONGEST: usize = 120;
/// The longest name in bytes, which is what disks count.
const MOST_BYTES: usize = 200;
/// Names that Windows keeps for devices.
const RESERVED: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// What the words in braces stand for; what is empty leaves no trace in the name.
#[derive(Clone, Debug, Default)]
pub struct NameParts {
    /// `{name}`: the person.
    pub name: String,
    /// `{kind}`: what it is, such as Resume.
    pub kind: String,
    /// `{title}`: the professional title, or that of the posting.
    pub title: String,
    /// `{company}`: to whom it goes.
    pub company: String,
    /// `{date}`: the day as 2026-11-26.
    pub date: String,
}

/// The name of a file: the pattern filled in, without what any system forbids.
pub fn file_name(pattern: &str, parts: &NameParts, ending: &str) -> String {
    let mut name = String::new();
    let mut rest = pattern;
    // Separators before and after an empty part would be left alone.
    let mut waiting = String::new();
    while !rest.is_empty() {
        let (text, found, after) = next_part(rest);
        // Of the separators on both sides of an empty part, one is enough.
        if !(is_separator(text) && is_separator(&waiting)) {
            waiting.push_str(text);
        }
        rest = after;
        let Some(key) = found else { break };
        let value = clean(match key {
            "name" => &parts.name,
            "kind" => &parts.kind,
            "title" => &parts.title,
            "company" => &parts.company,
            _ => &parts.date,
        });
        if value.is_empty() {
            if name.is_empty() {
                waiting.clear();
            } else {
                waiting = separator(&waiting);
            }
            continue;
        }
        name.push_str(&clean_inner(&waiting));
        waiting.clear();
        name.push_str(&value);
    }
    // Brackets close and words end a name; a separator with nothing behind it does not.
    if waiting.chars().any(|c| c.is_alphanumeric() || [')', ']', '}'].contains(&c)) {
        name.push_str(&clean_inner(&waiting));
    }
    let name = shorten(clean(&name));
    let name = if name.is_empty() { clean(&parts.kind) } else { name };
    let name = if name.is_empty() { "Document".to_owned() } else { name };
    let first = name.split('.').next().unwrap_or_default().trim().to_lowercase();
    if RESERVED.contains(&first.as_str()) {
        return format!("_{name}.{ending}");
    }
    format!("{name}.{ending}")
}

/// Whether a text only stands between parts.
fn is_separator(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_whitespace() || "-–—_,.;|".contains(c))
}

/// The text before the next part, the part, and what follows; braces around other words are text.
fn next_part(pattern: &str) -> (&str, Option<&str>, &str) {
    let mut from = 0;
    while let Some(open) = pattern.get(from..).and_then(|rest| rest.find('{')).map(|at| at + from) {
        let Some(close) = pattern.get(open..).and_then(|rest| rest.find('}')).map(|at| at + open)
        else {
            break;
        };
        let key = pattern.get(open + 1..close).unwrap_or_default();
        if ["name", "kind", "title", "company", "date"].contains(&key) {
            let (before, after) = (pattern.get(..open), pattern.get(close + 1..));
            return (before.unwrap_or_default(), Some(key), after.unwrap_or_default());
        }
        from = open + 1;
    }
    (pattern, None, "")
}

/// The last separator of several that stand around empty parts.
fn separator(text: &str) -> String {
    if text.chars().any(char::is_alphanumeric) { String::new() } else { text.to_owned() }
}

/// Without what a system forbids or hides, blanks single, no blank or dot at either end.
fn clean(text: &str) -> String {
    let text = clean_inner(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_matches(['.', ' ', '-', '–', '_', ',']).to_owned()
}

fn clean_inner(text: &str) -> String {
    let allowed = |c: char| match c {
        '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => '-',
        c if c.is_control() => ' ',
        c => c,
    };
    let silent = |c: &char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}');
    text.chars().filter(|c| !silent(c)).map(allowed).collect()
}

fn shorten(name: String) -> String {
    let mut short = String::new();
    for c in name.chars().take(LONGEST) {
        if short.len() + c.len_utf8() > MOST_BYTES {
            break;
        }
        short.push(c);
    }
    clean(&short)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(pattern: &str, name: &str, title: &str, company: &str) -> String {
        let [name, title, company] = [name, title, company].map(str::to_owned);
        let parts =
            NameParts { name, title, company, kind: "Resume".into(), date: "2026-11-26".into() };
        file_name(pattern, &parts, "pdf")
    }

    #[test]
    fn parts_are_filled_in_and_empty_ones_leave_no_trace() {
        let all = "{name}-{title}-{company}-{date}";
        for (title, company, wanted) in [
            ("Pilot", "Harbour Ltd", "Ada Quill-Pilot-Harbour Ltd-2026-11-26.pdf"),
            ("Pilot", "", "Ada Quill-Pilot-2026-11-26.pdf"),
            ("", "", "Ada Quill-2026-11-26.pdf"),
        ] {
            assert_eq!(named(all, "Ada Quill", title, company), wanted);
        }
        assert_eq!(named(all, "", "", ""), "2026-11-26.pdf");
        assert_eq!(named(USUAL, "Ada Quill", "", ""), "Ada Quill – Resume.pdf");
        assert_eq!(named(USUAL, " ", "", ""), "Resume.pdf");
        assert_eq!(named("CV {name} ({company})", "Ada", "", "ACME"), "CV Ada (ACME).pdf");
        assert_eq!(named("{unknown} {name}", "Ada", "", ""), "{unknown} Ada.pdf");
        assert_eq!(named("", "Ada", "", ""), "Resume.pdf");
    }

    #[test]
    fn no_name_leaves_its_folder_or_is_refused_by_a_system() {
        for nasty in [
            "../../etc/passwd",
            "a/b\\c:d*e?f\"g<h>i|j",
            "CON",
            "nul.txt",
            "a\u{0}b\r\nc",
            ".hidden",
            "name. ",
            "\u{202e}fdp.exe",
            "   ",
            "{name}",
            "…",
            "lpt1 .x",
        ] {
            for pattern in [nasty, "{name}", "{title}{company}"] {
                let made = named(pattern, nasty, nasty, nasty);
                let bad =
                    ['/', '\\', ':', '*', '?', '"', '<', '>', '|', '\u{0}', '\r', '\n', '\u{202e}'];
                assert!(!made.contains(bad), "{made:?}");
                let (stem, ending) = made.rsplit_once('.').unwrap_or_default();
                assert!(
                    ending == "pdf" && !stem.is_empty() && !made.starts_with(['.', ' ']),
                    "{made:?}"
                );
                let stem = made.split('.').next().unwrap_or_default().trim().to_lowercase();
                assert!(!RESERVED.contains(&stem.as_str()), "{made:?}");
            }
        }
        let long = named("{name}", &"語".repeat(500), "", "");
        assert!(long.len() <= MOST_BYTES + 4, "{}", long.len());
    }
}
