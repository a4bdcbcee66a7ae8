//! The sheet as a Word document: real headings and lists, dates at a right tab, links, no layout tables.

mod direction;
mod letter;
mod order;
mod portfolio;
mod styles;
mod theme;

use std::io::Cursor;

use docx_rs::{
    Docx, Hyperlink, HyperlinkData, IndentLevel, NumberingId, Paragraph, Run as WordRun, Tab,
    TabValueType,
};

use super::design::PageDesign;
use super::error::WriteError;
use super::escape::escape;
use super::sheet::{Contact, Entry, Run, Section, Sheet, Span, Style};

pub use letter::write_letter;
pub use portfolio::write_portfolio;

/// Writes the whole document; the same sheet always gives the same bytes.
pub fn write(sheet: &Sheet, design: &PageDesign) -> Result<Vec<u8>, WriteError> {
    let (docx, tab) = styles::document(design);
    let mut body = Body { paragraphs: Vec::new(), links: 0, tab, rtl: sheet.rtl };
    body.head(sheet.name.as_ref(), sheet.label.as_ref(), &sheet.contacts);
    for section in &sheet.sections {
        body.section(section);
    }
    pack(docx, body, core_properties(&sheet.title, sheet.name.as_ref(), design))
}

fn pack(mut docx: Docx, body: Body, properties: String) -> Result<Vec<u8>, WriteError> {
    let rtl = body.rtl;
    for (index, paragraph) in body.paragraphs.into_iter().enumerate() {
        docx = docx.add_paragraph(paragraph.id(format!("{:08X}", index + 1)));
    }
    let mut parts = docx.build();
    parts.doc_props.core = properties.into_bytes();
    parts.document_rels = in_order(&parts.document_rels);
    if rtl {
        parts.document = direction::runs_from_right(&parts.document);
    }
    parts.document = order::ordered(&parts.document);
    parts.styles = order::ordered(&parts.styles);
    parts.numberings = order::ordered(&parts.numberings);
    parts.settings = order::ordered(&parts.settings);
    theme::announce(&mut parts);
    let mut file = Cursor::new(Vec::new());
    let packed = parts.pack(&mut file).and_then(|()| theme::add(file));
    packed.map_err(|error| WriteError::Render { message: error.to_string() })
}

/// The library lists links in an order that changes from call to call.
fn in_order(relationships: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(relationships);
    let mut parts: Vec<&str> = text.split_inclusive("/>").collect();
    let end = parts.pop_if(|part| !part.ends_with("/>")).unwrap_or_default();
    let (begin, first) =
        parts.first().and_then(|part| part.split_once("<Relationship ")).unwrap_or_default();
    let first = format!("<Relationship {first}");
    let mut elements: Vec<&str> = parts.iter().skip(1).copied().collect();
    elements.push(&first);
    elements.sort_unstable();
    format!("{begin}{}{end}", elements.concat()).into_bytes()
}

/// Title, author and language; the library has no door for them.
fn core_properties(title: &str, name: Option<&Run>, design: &PageDesign) -> String {
    let author = name.map_or("", |name| name.text.as_str());
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{}</dc:title><dc:creator>{}</dc:creator><dc:language>{}</dc:language></cp:coreProperties>",
        escape(title),
        escape(author),
        design.lang,
    )
}

struct Body {
    paragraphs: Vec<Paragraph>,
    /// Links so far; the library's own numbers would differ from call to call.
    links: usize,
    /// Where the right tab is, in twentieths of a point.
    tab: usize,
    /// Whether the document runs from the right.
    rtl: bool,
}

impl Body {
    fn push(&mut self, mut paragraph: Paragraph) {
        if self.rtl {
            paragraph.property = paragraph.property.bidi(true);
        }
        self.paragraphs.push(paragraph);
    }

    fn head(&mut self, name: Option<&Run>, label: Option<&Run>, contacts: &[Contact]) {
        for (style, run) in [("Title", name), ("Subtitle", label)] {
            if let Some(run) = run {
                let paragraph = self.values(styled(style), std::slice::from_ref(run), "");
                self.push(paragraph);
            }
        }
        self.contacts(contacts);
    }

    /// All ways to reach the person, in one paragraph.
    fn contacts(&mut self, contacts: &[Contact]) {
        if contacts.is_empty() {
            return;
        }
        let mut paragraph = styled("Contact");
        for (index, contact) in contacts.iter().enumerate() {
            if index > 0 {
                paragraph = paragraph.add_run(plain(" · "));
            }
            paragraph = self.contact(paragraph, contact);
        }
        self.push(paragraph);
    }

    fn contact(&mut self, mut paragraph: Paragraph, contact: &Contact) -> Paragraph {
        if let Some(label) = &contact.label {
            paragraph = paragraph.add_run(plain(&format!("{}: ", label.text)));
        }
        for (index, group) in contact.values.iter().enumerate() {
            if index > 0 {
                paragraph = paragraph.add_run(plain(", "));
            }
            paragraph = self.values(paragraph, group, " ");
        }
        paragraph
    }

