//! Which rows are headings of sections: the words say what they open, the look says whether they do.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::evidence;
use super::lexicon::heading_words::STEMS;
use super::lexicon::headings::{HEADINGS, Opens};
use super::row::{Cell, Look, Row, is_upper};

static BY_WORDS: LazyLock<HashMap<String, Opens>> = LazyLock::new(|| {
    let names = HEADINGS.iter().flat_map(|(opens, names)| names.split('|').map(|n| (*opens, n)));
    // The first table that has a heading wins.
    names.fold(HashMap::new(), |mut map, (opens, name)| {
        map.entry(squash(name)).or_insert(opens);
        map
    })
});

/// What a heading opens; `None` when its words are not known.
pub(crate) fn opens(text: &str) -> Option<Opens> {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    if text.is_empty() || text.chars().count() > 48 {
        return None;
    }
    let key = squash(text);
    if let Some(opens) = BY_WORDS.get(&key) {
        return Some(*opens);
    }
    // "Skills (technical)", "1. Work experience", "Education & Training:", "My projects".
    let bare = text.split('(').next().unwrap_or(text).trim();
    let bare =
        bare.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' ' | ')'));
    let lower = bare.to_lowercase();
    let bare = [
        "my ",
        "meine ",
        "mes ",
        "mis ",
        "relevant ",
        "selected ",
        "other ",
        "additional ",
        "further ",
        "weitere ",
        "autres ",
        "otros ",
        "professional ",
        "key ",
        "technical ",
    ]
    .iter()
    .find_map(|prefix| lower.strip_prefix(prefix))
    .unwrap_or(&lower);
    BY_WORDS.get(&squash(bare)).copied().or_else(|| joined(bare))
}

/// A heading made of two known ones, such as "Skills / Languages": the first part counts.
fn joined(text: &str) -> Option<Opens> {
    for separator in [" & ", " and ", " und ", " et ", " y ", " e ", " en ", " / ", ", ", "/", "・"]
    {
        if let Some((first, second)) = text.split_once(separator) {
            let known = |part: &str| BY_WORDS.get(&squash(part)).copied();
            let short =
                first.split_whitespace().count().max(second.split_whitespace().count()) <= 2;
            return match (known(first), known(second)) {
                (Some(first), Some(_)) => Some(first),
                (Some(only), None) | (None, Some(only)) if short => Some(only),
                _ => None,
            };
        }
    }
    None
}

/// What the words of a heading point to when the heading itself is not known.
fn by_words(text: &str) -> Option<Opens> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
    let points = |stem: &str| {
        let unspaced =
            !stem.is_ascii() && stem.chars().all(|c| ('\u{3040}'..='\u{9fff}').contains(&c));
        unspaced && lower.contains(stem) || words.iter().any(|word| word.starts_with(stem))
    };
    STEMS.iter().find(|(_, stems)| stems.split(' ').any(points)).map(|(opens, _)| *opens)
}

fn squash(text: &str) -> String {
    let text = text.replace(['’', '\''], "").to_lowercase();
    let text = text.replace('&', " and ");
    let text = if text.contains(" and ") { text.replace(" and ", "and") } else { text };
    text.chars().filter(|c| c.is_alphanumeric()).map(without_accent).collect()
}

/// A letter without its accent: a reader of scans that does not know the language loses them.
fn without_accent(letter: char) -> char {
    const FOLDED: [(&str, char); 9] = [
        ("áàâãäåā", 'a'),
        ("éèêëē", 'e'),
        ("íìîïī", 'i'),
        ("óòôõöøō", 'o'),
        ("úùûüū", 'u'),
        ("ç", 'c'),
        ("ñ", 'n'),
        ("ý", 'y'),
        ("ß", 's'),
    ];
    FOLDED.iter().find(|(letters, _)| letters.contains(letter)).map_or(letter, |(_, plain)| *plain)
}

/// A row that was taken for a heading.
#[derive(Clone, Debug)]
pub(crate) struct Heading {
    /// What it opens; `None` for a section of the user's own.
    pub opens: Option<Opens>,
    pub title: String,
    pub confidence: f32,
    /// What the heading looks like.
    pub look: Look,
    /// The cells of the same row that belong to the section's content.
    pub rest: Vec<Cell>,
}

/// Looks that headings of this document have, learned from rows whose words are known headings.
pub(crate) struct Style {
    looks: HashMap<Look, usize>,
    /// How many short rows of a look say nothing that opens a section.
    others: HashMap<Look, usize>,
    body_half_points: i32,
    uses_levels: bool,
    /// Whether white space stands above every known heading.
    is_spaced: bool,
    /// The left edge of a column that holds nothing but headings, with the sections beside them.
    margin: Option<f32>,
}

