//! The hyperlinks of a page with their places.

use hayro_interpret::kurbo::{self, Affine};
use hayro_syntax::object::{Array, Dict, Rect, String as PdfString};
use hayro_syntax::page::Page;

/// How many annotations of a page are looked at.
const MAX_ANNOTATIONS: usize = 2_000;

/// A hyperlink.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Where it can be clicked.
    pub area: kurbo::Rect,
    /// Where it leads.
    pub target: String,
}

impl Link {
    /// Whether the middle of a span lies inside.
    pub fn covers(&self, x: f32, y: f32) -> bool {
        self.area.inflate(1.0, 1.5).contains((f64::from(x), f64::from(y)))
    }
}

/// The links of a page that lead out of the document.
pub fn links(page: &Page<'_>, transform: Affine) -> Vec<Link> {
    let Some(annotations) = page.raw().get::<Array<'_>>("Annots") else { return Vec::new() };
    let annotations = annotations.iter::<Dict<'_>>().take(MAX_ANNOTATIONS);
    annotations.filter_map(|annotation| link(&annotation, transform)).collect()
}

fn link(annotation: &Dict<'_>, transform: Affine) -> Option<Link> {
    let rect = annotation.get::<Rect>("Rect")?;
    let action = annotation.get::<Dict<'_>>("A")?;
    let target = action.get::<PdfString<'_>>("URI")?;
    let target = String::from_utf8_lossy(target.as_bytes()).trim().to_owned();
    let area = transform.transform_rect_bbox(kurbo::Rect::new(rect.x0, rect.y0, rect.x1, rect.y1));
    (!target.is_empty()).then_some(Link { area, target })
}
