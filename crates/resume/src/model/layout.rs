//! How the document is laid out: order and headings of sections, and the chosen design.

use serde_json::{Map, Value};

use super::record::record;
use super::section::SectionKind;

record! {
    /// Order, visibility and headings of sections; what is not named keeps its default.
    Layout {
        /// Section keys in the order wanted; sections that are not named follow in default order.
        order: Vec<String> = "order",
        /// Section keys kept off the page.
        hidden: Vec<String> = "hidden",
        /// Headings by section key, instead of the default ones.
        headings: Map<String, Value> = "headings",
    }
}

record! {
    /// The chosen template and its options; absent options have the template's defaults.
    Design {
        /// The template's name.
        template: Option<String> = "template",
        /// `a4` or `letter`.
        paper: Option<String> = "paper",
        /// The accent colour as `#rrggbb`.
        accent: Option<String> = "accent",
        /// The font family.
        font: Option<String> = "font",
        /// The size of body text in points.
        size_pt: Option<f64> = "sizePt",
        /// Line and item spacing as a factor of the template's own.
        spacing: Option<f64> = "spacing",
        /// The page margin in millimetres.
        margin_mm: Option<f64> = "marginMm",
        /// The document's language as a BCP 47 tag, for headings, dates and hyphenation.
        language: Option<String> = "language",
    }
}

impl Layout {
    /// All standard sections in the order in which the page shows them, hidden ones left out.
    pub fn sections(&self) -> Vec<SectionKind> {
        let named = self.order.iter().filter_map(|key| SectionKind::from_key(key));
        let mut sections: Vec<SectionKind> = Vec::new();
        for section in named.chain(SectionKind::ALL) {
            if !sections.contains(&section) {
                sections.push(section);
            }
        }
        sections.retain(|section| !self.hidden.iter().any(|key| key == section.key()));
        sections
    }

    /// The heading that the user chose for a section, if any.
    pub fn heading(&self, section: SectionKind) -> Option<&str> {
        self.headings.get(section.key()).and_then(Value::as_str)
    }
}