impl Style {
    pub fn learn(rows: &[Row]) -> Self {
        let mut sizes: HashMap<i32, usize> = HashMap::new();
        let mut looks: HashMap<Look, usize> = HashMap::new();
        let mut others: HashMap<Look, usize> = HashMap::new();
        let (mut levels, mut known, mut spaced) = (0, 0, 0);
        for (at, row) in rows.iter().enumerate() {
            for span in row.spans() {
                *sizes.entry((span.size * 2.0).round() as i32).or_default() += span.text.len();
            }
            let Some((cell, opens)) = first_cell(row) else { continue };
            let look = Row { cells: vec![cell], ..row.clone() }.look();
            if !row.bullet && opens.is_none() && row.text().split_whitespace().count() <= 6 {
                *others.entry(look).or_default() += 1;
            }
            if row.bullet || opens.is_none() {
                continue;
            }
            if row.heading.is_some() {
                levels += 1;
            }
            if at > 0 {
                known += 1;
                spaced += usize::from(row.space_before);
            }
            *looks.entry(look).or_default() += 1;
        }
        let body = sizes.into_iter().max_by_key(|(size, count)| (*count, *size));
        Self {
            looks,
            others,
            body_half_points: body.map_or(0, |(size, _)| size),
            uses_levels: levels >= 2,
            is_spaced: known >= 3 && spaced == known,
            margin: margin(rows),
        }
    }

    /// Whether a row stands where only headings do.
    fn is_in_margin(&self, row: &Row) -> bool {
        self.margin.is_some_and(|edge| begins_at(row, edge))
    }

    fn stands_out(&self, look: Look) -> bool {
        look.half_points > self.body_half_points || look.bold || look.caps || look.heading.is_some()
    }

    fn is_usual(&self, look: Look, spaced: bool) -> bool {
        let most = self.looks.values().max().copied().unwrap_or(0);
        // What mostly says other things, such as the titles of entries, is a heading's look by accident alone.
        let others = self.others.get(&look).copied().unwrap_or(0);
        self.looks.get(&look).is_some_and(|count| {
            *count == most
                || *count >= 2
                    && others <= 2 * *count
                    && (*count * 2 >= most || spaced && *count * 3 >= most)
        })
    }

    /// Whether a look is larger than every usual one.
    fn is_larger(&self, look: Look) -> bool {
        self.looks
            .iter()
            .filter(|(_, count)| **count >= 2)
            .all(|(usual, _)| look.half_points > usual.half_points && look.heading <= usual.heading)
    }

    fn has_style(&self) -> bool {
        self.looks.iter().any(|(look, count)| *count >= 2 && self.stands_out(*look))
    }
}

fn begins_at(row: &Row, edge: f32) -> bool {
    row.cells.first().is_some_and(|cell| (cell.x() - edge).abs() < 2.0)
}

/// The left edge at which, from the first known heading on, short rows of one look stand and everything else beside them.
fn margin(rows: &[Row]) -> Option<f32> {
    let is_known = |row: &&Row| {
        !row.bullet && row.size() > 0.0 && first_cell(row).is_some_and(|(_, opens)| opens.is_some())
    };
    let start = rows.iter().position(|row| is_known(&row))?;
    let rows = rows.get(start..)?;
    let first = rows.first()?;
    let edge = first.cells.first()?.x();
    let (titles, others): (Vec<&Row>, Vec<&Row>) =
        rows.iter().partition(|row| begins_at(row, edge));
    let is_title = |row: &&Row| {
        row.cells.len() == 1
            && row.look() == first.look()
            && row.text().split_whitespace().count() <= 4
    };
    let known = titles.iter().filter(|row| is_known(row)).count();
    let beside =
        others.iter().all(|row| row.cells.first().is_some_and(|cell| cell.x() > edge + 20.0));
    (known >= 2
        && known * 2 >= titles.len()
        && others.len() >= titles.len()
        && beside
        && titles.iter().all(is_title))
    .then_some(edge)
}

fn first_cell(row: &Row) -> Option<(Cell, Option<Opens>)> {
    let cell = row.cells.first()?;
    let text = trim_rule(&cell.text()).to_owned();
    Some((cell.clone(), opens(&text)))
}

