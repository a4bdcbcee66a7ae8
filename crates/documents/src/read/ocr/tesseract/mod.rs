//! The Tesseract program of this machine: pixels in by its standard input, words with places out; no files.

mod hocr;

use std::io;
use std::process::Command;
use std::time::{Duration, Instant};

use super::engine::{Engine, EngineError, Page, Route, Seen};
use super::process;

/// The languages that are asked for when they are installed, the most common ones first.
const LANGUAGES: &[&str] = &["eng", "deu", "fra", "spa", "por", "ita", "nld"];
/// More languages at once make reading slow.
const MOST_LANGUAGES: usize = 4;
/// How long one page may take.
const PAGE_TIME: Duration = Duration::from_secs(15);

/// The Tesseract program.
#[derive(Clone, Debug)]
pub struct Tesseract {
    languages: String,
}

impl Tesseract {
    /// The program on the path, when it is there and has a language.
    pub fn find() -> Option<Self> {
        let until = Instant::now() + Duration::from_secs(5);
        let answer =
            process::run(Command::new("tesseract").arg("--list-langs"), &[], until).ok()?;
        let answer = String::from_utf8_lossy(&answer);
        let installed: Vec<&str> = answer.lines().skip(1).map(str::trim).collect();
        let mut chosen: Vec<&str> =
            LANGUAGES.iter().copied().filter(|name| installed.contains(name)).collect();
        chosen.truncate(MOST_LANGUAGES);
        if chosen.is_empty() {
            chosen.extend(installed.iter().find(|name| !name.is_empty() && **name != "osd"));
        }
        (!chosen.is_empty()).then(|| Self { languages: chosen.join("+") })
    }
}

impl Engine for Tesseract {
    fn route(&self) -> Route {
        Route::Tesseract
    }

    fn recognise(&self, page: &Page, until: Instant) -> Result<Seen, EngineError> {
        let mut command = Command::new("tesseract");
        // Mode 11 finds text wherever it is: the order is our own layout's work.
        command.args(["stdin", "stdout", "-l", &self.languages, "--psm", "11"]);
        command.args(["--dpi", &format!("{:.0}", page.dpi), "hocr"]);
        command.env("OMP_THREAD_LIMIT", "1");
        let until = until.min(Instant::now() + PAGE_TIME);
        match process::run(&mut command, &portable_graymap(page), until) {
            Ok(answer) => hocr::lines(&String::from_utf8_lossy(&answer))
                .map(|lines| Seen { lines, is_upside_down: false })
                .ok_or_else(|| EngineError::new("Tesseract's answer is not understood")),
            Err(error) if error.kind() == io::ErrorKind::TimedOut => {
                Err(EngineError::timeout("Tesseract took too long"))
            }
            Err(error) => Err(EngineError::new(format!("Tesseract does not run: {error}"))),
        }
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
