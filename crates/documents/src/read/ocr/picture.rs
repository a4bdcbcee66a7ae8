//! Picture files to pages of gray pixels, upright as the camera says and within limits.

use std::io::Cursor;

use image::codecs::gif::GifDecoder;
use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, GrayImage, ImageDecoder, ImageFormat, ImageResult};

use super::engine::Page;
use super::tiff;
use crate::read::error::ReadError;

/// More pixels than this are no page of a resume; the largest phones' cameras stay below.
pub const MOST_PIXELS: u64 = 64_000_000;
/// The longer side of paper in inches, for pictures that do not tell their own resolution truly.
const LONG_SIDE: f32 = 11.3;

/// A picture file that was looked into.
#[derive(Clone, Copy, Debug)]
pub struct Picture<'a> {
    bytes: &'a [u8],
    format: ImageFormat,
    /// How many pages it has.
    pub pages: u32,
}

impl<'a> Picture<'a> {
    /// Looks into a picture; refuses formats that are not read.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let format = match bytes {
            [_, _, _, _, b'f', b't', b'y', b'p', ..] => return Err(ReadError::PhotoFormat),
            _ => image::guess_format(bytes).map_err(|_| damaged())?,
        };
        let pages = match format {
            ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP | ImageFormat::Gif => 1,
            ImageFormat::Tiff => tiff::count(bytes)?,
            _ => return Err(ReadError::PhotoFormat),
        };
        Ok(Self { bytes, format, pages })
    }

    /// The pixels of a page.
    pub fn page(&self, number: u32) -> Result<Page, ReadError> {
        let pixels = match self.format {
            ImageFormat::Tiff => tiff::page(self.bytes, number)?,
            _ => self.decode()?,
        };
        if pixels.width() < 40 || pixels.height() < 40 {
            return Err(ReadError::NoText);
        }
        let dpi = pixels.width().max(pixels.height()) as f32 / LONG_SIDE;
        Ok(Page { pixels, dpi })
    }

    fn decode(&self) -> Result<GrayImage, ReadError> {
        let source = Cursor::new(self.bytes);
        match self.format {
            ImageFormat::Png => gray(PngDecoder::new(source)),
            ImageFormat::Jpeg => gray(JpegDecoder::new(source)),
            ImageFormat::WebP => gray(WebPDecoder::new(source)),
            _ => gray(GifDecoder::new(source)),
        }
    }
}

/// Refuses more pixels than fit into a page.
pub fn check_size(width: u32, height: u32) -> Result<(), ReadError> {
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MOST_PIXELS { Err(ReadError::TooManyPixels { limit: MOST_PIXELS }) } else { Ok(()) }
}

/// The error of a broken picture.
pub fn damaged() -> ReadError {
    ReadError::Damaged { kind: crate::read::FileKind::Picture }
}

fn gray<D: ImageDecoder>(decoder: ImageResult<D>) -> Result<GrayImage, ReadError> {
    let mut decoder = decoder.map_err(|_| damaged())?;
    let (width, height) = decoder.dimensions();
    check_size(width, height)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| damaged())?;
    picture.apply_orientation(orientation);
    Ok(on_white(picture))
}

/// Gray pixels; what is transparent is paper.
pub fn on_white(picture: DynamicImage) -> GrayImage {
    if !picture.color().has_alpha() {
        return picture.into_luma8();
    }
    let picture = picture.into_luma_alpha8();
    GrayImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [light, alpha] = picture.get_pixel(x, y).0.map(u32::from);
        image::Luma([((light * alpha + 255 * (255 - alpha)) / 255) as u8])
    })
}
