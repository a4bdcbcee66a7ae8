//! One resume to pages and files.

use std::path::PathBuf;
use std::sync::Arc;

use resume::Resume;
use resume::document::CoverLetter;
use resume::parse::Warning;
use resume::posting::Posting;
use serde::Serialize;
use serde_json::Value;
use typst::Library;
use typst::utils::LazyHash;
use typst_layout::PagedDocument;
use typst_svg::SvgOptions;

use super::design::{self, PageDesign};
use super::error::WriteError;
use super::fields::{self, FieldBox, MissingCharacters};
use super::fit::{self, Extent, Fitted};
use super::fonts::Fonts;
use super::format::Format;
use super::letter::{self, LetterSheet};
use super::pdf::{PdfFile, PdfSettings};
use super::sheet::Sheet;
use super::system_fonts::{SystemFonts, order_of};
use super::template::{self, Template};
use super::world::{self, ResumeWorld};
use super::{carried, docx, html, markdown, pdf, text};

/// The most pages that are made.
pub const MOST_PAGES: usize = 60;
/// More bytes of text than this never fit the most pages, so no layout is tried.
pub(super) const MOST_BYTES: usize = 600_000;
/// Compilations for which Typst's results are kept; without eviction they are kept for ever.
const CACHE_AGE: usize = 10;

/// Makes pages and files; cheap to clone, safe to share between threads.
#[derive(Clone)]
pub struct Renderer {
    library: Arc<LazyHash<Library>>,
    fonts: Arc<Fonts>,
    system: Option<Arc<SystemFonts>>,
}

/// One page as it will be exported.
#[derive(Clone, Debug, Serialize)]
pub struct Page {
    /// The page as an SVG image; its text is drawn as outlines.
    pub svg: String,
    /// The width in points.
    pub width_pt: f64,
    /// The height in points.
    pub height_pt: f64,
}

/// All pages, and where each value of the document stands on them.
#[derive(Clone, Debug, Serialize)]
pub struct Preview {
    /// The template that was used.
    pub template: String,
    /// How many pages there are.
    pub page_count: usize,
    /// The pages.
    pub pages: Vec<Page>,
    /// The places of the printed values.
    pub fields: Vec<FieldBox>,
    /// What is printed as empty boxes, as no font here has it.
    pub missing_characters: Vec<MissingCharacters>,
    /// What is shown otherwise than the user may expect.
    pub warnings: Vec<Warning>,
}

/// A page that is ready to be drawn, with what was noticed on the way.
struct Laid {
    document: PagedDocument,
    template: &'static Template,
    warnings: Vec<Warning>,
}

impl Default for Renderer {
    fn default() -> Self {
        Self::new()
    }
}

impl Renderer {
    /// Loads the bundled fonts; do this once per process.
    pub fn new() -> Self {
        Self { library: world::library(), fonts: Arc::new(Fonts::bundled()), system: None }
    }

    /// The same with the fonts of these folders behind the bundled ones, for characters that those have not.
    #[must_use]
    pub fn with_fonts_in(mut self, folders: Vec<PathBuf>) -> Self {
        self.system = (!folders.is_empty()).then(|| Arc::new(SystemFonts::new(folders)));
        self
    }

    /// What else a page of this text depends on: the machine's fonts, when the bundled ones are not enough.
    pub fn other_fonts(&self, text: &str) -> Option<String> {
        Some(self.system.as_ref().filter(|_| self.fonts.lack(text))?.files())
    }

    /// The font families that a design may name.
    pub fn font_families(&self) -> &[String] {
        &self.fonts.families
    }

    /// The pages as images, with the place of every value.
    ///
    /// The template is the one named here, else the one that the resume names, else the first.
    pub fn preview(&self, resume: &Resume, template: Option<&str>) -> Result<Preview, WriteError> {
        Ok(drawn(self.lay_out(resume, template)?))
    }

    /// What a page shows otherwise than the user may expect, such as characters that no font has.
    pub fn warnings(
        &self,
        resume: &Resume,
        template: Option<&str>,
    ) -> Result<Vec<Warning>, WriteError> {
        let laid = self.lay_out(resume, template)?;
        let missing = fields::find(&laid.document).missing;
        Ok(laid.warnings.into_iter().chain(missing_glyphs(&missing)).collect())
    }

