//! The employer's name and a title as one would say it, out of a posting.

/// Legal forms by which a company's name is recognised.
const FORMS: [&str; 22] = [
    "GmbH", "AG", "SE", "KG", "UG", "e.V.", "Inc", "Inc.", "LLC", "Ltd", "Ltd.", "Limited", "plc",
    "PLC", "Corp", "Corp.", "SAS", "SARL", "S.A.", "S.L.", "SA", "SL",
];

/// Headings that a company puts above its own story.
const ABOUT: [&str; 6] = ["about ", "über ", "à propos de ", "sobre ", "join ", "acerca de "];

/// The employer, by the legal form behind its name or the heading of its story.
pub(super) fn find(text: &str) -> Option<String> {
    text.lines().take(80).find_map(by_form).or_else(|| text.lines().find_map(by_heading))
}

fn by_form(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let at =
        words.iter().position(|word| FORMS.contains(&word.trim_end_matches([',', ';', ':'])))?;
    let mut first = at;
    while first > 0 && at - first < 5 {
        let word = words[first - 1];
        let name = word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            || matches!(word, "&" | "+" | "und" | "and" | "et" | "de" | "y");
        if !name || word.ends_with([',', ':', ';', '.', '!', '?', '|']) {
            break;
        }
        first -= 1;
    }
    while first < at && words[first].starts_with(char::is_lowercase) {
        first += 1;
    }
    let skip =
        ["About", "Join", "At", "Über", "Chez", "En", "Die", "The", "Der", "Bei", "Company:"];
    while first < at && skip.contains(&words[first]) {
        first += 1;
    }
    let name = words[first..=at].join(" ");
    (first < at).then(|| name.trim_end_matches([',', ';', ':']).to_owned())
}

fn by_heading(line: &str) -> Option<String> {
    let line = line.trim().trim_end_matches([':', '!']);
    let lower = line.to_lowercase();
    let start = ABOUT.iter().find(|start| lower.starts_with(**start))?;
    let name = line.get(start.len()..)?.trim();
    let words: Vec<&str> = name.split_whitespace().collect();
    let named = (1..=4).contains(&words.len())
        && words
            .iter()
            .all(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()))
        && !COMMON.contains(&name.to_lowercase().as_str());
    named.then(|| name.to_owned())
}

/// What stands in such headings without being a name.
const COMMON: [&str; 22] = [
    "us",
    "you",
    "uns",
    "nous",
    "nosotros",
    "the role",
    "the company",
    "the team",
    "the job",
    "the position",
    "our team",
    "our company",
    "us!",
    "die stelle",
    "das unternehmen",
    "dich",
    "sie",
    "role",
    "company",
    "team",
    "our team today",
    "ti",
];

/// A title without the genders, numbers and places that postings hang on it.
pub(super) fn plain_title(title: &str) -> String {
    let cut = [" - ", " – ", " — ", " | ", ", remote", " @ ", " at ", " bei ", " chez "]
        .iter()
        .filter_map(|mark| title.to_lowercase().find(mark))
        .filter(|at| title.is_char_boundary(*at))
        .min()
        .unwrap_or(title.len());
    let mut plain = String::new();
    let mut depth = 0_u32;
    for c in title[..cut].chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    let words: Vec<&str> = plain
        .split_whitespace()
        .filter(|word| {
            let lower = word.to_lowercase();
            !["m/f/d", "m/w/d", "w/m/d", "h/f", "f/h", "m/f/x", "all"].contains(&lower.as_str())
        })
        .collect();
    let plain = words.join(" ");
    if plain.split_whitespace().count() > 9 {
        String::new()
    } else {
        plain.trim_matches([',', ':']).to_owned()
    }
}
