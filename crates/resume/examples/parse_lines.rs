//! Parses serialised lines or plain text and writes JSON Resume: `parse_lines OUT FILE…`.

use std::path::Path;
use std::{env, error::Error, fs};

use resume::parse::{Line, Source, Span, parse};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let out = arguments.next().ok_or("usage: parse_lines OUT FILE…")?;
    fs::create_dir_all(&out)?;
    for file in arguments {
        let text = fs::read_to_string(&file)?;
        let path = Path::new(&file);
        let source = match path.extension().and_then(|extension| extension.to_str()) {
            Some("json") => serde_json::from_str(&text)?,
            _ => lines_of(&text),
        };
        let parsed = parse(&source);
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let json = serde_json::to_string_pretty(&parsed.resume.to_json_resume())?;
        fs::write(format!("{out}/{name}.json"), json)?;
        let report =
            serde_json::to_string_pretty(&(parsed.confidence, &parsed.leftover, &parsed.warnings))?;
        fs::create_dir_all(format!("{out}/report"))?;
        fs::write(format!("{out}/report/{name}.json"), report)?;
    }
    Ok(())
}

/// A minimal reading of plain text: bullets, blank lines, tabs.
fn lines_of(text: &str) -> Source {
    let mut source = Source::default();
    let mut space_before = false;
    for line in text.lines() {
        let trimmed = line.trim();
        if trimmed.is_empty() {
            space_before = true;
            continue;
        }
        let bullet =
            trimmed.strip_prefix(['-', '•', '*', '–']).filter(|rest| rest.starts_with(' '));
        let content = bullet.unwrap_or(trimmed).trim().to_owned();
        source.lines.push(Line {
            spans: vec![Span { text: content, ..Span::default() }],
            bullet: bullet.is_some(),
            space_before: std::mem::take(&mut space_before),
            ..Line::default()
        });
    }
    source
}
