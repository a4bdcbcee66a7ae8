//! The picture that stands for a page in messages and posts, drawn by the engine that makes our pages.

use resume::document::Portfolio;
use serde_json::json;

use super::{accent, language, one_line};
use crate::read::page_picture;
use crate::write::error::WriteError;
use crate::write::pdf::{self, PdfSettings};
use crate::write::renderer::Renderer;

const TEMPLATE: &str = include_str!("card.typ");
/// The picture has 1200 by 630 pixels on a page of 600 by 315 points.
const PIXELS_PER_POINT: f32 = 2.0;
/// Colours lighter than this get dark ink: the luminance at which black and white contrast alike.
const LIGHT: f64 = 0.179;

impl Renderer {
    /// The picture of a portfolio as PNG; `foot` is its last line, such as the address.
    pub fn portfolio_card(&self, portfolio: &Portfolio, foot: &str) -> Result<Vec<u8>, WriteError> {
        let ground = accent(&portfolio.accent).unwrap_or_else(|| "#1f4568".to_owned());
        let ink = if luminance(&ground) > LIGHT { "#111111" } else { "#ffffff" };
        let name = cut(&one_line(&portfolio.name), 60);
        let name_size = match name.chars().count() {
            0..=18 => 52,
            19..=28 => 42,
            _ => 32,
        };
        let data = json!({
            "ground": ground, "ink": ink, "name": name, "name_size": name_size, "foot": cut(&one_line(foot), 70),
            "headline": cut(&one_line(&portfolio.headline), 110), "language": short(&language(&portfolio.language)),
        });
        let document = self.compile(TEMPLATE, data.to_string(), &portfolio.language)?;
        let settings = PdfSettings { accessible: false, attach_source: false };
        let file = pdf::write(&document, settings)?;
        let failed = |message: String| WriteError::Render { message };
        let picture = page_picture(&file.bytes, 0, PIXELS_PER_POINT);
        let picture = picture.map_err(|error| failed(error.to_string()))?;
        picture.into_png().map_err(|error| failed(error.to_string()))
    }
}

/// The language without region and script.
fn short(tag: &str) -> String {
    let first = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    if (2..=3).contains(&first.len()) { first } else { "en".to_owned() }
}

fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most - 1).collect::<String>().trim_end().to_owned() + "…"
}

/// The relative luminance of `#rgb` or `#rrggbb` (WCAG 2.2).
fn luminance(color: &str) -> f64 {
    let digits = color.trim_start_matches('#');
    let wide = digits.len() == 6;
    let channel = |at: usize| {
        let part = if wide { digits.get(2 * at..2 * at + 2) } else { digits.get(at..=at) };
        let value = u8::from_str_radix(part.unwrap_or("0"), 16).unwrap_or(0);
        let value = f64::from(if wide { value } else { value * 17 }) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2)
}
