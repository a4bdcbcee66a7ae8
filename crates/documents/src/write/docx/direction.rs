//! Words that run from the right, as Word wants to be told of them; the library has no door for that.

use crate::write::direction::is_set_from_right;

const RUN: &str = "<w:r>";
const TEXT: &str = "<w:t xml:space=\"preserve\">";
const NOT_BOLD: &str = "<w:b w:val=\"false\" /><w:bCs />";
const PROPERTIES: &str = "<w:rPr>";

/// Marks the runs of a document's part whose text is set from the right.
pub fn runs_from_right(part: &[u8]) -> Vec<u8> {
    let Ok(xml) = std::str::from_utf8(part) else { return part.to_vec() };
    // What is not bold is, by the library, in scripts from the right.
    let xml = xml.replace(NOT_BOLD, "<w:b w:val=\"false\" /><w:bCs w:val=\"false\" />");
    let mut runs = xml.split(RUN);
    let mut out = runs.next().unwrap_or_default().to_owned();
    for run in runs {
        out += RUN;
        let text = run.split_once(TEXT).and_then(|(_, rest)| rest.split_once("</w:t>"));
        match (text, run.strip_prefix(PROPERTIES)) {
            (Some((text, _)), Some(rest)) if is_set_from_right(text) => {
                out += PROPERTIES;
                out += "<w:rtl />";
                out += rest;
            }
            (Some((text, _)), None) if is_set_from_right(text) => {
                out += "<w:rPr><w:rtl /></w:rPr>";
                out += run.strip_prefix("<w:rPr />").unwrap_or(run);
            }
            _ => out += run,
        }
    }
    out.into_bytes()
}
