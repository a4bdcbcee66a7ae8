//! Reads the pages of a file with the engines, two at a time, and tells what could not be read.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use resume::parse::Warning;

use super::Ocr;
use super::content::content;
use super::engine::{Engine, EngineError, Page, Route, Seen, Words, confidence};
use super::prepare::{Placement, prepare, turn_over};
use super::recognition::{ReadPage, Recognition};
use crate::read::error::ReadError;
use crate::read::limits::Stopwatch;
use crate::read::pdf::PageContent;
use crate::read::{Options, Progress, Stage};

/// How many pages are read at once.
const AT_ONCE: usize = 2;
/// What is left of the time of a file for everything after OCR.
const REST: Duration = Duration::from_secs(2);
/// Below this mean confidence a page may be upside down.
const POOR: f32 = 0.6;
/// Below this mean confidence people are told to look closely.
const UNSURE: f32 = 0.75;

/// What was read of the pages of a file.
#[derive(Debug, Default)]
pub struct Pages {
    /// The content of the pages that were read, by their numbers.
    pub contents: BTreeMap<u32, PageContent>,
    /// How sure the engines are; nothing when no page had to be read.
    pub recognition: Option<Recognition>,
    /// What the user should know.
    pub warnings: Vec<Warning>,
}

/// Reads pages; `picture` gives the pixels of one.
///
/// Pages for which the time does not suffice are named in a warning; it is an error when no page was read.
pub fn read_pages(
    numbers: &[u32],
    picture: &mut dyn FnMut(u32) -> Result<Page, ReadError>,
    options: &Options<'_>,
    clock: Stopwatch,
) -> Result<Pages, ReadError> {
    let Some(ocr) = options.ocr else { return Err(ReadError::NoTextLayer { kind: clock.kind() }) };
    let until = clock.end().checked_sub(REST).unwrap_or_else(|| clock.end());
    let session =
        Session { ocr, until, lost: Mutex::default(), is_service_gone: AtomicBool::new(false) };
    let (mut read, mut unread, mut failure) = (Vec::new(), Vec::new(), None);
    let progress = |done: usize| {
        let (done, total) = (done as u32, numbers.len() as u32);
        (options.progress)(Progress { stage: Stage::Recognising, done, total });
    };
    progress(0);
    for (batch, some) in numbers.chunks(AT_ONCE).enumerate() {
        let mut opened = Vec::new();
        for number in some {
            if session.is_over() {
                unread.push((*number, ReadError::OcrTimeout));
                continue;
            }
            match picture(*number) {
                Ok(page) => opened.push((*number, page)),
                Err(error) => unread.push((*number, error)),
            }
        }
        for (number, result) in session.read_together(opened) {
            match result {
                Ok(page) => read.push(page),
                Err(error) => unread.push((number, error)),
            }
        }
        progress((batch * AT_ONCE) + some.len());
        if let Some((_, error)) = unread.first() {
            failure.get_or_insert_with(|| error.clone());
        }
    }
    if let (Some(error), true) = (failure, read.is_empty()) {
        return Err(error);
    }
    let unread: Vec<u32> = unread.into_iter().map(|(number, _)| number).collect();
    session.finish(read, &unread)
}

/// The reading of one file.
struct Session<'a> {
    ocr: &'a Ocr,
    until: Instant,
    /// Why the service did not read a page, once it did not.
    lost: Mutex<Option<String>>,
    /// Whether it is not asked any more.
    is_service_gone: AtomicBool,
}

/// A page that an engine read.
struct Recognised {
    number: u32,
    route: Route,
    page: Page,
    placement: Placement,
    lines: Vec<Words>,
}

