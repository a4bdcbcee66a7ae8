//! Scans and photos, made on the spot from a page that we know.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::io::Cursor;
use std::sync::LazyLock;

use documents::read::{
    Document, Ocr, OcrEngine, OcrSettings, Options, ReadError, ReadLimits, Reading, read_with,
};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use image::{DynamicImage, GrayImage, ImageFormat, Luma, RgbaImage, imageops};
use resume::parse::Source;
use tiff::encoder::{TiffEncoder, colortype};

use super::samples::{Text, at, pdf, pdf_of, title};

static OCR: LazyLock<Ocr> = LazyLock::new(Ocr::default);

fn read(bytes: &[u8]) -> Result<Reading, ReadError> {
    read_with(bytes, None, &Options { ocr: Some(&OCR), ..Options::default() })
}

fn source(bytes: &[u8]) -> Source {
    match read(bytes).unwrap().document {
        Document::Lines(source) => source,
        other => panic!("no lines: {other:?}"),
    }
}

fn text(bytes: &[u8]) -> String {
    let lines: Vec<String> = source(bytes).lines.iter().map(resume::parse::Line::text).collect();
    lines.join("\n")
}

fn code(bytes: &[u8]) -> &'static str {
    read(bytes).expect_err("this cannot be read").code()
}

/// A page of a resume; `first` tells pages apart.
fn page(first: &'static str) -> Vec<Text> {
    vec![
        title(60.0, 80.0, 22.0, first),
        at(60.0, 110.0, "Senior Accountant, Hamburg"),
        title(60.0, 150.0, 14.0, "Experience"),
        at(60.0, 175.0, "Chief accountant at Harbour Freight Company"),
        at(430.0, 175.0, "2015 - 2021"),
        at(60.0, 195.0, "Closed the books of twelve companies every month without delay"),
        at(60.0, 215.0, "Moved the ledger to another program while the business went on"),
        title(60.0, 255.0, 14.0, "Education"),
        at(60.0, 280.0, "Bachelor of Business Administration, Example University"),
        at(430.0, 280.0, "2010 - 2014"),
        title(60.0, 320.0, 14.0, "Skills"),
        at(60.0, 345.0, "Bookkeeping, Taxation, Forecasting, Negotiation"),
    ]
}

/// What must be read of that page.
const WORDS: [&str; 6] = [
    "Senior Accountant, Hamburg",
    "Chief accountant at Harbour Freight Company",
    "2015 - 2021",
    "Closed the books of twelve companies every month without delay",
    "Bachelor of Business Administration, Example University",
    "Bookkeeping, Taxation, Forecasting, Negotiation",
];

#[track_caller]
fn assert_read(bytes: &[u8]) {
    let text = text(bytes).replace('–', "-");
    for words in WORDS {
        assert!(text.contains(words), "`{words}` is not in\n{text}");
    }
    let order: Vec<usize> = ["Experience", "Education", "Skills"]
        .iter()
        .map(|heading| text.find(heading).unwrap_or_else(|| panic!("no {heading} in\n{text}")))
        .collect();
    assert!(order.is_sorted(), "{text}");
}

/// The page as a scanner with this resolution sees it.
fn scan(texts: &[Text], dpi: f32) -> GrayImage {
    let file = hayro::hayro_syntax::Pdf::new(pdf(&[texts.to_vec()])).unwrap();
    let pixmap = hayro::render(
        &file.pages()[0],
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &PixmapSettings { x_scale: dpi / 72.0, y_scale: dpi / 72.0, bg_color: WHITE },
    );
    let (width, height) = (u32::from(pixmap.width()), u32::from(pixmap.height()));
    let pixels = RgbaImage::from_raw(width, height, pixmap.data_as_u8_slice().to_vec()).unwrap();
    DynamicImage::from(pixels).into_luma8()
}

fn file(pixels: &GrayImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    pixels.write_to(&mut file, format).unwrap();
    file.into_inner()
}

/// The pixels turned clockwise by an angle in degrees.
fn turned(pixels: &GrayImage, degrees: f32) -> GrayImage {
    let (sine, cosine) = degrees.to_radians().sin_cos();
    let (middle_x, middle_y) = (pixels.width() as f32 / 2.0, pixels.height() as f32 / 2.0);
    GrayImage::from_fn(pixels.width(), pixels.height(), |x, y| {
        let (dx, dy) = (x as f32 - middle_x, y as f32 - middle_y);
        let from = (middle_x + dx * cosine + dy * sine, middle_y - dx * sine + dy * cosine);
        let inside = from.0 >= 0.0 && from.1 >= 0.0;
        let pixel = pixels.get_pixel_checked(from.0 as u32, from.1 as u32).filter(|_| inside);
        pixel.copied().unwrap_or(Luma([255]))
    })
}

