//! Pages of text as a scanner sees them, drawn on the spot.

use std::io::Cursor;

use documents::read::page_picture;
use image::{DynamicImage, GrayImage, ImageFormat, RgbaImage};

/// The width and height of a page in points.
pub const PAGE: (f32, f32) = (595.0, 842.0);
/// The resolution of the scanner.
const DPI: f32 = 200.0;

/// A line of text in Courier, whose letters are all 0.6 of the size wide: left edge, baseline from the top, size, text.
#[derive(Clone, Copy, Debug)]
pub struct Line(pub f32, pub f32, pub f32, pub &'static str);

/// A page of a resume; the words differ from page to page.
pub const FIRST: &[Line] = &[
    Line(60.0, 70.0, 20.0, "Grace Example"),
    Line(60.0, 96.0, 10.0, "grace@example.org, +49 40 123456, Hamburg"),
    Line(60.0, 140.0, 14.0, "Experience"),
    Line(60.0, 162.0, 10.0, "Chief Accountant, Harbour Freight Company"),
    Line(430.0, 162.0, 10.0, "2015 - 2021"),
    Line(60.0, 178.0, 10.0, "Closed the books of twelve companies every month"),
    Line(60.0, 194.0, 10.0, "Moved the ledger to another program in a weekend"),
    Line(60.0, 240.0, 14.0, "Education"),
    Line(60.0, 262.0, 10.0, "Bachelor of Business Administration, Oak University"),
    Line(430.0, 262.0, 10.0, "2010 - 2014"),
];

/// Another page.
pub const SECOND: &[Line] = &[
    Line(60.0, 70.0, 14.0, "Skills"),
    Line(60.0, 92.0, 10.0, "Bookkeeping, Taxation, Forecasting, Negotiation"),
    Line(60.0, 140.0, 14.0, "Languages"),
    Line(60.0, 162.0, 10.0, "English, German, French"),
];

/// The last page.
pub const THIRD: &[Line] = &[
    Line(60.0, 70.0, 14.0, "Certificates"),
    Line(60.0, 92.0, 10.0, "Certified Management Accountant, 2018"),
];

/// A PDF with a text layer.
pub fn written(pages: &[&[Line]]) -> Vec<u8> {
    let contents = pages.iter().map(|lines| {
        let draw = |Line(x, y, size, text): &Line| {
            format!("/F {size} Tf 1 0 0 1 {x} {} Tm ({text}) Tj\n", PAGE.1 - y)
        };
        let text: String = lines.iter().map(draw).collect();
        ("/Font << /F 3 0 R >>".to_owned(), format!("BT\n{text}ET").into_bytes())
    });
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>";
    assemble(font.as_bytes(), contents.collect())
}

/// The pixels of a page.
pub fn scan(lines: &[Line]) -> GrayImage {
    let pixmap = page_picture(&written(&[lines]), 0, DPI / 72.0).unwrap();
    let (width, height) = (u32::from(pixmap.width()), u32::from(pixmap.height()));
    let pixels = RgbaImage::from_raw(width, height, pixmap.data_as_u8_slice().to_vec()).unwrap();
    DynamicImage::from(pixels).into_luma8()
}

/// A page as a picture file.
pub fn photo(lines: &[Line]) -> Vec<u8> {
    encoded(&scan(lines), ImageFormat::Png)
}

/// A picture file.
pub fn encoded(pixels: &GrayImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    pixels.write_to(&mut file, format).unwrap();
    file.into_inner()
}

/// A PDF of pictures, without any text in it.
pub fn scanned(pages: &[&[Line]]) -> Vec<u8> {
    let contents = pages.iter().map(|lines| {
        let pixels = scan(lines);
        let jpeg = encoded(&pixels, ImageFormat::Jpeg);
        let (width, height) = pixels.dimensions();
        let mut content = format!(
            "q {} 0 0 {} 0 0 cm BI /W {width} /H {height} /CS /G /BPC 8 /F [/AHx /DCT] ID ",
            PAGE.0, PAGE.1
        );
        content.extend(jpeg.iter().map(|byte| format!("{byte:02x}")));
        content.push_str("> EI Q");
        (String::new(), content.into_bytes())
    });
    assemble(b"null", contents.collect())
}

/// A PDF of one font and of pages, each with its resources and its content.
fn assemble(font: &[u8], pages: Vec<(String, Vec<u8>)>) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len()).map(|page| format!("{} 0 R", 4 + 2 * page)).collect();
    let kids = kids.join(" ");
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Count {} /Kids [{kids}] >>", pages.len()).into_bytes(),
        font.to_vec(),
    ];
    for (resources, content) in pages {
        let (width, height) = PAGE;
        let number = objects.len() + 2;
        objects.push(
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] \
                 /Contents {number} 0 R /Resources << {resources} >> >>"
            )
            .into_bytes(),
        );
        let head = format!("<< /Length {} >>\nstream\n", content.len());
        objects.push([head.as_bytes(), &content, b"\nendstream"].concat());
    }
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let mut places = String::new();
    for (index, object) in objects.iter().enumerate() {
        places.push_str(&format!("{:010} 00000 n \n", pdf.len()));
        pdf.extend([format!("{} 0 obj\n", index + 1).as_bytes(), object, b"\nendobj\n"].concat());
    }
    let (start, count) = (pdf.len(), objects.len() + 1);
    pdf.extend(
        format!(
            "xref\n0 {count}\n0000000000 65535 f \n{places}trailer\n<< /Size {count} /Root 1 0 R >>\n\
             startxref\n{start}\n%%EOF\n"
        )
        .bytes(),
    );
    pdf
}
