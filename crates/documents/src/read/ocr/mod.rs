//! Pictures of text to lines: pages are prepared, read by an engine, and laid out like the pages of a PDF.

mod content;
mod engine;
mod ink;
mod lines;
mod metrics;
mod pages;
mod picture;
mod prepare;
mod process;
mod recognition;
mod repair;
mod settings;
mod tesseract;
mod tiff;
mod vision;

use std::sync::OnceLock;
use std::time::Instant;

use resume::parse::{Source, SourceKind};

pub use self::engine::{Page, Route};
pub use self::pages::{Pages, read_pages};
pub use self::picture::check_size;
pub use self::recognition::Recognition;
pub use self::settings::{OcrEngine, OcrSettings};
pub use self::vision::{ServiceAccount, VisionCredentials, VisionSettings};

use self::engine::{Engine, EngineError, Seen};
use self::picture::Picture;
use self::tesseract::Tesseract;
use self::vision::Vision;
use super::detect::FileKind;
use super::error::ReadError;
use super::limits::Stopwatch;
use super::pdf::Layout;
use super::{Document, Options, Reading};

/// The engines that read pictures of text, chosen by the settings; made once and used for many files.
#[derive(Debug, Default)]
pub struct Ocr {
    settings: OcrSettings,
    /// Found out when the first picture comes.
    local: OnceLock<Option<Box<dyn Engine>>>,
    vision: OnceLock<Option<Box<dyn Engine>>>,
}

impl Ocr {
    /// The engines that these settings ask for.
    pub fn new(settings: OcrSettings) -> Self {
        Self { settings, local: OnceLock::new(), vision: OnceLock::new() }
    }

    /// The service that is asked first.
    fn vision(&self) -> Option<&dyn Engine> {
        let make = || {
            let settings = self.settings.vision.clone()?;
            Some(match Vision::new(settings) {
                Ok(vision) => Box::new(vision) as Box<dyn Engine>,
                Err(error) => Box::new(Lost(error)),
            })
        };
        self.vision.get_or_init(make).as_deref()
    }

    /// The engine of this machine.
    fn local(&self) -> Option<&dyn Engine> {
        let local = self.local.get_or_init(|| match self.settings.engine {
            OcrEngine::Off => None,
            OcrEngine::Auto | OcrEngine::Tesseract => {
                Tesseract::find().map(|engine| Box::new(engine) as Box<dyn Engine>)
            }
        });
        local.as_deref()
    }
}

/// A service that cannot be spoken to at all.
#[derive(Debug)]
struct Lost(EngineError);

impl Engine for Lost {
    fn route(&self) -> Route {
        Route::Vision
    }

    fn recognise(&self, _page: &Page, _until: Instant) -> Result<Seen, EngineError> {
        Err(self.0.clone())
    }
}

/// Reads a picture.
pub fn read(bytes: &[u8], options: &Options<'_>, clock: Stopwatch) -> Result<Reading, ReadError> {
    if options.ocr.is_none() {
        return Err(ReadError::NoTextLayer { kind: FileKind::Picture });
    }
    let picture = Picture::open(bytes)?;
    if picture.pages > options.limits.pages {
        return Err(ReadError::TooManyPages {
            pages: picture.pages as usize,
            limit: options.limits.pages,
        });
    }
    let numbers: Vec<u32> = (0..picture.pages).collect();
    let pages = read_pages(&numbers, &mut |number| picture.page(number), options, clock)?;
    let Pages { mut contents, recognition, warnings } = pages;
    let mut layout = Layout::default();
    for number in numbers {
        layout.add_page(contents.remove(&number).unwrap_or_default(), Vec::new());
    }
    let lines = layout.finish(clock)?;
    let document = Document::Lines(Source { kind: SourceKind::Image, pages: picture.pages, lines });
    Ok(Reading { document, recognition, warnings, attached_to: None })
}

/// The pages of a picture file as they are, at most so many.
pub fn pictures(bytes: &[u8], most: u32) -> Result<Vec<Page>, ReadError> {
    let picture = Picture::open(bytes)?;
    if picture.pages > most {
        return Err(ReadError::TooManyPages { pages: picture.pages as usize, limit: most });
    }
    (0..picture.pages).map(|number| picture.page(number)).collect()
}