    /// The options with which the resume takes no more than this many pages, and what to cut where none are enough.
    ///
    /// The resume itself is left as it is. A posting says which bullets to keep.
    pub fn fit(
        &self,
        resume: &Resume,
        template: Option<&str>,
        pages: usize,
        posting: Option<&Posting>,
    ) -> Result<Fitted, WriteError> {
        let (template, _) = named_or_own(resume, template)?;
        let (design, _) = design::resolve(&resume.design, &template.design, &self.fonts.families);
        let name = &template.info.name;
        fit::fit(resume, name, &design, pages.max(1), posting, |resume, design| {
            let document = self.lay_out_sheet(resume, template, design, None)?;
            let lines_over = fields::find(&document).lines_from(pages.max(1));
            Ok(Extent { pages: document.pages().len(), lines_over })
        })
    }

    /// What a template is given as `/data.json`: the sheet and the design; who writes a template can compile it by hand with it.
    pub fn template_data(
        &self,
        resume: &Resume,
        template: Option<&str>,
    ) -> Result<String, WriteError> {
        let (template, _) = named_or_own(resume, template)?;
        let (design, _) = design::resolve(&resume.design, &template.design, &self.fonts.families);
        data(&Sheet::new(resume, &design.lang), &design)
    }

    /// The resume as a file.
    pub fn export(
        &self,
        resume: &Resume,
        template: Option<&str>,
        format: Format,
    ) -> Result<Vec<u8>, WriteError> {
        if format == Format::Pdf {
            return Ok(self.export_pdf(resume, template, PdfSettings::default())?.bytes);
        }
        let (template, _) = named_or_own(resume, template)?;
        let (design, _) = design::resolve(&resume.design, &template.design, &self.fonts.families);
        let sheet = Sheet::new(resume, &design.lang);
        match format {
            Format::Pdf | Format::Json => json(resume),
            Format::Docx => docx::write(&sheet, &design),
            Format::Html => Ok(html::write(&sheet, &design).into_bytes()),
            Format::Text => Ok(text::write(&sheet).into_bytes()),
            Format::Markdown => Ok(markdown::write(&sheet).into_bytes()),
        }
    }

    /// The resume as a PDF, with what it can claim.
    pub fn export_pdf(
        &self,
        resume: &Resume,
        template: Option<&str>,
        settings: PdfSettings,
    ) -> Result<PdfFile, WriteError> {
        pdf::write(&self.lay_out_for(resume, template, Some(settings))?.document, settings)
    }

    /// The pages of a cover letter as images, with the place of every value.
    pub fn preview_letter(&self, letter: &CoverLetter) -> Result<Preview, WriteError> {
        let laid = self.lay_out_letter(letter)?;
        Ok(drawn(laid))
    }

    /// A cover letter as a file; JSON is the letter as it is stored.
    pub fn export_letter(
        &self,
        letter: &CoverLetter,
        format: Format,
    ) -> Result<Vec<u8>, WriteError> {
        if format == Format::Pdf {
            let laid = self.lay_out_letter(letter)?;
            return Ok(pdf::write(&laid.document, PdfSettings::default())?.bytes);
        }
        let (design, _, _) = self.letter_design(letter)?;
        let sheet = LetterSheet::new(letter, &design.lang);
        match format {
            Format::Pdf | Format::Json => {
                serde_json::to_vec_pretty(letter).map_err(|error| render_error(error.to_string()))
            }
            Format::Docx => docx::write_letter(&sheet, &design),
            Format::Html => Ok(letter::html(&sheet, &design).into_bytes()),
            Format::Text => Ok(letter::text(&sheet).into_bytes()),
            Format::Markdown => Ok(letter::markdown(&sheet).into_bytes()),
        }
    }

