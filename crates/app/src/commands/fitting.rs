//! What `rolerabbit export --fit` says about the pages that it found.

use documents::write::Fitted;

use super::console::complain;

/// Says what was found; where it does not fit, how much is over and what could go.
pub fn tell(fitted: &Fitted) {
    let Fitted { pages_before, page_count, size_pt, spacing, margin_mm, .. } = fitted;
    let pages = counted(*page_count, "page");
    let change = if fitted.layouts == 1 {
        format!("{pages} as it is")
    } else if page_count == pages_before {
        format!("still {pages}, as tight as can be read")
    } else {
        format!("{pages} instead of {pages_before}")
    };
    complain(format!("{change}: text {size_pt} pt, spacing {spacing}, margins {margin_mm} mm"));
    if fitted.fits {
        return;
    }
    complain(format!(
        "{} more than {}: tighter than this it would be hard to read",
        counted(fitted.lines_over, "line"),
        counted(fitted.pages_wanted, "page"),
    ));
    for cut in &fitted.cuts {
        complain(format!("could go: {} ({} {})", cut.text, cut.item_id, cut.path));
    }
    complain(if fitted.fits_without_cuts {
        "it fits without these bullets"
    } else {
        "even without its bullets it does not fit: shorten paragraphs or hide sections"
    });
}

fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
