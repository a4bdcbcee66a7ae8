//! Bytes to text in whatever encoding they are.

use chardetng::EncodingDetector;
use encoding_rs::Encoding;

/// Decodes text: a byte order mark decides, then valid UTF-8, then a guess from the bytes.
pub fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding.decode(bytes).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let mut detector = EncodingDetector::new();
    detector.feed(bytes, true);
    detector.guess(None, true).decode_without_bom_handling(bytes).0.into_owned()
}
