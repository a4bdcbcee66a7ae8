//! Fields of Word: what their instructions say about the text that shows.

/// What the text of a field is.
#[derive(Clone, Debug, PartialEq)]
pub enum Field {
    /// Text like any other.
    Plain,
    /// A hyperlink with its target.
    Link(String),
    /// A page number, which says nothing about the person.
    PageNumber,
}

/// Reads the instruction of a field.
pub fn read(instruction: &str) -> Field {
    let mut words = instruction.split_whitespace();
    match words.next().map(str::to_uppercase).as_deref() {
        Some("HYPERLINK") => match instruction.split('"').nth(1) {
            Some(target) if !instruction.contains("\\l") => Field::Link(target.to_owned()),
            _ => Field::Plain,
        },
        Some("PAGE" | "NUMPAGES" | "SECTIONPAGES") => Field::PageNumber,
        _ => Field::Plain,
    }
}

/// A field whose instruction, text and end are runs of their own.
#[derive(Debug, Default)]
pub struct OpenFields {
    open: Vec<(String, Option<Field>)>,
}

impl OpenFields {
    /// Handles a `fldChar`.
    pub fn mark(&mut self, kind: Option<&str>) {
        match kind {
            Some("begin") => self.open.push((String::new(), None)),
            Some("separate") => {
                if let Some((instruction, field)) = self.open.last_mut() {
                    *field = Some(read(instruction));
                }
            }
            Some("end") => {
                self.open.pop();
            }
            _ => {}
        }
    }

    /// Takes a part of an instruction.
    pub fn instruct(&mut self, text: &str) {
        if let Some((instruction, _)) = self.open.last_mut() {
            instruction.push_str(text);
        }
    }

    /// Whether text now shows: not the instruction itself, and no page number.
    pub fn is_shown(&self) -> bool {
        self.open.iter().all(|(_, field)| !matches!(field, None | Some(Field::PageNumber)))
    }

    /// The hyperlink around the text.
    pub fn link(&self) -> Option<&str> {
        self.open.iter().rev().find_map(|(_, field)| match field {
            Some(Field::Link(target)) => Some(target.as_str()),
            _ => None,
        })
    }
}
