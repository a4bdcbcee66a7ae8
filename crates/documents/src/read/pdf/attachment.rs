//! A resume that a PDF carries as an attachment beside its pages.
//!
//! An attachment is not seen by whoever looks at the file, so it counts only where it says what the pages say.

use std::io::Read;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream, String as PdfString};
use serde_json::Value;

/// The most attachments that are looked at.
const MOST_FILES: usize = 16;
/// The most bytes of an attached document.
const MOST_BYTES: u64 = 1 << 20;

/// The JSON object that is attached under the name of our own exports.
pub fn find(pdf: &Pdf) -> Option<Value> {
    let xref = pdf.xref();
    let catalog: Dict<'_> = xref.get(xref.root_id())?;
    let files: Array<'_> = catalog.get("AF").or_else(|| names(&catalog))?;
    // A list of names has a name before each file.
    let content = files.iter::<Object<'_>>().take(2 * MOST_FILES).find_map(|file| match file {
        Object::Dict(file) => content(&file),
        _ => None,
    })?;
    match serde_json::from_slice(&content) {
        Ok(value @ Value::Object(_)) => Some(value),
        _ => None,
    }
}

/// The list of names and files where the catalog has no list of files.
fn names<'a>(catalog: &Dict<'a>) -> Option<Array<'a>> {
    catalog.get::<Dict<'a>>("Names")?.get::<Dict<'a>>("EmbeddedFiles")?.get("Names")
}

fn content(file: &Dict<'_>) -> Option<Vec<u8>> {
    let name = file.get::<PdfString<'_>>("F")?;
    let name = name.as_bytes();
    let name = name.strip_prefix(b"/").unwrap_or(name);
    if name != crate::write::carried::FILE_NAME.as_bytes() {
        return None;
    }
    unpacked(&file.get::<Dict<'_>>("EF")?.get("F")?)
}

/// The content of a stream as far as it is of a reasonable size; only the usual compression is undone.
fn unpacked(stream: &Stream<'_>) -> Option<Vec<u8>> {
    let (raw, dict) = (stream.raw_data(), stream.dict());
    let mut content = Vec::new();
    let read = if !dict.contains_key("Filter") {
        (&*raw).take(MOST_BYTES + 1).read_to_end(&mut content)
    } else if is_deflated(dict) {
        flate2::read::ZlibDecoder::new(&*raw).take(MOST_BYTES + 1).read_to_end(&mut content)
    } else {
        return None;
    };
    (read.is_ok() && content.len() as u64 <= MOST_BYTES).then_some(content)
}

fn is_deflated(dict: &Dict<'_>) -> bool {
    let list = dict.get::<Array<'_>>("Filter");
    let names: Vec<Name<'_>> = match &list {
        Some(list) => list.iter::<Name<'_>>().take(2).collect(),
        None => dict.get::<Name<'_>>("Filter").into_iter().collect(),
    };
    matches!(names.as_slice(), [name] if name.as_str() == "FlateDecode")
        && !dict.contains_key("DecodeParms")
}
