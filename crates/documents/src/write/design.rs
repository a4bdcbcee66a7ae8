//! The design of one document: what the user chose where it makes sense, the template's defaults where not.

use resume::model::Design;
use resume::parse::Warning;
use serde::Serialize;
use serde_json::Value;

use super::sheet::speaks;
use super::template::{DesignDefaults, Theme};

/// The options of a page, all of them good to use.
#[derive(Clone, Debug, Serialize)]
pub struct PageDesign {
    /// `a4` or `us-letter`, as Typst names them.
    pub paper: &'static str,
    /// The accent colour as `#rrggbb`.
    pub accent: String,
    /// The font family.
    pub font: String,
    /// The size of body text in points.
    pub size: f64,
    /// The factor on all spacing.
    pub spacing: f64,
    /// The page margin in millimetres.
    pub margin: f64,
    /// Keys of the sections in the side column.
    pub aside: Vec<String>,
    /// The language's two or three letters.
    pub lang: String,
    /// The region's two letters, when the language tag has one.
    pub region: Option<String>,
    /// The sign before bullets.
    pub bullet: String,
    /// Whether pages after the first have the name and their number at the foot.
    pub page_numbers: bool,
    /// What the layout reads of its own, with the look of headings that the user chose.
    pub theme: Theme,
}

/// Signs that parsers know as bullets and that every bundled family or its fallback has.
pub const BULLETS: [&str; 5] = ["•", "–", "▪", "◦", "›"];
/// The looks of section headings.
pub const HEADINGS: [&str; 7] = ["rule", "caps", "plain", "bar", "fill", "double", "small-caps"];
/// Text is readable from this contrast on (WCAG 2.2, level AA).
const LEAST_CONTRAST: f64 = 4.5;

/// The bounds within which a page stays readable.
const SIZES_PT: (f64, f64) = (7.0, 16.0);
const SPACINGS: (f64, f64) = (0.5, 2.0);
const MARGINS_MM: (f64, f64) = (5.0, 50.0);

/// Puts the user's options over the template's; each one that cannot be used is a warning.
pub fn resolve(
    design: &Design,
    defaults: &DesignDefaults,
    families: &[String],
) -> (PageDesign, Vec<Warning>) {
    let mut choice = Choice { design, warnings: Vec::new() };
    let (lang, region) = choice.language();
    let mut theme = defaults.theme.clone();
    if let Some(headings) = choice.one_of("headings", &HEADINGS) {
        theme.insert("heading".to_owned(), headings.into());
    }
    let own = theme.get("bullet").and_then(Value::as_str).unwrap_or(BULLETS[0]).to_owned();
    let page = PageDesign {
        paper: choice.paper(),
        accent: choice.accent().unwrap_or_else(|| defaults.accent.clone()),
        font: choice.font(families).unwrap_or_else(|| defaults.font.clone()),
        size: choice.number("sizePt", design.size_pt, SIZES_PT).unwrap_or(defaults.size_pt),
        spacing: choice.number("spacing", design.spacing, SPACINGS).unwrap_or(1.0),
        margin: choice
            .number("marginMm", design.margin_mm, MARGINS_MM)
            .unwrap_or(defaults.margin_mm),
        aside: defaults.aside.clone(),
        lang,
        region,
        bullet: choice.one_of("bullet", &BULLETS).unwrap_or(own),
        page_numbers: choice.switch("pageNumbers").unwrap_or(false),
        theme,
    };
    (page, choice.warnings)
}