impl Session<'_> {
    fn is_over(&self) -> bool {
        Instant::now() >= self.until
    }

    fn read_together(&self, pages: Vec<(u32, Page)>) -> Vec<(u32, Result<Recognised, ReadError>)> {
        thread::scope(|scope| {
            let running: Vec<_> = pages
                .into_iter()
                .map(|(number, page)| (number, scope.spawn(move || self.read(number, page))))
                .collect();
            let join = |(number, thread): (u32, thread::ScopedJoinHandle<'_, _>)| {
                (number, thread.join().unwrap_or(Err(super::picture::damaged())))
            };
            running.into_iter().map(join).collect()
        })
    }

    fn read(&self, number: u32, page: Page) -> Result<Recognised, ReadError> {
        let (page, placement) = prepare(page);
        let page = match self.ask_service(number, page, placement) {
            Ok(read) => return Ok(read),
            Err(page) => *page,
        };
        let Some(engine) = self.ocr.local() else {
            return Err(ReadError::OcrUnavailable { lost: self.lost() });
        };
        let lines = engine.recognise(&page, self.until).map_err(refuse)?.lines;
        let upright = Recognised { number, route: engine.route(), page, placement, lines };
        if confidence(upright.lines.iter()) >= POOR || self.is_over() {
            return Ok(upright);
        }
        Ok(self.read_turned(engine, upright))
    }

    /// Has the service read a page, unless there is none or it failed before; gives the page back then.
    fn ask_service(
        &self,
        number: u32,
        page: Page,
        placement: Placement,
    ) -> Result<Recognised, Box<Page>> {
        let is_gone = self.is_service_gone.load(Ordering::Relaxed);
        let Some(engine) = self.ocr.vision().filter(|_| !is_gone) else {
            return Err(Box::new(page));
        };
        match engine.recognise(&page, self.until) {
            Ok(Seen { lines, is_upside_down }) => {
                let (page, placement) =
                    if is_upside_down { turn_over(&page, placement) } else { (page, placement) };
                Ok(Recognised { number, route: engine.route(), page, placement, lines })
            }
            Err(error) => {
                self.is_service_gone.fetch_or(!error.is_of_page, Ordering::Relaxed);
                if let Ok(mut lost) = self.lost.lock() {
                    lost.get_or_insert(error.reason);
                }
                Err(Box::new(page))
            }
        }
    }

    /// Reads a page again upside down and takes what is read better.
    fn read_turned(&self, engine: &dyn Engine, upright: Recognised) -> Recognised {
        let (page, placement) = turn_over(&upright.page, upright.placement);
        match engine.recognise(&page, self.until) {
            Ok(seen) if sure_letters(&seen.lines) > sure_letters(&upright.lines) => {
                Recognised { page, placement, lines: seen.lines, ..upright }
            }
            _ => upright,
        }
    }

    fn lost(&self) -> Option<String> {
        self.lost.lock().ok().and_then(|lost| lost.clone())
    }

    fn service_lost(&self, reason: &str) -> Warning {
        let rest = match self.ocr.local() {
            Some(_) => " What it did not read was read on this server instead.",
            None => "",
        };
        let message = format!("Google Vision could not be used ({reason}).{rest}");
        Warning { code: "OCR_VISION_LOST".to_owned(), message }
    }

    fn finish(&self, read: Vec<Recognised>, unread: &[u32]) -> Result<Pages, ReadError> {
        let route = read.first().map(|page| page.route);
        let mean = confidence(read.iter().flat_map(|page| &page.lines));
        let mut warnings: Vec<Warning> =
            self.lost().map(|reason| self.service_lost(&reason)).into_iter().collect();
        if !unread.is_empty() {
            warnings.push(not_read(unread));
        }
        let mut pages = Pages::default();
        let mut known = Vec::new();
        for Recognised { number, page, placement, lines, .. } in read {
            known.push(ReadPage::new(number, placement, &lines, 72.0 / page.dpi));
            pages.contents.insert(number, content(&page, placement, lines));
        }
        if known.iter().all(|page| page.words.is_empty()) {
            return Err(ReadError::NoText);
        }
        if mean < UNSURE {
            warnings.push(Warning {
                code: "OCR_UNSURE".to_owned(),
                message: "The picture is hard to read. Compare every field with it.".to_owned(),
            });
        }
        pages.recognition = route.map(|route| Recognition { route, pages: known });
        pages.warnings = warnings;
        Ok(pages)
    }
}

fn refuse(error: EngineError) -> ReadError {
    if error.is_timeout {
        ReadError::OcrTimeout
    } else {
        ReadError::OcrFailed { reason: error.reason }
    }
}

fn not_read(unread: &[u32]) -> Warning {
    let numbers: Vec<String> = unread.iter().map(|number| (number + 1).to_string()).collect();
    let (pages, were) = if unread.len() == 1 { ("Page", "was") } else { ("Pages", "were") };
    let message = format!(
        "{pages} {} {were} not read: it took too long or could not be done. Send fewer pages at once.",
        numbers.join(", ")
    );
    Warning { code: "PAGES_NOT_READ".to_owned(), message }
}

/// How many letters were read with some confidence.
fn sure_letters(lines: &[Words]) -> f32 {
    let words = lines.iter().flatten();
    words
        .filter(|word| word.confidence > POOR)
        .map(|word| word.confidence * word.text.chars().count() as f32)
        .sum()
}
