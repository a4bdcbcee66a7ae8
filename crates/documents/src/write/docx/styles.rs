//! The page and the styles of the Word document.

use docx_rs::{
    AbstractNumbering, Docx, Level, LevelJc, LevelText, LineSpacing, NumberFormat, Numbering,
    PageMargin, RunFonts, SpecialIndentType, Start, Style, StyleType,
};

use crate::write::design::PageDesign;

/// Twentieths of a point in a millimetre.
const TWIPS_PER_MM: f64 = 1440.0 / 25.4;

/// An empty document with its page and styles, and the place of the right tab in twentieths of a point.
pub fn document(design: &PageDesign) -> (Docx, usize) {
    let (width, height) = if design.paper == "a4" { (11_906, 16_838) } else { (12_240, 15_840) };
    let margin = (design.margin.max(10.0) * TWIPS_PER_MM).round();
    let tab = (f64::from(width) - 2.0 * margin).max(0.0) as usize;
    let edge = margin as i32;
    let margins = PageMargin::new().top(edge).bottom(edge).left(edge).right(edge);
    let mut docx = Docx::new()
        .page_size(width, height)
        .page_margin(margins)
        .default_size(half_points(design.size.max(9.0)))
        .default_fonts(fonts(&design.font));
    for style in styles(design) {
        docx = docx.add_style(style);
    }
    (docx.add_abstract_numbering(bullets()).add_numbering(Numbering::new(1, 1)), tab)
}

/// Sizes in Word are in half points.
fn half_points(points: f64) -> usize {
    (points * 2.0).round().max(2.0) as usize
}

/// Fonts that Word has, near to those of the page.
fn fonts(family: &str) -> RunFonts {
    // The last is for Hebrew, Arabic and the like, which the first has not.
    let (name, complex) = match family {
        "Source Sans 3" => ("Calibri", "Arial"),
        "DejaVu Sans Mono" => ("Consolas", "Courier New"),
        _ => ("Cambria", "Times New Roman"),
    };
    RunFonts::new().ascii(name).hi_ansi(name).cs(complex)
}

fn bullets() -> AbstractNumbering {
    let level = Level::new(
        0,
        Start::new(1),
        NumberFormat::new("bullet"),
        LevelText::new("•"),
        LevelJc::new("left"),
    );
    let level = level.indent(Some(360), Some(SpecialIndentType::Hanging(260)), None, None);
    AbstractNumbering::new(1).add_level(level)
}

/// The styles of a letter, under the names that Word itself gives them.
pub fn letter(design: &PageDesign) -> Vec<Style> {
    let style = |id: &str, name: &str, before: f64, after: f64| {
        let twips = |points: f64| (points * 20.0 * design.spacing).round() as u32;
        let spacing = LineSpacing::new().before(twips(before)).after(twips(after));
        Style::new(id, StyleType::Paragraph).name(name).based_on("Normal").line_spacing(spacing)
    };
    vec![
        style("Date", "Date", 12.0, 12.0),
        style("InsideAddress", "Inside Address", 0.0, 0.0),
        style("Subject", "Subject Line", 14.0, 8.0).bold(),
        style("Salutation", "Salutation", 8.0, 8.0),
        style("BodyText", "Body Text", 0.0, 8.0),
        style("Closing", "Closing", 8.0, 20.0),
        style("Signature", "Signature", 0.0, 0.0),
    ]
}

fn styles(design: &PageDesign) -> Vec<Style> {
    let size = design.size.max(9.0);
    let accent = design.accent.trim_start_matches('#');
    let space = |before: f64, after: f64| {
        let twips = |points: f64| (points * 20.0 * design.spacing).round() as u32;
        LineSpacing::new().before(twips(before)).after(twips(after))
    };
    let style = |id: &str, name: &str| Style::new(id, StyleType::Paragraph).name(name);
    vec![
        style("Normal", "Normal").line_spacing(space(0.0, 3.0)),
        style("Title", "Title")
            .based_on("Normal")
            .size(half_points(size * 2.3))
            .color(accent)
            .line_spacing(space(0.0, 2.0)),
        style("Subtitle", "Subtitle")
            .based_on("Normal")
            .size(half_points(size * 1.2))
            .line_spacing(space(0.0, 3.0)),
        style("Contact", "Contact").based_on("Normal").line_spacing(space(0.0, 6.0)),
        heading("Heading1", "heading 1", 0)
            .size(half_points(size * 1.25))
            .color(accent)
            .line_spacing(space(12.0, 4.0)),
        heading("Heading2", "heading 2", 1).size(half_points(size)).line_spacing(space(6.0, 1.0)),
        style("ListBullet", "List Bullet").based_on("Normal").line_spacing(space(0.0, 1.5)),
        Style::new("Hyperlink", StyleType::Character).name("Hyperlink").color(accent),
    ]
}

fn heading(id: &str, name: &str, level: usize) -> Style {
    let mut style = Style::new(id, StyleType::Paragraph)
        .name(name)
        .based_on("Normal")
        .next("Normal")
        .q_format(true)
        .outline_lvl(level)
        .bold();
    style.paragraph_property = style.paragraph_property.keep_next(true).keep_lines(true);
    style
}