/// Paper that is gray with grain and a shadow, under pale ink.
fn poor_light(pixels: &GrayImage) -> GrayImage {
    let mut seed = 7_u32;
    GrayImage::from_fn(pixels.width(), pixels.height(), |x, y| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let grain = (seed >> 24) as f32 / 16.0;
        let shadow = 90.0 * x as f32 / pixels.width() as f32;
        let ink = (255.0 - f32::from(pixels.get_pixel(x, y).0[0])) * 0.55;
        Luma([(235.0 - shadow - ink - grain).max(0.0) as u8])
    })
}

/// A PDF whose pages hold nothing but pictures.
fn scanned_pdf(pages: &[GrayImage]) -> Vec<u8> {
    let contents: Vec<String> = pages.iter().map(picture_content).collect();
    pdf_of(&contents, "")
}

fn picture_content(pixels: &GrayImage) -> String {
    let mut hexadecimal = String::new();
    for byte in file(pixels, ImageFormat::Jpeg) {
        let _ = write!(hexadecimal, "{byte:02x}");
    }
    format!(
        "q 595 0 0 842 0 0 cm BI /W {} /H {} /CS /G /BPC 8 /F [/AHx /DCT] ID {hexadecimal}> EI Q",
        pixels.width(),
        pixels.height()
    )
}

#[test]
fn pictures_of_every_format() {
    let pixels = scan(&page("Ada Example"), 150.0);
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP, ImageFormat::Gif] {
        let rgb = DynamicImage::from(pixels.clone()).into_rgba8();
        let mut bytes = Cursor::new(Vec::new());
        match format {
            ImageFormat::Jpeg => pixels.write_to(&mut bytes, format).unwrap(),
            _ => rgb.write_to(&mut bytes, format).unwrap(),
        }
        assert_read(&bytes.into_inner());
    }
}

#[test]
fn skewed_turned_and_badly_lit_pages() {
    let pixels = scan(&page("Ada Example"), 200.0);
    for degrees in [2.0, -3.0] {
        assert_read(&file(&turned(&pixels, degrees), ImageFormat::Png));
    }
    for whole in
        [imageops::rotate90(&pixels), imageops::rotate180(&pixels), imageops::rotate270(&pixels)]
    {
        assert_read(&file(&whole, ImageFormat::Png));
    }
    assert_read(&file(&poor_light(&pixels), ImageFormat::Png));
}

#[test]
fn places_are_those_of_the_paper() {
    let pixels = scan(&page("Ada Example"), 200.0);
    let upside_down = file(&imageops::rotate180(&pixels), ImageFormat::Png);
    let reading = read(&upside_down).unwrap();
    let Document::Lines(source) = &reading.document else { panic!("lines are expected") };
    let name = source.lines.iter().find(|line| line.text() == "Ada Example").unwrap().rect();
    let place = reading.recognition.unwrap().on_paper(0, name);
    // The name at the top left of the upright page is at the bottom right of the paper.
    assert!(name.y < 120.0 && name.x < 100.0, "{name:?}");
    assert!(place.y > 700.0 && place.x > 350.0, "{place:?}");
}

#[test]
fn a_camera_says_how_it_was_held() {
    let pixels = imageops::rotate270(&scan(&page("Ada Example"), 150.0));
    let jpeg = file(&pixels, ImageFormat::Jpeg);
    // One entry: orientation 6, a quarter turn clockwise.
    let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    let length = (exif.len() + 2) as u16;
    let mut bytes = jpeg[..2].to_vec();
    bytes.extend([0xFF, 0xE1]);
    bytes.extend(length.to_be_bytes());
    bytes.extend(exif);
    bytes.extend(&jpeg[2..]);
    assert_read(&bytes);
}

#[test]
fn a_tiff_of_several_pages_tells_its_progress() {
    let mut bytes = Cursor::new(Vec::new());
    let mut encoder = TiffEncoder::new(&mut bytes).unwrap();
    for first in ["Ada Example", "Bob Example", "Cleo Example"] {
        let pixels = scan(&page(first), 150.0);
        let (width, height) = pixels.dimensions();
        encoder.write_image::<colortype::Gray8>(width, height, pixels.as_raw()).unwrap();
    }
    let told = RefCell::new(Vec::new());
    let progress = |progress: documents::read::Progress| {
        told.borrow_mut().push((progress.done, progress.total));
    };
    let options = Options { ocr: Some(&OCR), progress: &progress, ..Options::default() };
    let reading = read_with(&bytes.into_inner(), None, &options).unwrap();
    let Document::Lines(source) = reading.document else { panic!("lines are expected") };
    assert_eq!(source.pages, 3);
    for (page, name) in (0..).zip(["Ada Example", "Bob Example", "Cleo Example"]) {
        assert!(source.lines.iter().any(|line| line.page == page && line.text() == name), "{name}");
    }
    assert_eq!(*told.borrow(), [(0, 3), (2, 3), (3, 3)]);
}

