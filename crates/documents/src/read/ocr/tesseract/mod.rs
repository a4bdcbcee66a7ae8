//! The Tesseract program of this machine: pixels in by its standard input, words with places out; no files.

mod hocr;
mod languages;

use std::io;
use std::process::Command;
use std::time::{Duration, Instant};

use super::engine::{Engine, EngineError, Page, Route, Seen, Words, confidence};
use super::process;

/// How long one page may take.
const PAGE_TIME: Duration = Duration::from_secs(15);

/// Above this mean confidence a page that is not told to be in another language is taken as read.
const SURE: f32 = 0.8;

/// The Tesseract program.
#[derive(Clone, Debug)]
pub struct Tesseract {
    /// The languages that are installed, the first one to begin with.
    languages: Vec<String>,
}

impl Tesseract {
    /// The program on the path, when it is there and has a language.
    pub fn find() -> Option<Self> {
        let until = Instant::now() + Duration::from_secs(5);
        let answer =
            process::run(Command::new("tesseract").arg("--list-langs"), &[], until).ok()?;
        let answer = String::from_utf8_lossy(&answer);
        let installed: Vec<&str> = answer.lines().skip(1).map(str::trim).collect();
        let mut chosen = languages::known(&installed);
        if chosen.is_empty() {
            chosen.extend(installed.iter().find(|name| !name.is_empty() && **name != "osd"));
        }
        let languages: Vec<String> = chosen.into_iter().map(str::to_owned).collect();
        (!languages.is_empty()).then_some(Self { languages })
    }

    /// The languages that fit a page better than the first one, which read `lines`.
    fn better(&self, lines: &[Words]) -> Option<String> {
        let first = self.languages.first()?;
        match languages::of_page(lines) {
            Some(name) if name == first => None,
            Some(name) if self.languages.iter().any(|own| own == name) => {
                Some(format!("{name}+{first}"))
            }
            _ if confidence(lines) >= SURE || self.languages.len() < 2 => None,
            _ => Some(self.languages.join("+")),
        }
    }
}

impl Engine for Tesseract {
    fn route(&self) -> Route {
        Route::Tesseract
    }

    fn recognise(&self, page: &Page, until: Instant) -> Result<Seen, EngineError> {
        let until = until.min(Instant::now() + PAGE_TIME);
        let picture = portable_graymap(page);
        let first = self.languages.first().map_or("eng", String::as_str);
        let mut lines = run(&picture, page.dpi, first, until)?;
        // Without the time for a second reading the first one holds.
        if let Some(names) = self.better(&lines)
            && let Ok(again) = run(&picture, page.dpi, &names, until)
            && confidence(&again) + 0.05 > confidence(&lines)
        {
            lines = again;
        }
        Ok(Seen { lines, is_upside_down: false })
    }
}

fn run(
    picture: &[u8],
    dpi: f32,
    languages: &str,
    until: Instant,
) -> Result<Vec<Words>, EngineError> {
    let mut command = Command::new("tesseract");
    // Mode 11 finds text wherever it is: the order is our own layout's work.
    command.args(["stdin", "stdout", "-l", languages, "--psm", "11"]);
    command.args(["--dpi", &format!("{dpi:.0}"), "hocr"]);
    command.env("OMP_THREAD_LIMIT", "1");
    match process::run(&mut command, picture, until) {
        Ok(answer) => hocr::lines(&String::from_utf8_lossy(&answer))
            .ok_or_else(|| EngineError::new("Tesseract's answer is not understood")),
        Err(error) if error.kind() == io::ErrorKind::TimedOut => {
            Err(EngineError::timeout("Tesseract took too long"))
        }
        Err(error) => Err(EngineError::new(format!("Tesseract does not run: {error}"))),
    }
}

/// The simplest file of gray pixels there is.
fn portable_graymap(page: &Page) -> Vec<u8> {
    let mut file = format!("P5\n{} {}\n255\n", page.pixels.width(), page.pixels.height());
    file.reserve(page.pixels.len());
    let mut file = file.into_bytes();
    file.extend_from_slice(page.pixels.as_raw());
    file
}
