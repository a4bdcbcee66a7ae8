//! The letter as HTML, plain text and Markdown.

use super::LetterSheet;
use crate::write::design::PageDesign;
use crate::write::html;
use crate::write::markdown::{escaped, linked};
use crate::write::sheet::{Contact, Run};

/// One accessible file without scripts.
pub fn html(sheet: &LetterSheet, design: &PageDesign) -> String {
    let mut page = html::head(&sheet.title, design, sheet.rtl);
    page += "<header>\n";
    if let Some(name) = &sheet.name {
        page += &format!("<h1>{}</h1>\n", html::inline(name));
    }
    if let Some(label) = &sheet.label {
        page += &format!("<p class=\"label\">{}</p>\n", html::inline(label));
    }
    let contacts: Vec<String> = sheet.contacts.iter().map(html::contact).collect();
    html::list(&mut page, " class=\"contacts\"", &contacts);
    page += "</header>\n<article class=\"letter\">\n";
    let mut paragraph = |class: &str, runs: &[Run]| {
        if !runs.is_empty() {
            let lines: Vec<String> = runs.iter().map(html::inline).collect();
            page += &format!("<p{class}>{}</p>\n", lines.join("<br>"));
        }
    };
    paragraph("", sheet.date.as_slice());
    paragraph("", &sheet.recipient);
    paragraph(" class=\"subject\"", sheet.subject.as_slice());
    paragraph("", sheet.salutation.as_slice());
    for text in &sheet.paragraphs {
        paragraph("", std::slice::from_ref(text));
    }
    paragraph("", sheet.closing.as_slice());
    paragraph("", sheet.signature.as_slice());
    page + "</article>\n</main>\n</body>\n</html>\n"
}

/// Plain text.
pub fn text(sheet: &LetterSheet) -> String {
    blocks(sheet, |run| run.text.clone(), |subject| subject.text.clone()).join("\n\n") + "\n"
}

/// CommonMark; what would be markup in the user's text is escaped.
pub fn markdown(sheet: &LetterSheet) -> String {
    let bold = |subject: &Run| format!("**{}**", escaped(&subject.text));
    // Two blanks at the end of a line break it.
    let blocks = blocks(sheet, linked, bold).into_iter().map(|block| block.replace('\n', "  \n"));
    blocks.collect::<Vec<_>>().join("\n\n") + "\n"
}

fn blocks(
    sheet: &LetterSheet,
    shown: impl Fn(&Run) -> String,
    subject: impl Fn(&Run) -> String,
) -> Vec<String> {
    let lines = |runs: &mut dyn Iterator<Item = &Run>| runs.map(&shown).collect::<Vec<_>>();
    let values = |contact: &Contact| lines(&mut contact.values.iter().flatten()).join(" ");
    let mut head = lines(&mut sheet.name.iter().chain(&sheet.label));
    head.extend(sheet.contacts.iter().map(values));
    let mut all = vec![head.join("\n")];
    all.push(lines(&mut sheet.date.iter()).join("\n"));
    all.push(lines(&mut sheet.recipient.iter()).join("\n"));
    all.extend(sheet.subject.iter().map(subject));
    all.extend(lines(&mut sheet.salutation.iter()));
    all.extend(lines(&mut sheet.paragraphs.iter()));
    all.push(lines(&mut sheet.closing.iter().chain(&sheet.signature)).join("\n"));
    all.retain(|block| !block.is_empty());
    all
}