    fn heading(&mut self, heading: &Run) {
        self.push(styled("Heading1").add_run(plain(&heading.text)));
    }

    fn section(&mut self, section: &Section) {
        self.heading(&section.heading);
        for entry in &section.entries {
            match section.style {
                Style::Lines => self.line(entry),
                Style::Prose | Style::Short | Style::Entries => self.entry(entry),
            }
        }
    }

    /// A name, how well, and its words.
    fn line(&mut self, entry: &Entry) {
        let bold = !entry.tags.is_empty();
        let mut name = texts(&entry.title);
        if !entry.notes.is_empty() {
            let notes = texts(&entry.notes);
            name = if name.is_empty() { notes } else { format!("{name} ({notes})") };
        }
        let mut paragraph = styled("Normal");
        if bold && !name.is_empty() {
            paragraph = paragraph.add_run(plain(&format!("{name}: ")).bold());
        } else if !name.is_empty() {
            paragraph = paragraph.add_run(plain(&name));
        }
        let paragraph = self.values(paragraph, &entry.tags, ", ");
        self.push(paragraph);
    }

    fn entry(&mut self, entry: &Entry) {
        self.entry_head(entry);
        for about in &entry.about {
            let paragraph = match &about.spans {
                Some(spans) => self.spans(styled("Normal"), spans),
                None => styled("Normal").add_run(plain(&about.text).italic()),
            };
            self.push(paragraph);
        }
        for run in entry.link.iter().chain(&entry.text) {
            let paragraph = self.values(styled("Normal"), std::slice::from_ref(run), "");
            self.push(paragraph);
        }
        for bullet in &entry.bullets {
            let item = styled("ListBullet").numbering(NumberingId::new(1), IndentLevel::new(0));
            let item = self.values(item, std::slice::from_ref(bullet), "");
            self.push(item);
        }
        if !entry.tags.is_empty() {
            let mut paragraph = styled("Normal");
            if let Some(label) = entry.tags_label {
                paragraph = paragraph.add_run(plain(&format!("{label}: ")).bold());
            }
            let paragraph = self.values(paragraph, &entry.tags, ", ");
            self.push(paragraph);
        }
    }

    /// What and when on one line, who and where on the next.
    fn entry_head(&mut self, entry: &Entry) {
        if !entry.title.is_empty() || !entry.dates.is_empty() {
            let mut head = self.values(styled("Heading2"), &entry.title, ", ");
            if !entry.dates.is_empty() {
                let dates: Vec<&str> = entry.dates.iter().map(|run| run.text.as_str()).collect();
                head = head.add_tab(Tab::new().val(TabValueType::Right).pos(self.tab));
                head = head.add_run(WordRun::new().add_tab());
                head = head.add_run(plain(&dates.join(" – ")).disable_bold());
            }
            self.push(head);
        }
        let facts: Vec<Run> =
            entry.by.iter().chain(&entry.place).chain(&entry.notes).cloned().collect();
        if !facts.is_empty() {
            let more = !(entry.text.is_empty() && entry.bullets.is_empty());
            let paragraph = self.values(styled("Normal").keep_next(more), &facts, " · ");
            self.push(paragraph);
        }
    }

    fn values(&mut self, mut paragraph: Paragraph, runs: &[Run], separator: &str) -> Paragraph {
        for (index, run) in runs.iter().enumerate() {
            if index > 0 {
                paragraph = paragraph.add_run(plain(separator));
            }
            paragraph = match (&run.url, &run.spans) {
                (Some(url), _) => paragraph.add_hyperlink(self.link(url, plain(&run.text))),
                (None, Some(spans)) => self.spans(paragraph, spans),
                (None, None) => paragraph.add_run(plain(&run.text)),
            };
        }
        paragraph
    }

    fn spans(&mut self, mut paragraph: Paragraph, spans: &[Span]) -> Paragraph {
        for span in spans {
            let mut run = plain(&span.text);
            if span.bold {
                run = run.bold();
            }
            if span.italic {
                run = run.italic();
            }
            paragraph = match &span.url {
                Some(url) => paragraph.add_hyperlink(self.link(url, run)),
                None => paragraph.add_run(run),
            };
        }
        paragraph
    }

    fn link(&mut self, url: &str, run: WordRun) -> Hyperlink {
        self.links += 1;
        let link =
            HyperlinkData::External { rid: format!("rIdLink{}", self.links), path: escape(url) };
        let link = Hyperlink { link, history: None, children: Vec::new() };
        link.add_run(run.style("Hyperlink"))
    }
}

fn styled(style: &str) -> Paragraph {
    Paragraph::new().style(style)
}

fn plain(text: &str) -> WordRun {
    WordRun::new().add_text(text)
}

fn texts(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect::<Vec<_>>().join(", ")
}
