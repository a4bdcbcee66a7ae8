//! Tesseract's answer: XHTML whose elements carry boxes, baselines and confidences.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use crate::read::ocr::engine::{Word, Words};

/// The lines of a page; nothing when it is not well-formed.
pub fn lines(answer: &str) -> Option<Vec<Words>> {
    let mut reader = Reader::from_str(answer);
    let mut lines: Vec<Words> = Vec::new();
    // The word that is open, and how many elements are open inside it.
    let mut word: Option<(Word, usize)> = None;
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) => match &mut word {
                Some((_, depth)) => *depth += 1,
                None => open(&start, &mut lines, &mut word),
            },
            Event::Text(text) => {
                if let Some((word, _)) = &mut word {
                    word.text.push_str(&text);
                }
            }
            Event::GeneralRef(entity) => {
                if let Some((word, _)) = &mut word {
                    match entity.resolve_char_ref() {
                        Ok(Some(symbol)) => word.text.push(symbol),
                        _ => word.text.push_str(resolve_predefined_entity(&entity)?),
                    }
                }
            }
            Event::End(_) => match word.take() {
                Some((open, depth @ 1..)) => word = Some((open, depth - 1)),
                Some((done, _)) => add(done, lines.last_mut()),
                None => {}
            },
            Event::Eof => break,
            _ => {}
        }
    }
    lines.retain(|line| !line.is_empty());
    Some(lines)
}

fn open(start: &BytesStart<'_>, lines: &mut Vec<Words>, word: &mut Option<(Word, usize)>) {
    let Some(title) = attribute(start, "title") else { return };
    let id = attribute(start, "id").unwrap_or_default();
    let Some([left, top, right, bottom]) = numbers(&title, "bbox") else { return };
    if id.starts_with("line_") {
        lines.push(Words::new());
    } else if id.starts_with("word_") {
        let [confidence] = numbers(&title, "x_wconf").unwrap_or_default();
        let confidence = (confidence / 100.0).clamp(0.0, 1.0);
        *word = Some((Word { text: String::new(), left, top, right, bottom, confidence }, 0));
    }
}

fn add(mut word: Word, line: Option<&mut Words>) {
    word.text.truncate(word.text.trim_end().len());
    word.text.drain(..word.text.len() - word.text.trim_start().len());
    if let Some(line) = line.filter(|_| !word.text.is_empty()) {
        line.push(word);
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = start.try_get_attribute(name).ok()??;
    Some(attribute.value.into_owned())
}

/// The numbers behind a key, as in `bbox 1 2 3 4; x_wconf 90`.
fn numbers<const N: usize>(title: &str, key: &str) -> Option<[f32; N]> {
    let part = title.split(';').map(str::trim).find_map(|part| part.strip_prefix(key))?;
    let mut parts = part.split_whitespace().filter_map(|number| number.parse::<f32>().ok());
    let mut out = [0.0; N];
    for slot in &mut out {
        *slot = parts.next().filter(|number| number.is_finite())?;
    }
    Some(out)
}