/// A heading without the rule of dashes that may follow it.
fn trim_rule(text: &str) -> &str {
    text.trim().trim_matches(|c: char| {
        matches!(
            c,
            '-' | '_'
                | '='
                | '—'
                | '–'
                | '*'
                | '#'
                | '~'
                | '─'
                | '━'
                | '│'
                | '|'
                | '■'
                | '▪'
                | ':'
        ) || c.is_whitespace()
    })
}

/// Decides whether a row is a heading.
pub(crate) fn heading(
    row: &Row,
    next: Option<&Row>,
    style: &Style,
    open: Option<&Heading>,
) -> Option<Heading> {
    if let Some(heading) = beside_date(row, next, style, open) {
        return Some(heading);
    }
    let cell = row.cells.first().filter(|_| !row.bullet)?;
    let raw = cell.text();
    let ruled = raw.trim_end().ends_with("---") || raw.trim_end().ends_with("===");
    let title = trim_rule(&raw).to_owned();
    let only = row.cells.len() == 1;
    let look = Row { cells: vec![cell.clone()], ..row.clone() }.look();
    let count = title.split_whitespace().count();
    let found = opens(&title);
    let rest = row.cells.get(1..).unwrap_or_default().to_vec();
    let mut score = 0.0_f32;
    if found.is_some() {
        score += 0.5;
    }
    if ruled {
        score += 0.4;
    }
    if row.heading.is_some() {
        score += 0.2;
    }
    if style.is_usual(look, row.space_before) {
        score += if style.stands_out(look) { 0.4 } else { 0.2 };
    } else if style.has_style() {
        // The document's headings look otherwise: "Languages" in bold within a skills section is a group.
        let most = style.looks.values().max().copied().unwrap_or(0);
        let spaced = row.space_before || row.heading.is_some();
        let apart = only
            && style.stands_out(look)
            && (spaced && (look.caps || most < 3) || style.is_larger(look));
        score -= if apart { 0.1 } else { 0.5 };
    }
    if style.stands_out(look) {
        score += 0.15;
    }
    if row.space_before && only {
        score += 0.1;
    }
    if raw.trim_end().ends_with([':', '：']) && !style.stands_out(look) {
        score -= 0.05;
    }
    if !only {
        // A margin column may carry the heading, with the section's first row beside it.
        score -= if style.stands_out(look) && found.is_some() { 0.05 } else { 0.6 };
    }
    if title.chars().next().is_some_and(char::is_lowercase) && !ruled {
        // The last word of a wrapped line may be "experience".
        score -= 0.4;
    }
    let inside_list = next.is_some_and(|next| found.is_some() && next.line == row.line);
    if inside_list || title.is_empty() {
        return None;
    }
    let good = match found {
        Some(_) => score >= 0.55,
        None => {
            only && count <= 6
                && score >= 0.5
                && is_own_heading(row, &title, look, ruled, style, open)
        }
    };
    let confidence = (0.45 + score / 2.0).clamp(0.3, 0.99);
    let opens = found.or_else(|| by_words(&title));
    good.then_some(Heading { opens, title, confidence, look, rest })
}

/// Whether words that name no known section stand like the headings of this document.
fn is_own_heading(
    row: &Row,
    title: &str,
    look: Look,
    ruled: bool,
    style: &Style,
    open: Option<&Heading>,
) -> bool {
    let marked = ruled || row.heading.is_some();
    let placed = row.space_before || style.is_in_margin(row);
    (ruled
        || row.heading.is_some() && style.uses_levels
        || style.has_style() && style.is_usual(look, row.space_before))
        && (marked || placed || is_upper(title) || look.half_points > style.body_half_points)
        && (marked || placed || !style.is_spaced)
        && !evidence::sentence(title)
        && !title.chars().any(|c| c.is_ascii_digit())
        && !title.contains(['@', '|', ',', ':'])
        && !evidence::legal_form(title)
        && (ruled || open.is_some())
        && open.is_none_or(|open| {
            look.half_points >= open.look.half_points && (look.bold || !open.look.bold)
        })
}

/// A heading with a date in the margin beside it: the date belongs to the item below.
fn beside_date(
    row: &Row,
    next: Option<&Row>,
    style: &Style,
    open: Option<&Heading>,
) -> Option<Heading> {
    let [first, second] = row.cells.as_slice() else { return None };
    super::dates::read_date_text(&first.text())?;
    let found = heading(&row.with_cells(std::slice::from_ref(second)), next, style, open)?;
    found.opens?;
    Some(Heading { rest: vec![first.clone()], ..found })
}