/// The contrast of a colour against white paper, from 1 to 21 (WCAG 2.2, "contrast ratio").
pub fn contrast_on_white(color: &str) -> Option<f64> {
    let part = |at: usize| {
        let value = u8::from_str_radix(color.get(at..at + 2)?, 16).ok()?;
        let value = f64::from(value) / 255.0;
        Some(if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    let luminance = 0.2126 * part(1)? + 0.7152 * part(3)? + 0.0722 * part(5)?;
    Some(1.05 / (luminance + 0.05))
}

/// The colour, or a darker one of its kind that can be read on white paper.
pub fn legible(color: &str) -> String {
    let Some(mut color) = hex_color(color) else { return color.to_owned() };
    while contrast_on_white(&color).is_some_and(|contrast| contrast < LEAST_CONTRAST) {
        let part = |at: usize| {
            let part = color.get(at..at + 2).and_then(|part| u8::from_str_radix(part, 16).ok());
            part.unwrap_or_default() / 20 * 19
        };
        color = format!("#{:02x}{:02x}{:02x}", part(1), part(3), part(5));
    }
    color
}

struct Choice<'a> {
    design: &'a Design,
    warnings: Vec<Warning>,
}

impl Choice<'_> {
    fn warn(&mut self, key: &str, message: String) {
        let message = format!("design option `{key}`: {message}");
        self.warnings.push(Warning { code: "DESIGN_OPTION_IGNORED".to_owned(), message });
    }

    /// Says so when the option has a value that is not even of the right type.
    fn warn_of_type(&mut self, key: &str) {
        if self.design.extra.get(key).is_some_and(|value| !value.is_null()) {
            self.warn(key, "the value is of the wrong type".to_owned());
        }
    }

    fn paper(&mut self) -> &'static str {
        self.warn_of_type("paper");
        match self.design.paper.as_deref().map(|name| name.trim().to_ascii_lowercase()) {
            None => "a4",
            Some(name) if name == "a4" => "a4",
            Some(name) if name == "letter" || name == "us-letter" => "us-letter",
            Some(name) => {
                self.warn("paper", format!("{:?} is neither \"a4\" nor \"letter\"", brief(&name)));
                "a4"
            }
        }
    }

    fn accent(&mut self) -> Option<String> {
        self.warn_of_type("accent");
        let text = self.design.accent.as_deref()?;
        let color = hex_color(text);
        if color.is_none() {
            self.warn("accent", format!("{:?} is no colour like #1f4568", brief(text)));
        }
        if let Some(contrast) = color.as_deref().and_then(contrast_on_white)
            && contrast < LEAST_CONTRAST
        {
            let message = format!(
                "text in the accent colour has a contrast of {contrast:.1} on white; below {LEAST_CONTRAST} it is hard to read"
            );
            self.warnings.push(Warning { code: "CONTRAST_LOW".to_owned(), message });
        }
        color
    }

    /// A word out of a list.
    fn one_of(&mut self, key: &str, known: &[&str]) -> Option<String> {
        let value = self.design.extra.get(key).filter(|value| !value.is_null())?;
        let word = value.as_str().map(str::trim);
        let found = known.iter().find(|one| Some(**one) == word);
        if found.is_none() {
            self.warn(key, format!("the value is none of {}", known.join(", ")));
        }
        found.map(|word| (*word).to_owned())
    }

    fn switch(&mut self, key: &str) -> Option<bool> {
        let value = self.design.extra.get(key).filter(|value| !value.is_null())?;
        if value.as_bool().is_none() {
            self.warn(key, "the value is neither true nor false".to_owned());
        }
        value.as_bool()
    }

    fn font(&mut self, families: &[String]) -> Option<String> {
        self.warn_of_type("font");
        let text = self.design.font.as_deref()?.trim();
        let family = families.iter().find(|family| family.eq_ignore_ascii_case(text)).cloned();
        if family.is_none() {
            self.warn("font", format!("there is no font {:?} here", brief(text)));
        }
        family
    }

    /// A number within bounds; whole numbers are kept by the document under `extra`.
    fn number(&mut self, key: &str, read: Option<f64>, (low, high): (f64, f64)) -> Option<f64> {
        let number = match (read, self.design.extra.get(key)) {
            (Some(number), _) => number,
            (None, None | Some(Value::Null)) => return None,
            (None, Some(value)) => value.as_f64().unwrap_or(f64::NAN),
        };
        if number.is_nan() {
            self.warn(key, "the value is no number".to_owned());
            return None;
        }
        if !(low..=high).contains(&number) {
            self.warn(key, format!("{number} is outside {low} to {high}"));
            return None;
        }
        Some(number)
    }

    fn language(&mut self) -> (String, Option<String>) {
        self.warn_of_type("language");
        let Some(text) = self.design.language.as_deref().filter(|text| !text.trim().is_empty())
        else {
            return ("en".to_owned(), None);
        };
        let tag = text.trim().replace('_', "-").to_ascii_lowercase();
        let mut parts = tag.split('-');
        let lang = parts.next().unwrap_or_default();
        let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_lowercase());
        if !(2..=3).contains(&lang.len()) || !letters(lang) {
            self.warn("language", format!("{:?} is no language tag", brief(text)));
            return ("en".to_owned(), None);
        }
        if !speaks(lang) {
            self.warn("language", format!("headings and dates are in English, not in {lang:?}"));
        }
        let region = parts.find(|part| part.len() == 2 && letters(part));
        (lang.to_owned(), region.map(str::to_ascii_uppercase))
    }
}

/// The start of a value for a message.
fn brief(text: &str) -> String {
    text.chars().take(40).collect()
}

/// Reads `#rgb` and `#rrggbb`, with or without the sign.
fn hex_color(text: &str) -> Option<String> {
    let digits = text.trim().trim_start_matches('#').to_ascii_lowercase();
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    match digits.len() {
        3 => Some(digits.chars().fold("#".to_owned(), |color, c| color + &format!("{c}{c}"))),
        6 => Some(format!("#{digits}")),
        _ => None,
    }
}
