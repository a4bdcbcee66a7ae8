//! A tailored version as it is now: its edits on the base resume, which may have moved on since.

use resume::edit::{Conflict, Edit, apply_all, merge};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{BaseResume, TailoredVersion};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::app::App;
use crate::error::ActionError;

/// Opens a tailored version.
pub struct OpenTailoredVersion {
    /// Whose version.
    pub user_id: Uuid,
    /// Which one.
    pub id: Uuid,
}

/// How a tailored version stands to its base resume.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MergeState {
    /// The base resume is as it was when the version was made.
    UpToDate,
    /// The base resume has changed, and its changes are in the version.
    Merged,
    /// Both changed the same fields; the version keeps its own.
    Conflicts,
}

/// A tailored version as it is now.
pub struct OpenedVersion {
    /// What is stored of it.
    pub version: TailoredVersion,
    /// The base resume as it is now.
    pub base: BaseResume,
    /// Its edits on the base resume as that was.
    pub edits: Vec<Edit>,
    /// The document; absent when the edits fit nowhere any more.
    pub document: Option<Value>,
    /// How it stands to its base.
    pub state: MergeState,
    /// The fields that both changed.
    pub conflicts: Vec<Conflict>,
}

impl OpenTailoredVersion {
    /// Base changes flow into the version by a three-way merge; its own edits win where both changed a field.
    pub async fn run(self, app: &App) -> Result<OpenedVersion, ActionError> {
        let version = app.store.get_tailored_version(self.user_id, self.id).await?;
        let base = app.store.get_base_resume(self.user_id, version.base_resume_id).await?;
        let edits: Vec<Edit> = serde_json::from_value(version.edits.clone())?;
        let tailored = |document: &Value| {
            let mut document = document.clone();
            apply_all(&mut document, &edits).is_ok().then_some(document)
        };
        let mut opened = OpenedVersion {
            document: None,
            state: MergeState::UpToDate,
            conflicts: Vec::new(),
            edits: edits.clone(),
            base,
            version,
        };
        let (base, version) = (&opened.base, &opened.version);
        if base.revision == version.base_revision {
            opened.document = tailored(&base.document);
            return Ok(opened);
        }
        opened.state = MergeState::Merged;
        let start =
            app.store.find_resume_version(self.user_id, base.id, version.base_revision).await?;
        let own = start.and_then(|start| Some((tailored(&start.document)?, start.document)));
        opened.document = match own {
            Some((own, start)) => {
                let merged = merge(&start, &own, &base.document);
                if !merged.conflicts.is_empty() {
                    opened.state = MergeState::Conflicts;
                }
                opened.conflicts = merged.conflicts;
                Some(merged.document)
            }
            None => tailored(&base.document),
        };
        Ok(opened)
    }
}
