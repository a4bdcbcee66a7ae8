//! In which encoding a web page is.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// How far into a page its encoding is declared.
const HEAD: usize = 4096;

/// Decodes a page: its byte order mark decides, then valid UTF-8, then what it declares, then a guess.
pub fn decode(bytes: &[u8]) -> String {
    if Encoding::for_bom(bytes).is_none()
        && std::str::from_utf8(bytes).is_err()
        && let Some(encoding) = declared(bytes)
    {
        return encoding.decode_without_bom_handling(bytes).0.into_owned();
    }
    crate::read::text::decode(bytes)
}

fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes)).to_ascii_lowercase();
    let at =
        ["charset=", "encoding="].iter().find_map(|name| Some(head.find(name)? + name.len()))?;
    let label = head.get(at..)?.trim_start_matches(['"', '\'', ' ']);
    let end =
        label.find(|symbol: char| !symbol.is_ascii_alphanumeric() && !"-_:.".contains(symbol));
    let encoding = Encoding::for_label(label.get(..end.unwrap_or(label.len()))?.as_bytes())?;
    // A page whose declaration can be read byte by byte is not in UTF-16, whatever it says.
    (encoding != UTF_16LE && encoding != UTF_16BE && encoding != UTF_8).then_some(encoding)
}