#[test]
fn columns_are_read_one_after_the_other() {
    let mut texts = vec![title(50.0, 60.0, 22.0, "Ada Example, bookkeeper of some renown")];
    let left = ["Skills", "Bookkeeping", "Taxation", "Forecasting", "Languages", "English"];
    let right = [
        "Work",
        "Chief accountant at Harbour Freight Company",
        "Closed the books of twelve companies every month",
        "Moved the ledger to another program in a year",
        "Clerk at Riverside Bakery",
        "Counted loaves of several kinds every morning",
    ];
    for (row, (left, right)) in (0..).zip(left.into_iter().zip(right)) {
        texts.push(at(50.0, 110.0 + 19.0 * row as f32, left));
        texts.push(at(220.0, 110.0 + 15.0 * row as f32, right));
    }
    let text = text(&file(&scan(&texts, 200.0), ImageFormat::Png));
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("no {words} in\n{text}"));
    assert!(place("Skills") < place("English") && place("English") < place("Work"), "{text}");
    assert!(place("Work") < place("Counted loaves"), "{text}");
}

#[test]
fn scanned_pages_of_pdfs() {
    let pixels = scan(&page("Ada Example"), 150.0);
    assert_read(&scanned_pdf(std::slice::from_ref(&pixels)));
    // A page of text between pages of pictures keeps its text.
    let written =
        "BT /F1 10 Tf 60 700 Td (This page was written and never scanned at all) Tj ET".to_owned();
    let mixed = pdf_of(&[picture_content(&pixels), written], "");
    assert_read(&mixed);
    let reading = read(&mixed).unwrap();
    assert_eq!(reading.recognition.unwrap().route.name(), "ocr-tesseract");
    assert!(text(&mixed).contains("This page was written and never scanned at all"));
}

#[test]
fn the_invisible_text_of_a_scan_is_used() {
    let layer = "Invisible words of a scanner that has read this page, many enough to be the text of the page, ";
    let lines: Vec<String> = (0..3)
        .map(|row| format!("BT /F1 8 Tf 3 Tr 60 {} Td ({layer}) Tj ET ", 700 - 20 * row))
        .collect();
    let lines = lines.concat();
    let bytes = pdf_of(&[picture_content(&scan(&page("Ada Example"), 100.0)) + " " + &lines], "");
    let reading = read(&bytes).unwrap();
    assert_eq!(reading.recognition, None);
    assert!(text(&bytes).contains("Invisible words of a scanner"));
}

#[test]
fn pictures_that_cannot_be_read() {
    assert_eq!(code(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"), "PICTURE_FORMAT_UNSUPPORTED");
    assert_eq!(code(b"BM\0\0\0\0\0\0\0\0\0\0\0\0"), "PICTURE_FORMAT_UNSUPPORTED");
    let blank = GrayImage::from_pixel(600, 800, Luma([250]));
    let png = file(&blank, ImageFormat::Png);
    assert_eq!(code(&png), "NO_TEXT_FOUND");
    assert_eq!(code(&png[..40]), "FILE_DAMAGED");
    assert_eq!(code(b"II*\0\x08\0\0\0"), "FILE_DAMAGED");
    // A header that promises 50,000 by 50,000 pixels.
    let mut bomb = png.clone();
    bomb[16..24].copy_from_slice(&[0, 0, 0xC3, 0x50, 0, 0, 0xC3, 0x50]);
    let checksum = crc32(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&checksum.to_be_bytes());
    assert_eq!(code(&bomb), "PICTURE_TOO_LARGE");
}

#[test]
fn without_an_engine_both_ways_are_named() {
    let ocr = Ocr::new(OcrSettings { engine: OcrEngine::Off, ..OcrSettings::default() });
    let bytes = file(&scan(&page("Ada Example"), 100.0), ImageFormat::Png);
    let options = Options { ocr: Some(&ocr), ..Options::default() };
    let error = read_with(&bytes, None, &options).unwrap_err();
    assert_eq!(error.code(), "OCR_UNAVAILABLE");
    let words = error.to_string();
    assert!(words.contains("Tesseract") && words.contains("GOOGLE_VISION_API_KEY"), "{words}");
}

#[test]
fn pages_without_time_are_an_error_or_named() {
    let pages: Vec<GrayImage> = (0..6).map(|_| scan(&page("Ada Example"), 150.0)).collect();
    let bytes = scanned_pdf(&pages);
    let limits = |seconds: f32| ReadLimits {
        deadline: Some(std::time::Duration::from_secs_f32(seconds)),
        ..ReadLimits::default()
    };
    let options = Options { ocr: Some(&OCR), limits: limits(1.0), ..Options::default() };
    let error = read_with(&bytes, None, &options).unwrap_err();
    assert!(["OCR_TIMEOUT", "FILE_DAMAGED", "READ_TIMEOUT"].contains(&error.code()), "{error}");
}

fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
        }
    }
    !crc
}
