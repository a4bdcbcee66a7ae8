//! Bytes to text in whatever encoding they are.

use chardetng::EncodingDetector;
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// How many bytes show whether text is in UTF-16.
const HEAD: usize = 2048;

/// Decodes text: a byte order mark decides, then the zeros of UTF-16, then valid UTF-8, then a guess from the bytes.
pub fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding.decode(bytes).0.into_owned();
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return encoding.decode_without_bom_handling(bytes).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let mut detector = EncodingDetector::new();
    detector.feed(bytes, true);
    detector.guess(None, true).decode_without_bom_handling(bytes).0.into_owned()
}

/// UTF-16 without its mark: text of western languages has a zero in every other byte, and no other zeros.
pub fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = head.len() / 4;
    match (even, odd) {
        (0, odd) if head.len() >= 8 && odd > many => Some(UTF_16LE),
        (even, 0) if head.len() >= 8 && even > many => Some(UTF_16BE),
        _ => None,
    }
}
