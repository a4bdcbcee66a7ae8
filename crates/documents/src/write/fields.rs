//! Where each printed value stands on the pages, read from the laid-out document.
//!
//! Templates put a marker with the value's JSON pointer before and after it; the text between two markers of the
//! same pointer is the value, wherever line and page breaks and right-to-left order have put it.

use std::collections::{BTreeSet, HashMap};

use resume::parse::Rect;
use serde::Serialize;
use typst::foundations::Value;
use typst::introspection::{MetadataElem, Tag};
use typst::layout::{Frame, FrameItem, Point, Transform};
use typst::text::TextItem;
use typst_layout::PagedDocument;

/// The place of a printed value; a value that is broken over lines or pages may have several.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FieldBox {
    /// The JSON pointer of the value in the stored document.
    pub path: String,
    /// The page, counted from 0.
    pub page: usize,
    /// The place on the page in points.
    pub rect: Rect,
}

/// Characters of a printed value that no font has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MissingCharacters {
    /// The JSON pointer of the value; empty for what the design adds.
    pub path: String,
    /// Each of them once.
    pub characters: String,
}

/// What a walk through the pages finds.
pub struct Found {
    /// The places of values in the order of the pages.
    pub fields: Vec<FieldBox>,
    /// Values with characters that no font has, in the order of the pages.
    pub missing: Vec<MissingCharacters>,
    lines: BTreeSet<TextLine>,
}

/// Where a line of a value stands: the page, the baseline in hundredths of a point, and its section.
type TextLine = (usize, i64, String);

impl Found {
    /// How many lines stand on this page and on those after it.
    ///
    /// What is side by side in one section is one line, such as a position and its dates; two columns are two.
    pub fn lines_from(&self, page: usize) -> usize {
        self.lines.range((page, i64::MIN, String::new())..).count()
    }
}

/// Walks all pages.
pub fn find(document: &PagedDocument) -> Found {
    let mut walk = Walk::default();
    for (page, content) in document.pages().iter().enumerate() {
        walk.page = page;
        walk.frame(&content.frame, Transform::identity());
    }
    let missing = walk.missing.into_iter().map(|(path, characters)| MissingCharacters {
        path,
        characters: characters.into_iter().collect(),
    });
    Found { fields: merge_lines(walk.boxes), missing: missing.collect(), lines: walk.lines }
}

#[derive(Default)]
struct Walk {
    page: usize,
    /// Values whose first marker was seen and whose second was not.
    open: Vec<String>,
    boxes: Vec<FieldBox>,
    missing: Vec<(String, BTreeSet<char>)>,
    lines: BTreeSet<TextLine>,
}

impl Walk {
    fn frame(&mut self, frame: &Frame, transform: Transform) {
        for (point, item) in frame.items() {
            let at = transform.pre_concat(Transform::translate(point.x, point.y));
            match item {
                FrameItem::Group(group) => {
                    self.frame(&group.frame, at.pre_concat(group.transform));
                }
                FrameItem::Text(text) => self.text(text, Point::zero().transform(at)),
                FrameItem::Tag(Tag::Start(element, _)) => {
                    if let Some(marker) = element.to_packed::<MetadataElem>() {
                        self.marker(&marker.value);
                    }
                }
                _ => {}
            }
        }
    }

    fn marker(&mut self, value: &Value) {
        let Value::Str(path) = value else { return };
        match self.open.iter().rposition(|open| open == path.as_str()) {
            Some(index) => drop(self.open.remove(index)),
            None => self.open.push(path.to_string()),
        }
    }

    fn lacks(&mut self, characters: impl Iterator<Item = char>) {
        let path = self.open.last().map_or("", String::as_str);
        let mut characters = characters.peekable();
        if characters.peek().is_none() {
            return;
        }
        match self.missing.iter_mut().find(|(place, _)| place == path) {
            Some((_, known)) => known.extend(characters),
            None => self.missing.push((path.to_owned(), characters.collect())),
        }
    }

    fn text(&mut self, text: &TextItem, baseline: Point) {
        for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
            let missing = text.text.get(glyph.range()).unwrap_or_default().chars();
            self.lacks(missing.filter(|c| !c.is_whitespace()));
        }
        let Some(path) = self.open.last() else { return };
        let section = section(path).to_owned();
        self.lines.insert((self.page, (baseline.y.to_pt() * 100.0).round() as i64, section));
        let metrics = text.font.metrics();
        let ascent = metrics.ascender.at(text.size).to_pt();
        let descent = -metrics.descender.at(text.size).to_pt();
        let rect = Rect {
            x: round(baseline.x.to_pt()),
            y: round(baseline.y.to_pt() - ascent),
            width: round(text.width().to_pt()),
            height: round(ascent + descent),
        };
        self.boxes.push(FieldBox { path: path.clone(), page: self.page, rect });
    }
}

/// What of a pointer names the section: `/work`, `/x-sections/0`.
fn section(path: &str) -> &str {
    let parts = if path.starts_with("/x-sections/") { 2 } else { 1 };
    let end = path.match_indices('/').nth(parts).filter(|_| !path.starts_with("/x-layout"));
    end.and_then(|(at, _)| path.get(..at)).unwrap_or(path)
}

/// Hundredths of a point are more than any screen shows.
fn round(points: f64) -> f32 {
    (points * 100.0).round() as f32 / 100.0
}

/// Joins the pieces of a line, and the lines of a paragraph.
fn merge_lines(boxes: Vec<FieldBox>) -> Vec<FieldBox> {
    let mut merged: Vec<FieldBox> = Vec::new();
    let mut last: HashMap<String, usize> = HashMap::new();
    for next in boxes {
        let same = last.get(&next.path).and_then(|&index| merged.get_mut(index));
        match same {
            Some(field) if field.page == next.page && belongs(field.rect, next.rect) => {
                field.rect = union(field.rect, next.rect);
            }
            _ => {
                last.insert(next.path.clone(), merged.len());
                merged.push(next);
            }
        }
    }
    merged
}

/// The next piece is on the same line, or on the line below and not beside.
fn belongs(above: Rect, next: Rect) -> bool {
    let bottom = above.y + above.height;
    let same_line = next.y < bottom - next.height / 2.0 && next.y + next.height > above.y;
    let overlaps = next.x < above.x + above.width && above.x < next.x + next.width;
    same_line || (overlaps && next.y >= above.y && next.y - bottom < next.height)
}

fn union(a: Rect, b: Rect) -> Rect {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    let right = (a.x + a.width).max(b.x + b.width);
    let bottom = (a.y + a.height).max(b.y + b.height);
    Rect { x, y, width: right - x, height: bottom - y }
}
