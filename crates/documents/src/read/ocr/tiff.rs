//! TIFF files, which may hold several pages.

use std::io::Cursor;

use image::GrayImage;
use tiff::decoder::{Decoder, DecodingResult, Limits};
use tiff::tags::Tag;
use tiff::{ColorType, TiffError, TiffResult};

use super::picture::{MOST_PIXELS, check_size, damaged};
use crate::read::error::ReadError;

/// More pages than this are counted no further.
const MOST_PAGES: u32 = 1_000;

/// How many pages a file has.
pub fn count(bytes: &[u8]) -> Result<u32, ReadError> {
    let mut decoder = open(bytes).map_err(refuse)?;
    let mut pages = 1;
    while pages < MOST_PAGES && decoder.more_images() {
        decoder.next_image().map_err(refuse)?;
        pages += 1;
    }
    Ok(pages)
}

/// The pixels of a page.
pub fn page(bytes: &[u8], number: u32) -> Result<GrayImage, ReadError> {
    let mut decoder = open(bytes).map_err(refuse)?;
    for _ in 0..number {
        decoder.next_image().map_err(refuse)?;
    }
    let (width, height) = decoder.dimensions().map_err(refuse)?;
    check_size(width, height)?;
    let colors = decoder.colortype().map_err(refuse)?;
    let is_white_zero =
        decoder.get_tag_u32(Tag::PhotometricInterpretation).is_ok_and(|kind| kind == 0);
    let bytes = match decoder.read_image().map_err(refuse)? {
        DecodingResult::U8(bytes) => bytes,
        DecodingResult::U16(numbers) => {
            numbers.into_iter().map(|number| (number >> 8) as u8).collect()
        }
        _ => return Err(ReadError::PhotoFormat),
    };
    let size = (width as usize, height as usize);
    let pixels = match colors {
        ColorType::Gray(1) => bits(&bytes, size, is_white_zero),
        ColorType::Gray(8 | 16) => bytes,
        ColorType::GrayA(8 | 16) => light_of(&bytes, 2),
        ColorType::RGB(8 | 16) => light_of(&bytes, 3),
        ColorType::RGBA(8 | 16) => light_of(&bytes, 4),
        _ => return Err(ReadError::PhotoFormat),
    };
    GrayImage::from_raw(width, height, pixels).ok_or_else(damaged)
}

fn open(bytes: &[u8]) -> TiffResult<Decoder<Cursor<&[u8]>>> {
    let mut limits = Limits::default();
    limits.decoding_buffer_size = 4 * MOST_PIXELS as usize;
    Ok(Decoder::new(Cursor::new(bytes))?.with_limits(limits))
}

fn refuse(error: TiffError) -> ReadError {
    match error {
        TiffError::UnsupportedError(_) => ReadError::PhotoFormat,
        TiffError::LimitsExceeded => ReadError::TooManyPixels { limit: MOST_PIXELS },
        _ => damaged(),
    }
}

/// Black and white pixels, eight in a byte, each row beginning with a new byte.
fn bits(bytes: &[u8], (width, height): (usize, usize), is_white_zero: bool) -> Vec<u8> {
    let stride = width.div_ceil(8);
    let mut pixels = Vec::with_capacity(width * height);
    for row in bytes.chunks(stride).take(height) {
        for x in 0..width {
            let bit = row.get(x / 8).copied().unwrap_or_default() >> (7 - x % 8) & 1;
            pixels.push(if (bit == 1) == is_white_zero { 0 } else { 255 });
        }
    }
    pixels
}

/// The lightness of pixels of several samples.
fn light_of(bytes: &[u8], samples: usize) -> Vec<u8> {
    bytes
        .chunks_exact(samples)
        .map(|pixel| match *pixel {
            [red, green, blue, ..] => {
                let light = 299 * u32::from(red) + 587 * u32::from(green) + 114 * u32::from(blue);
                (light / 1000) as u8
            }
            [gray, ..] => gray,
            [] => 255,
        })
        .collect()
}