    /// A letter that does not fit one page is set tighter, as far as it stays readable.
    fn lay_out_letter(&self, letter: &CoverLetter) -> Result<Laid, WriteError> {
        let (design, template, mut warnings) = self.letter_design(letter)?;
        let sheet = LetterSheet::new(letter, &design.lang);
        if sheet.bytes() > MOST_BYTES {
            return Err(WriteError::TooLong { pages: MOST_PAGES + 1, limit: MOST_PAGES });
        }
        let structure = &template.info.structure;
        let lay = |design: &PageDesign| {
            let data = letter::data(&sheet, design, structure)?;
            self.compile(letter::TEMPLATE, data, &letter.language)
        };
        let mut document = lay(&design)?;
        for tighter in letter::tighter(&design) {
            if document.pages().len() == 1 || sheet.bytes() > letter::MOST_BYTES_OF_ONE_PAGE {
                break;
            }
            let next = lay(&tighter)?;
            if next.pages().len() == 1 {
                document = next;
            }
        }
        let pages = document.pages().len();
        if pages > MOST_PAGES {
            return Err(WriteError::TooLong { pages, limit: MOST_PAGES });
        }
        if pages > 1 {
            warnings.push(Warning {
                code: "LETTER_TOO_LONG".to_owned(),
                message: format!("the letter takes {pages} pages; one is what people read"),
            });
        }
        Ok(Laid { document, template, warnings })
    }

    /// What the letter chose over what its template has; an unknown template is a warning.
    fn letter_design(
        &self,
        letter: &CoverLetter,
    ) -> Result<(PageDesign, &'static Template, Vec<Warning>), WriteError> {
        let mut chosen = letter.design();
        let (template, mut warnings) = choose(chosen.template.as_deref())?;
        chosen.language = Some(letter.language.clone());
        let (design, ignored) = design::resolve(&chosen, &template.design, &self.fonts.families);
        warnings.extend(ignored);
        Ok((design, template, warnings))
    }

    fn lay_out(&self, resume: &Resume, name: Option<&str>) -> Result<Laid, WriteError> {
        self.lay_out_for(resume, name, None)
    }

    /// The same pages; those of a file carry what others do not see.
    fn lay_out_for(
        &self,
        resume: &Resume,
        name: Option<&str>,
        file: Option<PdfSettings>,
    ) -> Result<Laid, WriteError> {
        let (template, mut warnings) = named_or_own(resume, name)?;
        let (design, ignored) =
            design::resolve(&resume.design, &template.design, &self.fonts.families);
        warnings.extend(ignored);
        let document = self.lay_out_sheet(resume, template, &design, file)?;
        Ok(Laid { document, template, warnings })
    }

    fn lay_out_sheet(
        &self,
        resume: &Resume,
        template: &Template,
        design: &PageDesign,
        file: Option<PdfSettings>,
    ) -> Result<PagedDocument, WriteError> {
        let sheet = Sheet::new(resume, &design.lang);
        let bytes: usize = sheet.runs().iter().map(|run| run.text.len()).sum();
        if bytes > MOST_BYTES {
            return Err(WriteError::TooLong { pages: MOST_PAGES + 1, limit: MOST_PAGES });
        }
        let data = data(&sheet, design)?;
        let language = resume.design.language.as_deref().unwrap_or_default();
        let document = match file {
            None => self.compile_with(template.source, template.parts, data, language)?,
            Some(file) => {
                let (source, data) =
                    carried::add(template.source, &data, resume, file.attach_source)?;
                self.compile_with(&source, template.parts, data, language)?
            }
        };
        let pages = document.pages().len();
        if pages > MOST_PAGES {
            return Err(WriteError::TooLong { pages, limit: MOST_PAGES });
        }
        Ok(document)
    }

    /// Typst's document of a source and its data.
    pub(super) fn compile(
        &self,
        source: &str,
        data: String,
        language: &str,
    ) -> Result<PagedDocument, WriteError> {
        self.compile_with(source, None, data, language)
    }

    /// The same with the shared pieces of an older version.
    fn compile_with(
        &self,
        source: &str,
        parts: Option<&str>,
        data: String,
        language: &str,
    ) -> Result<PagedDocument, WriteError> {
        let (library, fonts) = (self.library.clone(), self.fonts_for(&data, language));
        let world = ResumeWorld::new(library, fonts, source, parts, data)
            .ok_or_else(|| render_error("the paths of the template are not valid"))?;
        let compiled = typst::compile::<PagedDocument>(&world);
        comemo::evict(CACHE_AGE);
        compiled.output.map_err(|errors| {
            let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
            render_error(messages.join("; "))
        })
    }

    /// The bundled fonts, and those of the machine where the bundled ones have not all characters.
    fn fonts_for(&self, text: &str, language: &str) -> Arc<Fonts> {
        let system = self.system.as_ref().filter(|_| self.fonts.lack(text));
        let more = system.and_then(|all| all.behind(&self.fonts, order_of(text, language)));
        more.unwrap_or_else(|| self.fonts.clone())
    }
}

