//! What the parser says about its own work.

use serde::{Deserialize, Serialize};

use super::line::Rect;
use crate::Resume;

/// A resume read from a document, and how sure we are.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Parsed {
    /// The resume; every value in it occurs in the source text.
    pub resume: Resume,
    /// Overall confidence from 0 to 1.
    pub confidence: f32,
    /// Every value that was found.
    pub fields: Vec<FieldReport>,
    /// Text that found no place, in reading order.
    pub leftover: Vec<String>,
    /// What the user should look at.
    pub warnings: Vec<Warning>,
}

/// Where a value was found and how sure we are of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FieldReport {
    /// The JSON pointer of the value in the resume.
    pub path: String,
    /// From 0 to 1, from evidence.
    pub confidence: f32,
    /// The page, counted from 0, when the format has pages.
    pub page: Option<u32>,
    /// The place on the page in points.
    pub rect: Option<Rect>,
}

/// Something that the user should look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// A stable code in capitals.
    pub code: String,
    /// One sentence for people.
    pub message: String,
}
