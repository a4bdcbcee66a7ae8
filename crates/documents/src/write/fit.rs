//! Finding the options of a design with which a resume fits a number of pages, without making it hard to read.
//!
//! Spacing, margins and the size of text shrink along one path from what was chosen to the floors: spacing all the way,
//! margins in its first part, the size of text in its last. The least step that fits is found by halving, so a fit
//! takes at most [`MOST_LAYOUTS`] layouts; where the floors are not enough, the same halving finds the fewest bullets to cut.

use resume::Resume;
use resume::model::Design;
use resume::posting::Posting;
use resume::trim::{Cut, least_needed, without};
use serde::Serialize;

use super::design::PageDesign;

/// What stays readable: body text in points, the factor of spacing, the margin in millimetres.
///
/// A design that is tighter already stays as it is.
pub const FLOORS: (f64, f64, f64) = (9.0, 0.75, 12.0);
/// Steps from the design as it is to the floors.
const STEPS: usize = 32;
/// The most bullets among which the fewest to cut are looked for.
const MOST_CUTS: usize = 127;
/// The most layouts of one fit.
pub const MOST_LAYOUTS: usize = 10;

/// A design that was made to fit.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fitted {
    /// The template that it is about.
    pub template: String,
    /// The pages that were wanted.
    pub pages_wanted: usize,
    /// The pages of the design as it was.
    pub pages_before: usize,
    /// The pages with these options.
    pub page_count: usize,
    /// Whether that is what was wanted, or less.
    pub fits: bool,
    /// The size of body text in points.
    pub size_pt: f64,
    /// The factor on all spacing.
    pub spacing: f64,
    /// The margin in millimetres.
    pub margin_mm: f64,
    /// How many lines stand on the pages after the last one that was wanted.
    pub lines_over: usize,
    /// Where it does not fit: the fewest bullets whose removal makes it fit, least needed first.
    pub cuts: Vec<Cut>,
    /// Whether it fits without those bullets; else more than bullets must go.
    pub fits_without_cuts: bool,
    /// How many layouts were tried.
    pub layouts: usize,
}

impl Fitted {
    /// Puts the options that it found into a document's design.
    pub fn put_into(&self, design: &mut Design) {
        for key in ["sizePt", "spacing", "marginMm"] {
            // A whole number that was there stands beside the typed fields.
            design.extra.shift_remove(key);
        }
        design.size_pt = Some(self.size_pt);
        design.spacing = Some(self.spacing);
        design.margin_mm = Some(self.margin_mm);
    }
}

/// What a layout takes.
#[derive(Clone, Copy)]
pub struct Extent {
    /// Pages.
    pub pages: usize,
    /// Lines after the last page that was wanted.
    pub lines_over: usize,
}

/// Looks for the design; `measure` lays a resume out.
pub fn fit<E>(
    resume: &Resume,
    template: &str,
    design: &PageDesign,
    wanted: usize,
    posting: Option<&Posting>,
    mut measure: impl FnMut(&Resume, &PageDesign) -> Result<Extent, E>,
) -> Result<Fitted, E> {
    let mut layouts = 0;
    let mut lay = |resume: &Resume, design: &PageDesign| {
        layouts += 1;
        measure(resume, design)
    };
    let before = lay(resume, design)?;
    let mut found = (design.clone(), before);
    let (mut cuts, mut fits_without_cuts) = (Vec::new(), true);
    if before.pages > wanted {
        let floor = tighter(design, STEPS);
        let least = lay(resume, &floor)?;
        found = (floor, least);
        if least.pages <= wanted {
            // `low` does not fit, `high` does.
            let (mut low, mut high) = (0, STEPS);
            while high - low > 1 {
                let middle = usize::midpoint(low, high);
                let next = tighter(design, middle);
                let extent = lay(resume, &next)?;
                if extent.pages <= wanted {
                    (high, found) = (middle, (next, extent));
                } else {
                    low = middle;
                }
            }
        } else {
            let mut ranked = least_needed(resume, posting);
            ranked.truncate(MOST_CUTS);
            let fits =
                |count: usize, lay: &mut dyn FnMut(&Resume, &PageDesign) -> Result<Extent, E>| {
                    let shorter = without(resume, ranked.get(..count).unwrap_or(&ranked));
                    Ok(lay(&shorter, &found.0)?.pages <= wanted)
                };
            fits_without_cuts = !ranked.is_empty() && fits(ranked.len(), &mut lay)?;
            let (mut low, mut high) = (0, ranked.len());
            while fits_without_cuts && high - low > 1 {
                let middle = usize::midpoint(low, high);
                if fits(middle, &mut lay)? { high = middle } else { low = middle }
            }
            ranked.truncate(high);
            cuts = ranked;
        }
    }
    let (chosen, extent) = found;
    Ok(Fitted {
        template: template.to_owned(),
        pages_wanted: wanted,
        pages_before: before.pages,
        page_count: extent.pages,
        fits: extent.pages <= wanted,
        size_pt: chosen.size,
        spacing: chosen.spacing,
        margin_mm: chosen.margin,
        lines_over: extent.lines_over,
        cuts,
        fits_without_cuts,
        layouts,
    })
}

/// The design some steps nearer to the floors; at [`STEPS`] it is at them.
fn tighter(design: &PageDesign, step: usize) -> PageDesign {
    let way = step as f64 / STEPS as f64;
    let margins = (way / 0.7).min(1.0);
    let size = ((way - 0.3) / 0.7).max(0.0);
    let between = |from: f64, floor: f64, way: f64, unit: f64| {
        if from <= floor {
            return from;
        }
        // Whole units are what people read; rounded up, so that no rounding goes below the floor.
        let units = ((from + (floor - from) * way) / unit - 1e-9).ceil();
        ((units * unit * 100.0).round() / 100.0).clamp(floor, from)
    };
    PageDesign {
        size: between(design.size, FLOORS.0, size, 0.05),
        spacing: between(design.spacing, FLOORS.1, way, 0.01),
        margin: between(design.margin, FLOORS.2, margins, 0.25),
        ..design.clone()
    }
}
