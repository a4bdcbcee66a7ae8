//! Who does something as an administrator, and why: what the audit log asks for.

use serde_json::{Value, json};
use store::{AuditEntry, User};
use uuid::Uuid;

use crate::clock;
use crate::error::{ActionError, FieldProblem, refuse_fields};

/// Who acts.
#[derive(Clone, Debug)]
pub struct Actor {
    /// The administrator's account; none on the command line.
    pub id: Option<Uuid>,
    /// The administrator's address, or how else they came in.
    pub name: String,
}

/// An act of an administrator with its reason.
#[derive(Clone, Debug)]
pub struct Reasoned {
    /// Who acts.
    pub actor: Actor,
    /// Why, in the actor's own words.
    pub reason: String,
}

impl Actor {
    /// An administrator who is signed in.
    pub fn signed_in(user: &User) -> Self {
        Self { id: Some(user.id), name: user.email.clone() }
    }

    /// Somebody at the server's command line.
    pub fn command_line() -> Self {
        Self { id: None, name: "command line".to_owned() }
    }
}

impl Reasoned {
    /// Refuses an act without a reason.
    pub fn check(&self) -> Result<(), ActionError> {
        let length = self.reason.trim().chars().count();
        if (3..=500).contains(&length) && !self.reason.contains('\0') {
            return Ok(());
        }
        let message = "needs 3 to 500 characters: the log keeps why it was done".to_owned();
        Err(refuse_fields(vec![FieldProblem { path: "reason".to_owned(), message }]))
    }

    /// The entry of the audit log; `detail` is an object.
    pub fn entry(&self, action: &str, target: String, detail: Value) -> AuditEntry {
        let mut detail = detail;
        detail["reason"] = json!(self.reason.trim());
        detail["by"] = json!(self.actor.name);
        AuditEntry {
            id: clock::new_id(),
            actor_id: self.actor.id,
            action: action.to_owned(),
            target,
            detail,
            created_at: clock::now(),
        }
    }
}
