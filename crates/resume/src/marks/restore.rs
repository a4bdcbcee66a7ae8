//! Changes that were made for the document without marks, made to fit the document with them.

use std::borrow::Cow;
use std::collections::HashMap;

use serde_json::Value;

use super::plain::{each_value, is_prose};
use super::{escaped, plain, restyled};
use crate::Resume;
use crate::edit::{Change, Edit};
use crate::guard::Support;
use crate::tailor::{Proposal, ProposedEdit, apply_accepted};

/// A document with its reading, and the way back.
pub(crate) struct Restorer<'a> {
    own: &'a Resume,
    plain: Cow<'a, Resume>,
    /// The texts that read otherwise than they stand, by how they read.
    texts: HashMap<String, String>,
}

impl<'a> Restorer<'a> {
    /// For a document; without marks in it nothing is ever changed.
    pub fn of(own: &'a Resume) -> Self {
        let mut texts = HashMap::new();
        if own.marks {
            let mut document = own.to_json();
            each_value(&mut document, false, &mut |text| {
                let reading = plain(text);
                if reading != *text {
                    texts.entry(reading).or_insert_with(|| text.clone());
                }
            });
        }
        Self { own, plain: own.plain(), texts }
    }

    /// The document as it reads.
    pub fn plain(&self) -> &Resume {
        &self.plain
    }

    /// A change of the reading as a change of the document.
    pub fn edit(&self, edit: &mut Edit) {
        if let Change::Set { before, after } = &mut edit.change {
            let prose = is_prose(edit.at.field.iter().map(String::as_str));
            self.change(prose, before.as_mut(), after.as_mut());
        }
    }

    /// A proposed change, with what it shows.
    pub fn proposed(&self, edit: &mut ProposedEdit) {
        self.edit(&mut edit.change);
        let prose = is_prose(edit.path.split('/'));
        self.change(prose, Some(&mut edit.before), Some(&mut edit.after));
    }

    /// A proposal for the reading as one for the document.
    pub fn proposal(&self, proposal: &mut Proposal) {
        if !self.own.marks {
            return;
        }
        proposal.edits.iter_mut().for_each(|edit| self.proposed(edit));
        let supported = proposal.edits.iter().filter(|edit| edit.verdict == Support::Supported);
        let ids: Vec<String> = supported.map(|edit| edit.id.clone()).collect();
        if let Ok((resume, _)) = apply_accepted(self.own, &proposal.edits, &ids) {
            proposal.resume = resume;
            return;
        }
        // Two texts that read alike but are marked otherwise can be taken for each other; such a change is left out.
        let mut kept: Vec<String> = Vec::new();
        let mut tailored = self.own.clone();
        for id in ids {
            kept.push(id);
            match apply_accepted(self.own, &proposal.edits, &kept) {
                Ok((resume, _)) => tailored = resume,
                Err(_) => {
                    let lost = kept.pop();
                    proposal.edits.retain(|edit| Some(&edit.id) != lost.as_ref());
                }
            }
        }
        proposal.resume = tailored;
    }

    /// The other way: a change of the document as a change of its reading.
    pub fn read(&self, edit: &Edit) -> Edit {
        let mut edit = edit.clone();
        if let Change::Set { before, after } = &mut edit.change
            && self.own.marks
        {
            let prose = is_prose(edit.at.field.iter().map(String::as_str));
            for value in before.iter_mut().chain(after) {
                each_value(value, prose, &mut |text| *text = plain(text));
            }
        }
        edit
    }

    fn change(&self, prose: bool, before: Option<&mut Value>, after: Option<&mut Value>) {
        if !self.own.marks {
            return;
        }
        let mut old = None;
        if let Some(before) = before {
            each_value(before, prose, &mut |text| *text = self.own_text(text));
            old = before.as_str().map(str::to_owned);
        }
        if let Some(after) = after {
            each_value(after, prose, &mut |text| {
                *text = match (self.texts.get(text.as_str()), &old) {
                    (Some(own), _) => own.clone(),
                    (None, Some(old)) => restyled(old, text),
                    (None, None) => escaped(text),
                };
            });
        }
    }

    fn own_text(&self, text: &str) -> String {
        self.texts.get(text).map_or_else(|| text.to_owned(), Clone::clone)
    }
}

/// The same value as it reads, for a change that somebody proposes.
pub(crate) fn read_value(path: &str, value: &Value) -> Value {
    let mut value = value.clone();
    each_value(&mut value, is_prose(path.split('/')), &mut |text| *text = plain(text));
    value
}
