//! A resume, a cover letter or a portfolio to pages and files: preview images, PDF, DOCX, HTML, text, Markdown, JSON Resume.
//!
//! [`sheet::Sheet`] says what is printed; templates (Typst, under `templates/`) and the writers here say how.

pub mod carried;
mod design;
mod direction;
mod docx;
mod error;
mod escape;
mod fields;
mod fit;
mod fonts;
mod format;
mod html;
mod letter;
mod markdown;
mod pdf;
mod portfolio;
mod renderer;
pub mod sheet;
mod system_fonts;
mod template;
mod text;
mod world;

pub use design::{BULLETS, HEADINGS, contrast_on_white};
pub use error::WriteError;
pub use fields::{FieldBox, MissingCharacters};
pub use fit::{FLOORS, Fitted, MOST_LAYOUTS};
pub use format::{Format, UnknownFormat};
pub use pdf::{Accessibility, AccessibilityFailure, PdfFile, PdfSettings};
pub use portfolio::{CARD_FILE, PageAddress, PortfolioPage, bundle, style_hash};
pub use renderer::{MOST_PAGES, Page, Preview, Renderer};
pub use system_fonts::usual_folders;
pub use template::{
    TemplateInfo, layout_count, pin_version, sample, template_of, templates, versions,
};

/// Names everything that a page's look depends on: another program that draws the same pages has the same name, and one
/// whose templates, fonts, writers or libraries changed has another.
pub const DRAWN_BY: &str = env!("DRAWN_BY");
