//! Applying the changes that the user accepted, in any choice of them.

use serde_json::Value;

use super::proposal::ProposedEdit;
use crate::Resume;
use crate::edit::{Address, Change, Edit, EditError, apply};

/// Why accepted changes could not be applied; nothing was.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum AcceptError {
    /// An accepted id is not among the proposed changes.
    #[error("there is no proposed change {0}")]
    Unknown(String),
    /// A change does not fit the resume any more.
    #[error(transparent)]
    Edit(#[from] EditError),
}

/// Applies the accepted changes in the order of the proposal, all or none.
///
/// Answers with the new resume and with the changes as they really happened, whose inverses undo them in reverse order.
pub fn apply_accepted<S: AsRef<str>>(
    resume: &Resume,
    proposed: &[ProposedEdit],
    accepted: &[S],
) -> Result<(Resume, Vec<Edit>), AcceptError> {
    if let Some(id) = accepted.iter().find(|id| !proposed.iter().any(|edit| edit.id == id.as_ref()))
    {
        return Err(AcceptError::Unknown(id.as_ref().to_owned()));
    }
    let mut document = resume.to_json();
    let mut applied = Vec::new();
    for edit in proposed {
        if accepted.iter().any(|id| id.as_ref() == edit.id) {
            let change = located(&document, &edit.change);
            applied.push(apply(&mut document, &change)?);
        }
    }
    let resume = Resume::from_json(document).unwrap_or_else(|_| resume.clone());
    Ok((resume, applied))
}

/// The same move from where its item stands now: other moves may have been left out or come before.
fn located(document: &Value, edit: &Edit) -> Edit {
    let mut edit = edit.clone();
    let list = edit.at.pointer_in(document).and_then(|pointer| document.pointer(&pointer));
    if let Change::Move { id: Some(id), from, to } = &mut edit.change
        && let Some(Value::Array(items)) = list
        && let Some(now) = items
            .iter()
            .position(|item| item.get("x-id").and_then(Value::as_str) == Some(id.as_str()))
    {
        *from = now;
        *to = (*to).min(items.len() - 1);
    }
    if let (Change::Set { before: Some(before), after: Some(after) }, Some(now)) =
        (&mut edit.change, list)
        && let Some(ordered) = reordered(before, after, now)
    {
        *before = now.clone();
        *after = ordered;
    }
    inserted(document, edit)
}

/// A choice or order of texts, made again with the texts that stand there now: others may have been reworded before.
fn reordered(before: &Value, after: &Value, now: &Value) -> Option<Value> {
    let (Value::Array(old), Value::Array(new), Value::Array(now)) = (before, after, now) else {
        return None;
    };
    if old == now || old.len() != now.len() || !now.iter().all(Value::is_string) {
        return None;
    }
    let mut left: Vec<usize> = (0..old.len()).collect();
    let chosen = new.iter().map(|text| {
        let at = left.iter().position(|index| old[*index] == *text)?;
        now.get(left.remove(at)).cloned()
    });
    chosen.collect::<Option<Vec<Value>>>().map(Value::Array)
}

/// The same insertion at the end of its list as it is now: insertions before it may have been left out.
pub(super) fn inserted(document: &Value, mut edit: Edit) -> Edit {
    if let Change::Set { before: None, after: Some(_) } = edit.change
        && let [list, index] = &edit.at.field[..]
        && let Ok(wanted) = index.parse::<usize>()
    {
        let list = Address { item: edit.at.item.clone(), field: vec![list.clone()] };
        let list = list.pointer_in(document).and_then(|pointer| document.pointer(&pointer));
        let length = list.and_then(Value::as_array).map_or(0, Vec::len);
        edit.at.field[1] = wanted.min(length).to_string();
    }
    edit
}