/// The template that the caller names, else the one of the document; only the first must exist.
///
/// The document's own template is taken in the version that the document was made with; without a version that is the
/// oldest, so that no newer one ever moves a page.
fn named_or_own(
    resume: &Resume,
    name: Option<&str>,
) -> Result<(&'static Template, Vec<Warning>), WriteError> {
    let own = resume.design.template.as_deref();
    if name.is_some() && name != own {
        return Ok((template::find(name)?, Vec::new()));
    }
    let (template, mut warnings) = choose(own)?;
    let version = resume.design.extra.get("templateVersion").and_then(Value::as_str);
    if !warnings.is_empty() {
        return Ok((template, warnings));
    }
    let Some(version) = version else { return Ok((template.first(), warnings)) };
    let kept = template.in_version(version);
    if kept.is_none() {
        warnings.push(Warning {
            code: "TEMPLATE_VERSION_UNKNOWN".to_owned(),
            message: format!(
                "version {} of the design {} is not here; it is shown in version {}",
                version.chars().take(40).collect::<String>(),
                template.info.title,
                template.info.version
            ),
        });
    }
    Ok((kept.unwrap_or(template), warnings))
}

/// The template that a document names; an unknown one is a warning.
fn choose(name: Option<&str>) -> Result<(&'static Template, Vec<Warning>), WriteError> {
    match template::find(name) {
        Ok(template) => Ok((template, Vec::new())),
        Err(error) => {
            let warning = Warning { code: error.code().to_owned(), message: error.to_string() };
            Ok((template::find(None)?, vec![warning]))
        }
    }
}

#[derive(Serialize)]
struct Data<'a> {
    design: &'a PageDesign,
    #[serde(flatten)]
    sheet: &'a Sheet,
}

fn data(sheet: &Sheet, design: &PageDesign) -> Result<String, WriteError> {
    serde_json::to_string(&Data { design, sheet }).map_err(|error| render_error(error.to_string()))
}

/// The pages as images, with what was noticed.
fn drawn(Laid { document, template, mut warnings }: Laid) -> Preview {
    let found = fields::find(&document);
    warnings.extend(missing_glyphs(&found.missing));
    let pages: Vec<Page> = document.pages().iter().map(draw).collect();
    Preview {
        template: template.info.name.clone(),
        page_count: pages.len(),
        pages,
        fields: found.fields,
        missing_characters: found.missing,
        warnings,
    }
}

fn draw(page: &typst_layout::Page) -> Page {
    let size = page.frame.size();
    Page { svg: outlines(page), width_pt: size.x.to_pt(), height_pt: size.y.to_pt() }
}

/// Drawing costs more than layout, so a page that an edit left alone is not drawn again.
#[comemo::memoize]
fn outlines(page: &typst_layout::Page) -> String {
    typst_svg::svg(page, &SvgOptions::default())
}

fn json(resume: &Resume) -> Result<Vec<u8>, WriteError> {
    let mut bytes = serde_json::to_vec_pretty(&resume.to_json_resume())
        .map_err(|error| render_error(error.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// One sentence with the first of the characters and of the places.
fn missing_glyphs(missing: &[MissingCharacters]) -> Option<Warning> {
    let mut characters: Vec<char> =
        missing.iter().flat_map(|place| place.characters.chars()).collect();
    characters.sort_unstable();
    characters.dedup();
    let few: String = characters.iter().take(20).collect();
    let places: Vec<&str> =
        missing.iter().map(|place| place.path.as_str()).filter(|path| !path.is_empty()).collect();
    let (first, rest) = places.split_at(places.len().min(3));
    let more = if rest.is_empty() { String::new() } else { format!(" and {} more", rest.len()) };
    let within =
        if first.is_empty() { String::new() } else { format!(" ({}{more})", first.join(", ")) };
    (!characters.is_empty()).then(|| Warning {
        code: "GLYPHS_MISSING".to_owned(),
        message: format!(
            "no font here has these characters, so boxes stand in their place: {few}{within}"
        ),
    })
}

fn render_error(message: impl Into<String>) -> WriteError {
    WriteError::Render { message: message.into() }
}
