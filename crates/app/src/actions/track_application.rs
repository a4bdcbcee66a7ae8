//! Keeping track of an application: what a tailored version is for, and how far it is.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use store::{TailoredVersion, TailoredVersionChanges};
use url::Url;
use utoipa::ToSchema;
use uuid::Uuid;

use super::create_base_resume::checked_name;
use super::stored_document::field;
use crate::app::App;
use crate::clock;
use crate::error::{ActionError, FieldProblem, refuse_fields};

/// The longest title and company in characters.
const LONGEST_LINE: usize = 200;
/// The longest address in characters.
const LONGEST_URL: usize = 2_000;
/// The longest note in characters.
const LONGEST_NOTE: usize = 5_000;

/// How far an application is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ApplicationStatus {
    /// Not sent yet.
    Saved,
    /// Sent.
    Applied,
    /// There is, or was, a conversation.
    Interview,
    /// There is an offer.
    Offer,
    /// They said no.
    Rejected,
    /// The applicant said no.
    Withdrawn,
}

impl ApplicationStatus {
    /// Every state.
    pub const ALL: [Self; 6] =
        [Self::Saved, Self::Applied, Self::Interview, Self::Offer, Self::Rejected, Self::Withdrawn];

    /// The state as it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Applied => "applied",
            Self::Interview => "interview",
            Self::Offer => "offer",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of this name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == name)
    }
}

/// Changes what is known of an application; `None` keeps a value, a blank text forgets it.
#[derive(Debug, Default)]
pub struct TrackApplication {
    /// Whose tailored version.
    pub user_id: Uuid,
    /// Which one.
    pub id: Uuid,
    /// What the user calls it; a blank name keeps the present one.
    pub name: Option<String>,
    /// The posting's title.
    pub posting_title: Option<String>,
    /// The employer.
    pub posting_company: Option<String>,
    /// Where the posting stands.
    pub posting_url: Option<String>,
    /// How far it is.
    pub status: Option<String>,
    /// The day on which it went out, as `2026-11-26`.
    pub applied_on: Option<String>,
    /// A note.
    pub note: Option<String>,
}

impl TrackApplication {
    /// Refuses, all at once, what is too long, an address that is none of the web, a state and a day that do not exist.
    pub async fn run(self, app: &App) -> Result<TailoredVersion, ActionError> {
        let mut faults = Vec::new();
        let changes = TailoredVersionChanges {
            name: checked_name(self.name)?.map(|name| name.trim().to_owned()),
            posting_title: line("posting_title", self.posting_title, &mut faults),
            posting_company: line("posting_company", self.posting_company, &mut faults),
            posting_url: checked(self.posting_url, web_address, &mut faults),
            // There is no state to go back to.
            application_status: checked(self.status, known_state, &mut faults)
                .filter(|status| !status.is_empty()),
            applied_on: checked(self.applied_on, |day| day_of("applied_on", &day), &mut faults),
            note: checked(self.note, short_note, &mut faults),
            ..TailoredVersionChanges::default()
        };
        if !faults.is_empty() {
            return Err(refuse_fields(faults));
        }
        Ok(app.store.update_tailored_version(self.user_id, self.id, changes, clock::now()).await?)
    }
}

/// A day as it is stored.
pub fn checked_day(path: &str, day: &str) -> Result<String, ActionError> {
    day_of(path, day).map_err(|problem| field(&problem.path, problem.message))
}

/// A text that was sent, when it is acceptable; a blank one is empty, which forgets what is stored.
fn checked(
    text: Option<String>,
    check: impl Fn(String) -> Result<String, FieldProblem>,
    faults: &mut Vec<FieldProblem>,
) -> Option<String> {
    let text = text?.trim().to_owned();
    if text.is_empty() {
        return Some(text);
    }
    match check(text) {
        Ok(text) => Some(text),
        Err(problem) => {
            faults.push(problem);
            None
        }
    }
}

fn known_state(name: String) -> Result<String, FieldProblem> {
    if ApplicationStatus::find(&name).is_some() {
        return Ok(name);
    }
    let known = ApplicationStatus::ALL.map(ApplicationStatus::as_str).join(", ");
    Err(fault("status", format!("must be one of {known}")))
}

fn line(path: &str, text: Option<String>, faults: &mut Vec<FieldProblem>) -> Option<String> {
    let check = |text: String| {
        if text.chars().count() > LONGEST_LINE || text.chars().any(char::is_control) {
            let message = format!("needs to be one line of at most {LONGEST_LINE} characters");
            return Err(fault(path, message));
        }
        Ok(text)
    };
    checked(text, check, faults)
}

/// An address that a click may open: nothing but the web.
fn web_address(text: String) -> Result<String, FieldProblem> {
    let is_web = Url::parse(&text)
        .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    if is_web && text.chars().count() <= LONGEST_URL {
        Ok(text)
    } else {
        let message = format!(
            "needs to be an address that begins with https:// or http://, of at most {LONGEST_URL} characters"
        );
        Err(fault("posting_url", message))
    }
}

fn short_note(text: String) -> Result<String, FieldProblem> {
    if text.chars().count() > LONGEST_NOTE {
        return Err(fault("note", format!("may have at most {LONGEST_NOTE} characters")));
    }
    Ok(text)
}

fn day_of(path: &str, day: &str) -> Result<String, FieldProblem> {
    let parsed = NaiveDate::parse_from_str(day.trim(), "%Y-%m-%d");
    match parsed {
        // Years of four digits: longer ones would not sort as texts.
        Ok(day) if (1900..=9999).contains(&chrono::Datelike::year(&day)) => {
            Ok(day.format("%Y-%m-%d").to_string())
        }
        _ => Err(fault(path, "needs to be a day such as 2026-11-26".to_owned())),
    }
}

fn fault(path: &str, message: String) -> FieldProblem {
    FieldProblem { path: path.to_owned(), message }
}
