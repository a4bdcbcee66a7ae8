//! Fonts of the machine, for characters that no bundled font has.
//!
//! They are looked for when the first such character comes, and stand behind the bundled ones: of each font only those
//! characters count that none before it has, so pages without such characters are the same on every machine.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use typst::foundations::Bytes;
use typst::text::{Coverage, Font, FontInfo};

use super::fonts::{Face, Fonts};

/// How deep folders are looked into.
const DEEPEST: usize = 6;
/// The most bytes of fonts that are looked at; what comes after them is left aside.
const MOST_BYTES: u64 = 1 << 30;

/// Where Chinese characters are drawn in the way of one country, the endings of such families.
const COUNTRIES: [(&str, &[&str]); 5] = [
    ("ja", &["JP", "J"]),
    ("ko", &["KR", "K"]),
    ("zh-HK", &["HK", "HC"]),
    ("zh-TW", &["TC", "TW", "T"]),
    ("zh", &["SC", "CN"]),
];

/// The fonts in some folders.
pub struct SystemFonts {
    folders: Vec<PathBuf>,
    found: OnceLock<Vec<Found>>,
    /// Fonts in the order in which a language wants them.
    orders: Mutex<BTreeMap<&'static str, Arc<Fonts>>>,
}

/// A font in a file.
struct Found {
    path: PathBuf,
    index: u32,
    info: FontInfo,
}

impl SystemFonts {
    /// Nothing is read yet.
    pub fn new(folders: Vec<PathBuf>) -> Self {
        Self { folders, found: OnceLock::new(), orders: Mutex::default() }
    }

    /// The bundled fonts and behind them those of the machine, as a language wants them; `None` when there are none.
    pub fn behind(&self, bundled: &Fonts, order: &'static str) -> Option<Arc<Fonts>> {
        let found = self.found.get_or_init(|| look(&self.folders));
        if found.is_empty() {
            return None;
        }
        let mut orders = self.orders.lock().unwrap_or_else(PoisonError::into_inner);
        let fonts =
            orders.entry(order).or_insert_with(|| Arc::new(put_behind(bundled, found, order)));
        Some(fonts.clone())
    }

    /// The files that a page may be drawn with, one a line.
    pub fn files(&self) -> String {
        let found = self.found.get_or_init(|| look(&self.folders));
        let lines = found.iter().map(|font| format!("{}#{}", font.path.display(), font.index));
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// Whose Chinese characters a text wants: its letters say it before its language does.
pub fn order_of(text: &str, language: &str) -> &'static str {
    let has = |from: char, to: char| text.chars().any(|c| (from..=to).contains(&c));
    if has('\u{3041}', '\u{30ff}') {
        return "ja";
    }
    if has('\u{ac00}', '\u{d7a3}') {
        return "ko";
    }
    if has('\u{3105}', '\u{312f}') {
        return "zh-TW";
    }
    let tag = language.replace('_', "-").to_ascii_lowercase();
    match tag.split('-').next().unwrap_or_default() {
        "ja" => "ja",
        "ko" => "ko",
        "yue" => "zh-HK",
        "zh" if tag.contains("hk") || tag.contains("mo") => "zh-HK",
        "zh" if tag.contains("tw") || tag.contains("hant") => "zh-TW",
        _ => "zh",
    }
}

fn put_behind(bundled: &Fonts, found: &[Found], order: &str) -> Fonts {
    let wanted =
        COUNTRIES.iter().find(|(name, _)| *name == order).map_or(&[] as &[&str], |(_, ends)| ends);
    let others: Vec<&str> = COUNTRIES.iter().flat_map(|(_, ends)| ends.iter().copied()).collect();
    let rank = |font: &Found| {
        let last = font.info.family.split_whitespace().last().unwrap_or_default();
        if wanted.contains(&last) { 0 } else { 1 + usize::from(others.contains(&last)) }
    };
    let mut fonts = bundled.clone();
    let mut book = (*fonts.book).clone();
    let mut taken = bundled.characters().clone();
    for place in 0..3 {
        let mut now = taken.clone();
        for font in found.iter().filter(|font| rank(font) == place) {
            let new: Vec<u32> = font.info.coverage.iter().filter(|c| !taken.has(*c)).collect();
            if new.is_empty() {
                continue;
            }
            for c in &new {
                now.add(*c);
            }
            book.push(FontInfo { coverage: Coverage::from_vec(new), ..font.info.clone() });
            fonts.faces.push(Face::in_file(font.path.clone(), font.index));
        }
        taken = now;
    }
    fonts.book = typst::utils::LazyHash::new(book);
    fonts
}

/// Every font in these folders, in the order of their names.
fn look(folders: &[PathBuf]) -> Vec<Found> {
    let mut files = Vec::new();
    for folder in folders {
        collect(folder, 0, &mut files);
    }
    files.sort();
    files.dedup();
    let (mut found, mut read) = (Vec::new(), 0);
    for path in files {
        read += fs::metadata(&path).map_or(0, |about| about.len());
        if read > MOST_BYTES {
            break;
        }
        let Ok(bytes) = fs::read(&path) else { continue };
        for font in Font::iter(Bytes::new(bytes)) {
            found.push(Found {
                path: path.clone(),
                index: font.index(),
                info: font.info().clone(),
            });
        }
    }
    found
}

fn collect(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
        if matches!(ending.as_deref(), Some("ttf" | "otf" | "ttc" | "otc")) {
            files.push(path);
        } else if depth < DEEPEST && path.is_dir() {
            collect(&path, depth + 1, files);
        }
    }
}

/// The folders in which this kind of machine keeps fonts.
pub fn usual_folders(home: Option<&str>) -> Vec<PathBuf> {
    let shared: &[&str] = if cfg!(target_os = "macos") {
        &["/System/Library/Fonts", "/Library/Fonts"]
    } else if cfg!(windows) {
        &["C:\\Windows\\Fonts"]
    } else {
        &["/usr/share/fonts", "/usr/local/share/fonts"]
    };
    let own: &[&str] = if cfg!(target_os = "macos") {
        &["Library/Fonts"]
    } else {
        &[".local/share/fonts", ".fonts"]
    };
    let own = own.iter().filter_map(|folder| Some(Path::new(home?).join(folder)));
    shared.iter().map(PathBuf::from).chain(own).collect()
}
