//! What word processors and web pages have in common: runs of text to spans, paragraphs to lines, tables as layout.

mod cells;
mod edge;
pub mod field;
mod lines;
mod runs;

pub use cells::add_row;
pub use edge::add_edge;
pub use lines::{Frame, Lines};
pub use runs::{Look, Runs};
