//! Writes the lines of files as JSON, and for people as text beside it: `lines OUT FILE…`.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Instant;
use std::{env, error::Error, fs};

use documents::read::{Document, Ocr, Options, read_with};
use resume::parse::Source;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let out = arguments.next().ok_or("usage: lines OUT FILE…")?;
    let text_out = format!("{out}-txt");
    fs::create_dir_all(&out)?;
    fs::create_dir_all(&text_out)?;
    let ocr = Ocr::default();
    let options = Options { ocr: Some(&ocr), ..Options::default() };
    let mut times = Vec::new();
    let mut report = String::new();
    for file in arguments {
        let bytes = fs::read(&file)?;
        let path = Path::new(&file);
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let started = Instant::now();
        let document = read_with(&bytes, Some(&file), &options).map(|reading| reading.document);
        times.push(started.elapsed().as_micros());
        match document {
            Ok(Document::Lines(source)) => {
                fs::write(format!("{out}/{name}.json"), serde_json::to_string(&source)?)?;
                fs::write(format!("{text_out}/{name}.txt"), dump(&source))?;
            }
            Ok(Document::Json(_)) => writeln!(report, "{name}: JSON")?,
            Ok(Document::Tables(_)) => writeln!(report, "{name}: tables")?,
            Err(error) => writeln!(report, "{name}: {} {error}", error.code())?,
        }
    }
    times.sort_unstable();
    let (median, most) = (times.get(times.len() / 2), times.last());
    writeln!(report, "{} files, median {median:?} µs, most {most:?} µs", times.len())?;
    fs::write(format!("{text_out}/REPORT"), report)?;
    Ok(())
}

/// One row per line: block, page, flags, text; a wide gap shows as `⇥`, a bold span as `*…*`.
fn dump(source: &Source) -> String {
    let mut out = String::new();
    let mut block = 0;
    for line in &source.lines {
        if line.block != block {
            block = line.block;
            out.push_str("--------\n");
        }
        let mark = |is: bool, symbol: char| if is { symbol } else { '.' };
        let heading = line.heading.map_or('.', |level| char::from(b'0' + level));
        let size = line.spans.iter().map(|span| span.size).fold(0.0, f32::max);
        let flags = [
            heading,
            mark(line.bullet, 'b'),
            char::from(b'0' + line.depth),
            mark(line.space_before, 's'),
        ];
        let flags: String = flags.iter().collect();
        let _ = write!(out, "{:2} p{} {flags} {size:4.1}|", line.block, line.page);
        for span in &line.spans {
            out.push(if span.gap_before { '⇥' } else { ' ' });
            let (bold, italic) =
                (if span.bold { "*" } else { "" }, if span.italic { "/" } else { "" });
            let _ = write!(out, "{bold}{italic}{}{italic}{bold}", span.text);
            if let Some(link) = &span.link {
                let _ = write!(out, "<{link}>");
            }
        }
        out.push('\n');
    }
    out
}
