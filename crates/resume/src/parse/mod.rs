//! Lines with positions and styles → a resume with evidence; never fails, never invents.

mod line;
mod report;

pub use line::{Line, Rect, Source, SourceKind, Span};
pub use report::{FieldReport, Parsed, Warning};
