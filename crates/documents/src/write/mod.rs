//! A resume to pages and files: preview images, PDF, DOCX, HTML, text, Markdown and JSON Resume.
//!
//! [`sheet::Sheet`] says what is printed; templates (Typst, under `templates/`) and the writers here say how.

mod design;
mod docx;
mod error;
mod escape;
mod fields;
mod fonts;
mod format;
mod html;
mod markdown;
mod pdf;
mod renderer;
pub mod sheet;
mod template;
mod text;
mod world;

pub use error::WriteError;
pub use fields::FieldBox;
pub use format::{Format, UnknownFormat};
pub use renderer::{MOST_PAGES, Page, Preview, Renderer};
pub use template::{TemplateInfo, sample, templates};
