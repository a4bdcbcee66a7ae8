//! Word documents to lines.

mod body;
mod numbering;
mod relations;
mod run;
mod styles;

use resume::parse::{Source, SourceKind};

use self::numbering::Numbering;
use self::relations::{Relations, relations_of, resolve};
use self::styles::Styles;
use super::archive::Archive;
use super::detect::FileKind;
use super::error::ReadError;
use super::flow::Lines;
use super::limits::{ReadLimits, Stopwatch};
use super::xml::Element;

/// A part with text and what is needed to understand it.
pub struct Part<'a> {
    styles: &'a Styles,
    numbering: &'a Numbering,
    relations: Relations,
}

/// Reads a Word document: headers, then the text, then footers.
pub fn read(bytes: &[u8], limits: &ReadLimits, clock: Stopwatch) -> Result<Source, ReadError> {
    let mut archive = Archive::open(bytes, FileKind::Docx, limits.decompressed_bytes)?;
    let roots = Relations::new(&archive.optional_part("_rels/.rels")?);
    let main = roots.parts("officeDocument").next().unwrap_or("word/document.xml");
    let main = main.trim_start_matches('/').to_owned();
    let relations = Relations::new(&archive.optional_part(&relations_of(&main))?);
    let mut related = |kind: &str| -> Result<Element, ReadError> {
        match relations.parts(kind).next() {
            Some(target) => archive.optional_part(&resolve(&main, target)),
            None => Ok(Element::default()),
        }
    };
    let styles = Styles::new(related("styles")?);
    let numbering = Numbering::new(&related("numbering")?);
    let document = archive.part(&main)?.ok_or_else(|| archive.damaged())?;
    let headers = edges(&mut archive, &main, &relations, "header")?;
    let footers = edges(&mut archive, &main, &relations, "footer")?;

    let mut lines = Lines::default();
    let part = |relations| Part { styles: &styles, numbering: &numbering, relations };
    for (element, relations) in headers {
        clock.check()?;
        body::edge(&element, &part(relations), &mut lines);
    }
    clock.check()?;
    let body = document.child("body").ok_or_else(|| archive.damaged())?;
    lines.new_block();
    body::blocks(body, &part(relations), &mut lines);
    for (element, relations) in footers {
        clock.check()?;
        body::edge(&element, &part(relations), &mut lines);
    }
    let lines = lines.finish();
    if lines.is_empty() {
        return Err(ReadError::NoTextLayer { kind: FileKind::Docx });
    }
    Ok(Source { kind: SourceKind::Docx, pages: 0, lines })
}

/// The headers or footers, each with its own relations.
fn edges(
    archive: &mut Archive<'_>,
    main: &str,
    relations: &Relations,
    kind: &str,
) -> Result<Vec<(Element, Relations)>, ReadError> {
    let mut edges = Vec::new();
    for target in relations.parts(kind).take(12) {
        let name = resolve(main, target);
        let own = Relations::new(&archive.optional_part(&relations_of(&name))?);
        edges.push((archive.optional_part(&name)?, own));
    }
    Ok(edges)
}
