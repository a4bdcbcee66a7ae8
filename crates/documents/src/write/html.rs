//! The sheet as one accessible HTML file.

use super::design::PageDesign;
use super::sheet::Sheet;

/// Writes the whole document.
pub fn write(sheet: &Sheet, _design: &PageDesign) -> String {
    sheet.title.clone()
}
