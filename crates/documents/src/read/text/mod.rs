//! Plain text and Markdown to lines.

mod encoding;
mod heading;
mod inline;
mod markup;
mod plain;

use resume::parse::{Source, SourceKind};

use super::error::ReadError;
pub(super) use encoding::{decode, utf16_without_mark};
pub(super) use heading::is_markdown;

/// Reads text; whether it is Markdown is found from its content, and the name breaks a tie.
pub fn read(bytes: &[u8], file_name: Option<&str>) -> Result<Source, ReadError> {
    let text = decode(bytes);
    let is_markdown = heading::is_markdown(&text, file_name);
    let text = if is_markdown { markup::plain(&text) } else { text };
    let lines = plain::lines(&text, is_markdown);
    if lines.is_empty() {
        return Err(ReadError::Empty);
    }
    let kind = if is_markdown { SourceKind::Markdown } else { SourceKind::Text };
    Ok(Source { kind, pages: 0, lines })
}
